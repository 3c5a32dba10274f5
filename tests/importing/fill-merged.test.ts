import { describe, expect, it } from 'vitest';
import { parseRange } from '../../src/grid/address.ts';
import type { SourceRow } from '../../src/importing/document/document.ts';
import { fillMerged } from '../../src/importing/fill-merged.ts';

function filled(lines: readonly string[], ...merges: readonly string[]): string[] {
  const rows = lines.map(
    (line): SourceRow => ({ place: '', cells: line.split('|').map((text) => ({ text })) }),
  );
  return fillMerged(rows, merges.map(parseRange)).map(({ cells }) => cells.map(({ text }) => text).join('|'));
}

describe('fillMerged', () => {
  it('gives a lead that two actions share to both', () => {
    expect(filled(['Walk|Officer', 'Run|', 'Swim|'], 'B1:B2')).toEqual([
      'Walk|Officer',
      'Run|Officer',
      'Swim|',
    ]);
  });

  it('repeats no header', () => {
    expect(filled(['Action|Lead|Deadline', '||May'], 'A1:A2')).toEqual(['Action|Lead|Deadline', '||May']);
  });

  it('repeats no title that stands alone', () => {
    expect(filled(['Our plan||', '||'], 'A1:C2')).toEqual(['Our plan||', '||']);
  });

  it('repeats no long text and no list', () => {
    expect(filled([`Walk|${'x'.repeat(81)}`, 'Run|'], 'B1:B2')[1]).toBe('Run|');
    expect(filled(['Walk|one\ntwo', 'Run|'], 'B1:B2')[1]).toBe('Run|');
  });

  it('writes over nothing, and stops where the rows end', () => {
    expect(filled(['Walk|Officer', 'Run|Other', 'Swim'], 'B1:B1048576', 'Z9:Z12')).toEqual([
      'Walk|Officer',
      'Run|Other',
      'Swim|Officer',
    ]);
  });
});
