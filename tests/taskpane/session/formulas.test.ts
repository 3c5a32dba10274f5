import { afterEach, describe, expect, it } from 'vitest';
import { isFormula } from '../../../src/grid/cell.ts';
import { closePanes, hostWith, openPaneIn, type PaneInHost, planSnapshot } from './pane-in-host.ts';

afterEach(closePanes);

const openSample = async () => openPaneIn(hostWith(await planSnapshot()));

function formulaCount({ host }: PaneInHost): number {
  let count = 0;
  for (const { grid } of host.book.sheets) {
    const used = grid.usedRange(true);
    for (let row = 0; row < (used?.rowIndex ?? 0) + (used?.rowCount ?? 0); row += 1)
      for (let column = 0; column < (used?.columnIndex ?? 0) + (used?.columnCount ?? 0); column += 1)
        if (isFormula(grid.cell(row, column))) count += 1;
  }
  return count;
}

describe('formulas', () => {
  it('are counted', async () => {
    const { state } = await openSample();
    expect(state().formulas).toMatchObject({ broken: 0, undoable: 0 });
    expect(state().formulas?.formulas).toBeGreaterThan(20);
  });

  it.each(['freeze', 'prepareToShare'] as const)(
    '%s, and are put back, also after the pane was closed',
    async (action) => {
      const pane = await openSample();
      const ours = pane.state().formulas?.formulas;
      await pane.actions[action]();
      expect(pane.state().formulas?.formulas).toBe(0);
      expect(pane.state().formulas?.undoable).toBe(ours);
      const again = await openPaneIn(pane.host);
      await again.actions.restoreFormulas();
      expect(again.state().notice?.kind).toBe('success');
      expect(again.state().formulas).toMatchObject({ formulas: ours, undoable: 0 });
    },
  );

  it('are put back to what they were when they were frozen after they had been converted', async () => {
    const pane = await openSample();
    const count = formulaCount(pane);
    await pane.actions.convertToPlain();
    await pane.actions.freeze();
    await pane.actions.restoreFormulas();
    expect(formulaCount(pane)).toBe(count);
  });

  it('without an equivalent are kept when the others are converted, with the reason', async () => {
    const pane = await openSample();
    const { formulas = 0, convertible = 0 } = pane.state().formulas ?? {};
    await pane.actions.convertToPlain();
    expect(pane.state().formulas?.formulas).toBe(formulas - convertible);
    expect(pane.state().notice).toMatchObject({ kind: 'warning' });
    expect(pane.state().notice?.details?.length).toBe(formulas - convertible);
  });

  it('need no repair where none is broken', async () => {
    const pane = await openSample();
    await pane.actions.repair();
    expect(pane.state().notice).toMatchObject({ kind: 'info', text: 'No formula needs repair.' });
  });
});
