import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches, openWorkbench } from '../browser/open-workbench.ts';
import { Pane, patience, withPane } from './pane.ts';
import { sampleWith } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const image = '<img src=x onerror=alert(1)>';
const script = '</script><script>alert(1)</script>';
const command = "=cmd|' /C calc'!A0";
const reversed = 'Lead \u202Egpj.exe\u2066';
const emoji = '👩‍👩‍👧‍👦 🎉 e\u0301';
const long = 'x'.repeat(32_767);

/** Each in the text of an action, and each in a cell whose faults are told with its words. */
const cells = {
  'Plan!B5': image,
  'Actions!C5': image,
  'Actions!K5': image,
  'Actions!C6': script,
  'Actions!K6': script,
  'Actions!C7': command,
  'Actions!K7': command,
  'Actions!C8': reversed,
  'Actions!K8': reversed,
  'Actions!C9': emoji,
  'Actions!K9': emoji,
  'Actions!C10': long,
  'Actions!K10': long,
  'Indicators!C5': image,
  'Indicators!C6': script,
  'Indicators!C7': long,
} as const;

describe('hostile texts in cells', { timeout: 120_000 }, () => {
  it('are shown as texts everywhere in the pane, and saved as they are', async () => {
    await withPane({ workbook: sampleWith(cells) }, async (pane, workbench) => {
      for (const [address, text] of Object.entries(cells)) expect(await workbench.cell(address)).toBe(text);
      await pane.main.getByRole('heading', { level: 1, name: image }).waitFor();
      await pane.main.getByRole('article').filter({ hasText: script }).waitFor();
      const shown: string[] = [await pane.main.innerText()];
      await pane.validate();
      shown.push(await pane.main.innerText());
      await pane.press('Mark cells', /marked with a border/);
      await pane.show('Submit');
      shown.push(await pane.main.innerText());
      await pane.show('Formulas');
      const all = shown.join('\n');
      for (const text of [image, script, command, '👩‍👩‍👧‍👦']) expect(all).toContain(text);
      // No cell fills the pane, and nothing of one became a part of the page.
      expect(all).not.toContain('x'.repeat(5_000));
      expect(await pane.frame.locator('img, iframe, main script').count()).toBe(0);
      for (const severed of [/\u202E/, /\u2066/]) {
        const isolated = await pane.frame.locator('bdi, [dir="ltr"]').filter({ hasText: severed }).count();
        const loose = await pane.main.getByText(severed).count();
        expect(loose).toBeLessThanOrEqual(isolated);
      }

      // They stay what they are after the workbook was saved and read again.
      await workbench.type('Actions!E12', 'Head of Communities');
      await workbench.save();
      await workbench.page.reload();
      await workbench.ready();
      await pane.opened();
      for (const [address, text] of Object.entries(cells)) expect(await workbench.cell(address)).toBe(text);
    });
  });

  it('would be noticed: a breach of the policy in the pane is a fault', async () => {
    const workbench = await openWorkbench();
    const pane = new Pane(workbench);
    await pane.opened();
    await pane.frame.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'https://example.invalid/x.png';
      document.body.append(picture);
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }));
    });
    await expect
      .poll(() => workbench.faults.filter((fault) => /content security policy/i.test(fault)).length, {
        timeout: patience,
      })
      .toBeGreaterThanOrEqual(2);
  });
});
