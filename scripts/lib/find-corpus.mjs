import { existsSync } from 'node:fs';

const besideProject = '../shared/corpus';

/**
 * Folder of the corpus (`<case>/source.html`, `<case>/expected.json`): the one that is named, else the one that stands
 * beside the project; `undefined` where there is none. Throws where the named one is not there.
 */
export function findCorpus(named = process.env.CORPUS) {
  if (!named) return existsSync(besideProject) ? besideProject : undefined;
  if (!existsSync(named)) throw new Error(`There is no corpus in ${named}: CORPUS or --folder names it.`);
  return named;
}
