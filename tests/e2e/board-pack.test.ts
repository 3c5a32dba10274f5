import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches, type TestWorkbench } from '../browser/open-workbench.ts';
import { type Pane, patience, withPane } from './pane.ts';
import { planWith, smallPlan } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

/** The small plan with the lead whose lack is its only error. */
const plan = planWith(smallPlan(), { 'Actions!E5': 'Head of Communities' });

async function submit(pane: Pane): Promise<void> {
  await pane.show('Submit');
  await pane.press('Validate now', /Validated:/);
  const open = pane.main
    .getByRole('listitem')
    .filter({ has: pane.frame.getByRole('button', { name: 'Acknowledge' }) });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().getByLabel('Reason').fill('Known to the chair');
    await open.first().getByRole('button', { name: 'Acknowledge' }).click();
    await expect.poll(() => open.count(), { timeout: patience }).toBe(left - 1);
  }
  await pane.main.getByLabel('Date of the board meeting').fill('2026-05-01');
  await pane.main.getByLabel('Your name').fill('Ann Lee');
  await pane.press('Submit to board', /Submitted for the board of 1 May 2026/);
}

async function download(
  pane: Pane,
  { page }: TestWorkbench,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file]: readonly [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    pane.press(name, /^Done: Made /),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('the board pack', { timeout: 180_000 }, () => {
  it('is offered after a submission, carries its content hash, and is made by one press a form', async () => {
    await withPane({ workbook: plan }, async (pane, workbench) => {
      await submit(pane);
      await pane.press('Make the board pack');
      await pane.main
        .getByText(/The pack is of the plan that was submitted for the board of 1 May 2026/)
        .waitFor();
      expect(await pane.main.getByLabel('Date of the meeting').inputValue()).toBe('2026-05-01');
      const hash = String(await workbench.cell('Submissions!D5'));

      const page = await download(pane, workbench, 'Web page');
      expect(page.name).toBe('board-report-2026-05-01.html');
      expect(strFromU8(page.bytes)).toContain(`<code>${hash}</code>`);
      const word = await download(pane, workbench, 'Word');
      expect(word.name).toBe('board-report-2026-05-01.docx');
      expect(strFromU8(unzipSync(word.bytes)['docProps/core.xml'] ?? new Uint8Array())).toContain(hash);
      const slides = await download(pane, workbench, 'Slides');
      expect(Object.keys(unzipSync(slides.bytes))).toContain('ppt/slides/slide1.xml');

      await pane.main.getByText('Preview of the whole pack').click();
      const preview = pane.main.frameLocator('iframe[title="The board pack as a web page"]');
      await preview.getByRole('heading', { level: 1, name: /Small plan/ }).waitFor();
      // The styles of the page, which no policy of the pane takes out of markup.
      const family = () =>
        preview
          .locator('th')
          .first()
          .evaluate((cell) => getComputedStyle(cell).backgroundColor);
      await expect.poll(family, { timeout: patience }).toBe('rgb(232, 238, 246)');

      await pane.press('Board report sheet in this workbook', /The board report is in the workbook/);
      expect(await pane.sheetNames()).toContain('Board report');
      expect(String(await workbench.cell('Board report!A1'))).toMatch(/Small plan/);
      const names = await pane.sheetNames();
      await pane.press('Board report sheet in this workbook');
      await pane.press('Replace', /The board report is in the workbook/);
      expect(await pane.sheetNames()).toEqual(names);
    });
  });

  it('opens from the ribbon, refuses a plan with errors, and makes a draft of it', async () => {
    await withPane({}, async (pane, workbench) => {
      await workbench.pressRibbon('Board pack');
      await pane.main.getByRole('heading', { name: /errors? to mend first/ }).waitFor();
      expect(await pane.button('Word').getAttribute('aria-disabled')).toBe('true');
      await pane.main.getByLabel('Mark it as a draft').check();
      await pane.main.getByRole('heading', { name: 'What it says' }).waitFor();
      const page = await download(pane, workbench, 'Web page');
      expect(page.name).toMatch(/^draft-board-report-\d{4}-\d\d-\d\d\.html$/);
      expect(strFromU8(page.bytes)).toContain('Draft: not for publication');
    });
  });
});
