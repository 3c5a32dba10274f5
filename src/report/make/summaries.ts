import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import { ragCount } from '../../indicator/rag-count.ts';
import { statusCounts } from '../../plan/standing/status-counts.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { CountShare, RagShare, RagSummary } from '../value/board-report.ts';
import { ragWord } from '../wording/rag-word.ts';
import { wholePercentages } from './whole-percentages.ts';

/** How many have each rating. */
export function ragSummary(codes: readonly RagCode[]): RagSummary {
  const counts = ragCount(codes);
  const percentages = wholePercentages(ragCodes.map((code) => counts[code]));
  return {
    total: codes.length,
    shares: ragCodes.map(
      (code, index): RagShare => ({
        code,
        label: ragWord(code),
        count: counts[code],
        percent: percentages[index] ?? 0,
      }),
    ),
  };
}

/** How many actions have each status, in the order of the plan's list; what nobody has is left out. */
export function statusSummary(actions: readonly ActionReport[]): CountShare[] {
  const counts = statusCounts({ actions });
  const percentages = wholePercentages(counts.map(({ count }) => count));
  return counts.map(({ status, count }, index) => ({
    label: status,
    count,
    percent: percentages[index] ?? 0,
  }));
}
