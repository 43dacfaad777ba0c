import { expect, test } from 'vitest'
import { photographersIn } from '../../src/corpus/photos.ts'

const CAPTIONS: readonly [print: string, names: string][] = [
  ['启动仪式（云川网记者 陆青 摄）今年4月,云川区发布办法。', '陆青'],
  ['发布会现场。陆青 摄共有44个代表团参加。', '陆青'],
  ['研讨会现场。陆青/摄 会上,孟达介绍了情况。', '陆青'],
  ['收割机在作业。云川社记者陆青摄8月份以来,水稻陆续成熟。', '陆青'],
  ['图为义诊现场。陆青供图启动仪式在村里举行。', '陆青'],
  ['清扫现场。(云川区融媒体中心供图)', ''],
  ['发布会现场。通讯员供图“建议加强管理。”', ''],
  ['他迷上了摄影,每年拍上千张。', ''],
  ['展厅里 常青摄影作品展出。', ''],
  ['（资料图片 图书馆供图）', ''],
]

for (const [print, names] of CAPTIONS) {
  test(`${print} → ${names === '' ? 'nobody' : names}`, () =>
    expect(photographersIn(print).join('、')).toBe(names))
}
