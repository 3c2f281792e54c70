import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fit, keepIn, largestScale, type Point, readPinch, zoomAt } from './pan-zoom.ts';

/** Minimum horizontal distance of a swipe to the next image, in px. */
const swipeLength = 56;

/** Zoom per wheel delta. A wheel notch is about 100; a touchpad pinch is a few at a time, and reported with Ctrl. */
const wheelPace = 0.0022;
const pinchPace = 0.012;

export const panZoomStep = 1.4;

/** Zoom and pan an image by wheel, pinch, drag and double click; a swipe turns to the next image. */
export function usePanZoom(image: HTMLImageElement | undefined, onTurn: (by: 1 | -1) => void) {
  const [zoom, setZoom] = useState(fit);
  const [held, setHeld] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<Point | undefined>(undefined);
  const beside = useRef(false);
  useLayoutEffect(() => {
    setZoom(fit);
    pointers.current.clear();
  }, [image]);

  const change = (factor: number, from: Point, to: Point = from) => {
    const shown = picture.current;
    const stage = shown?.parentElement?.getBoundingClientRect();
    if (!shown || !stage) return;
    const fitted = { width: shown.offsetWidth, height: shown.offsetHeight };
    const natural = { width: shown.naturalWidth, height: shown.naturalHeight };
    const middle = middleOf(shown, stage);
    const seen = { x: from.x - middle.x, y: from.y - middle.y };
    setZoom((last) => {
      const next = zoomAt(last, factor, seen, largestScale(fitted, natural));
      return keepIn({ ...next, x: next.x + to.x - from.x, y: next.y + to.y - from.y }, fitted, stage);
    });
  };
  const changeMiddle = (factor: number) => {
    const stage = picture.current?.parentElement?.getBoundingClientRect();
    if (picture.current && stage) change(factor, middleOf(picture.current, stage));
  };
  const release = (event: PointerEvent) => {
    const last = pointers.current.size === 1 ? start.current : undefined;
    pointers.current.delete(event.pointerId);
    setHeld(pointers.current.size > 0);
    const way = last && zoom.scale === 1 && event.pointerType === 'touch' ? event.clientX - last.x : 0;
    if (last && Math.abs(way) > swipeLength && Math.abs(way) > 2 * Math.abs(event.clientY - last.y))
      onTurn(way < 0 ? 1 : -1);
  };
  return {
    zoom,
    held,
    picture,
    zoomBy: changeMiddle,
    reset: () => setZoom(fit),
    /**
     * Whether the pointer went down outside the picture. The click can't show that: with pointer capture, it always
     * targets the stage.
     */
    isBeside: () => beside.current && zoom.scale === 1,
    on: {
      onWheel: (event: WheelEvent) => {
        event.preventDefault();
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
        const pace = event.ctrlKey ? pinchPace : wheelPace;
        change(Math.exp(-event.deltaY * lines * pace), { x: event.clientX, y: event.clientY });
      },
      onDblClick: (event: MouseEvent) => {
        if (zoom.scale > 1) setZoom(fit);
        else change(panZoomStep ** 3, { x: event.clientX, y: event.clientY });
      },
      onPointerDown: (event: PointerEvent) => {
        if (!(event.currentTarget instanceof Element) || event.button > 0) return;
        beside.current = event.target === event.currentTarget;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = { x: event.clientX, y: event.clientY };
        pointers.current.set(event.pointerId, point);
        start.current = pointers.current.size === 1 ? point : undefined;
        setHeld(true);
      },
      onPointerMove: (event: PointerEvent) => {
        const was = pointers.current.get(event.pointerId);
        if (!was) return;
        const now = { x: event.clientX, y: event.clientY };
        const [other, ...more] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        pointers.current.set(event.pointerId, now);
        if (other && more.length === 0) {
          const { factor, from, to } = readPinch([was, other], [now, other]);
          change(factor, from, to);
        } else if (!other && zoom.scale > 1) change(1, was, now);
      },
      onPointerUp: release,
      onPointerCancel: (event: PointerEvent) => {
        pointers.current.delete(event.pointerId);
        setHeld(pointers.current.size > 0);
      },
    },
  };
}

/** The center of the picture at its fitted size, in viewport coordinates. */
function middleOf(picture: HTMLElement, stage: DOMRect): Point {
  return {
    x: stage.left + picture.offsetLeft + picture.offsetWidth / 2,
    y: stage.top + picture.offsetTop + picture.offsetHeight / 2,
  };
}
