import axe from 'axe-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  closePages,
  openPage,
  openPartnerSheet,
  type SheetPage,
} from './page/open-sheet-page.ts';

afterEach(closePages);
afterAll(closeBrowser);

/** What axe has against a page as it stands, and how far it is too wide. */
async function violations({ page }: SheetPage): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await Object(globalThis).axe.run({ resultTypes: ['violations'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(
        ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
          `${id}: ${nodes[0]?.html.slice(0, 240)}`,
      ),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
    ];
  });
}

const looks = [
  { look: 'light', options: {} },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'at 200 %', options: { size: { width: 640, height: 400 } } },
  { look: 'in forced colours', options: { forcedColors: 'active' } },
] as const;

describe('the page of a stand-in spreadsheet is for everybody', { timeout: 120_000 }, () => {
  it.each(looks)('passes axe with its menus, lists, dialogs and notices, $look', async ({ options }) => {
    const { url, sheet } = await openPartnerSheet(options);
    const found: Record<string, readonly string[]> = { sheet: await violations(sheet) };
    await sheet.select('G3');
    await sheet.page.keyboard.press('Enter');
    await sheet.page.getByRole('listbox').waitFor();
    found['list'] = await violations(sheet);
    await sheet.page.keyboard.press('Escape');
    await sheet.type('C3', 'x');
    await sheet.alert();
    found['refusal'] = await violations(sheet);
    await sheet.page.getByRole('button', { name: 'OK' }).click();
    await sheet.page.getByRole('button', { name: 'Data', exact: true }).click();
    found['menu'] = await violations(sheet);
    await sheet.page.getByRole('menuitem', { name: /^Filter by/ }).click();
    found['dialog'] = await violations(sheet);
    await sheet.page.keyboard.press('Escape');
    const list = await openPage(url, null, options);
    await list.page.getByRole('table').waitFor();
    found['all spreadsheets'] = await violations(list);
    expect(Object.entries(found).flatMap(([at, list]) => list.map((text) => `${at}: ${text}`))).toEqual([]);
  });

  it('is used by the keyboard alone: cells, list, menu, tabs, and out of the grid again', async () => {
    const { sheet } = await openPartnerSheet();
    const { keyboard } = sheet.page;
    const focused = () => sheet.page.evaluate(() => document.activeElement?.textContent ?? '');
    const active = () =>
      sheet.page.getByRole('grid').evaluate((grid) => {
        const id = grid.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.querySelector('.text')?.textContent;
      });
    expect(await active()).toBe('HWB-01');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await keyboard.press(key);
    expect(await active()).toBe('Libraries team');
    await keyboard.press('Shift+F10');
    await sheet.page.getByRole('menu', { name: 'Selected cells' }).waitFor();
    await keyboard.press('Escape');
    expect(await active()).toBe('Libraries team');
    await keyboard.press('F6');
    expect(await focused()).toBe('Actions');
    await keyboard.press('F6');
    expect(await focused()).toBe('Edit');
    await keyboard.press('Enter');
    expect(await focused()).toContain('Undo');
    await keyboard.press('ArrowDown');
    expect(await focused()).toContain('Redo');
    await keyboard.press('Escape');
    expect(await focused()).toBe('Edit');
    await keyboard.press('F6');
    await keyboard.press('F6');
    expect(await sheet.page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
  });
});
