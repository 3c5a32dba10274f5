import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../../workbench/browser/launch-chromium.ts';
import { watchFaults } from '../../../../workbench/browser/page-faults.ts';
import { sheetPages } from '../../../../workbench/google-sheets/page-server/answer-page.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../../workbench/google-sheets/start-google-sheets.ts';
import { buildPage } from '../../../../workbench/server/build-page.ts';
import { whileOthersWait } from '../../../functions/bundle/build-bundle.ts';
import { makePartnerSheet } from './partner-sheet.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

let browser: Promise<Browser> | undefined;
let isBuilt = false;
const open: { close(): Promise<void> }[] = [];

/** Starts a stand-in that serves the page. */
export async function startWithPage(): Promise<RunningGoogleSheets> {
  if (!isBuilt) whileOthersWait(() => buildPage(root, () => undefined));
  isBuilt = true;
  const running = await startGoogleSheets({ pages: sheetPages(`${root}dist-workbench`) });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await running.close();
    isClosed = true;
  };
  open.push({ close });
  return { ...running, close };
}

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly size?: { readonly width: number; readonly height: number };
  readonly query?: string;
}

/** Opens the page of a spreadsheet, or of a stand-in's list where no spreadsheet is named. */
export async function openPage(
  url: string,
  id: string | null,
  options: PageOptions = {},
): Promise<SheetPage> {
  browser ??= launchChromium();
  const page = await (await browser).newPage({
    viewport: options.size ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  const opened = new SheetPage(page, url);
  open.push(opened);
  await page.goto(`${url}${id === null ? '/' : `/spreadsheets/d/${id}/edit${options.query ?? ''}`}`);
  await page
    .getByRole(id === null ? 'heading' : 'grid')
    .first()
    .waitFor();
  return opened;
}

/** Starts a stand-in with a partner's spreadsheet, and opens its page. */
export async function openPartnerSheet(options: PageOptions & { readonly rows?: number } = {}) {
  const running = await startWithPage();
  const id = await makePartnerSheet(running.url, options.rows);
  return {
    url: running.url,
    id,
    sheet: await openPage(running.url, id, options),
    /** Stops the stand-in, as Ctrl+C in the terminal does; the page stays. */
    stop: () => running.close(),
  };
}

/** Closes what a test opened. */
export async function closePages(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
}

/** Closes the browser: once, after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await closePages();
  await (await browser)?.close();
  browser = undefined;
}

const placeOf = (address: string) => {
  const found = /^([A-Z]+)(\d+)$/.exec(address);
  const column = [...(found?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found?.[2] ?? 0) - 1, column };
};

/** An open page of a spreadsheet, and what a test does with it. */
export class SheetPage {
  readonly page: Page;
  readonly faults: readonly string[];

  constructor(page: Page, url: string) {
    this.page = page;
    this.faults = watchFaults(page, url);
  }

  cell(address: string) {
    const { row, column } = placeOf(address);
    return this.page.locator(`#cell-${row}-${column}`);
  }

  text(address: string): Promise<string> {
    return this.cell(address).locator('.text').innerText();
  }

  /** Waits until a cell shows a text that the stand-in has taken. */
  async shows(address: string, text: string): Promise<void> {
    const { row, column } = placeOf(address);
    await this.page.waitForFunction(
      ([id, wanted]) => {
        const cell = document.getElementById(id ?? '');
        return cell?.querySelector('.text')?.textContent === wanted && !cell.classList.contains('is-pending');
      },
      [`cell-${row}-${column}`, text] as const,
    );
  }

  select(address: string): Promise<void> {
    return this.cell(address).click({ position: { x: 8, y: 8 } });
  }

  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Pastes a text where the focus is, as the system's clipboard would bring it. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  /** Chooses something of a menu of the bar. */
  async choose(menu: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  alert(): Promise<string> {
    return this.page.locator('[role="alert"] .notice').innerText();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
