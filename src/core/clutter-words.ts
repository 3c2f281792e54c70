import type { ClutterKind } from './article.ts';
import { isBefore, isBlock, isHeading, linkLength, squash } from './blocks.ts';
import { type Clutter, widen } from './clutter-box.ts';
import { countArticles } from './clutter-runs.ts';

interface Heading {
  readonly kind: ClutterKind;
  readonly words: RegExp;
  /** True for words that authors set above links of their own as well. */
  readonly isShared?: true;
}

/** Headings that say what follows them. A heading alone proves nothing: an article may be about 评论. */
const headings: readonly Heading[] = [
  { kind: 'feed', words: /^(?:发现更多内容|更多精彩内容|更多内容)$/ },
  {
    kind: 'related',
    words:
      /^(?:更多内容推荐|猜你喜欢|热门文章|作者热门文章|RelatedEditorial|RelatedSponsoredContent|RelatedSponsors?|(?:Related)?VendorContent|EducationalContent|PopularacrossInfoQ|関連するコンテンツ|関連するスポンサーコンテンツ|ConteúdoEditorialRelacionado|ConteúdoPatrocinadoRelacionado|Contenuéditorialassocié|Contenusponsoriséassocié)$/i,
  },
  {
    kind: 'related',
    isShared: true,
    words:
      /^(?:推荐阅读|相关阅读|相关推荐|相关文章|相关内容|系列文章|RelatedContent|関連記事:?|Conteúdos?Relacionados?|Contenus?(?:associés?|relatifs?|similaires?))$/i,
  },
  {
    kind: 'promotion',
    words:
      /^(?:电子书|大厂实战PPT下载|厂商技术专区|订阅每周精要|扫码加入技术交流群|TheInfoQNewsletter|WriteforInfoQ|FollowusonInfoQ|Followuson)$/i,
  },
];

const commentHeading =
  /^(?:(?:全部|最新|热门|网友|精彩|精选|读者)?(?:评论|留言)区?|(?:Community)?comments|コメント|コミュニティコメント|Commentaires(?:delacommunauté)?|Comentários(?:dacomunidade)?)(?:[(（]?\d+[)）]?条?)?$|^\d+条?评论$|^\d+comments?$/i;
const publish =
  /^(?:发布|发表|发表评论|发布评论|提交评论|提交|发送|Post|Post(?:comment|message)|Reply|Submit|投稿する?|Publier|Envoyer|Publicar|Enviar)$/i;
const noComments = /^(?:暂无评论|还没有评论|快来发表评论吧|抢沙发)$/;
/** Longest line that can be a heading, a button or a label, without white space. */
const longest = 32;
const reply = /^(?:回复|回覆|Reply|返信|Répondre|Responder|举报|赞\d*|\d+回复)$/i;

/** A heading of related articles that no author sets. */
export function isSiteHeading(heading: Element): boolean {
  const text = squash(heading.textContent ?? '');
  return headings.some(({ kind, words, isShared }) => kind === 'related' && !isShared && words.test(text));
}

/** Blocks that say what they are. */
export function findByWords(root: Element, isFree: (element: Element) => boolean): Clutter[] {
  const short = shortTexts(root);
  const comments = findComments(root, short, isFree);
  return [...comments, ...findHeaded(short, comments, isFree)];
}

/** Elements that stand on a line of their own and hold one short text: headings, buttons, labels. */
function shortTexts(root: Element): Map<Element, string> {
  const texts = new Map<Element, string>();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = squash(node.nodeValue ?? '');
    if (said === '' || said.length > longest) continue;
    const chain: Element[] = [];
    let top: Node = node;
    let element = node.parentElement;
    while (element && element !== root && !isBlock(element)) {
      chain.push(element);
      top = element;
      element = element.parentElement;
    }
    if (!element || element === root) continue;
    const line = lineAround(top, textOf(top, node, said));
    if (line === undefined) continue;
    for (const one of chain) if (!texts.has(one)) texts.set(one, textOf(one, node, said));
    if (!texts.has(element) && textOf(element, node, said) === line) texts.set(element, line);
  }
  return texts;
}

/** Text of a node that holds another one, whose text is known: most often it holds nothing else. */
function textOf(box: Node, inner: Node, said: string): string {
  for (let at: Node | null = box; at; at = at.firstChild) {
    if (at === inner) return said;
    if (at.firstChild !== at.lastChild) break;
  }
  return squash(box.textContent ?? '');
}

/** The text between two blocks or line ends that a node stands in; `undefined` when it is long. */
function lineAround(node: Node, said: string): string | undefined {
  let text = said;
  for (const way of ['previousSibling', 'nextSibling'] as const) {
    for (let one = node[way]; one && text.length <= longest; one = one[way]) {
      if (one.nodeName === 'BR' || (one.nodeType === 1 && isBlock(one as Element))) break;
      const more = one.nodeType === 8 ? '' : squash(one.textContent ?? '');
      text = way === 'nextSibling' ? text + more : more + text;
    }
  }
  return text.length > longest ? undefined : text;
}

/** The block that holds 评论 and 发布, or a form and a list of replies. */
function findComments(
  root: Element,
  short: ReadonlyMap<Element, string>,
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  const fields = [...root.querySelectorAll('textarea, [contenteditable]:not([contenteditable="false"])')];
  const controls = [...short].filter(([, text]) => publish.test(text)).map(([element]) => element);
  const empties = [...short].filter(([, text]) => noComments.test(text)).map(([element]) => element);
  const titles = [...short].filter(([, text]) => commentHeading.test(text)).map(([element]) => element);
  const replies = [...short].filter(([, text]) => reply.test(text)).map(([element]) => element);
  const proofs = [...fields, ...controls, ...empties, ...replies];

  const grow = (start: Element, isProven: (box: Element) => boolean): Element | undefined => {
    let box: Element | null = start;
    while (box && isFree(box) && !isProven(box)) box = box.parentElement;
    return box && isFree(box) ? box : undefined;
  };
  const starts = [
    ...titles.map((title) => grow(title, (box) => proofs.some((proof) => box.contains(proof) && proof !== title))),
    ...fields.map((field) => grow(field, (box) => [...controls, ...titles].some((proof) => box.contains(proof)))),
  ];
  for (const start of starts) {
    if (!start) continue;
    const box = widen(start, isFree);
    if (isProse(box, titles, fields)) continue;
    found.push({ kind: 'comments', element: box, items: countReplies(box, replies) });
    for (let beside = box.nextElementSibling; beside && isFree(beside); beside = beside.nextElementSibling) {
      if (!replies.some((one) => beside?.contains(one))) break;
      found.push({ kind: 'comments', element: beside, items: countReplies(beside, replies) });
    }
  }
  for (const title of titles) {
    if (!isFree(title) || found.some(({ element }) => element.contains(title))) continue;
    const run = looseRun(lineOf(title), isFree);
    const holds = (list: readonly Element[]) => list.filter((one) => run.some((part) => part.contains(one))).length;
    const isProven = holds(empties) > 0 || holds(replies) > 1 || (holds(fields) > 0 && holds(controls) > 0);
    if (isProven) {
      for (const element of run) found.push({ kind: 'comments', element, items: countReplies(element, replies) });
    }
  }
  return found;
}

/** A heading and what follows it loose among the article's own blocks, when nothing of the article follows that. */
function looseRun(line: Element, isFree: (element: Element) => boolean): Element[] {
  const run: Element[] = [line];
  let next = line.nextElementSibling;
  for (; next && isFree(next) && !isHeading(next); next = next.nextElementSibling) run.push(next);
  for (; next; next = next.nextElementSibling) {
    if (squash(next.textContent ?? '').length - linkLength(next) > mostBefore && !isListing(next)) return [];
  }
  return run;
}

/** An article that is about 评论 has text before that word, and no field to write in. */
function isProse(box: Element, titles: readonly Element[], fields: readonly Element[]): boolean {
  if (fields.some((field) => box.contains(field))) return false;
  const title = titles.find((one) => box.contains(one));
  return title !== undefined && textBefore(title, box) > mostBefore;
}

/** Text that may stand before the heading of a block and in it, without white space. */
const mostBefore = 60;

function textBefore(element: Element, box: Element): number {
  const range = box.ownerDocument.createRange();
  range.setStart(box, 0);
  range.setEndBefore(element);
  return squash(range.toString()).length;
}

function countReplies(box: Element, replies: readonly Element[]): number {
  return replies.filter(
    (one) => box.contains(one) && /^(?:回复|回覆|Reply|返信|Répondre|Responder)$/i.test(squash(one.textContent ?? '')),
  ).length;
}

/** The block that begins with a known heading and is links to other pages. */
function findHeaded(
  short: ReadonlyMap<Element, string>,
  comments: readonly Clutter[],
  isFree: (element: Element) => boolean,
): Clutter[] {
  const found: Clutter[] = [];
  for (const [title, text] of short) {
    const heading = headings.find(({ words }) => words.test(text));
    if (!heading || !isFree(title)) continue;
    const { kind, isShared = false } = heading;
    // One card is a list below words that authors don't set above links of their own.
    const isList = (box: Element) => isListing(box, isShared ? 2 : 1);
    const isProven = (box: Element) => isList(box) || (kind === 'promotion' && isSubscription(box));
    let box: Element = title;
    while (box.parentElement && isFree(box.parentElement) && !isProven(box)) box = box.parentElement;
    if (isProven(box) && textBefore(title, box) <= (isShared ? 0 : mostBefore)) {
      box = widen(box, isFree);
      found.push({ kind, element: box, items: countArticles(box) });
      continue;
    }
    // The heading and its list lie loose among the article's own blocks.
    const line = lineOf(title);
    const list = line.nextElementSibling;
    if (!list || !isFree(line) || !isFree(list) || !isList(list)) continue;
    // Above the comments they end the text, below them they are the site's.
    if (isShared && !comments.some(({ element }) => isBefore(element, line) && isNear(element, line))) continue;
    found.push({ kind, element: line });
    found.push({ kind, element: list, items: countArticles(list) });
  }
  return found;
}

/** A few words over a field to write an address into, or over a link. */
function isSubscription(box: Element): boolean {
  const length = squash(box.textContent ?? '').length;
  return box.querySelector('input, form') !== null
    ? length < 600
    : length < 200 && box.querySelector('a[href]') !== null;
}

/** In the same flow, or in a box of it. */
function isNear(element: Element, line: Element): boolean {
  return line.parentElement?.contains(element) === true;
}

/** Most of it is links, or it is a few pictures with a word each, or cards: titles that are links, with what is below them. */
export function isListing(box: Element, fewestCards = 2): boolean {
  const length = squash(box.textContent ?? '').length;
  const links = box.querySelectorAll('a[href]').length;
  if (links === 1 && linkLength(box) / length >= 0.4) return true;
  const titled = box.querySelectorAll('h3 a, h4 a, h5 a, h6 a').length;
  if (titled >= fewestCards && length / titled < 400) return true;
  if (links < 2) return length < 200 && box.querySelector('img') !== null;
  return linkLength(box) / length >= 0.3;
}

/** The largest element that says the same and no more. */
function lineOf(title: Element): Element {
  let line = title;
  while (line.parentElement && squash(line.parentElement.textContent ?? '') === squash(title.textContent ?? ''))
    line = line.parentElement;
  return line;
}
