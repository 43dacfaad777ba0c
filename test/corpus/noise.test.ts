import { expect, test } from 'vitest'
import { NOISE, noiseIn, tailIn } from '../../src/corpus/noise.ts'
import { fold } from '../../src/corpus/text.ts'

for (const { name, drops, keeps } of NOISE) {
  for (const line of drops) {
    test(`${line} is a ${name}`, () => expect(noiseIn(fold(line))?.name).toBe(name))
  }
  for (const line of keeps) {
    test(`${line} is no ${name}`, () => expect(noiseIn(fold(line))).toBeUndefined())
  }
}

const TAILS: readonly [line: string, text: string][] = [
  ['两岸栽下柳树。（柳依） [返回目录] | 上一版 | 下一版', '两岸栽下柳树。（柳依）'],
  ['柏原区开通夜间公交。上一篇 下一篇', '柏原区开通夜间公交。'],
  ['桥面重铺石板。【打印本页】【关闭窗口】', '桥面重铺石板。'],
  ['桥面重铺石板。分享到微信 微博', '桥面重铺石板。'],
  ['记者 陆青 责任编辑：何某 校对：韩某', '记者 陆青'],
  ['他说:“修好了。”责任编辑 何某', '他说:“修好了。”'],
  ['他当了十年 责任编辑。', '他当了十年 责任编辑。'],
  ['她把这一篇读完。下一篇更长。', '她把这一篇读完。下一篇更长。'],
  ['老人把照片晒了出来。分享到朋友圈的人很多', '老人把照片晒了出来。分享到朋友圈的人很多'],
]

for (const [line, text] of TAILS) {
  test(`${line} keeps ${text}`, () =>
    expect(line.slice(0, tailIn(fold(line)) ?? line.length).trimEnd()).toBe(text))
}
