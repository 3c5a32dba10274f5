import type { Cell } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { Change } from '../workbook/change.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/workbook.ts';

/** The hidden tab of a partner's spreadsheet that says what was last written to it. */
const markSheet = '_hwb';

/** What the tab says. */
export interface SyncMark {
  /** Which plan and partner the spreadsheet belongs to. */
  readonly pairId: string | null;
  /** How many rounds have written. */
  readonly round: number;
  /** The intent that was written last. */
  readonly write: string | null;
  /** The fencing number of the lease under which it was written. */
  readonly fence: number;
}

const labels = ['pair', 'round', 'write', 'fence'] as const;
const title = 'Kept by the plan: leave this tab as it is.';
const firstRow = 1;

export function readMark(snapshot: WorkbookSnapshot): SyncMark | null {
  const sheet = findSheet(snapshot);
  if (!sheet) return null;
  const cell = (label: (typeof labels)[number]) => gridCell(sheet.grid, firstRow + labels.indexOf(label), 1);
  return {
    pairId: textOf(cell('pair')),
    round: numberOf(cell('round')),
    write: textOf(cell('write')),
    fence: numberOf(cell('fence')),
  };
}

/** The changes that write a mark where the snapshot has another one, or none; each expects what was read. */
export function markChanges(snapshot: WorkbookSnapshot, mark: SyncMark): Change[] {
  const cells: readonly Cell[] = [mark.pairId, mark.round, mark.write, mark.fence];
  const sheet = findSheet(snapshot);
  if (!sheet) {
    const rows = [
      [{ value: title }],
      ...labels.map((label, index) => [{ value: label }, { value: cells[index] ?? null }]),
    ];
    const range = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: 2 };
    const layout = {
      name: markSheet,
      visibility: 'hidden' as const,
      rows,
      columnWidths: [12, 24],
      protectedRanges: [{ range, description: title }],
    };
    return [{ kind: 'add-sheet', layout }];
  }
  return labels.flatMap((label, index): Change[] => {
    const rowIndex = firstRow + index;
    const changes: readonly (readonly [number, Cell])[] = [
      [0, label],
      [1, cells[index] ?? null],
    ];
    return changes.flatMap(([columnIndex, value]): Change[] => {
      const expected = gridCell(sheet.grid, rowIndex, columnIndex);
      return expected === value
        ? []
        : [{ kind: 'set-cell', sheet: sheet.name, rowIndex, columnIndex, expected, value }];
    });
  });
}

function findSheet({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === markSheet);
}

function textOf(cell: Cell): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

function numberOf(cell: Cell): number {
  return typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0 ? cell : 0;
}
