import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { plainKey } from '../../table/plain-key.ts';
import { planText } from '../plan-text.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { ObjectiveReport } from '../value/board-report.ts';
import type { EvidenceReport } from '../value/evidence-report.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';
import { ragSummary } from './summaries.ts';

interface Parts {
  readonly actions: readonly ActionReport[];
  readonly indicators: readonly IndicatorReport[];
  readonly evidence: readonly EvidenceReport[];
}

/** The objectives in the order of the plan, each with what hangs on it, and last what hangs on none. */
export function objectiveReports(
  { tables }: PlanSnapshot,
  { actions, indicators, evidence }: Parts,
): ObjectiveReport[] {
  const [ofAction, ofIndicator, ofEvidence] = [grouped(actions), grouped(indicators), grouped(evidence)];
  const ambitions = grouped(
    tables.ambitions.rows.map(({ values }) => ({
      objective: planText(values.objective),
      number: planText(values.number),
      ambition: planText(values.ambition),
    })),
  );
  const take = <Item>(groups: Map<string, Item[]>, key: string): Item[] => {
    const found = groups.get(key) ?? [];
    groups.delete(key);
    return found;
  };
  const known = tables.objectives.rows.map(({ values }): ObjectiveReport => {
    const ref = planText(values.ref);
    const key = plainKey(ref ?? '');
    const own = take(ofAction, key);
    return {
      ref,
      goal: planText(values.goal),
      objective: planText(values.objective) ?? ref ?? '',
      leads: planText(values.leads),
      boardLead: planText(values.boardLead),
      ambitions: take(ambitions, key).flatMap(({ number, ambition }) =>
        ambition === null ? [] : [{ number, ambition }],
      ),
      actions: own,
      indicators: take(ofIndicator, key),
      evidence: take(ofEvidence, key),
      actionRag: ragSummary(own.map(({ rag }) => rag)),
    };
  });
  const left = {
    actions: [...ofAction.values()].flat(),
    indicators: [...ofIndicator.values()].flat(),
    evidence: [...ofEvidence.values()].flat(),
  };
  if (left.actions.length + left.indicators.length + left.evidence.length === 0) return known;
  return [
    ...known,
    {
      ref: null,
      goal: null,
      objective: known.length === 0 ? 'The plan' : 'Under no objective of the plan',
      leads: null,
      boardLead: null,
      ambitions: [],
      ...left,
      actionRag: ragSummary(left.actions.map(({ rag }) => rag)),
    },
  ];
}

function grouped<Item extends { readonly objective: string | null }>(
  items: readonly Item[],
): Map<string, Item[]> {
  return Map.groupBy(items, ({ objective }) => plainKey(objective ?? ''));
}

/** The achievements, stories and case studies of a plan. */
export function evidenceReports({ tables }: PlanSnapshot): EvidenceReport[] {
  return tables.evidence.rows.flatMap(({ values }) => {
    const [text, title] = [planText(values.text), planText(values.title)];
    if (text === null && title === null) return [];
    return {
      objective: planText(values.objective),
      kind: values.kind ?? 'achievement',
      title,
      text: text ?? '',
      date: values.date,
    };
  });
}
