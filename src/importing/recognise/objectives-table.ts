import type { ObjectiveColumn } from './header-row.ts';
import { findOrAddObjective, leaveOver, noteMends, type PlanDraft } from './plan-draft.ts';
import type { TableSegment } from './segments.ts';

/** Reads a table of objectives with their leads. */
export function readObjectives(
  segment: TableSegment,
  columns: readonly ObjectiveColumn[],
  draft: PlanDraft,
): void {
  for (const row of segment.rows) {
    const text = (field: ObjectiveColumn['field']) =>
      row.cells[columns.find((column) => column.field === field)?.index ?? -1]?.text ?? '';
    const objective = text('objective');
    if (text('goal') !== '') draft.goal = text('goal');
    for (const { index, field } of columns) {
      const cell = row.cells[index];
      if (cell && cell.text !== '' && (field === null || objective === '')) leaveOver(draft, cell);
      else if (cell) noteMends(draft, cell, null);
    }
    for (const cell of row.cells.slice(columns.length)) if (cell.text !== '') leaveOver(draft, cell);
    if (objective === '') continue;
    const found = draft.objectives[findOrAddObjective(draft, objective, text('ref') || null)];
    if (!found) continue;
    if (text('leads') !== '') found.leads = text('leads');
    if (text('boardLead') !== '') found.boardLead = text('boardLead');
  }
  draft.objective = null;
}
