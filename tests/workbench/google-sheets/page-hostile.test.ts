import { request } from 'node:http';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, closePages, openPage, openPartnerSheet } from './page/open-sheet-page.ts';
import { actionsSheet, callApi } from './page/partner-sheet.ts';

afterEach(closePages);
afterAll(closeBrowser);

const hostile = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '\u202Egnp.exe',
  '{{constructor.constructor("alert(1)")()}}',
];

/** The status of a request, with any headers: also those that fetch does not send. */
function status(
  url: string,
  path: string,
  {
    headers = {},
    body,
    method = body === undefined ? 'GET' : 'POST',
  }: { headers?: Record<string, string>; body?: string; method?: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('hostile texts on the page of a stand-in spreadsheet', { timeout: 120_000 }, () => {
  it('are shown as texts wherever they stand', async () => {
    const { url, id, sheet } = await openPartnerSheet({ query: '?as=owner' });
    const [title = ''] = hostile;
    await callApi(url, `/${id}:batchUpdate`, {
      requests: [
        { updateSpreadsheetProperties: { properties: { title }, fields: 'title' } },
        {
          updateSheetProperties: {
            properties: { sheetId: actionsSheet, title: hostile[1] },
            fields: 'title',
          },
        },
        {
          updateCells: {
            start: { sheetId: actionsSheet, rowIndex: 1, columnIndex: 4 },
            rows: hostile.map((text) => ({
              values: [{ userEnteredValue: { stringValue: text }, note: text }],
            })),
            fields: 'userEnteredValue,note',
          },
        },
        {
          setDataValidation: {
            range: {
              sheetId: actionsSheet,
              startRowIndex: 1,
              endRowIndex: 2,
              startColumnIndex: 10,
              endColumnIndex: 11,
            },
            rule: {
              condition: {
                type: 'ONE_OF_LIST',
                values: hostile.map((userEnteredValue) => ({ userEnteredValue })),
              },
              strict: true,
              inputMessage: title,
            },
          },
        },
      ],
    });
    await sheet.shows('E3', '<script>alert(1)</script>');
    expect(await sheet.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    await sheet.select('K2');
    await sheet.page.keyboard.press('F2');
    expect(await sheet.page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual(hostile);
    await sheet.page.keyboard.press('Escape');
    await sheet.type('K2', 'none of them');
    expect(await sheet.alert()).toContain(title);
    await sheet.type('E2', title);
    await sheet.shows('E2', title);
    const list = await openPage(url, null);
    await list.page.getByRole('link', { name: title }).waitFor();
    expect(await sheet.page.locator('img, svg, #sheets script').count()).toBe(0);
    expect([...sheet.faults, ...list.faults]).toEqual([]);
  });

  it('keep their letters when they are typed as formulas or are very long', async () => {
    const { url, id, sheet } = await openPartnerSheet();
    await sheet.type('K2', "'=1+1");
    await sheet.shows('K2', '=1+1');
    await sheet.select('K2');
    expect(await sheet.page.getByLabel('Value of the active cell').inputValue()).toBe("'=1+1");
    const long = 'word '.repeat(8000);
    await sheet.select('K3');
    await sheet.paste(long);
    await sheet.page.waitForFunction(() => !document.querySelector('.is-pending'));
    const answer = await callApi(url, `/${id}/values/${encodeURIComponent('Actions!K2:K3')}`);
    expect(answer['values']).toEqual([['=1+1'], [long]]);
    const box = await sheet.cell('K3').boundingBox();
    expect(box?.height).toBeLessThan(400);
    await sheet.select('K4');
    await sheet.paste('x'.repeat(50_001));
    expect(await sheet.alert()).toContain('50000 characters');
  });
});

describe('the door behind the page', { timeout: 120_000 }, () => {
  it('opens only to the page itself, and only for actions that there are', async () => {
    const { url, id } = await openPartnerSheet();
    const path = `/person/spreadsheets/${id}`;
    const own = { 'x-stand-in-person': '1', 'content-type': 'application/json' };
    const body = JSON.stringify({ kind: 'add-sheet' });
    const asked = async (headers: Record<string, string>, text = body) =>
      status(url, path, { headers, body: text });
    expect(await asked(own)).toBe(200);
    expect(await asked({ 'content-type': 'application/json' })).toBe(403);
    expect(await asked({ ...own, 'content-type': 'text/plain' })).toBe(400);
    expect(await asked({ ...own, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await asked({ ...own, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await asked({ ...own, host: 'elsewhere.example' })).toBeGreaterThanOrEqual(400);
    expect(await asked(own, '{')).toBe(400);
    expect(await asked(own, JSON.stringify({ kind: 'format-disk' }))).toBe(400);
    expect(await asked(own, JSON.stringify({ kind: 'add-sheet', more: 1 }))).toBe(400);
    expect(await status(url, path, {})).toBe(403);
    expect(await status(url, path, { headers: own, method: 'DELETE' })).toBe(405);
    expect(await status(url, '/page/..%2fpackage.json', {})).toBe(404);
    expect(await status(url, '/person/spreadsheets/none', { headers: own })).toBe(404);
  });

  it('serves the page with a policy that lets nothing else in', async () => {
    const { url, id } = await openPartnerSheet();
    const response = await fetch(`${url}/spreadsheets/d/${id}/edit`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
