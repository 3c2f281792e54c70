// The Markdown parsers that are Debian packages. Each one processes many documents per run, because starting a program
// for every document is slow.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../lib/install-browser.mjs';

const cmarkGfm = ['--unsafe', ...['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name])];

/** Not tasks in commonmark_x: it shows their brackets (findings/pandoc-fancy-lists-have-no-tasks.sh). */
const pandocKnows = { gfm: ['tasks'], commonmark_x: ['formulas'], markdown: ['tasks', 'formulas'] };

export const debianReaders = [
  {
    name: 'cmark-gfm',
    packages: ['cmark-gfm'],
    knows: ['numbers', 'spaces', 'tables', 'tasks', 'deleted'],
    toHtml: eachThrough('cmark-gfm', cmarkGfm),
  },
  { name: 'cmark', packages: ['cmark'], knows: ['numbers', 'spaces'], toHtml: eachThrough('cmark', ['--unsafe']) },
  ...['gfm', 'commonmark_x', 'markdown'].map((format) => ({
    name: `pandoc ${format}`,
    packages: ['pandoc'],
    knows: ['numbers', 'spaces', 'notes', 'tables', 'deleted', ...pandocKnows[format]],
    toHtml: eachThrough('pandoc', [
      '-f',
      format,
      '-t',
      'html',
      '--wrap=none',
      '--mathjax',
      '--no-highlight',
      '--preserve-tabs',
    ]),
  })),
  {
    name: 'kramdown',
    packages: ['ruby-kramdown', 'ruby-kramdown-parser-gfm'],
    // Not `numbers`: every list starts at 1.
    knows: ['spaces', 'notes', 'tables', 'tasks', 'deleted'],
    toHtml: allThrough('ruby', [
      '-rjson',
      '-rkramdown',
      '-e',
      'puts JSON.parse($stdin.read).map { |text| Kramdown::Document.new(text, input: "GFM", hard_wrap: false, math_engine: nil, syntax_highlighter: nil).to_html }.to_json',
    ]),
  },
  {
    name: 'Hugo (goldmark)',
    packages: ['hugo'],
    knows: ['numbers', 'spaces', 'notes', 'tables', 'tasks', 'deleted'],
    toHtml: (texts) =>
      throughHugo(
        texts.map((text) => `---\ntitle: page\n---\n\n${text}`),
        '{{ .Content }}',
      ),
  },
];

/** More parsers, for which nothing is promised. */
export const moreReaders = [
  {
    name: 'Python-Markdown',
    packages: ['python3-markdown'],
    knows: ['numbers', 'spaces', 'notes', 'tables'],
    toHtml: allThrough('/usr/bin/python3', [
      '-c',
      'import json,sys,markdown\nprint(json.dumps([markdown.markdown(text, extensions=["extra","sane_lists"]) for text in json.load(sys.stdin)]))',
    ]),
  },
  {
    name: 'mistune',
    packages: ['python3-mistune'],
    knows: ['numbers', 'spaces', 'notes', 'tables', 'tasks', 'deleted'],
    toHtml: allThrough('/usr/bin/python3', [
      '-c',
      'import json,sys,mistune\nmd=mistune.create_markdown(escape=False, plugins=["strikethrough","footnotes","table","task_lists"])\nprint(json.dumps([md(text) for text in json.load(sys.stdin)]))',
    ]),
  },
  {
    name: 'lowdown',
    packages: ['lowdown'],
    knows: ['numbers', 'spaces', 'notes', 'tables', 'tasks', 'deleted'],
    toHtml: eachThrough('lowdown', [
      '--html-no-skiphtml',
      '--html-no-escapehtml',
      '--html-no-owasp',
      '--parse-no-metadata',
    ]),
  },
];

/** Installs missing packages of the parsers if possible; returns the parsers that can run. */
export function provideReaders(readers) {
  const missing = readers.flatMap(({ packages }) => packages).filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    console.log(`Installing with apt-get: ${[...new Set(missing)].join(', ')}`);
    installPackages([...new Set(missing)]);
  }
  return readers.filter(({ packages }) => packages.every(isInstalled));
}

function isInstalled(name) {
  return versionOf(name) !== undefined;
}

/** Version of a Debian package; `undefined` if it is not installed. */
export function versionOf(name) {
  const { status, stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  if (status !== 0 || !/^Status: .*\binstalled$/m.test(stdout)) return undefined;
  return /^Version: (.*)$/m.exec(stdout)?.[1];
}

/** Runs a program once for each text, two at a time. */
function eachThrough(program, args) {
  return async (texts) => {
    const pages = [];
    const rest = texts.map((text, index) => ({ text, index }));
    const work = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) pages[next.index] = await pipe(program, args, next.text);
    };
    await Promise.all([work(), work()]);
    return pages;
  };
}

/** Runs a program once, with a JSON array of texts as its input and a JSON array of pages as its output. */
export function allThrough(program, args) {
  return async (texts) => JSON.parse(await pipe(program, args, JSON.stringify(texts)));
}

function pipe(program, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const out = [];
    const said = [];
    child.stdout.on('data', (bytes) => out.push(bytes));
    child.stderr.on('data', (bytes) => said.push(bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(out).toString()) : reject(new Error(`${program}: ${Buffer.concat(said)}`)),
    );
    // If a program ends before it has read its whole input, it reports the reason itself.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A site with a page for each text. Raw HTML is shown, because everyone who writes HTML in Markdown sets this option. */
export async function throughHugo(pages, layout) {
  const site = mkdtempSync(join(tmpdir(), 'exports-hugo-'));
  try {
    mkdirSync(join(site, 'content'));
    mkdirSync(join(site, 'layouts', '_default'), { recursive: true });
    writeFileSync(join(site, 'layouts', '_default', 'single.html'), layout);
    writeFileSync(
      join(site, 'config.json'),
      JSON.stringify({
        // An article may have a date later than this machine's.
        buildFuture: true,
        disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404'],
        markup: { goldmark: { renderer: { unsafe: true } }, highlight: { codeFences: false } },
      }),
    );
    pages.forEach((page, index) => {
      writeFileSync(join(site, 'content', `${index}.md`), page);
    });
    const { status, stderr, stdout } = spawnSync('hugo', ['--source', site, '--quiet'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`hugo: ${stderr}${stdout}`);
    return pages.map((_, index) => readFileSync(join(site, 'public', String(index), 'index.html'), 'utf8'));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
