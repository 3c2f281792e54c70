// Builds dist/chrome and dist/firefox as `npm run build` does.
import { createBuilder } from 'vite';

export async function buildExtension() {
  const builder = await createBuilder();
  await builder.buildApp();
}
