import { existsSync } from 'node:fs';

/** Of Debian's package `webext-ublock-origin-firefox`: installed, or unpacked by `.ci/run`, where Firefox does not take it by itself. */
const inPackage = 'usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net';
const folders = [`node_modules/.cache/ublock-origin/${inPackage}`, `/${inPackage}`];

/** Folder of uBlock Origin for Firefox; `undefined` where there is none. */
export function findUblock() {
  return folders.find((folder) => existsSync(folder));
}
