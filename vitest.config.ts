import { defineConfig } from 'vitest/config'

export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    // By itself Vitest leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
  },
})
