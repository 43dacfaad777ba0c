import { miniSearchEngine } from '../../src/search/minisearch.ts'
import { holdsToCases, weighsWords } from './engine.cases.ts'

holdsToCases(miniSearchEngine)
weighsWords(miniSearchEngine)
