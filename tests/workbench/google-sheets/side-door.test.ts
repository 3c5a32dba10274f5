import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Operation } from '../../../workbench/google-sheets/side-door/operation.ts';
import { startGoogleSheets } from '../../../workbench/google-sheets/start-google-sheets.ts';
import { call, openSpreadsheet, refusal } from './support/start-checked.ts';

const rows = [
  ['Row ID', 'Action', 'Due'],
  ['a1', 'Open', '12/03/2027'],
  ['a2', 'Train', '01/02/2027'],
  ['a3', 'Close', '31/12/2026'],
];

/** What a person does, and what the sheet shows then. */
const operations: [Operation, string[][]][] = [
  [
    { do: 'type', cell: 'Sheet1!B2', text: 'Open now' },
    [rows[0] ?? [], ['a1', 'Open now', '12/03/2027'], rows[2] ?? [], rows[3] ?? []],
  ],
  [{ do: 'clear', range: 'Sheet1!A2:C2' }, [rows[0] ?? [], [], rows[2] ?? [], rows[3] ?? []]],
  [
    { do: 'sort', range: 'Sheet1!A2:C', by: 'C' },
    [rows[0] ?? [], rows[3] ?? [], rows[2] ?? [], rows[1] ?? []],
  ],
  [
    { do: 'sort', range: 'Sheet1!A2:C4', by: 'A', descending: true },
    [rows[0] ?? [], rows[3] ?? [], rows[2] ?? [], rows[1] ?? []],
  ],
  [
    { do: 'insert-rows', tab: 'Sheet1', before: 3 },
    [rows[0] ?? [], rows[1] ?? [], [], rows[2] ?? [], rows[3] ?? []],
  ],
  [{ do: 'delete-rows', tab: 'Sheet1', from: 2, count: 2 }, [rows[0] ?? [], rows[3] ?? []]],
  [
    { do: 'move-rows', tab: 'Sheet1', from: 4, before: 2 },
    [rows[0] ?? [], rows[3] ?? [], rows[1] ?? [], rows[2] ?? []],
  ],
  [{ do: 'copy-rows', tab: 'Sheet1', from: 2, to: 5 }, [...rows, rows[1] ?? []]],
  [
    { do: 'copy-paste', from: 'Sheet1!A2:A3', to: 'Sheet1!B2' },
    [rows[0] ?? [], ['a1', 'a1', '12/03/2027'], ['a2', 'a2', '01/02/2027'], rows[3] ?? []],
  ],
  [{ do: 'insert-columns', tab: 'Sheet1', before: 'B' }, rows.map(([id = '', ...rest]) => [id, '', ...rest])],
  [{ do: 'delete-columns', tab: 'Sheet1', from: 'B', count: 2 }, rows.map(([id = '']) => [id])],
  [
    { do: 'move-columns', tab: 'Sheet1', from: 'C', before: 'A' },
    rows.map(([a = '', b = '', c = '']) => [c, a, b]),
  ],
  [
    { do: 'rename-header', tab: 'Sheet1', header: 'Due', to: 'Deadline' },
    [['Row ID', 'Action', 'Deadline'], ...rows.slice(1)],
  ],
  [{ do: 'clear-tab', tab: 'Sheet1' }, []],
];

test.each(operations)('a person can %o', async (operation, shown) => {
  const { server, id, type } = await openSpreadsheet();
  await type(rows);
  server.sideDoor.edit(id, (person) => person.do(operation));
  expect(server.sideDoor.read(id, 'Sheet1')).toEqual(shown);
  expect(server.sideDoor.undo(id)).toBe(true);
  expect(server.sideDoor.read(id, 'Sheet1')).toEqual(rows);
});

test('a person can add, rename, copy, hide and delete tabs, filter and protect', async () => {
  const { server, id, type, get } = await openSpreadsheet();
  await type(rows);
  const titles = async () =>
    (await get('sheets.properties.title')).sheets?.map(({ properties }) => properties?.title);
  const act = (...list: Operation[]) =>
    server.sideDoor.edit(id, (person) => {
      for (const operation of list) person.do(operation);
    });
  act(
    { do: 'duplicate-tab', tab: 'Sheet1', to: 'Copy' },
    { do: 'add-tab', tab: 'Notes' },
    { do: 'rename-tab', tab: 'Sheet1', to: 'Actions' },
  );
  expect(await titles()).toEqual(['Actions', 'Copy', 'Notes']);
  act({ do: 'hide-tab', tab: 'Notes' }, { do: 'delete-tab', tab: 'Copy' });
  expect(await titles()).toEqual(['Actions', 'Notes']);
  act({ do: 'filter', range: 'Actions!A1:C4', by: 'B', hidden: ['Train'] });
  const hidden = async () =>
    (
      await get('sheets.data.rowMetadata.hiddenByFilter', 'Actions')
    ).sheets?.[0]?.data?.[0]?.rowMetadata?.flatMap(({ hiddenByFilter }, row) =>
      hiddenByFilter ? [row] : [],
    );
  expect(await hidden()).toEqual([2]);
  act({ do: 'clear-filter', tab: 'Actions' });
  expect(await hidden()).toEqual([]);
  act({ do: 'protect', range: 'Actions!A:A' });
  server.sideDoor.share(id, 'partner@board.example', 'writer');
  const byPartner = () =>
    server.sideDoor.edit(id, (person) => person.type('Actions!A2', 'x'), 'partner@board.example');
  expect(byPartner).toThrow('protected cell');
  act({ do: 'unprotect', tab: 'Actions' });
  expect(byPartner).not.toThrow();
});

test('an edit is all or nothing, and a stranger may not edit', async () => {
  const { server, id } = await openSpreadsheet();
  expect(() =>
    server.sideDoor.edit(id, (person) => {
      person.type('A1', 'x');
      person.do({ do: 'delete-tab', tab: 'Nowhere' });
    }),
  ).toThrow('There is no tab with the name "Nowhere".');
  expect(server.sideDoor.read(id, 'A1')).toEqual([]);
  expect(() => server.sideDoor.edit(id, (person) => person.type('A1', 'x'), 'stranger@x.example')).toThrow(
    'does not have permission',
  );
});

test('somebody acts between two requests, and between a write and its answer', async () => {
  const { server, id, type, values } = await openSpreadsheet();
  const typed = (text: string) => () => server.sideDoor.edit(id, (person) => person.type('A1', text));
  server.sideDoor.beforeRequest({ on: 'read', nth: 2 }, typed('before the second read'));
  server.sideDoor.afterApplied({ on: 'spreadsheets.values.update', nth: 2 }, typed('after the second write'));
  await type([['mine']]);
  expect(await values('A1')).toEqual([['mine']]);
  expect(await values('A1')).toEqual([['before the second read']]);
  await type([['mine again']]);
  expect(await values('A1')).toEqual([['after the second write']]);
});

test('the side door over HTTP: makes, shows, edits, shares, undoes; takes no form of another site', async () => {
  const { server } = await openSpreadsheet();
  const door = (method: string, path: string, body?: unknown) =>
    call(server, method, `/side-door/${path}`, body, null);
  const { json: made } = await door('POST', 'spreadsheets', {
    title: 'Shared',
    owner: 'partner@board.example',
  });
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(made))?.[1] ?? '';
  const edit = { operations: [{ do: 'type', cell: 'A1', text: '12/03/2027' }], as: 'partner@board.example' };
  expect((await door('POST', `spreadsheets/${id}/edit`, edit)).status).toBe(200);
  expect((await door('GET', `spreadsheets/${id}`)).json).toMatchObject({
    role: 'owner',
    sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: '12/03/2027' }] }] }] }],
  });
  expect(await door('POST', `spreadsheets/${id}/edit`, { operations: [{ do: 'dance' }] })).toMatchObject({
    status: 400,
  });
  expect(
    (await door('POST', `spreadsheets/${id}/permissions`, { email: 'a@b.example', role: 'reader' })).status,
  ).toBe(200);
  expect((await door('GET', `spreadsheets/${id}?as=a@b.example`)).json).toMatchObject({ role: 'reader' });
  expect((await door('POST', `spreadsheets/${id}/undo`, {})).json).toEqual({ undone: true });
  expect(
    (await door('PUT', 'faults', { script: [{ fault: 'internal-error', on: 'read', nth: 1 }] })).status,
  ).toBe(200);
  expect((await call(server, 'GET', `/v4/spreadsheets/${id}`)).status).toBe(500);
  expect((await door('GET', 'spreadsheets')).json).toMatchObject({
    spreadsheets: [{ id }, { title: 'Plan' }],
  });
  const form = await fetch(`${server.url}/side-door/spreadsheets/${id}/undo`, {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'text/plain' },
  });
  expect(form.status).toBe(400);
  expect((await door('DELETE', `spreadsheets/${id}`)).status).toBe(200);
  expect((await door('GET', `spreadsheets/${id}`)).status).toBe(404);
});

test('gives pages their turn, and everything else 404', async () => {
  const server = await startGoogleSheets({
    pages: ({ url }) =>
      url.pathname === '/' ? { status: 200, text: { type: 'text/html', body: '<p>Page</p>' } } : null,
  });
  expect(await (await fetch(`${server.url}/`)).text()).toBe('<p>Page</p>');
  expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
  expect((await fetch(`${server.url}/v4/nothing`)).status).toBe(404);
  await server.close();
});

test('keeps spreadsheets on disk with all that is on them, and refuses a folder with what it did not write', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  const first = await openSpreadsheet({ folder });
  await first.type([['a', '=A1&"!"', '12/03/2027'], [], ['b']]);
  await first.batch(
    { addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } } } },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    { addNamedRange: { namedRange: { name: 'Board', range: { sheetId: 0 } } } },
  );
  first.server.sideDoor.share(first.id, 'partner@board.example', 'writer');
  const show = ({ data }: { data: object }) => data;
  const query = { spreadsheetId: first.id, includeGridData: true };
  const before = show(await first.api.spreadsheets.get(query));
  await first.server.close();
  expect(await readdir(folder)).toEqual([`${first.id}.spreadsheet.json`]);

  const second = await openSpreadsheet({ folder });
  expect(show(await second.api.spreadsheets.get(query))).toEqual(before);
  const token = second.server.sideDoor.issueToken('partner@board.example');
  expect((await call(second.server, 'GET', `/v4/spreadsheets/${first.id}`, undefined, token)).status).toBe(
    200,
  );
  second.server.sideDoor.delete(first.id);
  await second.server.close();
  expect(await readdir(folder)).toEqual([`${second.id}.spreadsheet.json`]);

  await writeFile(join(folder, 'x.spreadsheet.json'), '{"format":1}');
  expect(await refusal(startGoogleSheets({ folder }))).toContain('is not a spreadsheet of the stand-in');
  await rm(folder, { recursive: true });
});

test('logs requests without bodies or tokens unless bodies are asked for', async () => {
  const server = await startGoogleSheets();
  await fetch(`${server.url}/v4/spreadsheets/x?access_token=secret-token`);
  await server.close();
  expect(server.requests).toMatchObject([
    { method: 'GET', status: 401, call: 'spreadsheets.get', requestBytes: 0 },
  ]);
  expect(JSON.stringify(server.requests)).not.toContain('secret-token');
  expect(server.requests[0]).not.toHaveProperty('responseBody');
});
