import type { Bench } from './bench.ts'

/** One curve: an engine's figure at each size. */
interface Curve {
  readonly engine: string
  readonly points: readonly (readonly [paragraphs: number, value: number])[]
}

type Figure = Bench['engines'][number]

/** What is drawn, from left to right. */
const PANELS: readonly { readonly title: string; value(one: Figure): number }[] = [
  { title: 'CPU ms per question, median', value: (one) => one.cpuMsPerQuestion.p50 },
  { title: 'CPU ms per question, 99 of 100', value: (one) => one.cpuMsPerQuestion.p99 },
  {
    title: 'memory and files, MB',
    value: (one) => one.bytesPerParagraph / 1e6,
  },
]

const COLOURS: Readonly<Record<string, string>> = {
  postings: '#c0392b',
  'sqlite-fts5': '#2980b9',
  minisearch: '#7f8c8d',
}

const PANEL = { width: 280, height: 220, left: 52, top: 34, gap: 24, bottom: 56 }

const curvesOf = (runs: readonly Bench[], panel: (typeof PANELS)[number]): Curve[] => {
  const names = [...new Set(runs.flatMap(({ engines }) => engines.map(({ engine }) => engine)))]
  return names.map((engine) => ({
    engine,
    points: runs.flatMap(({ paragraphs, engines }) => {
      const one = engines.find((figure) => figure.engine === engine)
      if (one === undefined) return []
      const each = panel.title.endsWith('MB') ? paragraphs : 1
      return [[paragraphs, panel.value(one) * each] as const]
    }),
  }))
}

/** Whole powers of ten around some numbers. */
function decades(values: readonly number[]): readonly [low: number, high: number] {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const low = Math.floor(Math.min(...logs))
  return [low, Math.max(low + 1, Math.ceil(Math.max(...logs)))]
}

const powers = ([low, high]: readonly [number, number]): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => low + i)

const named = (power: number): string =>
  power >= 3
    ? `${10 ** (power - 3)}k`.replace('1000k', '1M')
    : String(Number((10 ** power).toPrecision(1)))

/** One panel, both axes by powers of ten. */
function panel(runs: readonly Bench[], which: (typeof PANELS)[number], offset: number): string {
  const curves = curvesOf(runs, which)
  const xs = decades(runs.map(({ paragraphs }) => paragraphs))
  const ys = decades(curves.flatMap(({ points }) => points.map(([, value]) => value)))
  const scale = (value: number, [low, high]: readonly [number, number], length: number): number =>
    ((Math.log10(value) - low) / (high - low)) * length
  const x = (value: number): number => offset + PANEL.left + scale(value, xs, PANEL.width)
  const y = (value: number): number => PANEL.top + PANEL.height - scale(value, ys, PANEL.height)
  const grid = [
    ...powers(xs).map((power) => {
      const at = x(10 ** power)
      return `<path d="M${at} ${PANEL.top}v${PANEL.height}"/><text x="${at}" y="${PANEL.top + PANEL.height + 16}" text-anchor="middle">${named(power)}</text>`
    }),
    ...powers(ys).map((power) => {
      const at = y(10 ** power)
      return `<path d="M${offset + PANEL.left} ${at}h${PANEL.width}"/><text x="${offset + PANEL.left - 6}" y="${at + 4}" text-anchor="end">${named(power)}</text>`
    }),
  ]
  const lines = curves.map(({ engine, points }) => {
    const colour = COLOURS[engine] ?? '#000'
    const drawn = points.map(([size, value]) => [x(size).toFixed(1), y(value).toFixed(1)] as const)
    const dots = drawn.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`)
    const path = drawn.map((point) => point.join(' ')).join('L')
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`
  })
  const title = `<text x="${offset + PANEL.left}" y="20" font-weight="bold">${which.title}</text>`
  return `${title}<g stroke="#ddd" fill="#555">${grid.join('').replaceAll('<text', '<text stroke="none"')}</g>${lines.join('')}`
}

function legend(runs: readonly Bench[]): string {
  const names = [...new Set(runs.flatMap(({ engines }) => engines.map(({ engine }) => engine)))]
  const y = PANEL.top + PANEL.height + 42
  return names
    .map((name, i) => {
      const x = PANEL.left + i * 130
      return `<circle cx="${x}" cy="${y - 4}" r="4" fill="${COLOURS[name] ?? '#000'}"/><text x="${x + 10}" y="${y}">${name}</text>`
    })
    .join('')
}

/** Latency and memory of every engine over the sizes of these runs, as an SVG image. */
export function plotOf(runs: readonly Bench[]): string {
  const step = PANEL.left + PANEL.width + PANEL.gap
  const width = PANELS.length * step
  const height = PANEL.top + PANEL.height + PANEL.bottom
  const panels = PANELS.map((which, i) => panel(runs, which, i * step)).join('')
  const style = 'font-family="sans-serif" font-size="12"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${style}><rect width="100%" height="100%" fill="#fff"/>${panels}${legend(runs)}</svg>\n`
}
