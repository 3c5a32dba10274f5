import type { Outcome } from '../../src/statistics/outcome.ts';

/** Why a cell has no value: the error it shows, and a sentence. */
export type Failure = Exclude<Outcome<never>, { readonly value: never }>;

const longestShown = 40;

/** A value as a sentence quotes it, shortened. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  const text = value.trim();
  return `"${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}"`;
}
