import type { Delivery } from '../../dates/delivery.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { finalRag } from '../../indicator/final-rag.ts';
import type { RagCode } from '../../indicator/rag-code.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { type ActionStanding, actionStandings } from '../../plan/standing/action-standings.ts';
import { locatedCells } from '../../plan/standing/located-cells.ts';
import { type ActionFacts, type ActionRow, actionName } from '../../validation/action-facts.ts';
import { daysOverdue, factsReader } from '../../validation/days-overdue.ts';
import { newestUpdate } from '../../validation/text/newest-update.ts';
import { planText } from '../plan-text.ts';
import type { ActionReport, RatingSource, UpdateReport } from '../value/action-report.ts';

/** The actions of a plan as they stand on a day, in the order of their rows. */
export function actionReports(
  plan: PlanSnapshot,
  asAt: IsoDate,
  updates: ReadonlyMap<ActionRow, UpdateReport>,
): ActionReport[] {
  const { read, factsOf } = factsReader(plan, asAt);
  const standings = new Map(
    actionStandings(locatedCells(plan.snapshot), asAt).map((standing) => [standing.rowIndex, standing]),
  );
  return plan.tables.actions.rows.flatMap((row) => {
    const standing = standings.get(row.rowIndex);
    if (standing === undefined) return [];
    return actionReport(row, standing, factsOf(row), {
      asAt,
      read,
      lastUpdate: updates.get(row) ?? null,
    });
  });
}

interface Around {
  readonly asAt: IsoDate;
  readonly read: (text: string) => Delivery;
  readonly lastUpdate: UpdateReport | null;
}

function actionReport(
  row: ActionRow,
  standing: ActionStanding,
  facts: ActionFacts,
  { asAt, read, lastUpdate }: Around,
): ActionReport {
  const { values } = row;
  const progress = planText(values.progress);
  const written = progress === null ? null : newestUpdate(progress, asAt, read);
  const told = lastUpdate?.date ?? null;
  return {
    rowId: row.rowId,
    key: standing.action,
    name: actionName(row),
    objective: planText(values.objective),
    ref: planText(values.ref),
    action: planText(values.action) ?? planText(standing.text) ?? '',
    outcome: planText(values.outcome),
    leads: planText(values.leads),
    organisation: planText(values.organisation),
    status: planText(standing.status),
    percentComplete: values.percentComplete,
    start: facts.start,
    due: facts.due?.date ?? null,
    dueFrom: facts.due?.column ?? null,
    delivery: planText(values.delivery),
    progress,
    rag: standing.rag,
    ratingSource: ratingSource(row, standing.rag, asAt),
    overrideReason: planText(values.overrideReason),
    overrideUntil: values.overrideUntil,
    overdueDays: daysOverdue(facts, asAt),
    isClosed: facts.isClosed,
    lastUpdate,
    lastHeard: (told ?? '') > (written ?? '') ? told : written,
    seeAlso: planText(values.seeAlso),
    references: planText(values.references),
    nationalOutcomes: planText(values.nationalOutcomes),
  };
}

/** A rating in the place of the formula stands before all others, as it does in the sheet. */
function ratingSource(row: ActionRow, rag: RagCode, asAt: IsoDate): RatingSource {
  const { values } = row;
  if (row.cell('rag') === rag) return 'entered';
  const override = { rag: values.ragOverride, reason: values.overrideReason, until: values.overrideUntil };
  return 'value' in finalRag(null, override, asAt) ? 'override' : rag === 'N' ? 'none' : 'calculated';
}

/** The newest update of each action up to a day; of two of one day the lower row. */
export function newestUpdates(plan: PlanSnapshot, asAt: IsoDate): Map<ActionRow, UpdateReport> {
  const { actions, updates } = plan.tables;
  const index = updates.rows.length === 0 ? null : referenceIndex(actions.rows);
  const newest = new Map<ActionRow, UpdateReport>();
  for (const { values } of updates.rows) {
    const row = values.action === null ? null : (index?.find(values.action) ?? null);
    const text = planText(values.update);
    if (row === null || text === null || values.date === null || values.date > asAt) continue;
    const known = newest.get(row)?.date ?? '';
    if (values.date < known) continue;
    newest.set(row, {
      action: actionName(row),
      date: values.date,
      organisation: planText(values.organisation),
      text,
      rag: values.rag,
    });
  }
  return newest;
}
