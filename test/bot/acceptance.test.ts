import { expect, test } from 'vitest'
import { trial } from './acceptance.ts'

// The whole run: `npx tsx test/bot/trial.ts`, 2,000 chats, 3 days, 20 kills; some 20 minutes.
test('whoever subscribed gets every digest, once, however often the bot is killed', async () => {
  const story: string[] = []
  const say = (line: string): void => void story.push(line)
  const life = { chats: 60, days: 2, kills: 5, seed: 3, faults: 0.02, typed: false }
  const verdict = await trial({ ...life, say })
  expect(verdict, story.join('\n')).toMatchObject({
    kills: 5,
    missing: [],
    violations: [],
    refused: [],
    pressesUnanswered: 0,
    inlineUnanswered: 0,
    questionsUnanswered: 0,
    toBlocked: 0,
    deaths: 0,
  })
  const twice = verdict.twice + verdict.answersTwice
  expect(twice, story.join('\n')).toBeLessThanOrEqual(verdict.kills)
}, 600_000)
