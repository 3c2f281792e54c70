import type { ExportImage } from '../../on-demand/export-module.ts';

/** Types that every reader of books shows, with the ending of their files. */
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' };

/** A picture as a book may hold it: newer types and drawings become PNG. `undefined` when it can't be read. */
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

/** Drawn by an element: `createImageBitmap` takes no SVG. */
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

export async function bytesOf(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  // By way of text: Firefox gives a script of an extension buffers of the page's world, which it may not touch.
  const text = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return Uint8Array.from(atob(text.slice(text.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
