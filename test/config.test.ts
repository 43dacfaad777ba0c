import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exampleEnv, SETTINGS, settingsFrom, SettingsWrong } from '../src/config.ts'

describe('settings', () => {
  test('have defaults for an empty environment', () => {
    expect(settingsFrom({})).toEqual({
      archiveDir: './seeds',
      dataDir: './data',
      botToken: '',
      apiRoot: 'https://api.telegram.org',
      botUsername: '',
      adminIds: [],
      healthPort: undefined,
      webhookUrl: undefined,
      webhookSecret: '',
      allowedChats: [],
      logLevel: 'info',
    })
  })

  const READ: readonly [string, string, string, string][] = [
    ['TELEGRAM_API_ROOT', 'http://localhost:8081/', 'apiRoot', 'http://localhost:8081'],
    ['BOT_USERNAME', '@wenbao_bot', 'botUsername', 'wenbao_bot'],
    ['BOT_TOKEN', ' 123:abc ', 'botToken', '123:abc'],
    ['WEBHOOK_URL', 'https://example.org/hook', 'webhookUrl', 'https://example.org/hook'],
    ['ARCHIVE_DIR', '', 'archiveDir', './seeds'],
  ]
  test.each(READ)('%s=%s is read', (name, given, key, value) => {
    expect(settingsFrom({ [name]: given })).toMatchObject({ [key]: value })
  })

  const WRONG: readonly [string, string][] = [
    ['BOT_TOKEN', '123:abc def'],
    ['BOT_TOKEN', '123/abc'],
    ['TELEGRAM_API_ROOT', 'my-server:9999'],
    ['TELEGRAM_API_ROOT', 'http://localhost/?x=1'],
    ['BOT_USERNAME', 'https://t.me/x'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_IDS', 'me'],
    ['HEALTH_PORT', '70000'],
    ['WEBHOOK_URL', 'http://example.org/hook'],
    ['WEBHOOK_URL', 'https://me:word@example.org/hook'],
    ['WEBHOOK_SECRET', 'too short'],
    ['WEBHOOK_SECRET', 'a-long-one-with-a-blank in-it'],
    ['ALLOWED_CHATS', '1;2'],
  ]
  test.each(WRONG)('%s=%s is refused, without the value', (name, given) => {
    const read = () => settingsFrom({ [name]: given })
    expect(read).toThrow(SettingsWrong)
    expect(read).toThrow(new RegExp(`^cannot start:\n  ${name} is not in the right form; \\w`))
    expect(read).not.toThrow(given)
  })

  test('are refused all at once', () => {
    const read = () => settingsFrom({ BOT_TOKEN: 'a b', LOG_LEVEL: 'loud' })
    expect(read).toThrow(/BOT_TOKEN[^\n]+\n {2}LOG_LEVEL[^\n]+$/)
  })
})

test('.env.example is the table of settings', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(exampleEnv())
})

test('every setting is named once', () => {
  const names = Object.values(SETTINGS).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
