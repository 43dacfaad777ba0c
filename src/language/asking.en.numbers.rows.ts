import type { EnglishAskingRule } from './asking.en.ts'

const BE = "(?: (?:is|was|are|were)|[’']s)?"
const MONEY =
  '(?:costs?|invest\\w*|spen[dt]\\w*|pa(?:y|ys|id)|fund\\w*|budget\\w*|money|pric\\w*|fine[ds]?|donat\\w*|worth|yuan|subsid\\w*|compensation|salar\\w*|wages?|raised?|loan\\w*|debts?|revenue|income|sign(?:ed|ing)|contracts?|deals?|sales)'
const LINES =
  '(?:bridge|road|line|tunnel|river|route|section|street|avenue|expressway|railway|dyke|dike|channel|canal|wall|trail|pipeline)s?'

/** How many, how much, how long. */
export const NUMBERS_ASKED: readonly EnglishAskingRule[] = [
  {
    asked: 'number',
    pattern:
      /\bhow (?:often|frequently)\b(?= (?:does|do|is|are|will)\b[^?]*\b(?:bus|buses|train|trains|ferry|ferries|shuttle|metro|subway|line|tram)\b)/,
    chinese: '…多久一班',
    claims: ['How often does bus 5 run?', 'how frequently do the ferries leave'],
    spares: ['How often is the market held?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:many|much) (?:more|higher|larger|greater)\b(?<keep>[^?]*?)\b(?:compared (?:with|to) |than )(?:in |during )?(?:last year|the (?:previous|preceding) year|the year before|a year (?:ago|earlier))\b/,
    chinese: '…比去年多多少',
    claims: ['How many more pupils are there than last year?'],
    spares: ['How many pupils are there?', 'How many more pupils than teachers?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:many|much) (?:fewer|less|lower|smaller)\b(?<keep>[^?]*?)\b(?:compared (?:with|to) |than )(?:in |during )?(?:last year|the (?:previous|preceding) year|the year before|a year (?:ago|earlier))\b/,
    chinese: '…比去年少多少',
    claims: ['How many fewer fires were there than last year?'],
    spares: ['How many fires were there last year?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow many (?:people|persons|participants)\b(?: (?:in total|in all|altogether))? (?:attended|took part(?: in| at)?|participated(?: in)?|were (?:at|present(?: at)?|there)|came to|turned up(?: (?:at|for))?|joined)\b/,
    chinese: '…多少人参加',
    claims: ['How many people attended the fair?', 'how many people took part in the drill'],
    spares: ['How many people were moved?', 'Which people attended?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow many (?:consecutive|straight|successive)(?: times)?\b|\bhow many(?= (?:times|titles|years|months|weeks|days|wins|victories|seasons|terms|quarters|games)\b.*? (?:in a row|running|in succession)\b)|\bhow many(?= .+? (?:in a row|in succession))/,
    chinese: '几连',
    claims: ['How many titles in a row has the city won?', 'How many consecutive times?'],
    spares: ['How many rows of trees?', 'How many ferries started running?'],
  },
  {
    asked: 'number',
    pattern:
      /\b(?:by how much(?: (?:more|less|higher|lower))?(?: (?:did|does|do|is|are|was|were|will|has|have))?|how much(?: (?:more|less|higher|lower))? (?:did|does|do|is|are|was|were|will|has|have))(?= [^?]*\b(?:gr[eo]w(?:n|ing)?|ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|drop(?:ped)?|increased?|decreased?|declined?|shr[iau]nk|expand(?:ed)?|gone up|go up|gone down|go down)\b)|\b(?:what|which)(?: (?:is|was|will be))?(?: the)?(?= (?:[a-z0-9.%-]+ ){0,4}?(?:growth|increase|decrease|decline)\b(?! (?:rate|point|plan|area|pole)))/,
    chinese: '…多少',
    claims: [
      'By how much did output rise?',
      'How much is the harvest expected to grow?',
      'What growth is the town aiming at?',
    ],
    spares: ['How much rain fell?', 'What growth rate was reached?'],
  },
  {
    asked: 'number',
    pattern: /\b(?:which|what) (?:round|batch)\b/,
    chinese: '第几轮',
    claims: ['Which round of patrols is this?'],
    spares: ['Which roundabout is closed?'],
  },
  {
    asked: 'number',
    pattern:
      /\b(?:which|what)(?= (?:plenary|session|plenum)\b)|\bhow manieth\b|\bwhat number (?=meeting|session)/,
    chinese: '第几次',
    claims: ['Which plenary session was it?'],
    spares: ['Which study group met?'],
  },
  {
    asked: 'number',
    pattern: new RegExp(
      `\\b(?:what|how many|how much|by how much|by how many)${BE}(?: the)? (?:percent(?:age)?|per cent|proportion|share|fraction)s?\\b(?: points?)?(?: of)?`,
    ),
    chinese: '百分之几',
    claims: ['What percentage of homes is finished?', 'what was the share of green land'],
    spares: ['How many shared bikes are there?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow much(?: money| cash| funding)? (?:went|goes|has gone|will go|was put|is put|has been put|was poured|was ploughed|will be put) into\b/,
    chinese: '…投资多少钱',
    claims: ['How much money went into the dam?', 'how much was put into roads last year'],
    spares: ['How much water went into the lake from the dam?', 'How much money was raised?'],
  },
  {
    asked: 'number',
    pattern: new RegExp(`\\bhow much(?: money)?\\b(?=.*\\b${MONEY}\\b)|\\bhow much money\\b`),
    chinese: '多少钱',
    claims: ['How much did the bridge cost?', 'How much was invested in the park?'],
    spares: ['How much rain fell?', 'How much land was planted?'],
  },
  {
    asked: 'number',
    pattern: new RegExp(
      `(?<!for )\\bhow long (?:is|are|was|were|will)(?= (?:the |a )?[^?]*\\b${LINES}\\b)(?![^?]*\\b(?:closed|shut|blocked|open|delayed|suspended)\\s*(?:[?.,]|$|for\\b|in\\b))(?: be)?`,
    ),
    chinese: '多长',
    claims: ['How long is the new bridge?'],
    spares: ['How long will the campaign last?', 'How long is the bridge closed?'],
  },
  {
    asked: 'number',
    pattern:
      /\b(?:for )?how (?:long|much time|many (?:days|weeks|months|years|hours|minutes))\b(?:(?<keep>.*?)\b(?:last|take)\b)?/,
    chinese: '多久',
    claims: ['How long will the campaign last?', 'For how long were roads closed?'],
    spares: ['How long is the new bridge?', 'How many people came?'],
  },
  {
    asked: 'number',
    pattern: /\bhow (?:far|wide|broad|high|tall|deep)\b/,
    chinese: '多少米',
    claims: ['How wide is the road?'],
    spares: ['How was it built?'],
  },
  {
    asked: 'number',
    pattern: /\bhow old\b/,
    chinese: '…多少岁',
    claims: ['How old is the baker?'],
    spares: ['How was the old town rebuilt?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:big|large|vast)(?=.*\b(?:area|park|site|square|garden|lake|building|hall|campus|plot|farm|field|zone|base|pond|forest|station|cent(?:re|er)|museum|market|hospital|school|factory|plant|workshop|warehouse|library|gym|stadium|clinic|shop|venue|room|village|town|island|reservoir|wetland|greenhouse|orchard)s?\b)|\bwhat(?: is| was)? the (?:floor |total |land |site )?(?=area of)/,
    chinese: '…面积多大',
    claims: ['How big is the new park?', 'How large is the service centre?'],
    spares: ['How big is the expected crowd?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:many|numerous|big|large|heavy|fast)\b|\bwhat (?:number|amount|quantity)(?: of)?\b|\b(?<!(?:phone|telephone|contact|room|case|plate) )(?<!(?:phone|telephone|contact|room|case|plate) the )(?:the )?number of\b/,
    chinese: '多少',
    claims: ['How many trees were planted?', 'number of students at the new school'],
    spares: ['How was it built?', 'What is the phone number of the clinic?'],
  },
  {
    asked: 'number',
    pattern: /\b(?:by )?how much\b/,
    chinese: '多少',
    claims: ['How much grain was sold?'],
    spares: ['How many trees were planted?'],
  },
]
