import { scanEngine } from '../../src/search/scan.ts'
import { holdsToCases } from './engine.cases.ts'

holdsToCases(scanEngine)
