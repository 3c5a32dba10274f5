import type { Block, Runs } from '../value/section.ts';
import { formatCount } from '../wording/format-value.ts';
import { column, gapBlock, heading, paragraph, table } from './blocks.ts';
import { reportGaps } from './gaps.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, said, strong } from './runs.ts';

/** What the plan is: its objectives, and where the board wants to be. */
export function background({ objectives }: ReportFacts): Block[] {
  const named = objectives.filter(({ ref }) => ref !== null);
  const ambitions = named.filter(({ ambitions: own }) => own.length > 0);
  return [
    gapBlock(reportGaps.background),
    ...(named.length === 0
      ? [paragraph('The plan names no objectives.')]
      : [
          heading('Objectives of the plan'),
          table(
            'table-objectives',
            'Objectives of the plan',
            [
              column('Ref', 1),
              column('Objective', 5),
              column('Goal or theme', 3),
              column('Leads', 3),
              column('Actions', 1.5, 'right'),
              column('Indicators', 1.9, 'right'),
            ],
            named.map(({ ref, objective, goal, leads, boardLead, actions, indicators }): Runs[] => [
              quoted(ref),
              quoted(objective),
              quoted(goal),
              [...quoted(leads), ...boardLeadRuns(leads, boardLead)],
              said(formatCount(actions.length)),
              said(formatCount(indicators.length)),
            ]),
          ),
        ]),
    ...(ambitions.length === 0
      ? []
      : [
          heading('Where the Board wants to be'),
          table(
            'table-ambitions',
            'Ambitions of the plan',
            [column('Objective', 1.3), column('No.', 0.7), column('Ambition', 8)],
            ambitions.flatMap(({ ref, ambitions: own }) =>
              own.map(({ number, ambition }): Runs[] => [quoted(ref), quoted(number), quoted(ambition)]),
            ),
          ),
        ]),
  ];
}

function boardLeadRuns(leads: string | null, boardLead: string | null): Runs {
  if (boardLead === null) return [];
  return [...said(leads === null ? '' : '\n'), ...strong('Board lead: '), ...quoted(boardLead)];
}
