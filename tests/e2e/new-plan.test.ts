import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { withPane } from './pane.ts';
import { emptyWorkbook } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

describe('a new plan in an empty workbook', { timeout: 120_000 }, () => {
  it('says what is missing, then makes the sheets and shows the plan', async () => {
    await withPane({ workbook: emptyWorkbook }, async (pane, workbench) => {
      for (const view of ['Validate', 'Submit'] as const) {
        await pane.show(view);
        await pane.button('Start or import a plan').waitFor();
      }
      await pane.show('Plan');
      await pane.press('Start the plan');
      await pane.main.getByText('Give the plan a title.').waitFor();
      expect(await pane.sheetNames()).toEqual(['Sheet1']);

      await pane.main.getByRole('textbox', { name: 'Title' }).fill('Ageing well in Eastmere');
      await pane.main.getByRole('textbox', { name: 'Board' }).fill('Eastmere Health and Wellbeing Board');
      await pane.main.getByLabel('Reporting date').fill('2026-04-01');
      await pane.press('Start the plan', /The plan is made/);

      const sheets = ['Sheet1', 'Plan', 'Objectives', 'Ambitions', 'Actions', 'Updates', 'Indicators'];
      expect(await pane.sheetNames()).toEqual(expect.arrayContaining(sheets));
      await pane.main.getByRole('heading', { level: 1, name: 'Ageing well in Eastmere' }).waitFor();
      await pane.main.getByText('Reporting date: 1 April 2026').waitFor();
      await pane.main.getByText('There are no actions yet. Add the first on the Actions sheet.').waitFor();
      expect(await workbench.cell('Plan!B5')).toBe('Ageing well in Eastmere');
      expect(await workbench.cell('Plan!B6')).toBe('Eastmere Health and Wellbeing Board');
      expect(JSON.stringify(await pane.readSheet('Plan'))).toContain(String(dateToSerial('2026-04-01')));
    });
  });
});
