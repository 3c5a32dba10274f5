import { describe, expect, it } from 'vitest';
import { makeIssue } from '../../src/issue/make-issue.ts';
import { issueKey } from '../../src/submission/issue-key.ts';
import { lastSubmission } from '../../src/submission/last-submission.ts';
import { canSubmit, submissionState } from '../../src/submission/submission-state.ts';
import { planWorkbook } from '../validation/plan-workbook.ts';
import { soundObjectives } from '../validation/rule-case.ts';

const place = { table: 'Actions', sheet: 'Actions', cell: 'E5', rowId: null, rowKey: null };
const error = makeIssue('row/duplicate-key', { key: 'C3 A', otherCell: 'A4' }, place);
const warning = makeIssue('action/rag-missing', { action: 'C3 A' }, place);
const other = makeIssue('action/rag-missing', { action: 'C3 B' }, { ...place, cell: 'E6' });

describe('what stands between a plan and the board', () => {
  it.each<
    [
      string,
      Parameters<typeof submissionState>[0]['issues'],
      ReadonlyMap<string, string>,
      boolean,
      readonly (string | null)[],
    ]
  >([
    ['nothing', [], new Map(), true, []],
    ['an error', [error], new Map(), false, []],
    ['a warning', [warning], new Map(), false, [null]],
    ['a warning with a blank reason', [warning], new Map([[issueKey(warning), ' ']]), false, [null]],
    [
      'one of two warnings',
      [warning, other],
      new Map([[issueKey(other), 'Agreed']]),
      false,
      [null, 'Agreed'],
    ],
    [
      'no more a warning with a reason',
      [warning],
      new Map([[issueKey(warning), ' Agreed ']]),
      true,
      ['Agreed'],
    ],
    [
      'one of two warnings that are alike',
      [warning, warning],
      new Map([[issueKey(warning), 'Agreed']]),
      false,
      ['Agreed', null],
    ],
    ['no warning that is gone', [], new Map([['gone', 'Agreed']]), true, []],
  ])('is %s', (_, issues, reasons, expected, given) => {
    const state = submissionState({ issues }, reasons);
    expect(canSubmit(state)).toBe(expected);
    expect(state.warnings.map(({ reason }) => reason)).toEqual(given);
    expect(new Set(state.warnings.map(({ key }) => key)).size).toBe(state.warnings.length);
    expect(state.errors).toEqual(issues.filter(({ severity }) => severity === 'error'));
  });
});

describe('the last submission', () => {
  const row = { boardDate: '2017-04-20', submittedBy: 'Ann Lee', at: '18 April 2017, 14:05' };
  it.each([
    ['has the plan as it stands', 'hwb1:abc', false],
    ['has another plan', 'hwb1:def', true],
    ['has no hash', null, null],
    ['has a hash of another version', 'hwb0:abc', null],
  ])('%s', async (_, contentHash, expected) => {
    const submissions = [{ submittedBy: 'Somebody before' }, { ...row, contentHash }];
    const snapshot = await planWorkbook({ objectives: soundObjectives, submissions }).read();
    const last = lastSubmission(snapshot, 'hwb1:abc');
    expect(last).toEqual({ ...row, isChangedSince: expected });
    expect(submissionState({ issues: [] }, new Map(), last).submittedBy).toBe('Ann Lee');
  });

  it('is none where nothing was submitted', async () => {
    const without = await planWorkbook({ objectives: soundObjectives }).read();
    const blank = await planWorkbook({ objectives: soundObjectives, submissions: [] }).read();
    expect([lastSubmission(without, 'x'), lastSubmission(blank, 'x')]).toEqual([null, null]);
    expect(submissionState({ issues: [] }, new Map()).submittedBy).toBe('');
  });
});
