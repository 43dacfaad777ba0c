import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Parts } from './talk.ts'

type Watched = Pick<Parts, 'archive' | 'state' | 'now'> & { readonly heardAt: () => number }

/** What is told of the bot to whoever watches it: numbers, neither words nor people. */
const FIGURES = {
  wenbao_articles: {
    help: 'Articles in the archive',
    of: ({ archive }) => archive.catalogue.size.articles,
  },
  wenbao_oddities: {
    help: 'What looked odd when the archive was read',
    of: ({ archive }) => archive.oddities.length,
  },
  wenbao_seconds_since_telegram: {
    help: 'Seconds since Telegram last answered a call for updates, or sent one',
    of: ({ now, heardAt }) => Math.round((now() - heardAt()) / 1000),
  },
  wenbao_outbox_ready: {
    help: 'Unasked messages that may be sent now',
    of: ({ state }) => state.outbox.depth().ready,
  },
  wenbao_outbox_later: {
    help: 'Unasked messages that wait for their time',
    of: ({ state }) => state.outbox.depth().later,
  },
  wenbao_outbox_sending: {
    help: 'Unasked messages being sent',
    of: ({ state }) => state.outbox.depth().sending,
  },
  wenbao_digest_subscribers: {
    help: 'Chats that have a digest',
    of: ({ state }) => state.settings.subscribers().length,
  },
} satisfies Record<string, { readonly help: string; readonly of: (watched: Watched) => number }>

/** The figures as they are now. */
export const figuresOf = (watched: Watched): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(FIGURES).map(([name, { of }]) => [name, of(watched)]))

/** The figures and those of the process, for Prometheus; each is looked up when it is asked for. */
export function metricsOf(watched: Watched): Registry {
  const registry = new Registry()
  for (const [name, { help, of }] of Object.entries(FIGURES)) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => gauge.set(of(watched)),
    })
  }
  collectDefaultMetrics({ register: registry })
  return registry
}
