import { additions } from './additions.ts'
import { shownAnswers } from './answers.ts'
import { arrivals } from './arrivals.ts'
import { backUp, putBack } from './backup.ts'
import { chats } from './chats.ts'
import { conversations } from './conversation.ts'
import { corrections } from './corrections.ts'
import { holdAlone, openDatabase } from './database.ts'
import { deliveries } from './deliveries.ts'
import { feedback } from './feedback.ts'
import { follows } from './follows.ts'
import { outbox } from './outbox.ts'
import { questions } from './questions.ts'
import { replies } from './replies.ts'
import { settings } from './settings.ts'
import { updates } from './updates.ts'

export type State = ReturnType<typeof openState>

/**
 * Opens all that is remembered, in this file. The clock gives whole milliseconds since 1970.
 * Throws `DatabaseUnusable` where it cannot.
 */
export function openState(file: string, now: () => number) {
  const database = openDatabase(file)
  const known = chats(database, now)
  return {
    chats: known,
    settings: settings(database, known),
    follows: follows(database, known, now),
    deliveries: deliveries(database, known, now),
    outbox: outbox(database, now),
    arrivals: arrivals(database, now),
    updates: updates(database, now),
    replies: replies(database),
    conversations: conversations(database, known, now),
    questions: questions(database),
    answers: shownAnswers(database, known, now),
    additions: additions(database, now),
    feedback: feedback(database, known, now),
    corrections: corrections(database, now),

    /** Copies everything to another file while the bot goes on. */
    backup: (to: string): Promise<void> => backUp(database, to),

    /** Only one process may send: throws where another does. Ends with the process at the latest. */
    holdAlone: () => holdAlone(file),

    close: (): void => void database.close(),
  }
}

/**
 * Puts a backup in the place of the state, which no bot may be using. What stood there is kept
 * beside it as `<file>.before-restore`. Throws `DatabaseUnusable` and changes nothing where the
 * backup is none or a bot is running.
 */
export function restore(backup: string, file: string): void {
  const held = holdAlone(file)
  try {
    putBack(backup, file)
  } finally {
    held.release()
  }
}
