import { build } from 'vite';

/** Bundles a test module with all its imports into one script for a browser's page. */
export async function bundleForPage(entry) {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  return [output].flat()[0].output[0].code;
}
