import type { SpreadsheetSource } from '../../src/gateway/spreadsheet-source.ts';
import {
  type RunningGateway,
  type StartGatewayOptions,
  startGateway,
} from '../../src/gateway/start-gateway.ts';
import { LeaseStore } from '../../src/gateway/state/lease-store.ts';
import { StateDatabase } from '../../src/gateway/state/state-database.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../src/workbook/workbook.ts';

/** Spreadsheets by their ids, in memory. */
class MemorySource implements SpreadsheetSource {
  readonly workbooks = new Map<string, Workbook>();

  async standing() {
    const sentence = 'Memory is used.';
    return { kind: 'stand-in', account: null, isReady: true, canSignIn: false, sentence } as const;
  }

  openSpreadsheet(spreadsheetId: string): Workbook {
    return this.workbooks.get(spreadsheetId) ?? new MemoryWorkbook({ sheets: [] });
  }

  async createSpreadsheet(title: string, layouts: Parameters<SpreadsheetSource['createSpreadsheet']>[1]) {
    const workbook = new MemoryWorkbook({ name: title, sheets: [] });
    await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    const spreadsheetId = `made-${this.workbooks.size}`;
    this.workbooks.set(spreadsheetId, workbook);
    return { spreadsheetId, url: `https://sheets.example/${spreadsheetId}` };
  }
}

export interface MemoryGateway extends RunningGateway {
  readonly source: MemorySource;
  readonly leases: LeaseStore;
  /** The lines that were logged. */
  readonly log: readonly string[];
  /** The pages that were opened. */
  readonly opened: readonly string[];
  /** A request with the access code, as a program on this machine makes it; `init` may say otherwise. */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** A gateway before spreadsheets in memory, at a free port. */
export async function startMemoryGateway(options: Partial<StartGatewayOptions> = {}): Promise<MemoryGateway> {
  const source = new MemorySource();
  const leases = new LeaseStore(new StateDatabase(':memory:'), options.now);
  const log: string[] = [];
  const opened: string[] = [];
  const gateway = await startGateway({
    source,
    leases,
    port: 0,
    log: (line) => log.push(line),
    openBrowser: async (address) => {
      opened.push(address);
    },
    ...options,
  });
  const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(`${gateway.address}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${gateway.code}`, ...Object.fromEntries(new Headers(headers)) },
    });
  return { ...gateway, source, leases, log, opened, ask };
}

/** A request that brings JSON. */
export function json(body: unknown, method = 'POST'): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
