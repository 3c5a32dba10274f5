import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { type Pane, patience, withPane } from './pane.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

/** The number that the Formulas view shows beside a name. */
async function count(pane: Pane, name: string): Promise<string> {
  return pane.main.locator('.formula-counts div', { hasText: name }).locator('dd').innerText();
}

describe('the formulas of the add-in', { timeout: 120_000 }, () => {
  it('are frozen to what they show, and calculate again once they are put back', async () => {
    await withPane({}, async (pane, workbench) => {
      const [sheet, formula] = [await pane.readSheet('Trajectory'), await workbench.formula('Actions!N6')];
      expect(formula).toContain('HWB.FINALRAG');
      await pane.show('Formulas');
      const all = await count(pane, 'HWB formulas');
      await pane.press('Freeze to values', /frozen to the values they show/);
      expect(await count(pane, 'HWB formulas')).toBe('0');
      expect(await count(pane, 'Can be put back')).toBe(all);
      expect(await workbench.formula('Actions!N6')).toBeNull();
      expect(await workbench.cell('Actions!N6')).toBe('G');
      await workbench.type('Actions!K6', 'Withdrawn');
      expect(await workbench.cell('Actions!N6')).toBe('G');

      await pane.press('Put formulas back', /calculate again/);
      expect(await count(pane, 'HWB formulas')).toBe(all);
      expect(await workbench.formula('Actions!N6')).toBe(formula);
      await pane.cellBecomes('Actions!N6', 'N');
      expect(await pane.readSheet('Trajectory')).toEqual(sheet);
    });
  });

  it('are repaired where another program has spoilt their names', async () => {
    await withPane({}, async (pane, workbench) => {
      await pane.show('Formulas');
      await workbench.type('Objectives!B30', '=_xldudf_HWB_RAGTEXT("G")');
      await pane.cellBecomes('Objectives!B30', { error: '#NAME?' });
      await expect.poll(() => count(pane, 'Broken'), { timeout: patience }).toBe('1');
      await pane.press('Repair', /1 cell repaired/);
      await pane.cellBecomes('Objectives!B30', 'Green - on track');
      expect(await workbench.formula('Objectives!B30')).toBe('=HWB.RAGTEXT("G")');
      expect(await count(pane, 'Broken')).toBe('0');
    });
  });

  it('become plain ones that show the same, and prepared to share none is left', async () => {
    await withPane({}, async (pane, workbench) => {
      const [rating, trajectory] = ['Actions!N6', 'Trajectory!D5'];
      const before = [await workbench.cell(rating), await workbench.cell(trajectory)];
      await pane.show('Formulas');
      const convertible = await count(pane, 'With a plain form');
      await pane.press('Convert to plain formulas', /converted to Excel's own functions/);
      expect(await count(pane, 'Can be put back')).toBe(convertible);
      expect(await workbench.formula(trajectory)).not.toMatch(/HWB\./);
      expect([await workbench.cell(rating), await workbench.cell(trajectory)]).toEqual(before);

      await pane.press('Put formulas back', /calculate again/);
      await pane.press('Prepare to share', /the workbook now shows the same to people without the add-in/);
      expect(await count(pane, 'HWB formulas')).toBe('0');
      expect([await workbench.cell(rating), await workbench.cell(trajectory)]).toEqual(before);
      await workbench.type('Actions!K6', 'Withdrawn');
      await pane.cellBecomes(rating, 'N');
    });
  });
});
