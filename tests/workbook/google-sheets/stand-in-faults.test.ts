import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OutcomeUnknownError, RejectedError } from '../../../src/workbook/access-errors.ts';
import type { Change } from '../../../src/workbook/change.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { type Fault, faultKinds } from '../../../workbench/google-sheets/faults/fault-plan.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { actionsSheet, actionsTarget, cellsOf, setAction } from '../contract/plan-source.ts';
import { accessTo, createByPartner } from './open-in-stand-in.ts';
import { TestClock } from './test-clock.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterEach(() => google.sideDoor.setFaults({}));
afterAll(() => google.close());

const changes: readonly Change[] = [
  setAction(3, 'Open the hub', 'New'),
  { kind: 'append-row', target: actionsTarget, cells: ['A4', 'Write', null, 'r4'] },
];

async function open() {
  const id = await createByPartner(google, { sheets: [actionsSheet] });
  const clock = new TestClock();
  const workbook = openGoogleSpreadsheet(accessTo(google.url, clock.parts), id);
  const asRead = await workbook.read();
  const from = google.requests.length;
  const calls = () => google.requests.slice(from).map(({ method }) => method);
  return { workbook, asRead, clock, calls };
}

/** What each fault of a write ends in, and whether the write was made. */
const writes: Readonly<Record<Exclude<Fault, 'stale-read'>, readonly [string, boolean]>> = {
  'quota-exceeded': ['made later', true],
  'internal-error': ['unknown', false],
  'bad-gateway': ['unknown', false],
  'unavailable-before': ['unknown', false],
  'unavailable-after': ['unknown', true],
  'reset-before': ['unknown', false],
  'reset-after': ['unknown', true],
  slow: ['made', true],
  unauthenticated: ['not-signed-in', false],
  'permission-denied': ['not-allowed', false],
  'not-found': ['not-found', false],
  'truncated-body': ['unknown', true],
};

function endOf(error: unknown): string {
  if (error instanceof OutcomeUnknownError) return 'unknown';
  return error instanceof RejectedError ? error.reason : String(error);
}

describe('a fault of a write', () => {
  it.each(Object.entries(writes))('%s ends in: %j', async (fault, [end, isMade]) => {
    const { workbook, asRead, calls, clock } = await open();
    const kind = faultKinds.find((known) => known === fault) ?? 'slow';
    google.sideDoor.setFaults({ script: [{ fault: kind, on: 'spreadsheets.batchUpdate', nth: 1 }] });
    const ended = await workbook.apply(changes, { asRead }).then(
      () => (clock.waits.length > 0 ? 'made later' : 'made'),
      (error: unknown) => endOf(error),
    );
    expect(ended).toBe(end);
    expect(calls()).toEqual(end === 'made later' ? ['POST', 'POST'] : ['POST']);
    google.sideDoor.setFaults({});
    // All of it was made or none of it.
    expect(await cellsOf(workbook, 'B4')).toEqual([[isMade ? 'New' : 'Open the hub']]);
    expect(await cellsOf(workbook, 'B7:B8')).toEqual([[isMade ? 'Write' : null], [null]]);
  });
});

const reads: readonly (readonly [Fault, string])[] = [
  ['quota-exceeded', 'read later'],
  ['internal-error', 'read later'],
  ['bad-gateway', 'read later'],
  ['unavailable-before', 'read later'],
  ['unavailable-after', 'read later'],
  ['reset-before', 'read later'],
  ['reset-after', 'read later'],
  ['slow', 'read'],
  ['stale-read', 'read'],
  ['unauthenticated', 'not-signed-in'],
  ['permission-denied', 'not-allowed'],
  ['not-found', 'not-found'],
  ['truncated-body', 'read later'],
];

describe('a fault of a read', () => {
  it.each(reads)('%s ends in: %s', async (fault, end) => {
    const { workbook, calls } = await open();
    google.sideDoor.setFaults({ script: [{ fault, on: 'spreadsheets.get', nth: 1 }] });
    const ended = await workbook.read().then(
      ({ sheets }) => (sheets.length === 1 ? (calls().length > 1 ? 'read later' : 'read') : 'read short'),
      (error: unknown) => endOf(error),
    );
    expect(ended).toBe(end);
  });
});

describe('permission', () => {
  it('that was withdrawn since the reading lets nothing be written', async () => {
    const id = await createByPartner(google, { sheets: [actionsSheet] });
    const workbook = openGoogleSpreadsheet(accessTo(google.url), id);
    const asRead = await workbook.read();
    google.sideDoor.share(id, 'officer@stand-in.example', 'reader');
    await expect(workbook.apply(changes, { asRead })).rejects.toMatchObject({ reason: 'not-allowed' });
    google.sideDoor.share(id, 'officer@stand-in.example', null);
    await expect(workbook.read()).rejects.toMatchObject({ reason: 'not-allowed' });
    google.sideDoor.delete(id);
    await expect(workbook.read()).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('of protected cells that came since the reading refuses all of the batch and says which', async () => {
    const id = await createByPartner(google, { sheets: [actionsSheet] });
    const workbook = openGoogleSpreadsheet(accessTo(google.url), id);
    const asRead = await workbook.read();
    google.sideDoor.edit(id, (person) => {
      person.do({ do: 'protect', range: 'Actions!B4:B6', description: 'agreed in May' });
    });
    const late = workbook.apply(changes, { asRead });
    await expect(late).rejects.toMatchObject({ reason: 'not-allowed' });
    const { refused } = await workbook.apply(changes);
    expect(refused.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['sheet-protected', 'Actions!B4 is locked'],
    ]);
    expect(await cellsOf(workbook, 'B7')).toEqual([['Write']]);
  });
});

describe('the quota', () => {
  it('is kept to, so that Google never refuses a call', async () => {
    const clock = new TestClock();
    const limited = await startGoogleSheets({ clock, quotas: { perMinuteUser: 60, perMinuteProject: 300 } });
    try {
      const id = await createByPartner(limited, { sheets: [actionsSheet] });
      const access = accessTo(limited.url, clock.parts);
      const workbooks = [openGoogleSpreadsheet(access, id), openGoogleSpreadsheet(access, id)];
      for (let round = 0; round < 40; round++) for (const workbook of workbooks) await workbook.read();
      expect(limited.requests.filter(({ status }) => status === 429)).toEqual([]);
      expect(clock.waits).toEqual([60_000]);
    } finally {
      await limited.close();
    }
  });
});
