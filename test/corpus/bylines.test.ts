import { expect, test } from 'vitest'
import { gluedByline, readByline } from '../../src/corpus/bylines.ts'

/** Reporters, correspondents and photographers, names of one sort with 、 between them. */
const BYLINES: readonly [print: string, makers: string][] = [
  ['记者 陆青', '陆青||'],
  ['记者陆青', '陆青||'],
  ['记者:陆青', '陆青||'],
  ['记者 陆青 孟达', '陆青、孟达||'],
  ['记者 陆青、孟达', '陆青、孟达||'],
  ['本报记者 陆青', '陆青||'],
  ['云川日报记者 陆青', '陆青||'],
  ['全媒体记者 陆青', '陆青||'],
  ['本报首席记者 陆青 见习记者 孟达', '陆青、孟达||'],
  ['记者 李 明', '李明||'],
  ['记者 李　明 王　芳', '李明、王芳||'],
  ['記者 陸青 通訊員 許文博', '陸青|許文博|'],
  ['记者 陆青 通讯员 许文博 何建平 文/图', '陆青|许文博、何建平|陆青、许文博、何建平'],
  ['记者 陆青 通讯员 许文博 文图', '陆青|许文博|陆青、许文博'],
  ['记者陆青通讯员许文博', '陆青|许文博|'],
  ['本报记者 陆青/文 孟达/图', '陆青||孟达'],
  ['文/陆青 图/孟达', '陆青||孟达'],
  ['文/图 陆青', '陆青||陆青'],
  ['陆青 文/图', '陆青||陆青'],
  ['本报记者 陆青 文 孟达 摄', '陆青||孟达'],
  ['记者 陆青 摄影报道', '陆青||陆青'],
  ['摄影 孟达', '||孟达'],
  ['记者 陆青 摄影 孟达', '陆青||孟达'],
  ['□记者 陆青', '陆青||'],
  ['□ 陆青', '陆青||'],
  ['(记者 陆青)', '陆青||'],
  ['（记者 陆青 通讯员 许文博）', '陆青|许文博|'],
  ['(陆青 许文博)', '陆青、许文博||'],
  ['记者 陆青 云川时报 许文博 文/图', '陆青|许文博|陆青、许文博'],
  ['通讯员 许文博', '|许文博|'],
  ['记者 欧阳若兰', '欧阳若兰||'],
  ['记者 阿依古丽·买买提', '阿依古丽·买买提||'],
  ['（羊晓东）', '羊晓东||'],
  ['(柳依 郗平 欧阳若兰)', '柳依、郗平、欧阳若兰||'],
  ['通讯员 巴图 冉晓蓉', '|巴图、冉晓蓉|'],
  ['记者　敖　晴　通讯员　亓　官', '敖晴|亓官|'],
]

for (const [print, makers] of BYLINES) {
  test(`${print} → ${makers}`, () => {
    const { reporters, correspondents, photoBy } = readByline(print) ?? {
      reporters: ['none'],
      correspondents: [],
      photoBy: [],
    }
    expect([reporters, correspondents, photoBy].map((names) => names.join('、')).join('|')).toBe(
      makers,
    )
  })
}

const NO_BYLINES: readonly string[] = [
  '记者手记',
  '记者观察',
  '记者 获悉',
  '记者从市气象局获悉',
  '通讯员培训班开班',
  '云川区召开会议',
  '(扩大)',
  '(试行)',
  '(完)',
  '(有删节)',
  '(连载)',
  '(全文)',
  '(方案试行)',
  '(云川区)',
  '□ 记者走基层',
  '图书馆',
  '美丽乡村 文/图',
  '高新区',
]

for (const print of NO_BYLINES) {
  test(`${print} is no byline`, () => expect(readByline(print)).toBeUndefined())
}

const GLUED: readonly [print: string, byline: string | undefined][] = [
  ['会议要求,限期办结。记者 陆青', '记者 陆青'],
  ['会议要求,限期办结。 记者 陆青 孟达', '记者 陆青 孟达'],
  ['他说:“一定办好。”□记者 陆青', '□记者 陆青'],
  ['会议要求,限期办结。(记者 陆青)', '(记者 陆青)'],
  ['会议要求,限期办结。(陆青)', '(陆青)'],
  ['会议要求,限期办结(记者 陆青)。', undefined],
  ['会议要求,限期办结。', undefined],
  ['会议通过了办法。(试行)', undefined],
  ['会议要求,限期办结。（柳依）', '（柳依）'],
  ['会议要求,限期办结。（有删节）', undefined],
  ['会议要求,限期办结。 记者　敖　晴', '记者　敖　晴'],
  ['会议要求,限期办结 通讯员 巴图 冉晓蓉', '通讯员 巴图 冉晓蓉'],
  ['会议要求,限期办结记者　敖　晴', '记者　敖　晴'],
  ['会议要求,限期办结本报记者 敖晴', '本报记者 敖晴'],
  ['他只把这件事告诉记者 孟达', undefined],
  ['评选表彰了一百名优秀通讯员 孟达', undefined],
  ['活动吸引了众多 记者 前来采访', undefined],
  ['暖气片已经温热。记者 随后走访', undefined],
]

for (const [print, byline] of GLUED) {
  test(`${print} ends in ${byline ?? 'no byline'}`, () => {
    const at = gluedByline(print)
    expect(at === undefined ? undefined : print.slice(at).trim()).toBe(byline)
  })
}
