import { afterEach, describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/grid/address.ts';
import { cellValue } from '../../../src/grid/cell.ts';
import {
  blankHost,
  closePanes,
  hostWith,
  openPaneIn,
  type PaneInHost,
  planSnapshot,
} from './pane-in-host.ts';

afterEach(closePanes);

async function openSample(): Promise<PaneInHost> {
  return openPaneIn(hostWith(await planSnapshot()));
}

/** The sample with two cells that can be mended for certain: dates that are texts. */
async function openFaulty(): Promise<PaneInHost> {
  const pane = await openSample();
  type('Actions', 'J5', '30 April 2017', pane);
  type('Actions', 'J6', '31/05/2017', pane);
  await pane.actions.validate();
  return pane;
}

function type(sheet: string, address: string, cell: string | null, { host }: PaneInHost): void {
  const { rowIndex, columnIndex } = parseAddress(address);
  host.book.sheet(sheet).grid.setCells([{ rowIndex, columnIndex, cell }]);
}

function cellOf({ host }: PaneInHost, sheet: string, address: string) {
  const { rowIndex, columnIndex } = parseAddress(address);
  return host.book.sheet(sheet).grid.cell(rowIndex, columnIndex);
}

describe('the pane on a workbook', () => {
  it('says that there is no plan in an empty one', async () => {
    const { state } = await openPaneIn(blankHost());
    expect(state().plan).toBe('none');
    expect(state().busy).toBeNull();
    expect(state().notice).toBeNull();
  });

  it('shows how the plan stands', async () => {
    const { plan } = (await openSample()).state();
    if (typeof plan === 'string') throw new Error(plan);
    expect(plan.standing.actions.length).toBeGreaterThan(10);
    expect(plan.statusCounts.reduce((sum, { count }) => sum + count, 0)).toBe(plan.standing.actions.length);
    expect(plan.series.length).toBe(plan.standing.indicators.length);
    // B3 I says its date in words: validation and the board pack count it too.
    expect(plan.late.map(({ action, isOverdue }) => `${action} ${isOverdue}`)).toEqual([
      'B3 A true',
      'B3 K true',
      'C3 F true',
      'B3 I true',
    ]);
  });

  it('makes a new plan in an empty workbook, and shows it', async () => {
    const pane = await openPaneIn(blankHost());
    await pane.actions.newPlan({ title: 'Ageing well', board: 'The Board', reportingDate: '2026-04-01' });
    expect(pane.state().notice).toMatchObject({ kind: 'success' });
    expect(pane.state().plan).toMatchObject({ title: 'Ageing well', board: 'The Board' });
  });

  it('writes nothing where the workbook has sheets of those names', async () => {
    const pane = await openSample();
    const before = pane.host.book.sheets.length;
    await pane.actions.newPlan({ title: 'Again', board: '', reportingDate: '2026-04-01' });
    expect(pane.state().notice).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('Nothing was written'),
    });
    expect(pane.host.book.sheets.length).toBe(before);
  });

  it('validates in one round trip to read', async () => {
    const pane = await openSample();
    pane.host.resetTraffic();
    await pane.actions.validate();
    expect(pane.state().check?.validation.issues.length).toBeGreaterThan(0);
    expect(pane.host.traffic.roundTrips).toBe(1);
  });

  it('goes to the cell of an issue', async () => {
    const pane = await openSample();
    await pane.actions.goTo({ sheet: 'Actions', cell: 'C6' });
    const { selection } = pane.host.book;
    expect(pane.host.book.sheet(selection.sheetId).name).toBe('Actions');
    expect(selection.range).toMatchObject({ rowIndex: 5, columnIndex: 2 });
  });

  it('knows the marks of an earlier day, and clears them', async () => {
    const pane = await openSample();
    await pane.actions.validate();
    await pane.actions.mark();
    const again = await openPaneIn(pane.host);
    await again.actions.validate();
    expect(again.state().check?.markedCells).toBe(pane.state().check?.markedCells);
    await again.actions.clearMarks();
    expect(again.state().check?.markedCells).toBe(0);
    expect(pane.host.book.comments).toEqual([]);
  });

  it('looks again in silence when a cell was being edited, and sees the change afterwards', async () => {
    const pane = await openSample();
    await pane.actions.validate();
    pane.host.book.isEditing = true;
    type('Actions', 'E5', null, pane);
    const sheetId = pane.host.book.sheet('Actions').id;
    pane.host.book.emit({ kind: 'changed', sheetId, address: 'E5', changeType: 'RangeEdited', isOwn: false });
    await expect.poll(() => pane.state().check?.isStale, { timeout: 10_000 }).toBe(true);
    expect(pane.state().notice?.text).not.toContain('being edited');
    pane.host.book.isEditing = false;
    const isFound = () => pane.state().check?.validation.issues.some(({ cell }) => cell === 'E5') ?? false;
    await expect.poll(isFound, { timeout: 10_000 }).toBe(true);
    expect(pane.state().check?.isStale).toBe(false);
  });

  it('says what would do where the sheet is gone', async () => {
    const pane = await openSample();
    await pane.actions.goTo({ sheet: 'Lost', cell: 'C6' });
    expect(pane.state().notice).toMatchObject({ kind: 'error', text: expect.stringContaining('Refresh') });
  });

  it('explains that a cell is being edited', async () => {
    const pane = await openSample();
    pane.host.book.isEditing = true;
    await pane.actions.validate();
    expect(pane.state().notice).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('Press Enter'),
    });
    expect(pane.state().busy).toBeNull();
  });
});

describe('fixing', () => {
  it('makes all certain fixes with one read and one write, and takes them back with one undo', async () => {
    const pane = await openFaulty();
    const before = cellsOf(pane);
    const sentences = pane.actions.certainFixes();
    expect(sentences.length).toBeGreaterThan(0);
    pane.host.resetTraffic();
    await pane.actions.fixAll();
    // One to read, one to write, and the look at what is left.
    expect(pane.host.traffic.roundTrips).toBe(3);
    expect(pane.state().notice).toMatchObject({ kind: 'success', details: sentences });
    expect(cellsOf(pane)).not.toEqual(before);
    expect(pane.state().check?.validation.issues.some(({ fix }) => fix !== undefined)).toBe(false);
    await pane.actions.undo();
    expect(pane.state().notice?.kind).toBe('success');
    expect(cellsOf(pane)).toEqual(before);
    expect(pane.state().undo).toBeNull();
  });

  it('makes one fix and remembers what takes it back', async () => {
    const pane = await openFaulty();
    const issue = pane.state().check?.validation.issues.find(({ fix }) => fix !== undefined);
    if (!issue?.fix) throw new Error('the sample has no certain fix');
    await pane.actions.mend(issue, issue.fix);
    expect(pane.state().notice?.kind).toBe('success');
    expect(pane.state().undo?.title).toBe(issue.fix.title);
    await pane.actions.undo();
    expect(cellOf(pane, issue.sheet ?? '', issue.cell ?? 'A1')).toEqual(
      issue.fix.changes[0]?.kind === 'set-cell' ? issue.fix.changes[0].expected : undefined,
    );
  });

  it('refuses a fix where somebody changed the cell in the meantime', async () => {
    const pane = await openFaulty();
    const issue = pane.state().check?.validation.issues.find(({ fix }) => fix !== undefined);
    if (!issue?.fix || issue.sheet === null || issue.cell === null) throw new Error('no certain fix');
    type(issue.sheet, issue.cell, 'Somebody was faster', pane);
    await pane.actions.mend(issue, issue.fix);
    expect(pane.state().notice).toMatchObject({
      kind: 'warning',
      text: expect.stringContaining('Nothing was changed'),
    });
    expect(cellValue(cellOf(pane, issue.sheet, issue.cell))).toBe('Somebody was faster');
  });
});

function cellsOf({ host }: PaneInHost): unknown {
  return host.book.sheets.map(({ grid, name }) => {
    const used = grid.usedRange(true);
    return [
      name,
      Array.from({ length: (used?.rowCount ?? 0) + (used?.rowIndex ?? 0) }, (_, row) =>
        Array.from({ length: (used?.columnCount ?? 0) + (used?.columnIndex ?? 0) }, (_, column) => {
          const cell = grid.cell(row, column);
          return typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : cell;
        }),
      ),
    ];
  });
}
