const DOCTOR = /医师|医生|大夫|(?:科|中心|室)(?:副)?主任|医院(?:副)?院长|卫生院院长/

/** Everyday words for those whom the print calls otherwise. */
export const CALLED: Readonly<Record<string, RegExp>> = {
  总: /总|经理|董事长/,
  师傅: /工|司机|师|匠|手/,
  老师: /教师|老师|教授|校长|讲师/,
  医生: DOCTOR,
  大夫: DOCTOR,
  企业家: /董事长|总经理|经理|负责人|企业家|总裁|创始人/,
  专家: /专家|教授|研究员|院士|工程师|农艺师/,
  副总: /副总|副总经理|副总裁/,
  常委: /常委|[区县市州省]委(?:副)?书记/,
  支书: /支书|支部书记|总支书记|村书记/,
}

/** What the print calls those whom everybody calls so; `undefined` for an office of the print. */
export const everydayFor = (title: string): RegExp | undefined =>
  Object.entries(CALLED).find(
    ([word]) => title.endsWith(word) && (word.length > 1 || title === word),
  )?.[1]

/** Whether a printed office is one that a question calls so: 人大主任 of 区人大常委会主任. */
export function isCalled(office: string, asked: string): boolean {
  const called = everydayFor(asked)
  if (called !== undefined) return called.test(office)
  return office.split(/[、,]|兼(?!职)/).some((part) => {
    // 书记 by itself is the first of them, not that of a commission or branch.
    if (asked === '书记' && /纪|政法|团|支部|总支|第一/.test(part)) return false
    if (part.slice(-2) !== asked.slice(-2)) return false
    return part.includes('副') === asked.includes('副') && holdsInOrder(part, asked)
  })
}

/** Whether a text has the characters of a shorter one in their order. */
export function holdsInOrder(long: string, short: string): boolean {
  let at = 0
  for (const unit of long) if (unit === short.charAt(at)) at++
  return at === short.length
}
