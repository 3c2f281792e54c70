/** One `<style>` of ours on the page, taken back by the signal; the function it gives sets its text. */
export function addStyle(document: Document, signal: AbortSignal): (css: string) => void {
  const style = document.createElement('style');
  style.setAttribute('data-infoq-reader', '');
  signal.addEventListener('abort', () => style.remove(), { once: true });
  return (css) => {
    // Filled by textContent: Firefox blocks a style filled by a text node under a strict policy.
    if (style.textContent !== css) style.textContent = css;
    if (!style.isConnected && !signal.aborted) document.documentElement.append(style);
  };
}
