import type { EnglishAskingRule } from './asking.en.ts'

const SAYS =
  '(?:hope|wish|expect|want|call for|stress|emphasi[sz]e|highlight|demand|require|request|order|urge|point out|propose|suggest|recommend|promise|pledge|explain|announce|convey|report|remark|comment)'
const SAYINGS =
  '(?:suggestions?|opinions?|hopes?|advice|comments?|remarks?|recommendations?|instructions?)'

/** What somebody said, and who did something. */
export const PEOPLE_ASKED: readonly EnglishAskingRule[] = [
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
      /\bwho(?: else)? (?:accompanied|escorted|(?:was|were) with|went (?:along |around |round )?with|came (?:along )?with|(?:came|went) along(?: too| as well)?)\b/,
    chinese: '谁陪同',
    claims: [
      'Who accompanied the inspectors?',
      'who went along with the guests',
      'Who went along?',
    ],
    spares: ['Who went to the river?', 'Who is with the firm?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?: else)?(?: (?:was|were))? (?:sat in(?: (?:on|at))?(?! the (?:front|back|first))|sitting in(?: (?:on|at))?|attended (?:as (?:an )?observers?|without a vote)(?: at)?)\b/,
    chinese: '谁列席',
    claims: ['Who sat in on the council meeting?', 'who attended as observers at the session'],
    spares: ['Who attended the council meeting?', 'Who sat in the front row?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho(?: else)?(?: (?:all|simply))? (?:attended|took part in|took part|participated in|participated|was (?:present(?: at)?|there|at(?= the))|were (?:present(?: at)?|there|at(?= the))|showed up(?: at)?|joined)\b|\b(?:attendees?|participants?|attendance)\s*(?=\?*\s*$)/,
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
      /\bwho (?:was|were|is|has been|got) (?:re-?)?(?:elected|voted in)(?: as| to be)?(?= (?:[\w'’-]+ ){0,5}?(?:heads?|director|chief|secretary|mayor|president|chair(?:man|woman|person)?|governor|magistrate|principal|manager|leader|commissioner|minister)\b)/,
    chinese: '谁当选',
    claims: ['Who was elected mayor?', 'who was re-elected as head of the finance bureau'],
    spares: ['Who was elected?', 'Who is the elected mayor?'],
  },
  {
    asked: 'person',
    pattern:
      /\bwho (?:was|were|is|has been|got) (?:newly )?(?:appointed|named|made|promoted to|installed as|nominated|chosen as|picked as)(?: as| to be)?(?= (?:[\w'’-]+ ){0,5}?(?:heads?|director|chief|secretary|mayor|president|chair(?:man|woman|person)?|governor|magistrate|principal|manager|leader|commissioner|minister)\b)/,
    chinese: '谁被任命为',
    claims: ['Who was appointed head of the finance bureau?', 'who was named county magistrate'],
    spares: ['Who was appointed?', 'Who named the mayor?'],
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
    pattern:
      /\bwho(?: else)? (?:was|were|is|are) (?:told|asked|ordered|instructed|required|requested|urged|tasked)(?= to\b)/,
    chinese: '要求谁',
    claims: ['Who was told to mend the dam?', 'Who were asked to help?'],
    spares: ['Who was told?', 'Who told the firm to mend the dam?'],
  },
  {
    asked: 'person',
    pattern: /\b(?:by |with |to )?(?:whom?)\b(?: (?:was|were|is|are|did|does|has|had|else))?/,
    chinese: '谁',
    claims: ['Who conveyed the plan?', 'With whom did he meet?', 'who was praised'],
    spares: ['Whose house burned?'],
  },
]
