import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { shareCommand } from '../../../src/cli/commands/share.ts';
import { commands } from '../../../src/cli/commands.ts';
import { main } from '../../../src/cli/main.ts';
import { openGoogleDesk } from '../../../src/cli/partners/real-world.ts';
import { tellWaits } from '../../../src/cli/partners/tell-waits.ts';
import { readCall } from '../../../src/cli/read-call.ts';
import { startGoogleSheets } from '../../../workbench/google-sheets/start-google-sheets.ts';
import { recordingTerminal } from '../recording-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'hwb-waits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says how long Google asks to wait, without a terminal too', async () => {
  const google = await startGoogleSheets({
    faults: { script: [{ fault: 'quota-exceeded', on: 'spreadsheets.batchUpdate', nth: 1 }] },
  });
  const path = join(folder, 'plan.xlsx');
  await main(['new', path, '--sample'], recordingTerminal().terminal);
  const env = { HWB_GOOGLE_SHEETS_URL: google.url, HWB_STATE_FOLDER: folder };
  const waited: number[] = [];
  const run = shareCommand({
    openDesk: (onWait) =>
      openGoogleDesk(env, {
        onWait: (_, milliseconds) => onWait(milliseconds),
        wait: async (milliseconds) => {
          waited.push(milliseconds);
        },
      }),
    now: () => new Date(2017, 3, 18),
    wait: async () => undefined,
  });
  const definition = commands.find(({ name }) => name === 'share');
  if (!definition) throw new Error('There is no command share.');
  const { terminal, written } = recordingTerminal();
  const call = readCall(definition, [path, '--partner', 'Eastmere CCG']);
  try {
    expect(await run(call, terminal)).toBe(0);
  } finally {
    await google.close();
  }
  expect(waited).toHaveLength(1);
  const seconds = Math.ceil((waited[0] ?? 0) / 1_000);
  expect(written.error).toContain(`\nGoogle asks to wait: going on in ${seconds} seconds.\n`);
  expect(written.out).not.toContain('asks to wait');
});

it('says nothing of short waits, and nothing with --quiet', () => {
  const { terminal, written } = recordingTerminal();
  tellWaits(terminal, false)(2_000);
  tellWaits(terminal, true)(60_000);
  expect(written.error).toBe('');
});
