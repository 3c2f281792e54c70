/** What was read of a page's shadow trees, for who wants to hear of more. */
export interface ReadShadows {
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Elements of the page's own making that have no tree yet. */
  readonly waiting: ReadonlySet<Element>;
}

/** The share of the time that reading trees that change may take: a clock in one is not read every second. */
const share = 0.05;

/** No mutation and no event tells a script of an extension of a tree that is attached: it is looked for, in ms. */
const looks = { every: 250, longest: 10_000 };

/** Calls back when a shadow tree of the page that was read last has changed, or one has come to it. */
export class ShadowFollower {
  #callback: (() => void) | undefined;
  #stop = new AbortController();
  #waiting: ReadonlySet<Element> = new Set();
  #waitingSince = 0;
  #next = 0;

  onChange(callback: () => void): void {
    this.#callback = callback;
  }

  /** The trees of a new reading take the place of those before. */
  follow({ roots, waiting }: ReadShadows): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    if (roots.size > 0) this.#observe(roots, signal);
    // What was waited for at the last reading is not waited for anew.
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

  /** Once, until there is a new reading. */
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
