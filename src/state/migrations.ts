/** One change of the schema. Released rows are never edited, reordered or removed. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Every row that belongs to a chat says so by this column: `forget` and `move` rely on it. */
const OF_A_CHAT = 'chat_id INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE'

/** Applied from the top, each in one transaction with the row that records it. Append only. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'chats and their settings',
    sql: `
      CREATE TABLE chats (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'supergroup', 'channel')),
        language TEXT CHECK (language IN ('zh', 'en')),
        language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
        time_zone TEXT,
        met_at INTEGER NOT NULL,
        retired_at INTEGER,
        retired_because TEXT
      ) STRICT;
      CREATE TABLE moved_chats (old_id INTEGER PRIMARY KEY, ${OF_A_CHAT}) STRICT;
      CREATE INDEX moved_chats_of_chat ON moved_chats (chat_id);
      CREATE TABLE settings (
        ${OF_A_CHAT},
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (chat_id, name)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX settings_by_name ON settings (name);
      CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'follows',
    // AUTOINCREMENT: an id stands in buttons that live for ever and is never given out twice.
    sql: `
      CREATE TABLE follows (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ${OF_A_CHAT},
        subject TEXT NOT NULL,
        tells TEXT NOT NULL CHECK (tells IN ('at once', 'digest')),
        since INTEGER NOT NULL,
        UNIQUE (chat_id, subject)
      ) STRICT;`,
  },
  {
    name: 'deliveries and what they told',
    // REAL: what never expires does so at Infinity.
    sql: `
      CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ${OF_A_CHAT},
        thing TEXT NOT NULL,
        digest_day TEXT,
        payload TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'refused',
          'dropped', 'expired', 'empty')),
        recorded_at INTEGER NOT NULL,
        not_before REAL NOT NULL,
        expires_at REAL NOT NULL,
        tried_at INTEGER,
        settled_at INTEGER,
        failures INTEGER NOT NULL DEFAULT 0,
        unknowns INTEGER NOT NULL DEFAULT 0,
        moves INTEGER NOT NULL DEFAULT 0,
        message_id INTEGER,
        problem TEXT,
        UNIQUE (chat_id, thing)
      ) STRICT;
      CREATE INDEX deliveries_missed ON deliveries (chat_id, recorded_at)
        WHERE state IN ('refused', 'dropped', 'expired');
      CREATE INDEX deliveries_waiting ON deliveries (not_before, id) WHERE state = 'waiting';
      CREATE INDEX deliveries_in_order ON deliveries (chat_id, id) WHERE state = 'waiting';
      CREATE INDEX deliveries_expiring ON deliveries (expires_at) WHERE state = 'waiting';
      CREATE INDEX deliveries_sending ON deliveries (id) WHERE state = 'sending';
      CREATE INDEX deliveries_tried ON deliveries (tried_at) WHERE tried_at IS NOT NULL;
      CREATE INDEX deliveries_recorded ON deliveries (recorded_at);
      CREATE INDEX deliveries_of_day ON deliveries (chat_id, digest_day)
        WHERE digest_day IS NOT NULL;
      CREATE TABLE told (
        ${OF_A_CHAT},
        article TEXT NOT NULL,
        delivery INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        PRIMARY KEY (chat_id, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX told_by_delivery ON told (delivery);
      CREATE TABLE arrivals (
        article TEXT PRIMARY KEY,
        arrived_at INTEGER NOT NULL,
        announced INTEGER NOT NULL CHECK (announced IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX arrivals_by_time ON arrivals (arrived_at);
      CREATE INDEX arrivals_to_announce ON arrivals (article) WHERE announced = 0;`,
  },
  {
    name: 'updates, conversations and questions',
    sql: `
      CREATE TABLE updates (id INTEGER PRIMARY KEY, seen_at INTEGER NOT NULL) STRICT;
      CREATE INDEX updates_by_time ON updates (seen_at);
      CREATE TABLE conversations (
        ${OF_A_CHAT},
        strand TEXT NOT NULL,
        context TEXT NOT NULL,
        spoken_at INTEGER NOT NULL,
        PRIMARY KEY (chat_id, strand)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conversations_by_time ON conversations (spoken_at);
      CREATE TABLE question_counts (
        day TEXT NOT NULL,
        language TEXT NOT NULL,
        status TEXT NOT NULL,
        questions INTEGER NOT NULL,
        total_ms REAL NOT NULL,
        slowest_ms REAL NOT NULL,
        PRIMARY KEY (day, language, status)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE unanswered (
        day TEXT NOT NULL,
        words TEXT NOT NULL,
        questions INTEGER NOT NULL,
        PRIMARY KEY (day, words)
      ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'feedback and corrections',
    sql: `
      CREATE TABLE feedback (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ${OF_A_CHAT},
        message_id INTEGER NOT NULL,
        question TEXT NOT NULL,
        status TEXT NOT NULL,
        articles TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong')),
        note TEXT,
        given_at INTEGER NOT NULL,
        UNIQUE (chat_id, message_id)
      ) STRICT;
      CREATE TABLE corrections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article TEXT NOT NULL,
        field TEXT NOT NULL CHECK (field IN ('name', 'day', 'headline')),
        printed TEXT NOT NULL,
        corrected TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        undone_at INTEGER
      ) STRICT;
      CREATE INDEX corrections_of_article ON corrections (article) WHERE undone_at IS NULL;`,
  },
  {
    name: 'updates on hand',
    sql: `
      CREATE TABLE inbox (
        id INTEGER PRIMARY KEY,
        body TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0
      ) STRICT;`,
  },
  {
    name: 'answers shown and files added',
    sql: `
      CREATE TABLE answers (
        ${OF_A_CHAT},
        message_id INTEGER NOT NULL,
        asked_by INTEGER,
        question TEXT NOT NULL,
        status TEXT NOT NULL,
        articles TEXT NOT NULL,
        choices TEXT NOT NULL,
        shown_at INTEGER NOT NULL,
        PRIMARY KEY (chat_id, message_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX answers_to ON answers (chat_id, asked_by) WHERE asked_by IS NOT NULL;
      CREATE INDEX answers_by_time ON answers (shown_at);
      CREATE TABLE additions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        files TEXT NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;`,
  },
  {
    name: 'what may have arrived',
    sql: `
      ALTER TABLE deliveries ADD COLUMN sent_after INTEGER;
      CREATE TABLE replies (
        update_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        sent_after INTEGER,
        message_id INTEGER,
        PRIMARY KEY (update_id, place)
      ) STRICT, WITHOUT ROWID;`,
  },
  {
    name: 'what was on its way before',
    sql: `
      ALTER TABLE deliveries ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE replies ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0;`,
  },
]
