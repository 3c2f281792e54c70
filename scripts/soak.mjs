// npm run soak: problems that show only after many repetitions. 500 articles in one tab, twenty tabs, 200 generated
// malformed pages.
import { programOf, runProgram, runSteps } from './lib/steps.mjs';

await runSteps([
  ['many articles and many tabs', () => runProgram(programOf('vitest'), ['run', '--project', 'soak-*'])],
  ['pages that nobody would write', () => runProgram('scripts/fuzz.mjs', ['--runs', '200', '--seed', '1'])],
]);
