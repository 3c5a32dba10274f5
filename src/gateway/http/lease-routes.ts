import type { FastifyInstance, FastifyRequest } from 'fastify';
import { renewLeaseSchema, takeLeaseSchema, usualLeaseSeconds } from '../../workbook/gateway/gateway-api.ts';
import { parseWire } from '../../workbook/gateway/wire/parse-wire.ts';
import type { LeaseStore } from '../state/lease-store.ts';
import { GatewayFault } from './gateway-fault.ts';
import { spreadsheetId } from './spreadsheet-routes.ts';

/** Takes, renews and releases the lease of a spreadsheet. */
export function leaseRoutes(app: FastifyInstance, leases: LeaseStore): void {
  const path = '/api/spreadsheets/:spreadsheetId/lease';

  app.post(path, async (request) => {
    const { holder, seconds = usualLeaseSeconds } = parseWire(takeLeaseSchema, request.body);
    return leases.take(spreadsheetId(request), holder, seconds * 1_000);
  });

  app.put(`${path}/:fence`, async (request) => {
    const { seconds } = parseWire(renewLeaseSchema, request.body);
    return leases.extend(spreadsheetId(request), fenceOf(request), seconds * 1_000);
  });

  app.delete(`${path}/:fence`, async (request) => {
    await leases.release(spreadsheetId(request), fenceOf(request));
    return {};
  });
}

function fenceOf({ params }: FastifyRequest): number {
  const text = typeof params === 'object' && params !== null && 'fence' in params ? params.fence : '';
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  throw new GatewayFault('bad-request', 'That is not the number of a lease.');
}
