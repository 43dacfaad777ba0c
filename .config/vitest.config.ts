import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // nodejieba is a native addon of 130 MB: one process, loaded once.
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    // Machines are slow at times; what waits for an event waits long, and ends with it.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 50_000 } },
    setupFiles: ['test/chance.ts'],
  },
})
