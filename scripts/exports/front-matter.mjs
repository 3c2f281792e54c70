// Checks that YAML parsers, Hugo and pandoc read the front matter alike: the same strings, and a date as a date.
import { runnerImport } from 'vite';
import { parse } from 'yaml';
import { listArticles } from './articles.mjs';
import { allThrough, provideReaders, throughHugo, versionOf } from './debian-readers.mjs';
import { installedVersion } from './from-npm.mjs';
import { jsYaml } from './installed-readers.mjs';

const { module: frontMatter } = await runnerImport('/src/article/front-matter.ts');

const python = (library) => [
  '-c',
  `import json, sys\n${library}\nprint(json.dumps([read(text) for text in json.load(sys.stdin)], default=str))`,
];

const readers = [
  { name: 'yaml', version: installedVersion('yaml', '.'), read: async (texts) => texts.map((text) => parse(text)) },
  { name: 'js-yaml', version: jsYaml.version, read: async (texts) => texts.map((text) => jsYaml.load(text)) },
  ...provideReaders([
    {
      name: 'PyYAML',
      packages: ['python3-yaml'],
      read: allThrough('/usr/bin/python3', python('import yaml\nread = yaml.safe_load')),
    },
    {
      name: 'ruamel.yaml',
      packages: ['python3-ruamel.yaml'],
      read: allThrough(
        '/usr/bin/python3',
        python('from ruamel.yaml import YAML\nread = YAML(typ="safe", pure=True).load'),
      ),
    },
    {
      name: 'Psych',
      packages: ['ruby'],
      read: allThrough('ruby', [
        '-rjson',
        '-ryaml',
        '-rdate',
        '-e',
        'puts JSON.parse($stdin.read).map { |text| YAML.safe_load(text, permitted_classes: [Date, Time]) }.to_json',
      ]),
    },
    {
      name: 'YAML::XS',
      packages: ['libyaml-libyaml-perl'],
      read: allThrough('perl', [
        '-MYAML::XS=Load',
        '-MJSON::PP',
        '-MEncode',
        '-e',
        'local $/; my $json = JSON::PP->new->utf8; print $json->encode([map { Load(encode("UTF-8", $_)) } @{$json->decode(<STDIN>)}])',
      ]),
    },
  ]),
];

const titles = [
  '2024-01-02',
  '2024-01-02T03:04:05Z',
  '12:30:45',
  '007',
  '1e3',
  '0x1F',
  'no',
  'null',
  '~',
  'a: b # c',
  '- a',
  '[a, b]',
  '{{ a }}',
  '"quoted" \\ \'single\'',
  '%TAG ! &anchor *alias',
  '| > @ ` ?',
  'a\u2028b\u0085c\ufeffd',
  '标题：“引号”😀',
  ' spaces ',
];

/** Prints a table of the parsers; returns the number of faults. */
export async function checkFrontMatter(choice) {
  const read = (await listArticles({ ...choice, areSamples: choice.count > 0 })).map(({ article }) => article);
  const [first] = read;
  const articles = [...read, ...titles.map((title) => ({ ...first, title, authors: [title, 'B'], summary: title }))];
  let faults = 0;
  console.log(`\nFront matter of ${articles.length} articles: how many each reader reads as it was written\n`);
  console.log('| reader | version | ours | Web Clipper’s | own template |\n| --- | --- | --- | --- | --- |');
  const templates = [
    frontMatter.standardTemplate,
    frontMatter.clipperTemplate,
    'title: {{title}}\nauthor:\n  - {{author}}\ndescription: "{{description}}"',
  ];
  for (const reader of readers) {
    const right = [];
    for (const template of templates) {
      const texts = articles.map((article) => frontMatter.writeFrontMatter(template, article, Date.now()).slice(4, -4));
      const found = await reader.read(texts);
      const wrong = articles.filter((article, index) => !isSame(article, found[index], template));
      for (const { title } of wrong) console.error(`${reader.name}: ${JSON.stringify(title)}`);
      faults += wrong.length;
      right.push(articles.length - wrong.length);
    }
    console.log(`| ${reader.name} | ${reader.version ?? versionOf(reader.packages[0])} | ${right.join(' | ')} |`);
  }
  return faults + (await checkHugo(articles));
}

function isSame({ title, authors, summary }, found, template) {
  const link = (name) =>
    `[[${name
      .replace(/[[\]|#^]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()}]]`;
  const names = template === frontMatter.clipperTemplate ? authors.map(link) : authors;
  const hasSummary = template.includes('{{description');
  return (
    found.title === title &&
    JSON.stringify(found.author ?? []) === JSON.stringify(names) &&
    (!hasSummary || (found.description ?? '') === (summary ?? ''))
  );
}

/** Hugo prints the title and the date that it has parsed. */
async function checkHugo(articles) {
  if (!versionOf('hugo')) return 0;
  const written = articles.map(
    (article) => `${frontMatter.writeFrontMatter(frontMatter.standardTemplate, article, 0)}\n`,
  );
  const layout = '{{ .Title | jsonify }}\n{{ .Date.Unix }}\n{{ .Params.author | jsonify }}';
  const pages = await throughHugo(written, layout);
  const wrong = articles.filter(({ title, published, authors }, index) => {
    const [readTitle, seconds, names] = pages[index].trim().split('\n');
    const time = published ? Date.parse(published) / 1000 : undefined;
    return (
      JSON.parse(readTitle) !== title ||
      (time !== undefined && Number(seconds) !== time) ||
      JSON.stringify(JSON.parse(names) ?? []) !== JSON.stringify(authors)
    );
  });
  for (const { title } of wrong) console.error(`Hugo: ${JSON.stringify(title)}`);
  console.log(`| Hugo | ${versionOf('hugo')} | ${articles.length - wrong.length} | | |`);
  return wrong.length;
}
