// The Markdown parsers that the tests use too, each with the settings under which it shows a whole document.
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';

const markdownIt = new MarkdownIt({ html: true, linkify: true });

/** Syntax that a parser does not support (`knows`) appears as plain text, and is not compared. */
export const npmReaders = [
  {
    name: 'micromark',
    knows: ['numbers', 'spaces', 'notes', 'tables', 'tasks', 'deleted', 'formulas'],
    toHtml: (text) =>
      micromark(text, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm(), math()],
        htmlExtensions: [gfmHtml(), mathHtml({ throwOnError: false })],
      }),
  },
  {
    name: 'markdown-it',
    knows: ['numbers', 'spaces', 'tables', 'deleted'],
    toHtml: (text) => markdownIt.render(text),
  },
  {
    name: 'marked',
    knows: ['numbers', 'spaces', 'tables', 'tasks', 'deleted'],
    toHtml: (text) => marked.parse(text, { async: false }),
  },
];
