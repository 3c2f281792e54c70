// npm test: everything, in order, up to the first failure. A missing browser is installed. Tests that need EPUBCheck
// (with Java), uBlock Origin, Speech Dispatcher or a corpus are left out if these are missing.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { browserNames, provideBrowser } from './lib/find-browser.mjs';
import { hashTree } from './lib/hash-tree.mjs';
import { lintPackage } from './lib/lint-package.mjs';
import { copySources } from './lib/source-files.mjs';
import { programOf, runProgram, runSteps, runTogether } from './lib/steps.mjs';

const reports = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
const counts = { passed: 0, failed: 0 };

await runSteps([
  ['browsers', provideBrowsers],
  ['lint', () => runProgram(programOf('@biomejs/biome'), ['check', '.'])],
  ['types', () => runProgram(programOf('typescript', 'tsc'), ['--noEmit'])],
  ['unit tests', () => runTests('unit*')],
  ['build, twice to the same bytes, once from what the source zip holds', buildTwice],
  ['web-ext lint', lintPackage],
  // A browser and its tests wait for each other, so running both projects at once keeps two cores busy.
  ['end to end, in both browsers', () => runTests('e2e-chrome', 'e2e-firefox')],
]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed + (process.exitCode && counts.failed === 0 ? 1 : 0)} failed`);

async function provideBrowsers() {
  for (const name of browserNames) console.log(`${name}: ${await provideBrowser(name)}`);
}

/** The second build imitates a store's reviewer: in a folder with the contents of the source zip. */
async function buildTwice() {
  await buildExtension();
  const folder = join(reports, 'sources');
  copySources(folder);
  runProgram(programOf('vite'), ['build', '--app', '--logLevel', 'warn'], { cwd: folder });
  if (hashTree('dist') !== hashTree(join(folder, 'dist'))) throw new Error('Two builds of the same sources differ.');
}

/** Runs each project in a process of its own, all at once. */
async function runTests(...projects) {
  const files = projects.map((project) => join(reports, `${project.replace('*', '')}.json`));
  const commands = projects.map((project, at) => [
    project,
    [
      programOf('vitest'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${files[at]}`,
    ],
  ]);
  try {
    await runTogether(Object.fromEntries(commands));
  } finally {
    // A project that could not start has written no report.
    const written = files.filter((file) => existsSync(file));
    countAll(written.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
  }
}

/** A skipped test proves nothing: it counts as failed. */
function countAll(results) {
  const sum = (of) => results.reduce((all, result) => all + of(result), 0);
  const skipped = sum((one) => one.numPendingTests + one.numTodoTests);
  counts.passed += sum((one) => one.numPassedTests);
  counts.failed += sum((one) => one.numFailedTests) + skipped;
  if (skipped > 0) throw new Error(`${skipped} tests were skipped.`);
}
