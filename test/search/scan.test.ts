import { scanEngine } from '../../src/search/scan.ts'
import { holdsToCases, weighsWords } from './engine.cases.ts'

holdsToCases(scanEngine)
weighsWords(scanEngine)
