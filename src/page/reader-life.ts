declare global {
  var infoqReaderLife: AbortController | undefined;
}

/** Ends the reader that runs in this page, if one does, and gives the life of the one that starts now. */
export function beginLife(): AbortController {
  globalThis.infoqReaderLife?.abort();
  const life = new AbortController();
  globalThis.infoqReaderLife = life;
  return life;
}

/** Whether the reader runs in this page. The page's own scripts have another world, and can neither see nor change it. */
export function isReaderAlive(): boolean {
  return globalThis.infoqReaderLife?.signal.aborted === false;
}
