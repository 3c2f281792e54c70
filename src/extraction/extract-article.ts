import type { Article } from '../article/article.ts';
import { cloneContents, textWithoutCode, visibleText } from '../dom/elements.ts';
import { windowOf } from '../dom/native.ts';
import { whileStill } from '../dom/still-tree.ts';
import type { ExtractionModuleName, ExtractionModules } from '../on-demand/extraction-modules.ts';
import { hasRarities } from '../on-demand/rarities-module.ts';
import { sites } from '../sites/index.ts';
import { leadsToOther } from '../sites/match-article.ts';
import type { SiteAdapter } from '../sites/site-adapter.ts';
import { chooseBody } from './choose-body.ts';
import type { Clutter } from './clutter/clutter-block.ts';
import { dropClutter } from './clutter/drop-clutter.ts';
import { takeInventory } from './completeness/completeness.ts';
import { addLostBlocks, applyTextLoss, inventorySource } from './completeness/source-inventory.ts';
import { applyComputedStyles, asMarkedUp } from './computed-styles.ts';
import { type Content, findContent } from './content/find-content.ts';
import { emptyHiddenCopies } from './content/hidden-copies.ts';
import { findLoginWall } from './content/login-wall.ts';
import { findRecordingNotes } from './content/recording-notes.ts';
import { findSurroundingLines, findTailLines } from './content/surrounding-lines.ts';
import { isErrorPage } from './error-page.ts';
import { readArticleHeader } from './metadata/article-header.ts';
import { noGeneratedText } from './metadata/css-content.ts';
import { readLanguage } from './metadata/language.ts';
import { findLeadMedia } from './metadata/lead-media.ts';
import { measureLength } from './metadata/length.ts';
import { isSaid, readMetadata } from './metadata/metadata.ts';
import { findOriginalLink } from './metadata/original-link.ts';
import { readPageState } from './metadata/page-state.ts';
import { readTitle } from './metadata/title.ts';
import { normalizeBlockFlow } from './normalize/block-flow.ts';
import { unwrapBlocks } from './normalize/block-frames.ts';
import { cleanUpText, dropBoilerplate, moveEmptyPlaces } from './normalize/cleanup.ts';
import { normalizeCode } from './normalize/code/code-blocks.ts';
import { dropCodeControls } from './normalize/code/controls.ts';
import { normalizeMedia } from './normalize/embeds.ts';
import { normalizeImages } from './normalize/images.ts';
import { normalizeInlineMarks, restoreEmoji } from './normalize/inline-marks.ts';
import { normalizeLinks } from './normalize/links.ts';
import { normalizeLists } from './normalize/lists.ts';
import { hasMath } from './normalize/math-marks.ts';
import { hasDrawings, normalizeSvg } from './normalize/svg/drawings.ts';
import { normalizeTables } from './normalize/tables.ts';
import { normalizeWidgets } from './normalize/widgets.ts';
import { readOutline } from './outline/outline.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { Trace } from './trace.ts';

/** An article and the blocks around it. Elements belong to `snapshot.page`. */
export interface ExtractionResult {
  readonly article: Article;
  readonly clutter: readonly Clutter[];
  readonly root: Element;
  /** The title's element on the page. */
  readonly title: Element | undefined;
  /** Modules that the article needs and that were not loaded. */
  readonly missing: readonly ExtractionModuleName[];
}

/** Extracts the article of a page; `undefined` if there is none (yet). Does not change the page. */
export function extractArticle(
  document: Document,
  site: SiteAdapter,
  url: string,
  modules: ExtractionModules = {},
): Article | undefined {
  const snapshot = takeSnapshot(document, url);
  return snapshot && extractFromSnapshot({ ...snapshot, modules }, site, url, windowOf(document))?.article;
}

/** The pipeline, one step per line. Changes the snapshot. Returns `undefined` if there is no article. */
export function extractFromSnapshot(
  snapshot: Snapshot,
  site: SiteAdapter,
  url: string,
  window: Window & typeof globalThis,
  trace?: Trace,
): ExtractionResult | undefined {
  const { page, base, generated = noGeneratedText, isRendered = () => true } = snapshot;
  const { drawings, purifier, rarities, readability } = snapshot.modules ?? {};
  emptyHiddenCopies(page.body, isRendered);
  const title = readTitle(page, site);
  const found = whileStill(() => {
    const content = findContent(page.body, site, title.element, readability);
    return content && { content, ...readSurroundings(snapshot, site, url, title.element, content) };
  });
  if (!found || title.text === '') return undefined;
  const { content, around, recording, lines, loginWall, foreign } = found;
  trace?.found(content);
  const live = snapshot.liveOf(content.root);
  const { isRare: isDrawnRarely, filtered } = live ? applyComputedStyles(content.root, live, window) : asMarkedUp;
  const isRare = isDrawnRarely || hasRarities(content.root);
  const normalizeRarities = isRare ? rarities?.readRarities(content.root, live, window, url) : undefined;
  const copy = page.createElement('div');
  copy.append(cloneContents(content.root));
  dropClutter(copy, content.root, [...foreign, ...filtered], site);
  const hasPanels = copy.querySelector(panelControls) !== null;
  if (hasPanels) drawings?.labelPanels(copy);
  for (const pre of copy.querySelectorAll('pre')) dropCodeControls(pre, copy);
  trace?.done('dropClutter', copy);
  const run = <Rest extends unknown[]>(step: (copy: Element, ...rest: Rest) => void, ...rest: Rest): void => {
    step(copy, ...rest);
    trace?.done(step.name, copy);
  };

  run(unwrapBlocks);
  const original = findOriginalLink([...lines.above, copy], base, url);
  const { summary, ...facts } = readMetadata(page, site, lines, {
    generated,
    state: readPageState(page, url),
    translated: original !== undefined,
  });
  const hasFrames = copy.querySelector('iframe[srcdoc]') !== null;
  if (drawings) run(drawings.openFrames, base, url);
  if (normalizeRarities) run(normalizeRarities);
  run(normalizeWidgets);
  run(restoreEmoji);
  const inventory = inventorySource(copy);
  const isDrawn = hasFrames || hasPanels || hasDrawings(copy) || hasMath(copy);
  if (drawings) run(drawings.normalizeMath);
  run(normalizeSvg, drawings?.keepDrawing);
  run(normalizeCode);
  run(normalizeMedia, base, url);
  run(normalizeLists);
  run(normalizeInlineMarks);
  run(normalizeBlockFlow);
  run(dropBoilerplate);
  const text = visibleText(copy);
  const isEmpty = text === '' && !copy.querySelector('img, math, figure');
  if (isEmpty || isErrorPage(title.text, copy, text)) return undefined;
  const source = addLostBlocks(takeInventory(copy), inventory);
  run(moveEmptyPlaces);
  const outline = readOutline(copy, title.text);
  run(normalizeImages, base);
  run(normalizeLinks, base, url);
  run(cleanUpText);
  run(normalizeTables);
  const tools = { purifier, readability: content.isNamed ? undefined : readability };
  const { body, completeness: held, isExact } = chooseBody(copy, source, tools, window);
  trace?.done('chooseBody', body);
  const { text: share, ...parts } = applyTextLoss(held, inventory, body);
  // Without the rarities module an unknown part of the text is missing, so the text never counts as complete.
  const completeness = { text: isRare && !rarities ? Math.min(share, 0.99) : share, ...parts };
  const ids = new Set([...body.querySelectorAll('[id]')].map((element) => element.id));

  const article: Article = {
    url: url.replace(/#.*$/, ''),
    title: title.text,
    lang: readLanguage(page, site, url, textWithoutCode(body) || text),
    ...facts,
    ...(original ? { original } : {}),
    ...(summary && !isSaid(summary, body) ? { summary } : {}),
    ...(recording ? { recording: recording.player } : {}),
    body,
    outline: outline.filter(({ id }) => ids.has(id)),
    completeness,
    ...(loginWall ? { isExcerpt: true as const } : {}),
    length: measureLength(body),
  };
  const missing: ExtractionModuleName[] = [
    ...(isDrawn && !drawings ? (['drawings'] as const) : []),
    ...(isExact ? [] : (['purifier'] as const)),
    ...(isRare && !rarities ? (['rarities'] as const) : []),
    ...(!content.isNamed && !readability ? (['readability'] as const) : []),
  ];
  return { article, clutter: around, root: content.root, title: title.element, missing };
}

/** On a page that matches this, parts of the text may be in panels that are shown one at a time. */
const panelControls =
  '[role="tab"], [aria-expanded], button + button, pre + pre, ul + div > * + *, div + [hidden], div + [style*="none"]';

/** Finds what is in and around the content but is not its text: metadata, the recording, a login wall, foreign blocks. */
function readSurroundings(
  { page, base, generated = noGeneratedText, isRendered = () => true }: Snapshot,
  site: SiteAdapter,
  url: string,
  title: Element | undefined,
  content: Content,
) {
  const { root } = content;
  const recording = findLeadMedia(page.body, site, content, base, url);
  const around = content.clutter.filter(({ element }) => !recording || !element.contains(recording.element));
  const clutter = around.filter(({ holdsFacts }) => !holdsFacts).map(({ element }) => element);
  const refused = new Set(clutter);
  const head = readArticleHeader(root, title, refused, generated);
  const tail = findTailLines(root, refused);
  const column = root.closest(site.column.join(', ')) ?? root.parentElement ?? page.body;
  const isOther = (link: Element) => leadsToOther(link.getAttribute('href') ?? '', base, url, sites);
  const lines = { ...findSurroundingLines(column, title, content, clutter, isOther), lead: head.lines, tail };
  const loginWall = findLoginWall(root, around, isRendered);
  const notes = [...content.foreign, ...head.foreign, ...findRecordingNotes(root)];
  return { around, recording, lines, loginWall, foreign: [...clutter, ...notes, ...(loginWall ? [loginWall] : [])] };
}
