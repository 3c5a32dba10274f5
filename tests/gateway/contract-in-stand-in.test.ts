import { afterAll, beforeAll } from 'vitest';
import { standInSource } from '../../src/gateway/google/stand-in-source.ts';
import { type RunningGateway, startGateway } from '../../src/gateway/start-gateway.ts';
import { LeaseStore } from '../../src/gateway/state/lease-store.ts';
import { StateDatabase } from '../../src/gateway/state/state-database.ts';
import { GatewayClient } from '../../src/workbook/gateway/gateway-client.ts';
import { openGoogleSpreadsheet } from '../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../workbench/google-sheets/start-google-sheets.ts';
import { workbookContract } from '../workbook/contract.ts';
import { accessTo, createByPartner, googleHost } from '../workbook/google-sheets/open-in-stand-in.ts';

let google: RunningGoogleSheets;
let database: StateDatabase;
let gateway: RunningGateway;
let pane: GatewayClient;

beforeAll(async () => {
  google = await startGoogleSheets();
  database = new StateDatabase(':memory:');
  // On a clock of their own: Google's sixty calls a minute would make the tests wait.
  const source = standInSource(google.url, () => ({
    open: (spreadsheetId) => openGoogleSpreadsheet(accessTo(google.url), spreadsheetId),
    create: () => Promise.reject(new Error('The contract makes no spreadsheets.')),
  }));
  gateway = await startGateway({
    source,
    leases: new LeaseStore(database),
    port: 0,
    openBrowser: async () => undefined,
    limits: { requestsPerMinute: 1_000_000 },
  });
  pane = new GatewayClient(gateway);
});
afterAll(async () => {
  await gateway.close();
  database.close();
  await google.close();
});

workbookContract(
  'Google Sheets, through the gateway',
  async (source) => pane.open(await createByPartner(google, source)),
  googleHost,
);
