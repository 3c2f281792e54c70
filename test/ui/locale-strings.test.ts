import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

// Everything that a user sees or hears comes from _locales: no sentence, name or label of the interface is in the code.

/** Attributes that are read aloud or shown. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'alt',
  'placeholder',
  'label',
  'data-label',
  'data-hint',
  'data-tip',
]);

/** Functions and properties whose value is shown or read aloud. */
const speaking = /^(?:say|notify|setNotice|alert|confirm|prompt)$/;
const shownProperties = /^(?:text|label|title|hint|alt|textContent|innerText|ariaLabel|placeholder)$/;

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* walk(one);
  }
}

/** The literal text of a literal or template, without computed parts. */
function wordsOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'JSXExpressionContainer') return wordsOf(node.expression);
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return '';
  return node.quasis.map((quasi) => (quasi as { value: { raw: string } }).value.raw).join(' ');
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (typeof node.name === 'string') return node.name;
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'MemberExpression' ? nameOf(node.property) : '';
};

/** Text of a node that the user sees or hears. */
function shownBy(node: Node): string {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type === 'JSXElement' && Array.isArray(node.children)) return node.children.map(wordsOf).join(' ');
  if (node.type === 'JSXAttribute') return spoken.has(nameOf(node.name)) ? wordsOf(node.value) : '';
  if (node.type === 'Property') return shownProperties.test(nameOf(node.key)) ? wordsOf(node.value) : '';
  if (node.type === 'AssignmentExpression') return shownProperties.test(nameOf(node.left)) ? wordsOf(node.right) : '';
  if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return '';
  const [first, second] = node.arguments;
  if (speaking.test(nameOf(node.callee))) return wordsOf(first);
  return nameOf(node.callee) === 'setAttribute' && spoken.has(wordsOf(first)) ? wordsOf(second) : '';
}

/** Names of formats are the same in every language. */
const names = new Set(['Markdown', 'EPUB', 'HTML', 'PDF']);

function listWords(file: string, text: string): string[] {
  const { program } = parseSync(file, text);
  return (
    [...walk(program as unknown as Node)]
      .map(shownBy)
      // A style sheet is not a text for the user.
      .filter((words) => !words.startsWith('@'))
      .filter((words) => /\p{L}{2}/u.test(words) && !ids.has(words) && !names.has(words))
      .map((words) => `${file}: ${words.trim()}`)
  );
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

/**
 * Files of the user interface. Extraction and sites contain phrases of pages, the highlighter those of programming
 * languages.
 */
const files = listFiles('src').filter((file) => !/^src\/(?:extraction|sites|highlight)\//.test(file));

/** Ids of messages are not text of the interface. */
const ids = new Set(
  Object.keys(JSON.parse(readFileSync('_locales/zh_CN/messages.json', 'utf8'))).map((id) => id.replace(/_\w+$/, '')),
);

test('the code contains no text of the interface', () => {
  expect(files.flatMap((file) => listWords(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('no file of the interface contains Han characters or kana', () => {
  const written = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
      .split('\n')
      .filter((line) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(written).toEqual([]);
});

test.each([
  ['text', 'const a = <p>Some words</p>;'],
  ['text in braces', "const a = <p>{'Some words'}</p>;"],
  ['a name', 'const a = <button aria-label="Close">x</button>;'],
  ['a name made of a template', 'const a = <img alt={`Picture`} />;'],
  ['a notice', "notify({ text: 'Saved' });"],
  ['a sentence', "voice.say('Panel is open');"],
  ['a set attribute', "button.setAttribute('title', 'Close');"],
  ['a property', "link.title = 'External link';"],
])('%s would be found', (_what, text) => {
  expect(listWords('a.tsx', text)).toHaveLength(1);
});

test('messages, and strings that are not text, are not found', () => {
  const fine = "const a = <p title={t('close')} class=\"note\">{t('open')} · {n} / {m}</p>; link.title = t('x');";
  expect(listWords('a.tsx', fine)).toEqual([]);
});
