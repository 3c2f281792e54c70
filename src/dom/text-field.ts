/** Whether the target of a key event accepts text, and so the key. */
export function acceptsText(target: EventTarget | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])');
}
