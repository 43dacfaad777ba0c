import { expect, test } from 'vitest'
import { ALL_SHAPES, shapesAsked } from '../../src/answer/shaped.ts'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const found = (asked: string, printed: string, name: string): readonly string[] => {
  return shapesAsked({ folded: asked, asked: 'clause' })
    .filter(({ rule }) => rule.name === name)
    .flatMap(({ rule, groups }) => rule.finds(groups, printed, { start: 0, end: printed.length }))
    .map((spans) => spans.map(({ start, end }) => printed.slice(start, end)).join('|'))
}

for (const { name, claims, spares } of ALL_SHAPES) {
  test.each(claims)(`${name}: %s`, (asked, printed, words) =>
    expect(found(asked, printed, name)).toContain(words),
  )
  test.each(spares)(`no ${name}: %s`, (asked, printed) =>
    expect(found(asked, printed, name)).toEqual([]),
  )
}

const PAGE = `# 云桥镇召开护林工作会

本报讯 4月2日,云桥镇召开护林工作会。镇长罗松主持会议并讲话。

罗松强调,护林员要加强巡山,尤其是午后重点时段。要放下“老经验”思想,用好“三色牌”工作法,把火源管住。

护林员要牢记“进山登记、出山清点、见烟就报”,守好青山。

## 云桥镇做旺夜市

本报讯 4月3日,云桥镇召开夜市工作会。镇长罗松说,夜市要打好“烟火牌”,坚持“干净卫生、热闹有序”,让游客留下来。
`

const ask = askerOf(booksOf({ '2025-04-05.txt': PAGE }))

test.each([
  ['云桥看山的人,一天里哪段时间最不能打盹', '午后重点时段'],
  ['护林会上罗松叫人放下哪种念头', '“老经验”思想'],
  ['罗松说要靠哪套法子把火管牢', '“三色牌”工作法'],
  ['护林员得牢记哪三句话', '“进山登记、出山清点、见烟就报”'],
  ['云桥的夜市靠哪八个字留人', '“干净卫生、热闹有序”'],
  // The form stands there, and not among what the question tells.
  ['镇上修桥靠哪八个字', ''],
  // Nothing has the form: another clause is no answer.
  ['护林员得牢记哪六个字', ''],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))
