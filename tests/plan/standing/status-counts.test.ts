import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/grid/cell.ts';
import { statusCounts } from '../../../src/plan/standing/status-counts.ts';

describe('actions by status', () => {
  it.each<[string, readonly CellValue[], readonly string[]]>([
    [
      'come in the order of the list',
      ['Complete', 'Not started', 'Complete'],
      ['Not started 1', 'Complete 2'],
    ],
    ['are one whatever their capitals and spaces', [' in  progress ', 'In progress'], ['In progress 2']],
    ['keep words of the plan itself', ['Parked', 'Ongoing', 'parked'], ['Ongoing 1', 'Parked 2']],
    ['count those without one last', [null, '', 'Parked', ' '], ['Parked 1', 'No status 3']],
    ['show what else a cell holds', [{ error: '#N/A' }, 3], ['#N/A 1', '3 1']],
    ['are none without actions', [], []],
  ])('%s', (_, found, expected) => {
    const counts = statusCounts({ actions: found.map((status) => ({ status })) });
    expect(counts.map(({ status, count }) => `${status} ${count}`)).toEqual(expected);
  });
});
