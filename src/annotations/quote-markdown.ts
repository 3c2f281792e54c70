/** Markdown as a quotation, with a line that leads to its source. */
export function quoteMarkdown(
  markdown: string,
  { title, url }: { readonly title: string; readonly url: string },
): string {
  const lines = markdown
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`));
  const name = title.replace(/[\\[\]<>*_`]/g, '\\$&');
  return `${lines.join('\n')}\n>\n> — [${name}](<${url}>)\n`;
}
