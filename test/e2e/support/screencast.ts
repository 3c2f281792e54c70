import type { Page } from 'puppeteer-core';

/** Colors that occur only where a test has put them. */
export const loud = { clutter: '#ff00ff', page: '#0000ff' } as const;

export interface Recording {
  /** Every painted frame from the start on, as PNG in base64. */
  readonly stop: () => Promise<string[]>;
}

/** Chrome only: every frame that the browser passes to its window. Firefox gives a test no frames. */
export async function recordFrames(page: Page): Promise<Recording> {
  const session = await page.createCDPSession();
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    stop: async () => {
      await session.send('Page.stopScreencast');
      await session.detach();
      return frames;
    },
  };
}

/** Shares of an image's pixels that have each of these colors, counted in the page `counter`. */
export function countColors(
  counter: Page,
  png: string,
  colors: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  return counter.evaluate(
    async (data, wanted) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const counts: Record<string, number> = {};
      for (const [name, color] of Object.entries(wanted)) {
        const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
        let count = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          if (parts.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 6)) count++;
        }
        counts[name] = count / (pixels.length / 4);
      }
      return counts;
    },
    png,
    colors,
  );
}
