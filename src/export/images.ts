import type { ExportContext, ExportImage } from '../on-demand/export-module.ts';

/** Maximum number of images that are fetched at the same time. */
const atOnce = 4;

/** Maximum size in bytes. Larger images are not embedded. */
const largest = 30_000_000;

/** Fetches the images of an article, by address. Those that can't be fetched are left out. Rejects when the signal aborts. */
export async function fetchImages(
  body: Element,
  { fetchPicture, onProgress }: Pick<ExportContext, 'fetchPicture' | 'onProgress'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ExportImage>> {
  const addresses = listImageAddresses(body);
  const pictures = new Map<string, ExportImage>();
  const waiting = [...addresses];
  let done = 0;
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      signal.throwIfAborted();
      const picture = asPicture(await fetchPicture(address, signal));
      if (picture) pictures.set(address, picture);
      onProgress(++done / addresses.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  signal.throwIfAborted();
  return pictures;
}

function asPicture(bytes: Uint8Array<ArrayBuffer> | undefined): ExportImage | undefined {
  const type = bytes && bytes.length <= largest ? imageTypeOf(bytes) : undefined;
  return bytes && type ? { bytes, type } : undefined;
}

/** The image in a `data:` address; `undefined` if it contains none. */
export function readDataAddress(address: string): ExportImage | undefined {
  const comma = address.indexOf(',');
  if (!/^data:/i.test(address) || comma < 0) return undefined;
  try {
    const data = decodeURIComponent(address.slice(comma + 1));
    const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
    const bytes = isBase64
      ? Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
      : Uint8Array.from(new TextEncoder().encode(data));
    return asPicture(bytes);
  } catch {
    return undefined;
  }
}

/** Web addresses of the images, without duplicates. */
export function listImageAddresses(body: Element): string[] {
  const addresses = [...body.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '');
  return [...new Set(addresses.filter((address) => /^https?:/.test(address)))];
}

/** The MIME type by the first bytes, because servers often declare a wrong one; `undefined` if it is not an image. */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === '\x89PNG') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (text(0, 4) === 'GIF8') return 'image/gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 12) === 'ftypavif') return 'image/avif';
  if (text(0, 2) === 'BM') return 'image/bmp';
  return isSvg(text(0, 4000)) ? 'image/svg+xml' : undefined;
}

/** What may precede the root element of an SVG file, and how each of it ends. */
const prologs: readonly (readonly [begin: RegExp, end: string])[] = [
  [/^<!--/, '-->'],
  [/^<\?xml/i, '>'],
  // With declarations in brackets, as Adobe Illustrator writes them, or without.
  [/^<!DOCTYPE[^>[]*\[/i, ']'],
  [/^<!DOCTYPE/i, '>'],
  [/^>/, '>'],
];

function isSvg(start: string): boolean {
  // A byte order mark, read byte by byte.
  let rest = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (let end: string | undefined = ''; end !== undefined; ) {
    end = prologs.find(([begin]) => begin.test(rest))?.[1];
    const at = end === undefined ? 0 : rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + (end?.length ?? 0)).trimStart();
  }
  return /^<svg[\s>]/i.test(rest);
}

export function dataUrl({ bytes, type }: ExportImage): string {
  let binary = '';
  // In chunks, because the number of arguments of a call is limited.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(binary)}`;
}
