import { describe, expect, it } from 'vitest';
import { keptPartChanges } from '../../../workbench/saving/kept-parts.ts';

const before = [
  { id: 'ours', xml: '<kept>1</kept>' },
  { id: 'theirs', xml: '<plan/>' },
];
const changes = (now: Record<string, string>) => keptPartChanges(before, new Map(Object.entries(now)));

describe('the changes of what programs keep', () => {
  it('are none where the same is there again, under another id or with a declaration', () => {
    const same = { theirs: '<?xml version="1.0"?><plan/>', new: '<kept>1</kept>' };
    expect(changes(same)).toEqual([]);
  });

  it('take out what is gone, and add and replace what is different', () => {
    expect(changes({ theirs: '<plan a="1"/>', new: '<kept>2</kept>' })).toEqual([
      { id: 'ours', xml: null },
      { id: 'theirs', xml: '<plan a="1"/>' },
      { id: 'new', xml: '<kept>2</kept>' },
    ]);
  });
});
