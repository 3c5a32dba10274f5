import { describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/grid/cell.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { headerRowIndex } from '../../../src/plan/layout/table-sheet.ts';
import { emptyPlan, type Plan, planTables } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';

const sample = planLayouts(samplePlan);
const empty = planLayouts(emptyPlan);
const definitions = Object.values(planTables).filter(
  ({ name }) => !['SyncLog', 'ImportNotes'].includes(name),
);

function sheetOf(layouts: readonly SheetLayout[], name: string): SheetLayout {
  const found = layouts.find((layout) => layout.name === name);
  if (found === undefined) throw new Error(`there is no sheet ${name}`);
  return found;
}

function columnIndexOf(layout: SheetLayout, header: string): number {
  return layout.tables?.[0]?.headers.indexOf(header) ?? -1;
}

/** The cell of a body row in a column. */
function cellIn(layout: SheetLayout, header: string, rowIndex: number) {
  return layout.rows[headerRowIndex + 1 + rowIndex]?.[columnIndexOf(layout, header)];
}

describe('planLayouts', () => {
  it('lays out one sheet a table, in the order people read them', () => {
    const names =
      'Plan Objectives Ambitions Actions Updates Indicators Measurements Trajectory Evidence Partners Submissions';
    expect(sample.map(({ name }) => name)).toEqual(names.split(' '));
    expect(empty.map(({ name }) => name)).toEqual(names.split(' '));
  });

  it.each(definitions.map((definition) => [definition.name, definition] as const))(
    'gives %s its title, its help, and all its columns with the Row ID hidden at the end',
    (name, definition) => {
      const layout = sheetOf(sample, name);
      const headers = Object.values(definition.columns).map(({ header }) => header);
      expect(layout.rows[0]?.[0]?.value).toEqual(expect.any(String));
      expect(layout.rows[1]?.[0]?.value).toBe(definition.help);
      expect(layout.rows[headerRowIndex]?.map(({ value }) => value)).toEqual(headers);
      expect(layout.tables?.[0]?.headers).toEqual(headers);
      expect(layout.tables?.[0]?.name).toBe(name);
      const idIndex = headers.indexOf('Row ID');
      expect(layout.hiddenColumns).toEqual(idIndex === -1 ? [] : [headers.length - 1]);
      expect(layout.frozenRows).toBe(headerRowIndex + 1);
      expect(layout.columnWidths.every((width) => width > 0)).toBe(true);
    },
  );

  it.each(empty.map((layout) => [layout.name, layout] as const))(
    'leaves room to begin in an empty %s',
    (_, layout) => {
      const [table] = layout.tables ?? [];
      expect(table?.range.rowCount).toBeGreaterThanOrEqual(2);
      expect(layout.rows).toHaveLength(headerRowIndex + (table?.range.rowCount ?? 0));
    },
  );

  it.each([
    ['Actions', 'Indicators'],
    ['Actions', 'Delivery'],
    ['Actions', 'Ref'],
    ['Indicators', 'Baseline period'],
    ['Measurements', 'Period'],
    ['Measurements', 'Indicator'],
    ['Updates', 'Action'],
  ])('keeps %s, %s as text, in rows that are typed later too', (sheet, header) => {
    for (const layouts of [sample, empty]) {
      const layout = sheetOf(layouts, sheet);
      expect(layout.columnStyles?.get(columnIndexOf(layout, header))?.numberFormat).toBe('@');
      expect(cellIn(layout, header, 0)?.style?.numberFormat).toBe('@');
    }
  });

  it('shows dates as dates, shares as percentages and values with the decimals of their indicator', () => {
    const actions = sheetOf(sample, 'Actions');
    expect(cellIn(actions, 'Due', 1)).toMatchObject({ value: 42855, style: { numberFormat: 'd mmm yyyy' } });
    expect(cellIn(actions, 'Percent complete', 1)).toMatchObject({
      value: 0.95,
      style: { numberFormat: '0%' },
    });
    expect(cellIn(sheetOf(sample, 'Indicators'), 'Target', 2)).toMatchObject({
      value: 0.804,
      style: { numberFormat: '0.000' },
    });
    expect(cellIn(sheetOf(sample, 'Measurements'), 'Value', 2)).toMatchObject({
      value: 10.3,
      style: { numberFormat: '0.00' },
    });
    expect(cellIn(sheetOf(sample, 'Trajectory'), '2017', 0)?.style?.numberFormat).toBe('#,##0');
  });

  it.each([
    ['Actions', 'Status', 'stop'],
    ['Actions', 'RAG override', 'stop'],
    ['Indicators', 'Polarity', 'stop'],
    ['Indicators', 'Target kind', 'stop'],
    ['Evidence', 'Kind', 'stop'],
    ['Actions', 'Objective', 'warning'],
    ['Indicators', 'Objective', 'warning'],
    ['Measurements', 'Indicator', 'warning'],
  ])('offers a list in %s, %s', (sheet, header, onOther) => {
    const layout = sheetOf(sample, sheet);
    const list = layout.lists?.find(({ range }) => range.columnIndex === columnIndexOf(layout, header));
    expect(list?.onOther).toBe(onOther);
    expect(list?.range.rowIndex).toBe(headerRowIndex + 1);
    expect(list?.range.rowCount).toBeGreaterThan(400);
  });

  it('offers no list where a formula stands', () => {
    const actions = sheetOf(sample, 'Actions');
    expect(actions.lists?.some(({ range }) => range.columnIndex === columnIndexOf(actions, 'RAG'))).toBe(
      false,
    );
  });

  it('rates every action by a formula with its value, but leaves a rating that came with the document', () => {
    const [first, second] = samplePlan.actions;
    if (first === undefined || second === undefined) throw new Error('the sample has no actions');
    const plan: Plan = { ...samplePlan, actions: [{ ...first, rag: 'R' }, second] };
    const actions = sheetOf(planLayouts(plan), 'Actions');
    expect(cellIn(actions, 'RAG', 0)?.value).toBe('R');
    expect(cellIn(actions, 'RAG', 1)?.value).toEqual({
      formula: expect.stringContaining('HWB.FINALRAG('),
      value: 'G',
    });
  });

  it('has no formula without a value', () => {
    for (const layout of [...sample, ...empty]) {
      for (const { value } of layout.rows.flat()) if (isFormula(value)) expect(value.value).not.toBeNull();
    }
  });

  it('gives every row an id, keeps those it has, and never gives one twice', () => {
    const plan: Plan = {
      ...samplePlan,
      actions: samplePlan.actions.map((row, index) => ({ ...row, rowId: index === 0 ? 'mine' : null })),
    };
    const actions = sheetOf(planLayouts(plan), 'Actions');
    const ids = plan.actions.map((_, index) => cellIn(actions, 'Row ID', index)?.value);
    expect(ids[0]).toBe('mine');
    expect(new Set(ids).size).toBe(24);
    expect(ids.slice(1).every((id) => /^[0-9a-z]{10}$/.test(String(id)))).toBe(true);
  });

  it('adds the import notes where there are any', () => {
    const note = {
      source: 'a.txt line 1',
      text: '=cmd',
      reading: null,
      certainty: 'likely',
      table: null,
      cell: null,
    } as const;
    const layouts = planLayouts({ ...emptyPlan, importNotes: [note] });
    expect(cellIn(sheetOf(layouts, 'Import notes'), 'Text', 0)?.value).toBe('=cmd');
  });

  it('fills in the settings a plan lacks, and keeps those that are its own', () => {
    const plan: Plan = {
      ...emptyPlan,
      settings: [
        { setting: 'My note', value: 'kept' },
        { setting: 'title', value: 'Ours' },
      ],
    };
    const settings = sheetOf(planLayouts(plan), 'Plan');
    const rows = settings.rows.slice(headerRowIndex + 1).map((row) => row.map(({ value }) => value));
    expect(rows[0]).toEqual(['title', 'Ours']);
    expect(rows.at(-1)).toEqual(['My note', 'kept']);
    expect(rows).toContainEqual(['RAG legend: G', 'On track']);
    expect(rows).toContainEqual(['Amber tolerance', 5]);
  });

  it('begins the trajectories of a plan without indicators with its own years', () => {
    const years = (plan: Plan) => sheetOf(planLayouts(plan), 'Trajectory').tables?.[0]?.headers.slice(2, 8);
    expect(years({ ...emptyPlan, settings: [{ setting: 'Period from', value: 42826 }] })).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
    ]);
    expect(years(emptyPlan)?.[0]).toBe('2025');
  });
});
