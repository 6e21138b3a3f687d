import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx'], exclude: ['**/node_modules/**', '**/dist/**'] },
      },
      { extends: true, test: { name: 'journeys', include: ['e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000 } },
    ],
  },
})
