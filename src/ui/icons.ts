// One export for each icon, so that each script contains only those that it shows.

/** An icon: its name, and its SVG path in a 20 by 20 view box. */
export type IconShape = readonly [name: string, path: string];

export const close: IconShape = ['close', 'M5 5l10 10M15 5L5 15'];
export const letters: IconShape = [
  'letters',
  'M1.2 15.4L5.6 4.8h.4l4.4 10.6M2.8 11.6h6M18.6 9.2v6.2M18.6 12.3a3 3 0 1 1-6 0a3 3 0 1 1 6 0',
];
export const more: IconShape = ['more', 'M4.6 10h.01M10 10h.01M15.4 10h.01'];
export const list: IconShape = ['list', 'M7.5 5.5H17M7.5 10H17M7.5 14.5H14M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01'];
export const check: IconShape = ['check', 'M4.5 10.5l3.7 3.7 7.3-8'];
export const warn: IconShape = ['warn', 'M10 3.5L17.5 16.5h-15zM10 8.5v3.5M10 14.3h.01'];
export const clock: IconShape = ['clock', 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6.2V10l2.6 1.6'];
export const leaf: IconShape = [
  'leaf',
  'M4 16c0-8 4-11.5 12.5-12C17 12 13.5 15.5 8 15.5c-1.6 0-2.6-.8-2.6-.8M4 16.8C5.5 12.5 8 10 12 8',
];
export const chevron: IconShape = ['chevron', 'M6 8l4 4 4-4'];
export const next: IconShape = ['next', 'M8 5l5 5-5 5'];
export const previous: IconShape = ['previous', 'M12 5l-5 5 5 5'];
export const side: IconShape = [
  'side',
  'M5.5 4h9a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8.2 4v12',
];
export const unfold: IconShape = ['unfold', 'M6.5 7.5L10 4l3.5 3.5M6.5 12.5L10 16l3.5-3.5'];
export const wrap: IconShape = [
  'wrap',
  'M3.5 5.5h13M3.5 10h10.2a2.5 2.5 0 0 1 0 5H10M11.8 13.2L10 15l1.8 1.8M3.5 15h3',
];
export const link: IconShape = [
  'link',
  'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
];
export const copy: IconShape = ['copy', 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4'];
export const markdown: IconShape = [
  'markdown',
  'M2.5 5h15v10h-15zM5.2 12.2V8l2 2.3 2-2.3v4.2M13.2 8v4M11.6 10.6l1.6 1.6 1.6-1.6',
];
export const download: IconShape = ['download', 'M10 3.5v9M6.5 9.2L10 12.7l3.5-3.5M3.5 13.5v3h13v-3'];
export const send: IconShape = ['send', 'M3.5 9.2L16.5 3.5l-4.7 13-2.4-5.9zM9.4 10.6l3.4-3.4'];
export const print: IconShape = ['print', 'M6 7V3.5h8V7M6 14.5H3.5V7h13v7.5H14M6 11.5h8v5H6z'];
export const globe: IconShape = [
  'globe',
  'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M3 10h14M10 3c4.4 4.4 4.4 9.6 0 14M10 3c-4.4 4.4-4.4 9.6 0 14',
];
export const sliders: IconShape = [
  'sliders',
  'M3.5 6.5h7M14.5 6.5h2M12.5 4.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4M3.5 13.5h2M9.5 13.5h7M7.5 11.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
];
export const keyboard: IconShape = [
  'keyboard',
  'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
];
export const book: IconShape = [
  'book',
  'M10 5.5C8.5 4.3 6 4 3 4.2v11c3-.2 5.5 .1 7 1.3c1.5-1.2 4-1.5 7-1.3v-11c-3-.2-5.5 .1-7 1.3zM10 5.5v11',
];
export const bookmark: IconShape = ['bookmark', 'M6 3.5h8v13l-4-3.2-4 3.2z'];
export const eye: IconShape = [
  'eye',
  'M2.5 10c1.8-3.2 4.3-5 7.5-5s5.7 1.8 7.5 5c-1.8 3.2-4.3 5-7.5 5s-5.7-1.8-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4',
];
export const hidden: IconShape = [
  'hidden',
  'M4 4l12 12M2.5 10c1.8-3.2 4.3-5 7.5-5s5.7 1.8 7.5 5c-1.8 3.2-4.3 5-7.5 5s-5.7-1.8-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4',
];
export const minus: IconShape = ['minus', 'M5 10h10'];
export const plus: IconShape = ['plus', 'M5 10h10M10 5v10'];
export const play: IconShape = ['play', 'M7 4.5v11l8.5-5.5z'];
export const pause: IconShape = ['pause', 'M7 4.5v11M13 4.5v11'];
export const pen: IconShape = ['pen', 'M4 16l.8-3.6L13.5 3.7l2.8 2.8L7.6 15.2zM11.6 5.6l2.8 2.8'];
export const search: IconShape = ['search', 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M13 13l4 4'];
export const trash: IconShape = ['trash', 'M3.5 5.5h13M8 5.5V3.5h4v2M5.2 5.5l.8 11h8l.8-11M8.4 8.5v5M11.6 8.5v5'];
export const speaker: IconShape = [
  'speaker',
  'M3.5 8v4h3l4 3.5v-11L6.5 8zM13.2 7.5a3.5 3.5 0 0 1 0 5M15.4 5.2a6.8 6.8 0 0 1 0 9.6',
];
