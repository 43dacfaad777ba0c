/**
 * What is kept of an archive. `printed` orders by path, folder by folder, then by place on the page;
 * of articles that are the same word for word only the first in that order is `shown`. `reversed` is
 * an office read backwards, so that those with the same end lie beside each other.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  row INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  changed REAL NOT NULL,
  hash TEXT NOT NULL,
  published TEXT,
  publishedBy TEXT,
  districts TEXT NOT NULL,
  oddities TEXT NOT NULL,
  problem TEXT,
  names TEXT NOT NULL
) STRICT;

CREATE INDEX pages_by_issue ON pages (published) WHERE published IS NOT NULL;

CREATE TABLE drafts (file TEXT PRIMARY KEY, draft TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  page INTEGER NOT NULL,
  printed TEXT NOT NULL,
  shown INTEGER NOT NULL,
  newest TEXT NOT NULL,
  year INTEGER,
  day TEXT,
  month INTEGER,
  date INTEGER,
  blocks INTEGER NOT NULL,
  districts TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_page ON articles (page);
CREATE INDEX articles_by_newest ON articles (shown, newest, printed);
CREATE INDEX articles_by_year ON articles (shown, year);
CREATE INDEX articles_by_day ON articles (month, date) WHERE month IS NOT NULL;

CREATE TABLE texts (
  article INTEGER PRIMARY KEY, text TEXT NOT NULL, packed TEXT NOT NULL
) STRICT;

CREATE TABLE mentions (
  month INTEGER, first INTEGER, last INTEGER, article INTEGER,
  PRIMARY KEY (month, first, last, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_article ON mentions (article);

CREATE TABLE people (name TEXT, article INTEGER, PRIMARY KEY (name, article)) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_article ON people (article);

CREATE TABLE holdings (
  row INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  block INTEGER NOT NULL,
  name TEXT NOT NULL,
  start INTEGER NOT NULL,
  officeStart INTEGER NOT NULL,
  officeEnd INTEGER NOT NULL,
  parts TEXT NOT NULL
) STRICT;
CREATE INDEX holdings_by_name ON holdings (name);
CREATE INDEX holdings_by_article ON holdings (article);

CREATE TABLE parts (
  reversed TEXT, initial TEXT, holding INTEGER, PRIMARY KEY (reversed, holding)
) STRICT, WITHOUT ROWID;
CREATE INDEX parts_by_initial ON parts (initial, reversed);
CREATE INDEX parts_by_holding ON parts (holding);

CREATE TABLE districts (name TEXT, article INTEGER, PRIMARY KEY (name, article)) STRICT, WITHOUT ROWID;
CREATE INDEX districts_by_article ON districts (article);

CREATE TABLE names (
  name TEXT PRIMARY KEY, points INTEGER NOT NULL, known INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX words_by_end ON words (substr(word, -1), length(word));

CREATE TABLE heads (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
