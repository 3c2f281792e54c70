import { acceptsText } from '../../dom/text-field.ts';

/** Actions of single-key shortcuts in the panel. */
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
  | 'toast'
  | 'help'
  | 'escape';

/** The relevant properties of a keyboard event. */
export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

/** Actions that go on while their key is held; each other one happens once, so a held Escape closes one layer only. */
const steps: readonly KeyAction[] = ['previous', 'next', 'smaller', 'larger', 'previousAnnotation', 'nextAnnotation'];

/** True for native keyboard events and for the copies that the session forwards. */
function matchesKeyStroke(event: Event): event is Event & KeyStroke {
  return 'key' in event && 'code' in event && 'isComposing' in event;
}

/**
 * Actions by character, which takes precedence over the key's position. Chinese input methods produce full-width forms.
 */
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
  z: 'toast',
  '\uff5a': 'toast',
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
  KeyZ: 'toast',
  Comma: 'previousAnnotation',
  Period: 'nextAnnotation',
  Minus: 'smaller',
  Equal: 'larger',
};

/** The action of a key; `undefined` if there is none. Escape works even if single-key shortcuts are off. */
export function actionOf(stroke: KeyStroke, singleKeys: boolean): KeyAction | undefined {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey || stroke.isComposing) return undefined;
  if (stroke.key === 'Escape') return 'escape';
  if (!singleKeys) return undefined;
  const sign = Object.hasOwn(bySign, stroke.key) ? bySign[stroke.key] : undefined;
  if (sign || stroke.shiftKey) return sign;
  // In non-Latin layouts, use the key's position. A Latin character without an action was typed deliberately.
  const isOwnSign = /^[\u0021-\u007e]$/.test(stroke.key);
  return isOwnSign || !Object.hasOwn(byCode, stroke.code) ? undefined : byCode[stroke.code];
}

/** The action of a key that no field receives and no other listener has handled; `undefined` otherwise. */
export function readKey(event: Event, singleKeys: boolean): KeyAction | undefined {
  if (!matchesKeyStroke(event) || event.defaultPrevented || acceptsText(event.composedPath()[0])) return undefined;
  const action = actionOf(event, singleKeys);
  return action && event.repeat && !steps.includes(action) ? undefined : action;
}
