/** The pictures that can be shown large, in order. */
export function listImages(body: HTMLElement): HTMLImageElement[] {
  return [...body.querySelectorAll<HTMLImageElement>('.zoom img:not([data-state="broken"])')];
}
