import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findCorpus } from './scripts/lib/find-corpus.mjs';

/** Tests of the built extension in one browser: every file but those that only the other browser can show. */
function inBrowser(browser: 'chrome' | 'firefox', groupOrder: number): TestProjectInlineConfiguration {
  const other = browser === 'chrome' ? 'firefox' : 'chrome';
  return {
    test: {
      name: `e2e-${browser}`,
      include: ['test/e2e/**/*.test.ts'],
      exclude: [`test/e2e/**/*.${other}.test.ts`],
      provide: { browser },
      environment: './test/e2e/support/browser-environment.ts',
      globalSetup: './test/e2e/support/ensure-built.ts',
      // One worker with one browser, which its files share.
      isolate: false,
      maxWorkers: 1,
      sequence: { groupOrder },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...(findCorpus() ? [] : ['test/extraction/corpus.test.ts'])],
          environment: 'node',
          setupFiles: ['test/support/preact-effects.ts'],
          // A machine that does much else at the same time is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      inBrowser('chrome', 1),
      inBrowser('firefox', 2),
    ],
  },
});
