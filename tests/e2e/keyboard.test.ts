import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { type Pane, patience, withPane } from './pane.ts';
import { planWith, smallPlan } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

/** A plan with an action that has no lead, and a date that is a text. */
const workbook = planWith(smallPlan(), { 'Actions!J5': '30 April 2026' });
const mostTabs = 80;

/** What has the focus in the pane, as it is read out. */
function focused(pane: Pane): Promise<string> {
  return pane.frame.evaluate(() => {
    const here = document.activeElement;
    if (!document.hasFocus() || here === null) return '';
    const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : null;
    return (label ?? here.getAttribute('aria-label') ?? here.textContent ?? '').trim();
  });
}

async function tabTo(pane: Pane, name: string): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if ((await focused(pane)) === name) return;
    await pane.workbench.page.keyboard.press('Tab');
  }
  throw new Error(`${mostTabs} presses of Tab do not come to "${name}".`);
}

async function focusBecomes(pane: Pane, name: string | RegExp): Promise<void> {
  await expect.poll(() => focused(pane), { timeout: patience }).toMatch(name);
}

describe('by the keyboard alone', { timeout: 120_000 }, () => {
  it('a plan is validated, mended and submitted', async () => {
    await withPane({ workbook }, async (pane, { page }) => {
      const { keyboard } = page;
      await keyboard.press('Control+Alt+Shift+V');
      await focusBecomes(pane, /^Validate$/);
      await pane.said(/Validated: 2 errors/);

      await tabTo(pane, 'Fix');
      await keyboard.press('Enter');
      await pane.said(/Done: Actions J5/);
      await pane.cellBecomes('Actions!J5', 46_142);
      // The button is gone: the focus is near where it was, not at the top of the page.
      await focusBecomes(pane, /./);

      await tabTo(pane, 'Go to Actions E5 · A1 A');
      await keyboard.press('Enter');
      await pane.jumpedTo('Actions!E5');
      await keyboard.press('F6');
      await keyboard.type('Head of Communities');
      await keyboard.press('Enter');
      await pane.cellBecomes('Actions!E5', 'Head of Communities');
      await pane.main.getByText(/^0 errors/).waitFor();

      await keyboard.press('Control+Alt+Shift+B');
      await focusBecomes(pane, /^Submit to board$/);
      const open = pane.main.getByRole('button', { name: 'Acknowledge' });
      for (let left = await open.count(); left > 0; left -= 1) {
        await tabTo(pane, 'Reason');
        await keyboard.type('The board knows');
        await keyboard.press('Enter');
        await expect.poll(() => open.count(), { timeout: patience }).toBe(left - 1);
        await pane.idle();
      }
      await tabTo(pane, 'Date of the board meeting');
      // The same in the order of any country.
      await keyboard.type('05052026');
      await tabTo(pane, 'Your name');
      await keyboard.type('Ann Lee');
      await keyboard.press('Enter');
      await pane.said(/Submitted for the board of 5 May 2026/);
      await pane.cellBecomes('Submissions!B5', 'Ann Lee');
    });
  });

  it('the pane opens at each view by its shortcut, also from the pane and where it was shut', async () => {
    await withPane({ workbook }, async (pane, { page }) => {
      const views = { F: 'Formulas', B: 'Submit to board', V: 'Validate', P: 'Small plan' };
      for (const [letter, heading] of Object.entries(views)) {
        await page.keyboard.press(`Control+Alt+Shift+${letter}`);
        await focusBecomes(pane, heading);
      }
      await page.getByRole('button', { name: 'Close the task pane' }).press('Enter');
      await page.keyboard.press('Control+Alt+Shift+F');
      await focusBecomes(pane, 'Formulas');
      expect(await page.getByRole('complementary', { name: 'Task pane' }).isVisible()).toBe(true);
    });
  });

  it('a question is answered with Escape, and the focus goes back to what asked it', async () => {
    await withPane({ workbook }, async (pane, { page }) => {
      await page.keyboard.press('Control+Alt+Shift+V');
      await pane.said(/Validated: 2 errors/);
      await tabTo(pane, 'Fix all certain (1)');
      await page.keyboard.press('Enter');
      await focusBecomes(pane, /^1 certain fix$/);
      await page.keyboard.press('Escape');
      await focusBecomes(pane, /^Fix all certain \(1\)$/);
      expect(await pane.workbench.cell('Actions!J5')).toBe('30 April 2026');
    });
  });
});
