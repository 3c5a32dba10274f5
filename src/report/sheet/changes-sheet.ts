import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import { changeSummary } from '../paper/change-summary.ts';
import { changedTables } from '../paper/changed-tables.ts';
import type { BoardReport } from '../value/board-report.ts';
import type { RowChange } from '../value/changes.ts';
import { type ReportCell, reportSheet } from './sheet-parts.ts';

/** Every change since the plan was last before the board, with before and after. */
export function changesSheet({ changes }: BoardReport, name: string, tableName: string): SheetLayout {
  return reportSheet({
    name,
    tableName,
    title: 'What changed',
    notes: [changeSummary(changes)],
    columns: [
      { header: 'Table', width: 12 },
      { header: 'Row', width: 14, isText: true },
      { header: 'What changed', width: 18 },
      { header: 'Before', width: 60, isText: true },
      { header: 'After', width: 60, isText: true },
    ],
    rows: [
      ...changedTables(changes).flatMap(({ table, rows }) =>
        rows.flatMap((change) => changeRows(table, change)),
      ),
      ...changes.updates.map(({ action, text }) => ['Updates', action, 'Added', null, text]),
      ...changes.evidence.map(({ title, kind, text }) => ['Evidence', title ?? kind, 'Added', null, text]),
    ],
  });
}

function changeRows(table: string, { kind, name, text, fields }: RowChange): ReportCell[][] {
  if (kind === 'added') return [[table, name, 'Added', null, text]];
  if (kind === 'removed') return [[table, name, 'Removed', text, null]];
  return fields.map(({ label, before, after }) => [table, name, label, before, after]);
}
