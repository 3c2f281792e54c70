// npm run soak: problems that show only after many repetitions. 500 articles in one tab, twenty tabs, every block of
// whole articles highlighted, 200 generated malformed pages.
import { programOf, runProgram, runSteps } from './lib/steps.mjs';

await runSteps([
  ['many articles, tabs and highlights', () => runProgram(programOf('vitest'), ['run', '--project', 'soak-*'])],
  ['pages that nobody would write', () => runProgram('scripts/fuzz.mjs', ['--runs', '200', '--seed', '1'])],
]);
