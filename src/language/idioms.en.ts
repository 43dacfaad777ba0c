/** A whole turn of English speech, and the plain words in which the rules of asking know it. */
export interface EnglishIdiom {
  readonly name: string
  /** On the question as typed; `$<…>` of `plain` are its named groups. */
  readonly pattern: RegExp
  readonly plain: string
  readonly claims: readonly (readonly [typed: string, plain: string])[]
  readonly spares: readonly string[]
}

/** Bodies that somebody heads. */
const BODY =
  '(?:bureau|office|department|commission|committee|centre|center|hospital|school|college|university|court|station|company|association|bank|factory|museum|library)'

/** What is held and not had. */
const HELD =
  '(?:meetings|conferences|events|activities|sessions|classes|courses|lectures|talks|fairs|contests|competitions|matches|games|exhibitions|performances|shows|hearings|drills|exercises|ceremonies|elections|forums|seminars|workshops|rounds)'

export const ENGLISH_IDIOMS: readonly EnglishIdiom[] = [
  {
    name: 'who somebody is, which stands beside every name',
    pattern:
      /(?<=^who\b.*),? and (?:what|which) (?:is|was|were|are) (?:his|her|their)(?: \w+)? (?:posts?|positions?|jobs?|titles?|offices?|roles?)\s*\?*$/i,
    plain: '',
    claims: [['Who chaired it and what is her post?', 'Who chaired it']],
    spares: ['What is her post?', 'Who chaired it and who spoke?'],
  },
  {
    name: 'running a body is being its head',
    pattern: new RegExp(
      `^who (?:heads(?: up)?|runs|directs|is in charge of)(?= (?:the )?(?:[\\w'-]+ ){0,5}${BODY}\\b)`,
      'i',
    ),
    plain: 'who is the head of',
    claims: [['Who runs the finance bureau?', 'who is the head of the finance bureau?']],
    spares: ['Who runs the night market?', 'Who led the finance bureau team?'],
  },
  {
    name: 'having run a body is having been its head',
    pattern: new RegExp(
      `^who (?:headed(?: up)?|ran|led|directed|was in charge of)(?= (?:the )?(?:[\\w'-]+ ){0,5}${BODY}\\s*(?:\\?|$|(?:in|at|on|during|before|after|when|until|back) ))`,
      'i',
    ),
    plain: 'who was the head of',
    claims: [
      ['Who led the finance bureau in 2020?', 'who was the head of the finance bureau in 2020?'],
      ['Who ran the county hospital?', 'who was the head of the county hospital?'],
    ],
    spares: ['Who led the standing committee team to the dam?', 'Who headed the tour in May?'],
  },
  {
    name: 'the head of which body',
    pattern:
      /^whose (?<head>head|director|secretary|leader|chief|manager|deputy(?: head| director)?|representatives?|boss|principal)\b/i,
    plain: 'the $<head> of which unit',
    claims: [['Whose head explained the list?', 'the head of which unit explained the list?']],
    spares: ['Whose house burned?'],
  },
  {
    name: 'things are held by those who have them',
    pattern: new RegExp(
      `(?<=^how many (?!(?:[\\w-]+ ){0,3}${HELD}\\b)[^?]* (?:does|do|did) [^?]* )hold(?=\\s*\\?*$)`,
      'i',
    ),
    plain: 'have',
    claims: [['How many books does the library hold?', 'How many books does the library have?']],
    spares: ['How many talks did the library hold?'],
  },
  {
    name: 'how far something has come is its progress',
    pattern:
      /(?<=\w .*)\bhow (?:far|well|much progress) (?<what>[^?,]+?) (?:(?:ha[sd]|have) (?:got|gotten|come|gone|progressed|advanced|moved|proceeded|been made)|(?:was|is|were|are) (?:progressing|advancing|going|proceeding|coming (?:along|on)|getting (?:on|along)))\b(?: along| on)?/i,
    plain: 'the progress of $<what>',
    claims: [
      ['Who reported how far the dam work had got?', 'Who reported the progress of the dam work?'],
      ['Who said how well the drive was going?', 'Who said the progress of the drive?'],
    ],
    spares: ['How far had the dam work got?', 'How far is the dam?'],
  },
  {
    name: 'how something was going is its progress',
    pattern:
      /(?<=\w .*)\bhow (?!(?:far|well|many|much|long)\b)(?<what>[^?,]+?) (?:was|is|were|are) (?:progressing|advancing|going|proceeding|coming (?:along|on)|getting (?:on|along)|being carried out)\b/i,
    plain: 'the progress of $<what>',
    claims: [
      [
        'Which firm told them how the dam was coming along?',
        'Which firm told them the progress of the dam?',
      ],
    ],
    spares: ['How was the dam going?', 'Who saw how the dam was built?'],
  },
  {
    name: 'giving an update is reporting',
    pattern:
      /\b(?:gave|given|give|gives) (?:(?:a|an|the) )?(?:(?:brief|short|full|detailed) )?(?:rundown|briefing|update|report)s? (?:of|on|about)\b/i,
    plain: 'reported',
    claims: [
      ['Who gave an update on the dam?', 'Who reported the dam?'],
      ['Which firm gave a rundown of costs?', 'Which firm reported costs?'],
    ],
    spares: ['Who gave a lecture on the dam?'],
  },
  {
    name: 'giving an account is introducing',
    pattern:
      /\b(?:gave|given|give|gives) (?:(?:a|an|the) )?(?:(?:brief|short|full|detailed) )?(?:account|overview|presentation|introduction|outline)s? (?:of|on|about|to)\b/i,
    plain: 'introduced',
    claims: [['Who gave an account of the reform?', 'Who introduced the reform?']],
    spares: ['Who gave a party?'],
  },
  {
    name: 'telling a meeting about something is reporting there',
    pattern:
      /\btold (?<where>(?:the )?[^?]*?\b(?:meeting|session|conference|forum|gathering|congress))(?= (?:what|how|about|of|that|why|where)\b)/i,
    plain: 'reported at $<where>',
    claims: [
      ['Who told the May meeting about the dam?', 'Who reported at the May meeting about the dam?'],
    ],
    spares: ['Who told the meeting to hurry?'],
  },
  {
    name: 'what something is about is its theme',
    pattern:
      /\bwhat (?:will|is|was|were|are) (?<what>[^?]*?\b(?:meeting|lecture|forum|breakfast|session|seminar|talk|class|exhibition|show|campaign|training|event|day|week|month|contest|course|salon|activity))(?: be)? (?:about|on)\s*(?=\?*$)/i,
    plain: 'what is the theme of $<what>',
    claims: [['What will the next forum be about?', 'what is the theme of the next forum?']],
    spares: ['What was the mayor about to say?', 'What will the forum bring?'],
  },
  {
    name: 'what was found wrong is a problem',
    pattern:
      /\bwhat (?:was|is|were|are|has been) (?:found )?(?:to be )?wrong (?=(?:in|at|with)\b)/i,
    plain: 'what problems were found ',
    claims: [['What was found wrong at the plant?', 'what problems were found at the plant?']],
    spares: ['What went wrong?'],
  },
  {
    name: 'coming first is the first place',
    pattern:
      /\b(?:came|come|finished|ranked|placed|was|were|took) (?:(?:in )?(?:the )?)?(?<nth>first|second|third)(?: place)?(?= (?:in|at|among|of)\b|\s*\?*$)/i,
    plain: 'won $<nth> place',
    claims: [['Which team came first in the race?', 'Which team won first place in the race?']],
    spares: ['Which team came first thing?', 'Who came first to the dam?'],
  },
  {
    name: 'a meeting is run by whoever chairs it',
    pattern:
      /(?<=\b(?:meeting|conference|session|assembly|forum|seminar|ceremony|congress)\b[^?]*\b(?:was|is|were|been) )(?:run|led|headed|conducted)(?= by\b)|(?<=^(?:was|were|is|are) [^?]*\b(?:meeting|conference|session|assembly|forum|seminar|ceremony|congress)\b[^?]* )(?:run|led|headed|conducted)(?= by\b)/i,
    plain: 'chaired',
    claims: [
      [
        'Was the May meeting run by Lin or by Wang?',
        'Was the May meeting chaired by Lin or by Wang?',
      ],
    ],
    spares: ['Was the team led by Lin?'],
  },
  {
    name: 'what the holder of an office is called is who it is',
    pattern:
      /^what (?<is>is|was) (?<who>(?:the )?[^?]*?\b(?:mayor|secretary|head|director|chief|governor|principal|manager|magistrate|chair(?:man|woman)?|president)(?: of [^?]+?)?)(?: called|['’]s name)(?=\s*\?*$)/i,
    plain: 'who $<is> $<who>',
    claims: [['What is the mayor of Liuhe called?', 'who is the mayor of Liuhe?']],
    spares: ['What is the new bridge called?', 'What is the plan called?'],
  },
  {
    name: 'stops made are places visited',
    pattern:
      /\b(?:what|which) stops (?:did|does|will) (?<who>[^?]+?) make\b|\b(?:what|which) stops were made (?:on|during|in|by) (?<tour>(?:the |this |that )?[^?]*?\b(?:tour|visit|trip|inspection))\b/i,
    plain: 'which places did $<who>$<tour> visit',
    claims: [
      ['What stops did the tour make in May?', 'which places did the tour visit in May?'],
      ['Which stops were made on the tour?', 'which places did the tour visit?'],
    ],
    spares: ['Which stops will bus 5 leave out?', 'What stops the ferry?'],
  },
  {
    name: 'a part of the day is a time slot',
    pattern:
      /\b(?:what|which) (?:time of (?:the )?(?:day|night)|part of the (?:day|night)|hours(?= (?:did|does|do|should|must) .*\b(?:say|tell|stress|focus|watch|target|concentrate)\b))/i,
    plain: 'which slot',
    claims: [
      ['Which part of the night needs most care?', 'which slot needs most care?'],
      ['What hours did she tell them to watch?', 'which slot did she tell them to watch?'],
    ],
    spares: ['What hours is the museum open?', 'What time is it?'],
  },
]

/** A question in the plain words for its idioms. */
export const inPlainWords = (typed: string): string =>
  ENGLISH_IDIOMS.reduce((plain, { pattern, plain: words }) => plain.replace(pattern, words), typed)
