import { render } from 'preact';
import type { AnnotationTask } from '../on-demand/annotations-module.ts';
import type { Found, Painter } from './painter.ts';

/**
 * Highlights on paper: none where the user leaves them out of files. Notes come at the end of the panel's paper, each
 * below its words: a footnote mark would be a node in the text.
 */
export function followPaper(task: AnnotationTask, painter: Painter, signal: AbortSignal): void {
  const { place, setTextRules } = task;
  const box = document.createElement('div');
  box.className = 'annotation-paper';
  // At once: the browser lays out the page when this returns.
  const before = () => {
    if (task.exportNotes() === 'none') painter.clear();
    else if (!setTextRules) {
      place.after(box);
      render(<Notes task={task} found={painter.found()} />, box);
    }
  };
  const after = () => {
    render(null, box);
    box.remove();
    painter.paint();
  };
  window.addEventListener('beforeprint', before, { signal });
  window.addEventListener('afterprint', after, { signal });
  signal.addEventListener('abort', () => box.remove(), { once: true });
}

function Notes({ task, found }: { readonly task: AnnotationTask; readonly found: readonly Found[] }) {
  const noted = found
    .filter(({ annotation }) => annotation.note !== '')
    .toSorted((one, other) => one.start - other.start);
  if (noted.length === 0) return null;
  return (
    <>
      <h2>{task.t('notes')}</h2>
      <dl>
        {noted.map(({ annotation: { id, note, selectors } }) => (
          <div key={id}>
            <dt class="own-words" lang={task.article.lang}>
              {selectors[0].exact}
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
