// npm test: everything, in order, to the first failure. A browser that is missing is got; nothing is skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { browserNames, provideBrowser } from './lib/find-browser.mjs';
import { hashTree } from './lib/hash-tree.mjs';
import { lintPackage } from './lib/lint-package.mjs';
import { copySources } from './lib/source-files.mjs';
import { programOf, runProgram, runSteps } from './lib/steps.mjs';

const reports = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
const counts = { passed: 0, failed: 0 };

await runSteps([
  ['browsers', provideBrowsers],
  ['lint', () => runProgram(programOf('@biomejs/biome'), ['check', '.'])],
  ['types', () => runProgram(programOf('typescript', 'tsc'), ['--noEmit'])],
  ['unit tests', () => runTests('unit*')],
  ['build, twice to the same bytes, once from what the source zip holds', buildTwice],
  ['web-ext lint', lintPackage],
  ['end to end, in Chromium', () => runTests('e2e-chrome')],
  ['end to end, in Firefox', () => runTests('e2e-firefox')],
]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed + (process.exitCode && counts.failed === 0 ? 1 : 0)} failed`);

async function provideBrowsers() {
  for (const name of browserNames) console.log(`${name}: ${await provideBrowser(name)}`);
}

/** The second time as a store's reviewer does: in a folder that holds what the source zip does. */
async function buildTwice() {
  await buildExtension();
  const folder = join(reports, 'sources');
  copySources(folder);
  runProgram(programOf('vite'), ['build', '--app', '--logLevel', 'warn'], { cwd: folder });
  if (hashTree('dist') !== hashTree(join(folder, 'dist'))) throw new Error('Two builds of the same sources differ.');
}

function runTests(project) {
  const file = join(reports, `${project.replace('*', '')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    runProgram(programOf('vitest'), ['run', '--project', project, ...reporters]);
  } finally {
    // One that could not begin has written none.
    if (existsSync(file)) count(JSON.parse(readFileSync(file, 'utf8')));
  }
}

/** A skipped test has shown nothing: it counts as failed. */
function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  counts.passed += numPassedTests;
  counts.failed += numFailedTests + numPendingTests + numTodoTests;
  if (numPendingTests + numTodoTests > 0) throw new Error(`${numPendingTests + numTodoTests} tests were skipped.`);
}
