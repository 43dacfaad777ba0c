import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 竹溪县粮食集团原副总经理尹大同受贿案开庭

本报讯 5月6日,竹溪县法院开庭审理县粮食集团原副总经理尹大同受贿一案。竹溪县检察院指控:2011年至2014年,被告人尹大同利用担任白水粮站站长和枫林米业公司总经理的职务之便,贪污公款3万元;2015年至2019年,被告人尹大同在担任竹溪县粮食集团董事期间,收受他人财物;2016年,被告人尹大同作为竹溪县粮食集团副总经理,在分管仓库建设中失职。2013年,白水粮站扩建。

记者 谷一鸣

# 枫林镇举行丰收晚会

本报讯 9月3日,枫林镇举行丰收晚会。最后,晚会在合唱《稻浪》中落幕。农艺站提出的茄子烂根问题,骆北辰教授支招:一是少浇水,二是换新土。

副镇长欧云生主持,县总工会副主席康小满、农志远、覃远山,秘书长谷雨出席晚会。

欧云生表示,村里要加强防火工作和仓库管理,着眼当前的田间施肥和长远治理,压实包片责任、包村责任、包户责任,办好来年的晚会。

以及竹溪农业担保公司、稻香银行白水支行、米业银行白水支行、棉业银行枫林分行、茶业银行南山支行等5家金融机构与枫林镇签约。

记者 谷一鸣
`

const ask = askerOf(booksOf({ '2024-09-05.txt': PAGE }))

const printed = (asked: string): readonly string[] => wordsOf(ask(asked))

test.each([
  ['尹大同2011年到2014年担任什么职务', ['白水粮站站长和枫林米业公司总经理']],
  ['尹大同2013年担任什么职务', ['白水粮站站长和枫林米业公司总经理']],
  ['2016年尹大同是什么职务', ['竹溪县粮食集团副总经理']],
])('an office told by the years of what was done in it: %s', (asked, words) => {
  expect(printed(asked)).toEqual(words)
})

test('a year of which nothing is told has no office', () => {
  expect(printed('尹大同2003年担任什么职务')).toEqual([])
})

test.each([
  ['骆北辰教授给茄子烂根支了什么招', ['一是少浇水,二是换新土']],
  ['欧云生让村里加强哪方面的工作和管理', ['防火工作和仓库管理']],
  [
    '枫林镇签约的5家金融机构是哪几家',
    [
      '竹溪农业担保公司',
      '稻香银行白水支行',
      '米业银行白水支行',
      '棉业银行枫林分行',
      '茶业银行南山支行',
    ],
  ],
  ['丰收晚会出席的副主席除了康小满还有谁', ['农志远', '覃远山']],
])('the whole of what is asked and no more: %s', (asked, words) => {
  expect(printed(asked)).toEqual(words)
})

test('a list whose items all end in the noun asked for', () => {
  expect(printed('欧云生说要压实哪几个责任').join('')).toContain('包片责任、包村责任、包户责任')
})
