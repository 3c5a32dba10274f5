import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress-bar.ts';
import { recordingTerminal } from './recording-terminal.ts';

function bar({ quiet = false, isInteractive = true } = {}) {
  const clock = { time: 0 };
  const { terminal, written } = recordingTerminal({ isInteractive });
  return {
    clock,
    written,
    bar: progressBar('Reading plan.xlsx', terminal, { quiet, now: () => clock.time }),
  };
}

describe('progress bar', () => {
  it('stays away for the first second and then shows how much is done', () => {
    const { bar: shown, clock, written } = bar();
    clock.time = 999;
    shown.update({ done: 1, total: 4 });
    expect(written.error).toBe('');
    clock.time = 1_000;
    shown.update({ done: 2, total: 4 });
    expect(written.error).toBe(`\rReading plan.xlsx [${'#'.repeat(15)}${'.'.repeat(15)}] 50 %`);
  });

  it('redraws ten times a second at most', () => {
    const { bar: shown, clock, written } = bar();
    for (clock.time = 1_000; clock.time < 2_000; clock.time += 1)
      shown.update({ done: clock.time, total: 2_000 });
    expect(written.error.split('\r').length - 1).toBe(10);
  });

  it('is wiped when the work is done, and only if it was drawn', () => {
    const { bar: shown, clock, written } = bar();
    shown.finish();
    expect(written.error).toBe('');
    clock.time = 5_000;
    shown.update({ done: 0, total: 0 });
    shown.finish();
    expect(written.error.endsWith(' \r')).toBe(true);
    expect(written.error).toContain('] 0 %');
  });

  it.each([
    { quiet: true, isInteractive: true },
    { quiet: false, isInteractive: false },
  ])('never appears with quiet $quiet on a terminal that is interactive $isInteractive', (options) => {
    const { bar: shown, clock, written } = bar(options);
    clock.time = 60_000;
    shown.update({ done: 1, total: 2 });
    shown.finish();
    expect(written.error).toBe('');
  });
});
