import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 雾岭镇调研便民服务

本报讯 4月9日,镇党委书记冯守田到茶坪社区调研便民服务工作。

冯守田要求,茶坪社区要率先打造“半小时生活圈”,对停车难题实行“一日一看、一周一清”;要会同镇供电所对老旧线路进行全面排查,确保安全。

随后,雾岭茶厂向茶坪小学捐赠50套课桌、80个书包、200册图书。社区医生柳含烟讲授了《家门口的健康课》,居民听得很认真。居民钟阿婆反映,夏天水压低,三楼以上接不上水。

回到镇里,冯守田要求镇建设所在国庆节前修好塘边步道,装上路灯。护林员每半小时查看一次水位,他说:“水不退,人不走。”

为了让老人少跑路,镇里稳步推进“一窗办”建设。积水是因为涵洞被淤泥堵住。

记者 丁一帆
`

const ask = askerOf(booksOf({ '2024-04-15.txt': PAGE }))

test.each([
  // The noun asked for, with the quotation before it; a quotation where nothing printed is called so.
  ['冯守田要茶坪社区打造什么圈', '“半小时生活圈”'],
  ['冯守田要求对停车难题实行什么机制', '“一日一看、一周一清”'],
  // A longer verb of the one asked, and its whole object.
  ['雾岭茶厂给茶坪小学捐了些什么', '捐赠50套课桌、80个书包、200册图书'],
  ['柳含烟讲的哪一课', '《家门口的健康课》'],
  // Somebody to do it with ends where what is done begins.
  ['老旧线路要会同谁排查', '镇供电所'],
  // A verb whose object is a clause of its own, which says what is wrong.
  ['钟阿婆反映的是啥问题', '夏天水压低,三楼以上接不上水'],
  // Word for word as asked, though nothing else of the question stands beside it.
  ['雾岭镇要稳步推进什么建设', '“一窗办”建设'],
  // Who is told to do it stands before what is to be done.
  ['冯守田让镇建设所国庆前做到什么', '在国庆节前修好塘边步道,装上路灯'],
  ['护林员多久查看一次水位', '每半小时查看一次'],
  // Nobody says what was built, and nothing is called a road.
  ['雾岭茶厂给茶坪小学修了什么路', ''],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))
