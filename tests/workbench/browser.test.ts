import axe from 'axe-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches, openWorkbench } from '../browser/open-workbench.ts';
import { findOpenpyxl, runProgram } from '../workbook/xlsx/sheet-writer/run-program.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const python = findOpenpyxl();
if (python === null) {
  console.info('openpyxl is not installed (apt: python3-openpyxl): it did not read what was saved.');
}

/** What openpyxl reads of a cell. */
function readWithOpenpyxl(path: string, sheet: string, address: string): string | undefined {
  const script =
    'import openpyxl,sys; print(openpyxl.load_workbook(sys.argv[1])[sys.argv[2]][sys.argv[3]].value)';
  return runProgram(python ?? '', ['-c', script, path, sheet, address])?.trim();
}

describe('the workbench in a browser', { timeout: 120_000 }, () => {
  it('shows the sample plan and the pane, with no error and no request to elsewhere', async () => {
    const workbench = await openWorkbench();
    process.stdout.write(
      `The workbench was ready ${Math.round(await workbench.ready())} ms after it was opened.\n`,
    );
    expect(await workbench.cell('Actions!C6')).toBe('Grow the time bank by 10%.');
    expect(await workbench.page.title()).toBe('plan.xlsx - HWB workbench');
    expect(await workbench.unsaved()).toBe('All changes saved');
    expect(workbench.faults).toEqual([]);
  });

  it('calculates a rating anew after typing, and saves what openpyxl and the workbench read again', async () => {
    const workbench = await openWorkbench();
    await workbench.type('Actions!K6', 'Withdrawn');
    expect(await workbench.cell('Actions!N6')).toBe('N');
    await workbench.type('Actions!D8', '2/3/2017');
    await workbench.save();
    // The title says for a moment where it was saved.
    expect(await workbench.unsaved()).toMatch(/^(Saved in plan\.xlsx|All changes saved)$/);
    if (python !== null) expect(readWithOpenpyxl(workbench.path, 'Actions', 'K6')).toBe('Withdrawn');
    await workbench.page.reload();
    await workbench.ready();
    expect(await workbench.cell('Actions!K6')).toBe('Withdrawn');
    expect(await workbench.cell('Actions!N6')).toBe('N');
    expect(workbench.faults).toEqual([]);
  });

  it('tells the add-in what a person types, and that no program did it', async () => {
    const workbench = await openWorkbench();
    await workbench.pane().evaluate(async () => {
      const { Excel, Office } = Object(globalThis);
      await Office.onReady();
      await Excel.run(async (context: Excel.RequestContext) => {
        context.workbook.worksheets.onChanged.add(async ({ address, triggerSource, changeType }) => {
          Object(globalThis).heard = [address, triggerSource, changeType];
        });
        await context.sync();
      });
    });
    await workbench.type('Actions!D9', 'By hand');
    const heard = await workbench.pane().evaluate(() => Object(globalThis).heard);
    expect(heard).toEqual(['D9', 'Unknown', 'RangeEdited']);
    expect(workbench.faults).toEqual([]);
  });

  it('shows what the add-in does, and takes a request back in one step', async () => {
    const workbench = await openWorkbench();
    await workbench.pane().evaluate(async () => {
      const { Excel, Office } = Object(globalThis);
      await Office.onReady();
      await Excel.run(async (context: Excel.RequestContext) => {
        const sheet = context.workbook.worksheets.getItem('Actions');
        sheet.getRange('C6:D6').values = [['One', 'Two']];
        sheet.getRange('C7').values = [['Three']];
        const marks = sheet.getRanges('C6,C7').conditionalFormats.add('Custom');
        marks.custom.rule.formula = '=TRUE';
        marks.custom.format.fill.color = '#FFE0E0';
        context.workbook.comments.add(sheet.getRange('C6'), 'Not a number');
        context.workbook.worksheets.add('Notes').getRange('A1').values = [['New']];
        await context.sync();
      });
    });
    expect([await workbench.cell('Actions!D6'), await workbench.cell('Notes!A1')]).toEqual(['Two', 'New']);
    await workbench.page.locator('[data-u-comp="slide-tab-item"]', { hasText: 'Notes' }).waitFor();
    await workbench.select('Actions!C9');
    await workbench.page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').click();
    await workbench.page.keyboard.press('Control+z');
    await workbench.settled();
    expect([await workbench.cell('Actions!C6'), await workbench.cell('Actions!C7')]).toEqual([
      'Grow the time bank by 10%.',
      'Keep local area coordination going, and agree better measures of what it achieves.',
    ]);
    expect(workbench.faults).toEqual([]);
  });

  it('lets a table take in what is typed below it, and saves it as a row', async () => {
    const workbench = await openWorkbench();
    await workbench.type('Actions!C29', 'Walk more');
    expect(await workbench.formula('Actions!N29')).toContain('HWB.FINALRAG');
    await workbench.page.keyboard.press('Control+s');
    const dialog = workbench.page.getByRole('dialog');
    expect(await dialog.getByRole('row').allTextContents()).toEqual([
      'SheetWhereBeforeAfter',
      'ActionsRow added to ActionsWalk more',
    ]);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await workbench.page.reload();
    await workbench.ready();
    expect(await workbench.cell('Actions!C29')).toBe('Walk more');
    expect(workbench.faults).toEqual([]);
  });

  it('keeps the add-in running while its pane is shut', async () => {
    const workbench = await openWorkbench();
    const aside = workbench.page.getByRole('complementary', { name: 'Task pane' });
    await workbench.page.getByRole('button', { name: 'Close the task pane' }).click();
    expect(await aside.isVisible()).toBe(false);
    await workbench.type('Objectives!B30', '=HWB.RAGTEXT("G")');
    expect(await workbench.cell('Objectives!B30')).toBe('Green - on track');
    await workbench.pressRibbon('Plan');
    await aside.waitFor({ state: 'visible' });
    expect(workbench.faults).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('is accessible around the grid, %s', async (colorScheme) => {
    const workbench = await openWorkbench({ colorScheme });
    await workbench.page.evaluate(axe.source);
    const violations = await workbench.page.evaluate(async () => {
      const { violations } = await Object(globalThis).axe.run({ exclude: [['#grid'], ['iframe']] });
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
        id,
        nodes.map(({ html }) => html),
      ]);
    });
    expect(violations).toEqual([]);
  });
});
