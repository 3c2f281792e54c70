/**
 * Copies text to the clipboard; resolves to false if the browser refuses. `near` is an element that is still in the
 * document.
 */
export async function copyText(text: string, near: EventTarget | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return near instanceof HTMLElement && copyBySelection(text, near);
  }
}

/** Fallback for pages whose permissions policy blocks the clipboard API. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const root = near.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const focused = root.activeElement;
  const field = near.ownerDocument.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  root.append(field);
  field.select();
  try {
    return near.ownerDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Saves a file from memory, without a request. `near` is an element that is still in the document. */
export function saveFile(file: Blob, name: string, near: EventTarget | null): void {
  if (!(near instanceof HTMLElement)) return;
  const address = URL.createObjectURL(file);
  const link = near.ownerDocument.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  // Some versions of Firefox only follow links that are connected.
  (near.getRootNode() instanceof ShadowRoot ? near.getRootNode() : near.ownerDocument.body).appendChild(link);
  link.click();
  link.remove();
  // Later, since the browser may still be reading a large file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
