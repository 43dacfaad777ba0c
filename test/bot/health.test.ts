import { expect, test } from 'vitest'
import { onStage } from './running.ts'

test('health and metrics are served while the bot runs, without words or token', async () => {
  const stage = await onStage()
  await stage.server.until(() => stage.server.isPolled())
  const ask = (path: string) => fetch(`http://127.0.0.1:${stage.bot.healthPort}${path}`)
  const health = await ask('/healthz')
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({ well: true, wenbao_articles: 3 })
  const metrics = await ask('/metrics')
  expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const { types, values } = parsed(await metrics.text())
  expect(types.get('wenbao_articles')).toBe('gauge')
  expect(values.get('wenbao_articles')).toBe(3)
  expect(values.get('wenbao_outbox_ready')).toBe(0)
  expect(types.get('process_cpu_seconds_total')).toBe('counter')
  expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(0)
  expect((await ask('/')).status).toBe(404)
  await stage.end()
  await expect(ask('/healthz')).rejects.toThrow()
})

test('what cannot be looked up is answered 500, and the bot goes on', async () => {
  const stage = await onStage()
  const ask = (path: string) => fetch(`http://127.0.0.1:${stage.bot.healthPort}${path}`)
  stage.state.close()
  expect((await ask('/metrics')).status).toBe(500)
  expect((await ask('/healthz')).status).toBe(500)
  expect((await ask('/')).status).toBe(404)
  await stage.end()
})

/** What Prometheus reads of its text form, Nan in any case; a line that it would refuse throws. */
function parsed(text: string) {
  const types = new Map<string, string>()
  const values = new Map<string, number>()
  for (const line of text.trimEnd().split('\n')) {
    if (line === '' || line.startsWith('# HELP ')) continue
    const [, typed, type = ''] = /^# TYPE (\w+) (counter|gauge|histogram|summary)$/.exec(line) ?? []
    const [, name, value] =
      /^(\w+)(?:\{[^{}]*\})? (-?[\d.]+(?:e[+-]?\d+)?|NaN|Nan|[+-]Inf)$/.exec(line) ?? []
    if (typed !== undefined) types.set(typed, type)
    else if (name !== undefined) values.set(name, Number(value))
    else throw new Error(`not of the form: ${line}`)
  }
  return { types, values }
}
