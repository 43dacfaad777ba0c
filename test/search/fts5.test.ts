import { fts5Engine } from '../../src/search/fts5.ts'
import { holdsToCases } from './engine.cases.ts'

// A yardstick, which answers no questions: FTS5 weighs fields and not words.
holdsToCases(fts5Engine)
