import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../src/importing/csv/detect-delimiter.ts';
import { looksLikeCsv } from '../../../src/importing/csv/looks-like-csv.ts';
import { readCsvDocument } from '../../../src/importing/csv/read-csv-document.ts';
import { OversizedDocumentError } from '../../../src/importing/errors.ts';

function tableOf(text: string): string[][] {
  const table = readCsvDocument('plan.csv', text).blocks.find((block) => block.kind === 'table');
  return table?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
}

describe('detectDelimiter', () => {
  it.each([
    [',', 'Ref,Action\n1,Open the hub\n2,Train staff'],
    [';', 'Ref;Action\n1;Open, staff and run the hub\n2;Train, then review'],
    ['\t', 'Ref\tAction\n1\tOpen, then run\n2\tTrain'],
    ['|', 'Ref|Action|Lead\n1|Open; close|Officer'],
  ])('finds %j', (delimiter, text) => {
    expect(detectDelimiter(text)?.delimiter).toBe(delimiter);
  });

  it('finds none in a line of words', () => {
    expect(detectDelimiter('Nothing to part here')).toBeNull();
  });
});

describe('looksLikeCsv', () => {
  const prose = 'First, we listened.\nThen, with partners, we planned.\nNow we act, early, often, together.';

  it('does not take prose with commas for a table', () => {
    expect(looksLikeCsv(prose, 'minutes.txt')).toBe(false);
  });

  it('takes regular rows for a table whatever the name', () => {
    expect(looksLikeCsv('Ref,Action,Lead\n1,Walk,A\n2,Run,B', 'export.txt')).toBe(true);
  });

  it('believes the name when a delimiter fits', () => {
    expect(looksLikeCsv('Ref,Action\n1,Walk', 'plan.CSV')).toBe(true);
    expect(looksLikeCsv('Ref\tAction\n1\tWalk', 'plan.tsv')).toBe(true);
    expect(looksLikeCsv('No delimiter at all', 'plan.csv')).toBe(false);
  });
});

describe('readCsvDocument', () => {
  it('keeps line breaks and delimiters within quotes', () => {
    expect(tableOf('Action,Lead\r\n"Open, then\r\nrun ""the hub""",Officer')).toEqual([
      ['Action', 'Lead'],
      ['Open, then\nrun "the hub"', 'Officer'],
    ]);
  });

  it('keeps rows of any length, filling short ones', () => {
    expect(tableOf('Action,Lead,Due\nWalk\nRun,B,May 2031,extra')).toEqual([
      ['Action', 'Lead', 'Due', ''],
      ['Walk', '', '', ''],
      ['Run', 'B', 'May 2031', 'extra'],
    ]);
  });

  it('leaves formulas, links and numbers the text they are', () => {
    expect(tableOf('Action,Link\n=1+1,2/3\n+44,007')).toEqual([
      ['Action', 'Link'],
      ['=1+1', '2/3'],
      ['+44', '007'],
    ]);
  });

  it('does not let a quote that never ends swallow the rows below', () => {
    expect(tableOf('Action,Lead\n"Walk,A\nRun,B')).toEqual([
      ['Action', 'Lead'],
      ['"Walk', 'A'],
      ['Run', 'B'],
    ]);
  });

  it('keeps __proto__ as a header and as a value', () => {
    expect(tableOf('Action,__proto__\nWalk,__proto__')).toEqual([
      ['Action', '__proto__'],
      ['Walk', '__proto__'],
    ]);
  });

  it('refuses a row wider than a sheet, naming it', () => {
    const wide = `Action,Lead\n${','.repeat(16_384)}`;
    expect(() => readCsvDocument('wide.csv', wide)).toThrow(OversizedDocumentError);
    expect(() => readCsvDocument('wide.csv', wide)).toThrow('row 2 has 16,385 columns');
  });

  it('loses no field of any table', () => {
    const field = fc
      .stringMatching(/^[a-z"',;=_ ]{1,8}$/)
      .filter((text) => text.trim() === text && text !== '');
    const rows = fc.array(fc.tuple(field, field, field), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(rows, (values) => {
        const quoted = values.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect(tableOf(quoted.join('\n')).flat().toSorted()).toEqual(values.flat().toSorted());
      }),
    );
  });
});
