import type { Block } from '../value/section.ts';
import { gapBlock, list, paragraph } from './blocks.ts';
import { decisionRuns } from './decision-runs.ts';
import { reportGaps } from './gaps.ts';
import type { ReportFacts } from './report-facts.ts';

export function recommendations({ decisions, asAt }: ReportFacts): Block[] {
  return [
    paragraph('The Board is asked to:'),
    list(
      decisions.map((decision) => decisionRuns(decision, asAt)),
      true,
    ),
    gapBlock(reportGaps.recommendations),
  ];
}
