import type { ExportImage } from '../../on-demand/export-module.ts';

/** Types that every e-reader shows, with their file extensions. */
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' };

/** Converts an image for a book: newer types and SVG become PNG. `undefined` if it can't be decoded. */
export async function convertImage(
  picture: ExportImage,
): Promise<(ExportImage & { readonly ending: string }) | undefined> {
  const ending = endings[picture.type];
  if (ending) return { ...picture, ending };
  try {
    const bytes = await drawAsPng(new Blob([picture.bytes], { type: picture.type }));
    return bytes && { bytes, type: 'image/png', ending: 'png' };
  } catch {
    return undefined;
  }
}

/** Decodes with an `img` element, because `createImageBitmap` does not accept SVG. */
async function drawAsPng(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth || 800, image.naturalHeight || 600);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await bytesOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The content of a canvas as PNG. */
export async function bytesOf(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  // As text, because an `ArrayBuffer` would belong to the page's world in Firefox, which a content script can't access.
  const text = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return Uint8Array.from(atob(text.slice(text.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
