import { expect, test } from 'vitest';
import { FaultPicker } from '../../../workbench/google-sheets/faults/fault-picker.ts';
import { type Fault, faultKinds } from '../../../workbench/google-sheets/faults/fault-plan.ts';
import { call, openSpreadsheet } from './support/start-checked.ts';

/** What a write meets and whether it was applied. */
const onWrite: [Exclude<Fault, 'stale-read'>, number | 'cut', boolean][] = [
  ['quota-exceeded', 429, false],
  ['internal-error', 500, false],
  ['bad-gateway', 502, false],
  ['unavailable-before', 503, false],
  ['unavailable-after', 503, true],
  ['reset-before', 'cut', false],
  ['reset-after', 'cut', true],
  ['slow', 200, true],
  ['unauthenticated', 401, false],
  ['permission-denied', 403, false],
  ['not-found', 404, false],
  ['truncated-body', 'cut', true],
];

test.each(onWrite)('%s: a write meets %s, applied: %s', async (fault, expected, isApplied) => {
  const { server, id } = await openSpreadsheet({
    faults: { script: [{ fault, on: 'spreadsheets.values.update', nth: 2 }], slowMilliseconds: 1 },
  });
  const write = (text: string) =>
    call(server, 'PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [[text]] }).then(
      ({ status }) => status,
      () => 'cut',
    );
  expect(await write('first')).toBe(200);
  expect(await write('second')).toBe(expected);
  expect(server.sideDoor.read(id, 'A1')).toEqual([[isApplied ? 'second' : 'first']]);
  expect(await write('third')).toBe(200);
});

test('has a fault for every kind', () => {
  expect(new Set([...onWrite.map(([fault]) => fault), 'stale-read'])).toEqual(new Set(faultKinds));
});

test('stale-read: a read answers with the state before the last write', async () => {
  const { server, type, values } = await openSpreadsheet({
    faults: { script: [{ fault: 'stale-read', on: 'read', nth: 1 }] },
  });
  await type([['old']]);
  await type([['new']]);
  expect(await values('A1')).toEqual([['old']]);
  expect(await values('A1')).toEqual([['new']]);
  expect(server.requests).toHaveLength(4);
});

test('a refusal for quota has the words of the API, and no Retry-After', async () => {
  const { server, id } = await openSpreadsheet({
    faults: { script: [{ fault: 'quota-exceeded', on: 'all', nth: 1 }] },
  });
  const response = await fetch(`${server.url}/v4/spreadsheets/${id}`, {
    headers: { Authorization: 'Bearer stand-in' },
  });
  expect(response.headers.get('retry-after')).toBeNull();
  expect(await response.json()).toMatchObject({
    error: {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message: expect.stringContaining(
        "'Read requests per minute per user' of service 'sheets.googleapis.com'",
      ),
    },
  });
});

test('random faults are the same for the same seed, as frequent as asked for, and never too many in a row', () => {
  const rates = { 'internal-error': 0.2, 'reset-after': 0.1, 'stale-read': 0.1 };
  const draw = (seed: number) => {
    const picker = new FaultPicker({ random: { seed, rates, mostInARow: 2 } });
    return Array.from({ length: 2000 }, (_, at) => picker.next('x', at % 2 === 0 ? 'read' : 'write'));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const faults = draw(7);
  const share = (fault: Fault) => faults.filter((drawn) => drawn === fault).length / faults.length;
  expect(share('internal-error')).toBeGreaterThan(0.14);
  expect(share('internal-error')).toBeLessThan(0.24);
  expect(faults.filter((fault, at) => fault === 'stale-read' && at % 2 === 1)).toEqual([]);
  const isThird = (at: number) => faults[at] !== null && faults[at + 1] !== null && faults[at + 2] !== null;
  expect(faults.slice(0, -2).filter((_, at) => isThird(at))).toEqual([]);
});

test('counts reads and writes apart, by user and by project, on the clock it is given', async () => {
  const clock = { time: 0 };
  const { server, id } = await openSpreadsheet({
    clock: { now: () => clock.time },
    quotas: { perMinuteUser: 2, perMinuteProject: 3 },
  });
  const other = server.sideDoor.issueToken('partner@board.example', 1e6);
  server.sideDoor.share(id, 'partner@board.example', 'writer');
  const read = async (token?: string) =>
    (await call(server, 'GET', `/v4/spreadsheets/${id}`, undefined, token)).status;
  const write = async () => (await call(server, 'POST', `/v4/spreadsheets/${id}/values/A1:clear`, {})).status;
  expect([await read(), await read(), await read()]).toEqual([200, 200, 429]);
  expect([await write(), await write(), await write()]).toEqual([200, 200, 429]);
  expect([await read(other), await read(other)]).toEqual([200, 429]);
  clock.time += 59_999;
  expect(await read()).toBe(429);
  clock.time += 1;
  expect(await read()).toBe(200);
});
