import { existsSync } from 'node:fs';

/**
 * From Debian's package `webext-ublock-origin-firefox`: installed, or unpacked by `.ci/run`, where Firefox does not load
 * it by itself.
 */
const inPackage = 'usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net';
const folders = [`node_modules/.cache/ublock-origin/${inPackage}`, `/${inPackage}`];

/** Folder of uBlock Origin for Firefox; `undefined` if it is not installed. */
export function findUblock() {
  return folders.find((folder) => existsSync(folder));
}
