import type { Article } from '../../article/article.ts';
import type { OutlineNode } from '../../article/outline-tree.ts';
import { stripInvalidXmlChars } from '../html/valid-html.ts';

/** A file of the book. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string | undefined;
}

export interface PackageDocument {
  readonly article: Article;
  /** When the book was made, in epoch milliseconds. */
  readonly now: number;
  /** The text comes first. The table of contents and the style sheet are not included. */
  readonly items: readonly ManifestItem[];
  /** Accessibility metadata: names of properties and their values, in order. */
  readonly access: readonly (readonly [property: string, text: string])[];
}

export const containerXml = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function escapeXml(text: string): string {
  return stripInvalidXmlChars(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** The package document: metadata and a list of all files. */
export function packageOpf({ article, now, items, access }: PackageDocument): string {
  const { title, authors, translators, published, lang, url, original, summary } = article;
  const person = (tag: string, role: string, group: string) => (name: string, index: number) => {
    const id = `${group}-${index + 1}`;
    return [
      `<dc:${tag} id="${id}">${escapeXml(name)}</dc:${tag}>`,
      `<meta refines="#${id}" property="role" scheme="marc:relators">${role}</meta>`,
    ];
  };
  const element = (tag: string, text: string | undefined) =>
    text ? [`<dc:${tag}>${escapeXml(text)}</dc:${tag}>`] : [];
  const metadata = [
    `<dc:identifier id="id">${escapeXml(url)}</dc:identifier>`,
    ...element('title', title),
    ...element('language', lang),
    ...authors.flatMap(person('creator', 'aut', 'author')),
    ...translators.flatMap(person('contributor', 'trl', 'translator')),
    ...element('publisher', 'InfoQ'),
    ...element('date', published),
    ...element('source', original ?? url),
    ...element('description', summary),
    `<meta property="dcterms:modified">${new Date(now).toISOString().replace(/\.\d+/, '')}</meta>`,
    ...access.map(([property, text]) => `<meta property="${property}">${escapeXml(text)}</meta>`),
    ...(items.some(({ id }) => id === 'cover') ? ['<meta name="cover" content="cover"/>'] : []),
  ];
  const all: readonly ManifestItem[] = [
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...items,
  ];
  const manifest = all.map(({ id, href, type, properties }) => {
    const more = properties ? ` properties="${properties}"` : '';
    return `<item id="${id}" href="${href}" media-type="${type}"${more}/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package version="3.0" unique-identifier="id" xml:lang="${escapeXml(lang)}" xmlns="http://www.idpf.org/2007/opf">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    ${metadata.join('\n    ')}
  </metadata>
  <manifest>
    ${manifest.join('\n    ')}
  </manifest>
  <spine>
    <itemref idref="text"/>
  </spine>
</package>
`;
}

/** The table of contents, nested like the author's headings. */
export function navXhtml({ title, lang }: Article, tree: readonly OutlineNode[], label: string): string {
  const rows = tree.length > 0 ? writeRows(tree) : `<ol><li><a href="text.xhtml">${escapeXml(title)}</a></li></ol>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}">
<head><title>${escapeXml(title)}</title></head>
<body><nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">${escapeXml(label)}</h1>${rows}</nav></body>
</html>
`;
}

function writeRows(nodes: readonly OutlineNode[]): string {
  const rows = nodes.map(({ entry, children }) => {
    const below = children.length > 0 ? writeRows(children) : '';
    return `<li><a href="text.xhtml#${entry.id}">${escapeXml(entry.text) || '…'}</a>${below}</li>`;
  });
  return `<ol>${rows.join('')}</ol>`;
}
