import { createServer } from 'node:http'
import { fieldsOf } from './errors.ts'
import type { Parts } from './talk.ts'
import type { Door } from './webhook.ts'

/** How long without a call for updates the bot counts as deaf: two long polls and a pause. */
const DEAF_MS = 150_000

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
 * Prometheus on a port of this machine, and takes updates where there is a door; port 0 takes any that is free.
 */
export async function serveHealth(
  port: number,
  { archive, state, now, log }: Parts,
  { heardAt, door }: Health,
): Promise<HealthServer> {
  const figures = (): Readonly<Record<string, number>> => {
    const { ready, later, sending } = state.outbox.depth()
    return {
      wenbao_articles: archive.catalogue.size.articles,
      wenbao_oddities: archive.oddities.length,
      wenbao_seconds_since_telegram: Math.round((now() - heardAt()) / 1000),
      wenbao_outbox_ready: ready,
      wenbao_outbox_later: later,
      wenbao_outbox_sending: sending,
      wenbao_digest_subscribers: state.settings.subscribers().length,
    }
  }
  const http = createServer((request, response) => {
    const { url, method } = request
    if (door !== undefined && method === 'POST' && url === door.path) {
      const failed = (error: unknown): number => {
        log.warn(fieldsOf(error), 'update not taken')
        return 500
      }
      void door
        .take(request)
        .catch(failed)
        .then((code) => response.writeHead(code).end())
      return
    }
    const told = figures()
    if (url === '/metrics') {
      const lines = Object.entries(told).map(
        ([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`,
      )
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(lines.join(''))
    } else if (url === '/healthz') {
      const isWell = door !== undefined || now() - heardAt() < DEAF_MS
      response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' })
      response.end(`${JSON.stringify({ well: isWell, ...told })}\n`)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, () => resolve())
  })
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
