import type { EnglishAskingRule } from './asking.en.ts'

const BE = "(?: (?:is|was|are|were)|[’']s)?"

/** What somebody is, and what an office is asked by. */
export const OFFICES_HELD: readonly EnglishAskingRule[] = [
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
      /\b(?:which|what) (?:departments?|bureau|office|units?|body|company|school|organi[sz]ation|town|village|commission)\b (?:is|was|does|did) (?<keep>[^?]+?) (?:(?:the |now )?(?:head(?:ed)?|runs?|ran|led?|lead|direct(?:ed)?|manage[ds]?|director|secretary|chief|chair(?:man|woman)?|leader|deputy|member)(?: (?:of|in|at))?|work(?:s|ed)? (?:for|in|at)|belong(?:s|ed)? to|come(?:s)? from|from)\s*(?=\?*$|(?:in|after|from|since|as of|at) (?:[a-z]+ )?\d)/,
    chinese: '…是什么职务',
    claims: [
      'Which department is Lin Xiaoxi head of?',
      'What company does Lin Xiaoxi work for?',
      'Which bureau did Lin Xiaoxi head in May 2020?',
    ],
    spares: ['Which department is responsible?', 'Which company did Lin Xiaoxi visit?'],
  },
  {
    asked: 'office',
    pattern: new RegExp(
      `\\b(?:in )?(?:what|which)${BE}(?: (?:the|his|her|their|other|official|exact|current|public))* (?:posts?|positions?|office(?=\\s*(?:$|[?.,]| (?:does|did|do|is|was|has|had|holds?|held)\\b))|jobs?(?! fair)|(?:job )?titles?(?! of (?:the |his |her |their )?(?:[a-z]+ ){0,2}(?:books?|songs?|films?|movies?|plays?|operas?|poems?|paintings?|lectures?|novels?)\\b)|roles?|capacity|functions|rank|line of work)\\b(?: (?:does|did|do|has|had|holds?|held)(?: (?<keep>[^?]+?) (?:hold|held|have)\\b)?)?(?: (?:at|in) the time)?`,
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
      /\bis (?:the )?(?:head|director|secretary|chief|chair(?:man|woman)?|leader|member|deputy) of (?:what|which(?: \w+)?)\b|\bof (?:what|which(?: \w+)?) (?:is|was) (?=.*\b(?:head|director|secretary|chief)\b)|(?:['’]s|s['’]) (?:current |official |exact |old |former )?(?:jobs?|occupation|profession|title|positions?|posts?|role|office|duties)\b|\b(?:job )?title(?! of (?:the |his |her |their )?(?:[a-z]+ )?(?:article|story|report|piece|document|book|song|film|movie|play|opera|poem|painting|lecture|work|programme|show|novel)s?\b)\b(?=\s*(?:$|[?.,]|of\b|on\b|in\b|at\b))|\b(?:positions?|posts?)\b(?=\s*(?:$|[?.,]|of\b|held\b|(?:in|on|as of|at the end of) (?:early |late )?(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b[^?]*\?*$))/,
    chinese: '…是什么职务',
    claims: [
      'Lin Xiaoxi is head of what?',
      "What is Lin Xiaoxi's job?",
      'linxiaoxi title',
      'Xiaoxi Lin - position?',
      'xiaoxi lin title on 3 May 2020',
      'Lin Xiaoxi - position in May 2020?',
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
      /\bwhat (?:was|did|were) (?<keep>(?!they|it)[^?]+?)(?: (?:do|hold))? (?:before|prior to|previous to) (?:(?:he|she|they) )?(?:became|becoming|was|being|took over as|taking over as|was (?:made|appointed)|being (?:made|appointed))\b/,
    chinese: '…之前是干什么的',
    claims: ['What was Lin Xiaoxi before she became mayor?'],
    spares: ['What did Lin Xiaoxi do before the meeting?', 'Who was mayor before Lin Xiaoxi?'],
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
]
