import { planTables } from '../plan/plan.ts';
import type { PlanTable } from '../plan/snapshot/plan-table.ts';
import type { TableDefinition } from '../table/define-table.ts';
import type { TableRow } from '../table/table-row.ts';
import type { Progress } from '../workbook/workbook.ts';
import type { Rule, TextPlace, Visitors } from './rule.ts';
import type { Scene } from './scene.ts';
import { SoundTexts } from './sound-texts.ts';
import { textSignsOf } from './text/text-signs.ts';
import { textColumns } from './text-columns.ts';

/** Rows looked at between two chances to pause. */
const chunk = 500;

/** Leads rules through a plan, table by table and row by row, and yields how far it has come. */
export function* visitPlan(scene: Scene, rules: readonly Rule[]): Generator<Progress, void> {
  const { tables } = scene.plan;
  const visitors = rules.map((rule) => rule.look(scene));
  const total = Object.values(tables).reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  function* visit<D extends TableDefinition>(
    table: PlanTable<D>,
    looks: readonly ((row: TableRow<D>) => void)[],
  ): Generator<Progress, void> {
    // What looks at texts needs no more of a row than any table's row has.
    const lookAtTexts = textLook(table as unknown as PlanTable, visitors, scene.reported);
    for (const [index, row] of table.rows.entries()) {
      for (const look of looks) look(row);
      lookAtTexts(index);
      if (++done % chunk === 0) yield { done, total };
    }
  }
  const actionLooks = looksOf(visitors, 'action');
  const judgeAction = (row: (typeof tables.actions.rows)[number]) => {
    const facts = scene.factsOf(row);
    for (const look of actionLooks) look(facts);
  };
  yield* visit(tables.settings, []);
  yield* visit(tables.objectives, looksOf(visitors, 'objective'));
  yield* visit(tables.ambitions, looksOf(visitors, 'ambition'));
  yield* visit(tables.updates, looksOf(visitors, 'update'));
  yield* visit(tables.actions, [judgeAction]);
  yield* visit(tables.measurements, looksOf(visitors, 'measurement'));
  yield* visit(tables.indicators, looksOf(visitors, 'indicator'));
  yield* visit(tables.evidence, looksOf(visitors, 'evidence'));
  yield* visit(tables.importNotes, looksOf(visitors, 'importNote'));
  for (const { end } of visitors) {
    for (const _ of end?.() ?? []) yield { done, total };
  }
}

function looksOf<Name extends keyof Visitors>(
  visitors: readonly Visitors[],
  name: Name,
): NonNullable<Visitors[Name]>[] {
  return visitors.flatMap((visitor) => visitor[name] ?? []);
}

/** Shows each text of a row to the rules that read texts. */
function textLook(
  table: PlanTable,
  visitors: readonly Visitors[],
  reported: () => number,
): (index: number) => void {
  const looks = looksOf(visitors, 'text');
  // Import notes quote the document as it was, faults and all.
  const columns = table.definition === planTables.importNotes ? [] : textColumns(table);
  const sound = columns.map(() => new SoundTexts());
  const place: { -readonly [Key in keyof TextPlace]: TextPlace[Key] } | null =
    table.rows[0] && looks.length > 0 ? { table, row: table.rows[0], column: '', signs: 0 } : null;
  if (place === null) return () => undefined;
  return (index) => {
    const row = table.rows[index];
    if (row === undefined) return;
    place.row = row;
    const values: Readonly<Record<string, unknown>> = row.values;
    for (const [at, column] of columns.entries()) {
      const text = values[column];
      const known = sound[at];
      if (typeof text !== 'string' || text === '' || known?.has(text)) continue;
      place.column = column;
      place.signs = textSignsOf(text);
      const before = reported();
      for (const look of looks) look(text, place);
      if (reported() === before) known?.add(text);
    }
  };
}
