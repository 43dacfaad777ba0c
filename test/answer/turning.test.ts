import { expect, test } from 'vitest'
import { turningAsked } from '../../src/answer/turning.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const NOTICE = `# 中共松原市委组织部 干部任前公示

根据有关规定,现将拟任职人选公示如下:

顾长河,男,1973年9月生,汉族,省委党校研究生学历,中共党员,现任市水利局党组书记、局长,拟任县(市、区)党委正职。

苏  静,女,1980年11月生,法学硕士,中共党员,现任市司法局副局长,拟任市直单位正职。

# 松原市召开防汛工作会议

本报讯 3月5日,松原市召开防汛工作会议。副市长罗北辰主持会议,市水利局局长顾长河汇报工作。

记者 何其多
`

const LATER = `# 全市领导干部会议召开

本报讯 9月6日,松原市召开全市领导干部会议,宣布省委决定:罗北辰同志任松原市委书记,不再担任松原市市长职务。2019年,田远山任省交通厅党委委员、副厅长。

记者 何其多

# 松原市人大常委会任免名单

2024年9月6日通过,任命:田野为松原市教育局局长;何若兰为松原市卫生健康委员会主任。

免去:田野的松原市水利局副局长职务;孙若谷的松原市教育局局长职务。

# 第二小学开学

本报讯 9月1日,松原市第二小学开学。校长吕若静原是实验小学副校长,从教26年。

# 白沙县召开防汛工作会议

本报讯 9月7日,白沙县召开防汛工作会议。白沙县委书记顾长河出席会议并讲话,县文旅局局长田 守主持会议。

通讯员 易 安
`

const ask = askerOf(booksOf({ '2023-03-07.txt': NOTICE, '2024-09-08.txt': LATER }))

const TURNINGS: readonly [question: string, turning: string | undefined][] = [
  ['顾长河当县委书记之前是干什么的', 'before 县委书记'],
  ['苏静担任局长以后去哪了', 'after 局长'],
  ['顾长河之前谁当局长', undefined],
  ['罗北辰当过市长吗', undefined],
]

for (const [question, turning] of TURNINGS)
  test(`${question} turns ${turning ?? 'at no office'}`, () => {
    const read = turningAsked({ folded: question })
    expect(read === undefined ? undefined : `${read.turn} ${read.office}`).toBe(turning)
  })

const QUESTIONS: readonly [question: string, expected: string][] = [
  // Who was given an office, and from whom one was taken.
  ['松原市人大常委会任命了哪些人', '田野 何若兰'],
  ['松原市人大常委会免了哪两个人的职', '田野 孙若谷'],
  ['田野从水利局调去哪儿了', '松原市教育局局长'],
  ['新任的市教育局局长是谁', '田野'],
  ['吕若静以前在哪当副校长', '实验小学'],
  ['顾长河当白沙县委书记之前是干什么的', '市水利局党组书记、局长'],
  ['顾长河当市水利局局长以后去当什么了', '白沙县委书记'],
  ['罗北辰当松原市委书记之前是什么职务', '松原市市长'],
  ['罗北辰当松原市委书记之后是什么职务', 'silent'],
  // What a notice has in mind for somebody is not what he is.
  ['顾长河拟任什么职务', '县(市、区)党委正职'],
  ['苏静拟任什么职务', '市直单位正职'],
  ['苏静现在是什么职务', '市司法局副局长'],
  // A year that is told of an office.
  ['田远山2019年到哪个单位任副厅长', '省交通厅党委委员、副厅长'],
  ['田远山2024年是什么职务', 'silent'],
  ['顾长河现在管哪个县', '白沙县委书记'],
  // Names set wide.
  ['田守是谁', '县文旅局局长'],
  ['文旅局局长是谁', '田 守'],
  ['易安写的是哪一篇', '白沙县召开防汛工作会议'],
  ['顾长河的职务有什么变化,从什么到什么', '市水利局党组书记、局长 白沙县委书记'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question), ' ')).toBe(expected))
