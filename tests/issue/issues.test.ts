import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { issueDocs, issueDocsFile } from '../../scripts/issue-docs.ts';
import { britishNumber } from '../../src/issue/british-number.ts';
import { issueCatalogue } from '../../src/issue/catalogue.ts';
import type { IssueKind } from '../../src/issue/issue-kind.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { issueToJson } from '../../src/issue/issue-to-json.ts';
import { longDate } from '../../src/issue/long-date.ts';
import { makeIssue } from '../../src/issue/make-issue.ts';

const kinds = Object.entries(issueCatalogue as Readonly<Record<string, IssueKind<unknown>>>);

describe('the issue catalogue', () => {
  it.each(kinds)('%s says what is wrong in a whole sentence', (code, { sentence, example, when }) => {
    const words = sentence(example);
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(words).toMatch(/^["A-Z0-9].*[.?]$/s);
    expect(words).not.toMatch(/undefined|null|NaN|\[object/);
    expect(when).toMatch(/^[A-Z].*\.$/s);
  });

  it('is what docs/issues.md says: run `node scripts/issue-docs.ts` after a change', async () => {
    expect(await readFile(issueDocsFile, 'utf8')).toBe(issueDocs());
  });

  it('finds other words for other facts', () => {
    const sentences = [
      makeIssue('action/no-date', { action: 'C3 A', found: null }, {}),
      makeIssue('action/overdue', { due: '31 March 2017', days: 1, asAt: '1 April 2017' }, {}),
      makeIssue('action/overdue', { due: '31 March 2010', days: 2_558, asAt: '1 April 2017' }, {}),
      makeIssue('action/no-recent-update', { action: 'C3 A', last: null, asAt: '1 April 2017' }, {}),
      makeIssue('ambition/numbering', { number: '30', previous: '28', missing: '29' }, {}),
      makeIssue('ambition/numbering', { number: '1', previous: '54', missing: null }, {}),
      makeIssue('import/undecided', { text: '2/3', reading: null }, {}),
      makeIssue('indicator/baseline-unclear', { indicator: 'B3 2', found: null }, {}),
      makeIssue(
        'action/date-unclear',
        { found: '31 June 2017', reason: 'the calendar has no such day', readings: [] },
        {},
      ),
      makeIssue('action/same-action-twice', { other: 'B3 A', otherCell: 'C13', differences: [] }, {}),
    ].map(issueSentence);
    expect(sentences).toMatchInlineSnapshot(`
      [
        ""C3 A" has no delivery date. Agree a date, or write Ongoing.",
        "Due 31 March 2017, so 1 day overdue at 1 April 2017. Mark it complete, or agree a new date.",
        "Due 31 March 2010, so 2,558 days overdue at 1 April 2017. Mark it complete, or agree a new date.",
        ""C3 A" has no update yet at 1 April 2017.",
        "Number 30 follows 28: 29 is missing. Restore what was lost, or number again.",
        "Number 1 follows 54: the numbering starts again or repeats, so a number alone does not name an ambition.",
        "The import was not sure of "2/3" and left it to you. Decide, then delete this note.",
        ""B3 2" has a target but no baseline to start from. Enter one, or make the target a milestone.",
        ""31 June 2017" is not clear: the calendar has no such day. Write the date in full.",
        "This looks like the same action as B3 A (C13). Keep one, or say in See also how they differ.",
      ]
    `);
  });
});

describe('an issue as JSON', () => {
  const place = { table: 'Actions', sheet: 'Actions', cell: 'C5', rowId: 'a1', rowKey: 'C3 A' };
  const parameters = { header: 'Action', found: 'I0%', letters: 'I for 1', suggestion: '10%' };

  it('has its sentence, and a fix by cell', () => {
    const changes = [
      {
        kind: 'set-cell' as const,
        sheet: 'Actions',
        rowIndex: 4,
        columnIndex: 2,
        expected: 'I0%',
        value: '10%',
      },
    ];
    const issue = makeIssue('text/look-alike-letters', parameters, place, {
      fix: { title: 'Replace it', changes },
    });
    expect(issueToJson(issue)).toEqual({
      code: 'text/look-alike-letters',
      severity: 'advice',
      sheet: 'Actions',
      cell: 'C5',
      rowId: 'a1',
      message: issueSentence(issue),
      fix: {
        title: 'Replace it',
        changes: [{ sheet: 'Actions', cell: 'C5', expected: 'I0%', value: '10%' }],
      },
    });
  });

  it('has no fix where there is none', () => {
    expect(issueToJson(makeIssue('text/look-alike-letters', parameters, {}))).toEqual({
      code: 'text/look-alike-letters',
      severity: 'advice',
      sheet: null,
      cell: null,
      rowId: null,
      message: expect.stringContaining('I0%'),
    });
  });
});

describe('figures in sentences', () => {
  it.each([
    [19_069, '19,069'],
    [0.798, '0.798'],
    [-3.5, '-3.5'],
    [0.1 + 0.2, '0.3'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%s is written %s', (value, text) => {
    expect(britishNumber(value)).toBe(text);
  });

  it('writes dates in full, and leaves what is none', () => {
    expect(longDate('2017-04-01')).toBe('1 April 2017');
    expect(longDate('soon')).toBe('soon');
    expect(longDate('2017-13-01')).toBe('2017-13-01');
  });
});
