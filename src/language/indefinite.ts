/** 没出啥乱子, 缺啥都得补上, 谁来都一样: words of asking that stand for none or for all. */
const INDEFINITE =
  /(?<=没(?:有|出|见|说|做|干|闹|犯)?(?:过|了)?)(?:什么|啥)(?=[\u4e00-\u9fff])|(?:什么|啥|谁)(?=[都也](?!有|是|叫|在)[\u4e00-\u9fff])/g

/** A folded question without them; blanks stand in their place. */
export const indefiniteBlanked = (folded: string): string =>
  folded.replace(INDEFINITE, (words) => ' '.repeat(words.length))
