import type { SyncedChange, SyncedContent } from '../../../src/sync/sync-report.ts';
import type { UndoReport } from '../../../src/sync/undo-sync.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { modelTables, namesOf, type TableName } from './model-tables.ts';
import { comparable, tableIn } from './sheet-table.ts';
import type { Round, World } from './world.ts';

/** Holds an undo that nobody disturbed against the lines of the round that it took back. */
export function judgeUndo(
  world: World,
  { plan, spreadsheet }: Round,
  lines: { readonly local: readonly SyncedChange[]; readonly remote: readonly SyncedChange[] },
  before: { readonly local: WorkbookSnapshot; readonly remote: WorkbookSnapshot },
  report: UndoReport,
): void {
  const after = { local: plan.book.snapshot(), remote: spreadsheet.book.snapshot() };
  for (const side of ['local', 'remote'] as const) {
    for (const line of lines[side]) {
      const mentioned = report.moved.some((one) => one.side === side && one.table === line.table);
      const was = contentsAt(before[side], line, side === 'local');
      const is = contentsAt(after[side], line, side === 'local');
      // Of a row and its pasted copy the one that held what was written is the row.
      const isBack = is.some((one) => sameContent(one, line.before));
      const isLeft =
        mentioned && is.length === was.length && is.every((one, at) => sameContent(one, was[at]));
      if (!isBack && !isLeft) {
        world.fault(
          'S14',
          `${line.kind} ${line.rowId} ${line.column ?? ''} (${side}) is ${JSON.stringify(is)} after the undo, was ${JSON.stringify(was)}, and before the round ${JSON.stringify(line.before)}`,
        );
      }
    }
  }
}

/** What a line tells of, in each row with its Row ID; nothing, `null`, where there is none. */
function contentsAt(
  snapshot: WorkbookSnapshot,
  { table: name, rowId, column, before, after }: SyncedChange,
  isPlan: boolean,
): SyncedContent[] {
  const table = isTableName(name) ? tableIn(snapshot, name) : null;
  if (!isTableName(name) || !table) return [null];
  const rows = table.rowsWith(rowId).map((rowIndex): SyncedContent => {
    const cell = (one: string) => comparable(table.cell(rowIndex, one), one, isPlan);
    if (column !== null) return cell(namesOf(name).get(column) ?? '');
    // Of a row those columns count that the line tells of.
    const told = { ...contentOf(before), ...contentOf(after) };
    return Object.fromEntries(Object.keys(told).map((one) => [one, cell(one)]));
  });
  return rows.length > 0 ? rows : [null];
}

function contentOf(content: SyncedContent): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? content : {};
}

function sameContent(one: SyncedContent | undefined, other: SyncedContent | undefined): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return (one ?? null) === (other ?? null);
  // Formulas work scores out by themselves.
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => name === 'score' || (one[name] ?? null) === (other[name] ?? null),
  );
}

function isTableName(name: string): name is TableName {
  return name in modelTables;
}
