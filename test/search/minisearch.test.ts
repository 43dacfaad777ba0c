import { miniSearchEngine } from '../../src/search/minisearch.ts'
import { holdsToCases } from './engine.cases.ts'

holdsToCases(miniSearchEngine)
