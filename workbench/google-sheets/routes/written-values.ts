import type { WrittenRange, WrittenValues } from '../values/write-values.ts';

/** The values of a body as they are written. */
export const writtenValues = ({
  values,
  majorDimension,
}: {
  values?: unknown[][];
  majorDimension?: string;
}): WrittenValues => ({
  values: values ?? [],
  majorDimension: majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
});

/** The totals of several writes: a row or column that several of them touch counts once; what is 0 is left out. */
export function writtenTotals(written: readonly WrittenRange[]): object {
  const cells = written.reduce((total, entry) => total + entry.cells, 0);
  if (cells === 0) return {};
  const bySheet = Map.groupBy(
    written.filter((entry) => entry.cells > 0),
    ({ sheet }) => sheet,
  );
  const distinct = (side: 'rows' | 'columns') =>
    [...bySheet.values()].reduce(
      (total, entries) => total + new Set(entries.flatMap((entry) => [...entry[side]])).size,
      0,
    );
  return {
    totalUpdatedRows: distinct('rows'),
    totalUpdatedColumns: distinct('columns'),
    totalUpdatedCells: cells,
    totalUpdatedSheets: bySheet.size,
  };
}
