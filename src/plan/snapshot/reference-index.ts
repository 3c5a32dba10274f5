import { plainKey } from '../../table/plain-key.ts';

/** What an index needs to know of a row. */
export interface Referable {
  readonly rowKey: string | null;
  readonly rowId: string | null;
  readonly values: { readonly ref: string | null };
}

/** Finds rows by what people write for them. */
export interface ReferenceIndex<Row> {
  /** The row a text names: by "C3 B", "c3-b", "C3B", its Row ID, or "B" where only one row has it. */
  readonly find: (text: string) => Row | null;
  /** What rows are called, for suggestions. */
  readonly keys: () => Iterable<string>;
}

/**
 * An index of rows by their references. Where two rows could be meant, none is found.
 *
 * @param rows - Rows of a table whose key is an objective and a reference within it.
 */
export function referenceIndex<Row extends Referable>(rows: readonly Row[]): ReferenceIndex<Row> {
  const exact = new Map<string, Row>();
  const loose = new Map<string, Row | null>();
  const bare = new Map<string, Row | null>();
  for (const row of rows) {
    if (row.rowKey !== null) {
      const key = plainKey(row.rowKey);
      if (!exact.has(key)) exact.set(key, row);
      add(loose, compact(key), row);
    }
    if (row.rowId !== null) add(loose, compact(plainKey(row.rowId)), row);
    if (row.values.ref !== null) add(bare, compact(plainKey(row.values.ref)), row);
  }
  return {
    find: (text) => {
      const key = plainKey(text);
      return exact.get(key) ?? loose.get(compact(key)) ?? bare.get(compact(key)) ?? null;
    },
    keys: () => rows.flatMap(({ rowKey }) => rowKey ?? []),
  };
}

function add<Row>(index: Map<string, Row | null>, key: string, row: Row): void {
  index.set(key, index.has(key) ? null : row);
}

/** Separators tell nothing: "C3 B", "C3/B" and "c3.b" are one. */
function compact(key: string): string {
  return key.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
