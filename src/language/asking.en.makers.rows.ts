import type { EnglishAskingRule } from './asking.en.ts'

/** Who wrote, what a document or an article is called. */
export const MAKERS: readonly EnglishAskingRule[] = [
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
    asked: 'headline',
    pattern:
      /\b(?:which|what) (?:articles?|stor(?:y|ies)|pieces?|reports?|news)\b (?:(?:was|were|is|did|has|have|does) )?(?<keep>[^?]+?) (?:the )?(?:(?:reporter|correspondent|journalist|author|photographer)s? (?:of|for|on)|writ(?:e|ten)|wrote|report(?:ed)?(?: on)?|cover(?:ed)?|fil(?:e|ed))\s*(?=\?*$)/,
    chinese: '…写的是哪篇报道',
    claims: ['Which story was Lin Xiaoxi the correspondent of?', 'what piece did Lin Xiaoxi write'],
    spares: ['Who is the correspondent of the story?', 'Which story is about the dam?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:who (?:is|was|are|were) )?(?:the )?(?:special|guest|contributing) (?:correspondent|reporter)s?\b/,
    chinese: '…特约记者是谁',
    claims: ['special correspondent on the dam story', 'Who was the special reporter?'],
    spares: ['correspondent on the special fair'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:who (?:is|was|are|were) )?(?:the )?(?:intern|trainee|student) (?:correspondent|reporter|journalist)s?\b/,
    chinese: '…实习记者是谁',
    claims: ['Who was the trainee reporter?'],
    spares: ['Who was the reporter?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:who|(?:which|what) (?:agency|body|bureau|department|office|unit|authority|organi[sz]ation|government))(?: (?:has|had))? (?:issued|released|published|posted|put out)\b(?= [^?]*\b(?:notice|announcement|circular|bulletin|statement)\b)/,
    chinese: '…是谁发布的',
    claims: ['Who issued the notice on the road works?', 'which bureau put out the announcement'],
    spares: ['Who issued the tickets?', 'What did the notice say?'],
  },
  {
    asked: 'writer',
    pattern:
      /\b(?:(?:who|which|what)(?: (?:is|was|are|were))?(?: the)? )?(?:(?:reporter|journalist)s?(?: and|,|\/|&)(?: the)? correspondents?|correspondents?(?: and|,|\/|&)(?: the)? (?:reporter|journalist)s?)\b|\bwho (?:wrote|reported|covered|filed|(?:was|were|is|are) the (?:reporter|journalist)s? (?:of|for|on)) (?<keep>[^?]+?),? and who (?:was|were|is|are) (?:the |its )?(?:correspondent|reporter)s?\b/,
    chinese: '…记者和通讯员是谁',
    claims: [
      'Who were the reporter and correspondent of the bridge story?',
      'Who reported the dam story, and who was the correspondent?',
    ],
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
      /\b(?:what(?: (?:is|was|are|were)|['’]s)?(?: the)? )?(?:full |official |exact |complete )*(?:names?|titles?) of (?:the )?(?=[^?]*\b(?:plan|regulation|document|law|measure|notice|opinion|scheme|proposal|decision|rule|polic(?:y|ie)|program(?:me)?|standard|agreement|memorandum|guideline|file|book|song|film|play|opera|poem|painting|novel)s?\b)/,
    chinese: '…全名叫什么',
    claims: [
      'What is the full name of the water plan?',
      'title of the document he conveyed?',
      'Name of the memorandum they signed',
      'What are the titles of the three novels?',
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
]
