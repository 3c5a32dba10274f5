import type { Fix, Issue } from '../../src/issue/issue.ts';
import { makeIssue } from '../../src/issue/make-issue.ts';

/** A mend in words only: nothing is written in these tests. */
function mendOf(title: string): Fix {
  return { title, changes: [] };
}

const at = (sheet: string, cell: string, rowKey: string) => ({
  table: sheet,
  sheet,
  cell,
  rowKey,
  rowId: `id-${rowKey}`,
});

/** Issues of every severity, on several sheets: with a fix, with choices, with neither. */
export const sampleIssues: readonly Issue[] = [
  makeIssue(
    'cell/type',
    { header: 'Due', expected: 'a date', found: 'the text "31 June 2016"' },
    at('Actions', 'J5', 'C3 B'),
    { choices: [mendOf('Write 30 June 2016'), mendOf('Write 1 July 2016'), mendOf('Clear the cell')] },
  ),
  makeIssue(
    'row/unknown-reference',
    { value: 'C33', table: 'Objectives', nearest: 'C3' },
    at('Actions', 'B9', 'C3 F'),
    { fix: mendOf('Write "C3" instead of "C33"') },
  ),
  makeIssue('header/missing', { header: 'Delivery' }, { table: 'Actions', sheet: 'Actions' }),
  makeIssue('table/missing', { table: 'Updates' }, { table: 'Updates' }),
  makeIssue('row/duplicate-key', { key: 'C3 1', otherCell: 'A6' }, at('Indicators', 'A7', 'C3 1')),
  makeIssue('action/no-date', { action: 'C3 H', found: 'To be confirmed' }, at('Actions', 'F12', 'C3 H')),
  makeIssue(
    'action/date-unclear',
    {
      found: 'by the end of Q2',
      reason: 'the text names no year',
      readings: ['30 September 2016', '30 September 2017'],
    },
    at('Actions', 'F5', 'C3 B'),
    { choices: [mendOf('Write 30 September 2016'), mendOf('Write 30 September 2017')] },
  ),
  makeIssue(
    'action/overdue',
    { due: '30 April 2016', days: 336, asAt: '1 April 2017' },
    at('Actions', 'J6', 'C3 C'),
  ),
  makeIssue('text/placeholder', { header: 'References', found: '????' }, at('Actions', 'R6', 'C3 C')),
  makeIssue(
    'formula/out-of-date',
    { sheet: 'Trajectory', count: 12 },
    { table: 'Trajectory', sheet: 'Trajectory', cell: 'D5' },
    { fix: mendOf('Write the values of 12 formulas') },
  ),
  makeIssue(
    'action/start-date-only',
    { found: 'Pilot to begin in November 2016', start: '1 November 2016' },
    at('Actions', 'F9', 'C3 E'),
  ),
  makeIssue('plan/no-legend', { missing: 'G, A and R' }, { table: 'Plan', sheet: 'Plan', cell: 'B9' }),
  makeIssue(
    'text/look-alike-letters',
    { header: 'Leads', found: 'Pаul Smith', letters: 'а', suggestion: 'Paul Smith' },
    at('Actions', 'E8', 'C3 D'),
    { fix: mendOf('Write "Paul Smith" in the letters of English') },
  ),
];

const hostile = [
  '<img src=x onerror="window.wasHacked = true">',
  '\u202Eevil right to left \u2066 unclosed',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦 family '.repeat(10),
  'x'.repeat(32_767),
  '=HYPERLINK("https://example.org","press me")',
];

/** Issues whose words come from people who mean harm, or from long cells. */
export const hostileIssues: readonly Issue[] = hostile.map((found, index) =>
  makeIssue(
    'text/placeholder',
    { header: 'Action', found },
    at('Actions', `C${index + 5}`, found.slice(0, 400)),
    {
      fix: mendOf(`Clear ${found}`),
      choices: [mendOf(`Write ${found}`)],
    },
  ),
);

/** As many issues as a very large plan has. */
export function manyIssues(count: number): Issue[] {
  return Array.from({ length: count }, (_, index) => {
    const sheet = ['Actions', 'Indicators', 'Measurements', 'Updates'][index % 4] ?? 'Actions';
    const place = at(sheet, `F${index + 5}`, `C3 ${index}`);
    if (index % 3 === 0) return makeIssue('cell/required', { header: `Column ${index}` }, place);
    if (index % 3 === 1)
      return makeIssue('text/placeholder', { header: 'References', found: `?? ${index}` }, place);
    return makeIssue('text/unclosed-bracket', { header: 'Definition', found: `[note ${index}` }, place);
  });
}
