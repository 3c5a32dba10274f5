import type { Cell } from '../../src/grid/cell.ts';

/** A row of a table: where it stands, and what it holds. */
export interface StateRow {
  readonly rowIndex: number;
  readonly cells: readonly Cell[];
}

/** Which rows of now are which of before. */
export interface PairedRows {
  readonly pairs: readonly (readonly [before: StateRow, now: StateRow])[];
  readonly removed: readonly StateRow[];
  readonly added: readonly StateRow[];
  /** Whether rows that were there before stand in another order, or new ones between them. */
  readonly isReordered: boolean;
}

/**
 * Finds the rows of a table again: by their Row ID, else by the same contents, else by their order among those left over.
 *
 * @param idOffset - The column of the Row ID, counted from the table's first; `undefined` without one.
 */
export function pairRows(
  before: readonly StateRow[],
  now: readonly StateRow[],
  idOffset: number | undefined,
): PairedRows {
  const partners = new Map<StateRow, StateRow>();
  const match = (keyOf: (row: StateRow) => string | undefined) => {
    const waiting = new Map<string, StateRow[]>();
    for (const row of before) {
      const key = partners.has(row) ? undefined : keyOf(row);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    const taken = new Set(partners.values());
    for (const row of now) {
      const key = taken.has(row) ? undefined : keyOf(row);
      const partner = key === undefined ? undefined : waiting.get(key)?.shift();
      if (partner) partners.set(partner, row);
    }
  };
  if (idOffset !== undefined) match(({ cells }) => idKey(cells[idOffset] ?? null));
  match(({ cells }) => JSON.stringify(cells.map(content)));
  pairInGaps(before, now, partners, idOffset);
  const pairs = before.flatMap((row) => {
    const partner = partners.get(row);
    return partner ? [[row, partner] as const] : [];
  });
  const taken = new Set(partners.values());
  return {
    pairs,
    removed: before.filter((row) => !partners.has(row)),
    added: now.filter((row) => !taken.has(row)),
    isReordered: !isInOrder(pairs, now, taken),
  };
}

/** Rows between the same neighbours are the same rows, with other contents. */
function pairInGaps(
  before: readonly StateRow[],
  now: readonly StateRow[],
  partners: Map<StateRow, StateRow>,
  idOffset: number | undefined,
): void {
  const taken = new Set(partners.values());
  const places = new Map(now.map((row, index) => [row, index]));
  let next = 0;
  for (const row of before) {
    const partner = partners.get(row);
    if (partner) {
      next = (places.get(partner) ?? 0) + 1;
      continue;
    }
    const candidate = now[next];
    if (!candidate || taken.has(candidate) || !mayBeSame(row, candidate, idOffset)) continue;
    partners.set(row, candidate);
    taken.add(candidate);
    next += 1;
  }
}

/** Two rows with different Row IDs are two rows. */
function mayBeSame(before: StateRow, now: StateRow, idOffset: number | undefined): boolean {
  if (idOffset === undefined) return true;
  const id = idKey(before.cells[idOffset] ?? null);
  const idNow = idKey(now.cells[idOffset] ?? null);
  return id === undefined || idNow === undefined || id === idNow;
}

function idKey(cell: Cell): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
}

/** What a cell holds, whatever its formula was last calculated to. */
function content(cell: Cell): unknown {
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? { formula: cell.formula } : cell;
}

function isInOrder(
  pairs: readonly (readonly [StateRow, StateRow])[],
  now: readonly StateRow[],
  taken: ReadonlySet<StateRow>,
): boolean {
  const rises = pairs.every(
    ([, row], index) => index === 0 || row.rowIndex > (pairs[index - 1]?.[1].rowIndex ?? 0),
  );
  const lastKnown = now.findLastIndex((row) => taken.has(row));
  return rises && now.slice(0, lastKnown + 1).every((row) => taken.has(row));
}
