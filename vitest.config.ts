import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findCorpus } from './scripts/lib/find-corpus.mjs';

type Browser = 'chrome' | 'firefox';

/** Tests of the built extension in one browser: every file of a folder but those that only the other browser can show. */
function inBrowser(folder: 'e2e' | 'soak', browser: Browser, groupOrder: number): TestProjectInlineConfiguration {
  const other = browser === 'chrome' ? 'firefox' : 'chrome';
  return {
    test: {
      name: `${folder}-${browser}`,
      include: [`test/${folder}/**/*.test.ts`],
      exclude: [`test/${folder}/**/*.${other}.test.ts`],
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
          exclude: ['test/e2e/**', 'test/soak/**', ...(findCorpus() ? [] : ['test/extraction/corpus.test.ts'])],
          environment: 'node',
          setupFiles: ['test/support/preact-effects.ts'],
          // Of pages without a browser each worker keeps one core busy; the runner's own thread hardly does.
          maxWorkers: '100%',
          // A machine that does much else at the same time is slow, not wrong.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      inBrowser('e2e', 'chrome', 1),
      inBrowser('e2e', 'firefox', 2),
      inBrowser('soak', 'chrome', 3),
      inBrowser('soak', 'firefox', 4),
    ],
  },
});
