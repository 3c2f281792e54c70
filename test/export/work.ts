import type { ExportContext } from '../../src/on-demand/export-module.ts';
import { defaults } from '../../src/settings/settings.ts';
import { t } from '../panel/sample.ts';

/** An image of one gray pixel. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

export const work: ExportContext = {
  t,
  locale: 'en',
  now: Date.UTC(2026, 10, 25),
  fetchPicture: async () => png,
  settings: defaults,
  onProgress: () => undefined,
};
