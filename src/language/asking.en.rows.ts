import type { Asked } from './asking.rows.ts'

/**
 * One way of asking in English. Rows are tried from the top on the folded question; the first that
 * matches says what is asked. What it matches is no content, except groups named `keep`.
 */
export interface EnglishAskingRule {
  /** `noun`: what sort of thing is asked for is told by the noun behind the match. */
  readonly asked: Asked | 'noun'
  readonly pattern: RegExp
  /** How Chinese asks so: in place of the match, or behind everything else where `…` begins it. */
  readonly chinese: string
  /** Questions this row must claim. */
  readonly claims: readonly string[]
  /** Look-alikes that must fall through to another row. */
  readonly spares: readonly string[]
}

/** No other question word stands before: `the school where`, `who came when`. */
const FIRST = '(?<!\\b(?:who|whom|which|what|where|when|how|why)\\b.*)'

const BE = "(?: (?:is|was|are|were)|[’']s)?"
const MONEY =
  '(?:costs?|invest\\w*|spen[dt]\\w*|pa(?:y|ys|id)|fund\\w*|budget\\w*|money|pric\\w*|fine[ds]?|donat\\w*|worth|yuan|subsid\\w*|compensation|salar\\w*|wages?|raised?|loan\\w*|debts?|revenue|income)'
const LINES =
  '(?:bridge|road|line|tunnel|river|route|section|street|avenue|expressway|railway|dyke|dike|channel|canal|wall|trail|pipeline)s?'
const SAYS =
  '(?:hope|wish|expect|want|call for|stress|emphasi[sz]e|highlight|demand|require|request|order|urge|point out|propose|suggest|recommend|promise|pledge|explain|announce|convey|report|remark|comment)'
const SAYINGS =
  '(?:suggestions?|opinions?|hopes?|advice|comments?|remarks?|recommendations?|instructions?)'

export const ENGLISH_ASKING_RULES: readonly EnglishAskingRule[] = [
  {
    asked: 'clause',
    pattern:
      /\bwhat (?:did|does|do|had|has) (?<keep>[^?]+?) (?:find|found|discover|discovered|notice|noticed)\b(?! out)/,
    chinese: '…发现了什么',
    claims: ['What did Lin Xiaoxi find in the cellar?', 'what did the inspectors discover'],
    spares: ['What did Lin Xiaoxi build?', 'What did they find out?'],
  },
  {
    asked: 'person',
    pattern:
      /\b(?:who|whom) (?:did|does|has|had) (?<keep>[^?]+?) (?:tell|told|ask|asked|order|ordered|instruct|instructed|urge|urged|require|required|want)\b(?= to\b)/,
    chinese: '…要求谁',
    claims: ['Who did Lin Xiaoxi tell to mend the dam?'],
    spares: ['Who told the drivers to stop?', 'What did he ask them to do?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:(?:who|which|what)(?: (?:is|was|are|were))?(?: the)? )?(?:(?:reporter|journalist)s?(?: and|,|\/|&)(?: the)? correspondents?|correspondents?(?: and|,|\/|&)(?: the)? (?:reporter|journalist)s?)\b/,
    chinese: '…记者和通讯员是谁',
    claims: ['Who were the reporter and correspondent of the bridge story?'],
    spares: ['Who is the correspondent?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:(?:who|which|what)(?: (?:is|was|are|were))?(?: the)?(?: names? of the)? )?correspondents?\b(?: \(not [^)]*\))?(?: names?)?/,
    chinese: '…通讯员是谁',
    claims: [
      'correspondent for the river chief piece?',
      'Who was the correspondent of that article?',
    ],
    spares: ['Which reporter covered the fair?'],
  },
  {
    asked: 'writer',
    pattern:
      /(?<!\b(?:told|tell|to|with) )\b(?:(?:who|which|what)(?: (?:is|was|are|were))?(?: the)?(?: names? of the)? )?(?:staff )?(?:reporter|journalist)s?\b(?: names?)?(?: (?:who )?(?:covered|wrote|reported|filed)(?: (?:on|about))?)?/,
    chinese: '…记者是谁',
    claims: [
      'Which journalist covered the bridge opening?',
      'Reporters of the article on the fair?',
    ],
    spares: ['What did the mayor tell reporters?', 'Who spoke to journalists?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:who|whom)(?: (?:was it that|else))? (?:took|shot|made) (?:the )?(?:photo(?:graph)?|picture)s?\b|\bphotographers?\b|\bphoto credits?\b/,
    chinese: '…照片谁拍的',
    claims: ['Who took the photos of the parade?', 'photographer of the lantern show?'],
    spares: ['Who took part?'],
  },
  {
    asked: 'writer',
    pattern:
      /\bwho(?: (?:was it that|else))? (?:wrote|authored|covered|filed|reported on(?! (?:[a-z\d]+ ){0,4}?(?:progress|work|results?|status|situation|implementation|development|problems?|inspections?(?= at))\b)(?![^?]* at (?:the|an?) )|(?:reported|did)(?= [^?]*\b(?:story|article|piece|item)\b))\b(?: up)?(?: (?:the|an?|that|this) (?:story|article|piece|item|news|report)\b)?(?: (?:about|on))?|\b(?:authors?|byline)\b|\bwritten by (?:whom?)\b/,
    chinese: '…谁写的',
    claims: [
      'Who wrote about the reservoir?',
      'Who reported the dam story?',
      'who reported on the opening of the museum',
    ],
    spares: [
      'Who reported on the progress of the dam?',
      'Who reported on the road building work?',
      'Who reported on the 2019 harvest at the May meeting?',
      'Who reported to the mayor?',
    ],
  },
  {
    asked: 'document',
    pattern:
      /\b(?:what(?: (?:is|was|are|were)|['’]s)?(?: the)? )?(?:full |official |exact |complete )*(?:names?|titles?) of (?:the )?(?=[^?]*\b(?:plan|regulation|document|law|measure|notice|opinion|scheme|proposal|decision|rule|polic(?:y|ie)|program(?:me)?|standard|agreement|memorandum|guideline|file)s?\b)/,
    chinese: '…全名叫什么',
    claims: [
      'What is the full name of the water plan?',
      'title of the document he conveyed?',
      'Name of the memorandum they signed',
    ],
    spares: ['What is the name of the mayor?', 'What is the title of the story?'],
  },
  {
    asked: 'headline',
    pattern:
      /\b(?:which|what)(?: (?:is|was|are|were))?(?: the)? (?:articles?|news (?:stor(?:y|ies)|items?|articles?|pieces?)|stor(?:y|ies)(?! buildings?)|news reports?|pieces?)\b(?: (?:is|was|are|were))?|\b(?:what(?: (?:is|was))?(?: the)? )?headlines?(?: (?:of|for))?\b|\btitle of the (?:article|story|report|piece)\b|(?:^|[.;:,]\s+)(?:(?:is|are|was|were) there |have you (?:got )?|do you have )?any(?:thing| (?:articles?|news|stor(?:y|ies)|reports?|pieces?))(?: (?:about|on|of))|(?:^|[.;:,]\s+)(?:is|are|was|were) there (?:an?|some) (?:articles?|news(?: item)?|stor(?:y|ies)|reports?|pieces?) (?:about|on|of)|^(?:please )?(?:find|show|get)(?: me)? (?:the|an?) (?:articles?|stor(?:y|ies)|reports?|pieces?|news(?: item)?) (?:about|on|of)/,
    chinese: '…是哪篇报道',
    claims: [
      'Is there a story about the reservoir?',
      'find me the article on the fair',
      'Which article is about the reservoir?',
      'What is the headline of the story on the fair?',
      'Which stories mention the river chief?',
    ],
    spares: ['Who wrote the article on the fair?', 'What report did he give?'],
  },
  {
    asked: 'office',
    pattern:
      /\b(?:what|which) (?:posts|positions|offices|jobs|roles|titles) (?:has|have|had|did) (?<keep>[^?]+?) (?:held|hold|had|have)\b/,
    chinese: '…先后担任过什么职务',
    claims: ['What posts has Lin Xiaoxi held?', 'Which offices did Lin Xiaoxi hold?'],
    spares: ['What post does Lin Xiaoxi hold?'],
  },
  {
    asked: 'office',
    pattern:
      /\b(?:is|was) (?<keep>[^?]+?) (?:still |now |then )?(?:the |a |an )?(?:[a-z]+ )?(?:secretary|director|mayor|head|chief|principal|chair(?:man|woman)?|governor|manager|magistrate)s? or (?:the |a |an )?(?:[a-z]+ ){0,2}(?:secretary|director|mayor|head|chief|principal|chair(?:man|woman)?|governor|manager|magistrate)\b/,
    chinese: '…是什么职务',
    claims: ['Was Lin Xiaoxi secretary or district head in 2020?'],
    spares: ['Was Lin Xiaoxi the secretary?'],
  },
  {
    asked: 'office',
    pattern:
      /\b(?:which|what) (?:departments?|bureau|office|units?|body|company|school|organi[sz]ation|town|village|commission)\b (?:is|was|does|did) (?<keep>[^?]+?) (?:(?:the )?(?:head|director|secretary|chief|chair(?:man|woman)?|leader|deputy|member)(?: (?:of|in|at))?|work(?:s|ed)? (?:for|in|at)|belong(?:s|ed)? to|come(?:s)? from|from)\s*(?=\?*$)/,
    chinese: '…是什么职务',
    claims: ['Which department is Lin Xiaoxi head of?', 'What company does Lin Xiaoxi work for?'],
    spares: ['Which department is responsible?', 'Which company did Lin Xiaoxi visit?'],
  },
  {
    asked: 'office',
    pattern: new RegExp(
      `\\b(?:in )?(?:what|which)${BE}(?: (?:the|his|her|their|other|official|exact|current|public))* (?:posts?|positions?|office(?=\\s*(?:$|[?.,]| (?:does|did|do|is|was|has|had|holds?|held)\\b))|jobs?(?! fair)|(?:job )?titles?|roles?|capacity|functions|rank)\\b(?: (?:does|did|do|has|had|holds?|held)(?: (?<keep>[^?]+?) (?:hold|held|have)\\b)?)?(?: (?:at|in) the time)?`,
    ),
    chinese: '…是什么职务',
    claims: [
      'What post does Lin Xiaoxi hold?',
      'LIN XIAOXI - what positions?',
      'What is his position?',
      'Lin Xiaoxi: what office?',
      'In what capacity did she attend?',
    ],
    spares: ['Which offices spoke?', 'What job fair was held?', 'What office building burned?'],
  },
  {
    asked: 'office',
    pattern:
      /\bis (?:the )?(?:head|director|secretary|chief|chair(?:man|woman)?|leader|member|deputy) of (?:what|which(?: \w+)?)\b|\bof (?:what|which(?: \w+)?) (?:is|was) (?=.*\b(?:head|director|secretary|chief)\b)|(?:['’]s|s['’]) (?:current |official |exact |old |former )?(?:jobs?|title|positions?|posts?|role|office|duties)\b|\b(?:job )?title(?! (?:of the (?:article|story|report|piece|document)))\b(?=\s*(?:$|[?.,]|of\b|on\b|in\b|at\b))|\b(?:positions?|posts?)\b(?=\s*(?:$|[?.,]|of\b|held\b))/,
    chinese: '…是什么职务',
    claims: [
      'Lin Xiaoxi is head of what?',
      "What is Lin Xiaoxi's job?",
      'linxiaoxi title',
      'Xiaoxi Lin - position?',
      'xiaoxi lin title on 3 May 2020',
    ],
    spares: ['What is the title of the article on the fair?', 'Who holds the post office key?'],
  },
  {
    asked: 'number',
    pattern:
      /\b(?:which|what) (?:(?:phone |telephone )?number) (?:do|should|can|must) (?:i|we|you|people|residents|one) (?:call|dial|ring)\b/,
    chinese: '…电话是多少',
    claims: ['What number should I call to complain?'],
    spares: ['What number meeting was it?'],
  },
  {
    asked: 'office',
    pattern:
      /\bwhat did (?<keep>(?!they|it|you|we)[^?]+?) do (?:before|formerly|previously)\s*(?=\?*$)/,
    chinese: '…以前干什么的',
    claims: ['What did Lin Xiaoxi do before?'],
    spares: ['What did Lin Xiaoxi do before the meeting?'],
  },
  {
    asked: 'office',
    pattern:
      /\bwhat (?:does|do) (?<keep>(?!they|it|you|we)[^?]+?) (?:do(?: for a living)?|work as)\s*(?=\?*$)|\bwhat (?:is|was) (?<keep2>[^?]+?) (?:in charge of|responsible for)\b/,
    chinese: '…是什么职务',
    claims: ['What does Lin Xiaoxi do?', 'What is Lin Xiaoxi in charge of in the county?'],
    spares: ['What did Lin Xiaoxi do?', 'What do they do?', 'What does the plan do to help?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(`${FIRST}\\b(?:in |since )?(?:what|which) year\\b`),
    chinese: '哪年',
    claims: ['In which year was the dam built?'],
    spares: ['Which years of the plan are left to whom?', 'How many this year?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `${FIRST}\\bwhen\\b|\\b(?:on |at |by |since |from |until )?(?:what|which)(?: (?:is|was))?(?: the)?(?: (?:exact|specific|calendar|opening|closing|first|last|final|latest|earliest|due|starting|ending))? (?:days?(?! care)|dates?|time|month)\\b(?: (?:of|for)\\b)?|\\b(?:in )?(?:the )?morning or(?: in)?(?: the)? (?:afternoon|evening)\\b(?: (?:of|on))?|\\b(?:dates?|day) of\\b|\\bdates?\\s*\\??$|\\btime of day\\b|\\b(?:what(?:['’]s| is| was) )?(?:the )?deadline\\b(?: (?:of|for|to))?`,
    ),
    chinese: '什么时候',
    claims: [
      'When was the bridge opened?',
      'On what date did they meet?',
      'Was the meeting in the morning or the afternoon of 3 May?',
      'date of the 3rd weekly meeting',
      'museum opening date?',
      'What is the last day to hand in the forms?',
      'deadline for the forms?',
    ],
    spares: ['Who was with him when he met the guests?', 'Which day care centre opened?'],
  },
  {
    asked: 'reason',
    pattern: new RegExp(
      `${FIRST}\\bwhy\\b|\\bfor what (?:reason|purpose)s?\\b|\\bwhat${BE}(?: the)? (?:reasons?|purposes?|aims?|significance|causes?|caused|point)\\b(?: (?:of|for|behind))?|\\bhow come\\b|\\bwhat (?=(?:did|was|is|were|are|does|do)\\b.* for\\s*\\?*$)`,
    ),
    chinese: '为什么',
    claims: [
      'Why was the dam built?',
      'What was the purpose of the visit?',
      'What caused the delay?',
    ],
    spares: ['What did he point out?', 'For whom was it built?', 'What goal is it striving for?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow many (?:consecutive|straight|successive)(?: times)?\b|\bhow many(?= .+? (?:in a row|running|in succession))/,
    chinese: '几连',
    claims: ['How many titles in a row has the city won?', 'How many consecutive times?'],
    spares: ['How many rows of trees?'],
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
    chinese: '多大年纪',
    claims: ['How old is the baker?'],
    spares: ['How was the old town rebuilt?'],
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:big|large|vast)(?=.*\b(?:area|park|site|square|garden|lake|building|hall|campus|plot|farm|field|zone|base|pond|forest)\b)|\bwhat(?: is| was)? the (?:floor |total |land |site )?(?=area of)/,
    chinese: '…面积多大',
    claims: ['How big is the new park?'],
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
  {
    asked: 'said',
    pattern: new RegExp(
      `\\bwhat (?:did|does|do|had|has|was|were|exactly did) (?<keep>.+?) (?:say|said|saying|talk|speak|think|tell|told|mention)\\b(?: (?:about|of|on|to|regarding))?`,
    ),
    chinese: '…说了什么',
    claims: ['What did Lin Xiaoxi say about the dam?', 'what did the bureau say at the meeting'],
    spares: ['What did Lin Xiaoxi build?', 'Who said that?'],
  },
  {
    asked: 'said',
    pattern: new RegExp(
      `\\bwhat (?:did|does|do|had|has) (?<keep>.+? ${SAYS})\\b(?: (?:about|on|regarding|that))?`,
    ),
    chinese: '…什么',
    claims: ['What did Lin Xiaoxi stress?', 'What did the mayor demand about flood control?'],
    spares: ['What did Lin Xiaoxi build?', 'Which five points did he stress?'],
  },
  {
    asked: 'said',
    pattern: new RegExp(
      `\\b(?:what|which) (?<keep>${SAYINGS})(?= (?:did|does|had|has|was|were)\\b)`,
    ),
    chinese: '…什么',
    claims: ['What suggestions did Lin Xiaoxi have for the town?'],
    spares: ['Which two suggestions were adopted?'],
  },
  {
    asked: 'verdict',
    pattern: /(?:^|[.;:,]\s+)(?:was|is|were) it (?<keep>[^?]+?) (?:who|that)\b/,
    chinese: '…吗',
    claims: ['Was it Lin Xiaoxi who chaired the meeting?'],
    spares: ['Who was it that chaired?', 'Was it opened in May?'],
  },
  {
    asked: 'person',
    pattern:
      /\b(?:who|whom|which (?<keep>leaders?|officials?|people))(?: (?:was|were|is|are))?(?= .*\b(?:besides|apart from|other than|except(?: for)?|aside from)\b)(?<keep2>.*?)\b(?:besides|apart from|other than|except(?: for)?|aside from)\b(?: those with a role(?: in it)?| (?:the )?(?:chair\w*|speakers?|host)(?: (?:and|or)(?: the)? (?:chair\w*|speakers?|host))?)/,
    chinese: '…到会,但没讲话、也没主持的领导有哪些',
    claims: ['Which leaders besides the chair and the speakers were at the meeting?'],
    spares: ['Which leaders attended the meeting?', 'Who attended apart from Lin Xiaoxi?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?: (?:was|is|were))?(?: (?:in the chair|chairing|presiding)(?: (?:over|at))?| (?:chaired|chairs|presided|presides|hosted|hosts|ran|runs|convened)(?: (?:over|it\b))?)|(?<!\b(?:did|does|to|will|who|which|what)\b.*)\b(?:chair|chairperson|chaired by|presiding official|presided over by|moderator)(?: (?:who|whom))?\s*(?=\?*\s*$)|^(?:the )?chair of\b|\bwho (?:is|was) (?:the )?(?:chair|chairperson|moderator|host)\b(?: (?:of|at))?(?= [^?]*\b(?:meeting|session|conference|assembly|forum|ceremony|seminar|congress)\b)/,
    chinese: '谁主持',
    claims: [
      'Who chaired the housing meeting?',
      'The zone met on 3 May. Who was in the chair?',
      'study session chair',
      'who ran it?',
      'chair of the inspection meeting?',
      'Who was the moderator of the forum?',
    ],
    spares: ['Who is the chairman of the board?', 'Did she chair the meeting?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho (?:led|leads|headed(?! to)|heads(?= the (?:team|group|delegation|visit|trip|tour))|guided)\b/,
    chinese: '谁带队',
    claims: ['Who led the delegation to the dam?', 'Who headed the tour?'],
    spares: ['Who heads the finance bureau?', 'Who headed to the river?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?: else)? (?:accompanied|escorted|went (?:along )?with|came (?:along )?with|came along|went along with)\b/,
    chinese: '谁陪同',
    claims: ['Who accompanied the inspectors?', 'who went along with the guests on 3 May'],
    spares: ['Who went to the river?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?: else)?(?: (?:all|simply))? (?:attended|took part in|took part|participated in|participated|was (?:present(?: at)?|there|at(?= the))|were (?:present(?: at)?|there|at(?= the))|sat in(?: on)?|showed up(?: at)?|joined)\b|\b(?:attendees?|participants?|attendance)\s*(?=\?*\s*$)/,
    chinese: '谁参加',
    claims: ['Who attended the fair?', 'who was at the opening', '3 May fair attendees?'],
    spares: ['Who was the mayor?', 'Which bureaus attended?'],
  },
  {
    asked: 'person',
    pattern:
      /\b(?:speakers?)\s*(?=\?*\s*$)|\bwho(?: else)? (?:spoke(?! (?:for|on behalf)\b)|gave (?:the|a|an) (?:speech|talk|address)|delivered (?:the |a |an )?(?:speech|address|remarks)|made (?:the|a) speech)(?: (?:at|in|on))?\b/,
    chinese: '谁讲话',
    claims: [
      'who spoke at the housing meeting',
      'Who gave the speech?',
      'housing meeting speaker?',
    ],
    spares: [
      'Who made the bed?',
      'Who gave the mobilisation speech for the campaign?',
      'Who spoke for the parents?',
    ],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?:['’]s| (?:is|was|are|were|serves as|served as|acts as|became))(?: (?:now|currently|then|listed as))?(?! (?:\w+ed|told|made|given|sent|put|shown|there|present|going|with|at|on|in|from|to|by|named|behind)\b)|\b(?:what (?:is|was) )?(?:the )?name of (?=[^?]*\b(?:secretary|director|mayor|head|chief|principal|chair\w*|president|governor|manager|engineer|leader|captain|driver|teacher|doctor|nurse|student|pupil|grader|farmer|volunteer|owner|boss|expert|professor|officer|magistrate|minister|commissioner|coach)\b)/,
    chinese: '…是谁',
    claims: [
      'Who is the mayor?',
      'What is the name of the county head?',
      'Who was the head of the bureau in 2020?',
      'Who is Lin Xiaoxi?',
    ],
    spares: ['Who was told to hurry?', 'Who was at the fair?', 'Who was praised?'],
  },
  {
    asked: 'person',
    pattern: /\b(?:by |with |to )?(?:whom?)\b(?: (?:was|were|is|are|did|does|has|had|else))?/,
    chinese: '谁',
    claims: ['Who conveyed the plan?', 'With whom did he meet?', 'who was praised'],
    spares: ['Whose house burned?'],
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
      /\b(?:what|which)(?= (?!is|was|are|were|did|does)(?:[a-z0-9.%-]+ ){0,3}?(?:rates?|amounts?|(?:output |production )?values?|readings?|levels?|temperatures?|scores?|prices?|salary|salaries|area|volumes?|speeds?|figures?|quantity|sums?|growth|increase|gdp|revenue|fare|fees?|rent)\b(?! (?:meeting|conference|plan|area|zone|point)))/,
    chinese: '…是多少',
    claims: ['What pass rate did the school report?', 'what oxygen level was measured'],
    spares: ['Which area meeting was held?', 'What plan was passed?'],
  },
  {
    asked: 'noun',
    pattern:
      /\b(?:(?:at|in|on|to|from|by|outside|inside|near|for|with|of) )?(?:which|what)(?:(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))? (?:kinds?|types?|sorts?) of)?(?= (?!(?:is|was|are|were|did|does|do|has|had|have|will|would|should|must|can|could|happened|happens|about|if|to|can)\b)["'“‘]?[a-z])/,
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
      `(?:\\bwhat${BE} |^(?!.*\\b(?:what|did|does|was|were)\\b))(?=.*\\b(?:rate|percentage|ratio)\\b)`,
    ),
    chinese: '…比例是多少',
    claims: ['What was the completion rate?', 'pass rate last year?'],
    spares: ['Why did the rate fall?'],
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
