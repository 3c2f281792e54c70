/** Random, unnatural articles with anything that an article may contain; the same seed always yields the same article. */
export function makeSample(seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    state ^= state >>> 13;
    return (state >>> 0) % below;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[next(list.length)] ?? list[0];
  const some = (most: number, make: () => string) => Array.from({ length: 1 + next(most) }, make).join('');

  const text = () => pick(texts).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const line = (depth: number, isInLink = false): string =>
    some(4, () => {
      const kind = depth <= 0 ? 0 : next(isInLink ? 10 : 14);
      const inner = () => line(depth - 1, isInLink);
      if (kind < 5) return text();
      if (kind === 5) return `<b>${inner()}</b>`;
      if (kind === 6) return `<i>${inner()}</i>`;
      if (kind === 7) return `<code>${text()}</code>`;
      if (kind === 8)
        return `<${pick(['del', 'sup', 'sub', 'kbd', 'mark', 'u'])}>${text()}</>`.replace(
          /<(\w+)>(.*)<\/>/s,
          '<$1>$2</$1>',
        );
      if (kind === 9)
        return `<img src="https://static001.infoq.cn/${next(9)}.png" alt="${text().replace(/"/g, '&quot;')}">`;
      if (kind === 10) return '<br>';
      return `<a href="${pick(targets).replace(/&/g, '&amp;')}">${line(depth - 1, true)}</a>`;
    });
  const block = (depth: number): string => {
    const blocks = () => some(3, () => block(depth - 1));
    const kind = depth <= 0 ? next(6) : next(14);
    if (kind < 4) return `<p>${line(2)}</p>`;
    if (kind === 4) return `<h${2 + next(3)}>${line(1)}</h2>`.replace(/^<h(\d)>(.*)<\/h2>$/s, '<h$1>$2</h$1>');
    if (kind === 5)
      return `<pre><code class="language-${pick(['js', 'c++', 'sh'])}">${some(3, () => `${text()}\n`)}${text()}</code></pre>`;
    if (kind < 8) return list(depth);
    if (kind === 8) return `<blockquote>${blocks()}</blockquote>`;
    if (kind < 11) return table(depth);
    if (kind === 11) return `<details><summary>${line(1)}</summary>${blocks()}</details>`;
    if (kind === 12) return `<b>${blocks()}</b>`;
    return `<figure><img src="https://static001.infoq.cn/f.png" alt="f"><figcaption>${line(1)}</figcaption></figure>`;
  };
  const list = (depth: number) => {
    const name = pick(['ul', 'ol']);
    const entry = () =>
      next(2) === 0 ? `<li>${line(1)}</li>` : `<li>${line(1)}${block(depth - 1)}${next(3) === 0 ? line(1) : ''}</li>`;
    return `<${name}>${some(3, entry)}</${name}>`;
  };
  const table = (depth: number) => {
    const width = 1 + next(3);
    const hasBlocks = next(3) === 0;
    const row = (name: string) =>
      `<tr>${Array.from({ length: width }, () => `<${name}>${hasBlocks && next(3) === 0 ? block(depth - 1) : line(1)}</${name}>`).join('')}</tr>`;
    return `<table>${row('th')}${some(3, () => row('td'))}</table>`;
  };
  return some(3, () => block(3));
}

const targets: readonly [string, ...string[]] = [
  'https://e.org/',
  'https://e.org/a_b_c',
  'https://e.org/x(y)?z=1&lt;2',
  'https://e.org/%E4%B8%AD#frag',
  'https://e.org/a*b*|c',
  'mailto:a_b@e.org',
];

const texts: readonly [string, ...string[]] = [
  ' ',
  'a',
  '中',
  '注意：',
  '。',
  '，',
  '“引”',
  '（括）',
  '！',
  '!',
  ':',
  ';',
  ' - ',
  '- ',
  '1. ',
  '# ',
  '#tag ',
  '> ',
  '+ ',
  '* ',
  '*',
  '**',
  '_',
  '__',
  'a_b',
  '`',
  '``',
  '~',
  '~~',
  '$',
  '$x$',
  '$5',
  '^',
  'x^2',
  '|',
  '||',
  '\\',
  '\\\\',
  '\\|',
  '[',
  ']',
  '](',
  '[x] ',
  '(',
  ')',
  '(1) ',
  '{',
  '{{',
  '{%',
  '}',
  '{#id}',
  '<',
  '<b>',
  '</p>',
  '<!--',
  '-->',
  '&',
  '&lt;',
  '&amp;',
  '&#42;',
  '==',
  '===',
  '---',
  '--',
  '%%',
  '@a',
  ':tada:',
  'https://e.org/x_y_',
  'http://e.org/(z)',
  'www.e.org/_a_',
  'a@e.org',
  '...',
  '…',
  '"q"',
  "it's",
  '“',
  '\u00a0',
  '\u3000',
  'C++',
  'C#',
  'f(x)',
  'end.',
  'Word ',
  ' word',
  '中文 English 混排',
];
