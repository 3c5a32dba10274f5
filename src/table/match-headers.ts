import { headerKey, type TableDefinition } from './define-table.ts';

/** Which header means which column. Offsets count from the first header given. */
export interface HeaderMatch {
  /** Offset by column name. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Names of columns that no header means, in the definition's order. */
  readonly missing: readonly string[];
  /** Headers that mean a column which an earlier or better one has already. */
  readonly duplicates: readonly { readonly offset: number; readonly first: number; readonly name: string }[];
  /** Offsets of the headers that mean nothing here; blank ones included. */
  readonly unknown: readonly number[];
}

interface Meaning {
  readonly name: string;
  readonly isAlias: boolean;
}

const meanings = new WeakMap<TableDefinition, ReadonlyMap<string, Meaning>>();

/** The columns that header texts can mean, by header key; made once for a definition. */
function headerMeanings(definition: TableDefinition): ReadonlyMap<string, Meaning> {
  const known = meanings.get(definition);
  if (known) return known;
  const made = new Map<string, Meaning>();
  for (const [name, { header, aliases = [] }] of Object.entries(definition.columns)) {
    made.set(headerKey(header), { name, isAlias: false });
    for (const alias of aliases)
      if (!made.has(headerKey(alias))) made.set(headerKey(alias), { name, isAlias: true });
  }
  meanings.set(definition, made);
  return made;
}

/**
 * Matches header texts with a definition's columns, in any order.
 *
 * A column's own header goes before its aliases; of two headers alike the first counts. An alias beside the column's
 * own header is a column of its own and unknown.
 */
export function matchHeaders(definition: TableDefinition, headers: readonly string[]): HeaderMatch {
  const known = headerMeanings(definition);
  const found = headers.map((header) => (header === '' ? undefined : known.get(headerKey(header))));
  const offsets = new Map<string, number>();
  for (const wantsAlias of [false, true]) {
    for (const [offset, meaning] of found.entries()) {
      if (meaning?.isAlias === wantsAlias && !offsets.has(meaning.name)) offsets.set(meaning.name, offset);
    }
  }
  const duplicates: { offset: number; first: number; name: string }[] = [];
  const unknown: number[] = [];
  for (const [offset, meaning] of found.entries()) {
    const first = meaning && offsets.get(meaning.name);
    if (first === offset) continue;
    const isSameKind = first !== undefined && found[first]?.isAlias === meaning?.isAlias;
    if (meaning && first !== undefined && isSameKind) duplicates.push({ offset, first, name: meaning.name });
    else unknown.push(offset);
  }
  const missing = Object.keys(definition.columns).filter((name) => !offsets.has(name));
  return { offsets, missing, duplicates, unknown };
}

/** How many columns of a definition a row of headers names. */
export function countHeaders(definition: TableDefinition, headers: readonly string[]): number {
  const known = headerMeanings(definition);
  const names = new Set<string>();
  for (const header of headers) {
    const meaning = header === '' || header.length > longestHeader ? undefined : known.get(headerKey(header));
    if (meaning) names.add(meaning.name);
  }
  return names.size;
}

/** No header is longer: what is, is a paragraph, and need not be compared letter by letter. */
const longestHeader = 300;
