const TURNS =
  /^(?<what>[\u4e00-\u9fff]{2,6}?)(?<deed>改扩建|改造|加固|修缮|治理|整治|维修|扩建|修复)$/

/** What is done to a thing, told with the deed first: 加固旧桥 for 旧桥加固; empty for other words. */
export function turned(word: string): readonly string[] {
  const { what, deed } = TURNS.exec(word)?.groups ?? {}
  return what === undefined || deed === undefined ? [] : [deed + what]
}
