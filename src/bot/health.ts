import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { fieldsOf } from './errors.ts'
import { figuresOf, metricsOf } from './metrics.ts'
import type { Parts } from './talk.ts'
import { type Door, plainPath } from './webhook.ts'

/** How long without a call for updates the bot counts as deaf: two long polls and a pause. */
const DEAF_MS = 150_000

/** How long a request may take to come in. */
const SLOWEST_MS = 30_000

/** What is asked of the bot while it runs. */
export interface Health {
  /** When Telegram last answered a call for updates, or sent one; ms since 1970. */
  readonly heardAt: () => number
  /** Where updates come in by POST; then Telegram's silence is no sign that the bot is deaf. */
  readonly door?: Door | undefined
}

/** A page of numbers for whoever watches the bot; it holds neither words nor people. */
export interface HealthServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Serves `/healthz` (200 where the bot hears Telegram, else 503) and `/metrics` in the text form of
 * Prometheus on a port of this machine, and takes updates where there is a door; port 0 takes any
 * that is free.
 */
export async function serveHealth(
  port: number,
  { archive, state, now, log }: Parts,
  { heardAt, door }: Health,
): Promise<HealthServer> {
  const watched = { archive, state, now, heardAt }
  const metrics = metricsOf(watched)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const { url, method } = request
    if (door !== undefined && method === 'POST' && plainPath(url ?? '') === door.path)
      return response.writeHead(await door.take(request)).end()
    if (url === '/metrics') {
      const text = await metrics.metrics()
      return response.writeHead(200, { 'content-type': metrics.contentType }).end(text)
    }
    if (url !== '/healthz') return response.writeHead(404).end()
    const isWell = door !== undefined || now() - heardAt() < DEAF_MS
    const body = `${JSON.stringify({ well: isWell, ...figuresOf(watched) })}\n`
    return response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' }).end(body)
  }

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.warn(fieldsOf(error), 'request not answered')
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, () => resolve())
  })
  // Whoever sends slowly is not waited for.
  http.requestTimeout = SLOWEST_MS
  const address = http.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}
