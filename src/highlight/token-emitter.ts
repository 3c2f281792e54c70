import type { Emitter } from 'highlight.js';
import type { TokenKind, TokenSpan } from '../article/code-tokens.ts';
import { tokenKindOf } from './scope-tokens.ts';

interface Scope {
  readonly name: string;
  readonly kind: TokenKind | 'plain';
}

/** Collects the colored spans that highlight.js finds, instead of producing HTML. */
export class TokenEmitter implements Emitter {
  readonly spans: TokenSpan[] = [];
  readonly #scopes: Scope[] = [];
  #at = 0;

  addText(text: string): void {
    const kind = this.#scopes.at(-1)?.kind ?? 'plain';
    const end = this.#at + text.length;
    const last = this.spans.at(-1);
    if (kind !== 'plain' && text !== '') {
      if (last?.[1] === this.#at && last[2] === kind) this.spans[this.spans.length - 1] = [last[0], end, kind];
      else this.spans.push([this.#at, end, kind]);
    }
    this.#at = end;
  }

  startScope(name: string): void {
    const outer = this.#scopes.at(-1);
    this.#scopes.push({ name, kind: tokenKindOf(name, outer?.name) ?? outer?.kind ?? 'plain' });
  }

  endScope(): void {
    this.#scopes.pop();
  }

  // Names of these methods before 11.8, still called by highlight.js 11.
  openNode = this.startScope;
  closeNode = this.endScope;

  /** Adds the spans of an embedded language, such as CSS in HTML. */
  __addSublanguage(inner: unknown): void {
    if (!(inner instanceof TokenEmitter)) return;
    for (const [start, end, kind] of inner.spans) this.spans.push([this.#at + start, this.#at + end, kind]);
    this.#at += inner.#at;
  }

  finalize(): void {
    this.#scopes.length = 0;
  }

  toHTML(): string {
    return '';
  }
}
