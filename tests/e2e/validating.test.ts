import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { patience, withPane } from './pane.ts';
import { sampleWith } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

/** Two dates that are texts, which can be mended for certain; row 27 has a delivery with three meanings. */
const faulty = sampleWith({ 'Actions!J5': '30 April 2017', 'Actions!J6': '31/05/2017' });

describe('validating in the workbench', { timeout: 120_000 }, () => {
  it('jumps to a cell that is out of sight', async () => {
    await withPane({ workbook: faulty }, async (pane, workbench) => {
      await pane.validate();
      await workbench.select('Plan!A1');
      expect(await workbench.isInView('Actions!N27')).toBe(false);
      await pane.button(/^Go to Actions N27/).click();
      await pane.jumpedTo('Actions!N27');
      await pane.button(/^Go to Indicators K8/).click();
      await pane.jumpedTo('Indicators!K8');
    });
  });

  it('fixes one, lets one be chosen, and takes each back by one undo', async () => {
    await withPane({ workbook: faulty }, async (pane) => {
      await pane.validate();
      const before = await pane.readSheet('Actions');
      const issue = pane.issue('Actions J5');
      await pane.press(
        issue.getByRole('button', { name: 'Fix', exact: true }),
        /Done: Actions J5: Replace it by 30 April 2017/,
      );
      await pane.cellBecomes('Actions!J5', 42855);
      await expect.poll(() => issue.count(), { timeout: patience }).toBe(0);

      const unclear = pane.issue('Actions H27');
      await unclear.getByText('Choose from 3 mends').click();
      await unclear.getByRole('radio').first().check();
      const title = await unclear.getByRole('radio').first().locator('xpath=..').innerText();
      await pane.press(unclear.getByRole('button', { name: 'Use this' }), title.trim());
      await expect.poll(() => unclear.count(), { timeout: patience }).toBe(0);

      await pane.press('Undo', /Undone:/);
      await pane.press('Undo', /Undone:/);
      expect(await pane.readSheet('Actions')).toEqual(before);
      await pane.issue('Actions J5').waitFor();
      await pane.issue('Actions H27').waitFor();
    });
  });

  it('fixes all that is certain after showing what that is, and takes all of it back by one undo', async () => {
    await withPane({ workbook: faulty }, async (pane) => {
      await pane.validate();
      const before = await pane.readSheet('Actions');
      await pane.button('Fix all certain (2)').click();
      const question = pane.main.getByRole('region', { name: '2 certain fixes' });
      await expect
        .poll(() => question.getByRole('listitem').allInnerTexts(), { timeout: patience })
        .toEqual([expect.stringContaining('J5'), expect.stringContaining('J6')]);
      await pane.press(question.getByRole('button', { name: 'Fix all' }), /2 fixes were made in 2 cells/);
      await pane.cellBecomes('Actions!J5', 42855);
      await pane.cellBecomes('Actions!J6', 42886);
      await expect.poll(() => pane.button(/^Fix all certain/).count(), { timeout: patience }).toBe(0);
      await pane.press('Undo', /Undone: 2 certain fixes/);
      expect(await pane.readSheet('Actions')).toEqual(before);
      await pane.button('Fix all certain (2)').waitFor();
    });
  });

  it('shows the issues that pass a filter', async () => {
    await withPane({ workbook: faulty }, async (pane) => {
      await pane.validate();
      await pane.main.getByRole('searchbox', { name: 'Filter issues' }).fill('no lead');
      await expect.poll(() => pane.main.locator('[data-item]').count(), { timeout: patience }).toBe(1);
      await pane.button('Show all issues').click();
      await pane.main.getByLabel('Sheet').selectOption('Indicators');
      await expect
        .poll(() => pane.main.locator('.place').allInnerTexts(), { timeout: patience })
        .toEqual([1, 2, 3].map(() => expect.stringContaining('Indicators')));
    });
  });

  it('comes from the ribbon, where the pane was shut', async () => {
    await withPane({ workbook: faulty }, async (pane, { page, pressRibbon }) => {
      await page.getByRole('button', { name: 'Close the task pane' }).click();
      await pressRibbon.call(pane.workbench, 'Validate');
      await pane.said(/Validated: 3 errors/);
      expect(await page.getByRole('complementary', { name: 'Task pane' }).isVisible()).toBe(true);
    });
  });
});
