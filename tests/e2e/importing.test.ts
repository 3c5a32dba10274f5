import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closeWorkbenches } from '../browser/open-workbench.ts';
import { type Pane, withPane } from './pane.ts';
import { emptyWorkbook } from './workbooks.ts';

afterEach(closeWorkbenches);
afterAll(closeBrowser);

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const isPresent = existsSync(seeds);
if (!isPresent)
  console.info(
    'The five source documents are not beside the repository: importing them in the pane was not tested.',
  );

interface SeedStory {
  readonly seed: string;
  /** A cell whose reading is accepted, and what it holds then. */
  readonly accepted: readonly [place: string, value: unknown];
  /** A cell whose reading is changed: what is typed, and what the cell holds then. */
  readonly changed: readonly [place: string, text: string, value: unknown];
  /** A cell that is left blank. */
  readonly blank: string;
  readonly actions: number;
}

const stories: readonly SeedStory[] = [
  {
    seed: '000',
    accepted: ['Objectives C5', 'Reduce Social Isolation and loneliness'],
    changed: ['Indicators G5', 'lower', 'lower'],
    blank: 'Indicators G6',
    actions: 8,
  },
  {
    seed: '001',
    accepted: ['Actions A13', 'I'],
    changed: ['Indicators H6', '3', 3],
    blank: 'Indicators G5',
    actions: 16,
  },
  {
    seed: '002',
    accepted: ['Actions H9', 'Proposals to be developed by July 2014'],
    changed: ['Actions E17', 'Primary care team', 'Primary care team'],
    blank: 'Plan B7',
    actions: 49,
  },
  {
    seed: '003',
    accepted: ['Actions H5', 'Early July 2014'],
    changed: ['Actions K5', 'Complete', 'Complete'],
    blank: 'Actions T6',
    actions: 5,
  },
  {
    seed: '004',
    accepted: ['Measurements C5', 10_970],
    changed: ['Plan B5', 'Stronger communities', 'Stronger communities'],
    blank: 'Measurements C7',
    actions: 3,
  },
];

/** A guess of the preview by the cell it goes to. */
function guess(pane: Pane, place: string): Locator {
  return pane.main
    .locator('[data-item]')
    .filter({ hasText: `Goes to ${place}:` })
    .first();
}

function address(place: string): string {
  return place.replace(' ', '!');
}

async function choose(pane: Pane, path: string): Promise<void> {
  const chooser = pane.workbench.page.waitForEvent('filechooser');
  await pane.button('Choose files').click();
  await (await chooser).setFiles(path);
  await pane.main.getByRole('heading', { level: 1, name: 'Look over the import' }).waitFor();
}

describe.runIf(isPresent)('importing the source documents', { timeout: 120_000 }, () => {
  it.each(stories)('$seed: shows its guesses, and writes what was decided', async (story) => {
    const name = readdirSync(seeds).find((one) => one.startsWith(story.seed)) ?? '';
    await withPane({ workbook: emptyWorkbook }, async (pane, workbench) => {
      await choose(pane, `${seeds}${name}`);
      await pane.main.getByText(name, { exact: true }).first().waitFor();
      expect(await pane.sheetNames()).toEqual(['Sheet1']);

      const accepted = guess(pane, story.accepted[0]);
      await accepted.getByRole('button', { name: /^Accept/ }).click();
      await accepted.getByText('Accepted', { exact: true }).waitFor();
      const changed = guess(pane, story.changed[0]);
      await changed.getByRole('button', { name: /^Change/ }).click();
      await changed.getByLabel('Text for the cell').fill(story.changed[1]);
      await changed.getByRole('button', { name: 'Use this text' }).click();
      await changed.getByText('Changed', { exact: true }).waitFor();
      const blank = guess(pane, story.blank);
      await blank.getByRole('button', { name: /^Leave blank/ }).click();
      await blank.getByText('Left blank', { exact: true }).waitFor();

      await pane.press('Write the plan', /Imported /);
      await pane.main.getByRole('heading', { name: `${story.actions} actions` }).waitFor();
      expect(await pane.sheetNames()).toEqual(
        expect.arrayContaining(['Sheet1', 'Plan', 'Actions', 'Import notes']),
      );
      expect(await workbench.cell(address(story.accepted[0]))).toBe(story.accepted[1]);
      expect(await workbench.cell(address(story.changed[0]))).toBe(story.changed[2]);
      expect(await workbench.cell(address(story.blank))).toBeNull();
      const notes = JSON.stringify(await pane.readSheet('Import notes'));
      expect(notes).toContain(name);
    });
  });
});

describe('importing', { timeout: 120_000 }, () => {
  it('takes what is pasted, drops it again, and writes it', async () => {
    await withPane({ workbook: emptyWorkbook }, async (pane, workbench) => {
      const text = 'Ref\tAction\tLead\tDelivery date\nA\tOpen a lunch club\tHead of Communities\tJune 2017\n';
      await pane.press('Read the text');
      await pane.main.getByText('There is no text yet.').waitFor();
      await pane.main.getByLabel('Or paste a table or text').fill(text);
      for (const isWritten of [false, true]) {
        await pane.press('Read the text');
        await pane.main.getByRole('heading', { level: 1, name: 'Look over the import' }).waitFor();
        if (!isWritten) await pane.press('Cancel');
      }
      expect(await pane.sheetNames()).toEqual(['Sheet1']);
      await pane.press('Write the plan', /Imported Pasted text/);
      expect(await workbench.cell('Actions!C5')).toBe('Open a lunch club');
      expect(await workbench.cell('Actions!E5')).toBe('Head of Communities');
      expect(await workbench.cell('Actions!H5')).toBe('June 2017');
    });
  });
});
