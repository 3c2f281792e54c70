// Runs web-ext lint on dist/firefox: no errors, and no warnings about our own code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './hash-tree.mjs';
import { programOf, runProgram } from './steps.mjs';

/** The only warning caused by libraries: DOMPurify parses into an inert document, Preact can set a node's HTML. */
const ofLibraries = 'UNSAFE_VAR_ASSIGNMENT';

/** In a bundle, such a line can't be attributed to its source: so our own sources must not contain any. */
const setsHtml = /\.(?:innerHTML|outerHTML)\s*\+?=[^=]|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;

export function lintPackage() {
  const args = ['lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  const { errors, warnings } = JSON.parse(runProgram(programOf('web-ext'), args, { capture: true }));
  for (const { _type, code, file, message } of [...errors, ...warnings]) {
    console.log(`${_type} ${code} ${file ?? ''}: ${message}${code === ofLibraries ? ' (in a library)' : ''}`);
  }
  const ours = warnings.filter(({ code }) => code !== ofLibraries);
  if (errors.length + ours.length > 0) throw new Error(`${errors.length} errors, ${ours.length} warnings of our own.`);
  const setters = listFiles('src').filter((path) => setsHtml.test(readFileSync(join('src', path), 'utf8')));
  if (setters.length > 0) throw new Error(`HTML is set from a string in ${setters.join(', ')}.`);
}
