import { formatDate } from '../../dates/format-date.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { Decision } from '../value/decision.ts';
import type { Runs } from '../value/section.ts';
import { formatPlural } from '../wording/format-value.ts';
import { joinNames } from '../wording/join-names.ts';
import { quoted, said } from './runs.ts';

/** What the board is asked to do, as it goes on from "The Board is asked to". */
export function decisionRuns(decision: Decision, asAt: IsoDate): Runs {
  switch (decision.kind) {
    case 'note':
      return said(`note how the plan stands at ${formatDate(asAt)}, as this report sets out.`);
    case 'asked': {
      const { action, organisation, date, text } = decision;
      const from = [organisation, date === null ? null : formatDate(date)].filter((part) => part !== null);
      const source = from.length === 0 ? '' : ` (${from.join(', ')})`;
      return [...said(`consider what is asked under ${action}${source}: “`), ...quoted(text), ...said('”')];
    }
    case 'red-actions': {
      const { actions } = decision;
      return said(
        `say what is to be done about ${counted(actions, 'action')} rated Red: ${joinNames(actions)}.`,
      );
    }
    case 'set-targets': {
      const { indicators } = decision;
      return said(
        indicators.length === 1
          ? `agree a target for the indicator without one: ${joinNames(indicators)}.`
          : `agree targets for the ${formatPlural(indicators.length, 'indicator')} without one: ${joinNames(indicators)}.`,
      );
    }
    case 'name-leads': {
      const { actions } = decision;
      return said(
        `name ${actions.length === 1 ? 'a lead' : 'leads'} for ${counted(actions, 'action')} without one: ${joinNames(actions)}.`,
      );
    }
  }
}

function counted(names: readonly string[], noun: string): string {
  return names.length === 1 ? `the ${noun}` : `the ${formatPlural(names.length, noun)}`;
}
