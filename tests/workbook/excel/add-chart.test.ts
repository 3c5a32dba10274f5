import { afterEach, describe, expect, it } from 'vitest';
import { boardSheets } from '../../../src/report/sheet/board-sheets.ts';
import { newSheetLayout } from '../../../workbench/saving/new-sheet-layout.ts';
import { sampleReport } from '../../report/sample-report.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

describe('the board report put into an open workbook', () => {
  it('takes one read and one write, and has its charts', async () => {
    const layouts = boardSheets(await sampleReport());
    const host = hostOf({ sheets: [{ name: 'Mine', rows: [['x']] }] });
    const workbook = await openIn(host);
    host.resetTraffic();
    expect((await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })))).refused).toEqual(
      [],
    );
    expect(host.traffic.roundTrips).toBe(2);
    const drawn = layouts.flatMap(({ name, charts = [] }) => charts.map((chart) => ({ name, chart })));
    expect(drawn).toHaveLength(8);
    for (const { name, charts = [] } of layouts) {
      const found = host.book.sheet(name).charts;
      expect(found.map(({ title, source, place }) => ({ title, source, place }))).toEqual(
        charts.map(({ title, source, place }) => ({ title, source, place })),
      );
      expect(found.map(({ series }) => series.map((each) => each.name))).toEqual(
        charts.map(({ series }) => series.map((each) => each.name)),
      );
    }
  });

  it('is saved from the workbench with the charts it had, but for text alternatives and patterns', async () => {
    const layouts = boardSheets(await sampleReport());
    const host = hostOf({ sheets: [{ name: 'Mine', rows: [['x']] }] });
    const workbook = await openIn(host);
    await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    for (const { name, charts = [] } of layouts) {
      const saved = newSheetLayout(host.book, host.book.sheet(name)).charts ?? [];
      expect(
        saved.map(({ kind, source, place, valueAxis = {} }) => ({ kind, source, place, valueAxis })),
      ).toEqual(
        charts.map(({ kind, source, place, valueAxis = {} }) => ({ kind, source, place, valueAxis })),
      );
      expect(
        saved.map(({ series }) =>
          series.map(({ name: line, colour, dash, marker }) => [line, colour, dash ?? 'solid', marker]),
        ),
      ).toEqual(
        charts.map(({ series }) =>
          series.map(({ name: line, colour, dash, marker }) => [line, colour, dash ?? 'solid', marker]),
        ),
      );
    }
  });
});
