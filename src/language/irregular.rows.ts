/** Verbs whose past forms no ending tells: `base past participle`. */
const VERBS =
  'arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|' +
  'bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|' +
  'bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|' +
  'deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|' +
  'fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|' +
  'forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|give gave given|go went gone|' +
  'grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|' +
  'lead led|learn learnt|leave left|lend lent|light lit|lose lost|make made|mean meant|meet met|' +
  'mistake mistook mistaken|overcome overcame|overtake overtook overtaken|pay paid|prove proven|' +
  'ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|' +
  'sell sold|send sent|sew sewn|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|' +
  'sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sow sown|speak spoke spoken|' +
  'spend spent|spill spilt|stand stood|steal stole stolen|stick stuck|sting stung|strike struck|' +
  'swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|' +
  'teach taught|tear tore torn|tell told|think thought|throw threw thrown|' +
  'undergo underwent undergone|understand understood|undertake undertook undertaken|' +
  'wake woke woken|wear wore worn|weave wove woven|weep wept|win won|' +
  'withdraw withdrew withdrawn|write wrote written|uphold upheld|withhold withheld|' +
  'foresee foresaw foreseen|oversee oversaw overseen|rebuild rebuilt|redo redid redone|undo undid undone|' +
  'rewrite rewrote rewritten|retake retook retaken|retell retold|repay repaid|resell resold|resend resent|' +
  'mislead misled|outgrow outgrew outgrown|cling clung|creep crept|dream dreamt|dwell dwelt|' +
  'forgive forgave forgiven|foretell foretold|kneel knelt|leap leapt|lean leant|mow mown|plead pled|' +
  'shear shorn|shine shone|sling slung|smell smelt|speed sped|spin spun|spoil spoilt|' +
  'spring sprang sprung|stride strode stridden|string strung|strive strove striven|' +
  'tread trod trodden|wring wrung'

/** Past forms of such verbs, and what they are forms of. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.split('|').flatMap((verb) => {
    const [base = '', ...forms] = verb.split(' ')
    return forms.map((form) => [form, base] as const)
  }),
)
