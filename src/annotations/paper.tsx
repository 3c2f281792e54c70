import { render } from 'preact';
import { closestTo, readNative } from '../dom/native.ts';
import { createOwnStyle } from '../dom/own-style.ts';
import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import { callAttribute } from './article-text.ts';
import type { Found, Painter } from './painter.ts';

/**
 * Prints notes at the end of the article, each with the text it refers to. In the panel they are footnotes, with marks in
 * its copy of the text while it is printed. The page's own text gets no marks: the notes are all that we print there.
 * If the user excludes notes from exports, highlights are not printed either.
 */
export function followPaper(task: AnnotationTask, painter: Painter, signal: AbortSignal): void {
  const { place, setTextRules } = task;
  const box = document.createElement('div');
  box.className = 'annotation-paper';
  const pageStyle = createOwnStyle(document, pageCss);
  const bodyStyle = createOwnStyle(document, bodyCss);
  bodyStyle.setAttribute('data-infoq-reader', '');
  let calls: readonly Element[] = [];
  const takeBack = () => {
    for (const call of calls) {
      const { parentElement } = call;
      call.remove();
      // Joins the text nodes that the call split; ranges in them survive.
      parentElement?.normalize();
    }
    calls = [];
    render(null, box);
    box.remove();
    pageStyle.remove();
    bodyStyle.remove();
  };
  // Must be synchronous: the browser lays out the page when this returns.
  const before = () => {
    if (task.exportNotes() === 'none') painter.clear();
    else {
      takeBack();
      const noted = painter
        .found()
        .filter(({ annotation }) => annotation.note !== '')
        .toSorted((one, other) => one.end - other.end);
      if (noted.length === 0) return;
      // From last to first, so that the nodes of earlier ranges are not split yet.
      if (!setTextRules)
        calls = noted
          .map(({ range }, index) => ({ range, name: nameOfNote(index) }))
          .toReversed()
          .map(callNote);
      place.after(box);
      if (setTextRules) {
        place.after(pageStyle);
        readNative<Element>(document, 'documentElement').append(bodyStyle);
      }
      render(<Notes task={task} noted={noted} isCalled={!setTextRules} />, box);
    }
  };
  const after = () => {
    takeBack();
    painter.paint();
  };
  window.addEventListener('beforeprint', before, { signal });
  window.addEventListener('afterprint', after, { signal });
  signal.addEventListener('abort', takeBack, { once: true });
}

/**
 * When the page itself is printed, clean-view.css hides everything of ours but these notes. They are below the page and as
 * wide as its column, no matter which layout or order the page's body imposes on its children.
 */
const pageCss = `@media print{
:host([mode="clean"]){display:block!important;position:static!important;clear:both!important;column-span:all!important;\
flex:none!important;width:100%!important;grid-column:1/-1!important;order:2147483647!important}
:is(.page-tools,.card,.leaving,.toast-place){display:none!important}
.annotation-paper{width:min(100%,100vw - 40px,42rem);margin-inline:auto}}`;

/** If the body is a flex row, the notes would otherwise be next to the text. */
const bodyCss = '@media print{body:has(>infoq-reader){flex-wrap:wrap!important}}';

/** Distinct from the numbers of the author's own footnotes. */
const nameOfNote = (index: number) => `n${index + 1}`;

/**
 * Inserts a footnote mark after a range; if it ends in a formula, a drawing or a code block, after that whole element.
 */
function callNote({ range, name }: { readonly range: Range; readonly name: string }): Element {
  const { endContainer, endOffset } = range;
  const call = document.createElement('sup');
  call.setAttribute(callAttribute, '');
  call.textContent = name;
  const whole = closestTo(endContainer, 'math, svg, pre');
  if (whole) whole.after(call);
  else if (endContainer instanceof Text && endOffset < endContainer.length)
    endContainer.splitText(endOffset).before(call);
  else if (endContainer instanceof Text) endContainer.after(call);
  // `insertBefore` leaves the highlight's own range as it is.
  else endContainer.insertBefore(call, endContainer.childNodes[endOffset] ?? null);
  return call;
}

interface NotesProps {
  readonly task: AnnotationTask;
  readonly noted: readonly Found[];
  /** Whether footnote marks in the text refer to the notes. */
  readonly isCalled: boolean;
}

function Notes({ task, noted, isCalled }: NotesProps) {
  return (
    <>
      <h2>{task.t('notes')}</h2>
      <dl>
        {noted.map(({ annotation: { id, note, selectors } }, index) => (
          <div key={id}>
            <dt>
              {isCalled && <sup>{nameOfNote(index)}</sup>}{' '}
              <span class="text-of-article" lang={task.article.lang}>
                {selectors[0].exact}
              </span>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
