import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { planTables } from '../../src/plan/plan.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { lastSubmission } from '../../src/submission/last-submission.ts';
import { readTables } from '../../src/table/read-tables.ts';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { recordingTerminal } from './recording-terminal.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const who = ['--board-date', '2017-04-20', '--by', 'Ann Lee'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-submit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function hwb(...args: string[]) {
  const { terminal, written } = recordingTerminal();
  const exitCode = await main(args, terminal);
  return { exitCode, ...written };
}

/** The sample with its one error mended: it has warnings only. */
async function planWithWarnings(name: string): Promise<string> {
  await hwb('new', at(name), '--sample', '--quiet');
  const lead = { kind: 'set-cell', sheet: 'Actions', rowIndex: 11, columnIndex: 4 } as const;
  const { refused } = await openXlsxFile(at(name)).apply([
    { ...lead, expected: null, value: 'Head of Adults' },
  ]);
  expect(refused).toEqual([]);
  return at(name);
}

async function submissionsOf(path: string) {
  return readTables(await openXlsxFile(path).read(), { submissions: planTables.submissions }).tables
    .submissions.rows;
}

describe('hwb submit', () => {
  it('writes the submission of a plan without warnings', async () => {
    const path = at('new.xlsx');
    await hwb('new', path, '--quiet');
    const { exitCode, out } = await hwb('submit', path, ...who);
    expect(exitCode).toBe(0);
    expect(out).toContain('submitted by Ann Lee for the board of 20 April 2017, 0 warnings acknowledged.');
    const [row] = await submissionsOf(path);
    expect(row?.values).toMatchObject({
      boardDate: '2017-04-20',
      submittedBy: 'Ann Lee',
      errors: 0,
      acknowledgements: null,
    });
    const snapshot = await openXlsxFile(path).read();
    expect(lastSubmission(snapshot, await planContentHash(snapshot))?.isChangedSince).toBe(false);
  });

  it('leaves a plan with an error as it is, and lists what stands against it', async () => {
    const path = at('faulty.xlsx');
    await hwb('new', path, '--sample', '--quiet');
    const before = readFileSync(path);
    const { exitCode, out } = await hwb('submit', path, ...who, '--reason', 'Agreed');
    expect(exitCode).toBe(1);
    expect(out).toContain('E12    error   C3 H: "C3 H" has no lead.');
    expect(out).not.toContain('warning');
    expect(out).toContain('was not submitted. Mend the error first.');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('wants a reason for the warnings, and writes it down for each', async () => {
    const path = await planWithWarnings('warned.xlsx');
    const without = await hwb('submit', path, ...who);
    expect(without.exitCode).toBe(1);
    expect(without.out).toContain('Give a reason for the 22 warnings');
    expect(await submissionsOf(path)).toEqual([]);
    const { exitCode, out } = await hwb('submit', path, ...who, '--reason', 'Agreed with partners');
    expect(exitCode).toBe(0);
    expect(out).toContain('22 warnings acknowledged');
    const [row] = await submissionsOf(path);
    const lines = row?.values.acknowledgements?.split('\n') ?? [];
    expect(lines).toHaveLength(22);
    expect(lines.every((line) => line.endsWith(' - Agreed with partners'))).toBe(true);
    expect(lines[0]).toMatch(/^Actions E6 \(C3 B\): This refers to B3 A/);
  });

  it('takes a reason for each warning from a file', async () => {
    const path = await planWithWarnings('each.xlsx');
    const { warnings, isSubmitted } = JSON.parse((await hwb('submit', path, ...who, '--json')).out);
    expect(isSubmitted).toBe(false);
    const keys: readonly string[] = warnings.map(({ key }: { readonly key: string }) => key);
    const reasons = (some: readonly string[]) =>
      JSON.stringify(Object.fromEntries(some.map((key, index) => [key, `Reason ${index}`])));
    writeFileSync(at('reasons.json'), reasons(keys.slice(1)));
    const most = await hwb('submit', path, ...who, '--reasons', at('reasons.json'));
    expect(most.out).toContain('Give a reason for the warning:');
    writeFileSync(at('reasons.json'), reasons(keys));
    expect((await hwb('submit', path, ...who, '--reasons', at('reasons.json'))).exitCode).toBe(0);
    expect((await submissionsOf(path))[0]?.values.acknowledgements).toMatch(/ - Reason 21$/);
  });

  it.each<[string, readonly string[], string]>([
    ['no date', ['--by', 'Ann Lee'], 'Give the day of the board’s meeting'],
    ['a date that is none', ['--board-date', 'soon', '--by', 'Ann Lee'], '"soon" is not a date.'],
    ['a date of two readings', ['--board-date', '1/4/2017', '--by', 'Ann Lee'], 'is not a date.'],
    ['no name', ['--board-date', '2017-04-20', '--by', ' '], 'Say who submits the plan'],
    ['two kinds of reasons', [...who, '--reason', 'x', '--reasons', 'x.json'], 'not both'],
  ])('is called wrongly with %s', async (_, options, sentence) => {
    const { exitCode, error } = await hwb('submit', at('new.xlsx'), ...options);
    expect(exitCode).toBe(2);
    expect(error).toContain(sentence);
  });

  it.each(['no JSON', '["a"]', '{"a":1}'])('refuses a file of reasons that holds %s', async (content) => {
    writeFileSync(at('odd.json'), content);
    const { exitCode, error } = await hwb('submit', at('new.xlsx'), ...who, '--reasons', at('odd.json'));
    expect(exitCode).toBe(2);
    expect(error).toContain('must hold a JSON object of reasons');
  });
});
