import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // nodejieba is a native addon of 130 MB: one process, loaded once.
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 90_000,
  },
})
