/** A counter that an element has created, for the siblings after it and everything in them. */
interface Instance {
  readonly depth: number;
  value: number;
}

/** Maximum number of counters, and of characters in a counter property of an element, so that no page blocks the tab. */
const limits = { names: 200, characters: 1_000 };

/** The counters of a page (CSS Lists 3), for a traversal of its elements in document order. */
export class Counters {
  readonly #all = new Map<string, Instance[]>();

  /** Enters an element at `depth` below the root, which ends all counters that deeper elements before it have created. */
  enter(depth: number): void {
    for (const instances of this.#all.values()) {
      while ((instances.at(-1)?.depth ?? 0) > depth) instances.pop();
    }
  }

  reset(name: string, value: number, depth: number): void {
    const instances = this.#instances(name);
    if (instances.at(-1)?.depth === depth) instances.pop();
    instances.push({ depth, value });
  }

  change(name: string, depth: number, next: (value: number) => number): void {
    const instances = this.#instances(name);
    if (instances.length === 0) instances.push({ depth, value: 0 });
    const last = instances.at(-1);
    if (last) last.value = next(last.value);
  }

  /** From the outermost to the innermost; `[0]` for a counter that no element has created. */
  values(name: string): readonly number[] {
    const values = (this.#all.get(name) ?? []).map(({ value }) => value);
    return values.length > 0 ? values : [0];
  }

  last(name: string): number {
    return this.values(name).at(-1) ?? 0;
  }

  /** Applies `counter-reset`, `counter-increment` and `counter-set` of an element, in this order. */
  apply({ counterReset, counterIncrement, counterSet }: CSSStyleDeclaration, depth: number): void {
    for (const [name, value] of pairs(counterReset)) this.reset(name, value, depth);
    for (const [name, value] of pairs(counterIncrement)) this.change(name, depth, (before) => before + value);
    for (const [name, value] of pairs(counterSet)) this.change(name, depth, () => value);
  }

  #instances(name: string): Instance[] {
    const instances = this.#all.get(name) ?? [];
    if (this.#all.size < limits.names) this.#all.set(name, instances);
    return instances;
  }
}

/** Without `list-item`, which list entries count by themselves: Firefox (153) includes it, Chromium (156) does not. */
function pairs(text: string | undefined): [name: string, value: number][] {
  return [...(text ?? '').slice(0, limits.characters).matchAll(/(\S+)\s+(-?\d+)/g)].flatMap(([, name = '', value]) =>
    name === 'list-item' ? [] : [[name, Number(value)]],
  );
}
