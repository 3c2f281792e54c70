import type { TokenKind } from '../article/code-tokens.ts';

/** Colors of highlight.js scopes; `plain` resets the color within another scope. */
const kindOfScope: Readonly<Record<string, TokenKind | 'plain'>> = {
  comment: 'comment',
  quote: 'comment',
  keyword: 'keyword',
  'selector-tag': 'tag',
  literal: 'number',
  number: 'number',
  symbol: 'number',
  string: 'string',
  regexp: 'string',
  code: 'string',
  subst: 'plain',
  title: 'function',
  built_in: 'function',
  'selector-pseudo': 'function',
  'title.class': 'type',
  type: 'type',
  section: 'type',
  attribute: 'property',
  property: 'property',
  'template-variable': 'property',
  attr: 'property',
  'tag attr': 'attr',
  'selector-id': 'attr',
  'selector-class': 'attr',
  'selector-attr': 'attr',
  name: 'tag',
  tag: 'operator',
  operator: 'operator',
  punctuation: 'operator',
  bullet: 'operator',
  link: 'string',
  addition: 'inserted',
  deletion: 'deleted',
  meta: 'meta',
  'meta.prompt': 'meta',
  'template-tag': 'meta',
};

/** The color of a scope inside the scope `outer`: the most specific entry applies. `undefined` if there is none. */
export function tokenKindOf(scope: string, outer: string | undefined): TokenKind | 'plain' | undefined {
  const [first = ''] = scope.split('.');
  const found = [`${outer} ${scope}`, scope, scope.split('.').slice(0, 2).join('.'), first];
  const name = found.find((one) => Object.hasOwn(kindOfScope, one));
  return name === undefined ? undefined : kindOfScope[name];
}
