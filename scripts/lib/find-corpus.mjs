import { existsSync } from 'node:fs';

const besideProject = '../shared/corpus';

/**
 * Folder of the corpus (`<case>/source.html`, `<case>/expected.json`): the named one, else the one next to the project;
 * `undefined` if there is none. Throws if the named one does not exist.
 */
export function findCorpus(named = process.env.CORPUS) {
  if (!named) return existsSync(besideProject) ? besideProject : undefined;
  if (!existsSync(named)) throw new Error(`There is no corpus in ${named}: CORPUS or --folder names it.`);
  return named;
}
