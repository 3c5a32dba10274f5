import { expect, test } from 'vitest';
import { box, call, clientOf, openSpreadsheet, refusal, stretch } from './support/start-checked.ts';

const partner = 'partner@board.example';
const protectedWords =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A spreadsheet with columns A:B protected, shared with a partner. */
async function shared() {
  const open = await openSpreadsheet();
  await open.type([
    ['Row ID', 'Action', 'Progress'],
    ['a1', 'Open', ''],
    ['a2', 'Train', ''],
  ]);
  await open.batch({
    addProtectedRange: {
      protectedRange: { protectedRangeId: 1, range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 2 } },
    },
  });
  open.server.sideDoor.share(open.id, partner, 'writer');
  const theirs = clientOf(open.server, open.server.sideDoor.issueToken(partner));
  const write = (range: string) =>
    theirs.spreadsheets.values.update({
      spreadsheetId: open.id,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
  return { ...open, theirs, write };
}

test('keeps others out of protected cells: the whole batch fails', async () => {
  const { theirs, write, id, batch, values } = await shared();
  expect((await write('C2')).status).toBe(200);
  expect(await refusal(write('B2'))).toBe(protectedWords);
  const requests = [
    { updateCells: { range: box(1, 2, 2, 3), rows: [], fields: 'userEnteredValue' } },
    { updateCells: { range: box(1, 2, 0, 1), rows: [], fields: 'userEnteredValue' } },
  ];
  expect(
    await refusal(theirs.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } })),
  ).toBe(`Invalid requests[1].updateCells: ${protectedWords}`);
  expect(await values('A2:C2')).toEqual([['a1', 'Open', 'x']]);
  // The officer, who made the protection, is not kept out.
  expect(await batch(...requests)).toHaveLength(2);
  const deleteColumn = [{ deleteDimension: { range: stretch('COLUMNS', 0, 1) } }];
  expect(
    await refusal(
      theirs.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: deleteColumn } }),
    ),
  ).toContain(protectedWords);
});

test('lets in the editors of a protection, and all where it only warns or leaves cells open', async () => {
  const { batch, write, theirs, id } = await shared();
  const update = (protectedRange: object, fields: string) =>
    batch({ updateProtectedRange: { protectedRange: { protectedRangeId: 1, ...protectedRange }, fields } });
  await update({ unprotectedRanges: [box(1, 2, 1, 2)] }, 'unprotectedRanges');
  expect((await write('B2')).status).toBe(200);
  expect(await refusal(write('B3'))).toBe(protectedWords);
  await update({ editors: { users: [partner] } }, 'editors');
  expect((await write('B3')).status).toBe(200);
  const { data } = await theirs.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.protectedRanges' });
  expect(data.sheets?.[0]?.protectedRanges?.[0]).toMatchObject({ requestingUserCanEdit: true });
  await update({ editors: { users: [] }, warningOnly: true }, 'editors,warningOnly');
  expect((await write('A3')).status).toBe(200);
});

test('hides the editors of a protection from those whom it keeps out', async () => {
  const { theirs, id } = await shared();
  const { data } = await theirs.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.protectedRanges' });
  expect(data.sheets?.[0]?.protectedRanges).toEqual([
    { protectedRangeId: 1, range: { startColumnIndex: 0, endColumnIndex: 2 } },
  ]);
});

test('answers 403 without access or with reading only, 404 for what is not there, 401 without a good token', async () => {
  const { server, id, api } = await openSpreadsheet();
  const path = `/v4/spreadsheets/${id}`;
  const token = server.sideDoor.issueToken(partner);
  const denied = {
    error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
  };
  expect(await call(server, 'GET', path, undefined, token)).toEqual({ status: 403, json: denied });
  server.sideDoor.share(id, partner, 'reader');
  expect((await call(server, 'GET', path, undefined, token)).status).toBe(200);
  const write = { requests: [{ addSheet: {} }] };
  expect(await call(server, 'POST', `${path}:batchUpdate`, write, token)).toEqual({
    status: 403,
    json: denied,
  });
  server.sideDoor.share(id, partner, 'writer');
  expect((await call(server, 'POST', `${path}:batchUpdate`, write, token)).status).toBe(200);
  server.sideDoor.revokePermission(id, partner);
  expect((await call(server, 'GET', path, undefined, token)).status).toBe(403);
  expect(await refusal(api.spreadsheets.get({ spreadsheetId: 'nowhere' }))).toBe(
    'Requested entity was not found.',
  );
  server.sideDoor.revokeToken(token);
  expect(await call(server, 'GET', path, undefined, token)).toMatchObject({
    status: 401,
    json: { error: { status: 'UNAUTHENTICATED' } },
  });
  expect((await call(server, 'GET', path, undefined, null)).status).toBe(401);
});

test('Drive: makes, finds, shares, copies and deletes files', async () => {
  const { server } = await openSpreadsheet();
  const drive = (method: string, path: string, body?: unknown, token?: string) =>
    call(server, method, `/drive/v3/files${path}`, body, token);
  const made = await drive('POST', '?supportsAllDrives=true', {
    name: 'Action plan',
    mimeType: 'application/vnd.google-apps.spreadsheet',
  });
  expect(made.json).toMatchObject({ kind: 'drive#file', name: 'Action plan' });
  const list = async (query: string, token?: string) =>
    (await drive('GET', `?fields=files(id,name)&q=${encodeURIComponent(query)}`, undefined, token)).json;
  const found = await list("name = 'Action plan' and trashed = false");
  expect(found).toMatchObject({ files: [{ name: 'Action plan' }] });
  expect(await list("name contains 'nothing'")).toEqual({ files: [] });
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(found))?.[1] ?? '';

  const token = server.sideDoor.issueToken(partner);
  expect(await list("name = 'Action plan'", token)).toEqual({ files: [] });
  expect((await drive('GET', `/${id}`, undefined, token)).status).toBe(404);
  const shared = await drive('POST', `/${id}/permissions`, {
    type: 'user',
    role: 'writer',
    emailAddress: partner,
  });
  expect(shared.json).toMatchObject({ kind: 'drive#permission', type: 'user', role: 'writer' });
  expect(await list("name = 'Action plan'", token)).toMatchObject({ files: [{ id }] });
  expect((await drive('GET', `/${id}/permissions?fields=permissions(role,emailAddress)`)).json).toEqual({
    permissions: [
      { role: 'owner', emailAddress: 'officer@stand-in.example' },
      { role: 'writer', emailAddress: partner },
    ],
  });
  expect((await drive('DELETE', `/${id}`, undefined, token)).status).toBe(403);
  expect((await drive('POST', `/${id}/copy`, { name: 'Copy' })).json).toMatchObject({ name: 'Copy' });
  expect((await drive('DELETE', `/${id}`)).status).toBe(204);
  expect(await drive('GET', `/${id}`)).toMatchObject({
    status: 404,
    json: { error: { code: 404, errors: [{ reason: 'notFound' }] } },
  });
});
