import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuotaBucket } from '../../../src/workbook/google-sheets/quota-bucket.ts';
import { TestClock } from './test-clock.ts';

describe('the quota', () => {
  it('lets 60 calls go at once, and the next when the first is a minute old', async () => {
    const clock = new TestClock();
    const quota = new QuotaBucket(clock.parts);
    for (let call = 0; call < 60; call++) await quota.take('read');
    expect(clock.now()).toBe(0);
    await quota.take('read');
    expect(clock.now()).toBe(60_000);
  });

  it('counts reads and writes apart', async () => {
    const clock = new TestClock();
    const quota = new QuotaBucket({ ...clock.parts, callsAMinute: 1 });
    await quota.take('read');
    await quota.take('write');
    expect(clock.now()).toBe(0);
  });

  it('never has more calls in any minute than are allowed', async () => {
    const gaps = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(gaps, async (pauses) => {
        const clock = new TestClock();
        const quota = new QuotaBucket({ ...clock.parts, callsAMinute: 5 });
        const calls: number[] = [];
        for (const pause of pauses) {
          clock.pass(pause);
          await quota.take('write');
          calls.push(clock.now());
        }
        for (const [index, call] of calls.entries()) {
          const earlier = calls[index - 5];
          if (earlier !== undefined) expect(call - earlier).toBeGreaterThanOrEqual(60_000);
        }
      }),
    );
  });

  it('serves those who wait in the order in which they came', async () => {
    const clock = new TestClock();
    const quota = new QuotaBucket({ ...clock.parts, callsAMinute: 1 });
    const served: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await quota.take('read');
        served.push(`${name} ${clock.now()}`);
      }),
    );
    expect(served).toEqual(['a 0', 'b 60000', 'c 120000']);
  });

  it('tells how long a call waits, and takes nothing when the wait is ended', async () => {
    const clock = new TestClock();
    const quota = new QuotaBucket({ ...clock.parts, callsAMinute: 1 });
    const end = new AbortController();
    await quota.take('read');
    clock.pass(15_000);
    const waits: number[] = [];
    const ended = quota.take('read', end.signal, (wait) => {
      waits.push(wait);
      end.abort();
    });
    await expect(ended).rejects.toThrow();
    expect(waits).toEqual([45_000]);
    clock.pass(45_000);
    await quota.take('read');
    expect(clock.now()).toBe(60_000);
  });
});
