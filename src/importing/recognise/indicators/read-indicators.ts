import { joinFragments } from '../actions/raw-action.ts';
import type { IndicatorColumn } from '../header-row.ts';
import { type PlanDraft, takeNote } from '../plan-draft.ts';
import type { TableSegment } from '../segments.ts';
import { gatherIndicators } from './gather-indicators.ts';
import { makeIndicator } from './make-indicator.ts';

/** Reads a table of indicators into rows of the plan. */
export function readIndicators(
  segment: TableSegment,
  columns: readonly IndicatorColumn[],
  draft: PlanDraft,
): void {
  const years = columns.flatMap(({ year }) => (year === null ? [] : [year.year]));
  // The first year of a trajectory is the year the plan starts in, where nothing else says.
  if (draft.planYear === null && years.length > 1) draft.planYear = Math.min(...years);
  const refColumn = columns.find(({ field }) => field === 'ref');
  const taken = new Set(draft.indicators.map(({ objective, ref }) => `${objective} ${ref}`));
  const numbers = new Map<string, number>();
  const first = draft.indicators.length;
  const gathered = gatherIndicators(segment, columns, draft);
  const isSaid = columns.some(({ field }) => field === 'objective') || draft.objectives.length === 1;
  for (const raw of gathered) {
    const printed =
      raw.ref ?? joinFragments(raw.pieces.get(refColumn?.index ?? -1) ?? []).replace(/[.)]$/, '');
    const objective = draft.objectives[raw.objective]?.ref ?? '';
    let number = numbers.get(objective) ?? 1;
    while (printed === '' && taken.has(`${objective} ${number}`)) number += 1;
    numbers.set(objective, number);
    const ref = printed === '' ? String(number) : printed;
    taken.add(`${objective} ${ref}`);
    makeIndicator(draft, raw, ref, printed === '');
  }
  const indicator = draft.indicators[first];
  if (indicator && !isSaid)
    takeNote(
      draft,
      { text: indicator.indicator, place: segment.headerRow.place },
      {
        reading: `The table does not say whose indicators these are: they stand under ${indicator.objective}, the last objective named`,
        certainty: 'ambiguous',
        place: { table: 'indicators', rowIndex: first, column: 'objective' },
      },
    );
}
