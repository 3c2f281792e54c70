import { makeFile } from '../export/export-file.ts';
import { toMarkdown } from '../export/markdown/markdown.ts';
import { writeNote } from '../export/obsidian.ts';
import { provideModule } from '../on-demand/modules.ts';

/** Brought into the page when the user takes an article along. */
provideModule('export', { toMarkdown, makeFile, writeNote });
