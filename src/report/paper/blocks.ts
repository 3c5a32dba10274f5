import type { Block, Gap, Runs, TableBlock, TableColumn } from '../value/section.ts';
import { said } from './runs.ts';

export function heading(text: string | Runs, level: 3 | 4 = 3): Block {
  return { kind: 'heading', level, runs: typeof text === 'string' ? said(text) : text };
}

export function paragraph(text: string | Runs): Block {
  return { kind: 'paragraph', runs: typeof text === 'string' ? said(text) : text };
}

export function list(items: readonly Runs[], isNumbered = false): Block {
  return { kind: 'list', isNumbered, items };
}

export function gapBlock(gap: Gap): Block {
  return { kind: 'gap', gap };
}

/** A column of words, or with `right` of numbers. */
export function column(header: string, weight = 2, align: 'left' | 'right' = 'left'): TableColumn {
  return { header, align, weight };
}

/** Nothing is known. */
export const dash = '–';

/** A table whose first column heads its rows. Columns that no row fills, or all with a dash, are left out. */
export function table(
  id: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly Runs[])[],
): TableBlock {
  const isFilled = columns.map((_, index) => index === 0 || rows.some((row) => isSaid(row[index] ?? [])));
  const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => isFilled[index]);
  return { kind: 'table', id, caption, columns: kept(columns), rowHeader: 0, rows: rows.map(kept) };
}

function isSaid(runs: Runs): boolean {
  const [first] = runs;
  return first !== undefined && !(runs.length === 1 && first.kind === 'text' && first.text === dash);
}
