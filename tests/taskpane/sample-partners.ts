import type { SyncConflict, SyncedChange, SyncReport } from '../../src/sync/sync-report.ts';
import type { PartnerState, PartnersState } from '../../taskpane/session/partners-state.ts';

const sheet = 'https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef/edit';

export const emptyReport: SyncReport = {
  status: 'done',
  isDryRun: false,
  cameIn: [],
  wentOut: [],
  conflicts: [],
  resolved: [],
  refused: [],
  guards: [],
  goesOn: false,
};

const cell = (row: string, column: string, before: string | number | null, after: string | number | null) =>
  ({
    table: 'Actions',
    rowId: `act-${row}`,
    row,
    column,
    kind: 'cell',
    before,
    after,
  }) satisfies SyncedChange;

export const textConflict: SyncConflict = {
  key: 'Actions/act-1/leads',
  kind: 'cell',
  reason: 'both-edited',
  table: 'Actions',
  rowId: 'act-1',
  row: 'C3 B',
  column: 'Delivery',
  base: 'Two hubs open by March, the third when the lease is signed',
  local: 'Two hubs open by April, the third when the lease is signed',
  remote: 'Three hubs open by March; the lease is signed',
  picks: ['local', 'remote', 'both'],
};

export const conflicts: readonly SyncConflict[] = [
  textConflict,
  {
    key: 'Actions/act-2/due',
    kind: 'cell',
    reason: 'not-owner',
    table: 'Actions',
    rowId: 'act-2',
    row: 'C3 D',
    column: 'Due',
    base: '2017-06-30',
    local: '2017-06-30',
    remote: '2017-09-30',
    picks: ['local', 'remote'],
  },
  {
    key: 'Updates/upd-4',
    kind: 'row',
    reason: 'removed-and-edited',
    table: 'Updates',
    rowId: 'upd-4',
    row: 'C3 A 2017-03-01',
    column: null,
    base: { action: 'C3 A', date: '2017-03-01', text: 'Twelve people came to the first lunch.' },
    local: null,
    remote: { action: 'C3 A', date: '2017-03-01', text: 'Fourteen people came to the first lunch.' },
    picks: ['local', 'remote'],
  },
];

export const report: SyncReport = {
  ...emptyReport,
  cameIn: [
    cell('C3 B', 'Status', 'Not started', 'On track'),
    cell(
      'C3 B',
      'Progress',
      null,
      'The first hub has opened in the old library. Residents run it on three days.',
    ),
    {
      table: 'Updates',
      rowId: 'upd-9',
      row: 'C3 B 2017-04-20',
      column: null,
      kind: 'row-added',
      before: null,
      after: { action: 'C3 B', date: '2017-04-20', text: 'Forty people came on the first day.' },
    },
  ],
  wentOut: [
    cell('C3 E', 'Due', '2017-06-30', '2017-07-31'),
    {
      table: 'Actions',
      rowId: 'act-9',
      row: 'C3 F',
      column: null,
      kind: 'row-removed',
      before: { objective: 'C3', ref: 'F', action: 'Print the leaflet again' },
      after: null,
    },
  ],
  conflicts,
  resolved: [
    {
      table: 'Actions',
      rowId: 'act-5',
      row: 'C3 H',
      column: 'Leads',
      pick: 'both',
      local: 'Hub manager',
      remote: 'Hub manager and the library',
    },
  ],
  refused: [
    {
      side: 'remote',
      table: 'Measurements',
      sheet: 'Measurements',
      cell: 'D7',
      row: '1.18i 2017-03-31',
      sentence:
        'Value of "1.18i 2017-03-31" was left as it is: "about forty" is no number. Write the number alone.',
    },
    {
      side: 'local',
      table: 'Actions',
      sheet: 'Actions',
      cell: 'M8',
      row: 'C3 D',
      sentence:
        'Actions!M8 (Progress) was not set to "In hand": it was changed from blank to "Soon" since it was read. Read it again and decide which is right.',
    },
  ],
};

export function partner(organisation: string, part: Partial<PartnerState> = {}): PartnerState {
  return {
    organisation,
    address: sheet,
    lastSynced: '2017-04-12',
    state: 'In step',
    conflicts: [],
    picks: new Map(),
    report: null,
    fault: null,
    undoable: '2017-04-18T13:05:00.000Z',
    ...part,
  };
}

const columns: PartnersState['columns'] = {
  Actions: [
    { name: 'ref', header: 'Ref', owner: 'board' },
    { name: 'objective', header: 'Objective', owner: 'board' },
    { name: 'action', header: 'Action', owner: 'board' },
    { name: 'leads', header: 'Leads', owner: 'shared' },
    { name: 'delivery', header: 'Delivery', owner: 'shared' },
    { name: 'due', header: 'Due', owner: 'board' },
    { name: 'status', header: 'Status', owner: 'partner' },
    { name: 'progress', header: 'Progress', owner: 'partner' },
  ],
  Updates: [
    { name: 'action', header: 'Action', owner: 'partner' },
    { name: 'date', header: 'Date', owner: 'partner' },
    { name: 'text', header: 'Update', owner: 'partner' },
  ],
};

const standIn: PartnersState['gateway'] = {
  kind: 'ready',
  status: {
    kind: 'stand-in',
    account: null,
    isReady: true,
    canSignIn: false,
    sentence: 'No Google account is set up, so a stand-in on this computer plays Google Sheets.',
  },
  signInAddress: null,
};

export const signedOut: PartnersState['gateway'] = {
  kind: 'ready',
  status: {
    kind: 'oauth',
    account: null,
    isReady: false,
    canSignIn: true,
    sentence: 'Nobody is signed in to Google.',
  },
  signInAddress: null,
};

/** The stand-in, after it was stopped. */
export const standInAway: PartnersState['gateway'] = {
  kind: 'ready',
  status: {
    kind: 'stand-in',
    account: null,
    isReady: false,
    canSignIn: false,
    sentence:
      'No Google account is set up, and the stand-in for Google Sheets does not answer at http://127.0.0.1:4501.',
  },
  signInAddress: null,
};

const others = [
  { organisation: 'Eastmere Voluntary Action', rows: 9 },
  { organisation: 'Alzheimer’s support group', rows: 2 },
];

/** What the Partners view shows of a plan with one partner; parts of it replaced. */
export function partnersOf(part: Partial<PartnersState> = {}): PartnersState {
  return {
    gateway: standIn,
    partners: [partner('Eastmere CCG')],
    others,
    matches: null,
    shared: null,
    columns,
    ...part,
  };
}

export const matches: PartnersState['matches'] = {
  organisation: 'Eastmere Voluntary Action',
  address: sheet,
  matches: [
    {
      table: 'Actions',
      by: 'key',
      plan: 'C3 B: Open three community hubs',
      partner: 'C3 B: Open community hubs',
    },
    {
      table: 'Actions',
      by: 'text',
      plan: 'C3 E: Train twenty volunteers as walk leaders',
      partner: 'C3 E: Train twenty volunteers as walk leaders',
    },
    {
      table: 'Actions',
      by: 'likeness',
      plan: 'C3 H: Map the transport that older people use',
      partner: 'Map of the transport which older people use',
    },
  ],
};
