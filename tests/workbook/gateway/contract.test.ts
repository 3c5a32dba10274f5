import { afterAll, beforeAll } from 'vitest';
import { GatewayClient } from '../../../src/workbook/gateway/gateway-client.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import { type MemoryGateway, startMemoryGateway } from '../../gateway/memory-gateway.ts';
import { workbookContract } from '../contract.ts';

let gateway: MemoryGateway;
let client: GatewayClient;

beforeAll(async () => {
  gateway = await startMemoryGateway({ limits: { requestsPerMinute: 1_000_000 } });
  client = new GatewayClient(gateway);
});
afterAll(() => gateway.close());

workbookContract('the gateway, with memory behind it', async (source) => {
  const spreadsheetId = `sheet-${gateway.source.workbooks.size}`;
  gateway.source.workbooks.set(spreadsheetId, new MemoryWorkbook(source));
  return client.open(spreadsheetId);
});
