import { afterEach, describe, expect, it } from 'vitest';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { freezeFormulas } from '../../../src/sharing/freeze-formulas.ts';
import { planContentHash } from '../../../src/submission/content-hash.ts';
import { lastSubmission } from '../../../src/submission/last-submission.ts';
import { submissionChanges } from '../../../src/submission/submission-changes.ts';
import { certainFixes } from '../../../src/validation/certain-fixes.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { planSheets } from '../../validation/plan-workbook.ts';
import { action, indicator, soundObjectives } from '../../validation/rule-case.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

const faulty = planSheets({
  objectives: soundObjectives,
  actions: [
    action({ ref: ' Ι ', action: 'Γο grow the choir by I0% from 20', status: 'in progress ' }),
    action({ ref: 'B', action: 'Train bus drivers', due: '1 May 2018', percentComplete: '50%' }),
  ],
  indicators: [indicator({ baseline: '558', target: '1,650' })],
});

/** Cells with their number formats, those that were blank in the end left out. */
function shown({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, grid }) => [
    name,
    grid.rows.map((row, rowIndex) =>
      row.flatMap((cell, columnIndex) =>
        cell === null ? [] : [[columnIndex, cell, grid.numberFormat(rowIndex, columnIndex)]],
      ),
    ),
  ]);
}

describe('jobs on a plan in Excel', () => {
  it('all certain fixes are one read and one write, and so is taking them back', async () => {
    const host = hostOf({ sheets: faulty });
    const workbook = await openIn(host);
    const before = await workbook.read();
    const { changes, undo, fixes } = await certainFixes(before);
    expect(fixes.length).toBeGreaterThan(changes.length);
    host.resetTraffic();
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(host.traffic.roundTrips).toBe(2);
    const mended = await workbook.read();
    expect((await certainFixes(mended)).changes).toEqual([]);
    const inMemory = new MemoryWorkbook({ sheets: faulty });
    await inMemory.apply(changes);
    expect(shown(mended)).toEqual(shown(await inMemory.read()));
    host.resetTraffic();
    expect((await workbook.apply(undo)).refused).toEqual([]);
    expect(host.traffic.roundTrips).toBe(2);
    expect(shown(await workbook.read())).toEqual(shown(before));
  });

  it('a plan has the hash that it has elsewhere, frozen or not, and takes its submission', async () => {
    const changes = planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout }) as const);
    const elsewhere = new MemoryWorkbook({ sheets: [] });
    await elsewhere.apply(changes);
    const contentHash = await planContentHash(await elsewhere.read());
    const workbook = await openIn(hostOf({ sheets: [{ name: 'Sheet1', rows: [] }] }));
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const snapshot = await workbook.read();
    expect(await planContentHash(snapshot)).toBe(contentHash);
    const submission = submissionChanges(snapshot, {
      boardDate: '2017-04-20',
      submittedBy: '=Ann Lee',
      at: new Date(2017, 3, 18, 14, 5),
      contentHash,
      counts: { error: 0, warning: 0, advice: 0 },
      acknowledgements: [],
    });
    expect((await workbook.apply(submission)).refused).toEqual([]);
    await workbook.apply(freezeFormulas(await workbook.read()).changes);
    const after = await workbook.read();
    expect(lastSubmission(after, await planContentHash(after))).toEqual({
      boardDate: '2017-04-20',
      submittedBy: '=Ann Lee',
      at: '18 April 2017, 14:05',
      isChangedSince: false,
    });
  });
});
