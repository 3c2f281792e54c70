import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTokenSpans } from '../../src/article/code-tokens.ts';
import { aliases, detectableLanguages, grammarsByName } from '../../src/highlight/grammars.ts';
import { createHighlight } from '../../src/highlight/highlighter.ts';

const highlight = createHighlight();

/** The text of the tokens, by token kind. */
function inksOf(code: string, language?: string): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [start, end, ink] of highlight(code, language)) {
    words[ink] ??= [];
    words[ink].push(code.slice(start, end).trim());
  }
  return words;
}

test('Python is colored as its users expect', () => {
  const code =
    '# words\nclass Net(nn.Module):\n    def run(self, n=512):\n        return self.head(True, "a") + nn.Linear(n)';
  expect(inksOf(code, 'py')).toEqual({
    comment: ['# words'],
    keyword: ['class', 'def', 'return'],
    type: ['Net', 'Linear'],
    function: ['run', 'head'],
    number: ['512', 'True'],
    string: ['"a"'],
    operator: ['=', '+'],
  });
});

test.each([
  [
    'java',
    '@Override\npublic String name() { return "x"; } // end',
    { keyword: 'public', string: '"x"', meta: '@Override' },
  ],
  ['kotlin', 'fun main() { val x = 1 }', { keyword: 'fun', function: 'main', number: '1' }],
  ['c++', '#include <a.h>\nint f(int a) { return a; }', { meta: '#', function: 'f' }],
  ['sql', "SELECT a FROM b WHERE c = 'd' -- e", { keyword: 'SELECT', string: "'d'", comment: '-- e' }],
  ['mysql', 'SELECT 1', { keyword: 'SELECT', number: '1' }],
  ['json', '{"a": [1, true]}', { property: '"a"', number: '1' }],
  ['yaml', 'key: value # why', { property: 'key:', string: 'value', comment: '# why' }],
  ['html', '<a href="x">y</a>', { tag: 'a', attr: 'href', string: '"x"' }],
  ['css', '.a { color: #fff }', { attr: '.a', property: 'color', number: '#fff' }],
  ['dockerfile', 'FROM node:20\nRUN npm ci', { keyword: 'FROM' }],
  ['protobuf', 'message A { string b = 1; }', { keyword: 'message', number: '1' }],
  ['diff', '@@ -1 +1 @@\n-a\n+b', { meta: '@@ -1 +1 @@', deleted: '-a', inserted: '+b' }],
  ['properties', 'a.b=c', { property: 'a.b', string: 'c' }],
  ['ts', 'const a: string = `b c`;', { keyword: 'const', string: '`b c`' }],
  ['bash', 'echo "$HOME" # hi', { comment: '# hi' }],
])('%s: %j', (language, code, expected) => {
  const inks = inksOf(code, language);
  for (const [ink, word] of Object.entries(expected)) expect(inks[ink] ?? []).toContain(word);
});

test('an interpolation is not colored as a string', () => {
  expect(inksOf(['`a $', '{b} c`'].join(''), 'js').string).toEqual(['`a', 'c`']);
});

test('script and style in HTML are colored in their own languages', () => {
  expect(inksOf('<p>a</p><script>let b = 1</script><style>i { top: 0 }</style>', 'html')).toMatchObject({
    keyword: ['let'],
    property: ['top'],
  });
});

test('languages have the names that pages use', () => {
  for (const name of [
    'js',
    'golang',
    'rs',
    'cs',
    'c#',
    'kt',
    'sh',
    'yml',
    'docker',
    'proto',
    'patch',
    'vue',
    'tsx',
    'toml',
  ])
    expect(highlight('if x = "1" # a\n+b: 1 // c\n<b c="d"/>', name), name).not.toEqual([]);
  for (const name of Object.keys(aliases)) expect({ ...detectableLanguages, ...grammarsByName }).toHaveProperty([name]);
});

test('unknown or missing languages leave code plain', () => {
  for (const name of ['brainfuck', 'text', 'plaintext', 'constructor', '__proto__', 'x'.repeat(999)])
    expect(highlight('if (a) return "b"', name)).toEqual([]);
});

test('spans are valid for the page', () => {
  const names = fc.constantFrom(...Object.keys(detectableLanguages), ...Object.keys(grammarsByName));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), names, (code, language) => {
      const stretches = highlight(code, language);
      expect(parseTokenSpans(stretches, code.length)).toEqual(stretches);
    }),
    { numRuns: 300 },
  );
});
