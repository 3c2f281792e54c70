declare global {
  var infoqReaderIsHere: true | undefined;
}

/** Says to the extension's other scripts in this page, until the signal, that the reader is at work. */
export function setReaderFlag(signal: AbortSignal): void {
  globalThis.infoqReaderIsHere = true;
  const leave = () => {
    globalThis.infoqReaderIsHere = undefined;
  };
  signal.addEventListener('abort', leave, { once: true });
}

export function hasReaderFlag(): boolean {
  return globalThis.infoqReaderIsHere === true;
}
