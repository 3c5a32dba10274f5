import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { recordingTerminal } from './recording-terminal.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function hwb(...args: string[]) {
  const { terminal, written } = recordingTerminal();
  const exitCode = await main(args, terminal);
  return { exitCode, ...written };
}

/** Replaces the value of one cell of a workbook, as an officer's edit would. */
async function edit(
  path: string,
  sheetName: string,
  rowIndex: number,
  columnIndex: number,
  value: string | number | null,
) {
  const workbook = openXlsxFile(path);
  const { sheets } = await workbook.read();
  const expected = sheets.find(({ name }) => name === sheetName)?.grid.rows[rowIndex]?.[columnIndex] ?? null;
  const { refused } = await workbook.apply([
    { kind: 'set-cell', sheet: sheetName, rowIndex, columnIndex, expected, value },
  ]);
  expect(refused).toEqual([]);
}

async function cellOf(path: string, sheetName: string, rowIndex: number, columnIndex: number) {
  const { sheets } = await openXlsxFile(path).read();
  return sheets.find(({ name }) => name === sheetName)?.grid.rows[rowIndex]?.[columnIndex] ?? null;
}

const planText = [
  '## Goal: A – Healthy streets',
  '',
  'OBJECTIVE: A1 – Calmer roads\t\tOBJECTIVE LEAD: Head of Transport\t\t',
  'Action\tOutcome\tAction lead\tDelivery Date',
  'A. Close two streets to through traffic\tChildren play outside\tStreets Manager\tApril 2030',
  'B. Plant forty trees\tShade in summer\tParks Manager\tOngoing',
  '',
].join('\n');

describe('hwb new', () => {
  it('makes an empty plan that has no errors', async () => {
    const { exitCode, out } = await hwb('new', at('empty.xlsx'));
    expect(exitCode).toBe(0);
    expect(out).toContain('an empty plan');
    expect((await hwb('validate', at('empty.xlsx'))).exitCode).toBe(0);
  });

  it('does not replace a workbook unless told to', async () => {
    await hwb('new', at('once.xlsx'));
    const before = readFileSync(at('once.xlsx'));
    const { exitCode, error } = await hwb('new', at('once.xlsx'), '--sample');
    expect(exitCode).toBe(2);
    expect(error).toContain('once.xlsx" exists already. Choose another name, or replace it with --force.');
    expect(readFileSync(at('once.xlsx')).equals(before)).toBe(true);
    expect((await hwb('new', at('once.xlsx'), '--sample', '--force')).exitCode).toBe(0);
    expect(readFileSync(at('once.xlsx')).equals(before)).toBe(false);
  });

  it.each(['plan.xls', 'plan', 'plan.ods'])('refuses the name %s', async (name) => {
    const { exitCode, error } = await hwb('new', at(name));
    expect(exitCode).toBe(2);
    expect(error).toContain('must end in .xlsx');
    expect(readdirSync(folder)).not.toContain(name);
  });

  it('says nothing when quiet', async () => {
    expect(await hwb('new', at('quiet.xlsx'), '--quiet')).toEqual({ exitCode: 0, out: '', error: '' });
  });
});

describe('hwb validate', () => {
  it('lists the faults of the sample by cell and exits with 1', async () => {
    await hwb('new', at('sample.xlsx'), '--sample');
    const { exitCode, out } = await hwb('validate', at('sample.xlsx'));
    expect(exitCode).toBe(1);
    expect(out).toMatch(/E12 +error +C3 H: "C3 H" has no lead/);
    expect(out).toContain('as at 1 April 2017: 1 error,');
    expect(out).toContain('cannot go to the board');
  });

  it('prints issues and counts as JSON that agree with each other', async () => {
    const { out } = await hwb('validate', at('sample.xlsx'), '--json', '--as-at', '2018-01-01');
    const { issues, counts } = JSON.parse(out);
    for (const severity of ['error', 'warning', 'advice']) {
      expect(issues.filter((issue: { severity: string }) => issue.severity === severity)).toHaveLength(
        counts[severity],
      );
    }
    expect(issues[0]).toMatchObject({
      code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
      sheet: expect.any(String),
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      message: expect.stringMatching(/\.$/),
    });
  });

  it('judges at the day asked', async () => {
    const early = JSON.parse(
      (await hwb('validate', at('sample.xlsx'), '--json', '--as-at', '2016-04-01')).out,
    );
    const late = JSON.parse(
      (await hwb('validate', at('sample.xlsx'), '--json', '--as-at', '31 March 2021')).out,
    );
    const overdue = ({ issues }: { issues: { code: string }[] }) =>
      issues.filter(({ code }) => code === 'action/overdue').length;
    expect(overdue(early)).toBe(0);
    expect(overdue(late)).toBeGreaterThan(5);
  });

  it.each([
    ['tomorrow', 'is not a date'],
    ['2017-13-01', 'is not a date'],
    ['01/04/2017', 'can be read in two ways. Write it as year-month-day: 2017-04-01, or 2017-01-04.'],
  ])('refuses --as-at %s', async (date, reason) => {
    const { exitCode, error } = await hwb('validate', at('sample.xlsx'), '--as-at', date);
    expect(exitCode).toBe(2);
    expect(error).toContain(reason);
  });

  it('makes certain fixes, lists them, and brings the trajectory up to date', async () => {
    const path = at('fix.xlsx');
    await hwb('new', path, '--sample');
    // The baseline of the first indicator, typed as text: 558 in Indicators H5.
    await edit(path, 'Indicators', 4, 7, ' 560 ');
    const { exitCode, out } = await hwb('validate', path, '--fix', '--json');
    expect(exitCode).toBe(1);
    const { fixed, refused, issues } = JSON.parse(out);
    expect(fixed).toHaveLength(2);
    expect(fixed[0]).toMatchObject({ code: 'cell/type', sheet: 'Indicators', cell: 'H5' });
    expect(refused).toEqual([]);
    expect(issues.map(({ code }: { code: string }) => code)).not.toContain('cell/type');
    expect(await cellOf(path, 'Indicators', 4, 7)).toBe(560);
    expect(await cellOf(path, 'Trajectory', 4, 2)).toMatchObject({ value: 560 });
    expect((await hwb('validate', path, '--fix')).out).toContain('No certain fix to make.');
  });

  it('tells how to make certain fixes, and lists them when made', async () => {
    const path = at('tell.xlsx');
    await hwb('new', path, '--sample');
    await edit(path, 'Actions', 5, 10, 'in progress');
    expect((await hwb('validate', path)).out).toContain(`hwb validate ${path} --fix`);
    expect((await hwb('validate', path, '--fix')).out).toMatch(
      /Fixed 1:\n {2}Actions K6 \(C3 B\): .*In progress/,
    );
  });

  it.each([
    { name: 'missing.xlsx', content: null, says: 'missing.xlsx' },
    { name: 'zero.xlsx', content: '', says: 'empty' },
    { name: 'words.xlsx', content: 'only words', says: 'words.xlsx' },
    {
      name: 'old.xlsx',
      content: Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('latin1'),
      says: 'old.xlsx',
    },
    { name: 'paper.xlsx', content: '%PDF-1.7 …', says: 'PDF' },
  ])('refuses $name in one sentence', async ({ name, content, says }) => {
    if (content !== null) writeFileSync(at(name), content, 'latin1');
    const { exitCode, out, error } = await hwb('validate', at(name));
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(says);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).not.toContain('    at ');
  });
});

describe('hwb import', () => {
  it('makes a workbook with a table for what it found', async () => {
    writeFileSync(at('streets.txt'), planText);
    const { exitCode, out } = await hwb('import', at('streets.txt'), '--out', at('streets.xlsx'));
    expect(exitCode).toBe(0);
    expect(out).toContain('1 objective, 2 actions');
    expect(await cellOf(at('streets.xlsx'), 'Actions', 4, 9)).toBe(dateToSerial('2030-04-30'));
  });

  it('prints tables and notes as JSON and writes nothing without --out', async () => {
    const before = readdirSync(folder);
    const { exitCode, out } = await hwb('import', at('streets.txt'), '--json');
    expect(exitCode).toBe(0);
    const { tables, notes } = JSON.parse(out);
    expect(tables).toMatchObject({ Actions: 2, Objectives: 1 });
    for (const note of notes)
      expect(Object.keys(note)).toEqual(['source', 'text', 'reading', 'certainty', 'table', 'cell']);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('writes beside --json when told where', async () => {
    const { out } = await hwb('import', at('streets.txt'), '--json', '--out', at('both.xlsx'), '--quiet');
    expect(JSON.parse(out).tables.Actions).toBe(2);
    expect(readdirSync(folder)).toContain('both.xlsx');
  });

  it('refuses a missing document and leaves no workbook behind', async () => {
    const { exitCode, error } = await hwb(
      'import',
      at('streets.txt'),
      at('nowhere.txt'),
      '--out',
      at('none.xlsx'),
    );
    expect(exitCode).toBe(2);
    expect(error).toContain('nowhere.txt');
    expect(readdirSync(folder)).not.toContain('none.xlsx');
  });

  it('never writes over a document it reads, even when told to replace', async () => {
    await hwb('new', at('self.xlsx'), '--sample');
    const before = readFileSync(at('self.xlsx'));
    const { exitCode, error } = await hwb(
      'import',
      at('self.xlsx'),
      '--out',
      join(folder, '.', 'self.xlsx'),
      '--force',
    );
    expect(exitCode).toBe(2);
    expect(error).toContain('one of the documents to read');
    expect(readFileSync(at('self.xlsx')).equals(before)).toBe(true);
  });

  it('quotes a name with spaces where it says what to type next', async () => {
    const { out } = await hwb('import', at('streets.txt'), '--out', at('my plan (2).xlsx'));
    expect(out).toContain(`hwb validate "${at('my plan (2).xlsx')}"`);
  });

  it('does not replace a workbook unless told to', async () => {
    expect((await hwb('import', at('streets.txt'), '--out', at('streets.xlsx'))).exitCode).toBe(2);
    expect((await hwb('import', at('streets.txt'), '--out', at('streets.xlsx'), '--force')).exitCode).toBe(0);
  });
});

describe('hwb show', () => {
  it('prints trajectories, ratings and actions', async () => {
    const { exitCode, out } = await hwb('show', at('sample.xlsx'));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/C3 1 .* 558 +576 +595 +613 +632 +650/);
    expect(out).toContain('19,069');
    expect(out).toMatch(/B3 A .*30 April 2016/);
    expect(out).toContain('Red - off track');
  });

  it('prints the same as JSON', async () => {
    const { out } = await hwb('show', at('sample.xlsx'), '--json');
    const { indicators, actions, asAt } = JSON.parse(out);
    expect(asAt).toBe('2017-04-01');
    expect([indicators.length, actions.length]).toEqual([7, 24]);
  });

  it('says so where there is nothing yet', async () => {
    const { out } = await hwb('show', at('empty.xlsx'));
    expect(out).toContain('No indicators yet.');
    expect(out).toContain('No actions yet.');
  });
});
