import axe from 'axe-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches, openWorkbench } from '../browser/open-workbench.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

describe('the page of the workbench', { timeout: 120_000 }, () => {
  it('is no wider than a window of 320 pixels, with Save in reach and the pane over the grid', async () => {
    const workbench = await openWorkbench({ size: { width: 320, height: 640 } });
    const { page } = workbench;
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(await widths()).toEqual([320, 320]);
    const save = await page.getByRole('button', { name: 'Save', exact: true }).boundingBox();
    expect((save?.x ?? 0) + (save?.width ?? 0)).toBeLessThanOrEqual(320);
    const grid = page.locator('#grid canvas[id^="univer-sheet-main-canvas"]');
    expect(await grid.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    await grid.waitFor({ state: 'visible' });
    expect((await grid.boundingBox())?.width).toBeGreaterThan(280);
    await workbench.pressRibbon('Plan');
    await page.getByRole('complementary', { name: 'Task pane' }).waitFor({ state: 'visible' });
    expect(await widths()).toEqual([320, 320]);
    expect(workbench.faults).toEqual([]);
  });

  it.each([{ forcedColors: 'active' }, { forcedColors: 'none' }] as const)(
    'keeps the grid dark on white in the dark, forced colours %o',
    async ({ forcedColors }) => {
      const workbench = await openWorkbench({ colorScheme: 'dark', forcedColors });
      const colours = await workbench.page.evaluate(() =>
        ['#grid', '#grid input'].map((selector) => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element).color : '';
        }),
      );
      expect(colours[0]).toBe('rgb(36, 36, 36)');
      expect(colours[1]).not.toBe('rgb(255, 255, 255)');
      const ground = await workbench.page.evaluate(() => {
        const grid = document.querySelector('#grid');
        return grid ? getComputedStyle(grid).backgroundColor : '';
      });
      expect(ground).toBe('rgb(255, 255, 255)');
    },
  );

  it('is accessible, the grid library’s own elements among it, before and after a menu was open', async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    await page.getByRole('button', { name: 'All sheets' }).click();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden', timeout: 10_000 });
    await page.getByRole('button', { name: 'Names in this workbook' }).waitFor();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations } = await Object(globalThis).axe.run({ exclude: [['iframe']] });
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
        id,
        nodes.map(({ html }) => html),
      ]);
    });
    expect(violations).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
