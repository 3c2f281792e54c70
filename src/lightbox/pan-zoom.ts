/**
 * How an image is shown: its scale relative to the fitted size, and the offset of its center from the stage's, in px.
 */
export interface PanZoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const fit: PanZoom = { scale: 1, x: 0, y: 0 };

const timesFitted = 4;
const timesNatural = 2;

/** Largest scale, relative to the fitted size: 4 times that size, or twice the natural size if that is more. */
export function largestScale(fitted: Size, natural: Size): number {
  const own = fitted.width > 0 ? natural.width / fitted.width : 1;
  return Math.max(timesFitted, own * timesNatural);
}

/**
 * Zooms by a factor, up to the scale `largest`, and keeps a point in place; `point` is relative to the center, in px.
 */
export function zoomAt(zoom: PanZoom, factor: number, point: Point, largest: number): PanZoom {
  const scale = Math.min(largest, Math.max(1, zoom.scale * factor));
  if (scale === 1) return fit;
  const ratio = scale / zoom.scale;
  return { scale, x: point.x - (point.x - zoom.x) * ratio, y: point.y - (point.y - zoom.y) * ratio };
}

/** Limits panning: no edge of a picture larger than its stage comes inside the stage's edge. */
export function keepIn(zoom: PanZoom, fitted: Size, stage: Size): PanZoom {
  const most = (size: number, room: number) => Math.max(0, (size * zoom.scale - room) / 2);
  const [x, y] = [most(fitted.width, stage.width), most(fitted.height, stage.height)];
  return { ...zoom, x: Math.min(x, Math.max(-x, zoom.x)), y: Math.min(y, Math.max(-y, zoom.y)) };
}

/** The zoom factor of a pinch between two moments, and where its midpoint moved from and to. */
export function readPinch(before: readonly [Point, Point], after: readonly [Point, Point]) {
  const distance = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y);
  const middle = ([a, b]: readonly [Point, Point]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const apart = distance(before);
  return { factor: apart > 0 ? distance(after) / apart : 1, from: middle(before), to: middle(after) };
}
