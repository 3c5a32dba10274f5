import type { Failure } from './failure.ts';
import { readError } from './read-error.ts';

/**
 * The text in a cell, or a number as text.
 *
 * @returns `null` for a blank. The number 0 counts as one: some Excels hand over a blank cell as 0.
 */
export function readText(value: unknown): string | null | Failure {
  if (typeof value === 'string')
    return (value.startsWith('#') && readError(value)) || (value === '' ? null : value);
  if (value === null || value === 0) return null;
  return readError(value) ?? String(value);
}
