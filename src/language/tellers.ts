/** Asks who told of what the clauses before name: 是谁上去讲清楚的, 会上由哪家来交的底. */
export const WHO_TELLS =
  '(?:会上|现场|当时|最后)?(?:又)?(?:是?[由让请]|是)?(?:谁|哪(?:一?[个家位])?)(?:领导|单位|部门|负责人|的负责人)?(?:来|上去|上台|出面|当场|给大[家伙])*(?:说|讲|通报|介绍|汇报|解释|说明|点评|讲评|交代?)(?:的|了|清楚|明白|底|一遍)*'

const ASKS = new RegExp(`^.*[,、](?=${WHO_TELLS}[?!。\\s]*$)`)

/** Whether a question names what was told, and asks only who told it. */
export const asksWhoTold = (folded: string): boolean => ASKS.test(folded)

/** 工地干到哪一步了,由哪家来讲: what was told asks for nothing; blanks stand in its place. */
export const topicBlanked = (folded: string): string =>
  folded.replace(ASKS, (topic) => ' '.repeat(topic.length))
