import { describe, expect, it } from 'vitest';
import { conflictLines, outcomeText } from '../../../src/cli/partners/sync-text.ts';
import type { SyncConflict, SyncReport } from '../../../src/sync/sync-report.ts';

function conflictOf(local: string, remote: string, number = 1): SyncConflict {
  return {
    key: `Actions/act${number}/progress`,
    kind: 'cell',
    reason: 'both-edited',
    table: 'Actions',
    rowId: `act${number}`,
    row: 'C3 B',
    column: 'Progress',
    base: null,
    local,
    remote,
    picks: ['local', 'remote', 'both'],
  };
}

const numbered = (count: number, change: (line: string, index: number) => string = (line) => line) =>
  Array.from({ length: count }, (_, index) => change(`Line ${index + 1}`, index)).join('\n');

describe('a conflict at a terminal', () => {
  it('shows short texts whole, beside each other', () => {
    const lines = conflictLines(conflictOf('Ours', 'Theirs'), 80);
    expect(lines.join('\n')).toMatch(/The plan +\| The partner\n {2}Ours +\| Theirs/);
  });

  it('shows of long texts where they differ, and counts the rest', () => {
    const remote = numbered(400, (line, index) => (index === 299 ? 'Changed here' : line));
    const lines = conflictLines(conflictOf(numbered(400), remote), 80);
    expect(lines.length).toBeLessThan(40);
    expect(lines.join('\n')).toMatch(/Line 300 +\| Changed here/);
    expect(lines.join('\n')).toContain('… 296 more lines above, the same on both sides');
    expect(lines.join('\n')).toContain('… 80 more lines below');
  });

  it('shows the end where one text goes on after the other', () => {
    const lines = conflictLines(conflictOf(numbered(100), numbered(101)), 80).join('\n');
    expect(lines).toMatch(/\| Line 101/);
  });
});

describe('the reason of a conflict', () => {
  const row = { kind: 'row', column: null, base: { ref: 'A' } } as const;
  it.each<[string, Partial<SyncConflict>]>([
    ['both changed it.', {}],
    ['the partner changed a cell of a column that is the board’s.', { reason: 'not-owner', base: 'Ours' }],
    ['the board changed a cell of a column that is the partner’s.', { reason: 'not-owner', base: 'Theirs' }],
    ['the partner changed an entry that', { reason: 'append-only', base: 'Ours' }],
    ['the board changed an entry that', { reason: 'append-only', base: 'Theirs' }],
    ['changed on both sides.', { reason: 'append-only' }],
    [
      'the partner removed an entry that',
      { ...row, reason: 'append-only', local: { ref: 'A' }, remote: null },
    ],
    [
      'the board removed the row, and the partner changed it.',
      { ...row, reason: 'removed-and-edited', local: null, remote: { ref: 'B' } },
    ],
    [
      'the partner’s spreadsheet has rows without a Row ID, and this may be one of them.',
      { ...row, reason: 'row-id-erased', local: { ref: 'A' }, remote: null },
    ],
    [
      'the plan has rows without a Row ID',
      { ...row, reason: 'row-id-erased', local: null, remote: { ref: 'A' } },
    ],
  ])('says which side it was: %s', (says, conflict) => {
    const lines = conflictLines({ ...conflictOf('Ours', 'Theirs'), ...conflict }, 80);
    expect(lines[0]).toContain(says);
  });

  it('is followed by what picking a side does to a row', () => {
    const picks = ['local', 'remote'] as const;
    const lines = (conflict: Partial<SyncConflict>) =>
      conflictLines({ ...conflictOf('', ''), ...row, picks, ...conflict }, 80).join('\n');
    const removed = lines({ reason: 'removed-and-edited', local: { ref: 'A' }, remote: null });
    expect(removed).toContain('plan: the row is put back into the partner’s spreadsheet.');
    expect(removed).toContain('partner: the row is removed from the plan too.');
    expect(removed).toContain('(the row is not there any more)');
    const erased = lines({ reason: 'row-id-erased', local: null, remote: { ref: 'A' }, picks: ['local'] });
    expect(erased).toContain(
      'plan: the row is removed from the partner’s spreadsheet; the one without a Row ID in the plan takes its place',
    );
  });
});

it('a list of conflicts is cut, and says so', () => {
  const conflicts = Array.from({ length: 300 }, (_, index) => conflictOf('Ours', 'Theirs', index));
  const report: SyncReport = {
    status: 'done',
    isDryRun: false,
    cameIn: [],
    wentOut: [],
    conflicts,
    resolved: [],
    refused: [],
    guards: [],
    goesOn: false,
  };
  const text = outcomeText({ organisation: 'Eastmere CCG', address: '', report, failure: null }, 80);
  expect(text.match(/Conflict in/g)).toHaveLength(20);
  expect(text).toContain('280 more conflicts');
});
