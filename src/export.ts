import { makeFile } from './export/files.ts';
import { toMarkdown } from './export/markdown.ts';
import { provideModule } from './panel/parts.ts';

/** Brought into the page when the reader takes an article along. */
provideModule('export', { toMarkdown, makeFile });
