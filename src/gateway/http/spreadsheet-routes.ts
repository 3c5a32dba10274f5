import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  applyRequestSchema,
  clientHeader,
  createRequestSchema,
  readRequestSchema,
  spreadsheetIdPattern,
} from '../../workbook/gateway/gateway-api.ts';
import { parseWire } from '../../workbook/gateway/wire/parse-wire.ts';
import { encodeResult } from '../../workbook/gateway/wire/result-wire.ts';
import { encodeSnapshot } from '../../workbook/gateway/wire/snapshot-wire.ts';
import { HeldReadings } from '../held-readings.ts';
import { leasedWrite } from '../leased-write.ts';
import { SerialWork } from '../serial-work.ts';
import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import type { LeaseStore } from '../state/lease-store.ts';
import { GatewayFault } from './gateway-fault.ts';

export interface SpreadsheetRoutesOptions {
  readonly source: SpreadsheetSource;
  readonly leases: LeaseStore;
  /** Bytes of a request that brings changes or layouts. */
  readonly longestBody: number;
  readonly now: () => number;
}

/** Reads, writes and makes spreadsheets. */
export function spreadsheetRoutes(
  app: FastifyInstance,
  { source, leases, longestBody, now }: SpreadsheetRoutesOptions,
): void {
  const readings = new HeldReadings(now);
  // One at a time on a spreadsheet: no reading is held that a write of this gateway has overtaken.
  const work = new SerialWork();

  app.post('/api/spreadsheets', { bodyLimit: longestBody }, async ({ body }) => {
    const { title, layouts } = parseWire(createRequestSchema, body);
    return source.createSpreadsheet(title, layouts);
  });

  app.post('/api/spreadsheets/:spreadsheetId/read', async (request) => {
    const id = spreadsheetId(request);
    const client = clientOf(request);
    const options = parseWire(readRequestSchema, request.body);
    return work.run(id, async () => {
      const workbook = source.openSpreadsheet(id);
      const snapshot = await workbook.read(options);
      return {
        reading: readings.hold(id, client, { workbook, snapshot }),
        snapshot: encodeSnapshot(snapshot),
      };
    });
  });

  app.post('/api/spreadsheets/:spreadsheetId/apply', { bodyLimit: longestBody }, async (request) => {
    const id = spreadsheetId(request);
    const client = clientOf(request);
    const { changes, allOrNothing, reading, fence } = parseWire(applyRequestSchema, request.body);
    return work.run(id, () =>
      leasedWrite(leases, id, fence, async () => {
        const held = reading === undefined ? undefined : readings.find(id, client, reading);
        // Whatever becomes of the write, what was read before it is not what stands there now.
        readings.drop(id);
        const workbook = held?.workbook ?? source.openSpreadsheet(id);
        const result = await workbook.apply(changes, {
          allOrNothing,
          ...(held && { asRead: held.snapshot }),
        });
        return encodeResult(result, changes);
      }),
    );
  });
}

/** @throws GatewayFault for anything that is no spreadsheet's id. */
export function spreadsheetId({ params }: FastifyRequest): string {
  const id =
    typeof params === 'object' && params !== null && 'spreadsheetId' in params ? params.spreadsheetId : '';
  if (typeof id === 'string' && spreadsheetIdPattern.test(id)) return id;
  throw new GatewayFault(
    'bad-request',
    'That is not the id of a Google spreadsheet: it is the long part of its address between /d/ and /edit.',
  );
}

function clientOf({ headers }: FastifyRequest): string {
  return String(headers[clientHeader] ?? '').slice(0, 64);
}
