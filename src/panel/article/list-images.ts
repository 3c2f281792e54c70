/** The images that can be enlarged, in document order. */
export function listImages(body: HTMLElement): HTMLImageElement[] {
  return [...body.querySelectorAll<HTMLImageElement>('.zoom img:not([data-state="broken"])')];
}
