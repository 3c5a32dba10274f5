import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../../src/workbook/access-errors.ts';
import type { SetCell } from '../../src/workbook/change.ts';
import { GatewayClient } from '../../src/workbook/gateway/gateway-client.ts';
import { LeaseHeldError, LeaseLostError } from '../../src/workbook/lease.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import type { ApplyOptions, WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { type MemoryGateway, startMemoryGateway } from './memory-gateway.ts';

let time = 1_491_004_800_000;
let gateway: MemoryGateway;
let workbook: CountedWorkbook;
let officer: GatewayClient;
let colleague: GatewayClient;

/** Holds changes against `asRead` alone where it is given, as a distant workbook does, and counts what it is asked. */
class CountedWorkbook extends MemoryWorkbook {
  reads = 0;
  applies = 0;
  last: WorkbookSnapshot | undefined;
  heldAgainst: WorkbookSnapshot | undefined;

  override async read() {
    this.reads++;
    this.last = await super.read();
    return this.last;
  }

  override async apply(changes: readonly SetCell[], options: ApplyOptions = {}) {
    this.applies++;
    this.heldAgainst = options.asRead;
    if (options.asRead === undefined || options.asRead !== this.last) await this.read();
    return super.apply(changes, options);
  }
}

beforeAll(async () => {
  gateway = await startMemoryGateway({ now: () => time, limits: { requestsPerMinute: 10_000 } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  time += 86_400_000;
  workbook = new CountedWorkbook({ name: 'Partner', sheets: [{ name: 'A', rows: [['old']] }] });
  gateway.source.workbooks.set('plan', workbook);
  officer = new GatewayClient(gateway);
  colleague = new GatewayClient(gateway);
});

async function pass(milliseconds: number): Promise<void> {
  time += milliseconds;
}

function set(expected: string, value: string): SetCell {
  return { kind: 'set-cell', sheet: 'A', rowIndex: 0, columnIndex: 0, expected, value };
}

const text = async () => (await workbook.read()).sheets[0]?.grid.rows[0]?.[0];

describe('a reading', () => {
  it('is held, so that changes cost no second one', async () => {
    const plan = officer.open('plan');
    const asRead = await plan.read();
    expect(plan.name).toBe('Partner');
    await plan.apply([set('old', 'new')], { asRead });
    expect([workbook.reads, workbook.applies]).toEqual([1, 1]);
    expect(workbook.heldAgainst).toBe(workbook.last);
  });

  it('is not sent back up', async () => {
    const bodies: string[] = [];
    const client = new GatewayClient({
      ...gateway,
      fetch: (input, init) => {
        bodies.push(String(init?.body));
        return fetch(input, init);
      },
    });
    const rows = Array.from({ length: 2_000 }, () => ['a long text of a partner']);
    const large = new MemoryWorkbook({ sheets: [{ name: 'A', rows }] });
    gateway.source.workbooks.set('large', large);
    const plan = client.open('large');
    const asRead = await plan.read();
    await plan.apply([set('a long text of a partner', 'x')], { asRead });
    expect(Math.max(...bodies.map((body) => body.length))).toBeLessThan(400);
  });

  it.each([
    ['after ten minutes', () => pass(600_000)],
    ['when somebody wrote through the gateway since', () => colleague.open('plan').apply([])],
    ['when it was replaced by a later one', () => officer.open('plan').read()],
  ])('is read anew %s', async (_, meanwhile) => {
    const plan = officer.open('plan');
    const asRead = await plan.read();
    await meanwhile();
    const before = workbook.reads;
    await plan.apply([set('old', 'new')], { asRead });
    expect(workbook.heldAgainst).toBeUndefined();
    expect(workbook.reads).toBe(before + 1);
  });

  it('is not taken of another client, or for another spreadsheet', async () => {
    const body = { changes: [], allOrNothing: false };
    const ask = async (path: string, client: string, more: object = {}) => {
      const response = await gateway.ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hwb-client': client },
        body: JSON.stringify(more),
      });
      return response.json();
    };
    const other = new CountedWorkbook({ sheets: [] });
    gateway.source.workbooks.set('other', other);
    const { reading } = await ask('/api/spreadsheets/plan/read', 'one');
    await ask('/api/spreadsheets/other/apply', 'one', { ...body, reading });
    expect([other.applies, other.heldAgainst, workbook.applies]).toEqual([1, undefined, 0]);
    await ask('/api/spreadsheets/plan/apply', 'two', { ...body, reading });
    expect(workbook.heldAgainst).toBeUndefined();
    const { reading: again } = await ask('/api/spreadsheets/plan/read', 'one');
    await ask('/api/spreadsheets/plan/apply', 'one', { ...body, reading: again });
    expect(workbook.heldAgainst).toBeDefined();
  });

  it('by two clients at once is held for both', async () => {
    const [mine, theirs] = await Promise.all([officer.open('plan').read(), colleague.open('plan').read()]);
    const { refused } = await officer.open('plan').apply([set('old', 'mine')], { asRead: mine });
    expect(refused).toEqual([]);
    const late = await colleague.open('plan').apply([set('old', 'theirs')], { asRead: theirs });
    expect(late.refused).toMatchObject([{ reason: 'cell-changed', found: 'mine' }]);
    expect(await text()).toBe('mine');
  });
});

describe('a new spreadsheet', () => {
  it('has its title and sheets', async () => {
    const layout = { name: 'Actions', rows: [[{ value: 'Ref' }]], columnWidths: [10] };
    const { spreadsheetId, url } = await officer.create('Plan for partners', [layout]);
    expect(url).toContain(spreadsheetId);
    const { name, sheets } = await officer.open(spreadsheetId).read();
    expect([name, sheets[0]?.name, sheets[0]?.grid.rows]).toEqual([
      'Plan for partners',
      'Actions',
      [['Ref']],
    ]);
  });
});

describe('a lease', () => {
  const holder = 'the pane of the officer';

  it('keeps others from writing, and from taking it, until it is released', async () => {
    const lease = await officer.lease('plan', { holder });
    await expect(colleague.open('plan').apply([set('old', 'x')])).rejects.toThrow(LeaseHeldError);
    await expect(colleague.lease('plan', { holder: 'x' })).rejects.toMatchObject({
      name: 'LeaseHeldError',
      holder,
      expiresAt: lease.expiresAt,
    });
    expect(workbook.applies).toBe(0);
    expect((await officer.open('plan').apply([set('old', 'new')])).refused).toEqual([]);
    expect(await colleague.open('plan').read()).toMatchObject({ name: 'Partner' });
    await lease.release();
    expect((await colleague.open('plan').apply([set('new', 'theirs')])).refused).toEqual([]);
  });

  it('ends by itself, and its holder then writes no more', async () => {
    const lease = await officer.lease('plan', { holder, seconds: 30 });
    time += 30_001;
    await expect(officer.open('plan').apply([set('old', 'late')])).rejects.toThrow(LeaseLostError);
    await expect(lease.renew()).rejects.toThrow(LeaseLostError);
    expect(workbook.applies).toBe(0);
  });

  it('fences off a holder whose lease was taken over', async () => {
    const first = await officer.lease('plan', { holder, seconds: 30 });
    time += 30_001;
    const second = await colleague.lease('plan', { holder: 'another', seconds: 30 });
    expect(second.fence).toBeGreaterThan(first.fence);
    await expect(officer.open('plan').apply([set('old', 'late')])).rejects.toThrow(LeaseLostError);
    await first.release();
    expect((await colleague.open('plan').apply([set('old', 'theirs')])).refused).toEqual([]);
  });

  it('has a number that only grows, through releases and writes without one', async () => {
    const fences: number[] = [];
    for (let round = 0; round < 3; round++) {
      const lease = await officer.lease('plan', { holder });
      fences.push(lease.fence);
      await lease.release();
      await colleague.open('plan').apply([]);
    }
    expect(fences).toEqual(fences.toSorted((left, right) => left - right));
    expect(new Set(fences).size).toBe(3);
  });

  it('lasts longer when it is renewed', async () => {
    const lease = await officer.lease('plan', { holder, seconds: 30 });
    time += 20_000;
    await lease.renew();
    expect(lease.expiresAt).toBe(time + 30_000);
    time += 20_000;
    expect((await officer.open('plan').apply([set('old', 'new')])).refused).toEqual([]);
  });

  it('of one spreadsheet leaves the others free', async () => {
    await officer.lease('plan', { holder });
    const other = new CountedWorkbook({ sheets: [] });
    gateway.source.workbooks.set('free', other);
    await colleague.open('free').apply([]);
    expect(other.applies).toBe(1);
  });

  it('of two that are taken at once is given to one', async () => {
    const taken = await Promise.allSettled([
      officer.lease('plan', { holder }),
      colleague.lease('plan', { holder: 'another' }),
    ]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not run out while a write is under way', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const begun = Promise.withResolvers<void>();
      const ended = Promise.withResolvers<void>();
      const apply = workbook.apply.bind(workbook);
      workbook.apply = async (changes, options) => {
        begun.resolve();
        await ended.promise;
        return apply(changes, options);
      };
      await officer.lease('plan', { holder, seconds: 10 });
      const writing = officer.open('plan').apply([set('old', 'slow')]);
      await begun.promise;
      for (let minute = 0; minute < 5; minute++) {
        time += 60_000;
        await vi.advanceTimersByTimeAsync(60_000);
        await expect(colleague.lease('plan', { holder: 'x' })).rejects.toThrow(LeaseHeldError);
      }
      ended.resolve();
      expect((await writing).refused).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what goes wrong', () => {
  it.each([
    new NotSentError('Google cannot be reached.'),
    new RejectedError('not-found', 'There is no such spreadsheet.'),
    new RejectedError('too-many-calls', 'Google takes no more.'),
    new OutcomeUnknownError('No answer came.'),
  ])('at Google arrives as it is: $name $reason', async (error) => {
    workbook.read = () => Promise.reject(error);
    workbook.apply = () => Promise.reject(error);
    const plan = officer.open('plan');
    for (const call of [plan.read(), plan.apply([])]) {
      await expect(call).rejects.toMatchObject({ ...error, message: error.message });
    }
  });

  it('a failure of the gateway leaves open what became of a write, and nothing of a reading', async () => {
    workbook.read = () => Promise.reject(new TypeError('x'));
    workbook.apply = () => Promise.reject(new TypeError('x'));
    await expect(officer.open('plan').apply([])).rejects.toThrow(OutcomeUnknownError);
    await expect(officer.open('plan').read()).rejects.toThrow(RejectedError);
  });

  it('a wrong access code is told, and nothing is changed', async () => {
    const stranger = new GatewayClient({ address: gateway.address, code: 'wrong' });
    const refusal = { name: 'RejectedError', reason: 'not-allowed', message: /access code/ };
    await expect(stranger.open('plan').read()).rejects.toMatchObject({
      name: refusal.name,
      reason: refusal.reason,
    });
    await expect(stranger.open('plan').apply([])).rejects.toThrow(refusal.message);
    expect(workbook.applies).toBe(0);
  });

  it('a change that cannot be sent as agreed is refused whole', async () => {
    const long = set('old', 'x'.repeat(100_001));
    await expect(officer.open('plan').apply([set('old', 'new'), long])).rejects.toMatchObject({
      name: 'RejectedError',
      reason: 'not-valid',
    });
    expect(await text()).toBe('old');
  });

  const answers: readonly (readonly [string, () => Promise<Response>])[] = [
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page of a proxy', async () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['another program’s JSON', async () => Response.json({ ok: true })],
    ['a page that says it is fine', async () => new Response('<html>')],
    ['an answer that is cut short', async () => new Response('{"applied":[0],"ref')],
    ['a fault that it does not know', async () => Response.json({ error: { code: 'odd' } }, { status: 418 })],
  ];
  it.each(answers)('%s for an answer leaves a write open, and a reading not done', async (_, answer) => {
    const lost = new GatewayClient({ address: gateway.address, code: gateway.code, fetch: answer });
    await expect(lost.open('plan').apply([set('old', 'new')])).rejects.toThrow(OutcomeUnknownError);
    await expect(lost.create('x', [])).rejects.toThrow(OutcomeUnknownError);
    const reading = lost.open('plan').read();
    await expect(reading).rejects.toThrow(/gateway/);
    await expect(reading).rejects.not.toThrow(OutcomeUnknownError);
  });

  it('a gateway that is not started is said to be so', async () => {
    const lost = new GatewayClient({ address: 'http://127.0.0.1:1', code: 'x' });
    await expect(lost.status()).rejects.toThrow(NotSentError);
    await expect(lost.status()).rejects.toThrow('Start it with: hwb gateway');
  });

  it('signing in where there is nothing to sign in to is refused with what to do', async () => {
    await expect(officer.signIn()).rejects.toThrow('docs/google-setup.md');
    expect(gateway.opened).toEqual([]);
  });
});
