import { describe, expect, it } from 'vitest';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { makeIssue } from '../../src/issue/make-issue.ts';
import { blankPlan } from '../../src/plan/layout/blank-plan.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { planTables } from '../../src/plan/plan.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { SubmissionRefusedError } from '../../src/submission/errors.ts';
import { lastSubmission, locateSubmissions } from '../../src/submission/last-submission.ts';
import { reasonsText } from '../../src/submission/reasons-text.ts';
import { type Submission, submissionChanges } from '../../src/submission/submission-changes.ts';
import { readTable } from '../../src/table/read-table.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { maxTextLength } from '../../src/workbook/change.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { planSheets, planWorkbook } from '../validation/plan-workbook.ts';
import { soundObjectives } from '../validation/rule-case.ts';

const issue = makeIssue(
  'action/rag-missing',
  { action: 'C3 A' },
  { table: 'Actions', sheet: 'Actions', cell: 'E5', rowKey: 'C3 A' },
);
const submission: Submission = {
  boardDate: '2017-04-20',
  submittedBy: ' Ann Lee ',
  at: new Date(2017, 3, 18, 14, 5),
  contentHash: 'hwb1:abc',
  counts: { error: 0, warning: 1, advice: 3 },
  acknowledgements: [{ key: 'k', issue, reason: 'Agreed with\nthe partners' }],
};
const reasons = `Actions E5 (C3 A): ${issueSentence(issue)} - Agreed with the partners`;
const written = {
  boardDate: '2017-04-20',
  submittedBy: 'Ann Lee',
  at: '18 April 2017, 14:05',
  contentHash: 'hwb1:abc',
  errors: 0,
  warningsAcknowledged: 1,
  acknowledgements: reasons,
};

async function submitted(workbook: MemoryWorkbook, what: Submission = submission) {
  const { refused } = await workbook.apply(submissionChanges(await workbook.read(), what));
  expect(refused).toEqual([]);
  const located = locateSubmissions(await workbook.read());
  return located === null ? [] : readTable(planTables.submissions, located).rows;
}

describe('a submission', () => {
  it.each<[string, () => Promise<MemoryWorkbook>]>([
    [
      'a new plan',
      async () => {
        const workbook = new MemoryWorkbook({ sheets: [] });
        await workbook.apply(
          planLayouts(blankPlan('2017-04-01')).map((layout) => ({ kind: 'add-sheet', layout })),
        );
        return workbook;
      },
    ],
    ['a plan without the table', () => Promise.resolve(planWorkbook({ objectives: soundObjectives }))],
    [
      'a plan under 1904',
      () => Promise.resolve(new MemoryWorkbook({ dateSystem: '1904', sheets: planSheets({}) })),
    ],
    [
      'a plan with a sheet of that name that is no table',
      () =>
        Promise.resolve(
          new MemoryWorkbook({
            sheets: [...planSheets({}), { name: 'submissions', rows: [['See the minutes']] }],
          }),
        ),
    ],
  ])('is the first row of %s, and the next one the second', async (_, open) => {
    const workbook = await open();
    const rows = await submitted(workbook);
    expect(rows.map(({ values }) => ({ ...values, rowId: null }))).toEqual([{ ...written, rowId: null }]);
    expect(rows[0]?.rowId).toMatch(/^[a-z0-9]{10}$/);
    const next = await submitted(workbook, { ...submission, submittedBy: 'Bo' });
    expect(next.map(({ values }) => values.submittedBy)).toEqual(['Ann Lee', 'Bo']);
    expect(lastSubmission(await workbook.read(), 'hwb1:abc')).toMatchObject({
      submittedBy: 'Bo',
      isChangedSince: false,
    });
  });

  it('is taken by a table made before reasons were written down', async () => {
    const sheets = planSheets({
      objectives: soundObjectives,
      submissions: [{ submittedBy: 'Before', errors: 0 }],
    }).map((sheet) =>
      sheet.name === 'Submissions'
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => row.toSpliced(6, 1)),
            tables: [
              { name: 'Submissions', range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 7 } },
            ],
          }
        : sheet,
    );
    const workbook = new MemoryWorkbook({ sheets });
    expect(
      (await validatePlan(await workbook.read())).issues.filter(({ sheet }) => sheet === 'Submissions'),
    ).toEqual([]);
    const rows = await submitted(workbook);
    expect(rows[1]?.values).toMatchObject({ ...written, acknowledgements: null });
  });

  it('does not change what the plan says', async () => {
    const workbook = planWorkbook({ objectives: soundObjectives });
    const hash = await planContentHash(await workbook.read());
    await submitted(workbook);
    expect(await planContentHash(await workbook.read())).toBe(hash);
  });

  it('writes a name as a text, whatever it looks like', async () => {
    const submittedBy = '=HYPERLINK("http://example.org")';
    const rows = await submitted(planWorkbook({ objectives: soundObjectives }), {
      ...submission,
      submittedBy,
    });
    expect(rows[0]?.cell('submittedBy')).toBe(submittedBy);
  });

  it.each<[string, Partial<Submission>, string]>([
    ['an error', { counts: { error: 1, warning: 1, advice: 0 } }, 'The plan has 1 error. Mend it,'],
    ['errors', { counts: { error: 1200, warning: 1, advice: 0 } }, 'The plan has 1,200 errors. Mend them,'],
    [
      'a warning without a reason',
      { acknowledgements: [{ key: 'k', issue, reason: null }] },
      '1 warning is not acknowledged.',
    ],
    [
      'a warning with a blank reason',
      { acknowledgements: [{ key: 'k', issue, reason: ' ' }] },
      '1 warning is not acknowledged.',
    ],
    [
      'warnings left out',
      { counts: { error: 0, warning: 3, advice: 0 } },
      '2 warnings are not acknowledged.',
    ],
    [
      'a day that is not in the calendar',
      { boardDate: '2017-02-30' },
      '"2017-02-30" is not a date of the calendar.',
    ],
    ['a date in words', { boardDate: '20 April 2017' }, 'is not a date of the calendar.'],
    ['no date', { boardDate: '' }, 'is not a date of the calendar.'],
    ['a blank name', { submittedBy: ' \u00a0' }, 'The name of the person who submits the plan is missing.'],
    ['an endless name', { submittedBy: 'x'.repeat(201) }, 'has more than 200 characters.'],
  ])('is refused with %s', async (_, part, sentence) => {
    const snapshot = await planWorkbook({ objectives: soundObjectives }).read();
    const attempt = () => submissionChanges(snapshot, { ...submission, ...part });
    expect(attempt).toThrow(SubmissionRefusedError);
    expect(attempt).toThrow(sentence);
  });
});

describe('the reasons as a text', () => {
  const many = (count: number, reason: string) =>
    Array.from({ length: count }, () => ({ key: 'k', issue, reason }));
  it.each([
    ['nothing', many(0, 'x'), undefined, null],
    [
      'a line each',
      many(2, 'Yes'),
      undefined,
      `${reasons.replace(/- .*/, '- Yes')}\n${reasons.replace(/- .*/, '- Yes')}`,
    ],
    ['a count where there is no room', many(3, 'Yes'), 60, '… and 3 more'],
  ])('are %s', (_, acknowledgements, room, expected) => {
    expect(reasonsText(acknowledgements, room)).toBe(expected);
  });

  it('fit a cell and count the rest', () => {
    const text = reasonsText(many(2000, 'Agreed with the partners at their meeting')) ?? '';
    expect(text.length).toBeLessThanOrEqual(maxTextLength);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe(`… and ${(2000 - (lines.length - 1)).toLocaleString('en-GB')} more`);
  });
});
