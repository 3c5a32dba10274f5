import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { cellValue, isFormula } from '../../src/grid/cell.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
import { canonicalPlan } from '../../src/submission/canonical-plan.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { memoryOfSnapshot } from '../../src/workbook/memory/memory-of-snapshot.ts';
import type { MemorySheetSource } from '../../src/workbook/memory/memory-sheet.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { createXlsxFile, openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { planSheets, soundSettings } from '../validation/plan-workbook.ts';
import { action, indicator, soundObjectives } from '../validation/rule-case.ts';

async function sampleSnapshot(): Promise<WorkbookSnapshot> {
  const workbook = new MemoryWorkbook({ name: 'sample.xlsx', sheets: [] });
  await workbook.apply(planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook.read();
}

const rows = {
  settings: [
    ...soundSettings.filter(({ setting }) => setting !== 'Reporting date'),
    { setting: 'Reporting date', value: dateToSerial('2017-04-01') },
    { setting: 'Amber tolerance', value: 5 },
  ],
  objectives: soundObjectives,
  actions: [
    action(),
    action({ ref: 'B', action: 'Train bus drivers', rag: 'R' }),
    action({ ref: 'C', leads: 42, progress: 'Begun\nand going on' }),
  ],
  indicators: [indicator()],
  measurements: [
    { indicator: 'C3 1', period: '2015/16', value: 560 },
    { indicator: 'C3 1', period: '2016/17', value: 580 },
  ],
};

type Edit = (sheets: readonly MemorySheetSource[]) => readonly MemorySheetSource[];

function hashOf(edit: Edit = (sheets) => sheets, dateSystem: '1900' | '1904' = '1900'): Promise<string> {
  return new MemoryWorkbook({ dateSystem, sheets: edit(planSheets(rows)) }).read().then(planContentHash);
}

/** Edits the cells of one sheet, header row first. */
function editCells(
  name: string,
  edit: (cells: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[],
): Edit {
  return (sheets) =>
    sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: edit(sheet.rows) } : sheet));
}

function setCell(name: string, rowIndex: number, columnIndex: number, value: Cell): Edit {
  return editCells(name, (cells) =>
    cells.map((row, at) => (at === rowIndex ? row.with(columnIndex, value) : row)),
  );
}

const [headers = []] = planSheets(rows).find(({ name }) => name === 'Actions')?.rows ?? [];
const at = (header: string) => headers.indexOf(header);

describe('the hash of what a plan says', () => {
  it('is a version and a SHA-256', async () => {
    expect(await hashOf()).toMatch(/^hwb1:[0-9a-f]{64}$/);
  });

  it('is one of a form that must not change by itself', async () => {
    expect(await planContentHash({ name: 'x', dateSystem: '1900', sheets: [] })).toMatchInlineSnapshot(
      `"hwb1:1173e49b6f9bece8ef096c837af11bf2691fcde6943cab403d9db010c76462c8"`,
    );
    expect(
      canonicalPlan(await new MemoryWorkbook({ sheets: planSheets(rows) }).read()),
    ).toMatchInlineSnapshot(`
      "Plan
      [["setting","Amber tolerance"],["value",5]]
      [["setting","Period from"],["value","1 April 2016"]]
      [["setting","RAG legend: A"],["value","At risk"]]
      [["setting","RAG legend: G"],["value","On track"]]
      [["setting","RAG legend: R"],["value","Off track"]]
      [["setting","Reporting date"],["value","2017-04-01"]]
      [["setting","Title"],["value","Plan"]]
      Objectives
      [["goal","Healthier lives"],["leads","Head of Adults"],["objective","Fewer lonely people"],["ref","C3"]]
      [["goal","Healthier places"],["leads","Head of Places"],["objective","Connected communities"],["ref","B3"]]
      Ambitions
      Actions
      [["action","Open a garden for neighbours"],["delivery","October 2016 to June 2018"],["due","2018-06-30"],["leads","42"],["objective","C3"],["outcome","People meet each week"],["percentComplete",0.5],["progress","Begun\\nand going on"],["ref","C"],["start","2016-10-01"],["status","In progress"]]
      [["action","Open a garden for neighbours"],["delivery","October 2016 to June 2018"],["due","2018-06-30"],["leads","Head of Parks"],["objective","C3"],["outcome","People meet each week"],["percentComplete",0.5],["progress","March 2017 update: the ground is cleared"],["ref","A"],["start","2016-10-01"],["status","In progress"]]
      [["action","Train bus drivers"],["delivery","October 2016 to June 2018"],["due","2018-06-30"],["leads","Head of Parks"],["objective","C3"],["outcome","People meet each week"],["percentComplete",0.5],["progress","March 2017 update: the ground is cleared"],["rag","R"],["ref","B"],["start","2016-10-01"],["status","In progress"]]
      Updates
      Indicators
      [["baseline",558],["baselinePeriod","2015/16"],["baselineYear",2016],["decimals",0],["indicator","People who meet somebody each week"],["objective","C3"],["polarity","higher"],["ref","1"],["target",650],["targetKind","trajectory"],["targetYear",2021],["unit","count"]]
      Measurements
      [["indicator","C3 1"],["period","2015/16"],["value",560]]
      [["indicator","C3 1"],["period","2016/17"],["value",580]]
      Evidence
      "
    `);
  });

  it.each<[string, Edit]>([
    ['rows are sorted', editCells('Actions', ([head = [], ...body]) => [head, ...body.toReversed()])],
    [
      'columns are moved',
      editCells('Actions', (cells) => cells.map((row) => [...row.slice(1), row[0] ?? null])),
    ],
    ['a header has another of its names', setCell('Actions', 0, at('Leads'), 'Who responsible')],
    [
      'lines end as in files',
      (sheets) =>
        sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\n', '\r\n') : cell)),
          ),
        })),
    ],
    ['a blank row is added', editCells('Indicators', (cells) => [...cells, []])],
    [
      'a date loses its format',
      (sheets) => sheets.map((sheet) => ({ ...sheet, numberFormat: () => 'General' })),
    ],
    [
      'a number is shown as a percentage',
      (sheets) =>
        sheets.map((sheet) => ({
          ...sheet,
          numberFormat: (rowIndex, columnIndex) =>
            sheet.name === 'Actions' && columnIndex === at('Leads')
              ? '0%'
              : (sheet.numberFormat?.(rowIndex, columnIndex) ?? 'General'),
        })),
    ],
    ['a rating is a formula', setCell('Actions', 1, at('RAG'), { formula: 'HWB.X()', value: 'A' })],
    [
      'a formula was recalculated',
      setCell('Actions', 1, at('RAG'), { formula: 'HWB.X()', value: { error: '#NAME?' } }),
    ],
    ['Row IDs are lost', setCell('Actions', 1, at('Row ID'), null)],
    ['an Excel table becomes a plain range', (sheets) => sheets.map((sheet) => ({ ...sheet, tables: [] }))],
    [
      'a column of somebody else’s is there',
      editCells('Indicators', (cells) => cells.map((row, index) => [...row, index === 0 ? 'Mine' : 'x'])),
    ],
    [
      'there are partners, submissions and notes',
      (sheets) => [
        ...sheets,
        ...planSheets({
          partners: [{ organisation: 'Age Concern' }],
          submissions: [{ submittedBy: 'Ann' }],
          importNotes: [{ text: 'Left over', certainty: 'certain' }],
        }).filter(({ name }) => ['Partners', 'Submissions', 'Import notes'].includes(name)),
      ],
    ],
  ])('stays when %s', async (_, edit) => {
    expect(await hashOf(edit)).toBe(await hashOf());
  });

  it.each<[string, Edit]>([
    ['a text changes', setCell('Actions', 1, at('Action'), 'Open a garden for all')],
    ['a number of the settings changes', setCell('Plan', 7, 1, 6)],
    ['the reporting date moves', setCell('Plan', 6, 1, dateToSerial('2017-04-02'))],
    ['a text gets a space', setCell('Actions', 1, at('Action'), 'Open a garden for neighbours ')],
    ['a cell is cleared', setCell('Actions', 1, at('Leads'), null)],
    ['a date moves by a day', setCell('Actions', 1, at('Due'), dateToSerial('2018-07-01'))],
    ['a date becomes unreadable', setCell('Actions', 1, at('Due'), 'soon')],
    ['an unreadable cell says something else', setCell('Actions', 1, at('Status'), 'Nearly')],
    ['a number changes', setCell('Measurements', 1, 2, 561)],
    ['a rating is entered over another', setCell('Actions', 2, at('RAG'), 'B')],
    ['an entered rating is cleared', setCell('Actions', 2, at('RAG'), null)],
    [
      'two cells change places',
      editCells('Measurements', (cells) => {
        const [head = [], first = [], second = []] = cells;
        return [head, first.with(2, second[2] ?? null), second.with(2, first[2] ?? null)];
      }),
    ],
    ['a row is removed', editCells('Actions', (cells) => cells.slice(0, -1))],
    ['a row is there twice', editCells('Measurements', (cells) => [...cells, cells[1] ?? []])],
    ['a setting changes', setCell('Plan', 1, 1, 'Another plan')],
  ])('changes when %s', async (_, edit) => {
    // A table that grew or shrank has the range that Excel would give it.
    const grown: Edit = (sheets) =>
      edit(sheets).map((sheet) => ({
        ...sheet,
        tables: (sheet.tables ?? []).map((table) => ({
          ...table,
          range: { ...table.range, rowCount: sheet.rows.length },
        })),
      }));
    expect(await hashOf(grown)).not.toBe(await hashOf());
  });

  it('is the same for the same dates under 1904', async () => {
    const shifted: Edit = (sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, rowIndex) =>
          row.map((cell, columnIndex) =>
            typeof cell === 'number' &&
            (sheet.numberFormat?.(rowIndex, columnIndex) === 'd mmm yyyy' || row[0] === 'Reporting date')
              ? cell - 1462
              : cell,
          ),
        ),
      }));
    expect(await hashOf(shifted, '1904')).toBe(await hashOf());
  });

  it('stays when all formulas of the sample are frozen, or show their errors', async () => {
    const snapshot = await sampleSnapshot();
    const hash = await planContentHash(snapshot);
    const frozen = memoryOfSnapshot(snapshot);
    const { changes } = freezeFormulas(snapshot);
    await frozen.apply(changes);
    expect(changes.length).toBeGreaterThan(20);
    expect(await planContentHash(await frozen.read())).toBe(hash);
    const broken = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        grid: {
          ...sheet.grid,
          rows: sheet.grid.rows.map((row) =>
            row.map((cell) => (isFormula(cell) ? { ...cell, value: { error: '#NAME?' as const } } : cell)),
          ),
        },
      })),
    };
    expect(await planContentHash(broken)).toBe(hash);
    expect(
      broken.sheets
        .flatMap(({ grid }) => grid.rows.flat())
        .some((cell) => typeof cellValue(cell) === 'object' && cellValue(cell) !== null),
    ).toBe(true);
  });

  it('is the same in a file as in memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hwb-hash-'));
    try {
      const path = join(folder, 'plan.xlsx');
      await createXlsxFile(path, planLayouts(samplePlan));
      const inFile = await openXlsxFile(path).read();
      expect(await planContentHash(inFile)).toBe(await planContentHash(await sampleSnapshot()));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('stays whatever the order of rows, and changes with any letter', async () => {
    const base = await hashOf();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        async (order, which) => {
          const sorted = editCells('Actions', (cells) => [
            cells[0] ?? [],
            ...order.map((index) => cells[index] ?? []),
          ]);
          expect(await hashOf(sorted)).toBe(base);
          const changed: Edit = (sheets) =>
            setCell('Actions', which + 1, at('Outcome'), 'People meet each weeks')(sorted(sheets));
          expect(await hashOf(changed)).not.toBe(base);
        },
      ),
      { numRuns: 20 },
    );
  });
});
