import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { openWorkbench, type TestWorkbench, type WorkbenchOptions } from '../browser/open-workbench.ts';

/** How long a test waits for what must come: a busy machine is slow, and says nothing about the product. */
export const patience = 30_000;

type View = 'Plan' | 'Validate' | 'Partners' | 'Submit' | 'Board' | 'Formulas';

const headings: Readonly<Record<View, RegExp>> = {
  Plan: /./,
  Validate: /^Validate$/,
  Partners: /^Partners$/,
  Submit: /^Submit to board$/,
  Board: /^Board pack$/,
  Formulas: /^Formulas$/,
};

/**
 * Opens a workbench, tells a story in its pane, and ends with no fault: no error of a script or of the console, no breach
 * of a policy, no request to elsewhere, no dialog.
 */
export async function withPane(
  options: WorkbenchOptions,
  story: (pane: Pane, workbench: TestWorkbench) => Promise<void>,
  /** Faults that belong to the story. */
  isExpected: (fault: string) => boolean = () => false,
): Promise<void> {
  const workbench = await openWorkbench(options);
  const pane = new Pane(workbench);
  await pane.opened();
  await story(pane, workbench);
  expect(workbench.faults.filter((fault) => !isExpected(fault))).toEqual([]);
}

/** The real pane in its frame, driven as people do: by the roles and names of what it shows. */
export class Pane {
  readonly workbench: TestWorkbench;

  constructor(workbench: TestWorkbench) {
    this.workbench = workbench;
    workbench.page.setDefaultTimeout(patience);
  }

  get frame(): Frame {
    return this.workbench.pane();
  }

  get main(): Locator {
    return this.frame.getByRole('main');
  }

  /** Waits until the pane has read the workbook for the first time. */
  async opened(): Promise<void> {
    await this.main
      .getByRole('button', { name: /^(Refresh|Start the plan)$/ })
      .first()
      .waitFor();
    await this.idle();
  }

  /** Waits until no job is under way: buttons that start one can be pressed again. */
  async idle(): Promise<void> {
    await this.frame.locator('[aria-label="Work under way"]').waitFor({ state: 'detached' });
    await this.workbench.settled();
  }

  async show(view: View): Promise<void> {
    await this.frame
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: view, exact: true })
      .click();
    await this.frame.getByRole('heading', { level: 1, name: headings[view] }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  /** Presses a button, and waits for the words that the pane ends with. */
  async press(name: string | RegExp | Locator, said?: string | RegExp): Promise<void> {
    await this.dismiss();
    await (typeof name === 'string' || name instanceof RegExp ? this.button(name) : name).click();
    if (said !== undefined) await this.said(said);
  }

  /** Waits for a message, and for the work behind it to have ended. */
  async said(text: string | RegExp): Promise<Locator> {
    const message = this.main.getByRole('region', { name: 'Message' });
    await expect.poll(() => this.#textOf(message), { timeout: patience }).toMatch(text);
    await this.idle();
    return message;
  }

  /** Puts the last message away, so that the next one cannot be mistaken for it. */
  async dismiss(): Promise<void> {
    const dismiss = this.main.getByRole('button', { name: 'Dismiss message' });
    if ((await dismiss.count()) === 0) return;
    await dismiss.click();
    await dismiss.waitFor({ state: 'detached' });
  }

  /** Shows the Validate view and validates. */
  async validate(): Promise<void> {
    await this.show('Validate');
    await this.press(/^Validate( again)?$/, /Validated:|Nothing was found/);
  }

  /** The line of an issue in the Validate or the Submit view, by its words or its place. */
  issue(words: string | RegExp): Locator {
    return this.main.getByRole('listitem').filter({ hasText: words });
  }

  /** Waits until a cell shows a value. */
  async cellBecomes(address: string, value: unknown): Promise<void> {
    await expect.poll(() => this.workbench.cell(address), { timeout: patience }).toEqual(value);
  }

  /** Waits until a cell is selected and can be seen in the grid. */
  async jumpedTo(address: string): Promise<void> {
    const { workbench } = this;
    await expect.poll(() => workbench.selection(), { timeout: patience }).toBe(address);
    await expect.poll(() => workbench.isInView(address), { timeout: patience }).toBe(true);
  }

  /** The formulas, values and number formats of a sheet, as the add-in reads them. */
  async readSheet(name: string): Promise<unknown> {
    return this.frame.evaluate(async (sheet) => {
      const { Excel } = Object(globalThis);
      return Excel.run(async (context: Excel.RequestContext) => {
        const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
        range.load('address,formulas,values,numberFormat');
        await context.sync();
        const { address, formulas, values, numberFormat } = range;
        return { address, formulas, values, numberFormat };
      });
    }, name);
  }

  /** The names of the sheets, in their order. */
  async sheetNames(): Promise<readonly string[]> {
    return this.frame.evaluate(async () => {
      const { Excel } = Object(globalThis);
      return Excel.run(async (context: Excel.RequestContext) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        return sheets.items.map(({ name }) => name);
      });
    });
  }

  async #textOf(locator: Locator): Promise<string> {
    return (await locator.count()) === 0 ? '' : locator.innerText();
  }
}
