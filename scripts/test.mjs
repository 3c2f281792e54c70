// npm test: everything, in order, up to the first failure. A missing browser is installed. Tests that need EPUBCheck
// (with Java), uBlock Origin, Speech Dispatcher or a corpus are left out if these are missing.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { browserNames, provideBrowser } from './lib/find-browser.mjs';
import { hashTree } from './lib/hash-tree.mjs';
import { lintPackage } from './lib/lint-package.mjs';
import { copySources } from './lib/source-files.mjs';
import { programOf, runNamed, runProgram, runSteps } from './lib/steps.mjs';

const reports = mkdtempSync(join(tmpdir(), 'infoq-clean-reader-'));
/** Maximum number of test files to repeat: if more fail, the cause is not a late frame. */
const mostRepeated = 8;
const counts = { passed: 0, failed: 0 };

await runSteps([
  ['browsers', provideBrowsers],
  ['lint', () => runProgram(programOf('@biomejs/biome'), ['check', '.'])],
  ['types', () => runProgram(programOf('typescript', 'tsc'), ['--noEmit'])],
  ['unit tests', () => runTests('unit*')],
  ['build, twice to the same bytes, once from what the source zip holds', buildTwice],
  ['web-ext lint', lintPackage],
  ['end to end, in both browsers', runInBrowsers],
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

/** Throws if a test fails. */
async function runTests(project) {
  count([await runProject(project)]);
}

/**
 * Runs both browsers at once, which keeps two cores busy, because a browser and its tests wait for each other. Frames may
 * be late then, and a gesture may fall between two of them: files in which a test fails run once more, alone. Throws if a
 * test fails again, or if too many files fail.
 */
async function runInBrowsers() {
  const projects = ['e2e-chrome', 'e2e-firefox'];
  const first = await allEnds(projects.map((project) => runProject(project)));
  const failed = first.map((files) => files.filter((file) => file.failed > 0).map((file) => file.name));
  if (failed.flat().length > mostRepeated) return count(first);
  for (const [at, names] of failed.entries()) {
    if (names.length === 0) continue;
    console.log(`\nOnce more, alone, in ${projects[at]}: ${names.join(', ')}`);
    const again = await runProject(projects[at], names);
    first[at] = [...first[at].filter((file) => !names.includes(file.name)), ...again];
  }
  count(first);
}

/** Like `Promise.all`, but throws only after all have ended. */
async function allEnds(promises) {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** One entry per test file: its name and how many of its tests passed, failed and were skipped. */
async function runProject(project, names = []) {
  const report = join(mkdtempSync(join(reports, 'run-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, ...reporters, ...names];
  const end = await runNamed(project, programOf('vitest'), args);
  // A project that could not start has written no report.
  if (!existsSync(report)) throw new Error(`${project}: exit code ${end}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const files = testResults.map(({ name, status, assertionResults }) => {
    const number = (...of) => assertionResults.filter((test) => of.includes(test.status)).length;
    const passed = number('passed');
    const failed = number('failed');
    // A file that could not be read has no tests.
    return {
      name: relative('.', name),
      passed,
      failed: failed || (status === 'failed' ? 1 : 0),
      skipped: assertionResults.length - passed - failed,
    };
  });
  // An error outside all tests.
  if (end !== undefined && files.every((file) => file.failed === 0)) throw new Error(`${project}: exit code ${end}`);
  return files;
}

/** Adds up the results; throws if a test failed. A skipped test proves nothing, so it counts as failed. */
function count(projects) {
  const sum = (key) => projects.flat().reduce((all, file) => all + file[key], 0);
  const failed = sum('failed');
  const skipped = sum('skipped');
  counts.passed += sum('passed');
  counts.failed += failed + skipped;
  if (skipped > 0) throw new Error(`${skipped} tests were skipped.`);
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
