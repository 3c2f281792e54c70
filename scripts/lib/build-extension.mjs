// Builds dist/chrome and dist/firefox as `npm run build` does.
import { createBuilder } from 'vite';

export async function buildExtension() {
  const before = process.env.NODE_ENV;
  // A runner of tests has one of its own, and what is built under it holds what libraries add for developers.
  process.env.NODE_ENV = 'production';
  try {
    const builder = await createBuilder();
    await builder.buildApp();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
