import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startGoogleSheets } from '../../workbench/google-sheets/start-google-sheets.ts';
import { closeBrowser, closeWorkbenches, type TestWorkbench } from '../browser/open-workbench.ts';
import { type Pane, patience, withPane } from './pane.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const partner = 'Eastmere CCG';
/** The person whom the officer gave the sheet to. */
const person = 'partner@stand-in.example';

/** The partner's spreadsheet in the stand-in, edited as a person does in the browser. */
class PartnerSheet {
  readonly #workbench: TestWorkbench;
  readonly #id: string;

  constructor(workbench: TestWorkbench) {
    this.#workbench = workbench;
    this.#id = workbench.googleSheets.sideDoor.list()[0]?.id ?? '';
    workbench.googleSheets.sideDoor.share(this.#id, person, 'writer');
  }

  type(cell: string, text: string): void {
    this.#workbench.googleSheets.sideDoor.edit(this.#id, (at) => at.type(cell, text), person);
  }

  cell(address: string): unknown {
    return this.#workbench.googleSheets.sideDoor.read(this.#id, address)[0]?.[0] ?? null;
  }

  /** The row of an action, as people count rows. */
  rowOf(objective: string, ref: string): number {
    const rows = this.#workbench.googleSheets.sideDoor.read(this.#id, 'Actions!A1:B40');
    return 1 + rows.findIndex((row) => row[0] === ref && row[1] === objective);
  }
}

async function share(pane: Pane, workbench: TestWorkbench): Promise<PartnerSheet> {
  await pane.show('Partners');
  await pane.press(pane.main.getByRole('button', { name: `Share with ${partner}` }), /Shared with/);
  return new PartnerSheet(workbench);
}

/** The row of an action in the plan. */
async function planRow(workbench: TestWorkbench, objective: string, ref: string): Promise<number> {
  for (let row = 5; row < 40; row += 1) {
    if ((await workbench.cell(`Actions!A${row}`)) !== ref) continue;
    if ((await workbench.cell(`Actions!B${row}`)) === objective) return row;
  }
  throw new Error(`The plan has no action ${objective} ${ref}.`);
}

const syncAll = (pane: Pane, said: RegExp) => pane.press('Sync with all partners', said);

describe('partners from the pane, against the stand-in over HTTP', { timeout: 180_000 }, () => {
  it('shares, syncs both ways, settles a clash with both texts, undoes, and every value is found again', async () => {
    await withPane({ hasPartners: true }, async (pane, workbench) => {
      const sheet = await share(pane, workbench);
      const ours = await planRow(workbench, 'C3', 'F');
      const theirs = sheet.rowOf('C3', 'F');
      expect(sheet.cell(`Actions!C${theirs}`)).toBe(await workbench.cell(`Actions!C${ours}`));

      // What only one side changed.
      const progress = await workbench.cell(`Actions!M${ours}`);
      sheet.type(`Actions!M${theirs}`, 'Forty-one mentors trained');
      sheet.type(`Updates!A40`, 'C3 F');
      sheet.type(`Updates!E40`, 'A new group meets on Mondays');
      await workbench.type(`Actions!D${ours}`, 'Fewer people live alone');
      // What both changed.
      sheet.type(`Actions!E${theirs}`, 'Partner lead');
      await workbench.type(`Actions!E${ours}`, 'Plan lead');
      await syncAll(pane, /1 conflict/);
      await pane.cellBecomes(`Actions!M${ours}`, 'Forty-one mentors trained');
      expect(sheet.cell(`Actions!D${theirs}`)).toBe('Fewer people live alone');
      expect(await workbench.cell(`Actions!E${ours}`)).toBe('Plan lead');
      expect(sheet.cell(`Actions!E${theirs}`)).toBe('Partner lead');
      const updates = JSON.stringify(await pane.readSheet('Updates'));
      expect(updates).toContain('A new group meets on Mondays');

      // Side by side, settled with both texts.
      const conflict = pane.main.getByRole('listitem').filter({ hasText: 'Both sides changed it' });
      await conflict.getByText('Plan lead').waitFor();
      await conflict.getByText('Partner lead').waitFor();
      await conflict.getByLabel('Keep both texts, the plan’s first').check();
      await pane.press(/^Settle .* sync$/, /settled/);
      await pane.cellBecomes(`Actions!E${ours}`, 'Plan lead\nPartner lead');
      expect(sheet.cell(`Actions!E${theirs}`)).toBe('Plan lead\nPartner lead');
      await syncAll(pane, /nothing had changed on either side/);

      // Every value stands in the log, with what it replaced.
      const log = JSON.stringify(await pane.readSheet('Sync log'));
      for (const value of ['Forty-one mentors trained', String(progress), 'Plan lead', 'Partner lead'])
        expect(log).toContain(JSON.stringify(value).slice(1, -1));

      // The last sync that wrote something is taken back, on both sides.
      await pane.press(`Undo last sync with ${partner}`);
      await pane.press('Undo it', /is undone/);
      await pane.cellBecomes(`Actions!E${ours}`, 'Plan lead');
      expect(sheet.cell(`Actions!E${theirs}`)).toBe('Partner lead');
    });
  });

  it('asks before many rows go, and loses nothing meanwhile', async () => {
    await withPane({ hasPartners: true }, async (pane, workbench) => {
      const sheet = await share(pane, workbench);
      const [{ id = '' } = {}] = workbench.googleSheets.sideDoor.list();
      const first = sheet.rowOf('C3', 'F');
      workbench.googleSheets.sideDoor.edit(id, (at) =>
        at.do({ do: 'delete-rows', tab: 'Actions', from: first, count: 4 }),
      );
      const before = await pane.readSheet('Actions');
      await syncAll(pane, /stopped|asks|question/i);
      expect(await pane.readSheet('Actions')).toEqual(before);
      await pane.main.getByText(/4 rows of Actions are missing/).waitFor();
      await expectFile(workbench.page);
    });
  });

  it('says what to do when the stand-in is not there, and goes on once it is back', async () => {
    await withPane(
      { hasPartners: true },
      async (pane, workbench) => {
        await share(pane, workbench);
        await workbench.googleSheets.close();
        await syncAll(pane, /does not answer/);
        await syncAll(pane, /does not answer/);
        await pane.press('Try again', /does not answer/);
        const { port } = workbench.googleSheets;
        const again = await startGoogleSheets({ port });
        try {
          await pane.press('Try again', /stand-in for Google Sheets at .* is used/);
          // The one that is back has no spreadsheets: what it says of that came from it.
          await syncAll(pane, /no such spreadsheet/);
        } finally {
          await again.close();
        }
      },
      (fault) => /\b(?:422|503)\b/.test(fault),
    );
  });
});

/** The grid is still there: nothing has covered it or thrown it away. */
async function expectFile(page: Page): Promise<void> {
  await expect.poll(() => page.locator('#grid canvas').count(), { timeout: patience }).toBeGreaterThan(0);
}
