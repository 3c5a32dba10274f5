import { describe, expect, it } from 'vitest';
import { cellValue, isFormula } from '../../src/grid/cell.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { boardSheets } from '../../src/report/sheet/board-sheets.ts';
import { renderXlsx } from '../../src/report/sheet/render-xlsx.ts';
import { reportSheetNames } from '../../src/report/sheet/report-sheet-names.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import { emptyCase, longCase, sampleCase } from './office/board-case.ts';
import { hostileReport, longWord } from './office/hostile-plan.ts';
import { brokenParts, looseEnds, openPackage, partOf } from './office/office-package.ts';
import { sampleReport } from './sample-report.ts';

function sheetText({ name, rows, charts = [] }: SheetLayout): string {
  const lines = rows.map((row) => row.map(({ value }) => String(cellValue(value) ?? '')).join(' | '));
  const drawn = charts.map(({ altText }) => `(chart: ${altText})`);
  return [`--- ${name}`, ...lines, ...drawn].join('\n');
}

describe('the sheets', () => {
  it('of the sample plan read as they did when people read them last', async () => {
    const text = boardSheets(await sampleCase())
      .map(sheetText)
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/sample-plan.sheets.txt');
  });

  it('have a title in A1 and one table each, and fit a workbook through the port', async () => {
    const layouts = boardSheets(await sampleCase());
    for (const { rows, tables } of layouts) {
      expect(rows[0]?.[0]?.value).toMatch(/\S/);
      expect(tables).toHaveLength(1);
    }
    const workbook = new MemoryWorkbook({ name: 'plan.xlsx', sheets: [] });
    const { refused } = await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    expect(refused).toEqual([]);
  });

  it('have charts of their own cells, whose bars and lines are all named', async () => {
    const layouts = boardSheets(await sampleCase());
    const charts = layouts.flatMap((layout) => (layout.charts ?? []).map((chart) => ({ layout, chart })));
    expect(charts.length).toBe(8);
    for (const { layout, chart } of charts) {
      const [table] = layout.tables ?? [];
      expect(chart.source.columnCount).toBe(chart.series.length + 1);
      expect(chart.source.rowIndex).toBeGreaterThan(table?.range.rowIndex ?? Number.POSITIVE_INFINITY);
      expect(chart.altText.length).toBeGreaterThan(20);
      for (const { name } of chart.series) expect(name).toMatch(/\S/);
    }
  });

  it('are numbered on where the workbook has such sheets already', async () => {
    const report = await sampleCase();
    const taken = boardSheets(report).map(({ name }) => name);
    const again = boardSheets(report, { taken });
    expect(again.map(({ name }) => name)).toEqual(taken.map((name) => `${name} 2`));
    expect(again[0]?.tables?.[0]?.name).toBe('BoardRatings2');
  });

  it('are known again by their tables, numbered or renamed, and no other sheet is', async () => {
    const layouts = boardSheets(await sampleCase());
    expect(layouts).toHaveLength(5);
    const renamed = layouts.map((layout, index) => ({ ...layout, name: `Mine ${index}` }));
    const others = boardSheets(await sampleCase(), {
      taken: layouts.flatMap(({ tables = [] }) => tables.map(({ name }) => name)),
    });
    const lookAlike = { name: 'Board report', rows: [[{ value: 'BoardRatings' }]], columnWidths: [] };
    const workbook = new MemoryWorkbook({ name: 'plan.xlsx', sheets: [] });
    const all = [...renamed, ...others, lookAlike];
    const { refused } = await workbook.apply(all.map((layout) => ({ kind: 'add-sheet', layout })));
    expect(refused).toEqual([]);
    expect(reportSheetNames(await workbook.read())).toEqual([...renamed, ...others].map(({ name }) => name));
  });

  it('hold hostile text as text, never as a formula', async () => {
    for (const { rows } of boardSheets(await hostileReport()))
      for (const { value } of rows.flat()) {
        expect(isFormula(value)).toBe(false);
        if (typeof value === 'string') expect(value.length).toBeLessThan(32_768);
      }
  });

  it('hold hostile text as text in a file too, where it is read back as it was', async () => {
    const report = await hostileReport();
    const bytes = await renderXlsx(report);
    const parts = openPackage(bytes);
    expect(brokenParts(parts)).toEqual([]);
    expect(looseEnds(bytes)).toEqual([]);
    for (const [path, xml] of parts) {
      if (/^xl\/worksheets\/sheet/.test(path)) expect(xml, path).not.toMatch(/<f[ >]|<hyperlink/);
      for (const mark of ['<script', '<w:', '\u202e', '\0', '\u0007'])
        expect(xml.includes(mark), path).toBe(false);
    }
    const { sheets } = await new PackageWorkbook(new BytesStore('board.xlsx', bytes)).read();
    const layouts = boardSheets(report);
    expect(sheets.map(({ name }) => name)).toEqual(layouts.map(({ name }) => name));
    const said = sheets.flatMap(({ grid }) => grid.rows.flat()).map((cell) => String(cellValue(cell) ?? ''));
    for (const { rows } of layouts)
      for (const { value } of rows.flat())
        if (typeof value === 'string' && value !== '') expect(said).toContain(value);
    expect(said.some((text) => text.includes('=HYPERLINK("http://example.com","x")'))).toBe(true);
    expect(said.some((text) => text.includes(longWord))).toBe(true);
  });

  it('are the same bytes for the same report', async () => {
    const report = await sampleCase();
    expect(Buffer.compare(await renderXlsx(report), await renderXlsx(report))).toBe(0);
  });

  it('are marked as a draft in every title, in the title of the file and on every printed page', async () => {
    const report = await sampleReport({ isDraft: true });
    for (const { rows } of boardSheets(report)) expect(rows[0]?.[0]?.value).toMatch(/^Draft: /);
    const parts = openPackage(await renderXlsx(report));
    expect(partOf(parts, 'docProps/core.xml')).toContain('<dc:title>Draft: ');
    for (const [path, xml] of parts)
      if (/^xl\/worksheets\/sheet/.test(path))
        expect(xml, path).toContain('<oddHeader>&amp;CDraft: not for publication</oddHeader>');
    const final = openPackage(await renderXlsx(await sampleReport()));
    expect([...final.values()].some((xml) => /draft/i.test(xml))).toBe(false);
  });

  it('say that there is no figure, and never 0, and leave out what has nothing to say', async () => {
    const [, , indicators] = boardSheets(await sampleReport({}, { measurements: [] }));
    expect(indicators && sheetText(indicators)).toContain('| No figure since the baseline |');
    expect(boardSheets(await emptyCase()).map(({ name }) => name)).toEqual(['Board report']);
  });

  it('hold dates as dates, and say of their charts what the paper says, for paper across', async () => {
    const report = await sampleCase();
    const sheets = boardSheets(report);
    const [front, exceptions] = sheets;
    const header = exceptions?.rows.findIndex((row) => row[3]?.value === 'Due') ?? -1;
    expect(exceptions?.rows[header + 1]?.[3]).toMatchObject({
      value: dateToSerial('2016-04-30'),
      style: { numberFormat: 'd mmm yyyy' },
    });
    expect(front?.charts?.[0]?.altText).toMatch(/^Actions by rating\. Of 24 actions, /);
    expect(sheets.map(({ landscape }) => landscape)).toEqual(sheets.map(() => true));
    for (const [path, xml] of openPackage(await renderXlsx(report)))
      if (/worksheets\/sheet\d+\.xml$/.test(path))
        expect(xml, path).toMatch(/<pageSetUpPr fitToPage="1"\/>.*orientation="landscape"/s);
  });

  it('hold every exception of a long plan', async () => {
    const [, exceptions] = boardSheets(await longCase(300));
    expect(exceptions?.tables?.[0]?.range.rowCount).toBe(301);
  });
});
