import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { patience, withPane } from './pane.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const ccg = 'Eastmere CCG';

describe('the plan and a partner’s sheet in the workbench', { timeout: 180_000 }, () => {
  it('are shared, synced in step, and undone only where there is something to undo', async () => {
    await withPane({ hasPartners: true }, async (pane) => {
      // The code came with the address of the pane, and is nowhere to be seen.
      expect(pane.frame.url()).not.toContain('gateway=');
      await pane.show('Partners');
      await pane.press(`Share with ${ccg}`, `Shared with ${ccg}`);
      const card = pane.main.getByRole('region', { name: ccg, exact: true });
      const link = card.getByRole('link', { name: /^Open the sheet/ });
      expect(await link.getAttribute('href')).toContain(pane.workbench.googleSheets.url);
      expect(await pane.sheetNames()).toContain('Partners');
      await pane.press('Sync with all partners', 'nothing had changed on either side');
      expect(await card.getByRole('button', { name: /^Undo last sync/ }).count()).toBe(0);
      await pane.frame.evaluate(axe.source);
      const violations = await pane.frame.evaluate(async () => {
        const { violations } = await Object(globalThis).axe.run({ resultTypes: ['violations'] });
        return violations.map(({ id }: { id: string }) => id);
      });
      expect(violations).toEqual([]);
      const change = await firstAction(pane.frame);
      await pane.workbench.type(change, 'Everybody has read it');
      await pane.press(`Sync with ${ccg}`, '1 went out');
      await card.getByRole('button', { name: /went out/ }).click();
      await card.getByText('Everybody has read it').first().waitFor({ timeout: patience });
      await pane.press(`Undo last sync with ${ccg}`);
      await pane.press('Undo it', /is undone: 0 changes in the plan and 1 change/);
    });
  });
});

/** Where the outcome of the partner's first action stands. */
async function firstAction(frame: Frame): Promise<string> {
  return frame.evaluate(async (organisation) => {
    const { Excel } = Object(globalThis);
    return Excel.run(async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getItem('Actions').getUsedRange();
      range.load('values');
      await context.sync();
      const header = range.values.findIndex((row) => row.includes('Row ID'));
      const headers = range.values[header] ?? [];
      const at = range.values.findIndex((row) => row[headers.indexOf('Organisation')] === organisation);
      return `Actions!${String.fromCharCode(65 + headers.indexOf('Outcome'))}${at + 1}`;
    });
  }, ccg);
}
