/** The shadow trees of a page that were read, and elements that may get one. */
export interface ReadShadows {
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Custom elements without a shadow tree yet. */
  readonly waiting: ReadonlySet<Element>;
}

/** Maximum share of time for reading changed shadow trees, so that a clock in one is not read every second. */
const share = 0.05;

/**
 * Interval and maximum duration of polling, in ms. Neither a mutation nor an event tells an extension's script that a
 * shadow tree was attached.
 */
const looks = { every: 250, longest: 10_000 };

/** Calls back when a shadow tree that was read last has changed, or a new one was attached. */
export class ShadowFollower {
  #callback: (() => void) | undefined;
  #stop = new AbortController();
  #waiting: ReadonlySet<Element> = new Set();
  #waitingSince = 0;
  #next = 0;

  onChange(callback: () => void): void {
    this.#callback = callback;
  }

  /** Follows the trees of a new reading in place of those before. */
  follow({ roots, waiting }: ReadShadows): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    if (roots.size > 0) this.#observe(roots, signal);
    // Elements that were already waiting at the last reading don't restart the wait.
    if ([...waiting].some((host) => !this.#waiting.has(host))) this.#waitingSince = performance.now();
    this.#waiting = waiting;
    if (waiting.size > 0) this.#wait(signal);
  }

  #observe(roots: ReadShadows['roots'], signal: AbortSignal): void {
    const observer = new MutationObserver(() => this.#change(signal));
    for (const root of roots) observer.observe(root, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #wait(signal: AbortSignal): void {
    const timer = setInterval(() => {
      const hasCome = [...this.#waiting].some((host) => host.shadowRoot);
      if (hasCome || performance.now() - this.#waitingSince > looks.longest) clearInterval(timer);
      if (hasCome) this.#change(signal);
    }, looks.every);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  /** Calls back once, until there is a new reading. */
  #change(signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#stop.abort();
    const run = () => {
      const began = performance.now();
      this.#callback?.();
      this.#next = began + (performance.now() - began) / share;
    };
    setTimeout(run, Math.max(0, this.#next - performance.now()));
  }
}
