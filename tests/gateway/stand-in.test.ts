import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseGoogle } from '../../src/gateway/google/choose-google.ts';
import { connectSheets } from '../../src/gateway/google/connect-sheets.ts';
import { openGoogle } from '../../src/gateway/google/open-google.ts';
import { openGoogleSource } from '../../src/gateway/google/open-google-source.ts';
import { type RunningGateway, startGateway } from '../../src/gateway/start-gateway.ts';
import { type GatewayState, openState } from '../../src/gateway/state/open-state.ts';
import { parseRange } from '../../src/grid/address.ts';
import type { AppendRow, SetCell } from '../../src/workbook/change.ts';
import { GatewayClient } from '../../src/workbook/gateway/gateway-client.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../workbench/google-sheets/start-google-sheets.ts';

let folder: string;
let sheets: RunningGoogleSheets;
let state: GatewayState;
let gateway: RunningGateway;
let pane: GatewayClient;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-stand-in-'));
  sheets = await startGoogleSheets();
  env = { HWB_STATE_FOLDER: folder, HWB_GOOGLE_SHEETS_URL: sheets.url };
  state = openState(env);
  gateway = await startGateway({
    source: openGoogleSource(chooseGoogle(env), state, { connect: connectSheets }),
    leases: state.leases,
    port: 0,
    openBrowser: async () => undefined,
  });
  pane = new GatewayClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  state.close();
  await sheets.close();
  rmSync(folder, { recursive: true });
});

const headers = ['Ref', 'Action', 'Row ID'];
const layout: SheetLayout = {
  name: 'Actions',
  rows: [headers, ['A1', 'Open the hub', 'r1']].map((row) => row.map((value) => ({ value }))),
  columnWidths: [],
};
const target = { sheet: 'Actions', table: null, range: parseRange('A1:C2'), headers };

function setAction(expected: string, value: string): SetCell {
  const anchor = { columnIndex: 2, value: 'r1' };
  return { kind: 'set-cell', sheet: 'Actions', rowIndex: 1, columnIndex: 1, expected, value, target, anchor };
}

const added: AppendRow = { kind: 'append-row', target, cells: ['A2', 'Tell the story', 'r2'] };

describe('from the pane through the gateway to spreadsheets', () => {
  it('the stand-in is used and said to be, where no Google account is set up', async () => {
    const { kind, isReady, sentence } = await pane.status();
    expect([kind, isReady]).toEqual(['stand-in', true]);
    expect(sentence).toContain(`the stand-in for Google Sheets at ${sheets.url} is used`);
  });

  it('a round is one call to read and one to write', async () => {
    const { spreadsheetId, url } = await pane.create('Partner plan', [layout]);
    expect(url).toBe(`${sheets.url}/spreadsheets/d/${spreadsheetId}/edit`);
    const plan = pane.open(spreadsheetId);
    const before = sheets.requests.length;
    const asRead = await plan.read();
    expect(asRead.name).toBe('Partner plan');
    const changes = [setAction('Open the hub', 'Open it soon'), added];
    const { applied, refused, after } = await plan.apply(changes, { asRead });
    expect([applied, refused]).toEqual([changes, []]);
    const calls = sheets.requests.slice(before).map(({ method }) => method);
    expect(calls).toEqual(['GET', 'POST']);
    const rows = [headers, ['A1', 'Open it soon', 'r1'], ['A2', 'Tell the story', 'r2']];
    expect(after?.sheets[0]?.grid.rows.slice(0, 3).map((row) => row.slice(0, 3))).toEqual(rows);
    const again = (await plan.read()).sheets.find(({ name }) => name === 'Actions');
    expect(again?.grid.rows.slice(0, 3).map((row) => row.slice(0, 3))).toEqual(rows);
  });

  it('a desk without the server, and the pane, see and fence the same spreadsheet', async () => {
    const desk = openGoogle(env);
    const { spreadsheetId } = await desk.create('Shared', [layout]);
    const lease = await desk.lease(spreadsheetId, { holder: 'hwb sync' });
    await expect(pane.open(spreadsheetId).apply([added])).rejects.toThrow(/^hwb sync is writing/);
    expect((await desk.open(spreadsheetId).apply([added])).refused).toEqual([]);
    await lease.release();
    const late = await pane.open(spreadsheetId).apply([setAction('Open the hub', 'x'), setAction('y', 'z')]);
    expect(late.refused).toMatchObject([{ reason: 'cell-changed', found: 'x' }]);
    desk.close();
  });

  it('a spreadsheet that is none is said to be so', async () => {
    await expect(pane.open('nowhere').read()).rejects.toMatchObject({
      name: 'RejectedError',
      reason: 'not-found',
    });
  });
});
