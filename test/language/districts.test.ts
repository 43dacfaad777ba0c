import { expect, test } from 'vitest'
import { coreOf, districtsIn, isDistrict, sameDistrict } from '../../src/language/districts.ts'

const FORMED: readonly [name: string, district: boolean][] = [
  ['云山区', true],
  ['清石县', true],
  ['临河市', true],
  ['青岭旗', true],
  ['云山高新区', true],
  ['白水经济技术开发区', true],
  ['柳湖新区', true],
  ['社区', false],
  ['清水社区', false],
  ['新院区', false],
  ['园区', false],
  ['工业园区', false],
  ['城市', false],
  ['小区', false],
  ['校区', false],
  ['景区', false],
  ['辖区', false],
  ['保护区', false],
  ['商务区', false],
  ['超市', false],
  ['全区', false],
  ['区', false],
  ['云山', false],
  ['石桥镇', false],
  ['对云山区', false],
  ['', false],
]

for (const [name, district] of FORMED)
  test(`${name === '' ? 'nothing' : name} is ${district ? 'a' : 'no'} district`, () =>
    expect(isDistrict(name)).toBe(district))

const NAMED: readonly [text: string, districts: string][] = [
  ['云山区召开河道治理动员会', '云山区'],
  // Bodies, levels, and those above whose word is passed on.
  ['代表市委、市政府看望教师', ''],
  ['清沙河市级河长巡河', ''],
  ['会议传达了省、临河市有关会议精神', ''],
  ['3月5日,清石县举办春季招聘会。', '清石县'],
  ['近日,临河市开展巡查。', '临河市'],
  ['中共云山区委印发通知。', '云山区'],
  ['中共云山区委召开全会。', '云山区'],
  ['云山区区委书记林远之出席会议。', '云山区'],
  ['云山区副区长陈立言到清石县委党校授课。', '云山区 清石县'],
  ['清水社区召开居民会议。', ''],
  // The words before a name are no part of it, and a verb is no name.
  ['他当场要求区教育局尽快拿出方案。', ''],
  ['决定任命李明任澜云市副市长。', '澜云市'],
  ['据石岙市公安局通报,案件告破。', '石岙市'],
  ['民警直奔龙坪区白塘村。', '龙坪区'],
  ['云州市龙坪区组织演练。', '云州市 龙坪区'],
  ['团龙坪市委举行座谈会。', '龙坪市'],
  ['广大市民可到区里领取。', ''],
  ['沿海山区和老旧片区都要排查。', ''],
  ['全年有率部分市县调研。', ''],
  ['企业成功上市,卫生县城复审通过。', ''],
  ['白河土家族自治县举办大会。', '白河土家族自治县'],
  ['工业园区举办招聘会。', ''],
  ['我区召开河道治理动员会。', ''],
  ['全市召开动员会。', ''],
  ['春耕有序开展', ''],
]

for (const [text, districts] of NAMED)
  test(`「${text}」 is about ${districts === '' ? 'no district' : districts}`, () =>
    expect(districtsIn([text]).join(' ')).toBe(districts))

test('the district of head and lead stands before one that is named oftener', () =>
  expect(
    districtsIn([
      '云山区召开现场会',
      '会议总结了经验。',
      '清石县开展巡查。',
      '清石县召开会议。',
      '清石县举办活动。',
    ]),
  ).toEqual(['云山区', '清石县']))

const SAME: readonly [a: string, b: string, same: boolean][] = [
  ['云山区', '云山区', true],
  ['云山', '云山区', true],
  ['云山回族区', '云山区', true],
  ['临河高新区', '高新区', true],
  ['云山区', '清石县', false],
  ['云山区', '柳湖新区', false],
]

for (const [a, b, same] of SAME)
  test(`${a} and ${b} are ${same ? 'one' : 'two'}`, () => {
    expect(sameDistrict(a, b)).toBe(same)
    expect(sameDistrict(b, a)).toBe(same)
  })

const CORES: readonly [name: string, core: string][] = [
  ['云山区', '云山'],
  ['清石自治县', '清石'],
  ['云山回族区', '云山'],
  ['高新区', '高新'],
  ['白水经济技术开发区', '白水'],
  ['云山', '云山'],
]

for (const [name, core] of CORES)
  test(`${name} without what it is: ${core}`, () => expect(coreOf(name)).toBe(core))
