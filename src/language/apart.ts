import { sortOf } from './sorts.ts'

/** 名字带“路”字的, 名字里有“研究院”三个字的: the characters that tell one of several apart. */
const HOLDS =
  /(?:名字|名称|(?<!有)名|叫法)(?:里头?|中间?)?(?:都)?(?:带|含|有)着?(?:个)?“?(?<held>[\u4e00-\u9fff]{1,5}?)”?(?:[一两俩二三四]?个?字)?的?(?=是|有|叫|,|[?]|$|哪)|(?:带|含)着?“?(?<word>[\u4e00-\u9fff]{1,4}?)”?(?:[一两俩二三四]个?|俩)?字(?:眼|样)?的?/

/** 表态的四家里哪家是街道, 五家里唯一一个企业是谁: the sort of the one of several. */
const OF_SORT =
  /(?:里头?|里面|中间?|当中)[,]?(?:哪[一两俩几]?[家个]|谁)是(?<sort>[\u4e00-\u9fff]{1,6}?)(?:\([\u4e00-\u9fff]+\))?[?]?$|唯一(?:的|一[个家所条])?(?<only>[\u4e00-\u9fff]{1,6}?)(?:是|叫)(?:谁|哪|什么|啥)/

/** How the things asked for differ from those named beside them; `undefined` where nothing is said. */
export function toldApart(folded: string): ((name: string) => boolean) | undefined {
  const named = HOLDS.exec(folded)?.groups
  const held = named?.['held'] ?? named?.['word']
  if (held !== undefined) return (name) => name.includes(held)
  const sorted = OF_SORT.exec(folded)?.groups
  return sortOf(sorted?.['sort'] ?? sorted?.['only'])
}

/** Where the question says so: the words are no words of the print. */
export function apartSaid(folded: string): { start: number; end: number }[] {
  const found = HOLDS.exec(folded)
  return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }]
}
