import type { Painter } from './painter.ts';

/** Maximum number of ticks: more would be indistinguishable. */
const maxTicks = 200;

/** Small ticks along the edge of the window that show where in the document highlights are. */
export interface EdgeTicks {
  readonly draw: () => void;
}

export function addEdgeTicks(body: Element, place: HTMLElement, painter: Painter, signal: AbortSignal): EdgeTicks {
  const box = document.createElement('div');
  box.className = 'annotation-ticks';
  box.setAttribute('aria-hidden', 'true');
  place.after(box);
  const draw = () => {
    const { scrollHeight } = document.documentElement;
    const found = painter.found();
    const every = Math.ceil(found.length / maxTicks);
    const ticks = found.flatMap(({ annotation, range }, index) => {
      if (index % every !== 0) return [];
      const { top, height } = range.getBoundingClientRect();
      if (height === 0) return [];
      const tick = document.createElement('i');
      tick.dataset.color = annotation.color;
      tick.style.top = `${((top + window.scrollY) / scrollHeight) * 100}%`;
      return [tick];
    });
    box.replaceChildren(...ticks);
  };
  let frame = 0;
  const drawSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  // Loaded images, layout and window size change positions along with the total height.
  const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(drawSoon) : undefined;
  observer?.observe(body);
  signal.addEventListener(
    'abort',
    () => {
      observer?.disconnect();
      cancelAnimationFrame(frame);
      box.remove();
    },
    { once: true },
  );
  return { draw: drawSoon };
}
