/** What a single key does in the panel. */
export type KeyAction =
  | 'previous'
  | 'next'
  | 'outline'
  | 'settings'
  | 'smaller'
  | 'larger'
  | 'annotate'
  | 'previousAnnotation'
  | 'nextAnnotation'
  | 'annotations'
  | 'help'
  | 'escape';

/** What of a keyboard event decides. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** True of a key as the browser tells it and of the copy that the page's session hands in. */
function matchesKeyStroke(event: Event): event is Event & KeyStroke {
  return 'key' in event && 'code' in event && 'isComposing' in event;
}

/** By the sign first; the full-width twins are what a Chinese input method sends. */
const bySign: Readonly<Record<string, KeyAction>> = {
  '[': 'previous',
  '\u3010': 'previous',
  '\uff3b': 'previous',
  ']': 'next',
  '\u3011': 'next',
  '\uff3d': 'next',
  o: 'outline',
  '\uff4f': 'outline',
  a: 'settings',
  '\uff41': 'settings',
  '-': 'smaller',
  '\uff0d': 'smaller',
  '=': 'larger',
  '\uff1d': 'larger',
  ',': 'previousAnnotation',
  '\uff0c': 'previousAnnotation',
  '.': 'nextAnnotation',
  '\u3002': 'nextAnnotation',
  '\uff0e': 'nextAnnotation',
  l: 'annotations',
  '\uff4c': 'annotations',
  h: 'annotate',
  '\uff48': 'annotate',
  '?': 'help',
  '\uff1f': 'help',
};

const byCode: Readonly<Record<string, KeyAction>> = {
  BracketLeft: 'previous',
  BracketRight: 'next',
  KeyO: 'outline',
  KeyA: 'settings',
  KeyH: 'annotate',
  KeyL: 'annotations',
  Comma: 'previousAnnotation',
  Period: 'nextAnnotation',
  Minus: 'smaller',
  Equal: 'larger',
};

/** The action of a key, or none. Escape is one even where single keys are switched off. */
export function actionOf(stroke: KeyStroke, singleKeys: boolean): KeyAction | undefined {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey || stroke.isComposing) return undefined;
  if (stroke.key === 'Escape') return 'escape';
  if (!singleKeys) return undefined;
  const sign = Object.hasOwn(bySign, stroke.key) ? bySign[stroke.key] : undefined;
  if (sign || stroke.shiftKey) return sign;
  // A key of another alphabet says nothing of its place; a Latin sign that is none of ours was meant as itself.
  const isOwnSign = /^[\u0021-\u007e]$/.test(stroke.key);
  return isOwnSign || !Object.hasOwn(byCode, stroke.code) ? undefined : byCode[stroke.code];
}

/** True where letters are typed: a key belongs to the field then. */
function isField(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])');
}

/** The action of a key that is nobody else's: no field's, and none that something has answered. */
export function readKey(event: Event, singleKeys: boolean): KeyAction | undefined {
  if (!matchesKeyStroke(event) || event.defaultPrevented || isField(event.composedPath()[0])) return undefined;
  return actionOf(event, singleKeys);
}
