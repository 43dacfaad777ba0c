import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'

/** Pages that are set in more than one way, and what is read from them. */
const articlesOf = (...lines: readonly string[]) =>
  pageOf('page.md', lines.join('\n')).articles.map(({ head, body, byline }) => ({
    head: head.text,
    body: body.map(({ text }) => text),
    reporters: byline.reporters,
  }))

const WHOLE = [
  '## 云川市启动秋季植树活动',
  '',
  '本报讯（记者 许文博）10月2日，云川市林业局在西山林场启动秋季植树活动，三百多名干部群众和志愿者参加，当天共栽下树苗两千四百株，西山林场负责人介绍了树苗养护的办法。',
  '',
  '林业局负责人表示，今年秋天全市计划植树十万株，其中公益林六万株，并在每个乡镇设立一处义务植树点，市民可以在林场领取树苗和工具，栽下的树由林场统一养护。',
]

test('one article broken by a machine, on a page of whole paragraphs', () => {
  const [first, second, ...more] = articlesOf(
    '## 全市防汛工作会议召开',
    '',
    '昨日19时30分，市防汛指挥部召开会议部署',
    '有关防汛工作。市长陆青出席会议并讲话，副市',
    '长孟达主持会议。市水利局局长何建平汇报了全',
    '市水库巡查的情况。',
    '',
    '何建平汇报说，截至8日18时，全市26座水库已',
    '有24座完成检查，其余2座9日前完成；河道沿',
    '线值守人员140人全部到岗。',
    '',
    '（记者 许文博）',
    '',
    ...WHOLE,
  )
  expect(first).toEqual({
    head: '全市防汛工作会议召开',
    body: [
      '昨日19时30分，市防汛指挥部召开会议部署有关防汛工作。市长陆青出席会议并讲话，副市长孟达主持会议。市水利局局长何建平汇报了全市水库巡查的情况。',
      '何建平汇报说，截至8日18时，全市26座水库已有24座完成检查，其余2座9日前完成；河道沿线值守人员140人全部到岗。',
    ],
    reporters: ['许文博'],
  })
  expect(second?.body).toHaveLength(2)
  expect(more).toEqual([])
})

test('a list of names and what they are, one a line', () => {
  const [first] = articlesOf(
    '# 首届云川工匠名单揭晓',
    '',
    '本报讯 日前，市总工会公布首届云川工匠名单，共有3人当选。',
    '',
    '陆青　云川第一机械厂铣工',
    '何建平　市中医院骨科主任医师',
    '孟达　西山林场技术员',
    '',
    '市总工会副主席许文博介绍，本届评选共收到推荐材料213份。',
  )
  expect(first?.body.slice(1)).toEqual([
    '陆青　云川第一机械厂铣工',
    '何建平　市中医院骨科主任医师',
    '孟达　西山林场技术员',
    '市总工会副主席许文博介绍，本届评选共收到推荐材料213份。',
  ])
})

test('wider white ends an article whose last line does not end a sentence', () => {
  const heads = articlesOf(
    '陆青率团赴雁岭县考察',
    '',
    '8月15日起，云川市市长陆青率团赴雁岭县考察，推动两地合作。',
    '',
    '副市长孟达出席座谈会。西山云海编辑：许文博',
    '',
    '',
    '上半年云川市新设企业近1.6万家',
    '',
    '记者从8月17日举办的新闻发布会获悉，今年上半年，云川市新设企业近1.6万家。',
    '',
    '云川市将继续推动项目落地。',
  ).map(({ head }) => head)
  expect(heads).toEqual(['陆青率团赴雁岭县考察', '上半年云川市新设企业近1.6万家'])
})

test('a marked head that begins like a dateline is a head', () => {
  const [, second] = articlesOf(
    ...WHOLE,
    '',
    '## 新华社播发通讯 关注沿海防台减灾',
    '',
    '新华社北京8月8日电（记者 陆青 孟达）入汛以来，沿海各地加快完善防台减灾体系。',
  )
  expect(second?.reporters).toEqual(['陆青', '孟达'])
})
