import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { patience, withPane } from './pane.ts';
import { planWith, smallPlan } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const small = planWith(smallPlan(), {});

describe('submitting to the board', { timeout: 120_000 }, () => {
  it('is blocked by errors, wants a reason for every warning, writes a row, and sees later changes', async () => {
    await withPane({ workbook: small }, async (pane, workbench) => {
      await pane.show('Submit');
      await pane.press('Validate now', /Validated:/);
      const submit = pane.button('Submit to board');
      await pane.main.getByRole('heading', { name: '1 error to mend first' }).waitFor();
      expect(await submit.getAttribute('aria-disabled')).toBe('true');
      expect(await pane.main.getByText(/^mend 1 error$/).count()).toBe(1);

      await workbench.select('Plan!A1');
      await pane.button(/^Go to Actions E5/).click();
      await pane.jumpedTo('Actions!E5');
      await workbench.type('Actions!E5', 'Head of Communities');
      const blocking = pane.main.getByRole('heading', { name: /to mend first/ });
      await expect.poll(() => blocking.count(), { timeout: patience }).toBe(0);

      const open = pane.main
        .getByRole('listitem')
        .filter({ has: pane.frame.getByRole('button', { name: 'Acknowledge' }) });
      const warnings = await open.count();
      expect(warnings).toBeGreaterThan(0);
      await open.first().getByRole('button', { name: 'Acknowledge' }).click();
      await pane.main.getByText('Say why it can stay.').waitFor();
      for (let left = warnings; left > 0; left -= 1) {
        await open.first().getByLabel('Reason').fill(`Known to the chair, ${left}`);
        await open.first().getByRole('button', { name: 'Acknowledge' }).click();
        await expect.poll(() => open.count(), { timeout: patience }).toBe(left - 1);
      }
      await pane.main.getByText(`${warnings} of ${warnings} acknowledged`).waitFor();

      expect(await submit.getAttribute('aria-disabled')).toBe('true');
      await pane.main.getByLabel('Date of the board meeting').fill('2026-05-01');
      await pane.main.getByLabel('Your name').fill('Ann Lee');
      await pane.press(submit, /Submitted for the board of 1 May 2026/);
      await pane.main.getByText('The plan is as it was submitted.').waitFor();

      const row = await Promise.all([...'ABCDEFG'].map((column) => workbench.cell(`Submissions!${column}5`)));
      expect(row.slice(0, 2)).toEqual([dateToSerial('2026-05-01'), 'Ann Lee']);
      expect(row[2]).toMatch(/^\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4}/);
      expect(row[3]).toMatch(/[0-9a-f]{16}/);
      expect(row.slice(4, 6)).toEqual([0, warnings]);
      expect(row[6]).toContain('Known to the chair, 1');

      await workbench.type('Objectives!C5', 'Far fewer falls');
      await pane.main.getByText('The plan has changed since it was submitted.').waitFor();
    });
  });

  it('says that a plan without one has to be validated first', async () => {
    await withPane({ workbook: small }, async (pane, workbench) => {
      await workbench.pressRibbon('Submit');
      await pane.main.getByText('The plan has to be validated before it can be submitted.').waitFor();
      expect(await pane.button('Submit to board').count()).toBe(0);
    });
  });
});
