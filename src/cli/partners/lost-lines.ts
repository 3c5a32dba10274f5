import type { Cell } from '../../grid/cell.ts';
import { type LogEntry, logChanges } from '../../partners/sync-log.ts';
import { planTables } from '../../plan/plan.ts';
import type { SyncLogWord } from '../../plan/tables/sync-log.ts';
import type { Change } from '../../workbook/change.ts';
import { FileChangedError } from '../../workbook/xlsx/errors.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';

/** What a spreadsheet has got already when the plan cannot be written; anything else is to come yet. */
const sentWords: readonly SyncLogWord[] = ['went out', 'hit by mistake'];
const { columns } = planTables.syncLog;
const mostTries = 3;

interface LostLine extends LogEntry {
  readonly partner: string;
}

/**
 * Writes the lines of the Sync log that tell of what went out into the file as another program saved it, so that what
 * stood in the partner's spreadsheet before is written down.
 *
 * @param lost - The changes of the plan that could not be made.
 * @returns How many lines there are.
 */
export async function noteLost(path: string, lost: readonly Change[], at: Date): Promise<number> {
  const lines = lostLines(lost);
  if (lines.length === 0) return 0;
  for (let tries = 1; ; tries += 1) {
    const workbook = openXlsxFile(path);
    const plan = await workbook.read();
    const byPartner = Map.groupBy(lines, ({ partner }) => partner);
    const changes = [...byPartner].flatMap(([partner, entries]) => logChanges(plan, partner, at, entries));
    try {
      await workbook.apply(changes);
      return lines.length;
    } catch (error) {
      if (!(error instanceof FileChangedError) || tries === mostTries) throw error;
    }
  }
}

function lostLines(lost: readonly Change[]): LostLine[] {
  return lost.flatMap((change) => {
    if (change.kind === 'append-row') return lineOf(change.target.headers, change.cells);
    if (change.kind !== 'add-sheet') return [];
    const rows = change.layout.rows.map((row) => row.map(({ value }) => value));
    const top = rows.findIndex((row) => row.includes(columns.what.header) && row.includes(columns.at.header));
    const headers = (rows[top] ?? []).map((cell) => String(cell ?? ''));
    return top < 0 ? [] : rows.slice(top + 1).flatMap((row) => lineOf(headers, row));
  });
}

function lineOf(headers: readonly string[], cells: readonly Cell[]): LostLine[] {
  const text = (name: keyof typeof columns): string | null => {
    const cell = cells[headers.indexOf(columns[name].header)] ?? null;
    return typeof cell === 'string' ? cell : null;
  };
  const what = sentWords.find((word) => word === text('what'));
  if (what === undefined) return [];
  return [
    {
      what,
      partner: text('partner') ?? '',
      table: text('table') ?? '',
      row: text('row') ?? '',
      rowId: '',
      column: text('column'),
      before: text('before'),
      after: text('after'),
    },
  ];
}
