import { sameName } from './doing.ts'
import { type Asker, claimed, type Gist } from './gist.ts'

/** 甲和乙(两个镇),哪个发了言; 甲和乙 谁去的. */
const WHICH =
  /^(?<head>[^,。]*的)?(?<one>[^,。的\s]{2,10}?)(?:和|跟|与|、)(?<two>[^,。的和跟与、\s]{2,10}?)(?:这|那)?(?:(?:两|俩|2)[个家位名]?(?<noun>[\u4e00-\u9fff]{0,6}?))?(?:(?:里|中|之?间)面?)?[,\s]*(?:是)?(?<asks>谁|哪一?[个家位])(?<deed>[^,。]{2,})$/

/** What is compared has a figure, a day or a rank: other ways answer that. */
const COMPARED =
  /[多大高长快少小低短慢早晚先后远近强好贵前](?:一?[些点])?$|[多大高长快少小低短慢早晚先后]的?[,\s]|更|比较|最/

/** Whichever of two that are named did something: the open question is asked, and its answer must be one of them. */
export function whichOfTwo({ question, ask }: Asker): Gist | undefined {
  const text = question.folded.replace(/[?!。呢\s]+$/, '')
  const { one = '', two = '', noun = '', asks = '', deed = '' } = WHICH.exec(text)?.groups ?? {}
  if (one === '' || COMPARED.test(deed) || /都|分别|各|[吗吧]$/.test(text)) return undefined
  const open = asks === '谁' ? `谁${deed}` : `${deed}的有哪些${noun === '' ? '单位' : noun}`
  const found = claimed(ask(open))
  const fits = (option: string): boolean =>
    found.some(({ quotes }) => quotes.some(({ text: said }) => isOf(said, option)))
  const did = [one, two].filter(fits)
  const [option] = did
  if (option === undefined || did.length > 1) return undefined
  const [best] = found.flatMap((proposal) =>
    proposal.quotes
      .filter(({ text: said }) => isOf(said, option))
      .map((words) => ({ ...proposal, quotes: [words], details: [] })),
  )
  return best === undefined ? undefined : { status: 'answered', proposals: [best] }
}

const isOf = (said: string, option: string): boolean =>
  said.includes(option) || sameName(said, option)
