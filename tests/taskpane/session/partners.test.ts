import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SpreadsheetSource } from '../../../src/gateway/spreadsheet-source.ts';
import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import type { PaneActions } from '../../../taskpane/session/pane-state.ts';
import type { PartnerState } from '../../../taskpane/session/partners-state.ts';
import { type MemoryGateway, startMemoryGateway } from '../../gateway/memory-gateway.ts';
import { memoryOfLayouts } from '../../partners/support/memory-desk.ts';
import { SheetUser } from '../../partners/support/sheet-user.ts';
import {
  blankHost,
  closePanes,
  gatewayAt,
  hostWith,
  openPaneIn,
  type PaneInHost,
  planSnapshot,
} from './pane-in-host.ts';

const ccg = 'Eastmere CCG';
const voluntary = 'Eastmere Voluntary Action';
const signInPage = 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1';
const row = { Ref: 'F', Objective: 'C3' };

/** Spreadsheets in memory under addresses like Google's. */
class SheetsSource implements SpreadsheetSource {
  readonly workbooks = new Map<string, Workbook>();
  isReady = true;
  canSignIn = true;
  asked = 0;
  readonly signIn = {
    begin: async () => signInPage,
    finish: async () => 'officer@example.org',
    signOut: async () => undefined,
  };

  async standing() {
    this.asked += 1;
    const { isReady, canSignIn } = this;
    const sentence = isReady ? 'Memory is used.' : canSignIn ? 'Nobody is signed in.' : 'It does not answer.';
    return { kind: 'oauth', account: null, isReady, canSignIn, sentence } as const;
  }

  openSpreadsheet(spreadsheetId: string): Workbook {
    const found = this.workbooks.get(spreadsheetId);
    if (!found) throw new Error(`There is no spreadsheet ${spreadsheetId}.`);
    return found;
  }

  async createSpreadsheet(title: string, layouts: readonly SheetLayout[]) {
    const spreadsheetId = `memory-sheet-${this.workbooks.size}`;
    this.workbooks.set(spreadsheetId, await memoryOfLayouts(title, layouts));
    return { spreadsheetId, url: addressOf(spreadsheetId) };
  }
}

function addressOf(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

const gateways: MemoryGateway[] = [];
// The first host builds the functions' bundle.
beforeAll(() => {
  blankHost();
  closePanes();
}, 180_000);
afterEach(async () => {
  closePanes();
  for (const gateway of gateways.splice(0)) await gateway.close();
});

interface Office extends PaneInHost {
  readonly source: SheetsSource;
  readonly gateway: MemoryGateway;
  readonly plan: Workbook;
  readonly officer: (sheet: string) => SheetUser;
  readonly colleague: (sheet: string, spreadsheetId?: string) => SheetUser;
  /** What the pane shows of a partner. */
  readonly partner: (organisation?: string) => PartnerState;
}

/** The sample plan in Excel with the pane at its Partners view, and a gateway that holds spreadsheets in memory. */
async function openOffice(): Promise<Office> {
  const source = new SheetsSource();
  const gateway = await startMemoryGateway({ source });
  gateways.push(gateway);
  const pane = await openPaneIn(hostWith(await planSnapshot()), 12, gatewayAt(gateway.address, gateway.code));
  const plan = await ExcelWorkbook.open(pane.access);
  pane.actions.show('partners');
  await expect.poll(() => pane.state().partners?.gateway.kind).toBe('ready');
  return {
    ...pane,
    source,
    gateway,
    plan,
    officer: (sheet) => new SheetUser(plan, sheet),
    colleague: (sheet, spreadsheetId = 'memory-sheet-0') =>
      new SheetUser(source.openSpreadsheet(spreadsheetId), sheet),
    partner: (organisation = ccg) => {
      const found = pane.state().partners?.partners.find((one) => one.organisation === organisation);
      if (!found) throw new Error(`The pane does not show ${organisation}.`);
      return found;
    },
  };
}

async function openShared(): Promise<Office> {
  const office = await openOffice();
  await office.actions.share({ organisation: ccg });
  return office;
}

describe('the Partners view', () => {
  it('is nothing to share where there is no plan', async () => {
    const pane = await openPaneIn(blankHost());
    pane.actions.show('partners');
    await pane.actions.connect();
    expect(pane.state()).toMatchObject({ view: 'partners', plan: 'none', partners: null });
  });

  it('says whom the plan names, by how much of it is theirs, and which account is used', async () => {
    const { state } = await openOffice();
    const { partners } = state();
    expect(partners?.partners).toEqual([]);
    expect(partners?.others.map(({ organisation }) => organisation)).toContain(ccg);
    const rows = partners?.others.map((one) => one.rows) ?? [];
    expect(rows).toEqual([...rows].sort((one, other) => other - one));
    expect(partners?.gateway).toMatchObject({ kind: 'ready', status: { sentence: 'Memory is used.' } });
    expect(partners?.columns['Actions']).toContainEqual({
      name: 'progress',
      header: 'Progress',
      owner: 'partner',
    });
  });

  it('shares with a partner and gives the address to send', async () => {
    const { state, partner, colleague } = await openShared();
    expect(state().notice).toMatchObject({ kind: 'success', text: expect.stringContaining(ccg) });
    expect(state().partners?.shared).toEqual({ organisation: ccg, address: addressOf('memory-sheet-0') });
    expect(partner()).toMatchObject({ address: addressOf('memory-sheet-0'), conflicts: [], undoable: null });
    expect(state().partners?.others.map(({ organisation }) => organisation)).not.toContain(ccg);
    expect((await colleague('Actions').rows()).length).toBeGreaterThan(2);
  });

  it('brings both sides together with one press, and shows what came of it', async () => {
    const { actions, state, officer, colleague, partner } = await openShared();
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    await officer('Actions').type(row, 'Outcome', 'Everybody has read it');
    await actions.sync(null);
    expect(state().notice?.text).toMatch(new RegExp(`^Synced with ${ccg}: 1 came in, 1 went out`));
    expect(state().busy).toBeNull();
    expect(partner().report).toMatchObject({
      status: 'done',
      cameIn: [{ column: 'Progress', after: 'The leaflet is printed' }],
      wentOut: [{ column: 'Outcome', after: 'Everybody has read it' }],
    });
    expect(await officer('Actions').row(row)).toMatchObject({ Progress: 'The leaflet is printed' });
    expect(await colleague('Actions').row(row)).toMatchObject({ Outcome: 'Everybody has read it' });
    expect(partner()).toMatchObject({ state: 'In step', undoable: expect.any(String) });
    await actions.sync(ccg);
    expect(state().notice).toMatchObject({
      kind: 'success',
      text: expect.stringContaining('nothing had changed'),
    });
  });

  it.each([
    ['local', 'Anna', 'Anna'],
    ['remote', 'Ben', 'Ben'],
    ['both', 'Anna\nBen', 'Anna\nBen'],
  ] as const)('settles a conflict as picked: %s', async (pick, ours, theirs) => {
    const { actions, state, officer, colleague, partner } = await openShared();
    await officer('Actions').type(row, 'Leads', 'Anna');
    await colleague('Actions').type(row, 'Leads', 'Ben');
    await actions.sync(ccg);
    expect(state().notice).toMatchObject({
      kind: 'warning',
      text: expect.stringContaining('1 conflict to settle'),
    });
    const [conflict] = partner().conflicts;
    expect(conflict).toMatchObject({ column: 'Leads', local: 'Anna', remote: 'Ben', reason: 'both-edited' });
    await actions.pick(ccg, conflict?.key ?? '', pick);
    expect([...partner().picks.values()]).toEqual([pick]);
    await actions.sync(ccg);
    expect(partner()).toMatchObject({ conflicts: [], report: { resolved: [{ pick }] } });
    expect(partner().picks.size).toBe(0);
    expect(await officer('Actions').row(row)).toMatchObject({ Leads: ours });
    expect(await colleague('Actions').row(row)).toMatchObject({ Leads: theirs });
  });

  it('settles all conflicts at once that can be settled so, and writes nothing before', async () => {
    const { actions, officer, colleague, partner } = await openShared();
    for (const header of ['Leads', 'Delivery', 'Outcome']) {
      await officer('Actions').type(row, header, `Plan’s ${header}`);
      await colleague('Actions').type(row, header, `Partner’s ${header}`);
    }
    await actions.sync(ccg);
    const { conflicts } = partner();
    expect(conflicts).toHaveLength(3);
    await actions.pickAll(ccg, 'both');
    await actions.pickAll(ccg, null);
    expect(partner().picks.size).toBe(0);
    await actions.pick(ccg, conflicts.find(({ column }) => column === 'Leads')?.key ?? '', 'local');
    await actions.pickAll(ccg, 'remote');
    expect([...partner().picks.values()]).toEqual(['local', 'remote', 'remote']);
    expect(await officer('Actions').row(row)).toMatchObject({ Delivery: 'Plan’s Delivery' });
    await actions.sync(ccg);
    expect(partner()).toMatchObject({ conflicts: [], report: { resolved: [{}, {}, {}] } });
    const settled = { Leads: 'Plan’s Leads', Delivery: 'Partner’s Delivery', Outcome: 'Partner’s Outcome' };
    expect(await officer('Actions').row(row)).toMatchObject(settled);
    expect(await colleague('Actions').row(row)).toMatchObject(settled);
  });

  it('still knows conflicts and what can be undone when the workbook is opened again', async () => {
    const { actions, host, officer, colleague, gateway } = await openShared();
    await officer('Actions').type(row, 'Leads', 'Anna');
    await colleague('Actions').type(row, 'Leads', 'Ben');
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    await actions.sync(ccg);
    const again = await openPaneIn(host, 12, gatewayAt(gateway.address, gateway.code));
    again.actions.show('partners');
    await expect
      .poll(() => again.state().partners?.partners[0])
      .toMatchObject({
        conflicts: [{ column: 'Leads' }],
        undoable: expect.any(String),
        report: null,
      });
  });

  it('undoes the last sync on both sides, and says what somebody has changed since', async () => {
    const { actions, state, officer, colleague, partner } = await openShared();
    const before = await officer('Actions').row(row);
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    await officer('Actions').type(row, 'Outcome', 'Everybody has read it');
    await actions.sync(ccg);
    await colleague('Actions').type(row, 'Outcome', 'Changed by a colleague');
    await actions.undoSync(ccg);
    expect(state().notice).toMatchObject({
      kind: 'warning',
      details: [expect.stringContaining('Outcome')],
    });
    expect(partner()).toMatchObject({ report: null, undoable: null });
    expect(await officer('Actions').row(row)).toMatchObject({ Progress: before?.['Progress'] ?? null });
    await actions.undoSync(ccg);
    expect(state().notice).toMatchObject({ kind: 'info', text: 'There is no sync left to undo.' });
  });

  it('stops before it writes where most rows are gone, and goes on when a person says so', async () => {
    const { actions, state, plan, source, partner } = await openShared();
    const remote = source.openSpreadsheet('memory-sheet-0');
    await removeRows(remote, 'Actions');
    const before = await plan.read();
    await actions.sync(ccg);
    expect(partner().report).toMatchObject({
      status: 'stopped',
      guards: [{ code: 'mass-removal', canConfirm: true }],
    });
    expect(state().notice).toMatchObject({ kind: 'warning', text: expect.stringContaining('question') });
    expect(cells(await plan.read(), 'Actions')).toEqual(cells(before, 'Actions'));
    await actions.sync(ccg, ['mass-removal']);
    expect(partner().report).toMatchObject({ status: 'done' });
    expect(partner().report?.cameIn.every(({ kind }) => kind === 'row-removed')).toBe(true);
  });

  it('leaves a cell that cannot be read as it is, and goes to what it is about', async () => {
    const { actions, state, colleague, partner, host } = await openShared();
    await colleague('Actions').type(row, 'Status', 'Ongoing, I think');
    await actions.sync(ccg);
    expect(state().notice).toMatchObject({ kind: 'warning', text: expect.stringContaining('1 refused') });
    expect(partner().report?.refused[0]).toMatchObject({ side: 'remote', sheet: 'Actions' });
    await colleague('Actions').type(row, 'Status', 'Complete');
    await actions.sync(ccg);
    const change = partner().report?.cameIn[0];
    if (!change) throw new Error('nothing came in');
    await actions.goToRow(change);
    const { selection } = host.book;
    expect(host.book.sheet(selection.sheetId).name).toBe('Actions');
    const cell = host.book.sheet('Actions').grid.cell(selection.range.rowIndex, selection.range.columnIndex);
    expect(cell).toBe('Complete');
    await actions.goToRow({ ...change, rowId: 'gone' });
    expect(state().notice).toMatchObject({ kind: 'info', text: expect.stringContaining('no such row') });
  });

  it('shows rows of an existing sheet that seem the same, and writes nothing before they are confirmed', async () => {
    const { actions, state, source, plan } = await openOffice();
    const shared = await sheetOfPlan(plan);
    source.workbooks.set('existing-sheet', shared);
    const before = await shared.read();
    const request = { organisation: ccg, sheet: addressOf('existing-sheet') };
    await actions.share(request);
    expect(state().partners?.matches).toMatchObject({ organisation: ccg, address: request.sheet });
    expect(state().partners?.matches?.matches.length).toBeGreaterThan(1);
    expect(state().notice).toMatchObject({ kind: 'info', text: expect.stringContaining('Nothing has been') });
    await actions.confirmMatches(false);
    expect(state().partners?.matches).toBeNull();
    expect(cells(await shared.read(), 'Actions')).toEqual(cells(before, 'Actions'));
    await actions.share(request);
    await actions.confirmMatches(true);
    expect(state().partners).toMatchObject({ matches: null, shared: { organisation: ccg } });
    expect(cells(await shared.read(), 'Actions')).not.toEqual(cells(before, 'Actions'));
  });

  it('tells of one partner that cannot be reached, and syncs with the other', async () => {
    const { actions, state, source, colleague, partner } = await openShared();
    await actions.share({ organisation: voluntary });
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    const second = source.openSpreadsheet('memory-sheet-1');
    source.workbooks.set('memory-sheet-1', {
      name: second.name,
      read: () => Promise.reject(new NotAllowed()),
      apply: () => Promise.reject(new NotAllowed()),
    });
    await actions.sync(null);
    expect(partner().report?.status).toBe('done');
    expect(partner(voluntary)).toMatchObject({ report: null, fault: expect.stringMatching(/./) });
    expect(state().notice?.text).toContain('Synced with 1 of 2 partners');
  });

  it('syncs first with a partner who hands an action on, so that the other gets it with the last words', async () => {
    const { actions, officer, colleague, partner } = await openShared();
    await actions.share({ organisation: voluntary });
    const handed = { Ref: 'A', Objective: 'B3' };
    const other = colleague('Actions', 'memory-sheet-1');
    await other.type(handed, 'Progress', 'Last words of the volunteers');
    await officer('Actions').type(handed, 'Organisation', ccg);
    await actions.sync(null);
    expect(await other.row(handed)).toBeUndefined();
    expect(await colleague('Actions').row(handed)).toMatchObject({
      Progress: 'Last words of the volunteers',
    });
    await actions.sync(null);
    expect([partner().conflicts, partner(voluntary).conflicts]).toEqual([[], []]);
  });

  it('stops when a person cancels, and the next sync goes on from what is there', async () => {
    const { actions, state, colleague, officer } = await openShared();
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    const syncing = actions.sync(null);
    await expect.poll(() => state().busy?.title, { interval: 1 }).toContain(`Syncing with ${ccg}`);
    actions.cancel();
    await syncing;
    expect(state()).toMatchObject({
      busy: null,
      notice: { kind: 'info', text: 'Stopped: syncing with all partners. Nothing more was changed.' },
    });
    await actions.sync(null);
    expect(await officer('Actions').row(row)).toMatchObject({ Progress: 'The leaflet is printed' });
  });

  it('cannot take earlier changes of the pane back once a sync has changed the workbook', async () => {
    const { actions, state, colleague } = await openShared();
    await actions.validate();
    await actions.fixAll();
    await colleague('Actions').type(row, 'Progress', 'The leaflet is printed');
    await actions.sync(ccg);
    expect(state().undo).toBeNull();
    expect(state().check?.isStale).toBe(false);
  });
});

describe('the gateway', () => {
  it('wants a code, refuses a wrong one, and is there with the right one', async () => {
    const gateway = await startMemoryGateway({ source: new SheetsSource() });
    gateways.push(gateway);
    const pane = await openPaneIn(hostWith(await planSnapshot()), 12, gatewayAt(gateway.address));
    pane.actions.show('partners');
    await expect.poll(() => pane.state().partners?.gateway).toEqual({ kind: 'no-code', fault: null });
    await pane.actions.connect('short');
    expect(pane.state().partners?.gateway).toMatchObject({
      fault: expect.stringContaining('no access code'),
    });
    await pane.actions.connect('not-the-right-code');
    expect(pane.state().partners?.gateway).toMatchObject({
      kind: 'no-code',
      fault: expect.stringContaining('access code'),
    });
    expect(pane.state().notice?.kind).toBe('error');
    await pane.actions.connect(gateway.code);
    expect(pane.state()).toMatchObject({
      notice: { kind: 'success', text: 'Memory is used.' },
      partners: { gateway: { kind: 'ready' } },
    });
  });

  it('says what would do where it does not answer, before and in a sync', async () => {
    const { actions, state, gateway, partner } = await openShared();
    await gateway.close();
    await actions.sync(null);
    expect(state().notice).toMatchObject({ kind: 'error', text: expect.stringContaining('does not answer') });
    expect(state().partners?.gateway).toMatchObject({
      kind: 'away',
      sentence: expect.stringContaining('hwb gateway'),
    });
    expect(partner().fault).toContain('does not answer');
    await actions.connect();
    expect(state().notice?.kind).toBe('error');
  });

  it.each([
    ['a press of Sync', (actions: PaneActions) => actions.sync(null)],
    ['a press of Share', (actions: PaneActions) => actions.share({ organisation: voluntary })],
    ['a press of Try again', (actions: PaneActions) => actions.connect()],
    ['coming back to the view', (actions: PaneActions) => actions.show('partners')],
    ['coming back to the pane', (actions: PaneActions) => actions.lookAtGateway()],
  ])('that was down is found again by %s', async (_, act) => {
    const { actions, state, source } = await openShared();
    const isReady = () => {
      const gateway = state().partners?.gateway;
      return gateway?.kind === 'ready' ? gateway.status.isReady : null;
    };
    source.canSignIn = false;
    source.isReady = false;
    await actions.connect();
    expect(isReady()).toBe(false);
    await actions.sync(null);
    expect(state().notice).toEqual({ kind: 'error', text: 'It does not answer.' });
    source.isReady = true;
    await act(actions);
    await expect.poll(isReady).toBe(true);
    await actions.sync(null);
    expect(state().notice?.kind).toBe('success');
  });

  it('is not looked at before a code is known, and keeps what was said of a wrong one', async () => {
    const gateway = await startMemoryGateway({ source: new SheetsSource() });
    gateways.push(gateway);
    const pane = await openPaneIn(hostWith(await planSnapshot()), 12, gatewayAt(gateway.address));
    pane.actions.show('partners');
    await pane.actions.connect('short');
    const { partners } = pane.state();
    await pane.actions.lookAtGateway();
    expect(pane.state().partners).toBe(partners);
  });

  it('keeps the way to Google’s page while a person has not signed in yet', async () => {
    const { actions, state, source } = await openOffice();
    source.isReady = false;
    await actions.connect();
    await actions.signIn();
    const asked = source.asked;
    await actions.lookAtGateway();
    expect(source.asked).toBe(asked + 1);
    expect(state().partners?.gateway).toMatchObject({ signInAddress: signInPage });
    expect(state().notice?.text).toContain('Sign in on the page');
  });

  it('opens Google’s page to sign in, and is asked again afterwards', async () => {
    const { actions, state, source, gateway } = await openOffice();
    source.isReady = false;
    await actions.connect();
    expect(state().notice).toMatchObject({ kind: 'info', text: 'Nobody is signed in.' });
    await actions.signIn();
    expect(gateway.opened).toEqual([signInPage]);
    expect(state().partners?.gateway).toMatchObject({ signInAddress: signInPage });
    source.isReady = true;
    await actions.connect();
    expect(state().partners?.gateway).toMatchObject({ kind: 'ready', status: { isReady: true } });
  });
});

class NotAllowed extends Error {
  override readonly name = 'RejectedError';
  readonly reason = 'not-allowed';
}

function cells(snapshot: Awaited<ReturnType<Workbook['read']>>, sheet: string): unknown {
  return snapshot.sheets.find(({ name }) => name === sheet)?.grid.rows;
}

/** Removes all rows of a table, as a person does who clears a sheet. */
async function removeRows(workbook: Workbook, sheet: string): Promise<void> {
  const { sheets } = await workbook.read();
  const found = sheets.find(({ name }) => name === sheet);
  const header = found?.grid.rows.findIndex((one) => one.includes('Row ID')) ?? -1;
  const changes = (found?.grid.rows ?? []).flatMap((one, rowIndex) =>
    rowIndex <= header
      ? []
      : one.flatMap((expected, columnIndex) =>
          expected === null
            ? []
            : [{ kind: 'set-cell' as const, sheet, rowIndex, columnIndex, expected, value: null }],
        ),
  );
  await workbook.apply(changes);
}

/** A sheet that a partner has kept by hand: the same actions, without Row IDs. */
async function sheetOfPlan(plan: Workbook): Promise<Workbook> {
  const { sheets } = await plan.read();
  const actions = sheets.find(({ name }) => name === 'Actions');
  const rows = actions?.grid.rows ?? [];
  const header = rows.find((one) => one.includes('Row ID')) ?? [];
  const [organisation, rowId] = [header.indexOf('Organisation'), header.indexOf('Row ID')];
  const theirs = rows
    .filter((one) => one[organisation] === ccg)
    .map((one) => one.map((cell, at) => ({ value: at === rowId ? null : plainCell(cell) })));
  return memoryOfLayouts('Kept by hand', [
    { name: 'Actions', columnWidths: [], rows: [header.map((value) => ({ value })), ...theirs] },
  ]);
}

function plainCell(cell: unknown): string | number | null {
  return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
}
