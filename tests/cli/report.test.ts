import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { newWorkbook } from '../../src/workbook/xlsx/new-workbook.ts';
import { PackageEdit } from '../../src/workbook/xlsx/package-edit.ts';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { recordingTerminal } from './recording-terminal.ts';

let folder = '';
const at = (name: string) => join(folder, name);

async function hwb(...args: string[]) {
  const { terminal, written } = recordingTerminal();
  const exitCode = await main(args, terminal);
  return { exitCode, ...written };
}

async function setCell(path: string, rowIndex: number, columnIndex: number, expected: Cell, value: Cell) {
  const change = { kind: 'set-cell', sheet: 'Actions', rowIndex, columnIndex, expected, value } as const;
  expect((await openXlsxFile(path).apply([change])).refused).toEqual([]);
}

/** The sample with its one error mended. */
async function soundPlan(name: string): Promise<string> {
  await hwb('new', at(name), '--sample', '--quiet', '--force');
  await setCell(at(name), 11, 4, null, 'Head of Adults');
  return at(name);
}

/** Of the sample, which was not submitted before. */
const reportSheets = ['Board report', 'Board exceptions', 'Board indicators', 'Board trajectories'];

let plan = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-report-'));
  plan = await soundPlan('plan.xlsx');
});
beforeEach(() => {
  for (const name of readdirSync(folder)) if (name !== 'plan.xlsx') rmSync(at(name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hwb report', () => {
  it('makes the page, and says what officers have to write', async () => {
    const { exitCode, out, error } = await hwb(
      'report',
      plan,
      '--out',
      at('board.html'),
      '--as-at',
      '2017-04-01',
    );
    expect(exitCode).toBe(0);
    expect(out).toBe(`${at('board.html')}\n`);
    expect(error).toContain('11 parts are marked for officers to write:');
    expect(error).toContain('  Financial implications: a finance officer, for the Section 151 Officer');
    expect(readFileSync(at('board.html'), 'utf8')).toContain('<h1><bdi>Progress report: Eastmere Health');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('warns of a meeting before the day that is reported, and makes the report', async () => {
    const out = at('early.html');
    const early = await hwb('report', plan, '--out', out, '--meeting', '2016-12-01', '--as-at', '2017-04-01');
    expect(early.exitCode).toBe(0);
    expect(early.error).toMatch(
      /^The meeting is on 1 December 2016, before 1 April 2017, the day the report/,
    );
    expect(existsSync(out)).toBe(true);
  });

  it('leaves nothing of the first file where the second cannot be written', async () => {
    const { exitCode } = await hwb(
      'report',
      plan,
      '--out',
      at('good.html'),
      '--out',
      join(folder, 'nowhere', 'x.docx'),
    );
    expect(exitCode).not.toBe(0);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  it('prints the errors as JSON where it is asked for JSON', async () => {
    const faulty = at('faulty-json.xlsx');
    await hwb('new', faulty, '--sample', '--quiet');
    const { exitCode, out } = await hwb('report', faulty, '--json', '--quiet');
    expect(exitCode).toBe(1);
    const { refused, errors, counts } = JSON.parse(out);
    expect(refused).toContain('No report was made: mend the errors');
    expect(errors).toEqual([expect.objectContaining({ severity: 'error', sheet: 'Actions', cell: 'E12' })]);
    expect(counts.error).toBe(1);
  });

  it('gives both readings of a date that has two', async () => {
    const { exitCode, error } = await hwb('report', plan, '--out', at('a.html'), '--as-at', '04/03/2017');
    expect(exitCode).toBe(2);
    expect(error).toContain(
      '--as-at "04/03/2017" can be read in two ways. Write it as year-month-day: 2017-03-04, or 2017-04-03.',
    );
  });

  it('says of a workbook that is no plan that it is none', async () => {
    const other = at('other.xlsx');
    const layout = { name: 'Budget', rows: [[{ value: 'Cost' }], [{ value: 12 }]], columnWidths: [] };
    writeFileSync(other, newWorkbook([layout], { name: 'other.xlsx', title: 'Budget' }));
    const { exitCode, error } = await hwb('report', other, '--out', at('a.html'));
    expect([exitCode, error]).toEqual([2, expect.stringContaining('is no plan: it has no table of actions')]);
  });

  it('makes nothing but a draft of a plan without actions and indicators', async () => {
    const empty = at('empty.xlsx');
    await hwb('new', empty, '--quiet');
    const call = ['report', empty, '--out', at('a.html'), '--as-at', '2017-04-01', '--quiet'];
    const refused = await hwb(...call);
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain('No report was made');
    expect(existsSync(at('a.html'))).toBe(false);
    expect((await hwb(...call, '--draft')).exitCode).toBe(0);
  });

  it('makes all four forms in one call, and leaves the plan as it is', async () => {
    const before = readFileSync(plan);
    const names = ['board.docx', 'board.pptx', 'board.html', 'board.xlsx'];
    const { exitCode, out } = await hwb(
      'report',
      plan,
      ...names.flatMap((name) => ['--out', at(name)]),
      '-q',
    );
    expect(exitCode).toBe(0);
    expect(out).toBe(names.map((name) => `${at(name)}\n`).join(''));
    for (const name of names.filter((each) => each !== 'board.html'))
      expect(readFileSync(at(name)).subarray(0, 2).toString(), name).toBe('PK');
    expect(readFileSync(plan).equals(before)).toBe(true);
    const { sheets } = await openXlsxFile(at('board.xlsx')).read();
    expect(sheets.map(({ name }) => name)).toEqual(reportSheets);
  });

  it('adds its sheets to the plan itself, and keeps all else of it', async () => {
    const path = await soundPlan('sheets.xlsx');
    const before = await openXlsxFile(path).read();
    const { exitCode, out } = await hwb('report', path, '--sheets', '--quiet');
    expect([exitCode, out]).toEqual([0, `${path}: ${reportSheets.join(', ')}\n`]);
    const after = await openXlsxFile(path).read();
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...before.sheets.map(({ name }) => name),
      ...reportSheets,
    ]);
    const said = ({ sheets }: WorkbookSnapshot) =>
      sheets
        .slice(0, before.sheets.length)
        .map(({ name, visibility, grid, tables }) => ({ name, visibility, rows: grid.rows, tables }));
    expect(said(after)).toEqual(said(before));
    // What it says of the plan is no part of what the plan says.
    expect(await planContentHash(after)).toBe(await planContentHash(before));
  });

  it('replaces the sheets of an earlier report only where asked, and no other sheet of such a name', async () => {
    const path = await soundPlan('again.xlsx');
    const mine = { name: 'Board changes', rows: [[{ value: 'mine' }]], columnWidths: [] };
    await openXlsxFile(path).apply([{ kind: 'add-sheet', layout: mine }]);
    await hwb('report', path, '--sheets', '--quiet');
    const names = async () => (await openXlsxFile(path).read()).sheets.map(({ name }) => name).slice(-5);
    const made = ['Board changes', ...reportSheets.map((name) => `${name} 2`)];
    expect(await names()).toEqual(made);
    const first = readFileSync(path);
    const refused = await hwb('report', path, '--sheets');
    expect(refused.exitCode).toBe(2);
    expect(refused.error).toContain('has a board report already, on its sheets "Board report 2"');
    expect(readFileSync(path).equals(first)).toBe(true);
    const again = await hwb('report', path, '--sheets', '--overwrite', '--draft', '--quiet');
    expect(again.exitCode).toBe(0);
    expect(await names()).toEqual(made);
    const { sheets } = await openXlsxFile(path).read();
    const titleOf = (wanted: string) => sheets.find(({ name }) => name === wanted)?.grid.rows[0]?.[0];
    expect([titleOf('Board changes'), titleOf('Board report 2')]).toEqual([
      'mine',
      expect.stringMatching(/^Draft: Progress report/),
    ]);
  });

  it.each(['docx', 'pptx', 'html', 'xlsx'])(
    'makes no .%s of a plan with errors, but its list, and a draft where asked',
    async (form) => {
      const faulty = at('faulty.xlsx');
      const out = at(`board.${form}`);
      await hwb('new', faulty, '--sample', '--quiet', '--force');
      const refused = await hwb('report', faulty, '--out', out);
      expect(refused.exitCode).toBe(1);
      expect(refused.out).toMatch(/Sheet Actions\n\s+E12\s+error\s+C3 H: "C3 H" has no lead/);
      expect(refused.out).toContain('1 error, ');
      expect(existsSync(out)).toBe(false);
      const draft = await hwb('report', faulty, '--out', out, '--draft');
      expect([draft.exitCode, draft.error.includes('It is marked as a draft.')]).toEqual([0, true]);
      expect(existsSync(out)).toBe(true);
    },
  );

  it('adds nothing to a plan with errors, and nothing to a workbook that takes no sheets', async () => {
    const faulty = at('faulty-sheets.xlsx');
    await hwb('new', faulty, '--sample', '--quiet');
    const before = readFileSync(faulty);
    const refused = await hwb('report', faulty, '--sheets');
    expect([refused.exitCode, refused.out.includes('"C3 H" has no lead')]).toEqual([1, true]);
    expect(readFileSync(faulty).equals(before)).toBe(true);
    const locked = await soundPlan('locked.xlsx');
    const parts = new PackageEdit(readFileSync(locked), 'locked.xlsx');
    const workbook = parts.readPart('xl/workbook.xml') ?? '';
    parts.writePart(
      'xl/workbook.xml',
      workbook.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    writeFileSync(locked, parts.toBytes());
    const other = at('beside.html');
    const { exitCode, error } = await hwb('report', locked, '--sheets', '--out', other);
    expect(exitCode).toBe(1);
    expect(error).toContain('was left as it is, and nothing was made.');
    expect(existsSync(other)).toBe(false);
  });

  it('makes several at once, and the same bytes each time', async () => {
    await hwb('report', plan, '--out', at('a.html'), '-o', at('b.html'), '--meeting', '20 April 2017', '-q');
    expect(readFileSync(at('a.html'), 'utf8')).toContain('20 April 2017');
    expect(readFileSync(at('b.html')).equals(readFileSync(at('a.html')))).toBe(true);
  });

  it('refuses a plan with errors with the list, and makes a draft of it where asked', async () => {
    const faulty = at('faulty.xlsx');
    await hwb('new', faulty, '--sample', '--quiet');
    const refused = await hwb('report', faulty, '--out', at('board.html'));
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain('"C3 H" has no lead');
    expect(refused.out).toContain('No report was made');
    expect(existsSync(at('board.html'))).toBe(false);
    const draft = await hwb('report', faulty, '--out', at('board.html'), '--draft');
    expect(draft.exitCode).toBe(0);
    expect(readFileSync(at('board.html'), 'utf8')).toContain('Draft: not for publication');
  });

  it('overwrites only where asked', async () => {
    writeFileSync(at('board.html'), 'mine');
    const refused = await hwb('report', plan, '--out', at('board.html'));
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.error).toContain('exists. Choose another name, or replace it with --overwrite.');
    expect(readFileSync(at('board.html'), 'utf8')).toBe('mine');
    expect((await hwb('report', plan, '--out', at('board.html'), '--overwrite')).exitCode).toBe(0);
  });

  it('prints the report for programs', async () => {
    const { exitCode, out } = await hwb('report', plan, '--json', '--years', '2014 to 2015');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ actionRag: { total: 24 }, wording: { years: '2014 to 2015' } });
  });

  it('compares with what was submitted for the meeting before, whose cells the workbook keeps', async () => {
    const path = await soundPlan('moved.xlsx');
    const submit = ['submit', path, '--by', 'Ann Lee', '--reason', 'Agreed', '--board-date'];
    expect((await hwb(...submit, '2017-01-20')).exitCode).toBe(0);
    await setCell(path, 11, 10, 'Not started', 'In progress');
    expect((await hwb(...submit, '2017-04-20')).exitCode).toBe(0);
    const { out } = await hwb('report', path, '--json', '--meeting', '2017-04-20');
    const { changes } = JSON.parse(out);
    expect(changes).toMatchObject({ state: 'compared', isSame: false, since: { boardDate: '2017-01-20' } });
    expect(changes.actions).toEqual([
      expect.objectContaining({
        key: 'C3 H',
        fields: [{ field: 'status', label: 'Status', before: 'Not started', after: 'In progress' }],
      }),
    ]);
    const same = JSON.parse((await hwb('report', path, '--json', '--since', '2017-04-20')).out);
    expect(same.changes).toMatchObject({ state: 'compared', isSame: true, actions: [] });
  });

  it('compares with an older workbook', async () => {
    const newer = await soundPlan('newer.xlsx');
    await setCell(newer, 11, 10, 'Not started', 'In progress');
    const { out } = await hwb('report', newer, '--json', '--since', plan);
    expect(JSON.parse(out).changes).toMatchObject({
      state: 'compared',
      since: { workbook: 'plan.xlsx', boardDate: null },
      actions: [{ key: 'C3 H' }],
    });
  });

  it.each<[string, readonly string[], string]>([
    [
      'nothing to make',
      [],
      'Say what to make: --out board.docx, board.pptx, board.html or board.xlsx, or --sheets for sheets in the plan itself.',
    ],
    [
      'an ending that is none',
      ['--out', 'board.pdf'],
      'must end in .docx for Word, .pptx for slides, .html for a web page or .xlsx for sheets',
    ],
    ['no ending', ['--out', 'toString'], 'must end in .docx'],
    ['one name twice', ['--out', 'a.html', '--out', './a.html'], 'is given twice'],
    ['a date that is none', ['--json', '--as-at', 'soon'], '--as-at "soon" is not a date.'],
    [
      'a meeting that is none',
      ['--json', '--meeting', '1/4/2017'],
      '--meeting "1/4/2017" can be read in two ways.',
    ],
    ['another way to write years', ['--json', '--years', '14/15'], 'is no way to write years'],
    ['a submission that is none', ['--json', '--since', '2015-01-01'], 'has no submission "2015-01-01"'],
    ['an older workbook that is none', ['--json', '--since', 'no.xlsx'], 'no.xlsx'],
    [
      'a folder that is none',
      ['--out', '/no/such/folder/a.html'],
      'There is no file or folder "/no/such/folder/a.html"',
    ],
  ])('is called wrongly with %s', async (_, options, sentence) => {
    const { exitCode, error } = await hwb('report', plan, ...options);
    expect(exitCode).toBe(2);
    expect(error).toContain(sentence);
  });

  it('never writes over the workbooks it reads, whatever can be made', async () => {
    const disguised = at('plan.html');
    writeFileSync(disguised, readFileSync(plan));
    const before = readFileSync(disguised);
    const { exitCode, error } = await hwb(
      'report',
      disguised,
      '--out',
      join(folder, '.', 'plan.html'),
      '--overwrite',
    );
    expect(exitCode).toBe(2);
    expect(error).toContain('is a workbook that is read for it. Give the report another name');
    expect(readFileSync(disguised).equals(before)).toBe(true);
  });

  it('writes none of several where one has no place', async () => {
    const { exitCode } = await hwb('report', plan, '--out', '/no/such/folder/a.html', '--out', at('b.html'));
    expect(exitCode).toBe(2);
    expect(existsSync(at('b.html'))).toBe(false);
  });

  it('wants a date where the plan has none', async () => {
    const path = at('undated.xlsx');
    await hwb('new', path, '--quiet');
    const workbook = openXlsxFile(path);
    const settings = (await workbook.read()).sheets.find(({ name }) => name === 'Plan');
    const rowIndex = settings?.grid.rows.findIndex(([setting]) => setting === 'Reporting date') ?? -1;
    const expected = settings?.grid.rows[rowIndex]?.[1] ?? null;
    await workbook.apply([
      { kind: 'set-cell', sheet: 'Plan', rowIndex, columnIndex: 1, expected, value: null },
    ]);
    const { exitCode, error } = await hwb('report', path, '--json');
    expect(exitCode).toBe(2);
    expect(error).toContain('has no reporting date. Say which day to report: --as-at 2017-04-01.');
  });
});
