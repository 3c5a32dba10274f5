import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import { ragCount } from '../../indicator/rag-count.ts';
import { statusCounts } from '../../plan/standing/status-counts.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { CountShare, RagShare, RagSummary } from '../value/board-report.ts';
import { ragWord } from '../wording/rag-word.ts';
import { evenPercentages } from './whole-percentages.ts';

/** How many have each rating. */
export function ragSummary(codes: readonly RagCode[]): RagSummary {
  const counts = ragCount(codes);
  const shares = sharesOf(ragCodes.map((code) => ({ label: ragWord(code), count: counts[code] })));
  return {
    total: codes.length,
    shares: ragCodes.flatMap((code, index): RagShare[] => {
      const share = shares[index];
      return share === undefined ? [] : [{ code, ...share }];
    }),
  };
}

/** How many actions have each status, in the order of the plan's list; what nobody has is left out. */
export function statusSummary(actions: readonly ActionReport[]): CountShare[] {
  return sharesOf(statusCounts({ actions }).map(({ status, count }) => ({ label: status, count })));
}

function sharesOf(counted: readonly Pick<CountShare, 'label' | 'count'>[]): CountShare[] {
  const percentages = evenPercentages(counted.map(({ count }) => count));
  const places = percentages.every(Number.isInteger) ? 0 : 1;
  return counted.map((one, index) => {
    const percent = percentages[index] ?? 0;
    return { ...one, percent, percentShown: `${percent.toFixed(places)}%` };
  });
}
