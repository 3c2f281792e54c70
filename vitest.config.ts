import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findCorpus } from './scripts/lib/find-corpus.mjs';

type Browser = 'chrome' | 'firefox';

/** Tests of the built extension in one browser: all files of a folder except those for the other browser only. */
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
      // The other browser's tests run at the same time, so everything may be slow.
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  };
}

const unitTests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => /\.test\.tsx?$/.test(file) && !/^test.(?:e2e|soak)\b/.test(file))
  .filter((file) => findCorpus() !== undefined || !file.endsWith('corpus.test.ts'));

/** A test that replaces a module needs its own instances of all modules. */
const isMocking = (file: string) => readFileSync(file, 'utf8').includes('vi.mock(');

/** All other tests share their modules: loading these again for each file takes as long as the tests. */
function unit(name: string, include: readonly string[], isolate: boolean): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [...include],
      isolate,
      environment: 'node',
      setupFiles: ['test/support/preact-effects.ts'],
      // Each worker keeps one core busy; the runner's own thread hardly does.
      maxWorkers: '100%',
      // A busy machine may be slow.
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      unit(
        'unit',
        unitTests.filter((file) => !isMocking(file)),
        false,
      ),
      unit('unit-mocking', unitTests.filter(isMocking), true),
      inBrowser('e2e', 'chrome', 1),
      inBrowser('e2e', 'firefox', 2),
      inBrowser('soak', 'chrome', 3),
      inBrowser('soak', 'firefox', 4),
    ],
  },
});
