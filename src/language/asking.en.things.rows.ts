import type { EnglishAskingRule } from './asking.en.ts'

/** No other question word stands before: `the school where`, `who came when`. */
const FIRST = '(?<!\\b(?:who|whom|which|what|where|when|how|why)\\b.*)'
const BE = "(?: (?:is|was|are|were)|[’']s)?"

/** Where, how, which, whether and what. */
export const THINGS_ASKED: readonly EnglishAskingRule[] = [
  {
    asked: 'place',
    pattern:
      /\bfrom where to where\b|\bwhere (?:does|do|did|will) (?<keep>[^?]+?) (?:start|begin|run from) and (?:end|finish|stop|terminate|run to|run)\b|\b(?:what|which)(?: (?:is|are|was|were))?(?: the)? (?:start(?:ing)?(?: point)?|first stop|origin|terminus) and(?: the)? (?:end(?:ing)?(?: point)?|last stop|destination|terminus|terminal)\b(?: of)?/,
    chinese: '…从哪到哪',
    claims: ['Where does the ferry start and end?', 'From where to where does line 2 run?'],
    spares: ['Where does the ferry start?', 'From when to when does it run?'],
  },
  {
    asked: 'place',
    pattern:
      /\b(?:which|what)(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+|other|different))* (?:places|locations|sites|spots|stops(?! (?:will|does|did|do|are|were) (?:the )?(?:bus|line|metro|route|train))|venues)\b/,
    chinese: '哪些地方',
    claims: ['Which three places did the tour stop at?', 'what places did he visit'],
    spares: [
      'At which place did they meet?',
      'Which two schools did he visit?',
      'Which stops will bus 5 leave out?',
    ],
  },
  {
    asked: 'place',
    pattern:
      /\bwhere (?:did|has|have|will) (?<keep>[^?]+?) (?:go|gone|been|visit|inspect|tour|stop)\b(?: (?:to|for))?/,
    chinese: '…去了哪些地方',
    claims: ['Where did Lin Xiaoxi go on 3 May?', 'where has the team been'],
    spares: ['Where was the fair held?', 'Where did the line open?'],
  },
  {
    asked: 'place',
    pattern:
      /\bwhat (?:did|does|do|has|have|had|will) (?<keep>[^?]+?) (?:visit(?:ed)?|tour(?:ed)?|look(?:ed)? (?:at|round|around)|see|seen|stop(?:ped)? at|call(?:ed)? at|inspect(?:ed)?)(?= (?:first |next |last )?(?:in|at|within|while in|when in)\b)/,
    chinese: '…看了哪里',
    claims: ['What did Lin Xiaoxi visit in the old town?', 'What did the tour look at in Liuhe?'],
    spares: ['What did Lin Xiaoxi inspect?', 'What did they find in the old town?'],
  },
  {
    asked: 'place',
    pattern:
      /\bwhere (?:has|have|had|did|does|do|will|is|was) (?<keep>[^?]+?) (?:been )?(?:mov(?:e|ed|ing)|relocat(?:e|ed|ing)|shift(?:ed)?)(?: to)?\s*(?=\?*$)/,
    chinese: '…搬到了哪里',
    claims: ['Where has the clinic moved to?', 'Where did the market move?'],
    spares: ['Where was Lin Xiaoxi moved to from the bureau?', 'Where is the clinic?'],
  },
  {
    asked: 'place',
    pattern: new RegExp(
      `${FIRST}\\bwhere\\b(?: (?:was|were|is|are|did|does|do|will|should|can))?|\\b(?:at |in |on |to |from )?(?:which|what) (?:places?|locations?|sites?|venues?)\\b|\\b(?:venue|location|address)(?: of| for)?\\b(?=.*\\?*$)`,
    ),
    chinese: '在哪里',
    claims: ['Where was the fair held?', 'At which place did they meet?', 'fair venue?'],
    spares: ['Who knows the school where he taught?', 'Which street is closed?'],
  },
  {
    asked: 'clause',
    pattern:
      /\b(?:by what means|how)\b(?: (?:did|does|do|will|should|can|was|were|is|are|has|have))?/,
    chinese: '怎么',
    claims: ['How will traffic be eased?', 'By what means was it done?'],
    spares: ['In what manner was it done?', 'How many came?', 'Why was it done?'],
  },
  {
    asked: 'number',
    pattern:
      /\b(?:what|which)(?= (?!is|was|are|were|did|does|(?:key |main )?(?:kinds?|types?|sorts?|parts?) of|areas?\b)(?:[a-z0-9.%-]+ ){0,3}?(?:rates?|amounts?|(?:output |production )?values?|readings?|levels?|temperatures?|scores?|prices?|salary|salaries|area|volumes?|speeds?|figures?|quantity|sums?|growth|increase|gdp|revenue|fare|fees?|rent)\b(?! (?:meeting|conference|plan|area|zone|point)))/,
    chinese: '…是多少',
    claims: ['What pass rate did the school report?', 'what oxygen level was measured'],
    spares: [
      'Which area meeting was held?',
      'What plan was passed?',
      'Which kinds of area flooded?',
    ],
  },
  {
    asked: 'noun',
    pattern:
      /\b(?:(?:at|in|on|to|from|by|outside|inside|near|for|with|of) )?(?:which|what)(?:(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))? (?:kinds?|types?|sorts?) of)?(?= (?!(?:is|was|are|were|did|does|do|has|had|have|will|would|should|must|can|could|needs?|happened|happens|about|if|to|can)\b)["'“‘]?[a-z])/,
    chinese: '哪',
    claims: [
      'Which sub-district offices spoke?',
      'What two plans were passed?',
      'In which room did they meet?',
      'what meeting did Lin Xiaoxi chair?',
    ],
    spares: ['What is a river chief?', 'What did they build?', 'What happened?'],
  },
  {
    asked: 'noun',
    pattern:
      /\bwhat (?:are|were) (?:the |his |her |their |its )?(?=(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) [a-z])/,
    chinese: '哪',
    claims: ['What are the five requirements of the plan?', 'what were the three measures'],
    spares: ['What are requirements?', 'What were they?'],
  },
  {
    asked: 'verdict',
    pattern:
      /(?:^|[.;:,]\s+)(?:was|were|is|are) (?<keep>[^?]+?) (?:present|there|among (?:the |those )?(?:attendees|participants|present)|at(?= (?:the|a|this|that) [^?]*\b(?:meeting|conference|session|tour|visit|ceremony|inspection|event|forum|assembly|trip|signing|opening)\b))/,
    chinese: '…参加吗',
    claims: ['Was Lin Xiaoxi at the opening?', 'Were the engineers present at the meeting?'],
    spares: ['Was the fair held at the park?', 'Did Lin Xiaoxi speak at the meeting?'],
  },
  {
    asked: 'verdict',
    pattern:
      /(?:^|[.;:]\s+|,\s+)(?:so |and |but )?(?:did|was|were|is|are|has|have|had|does|do|will|would|can|could|should)n?['’]?t?\b(?!.*\bor (?:just|in|the|did|was|only|not)\b)/,
    chinese: '…吗',
    claims: ['Did Lin Xiaoxi chair the meeting?', 'Was the bridge opened in May?'],
    spares: ['Did she chair it or just speak at it?', 'Who did it?', 'What was it?'],
  },
  {
    asked: 'list',
    pattern:
      /^(?:please |can you |could you )?(?:list|name(?! of\b)|enumerate)\b(?: all)?(?: the)?/,
    chinese: '…有哪些',
    claims: ['List the villages he visited', 'name the three projects'],
    spares: ['the list of villages', 'name of the mayor', 'name of the ship'],
  },
  {
    asked: 'number',
    pattern: new RegExp(
      `(?:\\bwhat${BE} |^(?!.*\\b(?:what|did|does|was|were)\\b))(?=.*\\b(?:rate|percentage|ratio)\\b)`,
    ),
    chinese: '…比例是多少',
    claims: [
      'What was the completion rate?',
      'pass rate last year?',
      'What was the fee collection rate?',
    ],
    spares: ['Why did the rate fall?', 'What was the total cost of the dam?'],
  },
  {
    asked: 'number',
    pattern: new RegExp(
      `(?:\\bwhat${BE} |^(?!.*\\b(?:what|did|does|was|were)\\b))(?=.*\\b(?:investment(?! (?:growth|rate|increase|intensity))|costs?|budget(?! revenue)|funding|price|salary|fine|subsidy|fares?|fees?|rent|tuition|wages?|bonus)\\b)`,
    ),
    chinese: '…多少钱',
    claims: [
      "the town's investment in roads?",
      'What was the total cost of the dam?',
      'bus fare to the dam',
    ],
    spares: ['How much did it cost?', 'investment meeting who spoke'],
  },
  {
    asked: 'number',
    pattern: new RegExp(
      `(?:\\bwhat${BE} |^(?!.*\\b(?:what|did|does|was|were)\\b))(?=.*\\b(?:amount|total|output|yield|value|gdp|area|acreage|population|target|size|length|height|width|depth|weight|capacity|volume|turnout|sales|revenue|turnover|income|tax(?:es)?|growth|increase|decrease|score|temperature|reading|level|phone number|speed)\\b)`,
    ),
    chinese: '…是多少',
    claims: ['grain output last year', 'town GDP in 2020', 'What was the harvest area?'],
    spares: ['Who raised the output?', 'What is a river chief?'],
  },
  {
    asked: 'person',
    pattern:
      /^(?!.*\b(?:who|whom|what|which|where|when|how|why|did|does|do|was|were|is|are|has|have|had)\b)(?=(?:the )?(?:[a-z.'’-]+ ){0,6}(?:secretary|mayor|director|head|chief|principal|chair(?:man|woman)?|governor|manager|magistrate|leader|president|captain)(?: (?:of|in|at) [^?]*)?\s*\?*\s*$)/,
    chinese: '…是谁',
    claims: ['Dongchen party secretary?', 'head of the finance bureau'],
    spares: ['Who is the mayor?', 'Was she the director?', "the mayor's visit to the dam"],
  },
  {
    asked: 'clause',
    pattern: new RegExp(`\\bwhat(?:['’]s| (?:is|are|was|were))\\b(?: meant by)?|\\bmeaning of\\b`),
    chinese: '…是什么',
    claims: ['What is a river chief?', 'What are river chiefs?'],
    spares: ['What is the pass rate?', 'What did he say?'],
  },
  {
    asked: 'clause',
    pattern:
      /\bwhat (?:should|can|must|could|do|does) (?<keep>[^?]+?) do(?= (?:if|when|once|in case|in the event)\b)/,
    chinese: '…怎么办',
    claims: ['What should residents do if the pipes freeze?'],
    spares: ['What should residents do?', 'What did they do when it rained?'],
  },
  {
    asked: 'clause',
    pattern:
      /\bwhat (?:will|would|should|must|is to|are to|is going to|can) (?:(?:be|become) (?:done (?:with|about|to)|of)|happen (?:to|with))\b/,
    chinese: '…怎么处理',
    claims: ['What will be done with the old stones?', 'What would happen to the trees?'],
    spares: ['What will be done next?', 'What happened to the trees?'],
  },
  {
    asked: 'list',
    pattern: /\bwhat (?:should|must|ha[ds] to|needs? to|will) be\b(?= [a-z]+(?:ed|n|t)\b)/,
    chinese: '哪些东西',
    claims: ['What should be installed at the gates?', 'what had to be built around the school'],
    spares: ['What should be the aim?', 'What should they install?'],
  },
  {
    asked: 'clause',
    pattern: /\bwhat\b(?: (?:did|does|do|has|had|have|will|would|should|must|can|could|happened))?/,
    chinese: '什么',
    claims: ['What did they build?', 'What happened at the dam?'],
    spares: ['What is it?', 'How was it built?'],
  },
]
