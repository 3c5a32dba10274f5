import type { MethodCall, Reply } from '../server/call.ts';
import type { Route, SheetsMethod } from './match-route.ts';
import { batchUpdate, createSpreadsheet, getSpreadsheet } from './spreadsheets.ts';

/** What answers each method. */
export const methodHandlers: Readonly<
  Partial<Record<SheetsMethod, (call: MethodCall, route: Route) => Reply>>
> = {
  'spreadsheets.create': createSpreadsheet,
  'spreadsheets.get': getSpreadsheet,
  'spreadsheets.batchUpdate': batchUpdate,
};
