import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page, PageScreenshotOptions } from 'playwright-core';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';
import { createXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { watchFaults } from '../../workbench/browser/page-faults.ts';
import { openWorkbench } from '../../workbench/server/open-workbench.ts';
import { type Partners, startPartners } from '../../workbench/server/start-partners.ts';
import type { WorkbenchServer } from '../../workbench/server/workbench-server.ts';
import { shrinkPng } from './shrink-png.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of the picture for one of the page. */
  readonly sharpness?: number;
}

/** A workbench to take pictures of: the real page and pane, over a workbook that is thrown away afterwards. */
export class GuideWorkbench {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly #server: WorkbenchServer;
  readonly #partners: Partners;
  readonly #folder: string;

  private constructor(server: WorkbenchServer, partners: Partners, page: Page, folder: string) {
    this.page = page;
    this.#server = server;
    this.#partners = partners;
    this.#folder = folder;
    this.faults = watchFaults(page, server.url);
  }

  /** Opens a workbook made of sheets, and waits until the pane has read it. */
  static async open(
    browser: Browser,
    sheets: readonly SheetLayout[],
    look: Look = {},
  ): Promise<GuideWorkbench> {
    const folder = await mkdtemp(join(tmpdir(), 'hwb-guide-'));
    const path = join(folder, 'eastmere-plan.xlsx');
    await createXlsxFile(path, sheets);
    const partners = await startPartners({
      env: { HWB_STATE_FOLDER: join(folder, 'state') },
      folder: null,
      port: 0,
      openBrowser: () => undefined,
    });
    const server = await openWorkbench(path, 0, partners.gateway);
    const page = await browser.newPage({
      locale: 'en-GB',
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
      colorScheme: look.colorScheme ?? 'light',
      deviceScaleFactor: look.sharpness ?? 1,
    });
    // The sample's reporting date is 1 April 2017; who submits it does so for the board of that month.
    await page.clock.setFixedTime(new Date(2017, 3, 18, 14, 5));
    const workbench = new GuideWorkbench(server, partners, page, folder);
    await page.goto(server.url);
    await page.waitForFunction(() => Object(globalThis).hwbWorkbench !== undefined);
    await page.evaluate(() => Object(globalThis).hwbWorkbench.ready);
    await workbench.pane().locator('h1').waitFor();
    await workbench.#align();
    await workbench.rest();
    return workbench;
  }

  /** The frame that the pane runs in. */
  pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/addin/'));
    if (!frame) throw new Error('The pane has no frame.');
    return frame;
  }

  /** Types into the partner's spreadsheet, as the person does whom the officer gave it to. */
  typeAsPartner(texts: readonly (readonly [cell: string, text: string])[]): void {
    const { standIn } = this.#partners;
    const id = standIn?.sideDoor.list()[0]?.id ?? '';
    standIn?.sideDoor.edit(id, (person) => {
      for (const [cell, text] of texts) person.type(cell, text);
    });
  }

  /** Takes a picture of the partner's spreadsheet at one of its tabs, as the partner sees it. */
  async shootSheet(path: string, tab: string): Promise<void> {
    const { standIn } = this.#partners;
    const id = standIn?.sideDoor.list()[0]?.id ?? '';
    const page = await this.page
      .context()
      .browser()
      ?.newPage({ viewport: { width: 1280, height: 560 } });
    if (!page) throw new Error('The browser is gone.');
    await page.goto(`${standIn?.url}/spreadsheets/d/${id}/edit`);
    await page.getByText(tab, { exact: true }).first().click();
    await page.locator('#cell-4-2').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await writeFile(path, shrinkPng(await page.screenshot({ caret: 'hide' })));
    await page.close();
  }

  async pressRibbon(label: string): Promise<void> {
    await this.page.locator('#ribbon').getByRole('button', { name: label, exact: true }).click();
    await this.rest();
  }

  /** Presses a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    const options = typeof name === 'string' ? { name, exact: true } : { name };
    await this.pane().getByRole('button', options).first().click();
    await this.rest();
  }

  /** Brings a sheet to the front, with a cell selected, as the pane does. */
  async goTo(sheet: string, cell: string): Promise<void> {
    await this.pane().evaluate(
      async ([name, address]) => {
        const { Excel } = Object(globalThis);
        await Excel.run(async (context: Excel.RequestContext) => {
          const found = context.workbook.worksheets.getItem(name ?? '');
          found.activate();
          found.getRange(address).select();
          await context.sync();
        });
      },
      [sheet, cell] as const,
    );
    await this.rest();
  }

  /** Writes texts as the pane would, so that nothing reads them as dates or numbers; the pane hears of it as of typing. */
  async writeTexts(sheet: string, texts: readonly (readonly [cell: string, text: string])[]): Promise<void> {
    await this.pane().evaluate(
      async ([name, cells]) => {
        const { Excel } = Object(globalThis);
        await Excel.run(async (context: Excel.RequestContext) => {
          const found = context.workbook.worksheets.getItem(name);
          for (const [address, text] of cells) found.getRange(address).values = [[`'${text}`]];
          await context.sync();
        });
      },
      [sheet, texts] as const,
    );
    await this.rest();
  }

  /** Scrolls the pane so that an element stands at its top. */
  async scrollTo(selector: string): Promise<void> {
    await this.pane()
      .locator(selector)
      .first()
      .evaluate((element) => {
        const header = document.querySelector('.pane-header')?.getBoundingClientRect().height ?? 0;
        scrollBy(0, element.getBoundingClientRect().top - header - 12);
      });
    await this.rest();
  }

  /** Makes the pane as wide as the line between it and the grid would. */
  async setPaneWidth(width: number): Promise<void> {
    await this.page.locator('#pane').evaluate((pane, pixels) => {
      pane.style.width = `${pixels}px`;
    }, width);
    await this.rest();
  }

  /** Takes a picture of the whole page. */
  async shootPage(path: string): Promise<void> {
    await this.#shoot(path, {});
  }

  /**
   * Takes a picture of the pane.
   *
   * @param until - The last element to be in the picture; without it all that is in sight.
   */
  async shootPane(path: string, until = '.pane-main'): Promise<void> {
    await this.page.mouse.move(0, 0);
    const box = await this.page.locator('#pane').boundingBox();
    const frame = await this.page.locator('#pane iframe').boundingBox();
    const last = await this.pane()
      .locator(until)
      .first()
      .evaluate((element) => element.getBoundingClientRect().bottom);
    if (!box || !frame) throw new Error('The pane is not shown.');
    const margin = until === '.pane-main' ? 0 : 12;
    const height = Math.min(box.height, frame.y - box.y + last + margin);
    await this.#shoot(path, { clip: { ...box, height } });
  }

  async #shoot(path: string, options: PageScreenshotOptions): Promise<void> {
    await this.rest();
    await writeFile(path, shrinkPng(await this.page.screenshot({ ...options, caret: 'hide' })));
  }

  /** Puts the frame on whole pixels of the picture: between two, what scrolls away shows in a line above its header. */
  async #align(): Promise<void> {
    const top = (await this.page.locator('#pane iframe').boundingBox())?.y ?? 0;
    await this.page.locator('.pane-head').evaluate(
      (head, pixels) => {
        head.style.marginBottom = `${pixels}px`;
      },
      Math.ceil(top / 2) * 2 - top,
    );
  }

  /** Waits until nothing is calculated, the pane has no job, and the screen has been drawn. */
  async rest(): Promise<void> {
    await this.page.evaluate(() => Object(globalThis).hwbWorkbench.settled());
    await this.pane().locator('.busy').waitFor({ state: 'detached' });
    for (const frame of [this.page.mainFrame(), this.pane()])
      await frame.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    await this.page.evaluate(() => Object(globalThis).hwbWorkbench.settled());
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.#server.close();
    await this.#partners.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
