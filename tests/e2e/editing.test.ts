import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { patience, withPane } from './pane.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

describe('typing in the grid after validating', { timeout: 120_000 }, () => {
  it('calculates the rating anew, and the issue goes from the pane by itself', async () => {
    await withPane({}, async (pane, workbench) => {
      await pane.validate();
      const overdue = pane.issue('Actions J10');
      await overdue.waitFor();
      expect(await workbench.cell('Actions!N10')).not.toBe('B');
      await workbench.type('Actions!K10', 'Complete');
      await workbench.type('Actions!L10', '100%');
      await pane.cellBecomes('Actions!N10', 'B');
      await expect.poll(() => overdue.count(), { timeout: patience }).toBe(0);

      const noLead = pane.issue('has no lead');
      await noLead.waitFor();
      await workbench.type('Actions!E12', 'Head of Communities');
      await expect.poll(() => noLead.count(), { timeout: patience }).toBe(0);
      await pane.main.getByText(/^0 errors/).waitFor();
      await pane.main.getByText(/has changed since it was validated/).waitFor({ state: 'detached' });
    });
  });

  it('shows a new measurement in the trajectory and on the card of the indicator', async () => {
    await withPane({}, async (pane, workbench) => {
      const card = pane.main.getByRole('article').first();
      const before = await card.innerText();
      const latest = 'Measurements!C6';
      expect(await workbench.cell(latest)).toBe(571);
      await workbench.type(latest, '120');
      await expect.poll(() => card.innerText(), { timeout: patience }).toContain('120');
      expect(await card.innerText()).not.toBe(before);
      await expect.poll(() => card.locator('.rag').innerText(), { timeout: patience }).toMatch(/^R\s+Red/);
    });
  });

  it('does not take what the add-in writes for typing', async () => {
    await withPane({}, async (pane, workbench) => {
      await pane.validate();
      await pane.press('Mark cells', /marked with a border/);
      await pane.press(/^Clear marks/, /The marks are gone/);
      const { roundTrips } = await workbench.traffic();
      // Longer than the pane waits after typing, and nothing that could be waited for comes.
      await workbench.page.waitForTimeout(1_500);
      expect((await workbench.traffic()).roundTrips).toBe(roundTrips);
    });
  });
});
