import { readFileSync } from 'node:fs';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { ExcelAccess } from '../../../src/workbook/excel/run-batch.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import type { GatewayAccess } from '../../../taskpane/session/gateway-access.ts';
import { PaneSession } from '../../../taskpane/session/pane-session.ts';
import type { PaneActions, PaneState } from '../../../taskpane/session/pane-state.ts';
import { firstState, type PaneStore } from '../../../taskpane/session/pane-store.ts';
import { fillBook } from '../../../workbench/excel/book/fill-book.ts';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';
import { buildBundle, bundleFile, metadataFile } from '../../functions/bundle/build-bundle.ts';

const hosts: ExcelHost[] = [];

/** The pane's session on a workbook in the host, and what the pane would show. */
export interface PaneInHost {
  readonly host: ExcelHost;
  readonly access: ExcelAccess;
  readonly actions: PaneActions;
  readonly state: () => PaneState;
  /** The files that it gave to the person, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A plan as an adapter of the port would read it. */
export async function planSnapshot(plan: Plan = samplePlan): Promise<WorkbookSnapshot> {
  const workbook = new MemoryWorkbook({ name: 'plan.xlsx', sheets: [] });
  await workbook.apply(planLayouts(plan).map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook.read();
}

/** A host with the add-in's functions and one blank sheet. */
export function blankHost(): ExcelHost {
  const host = newHost();
  host.book.addSheet('Sheet1');
  return host;
}

/** A host with the add-in's functions that shows a workbook. */
export function hostWith(snapshot: WorkbookSnapshot): ExcelHost {
  const host = newHost();
  fillBook(host.book, snapshot);
  return host;
}

function newHost(): ExcelHost {
  buildBundle();
  const host = new ExcelHost();
  hosts.push(host);
  host.loadFunctions('HWB', readFileSync(bundleFile, 'utf8'), JSON.parse(readFileSync(metadataFile, 'utf8')));
  return host;
}

/** A pane that knows no gateway and takes any code. */
export function gatewayAt(address = 'http://localhost:1', code: string | null = null): GatewayAccess {
  let known = code;
  return {
    address,
    get code() {
      return known;
    },
    take: (given) => {
      known = given;
      return given.length > 8;
    },
  };
}

/** Opens the pane's session on a host. `newestSet` is the newest ExcelApi 1.x that this Excel says it has. */
export async function openPaneIn(
  host: ExcelHost,
  newestSet = 12,
  gateway: GatewayAccess = gatewayAt(),
): Promise<PaneInHost> {
  let state = firstState;
  const store: PaneStore = {
    get: () => state,
    patch: (part) => {
      state = { ...state, ...part };
    },
  };
  const access: ExcelAccess = {
    run: (batch) => host.library.Excel.run(batch),
    isSetSupported: (_, version) => Number(version.split('.')[1]) <= newestSet,
  };
  const files = new Map<string, Uint8Array>();
  const session = new PaneSession(access, store, gateway, ({ name, bytes }) => files.set(name, bytes));
  await session.open();
  return { host, access, actions: session.actions, state: () => state, files };
}

/** Frees the hosts that a test opened. */
export function closePanes(): void {
  for (const host of hosts.splice(0)) host.dispose();
}
