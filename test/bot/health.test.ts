import { expect, test } from 'vitest'
import { onStage } from './running.ts'

test('health and metrics are served while the bot runs, without words or token', async () => {
  const stage = await onStage()
  await stage.server.until(() => stage.server.isPolled())
  const ask = (path: string) => fetch(`http://127.0.0.1:${stage.bot.healthPort}${path}`)
  const health = await ask('/healthz')
  expect(health.status).toBe(200)
  expect(await health.json()).toMatchObject({ well: true, wenbao_articles: 3 })
  expect(await (await ask('/metrics')).text()).toMatch(
    /^# TYPE wenbao_articles gauge\nwenbao_articles 3\n/,
  )
  expect((await ask('/')).status).toBe(404)
  await stage.end()
  await expect(ask('/healthz')).rejects.toThrow()
})
