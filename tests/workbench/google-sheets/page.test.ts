import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  closePages,
  openPage,
  openPartnerSheet,
  startWithPage,
} from './page/open-sheet-page.ts';
import { actionsSheet, callApi, indicatorsSheet, statuses } from './page/partner-sheet.ts';

afterEach(closePages);
afterAll(closeBrowser);

/** What the API answers for one cell: its value without a format. */
async function value(url: string, id: string, cell: string): Promise<unknown> {
  const range = encodeURIComponent(cell);
  const answer = await callApi(url, `/${id}/values/${range}?valueRenderOption=UNFORMATTED_VALUE`);
  const [[first] = []] = Array.isArray(answer['values']) ? answer['values'] : [];
  return first;
}

/** Writes a text over the API, as a sync does. */
const sync = (url: string, id: string, rowIndex: number, columnIndex: number, text: string) =>
  callApi(url, `/${id}:batchUpdate`, {
    requests: [
      {
        updateCells: {
          start: { sheetId: actionsSheet, rowIndex, columnIndex },
          rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  });

describe('the page of a stand-in spreadsheet', { timeout: 120_000 }, () => {
  it('lists the spreadsheets, says what it is, and leads to one of them', async () => {
    const { url, id } = await openPartnerSheet();
    const list = await openPage(url, null);
    await list.page.getByRole('link', { name: 'Riverside Council: action plan' }).waitFor();
    expect(await list.page.locator('main').innerText()).toContain('nothing here leaves the machine');
    expect(await list.page.locator('main').innerText()).toContain(`${url}/spreadsheets/d/${id}/edit`);
    await list.page.getByRole('link').first().click();
    await list.page.getByRole('grid').waitFor();
    expect(await list.text('E2')).toBe('A. Gardener');
    expect(list.faults).toEqual([]);
  });

  it('shows formatted values, fills, ratings and widths, and hides what is hidden', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    expect(await sheet.text('F2')).toBe('31/03/2026');
    expect(await sheet.text('I2')).toBe('60%');
    expect(await sheet.text('J2')).toBe('£12,500');
    const styles = (address: string) =>
      sheet.cell(address).evaluate((element) => {
        const { backgroundColor, color, fontWeight, width } = getComputedStyle(element);
        return { backgroundColor, color, fontWeight, width };
      });
    expect(await styles('H6')).toMatchObject({ backgroundColor: 'rgb(155, 28, 28)', fontWeight: '700' });
    expect(await styles('B1')).toMatchObject({
      backgroundColor: 'rgb(27, 75, 90)',
      color: 'rgb(255, 255, 255)',
    });
    expect((await styles('C2')).width).toBe('260px');
    expect(await sheet.cell('A2').count()).toBe(0);
    const tabs = sheet.page.getByRole('navigation', { name: 'Sheets' }).getByRole('listitem');
    expect(await tabs.allInnerTexts()).toEqual(['Actions', 'Indicators']);
    await sheet.choose('View', 'Show hidden columns');
    await sheet.shows('A2', 'row-1');
    expect(sheet.faults).toEqual([]);
    const short = await openPage(url, null);
    await short.page.goto(`${url}/spreadsheets/${id}`);
    await short.page.getByRole('grid').waitFor();
    expect(await short.text('E2')).toBe('A. Gardener');
  });

  it('reads what is typed by the locale of the spreadsheet', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.type('F2', '3/4/2026');
    await sheet.shows('F2', '03/04/2026');
    expect(await value(url, id, 'Actions!F2')).toBe(46115);
    await sheet.page.getByLabel('Locale').selectOption('en_US');
    await sheet.type('F3', '3/4/2026');
    await sheet.page.waitForFunction(() => !document.querySelector('.is-pending'));
    expect(await value(url, id, 'Actions!F3')).toBe(46085);
    await sheet.type('I2', '75%');
    await sheet.shows('I2', '75%');
    expect(await value(url, id, 'Actions!I2')).toBe(0.75);
  });

  it('moves as a sheet does: Enter, Tab, arrows, F2, Escape, Delete and the bar above', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    const { keyboard } = sheet.page;
    const selected = () => sheet.page.getByLabel('Selected cells').innerText();
    await sheet.select('E2');
    await keyboard.type('First');
    await keyboard.press('Tab');
    expect(await selected()).toBe('F2');
    await keyboard.type('1/2/2026');
    await keyboard.press('Enter');
    expect(await selected()).toBe('E3');
    await keyboard.press('F2');
    await keyboard.press('Home');
    await keyboard.type('The ');
    await keyboard.press('Enter');
    await sheet.shows('E3', 'The Libraries team');
    await keyboard.type('gone');
    await keyboard.press('Escape');
    await keyboard.type('typed over');
    await keyboard.press('ArrowRight');
    expect(await selected()).toBe('F4');
    await sheet.shows('E4', 'typed over');
    await sheet.select('K2');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Delete');
    await sheet.shows('K3', '');
    expect(await value(url, id, 'Actions!K2')).toBeUndefined();
    await sheet.select('E5');
    await sheet.page.getByLabel('Value of the active cell').fill('From the bar');
    await keyboard.press('Enter');
    await sheet.shows('E5', 'From the bar');
    expect(await sheet.text('E2')).toBe('First');
    expect(sheet.faults).toEqual([]);
  });

  it('offers the list of a validated cell, refuses other texts, and lets them through where it only warns', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.select('G2');
    await sheet.page.keyboard.press('Enter');
    expect(await sheet.page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual(statuses);
    await sheet.page.keyboard.press('ArrowDown');
    await sheet.page.keyboard.press('Enter');
    await sheet.shows('G2', 'At risk');
    await sheet.cell('G3').locator('.list-arrow').click();
    await sheet.page.getByRole('option', { name: 'Complete' }).click();
    await sheet.shows('G3', 'Complete');
    await sheet.type('G4', 'nearly there');
    expect(await sheet.alert()).toContain('violates the data validation rules set on this cell');
    await sheet.shows('G4', 'Not started');
    expect(await value(url, id, 'Actions!G4')).toBe('Not started');
    await sheet.type('H4', 'amber-ish');
    await sheet.shows('H4', 'amber-ish');
    expect(await sheet.alert()).toContain('Invalid.');
    expect(await value(url, id, 'Actions!H4')).toBe('amber-ish');
  });

  it('refuses to edit what is protected, in Google’s words and with its description, but not the owner', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.type('C2', 'Do less');
    const refusal = await sheet.alert();
    expect(refusal).toContain('You are trying to edit a protected cell or object.');
    expect(refusal).toContain('Filled in by the board');
    await sheet.shows(
      'C2',
      'Grow the time bank by 10% in the four wards with the highest loneliness scores.',
    );
    await sheet.page.getByLabel('Act as').selectOption('owner');
    await sheet.page.waitForFunction(() => location.search === '?as=owner');
    await sheet.type('C2', 'Do more');
    await sheet.shows('C2', 'Do more');
    expect(await value(url, id, 'Actions!C2')).toBe('Do more');
  });

  it('inserts and deletes rows, sorts by a column, and takes it all back and does it again', async () => {
    const { url, id, sheet } = await openPartnerSheet({ query: '?as=owner' });
    const { keyboard } = sheet.page;
    await sheet.select('E3');
    await sheet.choose('Insert', 'Insert row above');
    await sheet.shows('E4', 'Libraries team');
    await sheet.type('E3', 'A new row');
    await sheet.shows('E3', 'A new row');
    await sheet.select('J2');
    await sheet.choose('Data', 'Sort sheet by column J (Z to A)');
    await sheet.shows('J2', '£95,000');
    await sheet.shows('E7', 'A new row');
    expect(await value(url, id, 'Actions!A2')).toBe('row-5');
    await sheet.page.getByRole('grid').focus();
    await keyboard.press('Control+z');
    await sheet.shows('J2', '£12,500');
    await keyboard.press('Control+y');
    await sheet.shows('J2', '£95,000');
    await sheet.select('E2');
    await sheet.choose('Edit', 'Delete row 2');
    await sheet.shows('J2', '£12,500');
    expect(sheet.faults).toEqual([]);
  });

  it('takes back only what the person did, beside what a sync wrote since', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.type('E2', 'Mine');
    await sheet.shows('E2', 'Mine');
    await sync(url, id, 2, 4, 'From a sync');
    await sheet.shows('E3', 'From a sync');
    await sheet.page.getByRole('button', { name: 'Undo' }).click();
    await sheet.shows('E2', 'A. Gardener');
    expect(await value(url, id, 'Actions!E3')).toBe('From a sync');
    await sheet.type('E4', 'Mine');
    await sheet.shows('E4', 'Mine');
    await sync(url, id, 3, 4, 'From a sync');
    await sheet.shows('E4', 'From a sync');
    await sheet.page.getByRole('button', { name: 'Undo' }).click();
    expect(await sheet.alert()).toContain('Somebody else has changed the spreadsheet since');
    expect(await value(url, id, 'Actions!E4')).toBe('From a sync');
  });

  it('hides the rows that a filter says, and shows them again', async () => {
    const { sheet } = await openPartnerSheet();
    await sheet.select('G2');
    await sheet.choose('Data', 'Filter by values of column G…');
    await sheet.page.getByRole('checkbox', { name: 'At risk' }).uncheck();
    await sheet.page.getByRole('button', { name: 'Filter', exact: true }).click();
    await sheet.cell('G3').waitFor({ state: 'detached' });
    expect(await sheet.cell('G6').count()).toBe(0);
    expect(await sheet.text('G5')).toBe('Complete');
    await sheet.choose('Data', 'Remove filter');
    await sheet.shows('G3', 'At risk');
  });

  it('pastes tables as Excel copies them, one text into many cells, and rows beyond the end', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.select('J2');
    await sheet.paste('£1,250\t"Two lines:\nof ""text"""\r\n900\tPlain\r\n');
    await sheet.shows('J2', '£1,250');
    await sheet.shows('K2', 'Two lines:\nof "text"');
    await sheet.shows('K3', 'Plain');
    expect(await value(url, id, 'Actions!J2')).toBe(1250);
    await sheet.select('G2');
    await sheet.page.keyboard.press('Shift+ArrowDown');
    await sheet.paste('Withdrawn');
    await sheet.shows('G3', 'Withdrawn');
    await sheet.select('E2');
    await sheet.paste(Array.from({ length: 70 }, (_, index) => `Lead ${index + 1}`).join('\n'));
    await sheet.shows('E2', 'Lead 1');
    expect(await value(url, id, 'Actions!E71')).toBe('Lead 70');
    await sheet.select('F2');
    await sheet.page.keyboard.press('Shift+ArrowRight');
    const copied = await sheet.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(copied).toBe('31/03/2026\tWithdrawn');
  });

  it('has a button for what can be done to a sheet that looks like no tab', async () => {
    const { sheet } = await openPartnerSheet();
    const tabs = sheet.page.getByRole('navigation', { name: 'Sheets' });
    const look = (name: string) =>
      tabs.getByRole('button', { name, exact: true }).evaluate((button) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(button);
        const hasBorder = borderTopWidth !== '0px' && borderTopColor !== 'rgba(0, 0, 0, 0)';
        return { hasBorder, after: getComputedStyle(button, '::after').content };
      });
    expect(await look('Indicators')).toEqual({ hasBorder: false, after: 'none' });
    expect(await look('Sheet')).toEqual({ hasBorder: true, after: expect.stringContaining('▾') });
  });

  it('adds, renames, hides and deletes sheets, and renames a header', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    const tabs = sheet.page.getByRole('navigation', { name: 'Sheets' });
    await tabs.getByRole('button', { name: 'Add sheet' }).click();
    await tabs.locator('[aria-current]', { hasText: 'Sheet4' }).waitFor();
    await tabs.getByRole('button', { name: 'Sheet', exact: true }).click();
    await sheet.page.getByRole('menuitem', { name: 'Rename…' }).click();
    await sheet.page.getByRole('textbox', { name: 'Name' }).fill('Notes');
    await sheet.page.getByRole('button', { name: 'Rename' }).click();
    await tabs.getByRole('button', { name: 'Notes' }).waitFor();
    await tabs.getByRole('button', { name: 'Sheet', exact: true }).click();
    await sheet.page.getByRole('menuitem', { name: 'Delete…' }).click();
    await sheet.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await tabs.getByRole('button', { name: 'Notes' }).waitFor({ state: 'detached' });
    await tabs.getByRole('button', { name: 'Indicators' }).click();
    await sheet.page.waitForFunction((gid) => location.hash === `#gid=${gid}`, indicatorsSheet);
    await sheet.shows('A2', 'Loneliness');
    await sheet.type('C1', 'Latest value');
    await sheet.shows('C1', 'Latest value');
    expect(await value(url, id, 'Indicators!C1')).toBe('Latest value');
    await tabs.getByRole('button', { name: 'Sheet', exact: true }).click();
    await sheet.page.getByRole('menuitem', { name: 'Delete…' }).click();
    await sheet.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await sheet.shows('E2', 'A. Gardener');
    expect(sheet.faults).toEqual([]);
  });

  it('shows in every open page what others did, marks the cells, and says who it was', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    const other = await openPage(url, id);
    await sheet.type('E2', 'Changed here');
    await other.shows('E2', 'Changed here');
    await sync(url, id, 4, 10, 'Changed by a sync');
    await other.shows('K5', 'Changed by a sync');
    expect(await other.cell('K5').getAttribute('class')).toContain('is-changed');
    await other.page.getByRole('status').getByText('officer@stand-in.example changed one cell').waitFor();
    await other.page.getByText('Last changed by officer@stand-in.example').waitFor();
    expect([...sheet.faults, ...other.faults]).toEqual([]);
  });

  it('says that a spreadsheet is not there, and that the stand-in has gone', async () => {
    const running = await startWithPage();
    const list = await openPage(running.url, null);
    await list.page.getByText('There is no spreadsheet yet.').waitFor();
    await list.page.goto(`${running.url}/spreadsheets/d/none/edit`);
    await list.page.getByRole('alert').getByText('There is no such spreadsheet').waitFor();
    await running.close();
    const { sheet, stop } = await openPartnerSheet();
    await stop();
    await sheet.page.getByRole('alert').getByText('The stand-in does not answer.').waitFor();
  });
});
