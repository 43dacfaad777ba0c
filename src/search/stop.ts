/** Words that ask or join and say nothing of what is looked for. Folded. */
const STOP_WORDS = `
的 了 着 过 地 得 之 所 者 吗 呢 吧 啊 呀 嘛 么 们 个 些 件 项 次 位 名
是 为 被 把 将 让 使 给 由 从 在 于 对 向 以 用 跟 和 与 及 或 而 且 并 但 因 因为 所以 如果 那么 以及
时候 什么时候 有 没有 有没有 是否 是不是 能 会 可以 能否 可否 请 请问 想 知道 告诉 一下 帮 我 你 您 他 她 它 我们 你们 他们
这 那 这个 那个 这些 那些 该 此 其 其中 上 下 中 里 内 时 后 前 等 也 都 还 就 又 再 才 只 最 很 更 曾 已 已经
谁 谁的 什么 什么样 哪 哪个 哪些 哪里 哪儿 哪年 哪天 哪位 哪一 哪一个 哪一年 哪一天 哪次 何 何时 何地 何处 何人 何种
多少 几 几个 几月 几号 几年 几次 多大 多高 多长 多远 多久 怎么 怎样 怎么样 如何 为什么 为何 为啥 啥 干什么
称为 叫 叫做 属于 指 有关 关于 根据 按照 一个 一种 一位 一名 一项 要 做 到 去 来 说 不 至 自 至今
a an the of in on at to for by with from and or is are was were be been did does do has have had
who whom whose what which when where why how many much that this these those it its their there
`

const stops = new Set(STOP_WORDS.split(/\s+/))

/** Whether a folded word only asks or joins; such words are left out of questions, not of texts. */
export const isStop = (word: string): boolean => stops.has(word)
