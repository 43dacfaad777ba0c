/** What people say to a bot besides asking the paper. */
export type SmallTalk = 'hello' | 'thanks' | 'bye' | 'fine' | 'who' | 'help' | 'news'

interface Row {
  readonly is: SmallTalk
  readonly pattern: RegExp
}

/** Each is the whole of what was said, but for the signs around it. */
const ROWS: readonly Row[] = [
  {
    is: 'hello',
    pattern:
      /^(?:您好|你好|大家好|哈喽|哈啰|嗨|早上好|早安|上午好|下午好|晚上好|在吗|测试|测试一下|test|testing|hello|hi|hey|good (?:morning|afternoon|evening))(?:啊|呀|哦| there)?$/,
  },
  {
    is: 'thanks',
    pattern:
      /^(?:非常|多|十分)?(?:谢谢|感谢|多谢|谢了|辛苦了|thanks|thank you|thx)(?:你|您|啦|了| you| a lot| very much| so much)?$/,
  },
  { is: 'bye', pattern: /^(?:再见|拜拜|晚安|bye|goodbye|bye bye|good night)(?:啦|了)?$/ },
  {
    is: 'fine',
    pattern:
      /^(?:好|好的|好吧|行|嗯+|哦+|收到|明白|明白了|知道了|了解|不错|ok|okay|alright|fine|great|nice|cool|good|got it|i see)$/,
  },
  {
    is: 'who',
    pattern:
      /^(?:[你您]是(?:谁|什么|机器人吗?)|[你您]叫什么(?:名字)?|[你您](?:会|能)(?:做|干|回答)?(?:些)?什么|who are you|what are you|what can you do)$/,
  },
  {
    is: 'help',
    pattern:
      /^(?:帮助|说明|使用说明|怎么用|如何使用|怎么使用|help|help me|how does (?:this|it) work)$/,
  },
  {
    is: 'news',
    pattern:
      /^(?:最新|最近|今天|今日)?(?:的)?(?:有)?(?:什么|啥|哪些)?(?:新)?(?:新闻|消息|报道)$|^最新$|^(?:the )?(?:latest|news|latest news)$|^(?:what s|what is|any) (?:new|news|the news|the latest)(?: today)?$/,
  },
]

/** What small talk this is; `undefined` where it may be a question to the paper. */
export function smallTalkIn(text: string): SmallTalk | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return ROWS.find(({ pattern }) => pattern.test(plain))?.is
}
