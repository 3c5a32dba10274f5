import type { TableDefinition } from './define-table.ts';
import { plainKey } from './plain-key.ts';

/** Parts of a key stand apart by a character that no key as people compare them holds. */
const separator = '\n';

/** What a row's key is compared by; `null` for a row without a whole key, and for tables without one. */
export function keyOf(
  { key }: TableDefinition,
  { values }: { readonly values: Readonly<Record<string, unknown>> },
): string | null {
  if (!key || key.length === 0) return null;
  let text: string | null = null;
  for (const name of key) {
    const value = values[name];
    if (value === null || value === undefined || value === '') return null;
    text = text === null ? plainKey(value) : text + separator + plainKey(value);
  }
  return text;
}
