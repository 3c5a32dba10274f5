import { describe, expect, it } from 'vitest';
import { makeRowId } from '../../src/table/row-id.ts';

describe('makeRowId', () => {
  it('makes ids that no spreadsheet takes for a number, a date or a formula', () => {
    for (let made = 0; made < 500; made++)
      expect(makeRowId()).toMatch(/^[b-df-hj-km-np-rtv-y][346789b-df-hj-km-np-rtv-y]{9}$/);
  });

  it('makes another when one is taken', () => {
    const asked: string[] = [];
    const id = makeRowId((candidate) => asked.push(candidate) < 3);
    expect(asked).toHaveLength(3);
    expect(id).toBe(asked[2]);
  });
});
