import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'
import { readPages } from '../../src/facts/reading.ts'
import { speechesOf } from '../../src/facts/speech.ts'

const LEAD = `本报讯 3月14日,云山区召开河道治理推进会。区委书记林远之出席会议并讲话,副区长陈立言主持会议。`

/** Who says what behind the lead, one line a sentence. */
function gist(...paragraphs: readonly string[]): string[] {
  const text = ['# 云山区召开河道治理推进会', LEAD, ...paragraphs, '记者 王晓舟'].join('\n\n')
  const [article] = readPages([pageOf('2024-03-15.txt', text)]).articles
  const speeches = speechesOf(article?.reads ?? [])
  return (article?.reads ?? []).slice(2).flatMap((read) =>
    (speeches.get(read) ?? []).map(({ speakers, said, words, end }) => {
      const who = speakers.length > 0 ? speakers.join('、') : `(${said})`
      return `${who}: ${read.paragraph.folded.slice(words, end)}`
    }),
  )
}

const SPEECHES: readonly [name: string, paragraphs: readonly string[], said: readonly string[]][] =
  [
    ['a person says', ['林远之强调,要抓好清淤工作。'], ['林远之: ,要抓好清淤工作。']],
    [
      'a speech goes on in the next sentence',
      ['林远之强调,要抓好清淤工作。要建好长效机制。'],
      ['林远之: ,要抓好清淤工作。', '林远之: 要建好长效机制。'],
    ],
    [
      'a speech goes on in the next paragraph',
      ['林远之强调,要抓好清淤工作。', '要建好长效机制,让群众看到实实在在的变化,真正管出成效来。'],
      [
        '林远之: ,要抓好清淤工作。',
        '林远之: 要建好长效机制,让群众看到实实在在的变化,真正管出成效来。',
      ],
    ],
    [
      'another one speaks',
      ['林远之强调,要抓好清淤工作。陈立言要求,各镇要压实责任。'],
      ['林远之: ,要抓好清淤工作。', '陈立言: ,各镇要压实责任。'],
    ],
    ['the meeting itself says', ['会议指出,清淤工作成效明显。'], ['(会议): ,清淤工作成效明显。']],
    [
      'what is told afterwards is no speech',
      ['林远之强调,要抓好清淤工作。随后,与会人员观看了专题片。'],
      ['林远之: ,要抓好清淤工作。'],
    ],
    [
      'what somebody does is no speech',
      ['林远之强调,要抓好清淤工作。陈立言主持签约仪式。'],
      ['林远之: ,要抓好清淤工作。'],
    ],
    [
      'a pronoun speaks for whom the sentence before names',
      ['林远之说:“先救人。”陈立言住在堤上。她说:“水退了才能回家。”'],
      ['林远之: :“先救人。”', '陈立言: :“水退了才能回家。”'],
    ],
    [
      'a quotation is said by whom the next sentence names',
      ['“水退了才能回家。”林远之说。'],
      ['林远之: 水退了才能回家。”'],
    ],
    [
      'numbered demands are made by whom was last told of',
      ['随后,陈立言到东港镇座谈调研。', '一是要抓好清淤;二是要建好长效机制。'],
      ['陈立言: 一是要抓好清淤;二是要建好长效机制。'],
    ],
    ['nobody says anything', ['河道两岸种上了柳树。'], []],
  ]

for (const [name, paragraphs, said] of SPEECHES)
  test(name, () => expect(gist(...paragraphs)).toEqual(said))
