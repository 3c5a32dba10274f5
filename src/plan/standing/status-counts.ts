import { type CellValue, isCellError } from '../../grid/cell.ts';
import { statuses } from '../vocabulary.ts';
import type { PlanStanding } from './plan-standing.ts';

/** How many actions have a status. */
export interface StatusCount {
  readonly status: string;
  /** 1 or more. */
  readonly count: number;
}

const noStatus = 'No status';

/**
 * Actions by status: in the order of the drop-down list, then words of the plan's own as they first come, then those
 * without one. Capitals and spaces around a word do not matter; what nobody has is left out.
 *
 * @returns Counts that together are all actions.
 * @example statusCounts({ actions: [{ status: 'complete' }, { status: null }, { status: 'Complete' }] }) // -> [{ status: 'Complete', count: 2 }, { status: 'No status', count: 1 }]
 */
export function statusCounts({
  actions,
}: {
  readonly actions: readonly Pick<PlanStanding['actions'][number], 'status'>[];
}): StatusCount[] {
  const counts = new Map<string, StatusCount>(
    statuses.map((status) => [status.toLowerCase(), { status, count: 0 }]),
  );
  let without = 0;
  for (const action of actions) {
    const status = word(action.status);
    if (status === '') {
      without += 1;
      continue;
    }
    const key = status.toLowerCase();
    const known = counts.get(key) ?? { status, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values(), { status: noStatus, count: without }].filter(({ count }) => count > 0);
}

function word(value: CellValue): string {
  if (value === null) return '';
  return (isCellError(value) ? value.error : String(value)).replaceAll(/\s+/g, ' ').trim();
}
