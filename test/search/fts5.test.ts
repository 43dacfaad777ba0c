import { fts5Engine } from '../../src/search/fts5.ts'
import { holdsToCases } from './engine.cases.ts'

holdsToCases(fts5Engine, { 'a heavier word counts more': 'FTS5 weighs fields and not words' })
