import type { Emitter } from 'highlight.js';
import type { TokenKind, TokenSpan } from '../article/code-tokens.ts';
import { tokenKindOf } from './scope-tokens.ts';

interface Scope {
  readonly name: string;
  readonly ink: TokenKind | 'plain';
}

/** Collects the colored spans that highlight.js finds, instead of producing HTML. */
export class TokenEmitter implements Emitter {
  readonly stretches: TokenSpan[] = [];
  readonly #scopes: Scope[] = [];
  #at = 0;

  addText(text: string): void {
    const ink = this.#scopes.at(-1)?.ink ?? 'plain';
    const end = this.#at + text.length;
    const last = this.stretches.at(-1);
    if (ink !== 'plain' && text !== '') {
      if (last?.[1] === this.#at && last[2] === ink) this.stretches[this.stretches.length - 1] = [last[0], end, ink];
      else this.stretches.push([this.#at, end, ink]);
    }
    this.#at = end;
  }

  startScope(name: string): void {
    const outer = this.#scopes.at(-1);
    this.#scopes.push({ name, ink: tokenKindOf(name, outer?.name) ?? outer?.ink ?? 'plain' });
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
    for (const [start, end, ink] of inner.stretches) this.stretches.push([this.#at + start, this.#at + end, ink]);
    this.#at += inner.#at;
  }

  finalize(): void {
    this.#scopes.length = 0;
  }

  toHTML(): string {
    return '';
  }
}
