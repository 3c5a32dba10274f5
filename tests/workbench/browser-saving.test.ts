import { chmod } from 'node:fs/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { openWorkbench as openServer } from '../../workbench/server/open-workbench.ts';
import {
  closeBrowser,
  closeWorkbenches,
  openWorkbench,
  type TestWorkbench,
} from '../browser/open-workbench.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const namespace = 'urn:hwb-action-plans:kept';

/** Keeps a text in the workbook, as the pane keeps what it remembers. */
function keep(workbench: TestWorkbench, text: string): Promise<void> {
  return workbench.pane().evaluate(
    async ([uri, value]) => {
      const { Excel, Office } = Object(globalThis);
      await Office.onReady();
      await Excel.run(async (context: Excel.RequestContext) => {
        const parts = context.workbook.customXmlParts.getByNamespace(uri ?? '').load('items/id');
        await context.sync();
        for (const part of parts.items) part.delete();
        context.workbook.customXmlParts.add(`<kept xmlns="${uri}">${value}</kept>`);
        await context.sync();
      });
    },
    [namespace, text],
  );
}

function keptIn(workbench: TestWorkbench): Promise<string> {
  return workbench.pane().evaluate(async (uri) => {
    const { Excel, Office } = Object(globalThis);
    await Office.onReady();
    return Excel.run(async (context: Excel.RequestContext) => {
      const xml = context.workbook.customXmlParts.getByNamespace(uri).getOnlyItem().getXml();
      await context.sync();
      return xml.value;
    });
  }, namespace);
}

/** What another program writes into the file meanwhile. */
async function changeElsewhere(path: string): Promise<void> {
  const plan = openXlsxFile(path);
  const place = { sheet: 'Objectives', rowIndex: 0, columnIndex: 0 };
  const { sheets } = await plan.read();
  const expected = sheets.find(({ name }) => name === place.sheet)?.grid.rows[0]?.[0] ?? null;
  await plan.apply([{ kind: 'set-cell', ...place, expected, value: 'Theirs' }]);
}

describe('saving in the workbench', { timeout: 120_000 }, () => {
  it('saves what the add-in remembers, alone too, and gives it back after the page is loaded again', async () => {
    const workbench = await openWorkbench();
    await keep(workbench, '{"log":["=A1"]}');
    await workbench.page.getByText('1 unsaved change').waitFor();
    await workbench.page.keyboard.press('Control+s');
    const dialog = workbench.page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('What the add-in remembers is saved with it');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await workbench.page.reload();
    await workbench.ready();
    expect(await keptIn(workbench)).toContain('{"log":["=A1"]}');
    expect(await workbench.unsaved()).toBe('All changes saved');
    expect(workbench.faults).toEqual([]);
  });

  it('puts frozen formulas back after they were saved and the page was loaded again', async () => {
    const workbench = await openWorkbench();
    const before = await workbench.formula('Actions!N6');
    const press = async (name: string) => {
      await workbench.pressRibbon('Formulas');
      await workbench.pane().getByRole('button', { name, exact: true }).click();
      // The pane asks first where it asks at all.
      const dialog = workbench.pane().getByRole('dialog').getByRole('button').last();
      await dialog.click({ timeout: 3_000 }).catch(() => undefined);
    };
    await press('Freeze to values');
    await expect.poll(() => workbench.formula('Actions!N6'), { timeout: 15_000 }).toBeNull();
    await workbench.settled();
    await workbench.page.locator('#title-bar').getByRole('button', { name: 'Save' }).click();
    const asked = workbench.page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Save', exact: true }).click();
    await asked.waitFor({ state: 'hidden' });
    await workbench.page.reload();
    await workbench.ready();
    expect(await workbench.formula('Actions!N6')).toBeNull();
    await press('Put formulas back');
    await expect.poll(() => workbench.formula('Actions!N6'), { timeout: 15_000 }).toBe(before);
    expect(workbench.faults).toEqual([]);
  });

  it('writes nothing over what another program changed because another tab was opened', async () => {
    const workbench = await openWorkbench();
    await workbench.type('Actions!D8', 'Mine');
    await changeElsewhere(workbench.path);
    const tab = await workbench.page.context().browser()?.newPage();
    await tab?.goto(workbench.url);
    await tab?.waitForFunction(() => Object(globalThis).hwbWorkbench?.ready);
    await workbench.page.keyboard.press('Control+s');
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('was changed by another program').waitFor();
    await dialog.getByLabel('Name of the copy').fill('mine.xlsx');
    await dialog.getByRole('button', { name: 'Save a copy' }).click();
    await dialog.getByText('Your changes are in mine.xlsx').waitFor();
    expect(await workbench.unsaved()).toBe('All changes saved');
    expect((await openXlsxFile(workbench.path).read()).sheets[0]?.grid.rows.flat()).not.toContain('Mine');
    await tab?.close();
  });

  it('saves after its server was stopped and started again', async () => {
    const workbench = await openWorkbench();
    await workbench.type('Actions!D8', 'Mine');
    const port = Number(new URL(workbench.url).port);
    await workbench.stop();
    await workbench.page.keyboard.press('Control+s');
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('this page keeps your changes').waitFor();
    const later = await openServer(workbench.path, port);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await workbench.unsaved()).toMatch(/^(Saved in plan\.xlsx|All changes saved)$/);
    const { sheets } = await openXlsxFile(workbench.path).read();
    expect(sheets.find(({ name }) => name === 'Actions')?.grid.rows[7]?.[3]).toBe('Mine');
    await later.close();
  });

  it('offers a copy of a file that is read-only', async () => {
    const workbench = await openWorkbench();
    await chmod(workbench.path, 0o444);
    await workbench.type('Actions!D8', 'Mine');
    await workbench.page.keyboard.press('Control+s');
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('plan.xlsx is read-only').waitFor();
    expect(await dialog.getByLabel('Name of the copy').inputValue()).toBe('plan-2.xlsx');
    await dialog.getByRole('button', { name: 'Save a copy' }).click();
    await dialog.getByText('Your changes are in plan-2.xlsx').waitFor();
  });

  it('names what is not saved, and clips what is long', async () => {
    const workbench = await openWorkbench();
    await workbench.pane().evaluate(async () => {
      const { Excel, Office } = Object(globalThis);
      await Office.onReady();
      await Excel.run(async (context: Excel.RequestContext) => {
        const sheet = context.workbook.worksheets.getItem('Actions');
        sheet.getRange('C6').values = [['x'.repeat(1_000)]];
        const marks = sheet.getRange('C6').conditionalFormats.add('Custom');
        marks.custom.rule.formula = '=TRUE';
        marks.custom.format.fill.color = '#FFE0E0';
        sheet.getRange('C6').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.freezePanes.freezeRows(2);
        await context.sync();
      });
    });
    await workbench.page.keyboard.press('Control+s');
    const text = (await workbench.page.getByRole('dialog').textContent()) ?? '';
    expect(text).toMatch(
      /on Actions of its marks \(conditional formats\), rules for what may be typed, frozen/,
    );
    expect(text).not.toContain('x'.repeat(200));
  });
});
