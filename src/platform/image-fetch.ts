import browser from './browser.ts';
import { askBackground } from './messages.ts';

// A page may show pictures of another host and may not read them, and neither may a script of ours in it. The
// background may, once the user has allowed that host.

/** A picture that has not come after so long is one that can't be had, in ms. */
const patience = 30_000;

const options: RequestInit = { credentials: 'omit', cache: 'force-cache', referrerPolicy: 'no-referrer' };

/** The bytes of a picture: from the page's cache where its host lets pages read, else by the background. */
export async function fetchImage(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const own = await readBase64(address, { ...options, mode: 'cors' }, signal);
  if (own || signal.aborted) return own ? fromBase64(own) : undefined;
  const answer = await askBackground({ type: 'picture', address });
  return typeof answer === 'string' && isBase64(answer) ? fromBase64(answer) : undefined;
}

/** In the background: a picture as base64; empty where the user has not allowed its host, and for what is none. */
export async function answerWithImage(address: string): Promise<string> {
  const host = hostPattern(address);
  if (!host || !(await browser.permissions.contains({ origins: [host] }))) return '';
  return readBase64(address, options);
}

/** Hosts that show the site's pictures: the manifest names them. */
function imageHosts(): string[] {
  const { optional_host_permissions: hosts } = browser.runtime.getManifest() as {
    optional_host_permissions?: string[];
  };
  return hosts ?? [];
}

/**
 * In the background, while the user's click is still felt: Chrome hands it on with the message and asks at once.
 * Firefox asks on a page of the extension alone, so the options are opened, which hold a switch for it.
 */
export async function requestImagePermission(): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: imageHosts() });
  } catch {
    await browser.runtime.openOptionsPage().catch(() => undefined);
    return false;
  }
}

/** Whether the user has allowed all hosts of pictures. */
export async function hasImagePermission(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: imageHosts() });
  } catch {
    return false;
  }
}

/** Called in a click on a page of the extension: takes the permission back, or asks for it. */
export function setImagePermission(allow: boolean): Promise<boolean> {
  const origins = imageHosts();
  return allow ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
}

/** Calls back when the permission was given or taken, here or on the browser's own page. */
export function onImagePermission(callback: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  });
}

async function readBase64(address: string, init: RequestInit, signal?: AbortSignal): Promise<string> {
  try {
    const late = AbortSignal.timeout(patience);
    const answer = await fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, late]) : late });
    const type = answer.headers.get('content-type') ?? '';
    // Nothing but pictures: a page must not read anything else through us.
    if (!answer.ok || !/^image\/|^application\/octet-stream|^$/i.test(type)) return '';
    return asBase64(await answer.blob());
  } catch {
    return '';
  }
}

function hostPattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' ? `https://${hostname}/*` : undefined;
}

/**
 * As text: to a script of an extension Firefox gives buffers of the page's own world, which it may not touch.
 */
function asBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
