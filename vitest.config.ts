import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages come without the sources that their maps name, of which Vite warns file by file.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    // It imports JSON in a way that Node.js by itself does not take.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    // By itself Vitest leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
  },
})
