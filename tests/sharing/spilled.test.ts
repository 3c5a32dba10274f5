import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
import { prepareToShare } from '../../src/sharing/prepare-to-share.ts';
import type { SetCell } from '../../src/workbook/change.ts';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook.ts';
import type { ExcelHost } from '../../workbench/excel/excel-host.ts';
import { buildBundle, bundleFile, metadataFile } from '../functions/bundle/build-bundle.ts';
import { closeHosts, hostOf, openIn } from '../workbook/excel/open-in-host.ts';

buildBundle();
afterEach(closeHosts);

const call = '=HWB.TRAJECTORY(558,2016,650,2021,,0)';
const spilled = [558, 576, 595, 613, 632, 650];

/** A trajectory that spills from A1 to F1 over a blank sheet, and something typed below. */
async function openSpilling(): Promise<{ host: ExcelHost; workbook: ExcelWorkbook }> {
  const host = hostOf({ sheets: [{ name: 'Years', rows: [[], ['typed']] }] });
  host.loadFunctions('HWB', readFileSync(bundleFile, 'utf8'), JSON.parse(readFileSync(metadataFile, 'utf8')));
  await enter(host, 'A1', call);
  return { host, workbook: await openIn(host) };
}

function enter(host: ExcelHost, address: string, formula: string): Promise<void> {
  return host.library.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Years').getRange(address).formulas = [[formula]];
    await context.sync();
  });
}

function shown(host: ExcelHost): Promise<unknown> {
  return host.library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Years').getRange('A1:F1').load('values,formulas');
    await context.sync();
    return { values: range.values[0], first: range.formulas[0]?.[0] };
  });
}

const intoB1: SetCell = {
  kind: 'set-cell',
  sheet: 'Years',
  rowIndex: 0,
  columnIndex: 1,
  expected: 576,
  value: 577,
};

describe('formulas that spill, in Excel', () => {
  it.each([
    ['freezing', freezeFormulas],
    ['preparing to share', prepareToShare],
  ])('stand as values after %s, and spill again when it is taken back', async (_, change) => {
    const { host, workbook } = await openSpilling();
    const { changes, undo, kept } = change(await workbook.read());
    expect(kept).toEqual([]);
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(await shown(host)).toEqual({ values: spilled, first: 558 });
    await workbook.read();
    expect((await workbook.apply(JSON.parse(JSON.stringify(undo)))).refused).toEqual([]);
    expect(await shown(host)).toEqual({ values: spilled, first: call });
  });

  it('are read with what they fill, in one round trip once they are known', async () => {
    const { host, workbook } = await openSpilling();
    const whole = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 6 };
    expect((await workbook.read()).sheets[0]?.spills).toEqual([whole]);
    host.resetTraffic();
    expect((await workbook.read()).sheets[0]?.spills).toEqual([whole]);
    expect(host.traffic.roundTrips).toBe(1);
    await enter(host, 'A4', '=HWB.TRAJECTORY(1,2016,2,2017)');
    expect((await workbook.read()).sheets[0]?.spills?.length).toBe(2);
  });

  it('keep others from writing into what they fill', async () => {
    const { host, workbook } = await openSpilling();
    const { applied, refused } = await workbook.apply([intoB1]);
    expect(applied).toEqual([]);
    expect(refused).toEqual([
      { change: intoB1, reason: 'not-supported', detail: 'Years!B1 is filled by the formula in A1' },
    ]);
    expect(await shown(host)).toEqual({ values: spilled, first: call });
  });
});
