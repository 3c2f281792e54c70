import { useState } from 'preact/hooks';

/** What the reader opened (`true`) or closed by hand in an outline, by heading id. */
export type Folds = ReadonlyMap<string, boolean>;

const none: Folds = new Map();

/** Kept as long as the same article is read, whether its outline stands beside it or in a drawer. */
export function useFolds(url: string | undefined): readonly [Folds, (folds: Folds) => void] {
  const [kept, keep] = useState({ url, folds: none });
  return [kept.url === url ? kept.folds : none, (folds) => keep({ url, folds })];
}
