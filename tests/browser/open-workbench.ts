import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';
import { createXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { launchChromium } from '../../workbench/browser/launch-chromium.ts';
import { watchFaults } from '../../workbench/browser/page-faults.ts';
import type { RunningGoogleSheets } from '../../workbench/google-sheets/start-google-sheets.ts';
import { buildPage } from '../../workbench/server/build-page.ts';
import { openWorkbench as openServer } from '../../workbench/server/open-workbench.ts';
import { type Partners, startPartners } from '../../workbench/server/start-partners.ts';
import type { WorkbenchServer } from '../../workbench/server/workbench-server.ts';
import { buildAddIn, whileOthersWait } from '../functions/bundle/build-bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export interface WorkbenchOptions {
  /** A workbook to open a copy of, or sheets to make one of; the sample plan when left out. */
  readonly workbook?: string | readonly SheetLayout[];
  /** Whether the pane reaches a stand-in for Google Sheets of its own. */
  readonly hasPartners?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** Where the cells are drawn; the formula bar draws itself too. */
const sheetCanvas = '#grid canvas[id^="univer-sheet-main-canvas"]';

const opened: TestWorkbench[] = [];
let browser: Promise<Browser> | undefined;
let isBuilt = false;

/** Looks once in a file of tests whether what the browser loads is newer than its sources. */
function buildOnce(): void {
  if (isBuilt) return;
  buildAddIn();
  whileOthersWait(() => buildPage(root, () => undefined));
  isBuilt = true;
}

/** Starts a workbench on a copy of a workbook and opens its page. `closeWorkbenches` ends it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<TestWorkbench> {
  buildOnce();
  const folder = await mkdtemp(join(tmpdir(), 'hwb-workbench-'));
  const path = join(folder, 'plan.xlsx');
  const { workbook = planLayouts(samplePlan) } = options;
  if (typeof workbook === 'string') await copyFile(workbook, path);
  else await createXlsxFile(path, workbook);
  const partners = options.hasPartners
    ? await startPartners({
        env: { HWB_STATE_FOLDER: join(folder, 'state') },
        folder: null,
        port: 0,
        openBrowser: () => undefined,
      })
    : null;
  const server = await openServer(path, 0, partners?.gateway);
  browser ??= launchChromium();
  const page = await (await browser).newPage({
    viewport: options.size ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  const workbench = new TestWorkbench({ server, partners, page, folder, path });
  opened.push(workbench);
  await page.goto(server.url);
  await workbench.ready();
  return workbench;
}

/** Closes every workbench that a test opened. */
export async function closeWorkbenches(): Promise<void> {
  for (const workbench of opened.splice(0)) await workbench.close();
}

/** Closes the browser: once, after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await closeWorkbenches();
  await (await browser)?.close();
  browser = undefined;
}

interface WorkbenchParts {
  readonly server: WorkbenchServer;
  readonly partners: Partners | null;
  readonly page: Page;
  readonly folder: string;
  readonly path: string;
}

/** An open workbench, and what a test does with it. */
export class TestWorkbench {
  readonly page: Page;
  readonly folder: string;
  /** The file that the workbench was opened with. */
  readonly path: string;
  /** What went wrong so far: a test that does not expect it ends with `expect(workbench.faults).toEqual([])`. */
  readonly faults: readonly string[];
  readonly #server: WorkbenchServer;
  readonly #partners: Partners | null;

  constructor({ server, partners, page, folder, path }: WorkbenchParts) {
    this.#server = server;
    this.#partners = partners;
    this.page = page;
    this.folder = folder;
    this.path = path;
    this.faults = watchFaults(page, server.url);
  }

  /** The stand-in for Google Sheets, where the workbench was opened with one. */
  get googleSheets(): RunningGoogleSheets {
    const standIn = this.#partners?.standIn;
    if (!standIn) throw new Error('The workbench was opened without partners.');
    return standIn;
  }

  get url(): string {
    return this.#server.url;
  }

  /** Milliseconds from the opening of the page until the grid was drawn and the pane had loaded. */
  async ready(): Promise<number> {
    await this.page.waitForFunction(() => Object(globalThis).hwbWorkbench !== undefined);
    return this.page.evaluate(() => Object(globalThis).hwbWorkbench.ready);
  }

  /** What a cell shows, by an address like `Actions!C5`. */
  cell(address: string): Promise<unknown> {
    return this.page.evaluate((at) => Object(globalThis).hwbWorkbench.cell(at), address);
  }

  formula(address: string): Promise<string | null> {
    return this.page.evaluate((at) => Object(globalThis).hwbWorkbench.formula(at), address);
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => Object(globalThis).hwbWorkbench.selection());
  }

  /** Whether a cell of the grid is on the screen. */
  isInView(address: string): Promise<boolean> {
    return this.page.evaluate((at) => Object(globalThis).hwbWorkbench.isInView(at), address);
  }

  /** Round trips and bytes between the add-in and the host so far. */
  traffic(): Promise<{ readonly roundTrips: number; readonly requestBytes: number }> {
    return this.page.evaluate(() => Object(globalThis).hwbWorkbench.traffic());
  }

  /** Waits until everything that is being calculated has been. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => Object(globalThis).hwbWorkbench.settled());
  }

  /** The frame that the add-in runs in, with the genuine Office.js. */
  pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/addin/'));
    if (!frame) throw new Error('The pane has no frame.');
    return frame;
  }

  /** Selects a cell as the add-in would. */
  async select(address: string): Promise<void> {
    await this.pane().evaluate(async (at) => {
      const { Excel, Office } = Object(globalThis);
      await Office.onReady();
      const [sheet, range] = at.split('!');
      await Excel.run(async (context: Excel.RequestContext) => {
        const found = context.workbook.worksheets.getItem(sheet ?? '');
        found.activate();
        found.getRange(range).select();
        await context.sync();
      });
    }, address);
  }

  /** Types into a cell by the keyboard, ends with Enter, and waits until everything is calculated. */
  async type(address: string, text: string): Promise<void> {
    const grid = await this.page.locator(sheetCanvas).boundingBox();
    if (grid) await this.page.mouse.click(grid.x + grid.width / 2, grid.y + grid.height / 2);
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(
      ([at, before]) => Object(globalThis).hwbWorkbench.selection() !== before || at === '',
      [address, address] as const,
    );
    await this.settled();
  }

  /** Presses a button of the ribbon by its label. */
  async pressRibbon(label: string): Promise<void> {
    await this.page.locator('#ribbon').getByRole('button', { name: label, exact: true }).click();
  }

  /** What the title bar says is not saved. */
  async unsaved(): Promise<string> {
    return (await this.page.locator('#title-bar [role="status"]').textContent()) ?? '';
  }

  /** Saves: presses Ctrl+S, agrees, and waits for the end. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Stops its server, as Ctrl+C in the terminal does; the page stays. */
  async stop(): Promise<void> {
    await this.#server.close();
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.#server.close();
    await this.#partners?.close();
    if (existsSync(this.folder)) await rm(this.folder, { recursive: true, force: true });
  }
}
