import type { IsoDate } from '../../grid/serial-date.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { actionName } from '../../validation/action-facts.ts';
import { planText } from '../plan-text.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { Decision } from '../value/decision.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';

const asking = /\bboard (?:is|are) (?:asked|requested|invited|recommended) to\b/i;
/** Requests taken from one plan: more is no list that a board reads. */
const mostRequests = 20;

/**
 * What is asked of the board: to note the report, what the plan's own words ask of it, and what the data leaves open.
 *
 * @param lastMeeting - Updates up to this day were before the board already.
 */
export function findDecisions(
  plan: PlanSnapshot,
  actions: readonly ActionReport[],
  indicators: readonly IndicatorReport[],
  { asAt, lastMeeting }: { readonly asAt: IsoDate; readonly lastMeeting: IsoDate | null },
): Decision[] {
  const open = actions.filter(({ isClosed }) => !isClosed);
  const red = actions.filter(({ rag }) => rag === 'R').map(({ name }) => name);
  const leaderless = open.filter(({ leads }) => leads === null).map(({ name }) => name);
  const targetless = indicators.filter(({ target }) => target === null).map(({ name }) => name);
  return [
    { kind: 'note' },
    ...requests(plan, open, asAt, lastMeeting),
    ...(red.length > 0 ? [{ kind: 'red-actions', actions: red } as const] : []),
    ...(targetless.length > 0 ? [{ kind: 'set-targets', indicators: targetless } as const] : []),
    ...(leaderless.length > 0 ? [{ kind: 'name-leads', actions: leaderless } as const] : []),
  ];
}

function requests(
  { tables }: PlanSnapshot,
  open: readonly ActionReport[],
  asAt: IsoDate,
  lastMeeting: IsoDate | null,
): Decision[] {
  const found: Decision[] = [];
  const seen = new Set<string>();
  const add = (
    text: string | null,
    from: Pick<Decision & { kind: 'asked' }, 'action' | 'organisation' | 'date'>,
  ) => {
    for (const sentence of text === null ? [] : askingSentences(text)) {
      if (found.length >= mostRequests || seen.has(sentence)) continue;
      seen.add(sentence);
      found.push({ kind: 'asked', text: sentence, ...from });
    }
  };
  const index = tables.updates.rows.length === 0 ? null : referenceIndex(tables.actions.rows);
  for (const { values } of tables.updates.rows) {
    const { date } = values;
    if (date === null || date > asAt || (lastMeeting !== null && date <= lastMeeting)) continue;
    const row = values.action === null ? null : (index?.find(values.action) ?? null);
    const action = row === null ? (planText(values.action) ?? '') : actionName(row);
    add(planText(values.update), { action, organisation: planText(values.organisation), date });
  }
  for (const { progress, name, organisation } of open)
    add(progress, { action: name, organisation, date: null });
  return found;
}

/** The sentences of a text that ask the board for something. */
function askingSentences(text: string): string[] {
  if (!asking.test(text)) return [];
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => asking.test(sentence));
}
