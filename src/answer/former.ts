import { isCalled } from './called.ts'

/** 原来的镇长, 以前当过局长: an office that is called a former one. */
const FORMER =
  /(?:原来|原先|以前|之前|从前|原任|曾任|当过|任过)的?(?:是|当过|当|那个)?(?<gone>[\u4e00-\u9fff]{2,12}?[长记任席员事监])/

const NOW = /升|提拔|后来|现在|如今|目前|现任|最后|最近|最新/

/** Whether an office is the one that a question calls former, and asks what came of its holder. */
export function isGone(parts: readonly string[], asked: string): boolean {
  const gone = FORMER.exec(asked)?.groups?.['gone']
  return gone !== undefined && NOW.test(asked) && parts.some((part) => isCalled(part, gone))
}
