import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shareCommand } from '../../src/cli/commands/share.ts';
import { syncCommand } from '../../src/cli/commands/sync.ts';
import { commands } from '../../src/cli/commands.ts';
import { errorSentence } from '../../src/cli/error-sentence.ts';
import { main } from '../../src/cli/main.ts';
import type { PartnersWorld } from '../../src/cli/partners/open-desk.ts';
import { readCall } from '../../src/cli/read-call.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { RejectedError } from '../../src/workbook/access-errors.ts';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { MemoryDesk } from '../partners/support/memory-desk.ts';
import { onSheet, remake } from '../partners/support/remake.ts';
import { SheetUser } from '../partners/support/sheet-user.ts';
import { recordingTerminal } from './recording-terminal.ts';

const ccg = 'Eastmere CCG';
let folder = '';
let path = '';
let desk = new MemoryDesk();
let file = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-partners-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  file += 1;
  path = join(folder, `plan-${file}.xlsx`);
  desk = new MemoryDesk();
  await main(['new', path, '--sample'], recordingTerminal().terminal);
});

const commandDesk = () =>
  Object.assign(desk, {
    standing: async () => ({
      sentence: 'The stand-in for Google Sheets on this machine is used.',
      isReady: true,
    }),
    close: () => undefined,
  });

function world(more: Partial<PartnersWorld> = {}): PartnersWorld {
  return {
    openDesk: async () => commandDesk(),
    now: () => new Date(2017, 3, 18, 14, 5),
    wait: async () => undefined,
    ...more,
  };
}

/** A call of share or sync as the shell would make it; what main makes of errors is told as an exit code of 2. */
async function hwb(args: readonly string[], answers?: readonly string[], more: Partial<PartnersWorld> = {}) {
  const [name, ...rest] = args;
  const definition = commands.find((command) => command.name === name);
  if (!definition) throw new Error(`There is no command ${name}.`);
  const waiting = [...(answers ?? [])];
  const { terminal, written } = recordingTerminal();
  const asking = answers === undefined ? terminal : { ...terminal, ask: async () => waiting.shift() ?? null };
  const run = name === 'share' ? shareCommand(world(more)) : syncCommand(world(more));
  try {
    const exitCode = await run(readCall(definition, rest), asking);
    return { exitCode, ...written };
  } catch (error) {
    return { exitCode: 2, out: written.out, error: errorSentence(error) };
  }
}

const share = (...more: string[]) => hwb(['share', path, '--partner', ccg, ...more]);
const sync = (...more: string[]) => hwb(['sync', path, ...more]);
const officer = (sheet: string) => new SheetUser(openXlsxFile(path), sheet);
const colleague = (sheet: string) => new SheetUser(desk.open('memory-sheet-1'), sheet);
const c3f = { Objective: 'C3', Ref: 'F' };

describe('hwb share', () => {
  it('makes the spreadsheet, says where it is, and writes it into the plan', async () => {
    const { exitCode, out, error } = await share();
    expect(error).toContain('stand-in');
    expect(out).toContain('shared with Eastmere CCG');
    expect(out).toContain('https://docs.google.com/spreadsheets/d/memory-sheet-1/edit');
    expect(exitCode).toBe(0);
    expect(await officer('Partners').row({ Organisation: ccg })).toMatchObject({
      'Google Sheet': 'https://docs.google.com/spreadsheets/d/memory-sheet-1/edit',
      State: 'In step',
    });
    const before = readFileSync(path);
    expect(await share()).toMatchObject({ exitCode: 0, out: expect.stringContaining('already') });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('only says what it would do with --dry-run', async () => {
    const before = readFileSync(path);
    const { exitCode, out } = await share('--dry-run');
    expect([exitCode, out]).toEqual([0, expect.stringContaining('would be shared with Eastmere CCG')]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(desk.created).toEqual([]);
  });

  it('keeps an id that was given as the address that people open, and no address elsewhere', async () => {
    const made = await desk.create('Theirs', []);
    const elsewhere = await share(
      '--sheet',
      `https://evil.example/spreadsheets/d/${made.spreadsheetId}/edit`,
    );
    expect(elsewhere).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('is no address of a Google Sheet'),
    });
    const { out, exitCode } = await share('--sheet', made.spreadsheetId);
    expect([exitCode, out]).toEqual([0, expect.stringContaining(`address: ${made.url}`)]);
    expect(await officer('Partners').row({ Organisation: ccg })).toMatchObject({ 'Google Sheet': made.url });
  });

  it('prints the report as JSON', async () => {
    const { out, error } = await share('--json');
    expect(JSON.parse(out)).toMatchObject({
      status: 'shared',
      organisation: ccg,
      rows: { Actions: expect.any(Number) },
    });
    expect(error).toBe('');
  });

  it.each([
    { args: ['share', 'PLAN'], says: 'Say whom to share with' },
    { args: ['share', 'PLAN', '--partner', 'Eastmere CGC'], says: 'Did you mean "Eastmere CCG"?' },
    {
      args: ['share', 'PLAN', '--partner', ccg, '--sheet', 'my sheet'],
      says: 'is no address of a Google Sheet',
    },
    { args: ['share', 'nowhere.xlsx', '--partner', ccg], says: 'nowhere.xlsx" does not exist' },
    { args: ['sync', 'PLAN'], says: 'not shared with anybody yet' },
    { args: ['sync', 'PLAN', '--partner', ccg], says: 'not shared with "Eastmere CCG"' },
    { args: ['sync', 'PLAN', '--resolve', 'x'], says: 'must be a conflict, "=", and plan, partner or both' },
    { args: ['sync', 'PLAN', '--confirm', 'all'], says: 'is none of' },
    { args: ['sync', 'PLAN', '--resolve-all', 'ours'], says: 'must be plan, partner or both' },
    { args: ['sync', 'PLAN', '--resolve-all', 'plan', '--dry-run'], says: 'Look first with --dry-run' },
    { args: ['sync', 'PLAN', '--resolve-all', 'plan', '--watch', '15m'], says: 'without --resolve-all' },
    { args: ['sync', 'PLAN', '--resolve-all', 'plan', '--undo'], says: '--undo takes the last sync back' },
    { args: ['sync', 'PLAN', '--watch', '10s'], says: 'must be a time from 1m to 24h' },
    { args: ['sync', 'PLAN', '--watch', '15m', '--undo'], says: '--watch runs by itself' },
    { args: ['sync', 'PLAN', '--undo', '--dry-run'], says: '--undo takes the last sync back' },
  ])('$args is a wrong call: $says', async ({ args, says }) => {
    const { exitCode, error, out } = await hwb(args.map((arg) => (arg === 'PLAN' ? path : arg)));
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toContain(says);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('hwb sync', () => {
  beforeEach(async () => {
    await share();
  });

  it('says what came in and went out, keeps it in the file, and has nothing to do after that', async () => {
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    const { exitCode, out } = await sync();
    expect(out).toContain('Eastmere CCG: 1 change came in, 1 change went out.');
    expect(out).toContain('came in: Actions C3 F, Status: "Delayed" -> "Complete"');
    expect(out).toContain('went out: Actions C3 F, RAG: "R" -> "B"');
    expect(exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Status: 'Complete', RAG: 'B' });
    const before = readFileSync(path);
    expect((await sync()).out).toContain('Nothing new.');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  async function twoConflicts(): Promise<void> {
    await colleague('Actions').type(c3f, 'Leads', 'Theirs');
    await officer('Actions').type(c3f, 'Leads', 'Ours');
    await colleague('Actions').type(c3f, 'Percent complete', 0.7);
    await officer('Actions').type(c3f, 'Percent complete', 0.3);
  }

  async function erasedRowId(): Promise<void> {
    await colleague('Actions').type(c3f, 'Leads', 'Edited without its Row ID');
    await colleague('Actions').type(c3f, 'Row ID', null);
  }

  it('takes the last sync back with --undo, and says when there is none left', async () => {
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    await sync();
    expect(await sync('--undo')).toMatchObject({ exitCode: 0, out: expect.stringContaining('taken back') });
    expect(await officer('Actions').row(c3f)).toMatchObject({ Status: 'Delayed', RAG: 'R' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Status: 'Complete', RAG: 'R' });
    expect(await sync('--undo')).toMatchObject({ exitCode: 1, out: expect.stringContaining('no sync left') });
    const words = (await officer('Sync log').rows()).map((row) => row['What']);
    expect(words).toEqual(['came in', 'went out', 'undone', 'undone']);
  });

  it('shows a conflict with both texts, and settles it by --resolve', async () => {
    await colleague('Actions').type(c3f, 'Leads', 'Theirs');
    await officer('Actions').type(c3f, 'Leads', 'Ours');
    const { exitCode, out } = await sync();
    expect(exitCode).toBe(1);
    expect(out).toMatch(/Ours +\| Theirs/);
    const [, key] = /--resolve (\S+)=plan/.exec(out) ?? [];
    expect(key).toMatch(/^Actions\/.*\/leads$/);
    expect((await sync('--resolve', `${key}=both`)).exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Leads: 'Ours\nTheirs' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Leads: 'Ours\nTheirs' });
    const again = await sync('--resolve', `${key}=plan`);
    expect(again).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('is no conflict that was settled'),
    });
  });

  it('asks at a terminal: each conflict, and whether to go on', async () => {
    await colleague('Actions').type(c3f, 'Leads', 'Theirs');
    await officer('Actions').type(c3f, 'Leads', 'Ours');
    const { exitCode, error } = await hwb(['sync', path], ['p', 'partner']);
    expect(error).toContain('Conflict in Actions C3 F, Leads: both changed it.');
    expect(exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Leads: 'Theirs' });
  });

  it('shows each conflict once at a terminal, and no other one again', async () => {
    await twoConflicts();
    const { exitCode, out, error } = await hwb(['sync', path], ['', 'plan']);
    expect(`${out}${error}`.match(/Conflict in/g)).toHaveLength(2);
    expect(out).not.toContain('To settle');
    expect(out).toContain('1 conflict is left to settle');
    expect(exitCode).toBe(1);
  });

  it('asks for conflicts after a question was answered', async () => {
    await erasedRowId();
    const { out, error } = await hwb(['sync', path], ['y', 'plan', '']);
    expect(out).toContain('Row IDs of Actions were erased');
    expect(`${out}${error}`.match(/Conflict in/g)).toHaveLength(1);
    expect(error).toContain('| (no row with this Row ID)');
  });

  it('settles all conflicts that can be settled so with --resolve-all, and lists the others', async () => {
    await twoConflicts();
    const { exitCode, out } = await sync('--resolve-all', 'both');
    expect(out).toContain('1 conflict settled. 1 conflict is left to settle.');
    expect(out.match(/Conflict in/g)).toHaveLength(1);
    expect(out.match(/^Eastmere CCG:/gm)).toHaveLength(1);
    expect(exitCode).toBe(1);
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Leads: 'Ours\nTheirs' });
    const last = await sync('--resolve-all', 'plan');
    expect([last.exitCode, last.out]).toEqual([0, expect.stringContaining('1 conflict settled.')]);
    expect(last.out).not.toContain('Conflict in');
    expect(await colleague('Actions').row(c3f)).toMatchObject({ 'Percent complete': 0.3 });
    expect((await sync('--resolve-all', 'plan')).out).toBe(`${ccg}: Nothing new.\n`);
  });

  it('keeps what --resolve says of a conflict, whatever --resolve-all says of the others', async () => {
    await twoConflicts();
    const [, key = ''] = /(Actions\/\S+\/leads)/.exec((await sync()).out) ?? [];
    expect((await sync('--resolve-all', 'plan', '--resolve', `${key}=partner`)).exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Leads: 'Theirs', 'Percent complete': 0.3 });
  });

  it('says of a pick given together with --confirm that the conflict was not noted yet, and then takes it', async () => {
    await erasedRowId();
    const stopped = await sync();
    const [, key = ''] = /--resolve (\S+)=partner/.exec(stopped.out) ?? [];
    expect(stopped.out).toContain('partner: the row is removed from the plan;');
    const alone = await sync('--resolve', `${key}=partner`);
    expect(alone.error).toContain('not settled: the sync stopped before that. Answer its question first');
    const both = ['--resolve', `${key}=partner`, '--confirm', 'row-ids-erased'];
    const first = await sync(...both);
    expect(first.error).toContain('is not settled yet');
    expect(first.error).not.toContain('does not stand any more');
    expect(first.exitCode).toBe(1);
    const second = await sync(...both);
    expect(second.error).not.toContain('settled');
    expect(second.exitCode).toBe(0);
    const ours = (await officer('Actions').rows()).filter(
      (row) => row['Objective'] === 'C3' && row['Ref'] === 'F',
    );
    expect(ours).toMatchObject([{ Leads: 'Edited without its Row ID', 'Row ID': expect.any(String) }]);
    expect(key).not.toContain(String(ours[0]?.['Row ID']));
    await sync();
    expect(await colleague('Actions').row(c3f)).toEqual(await officer('Actions').row(c3f));
  });

  it('only says what it would do with --dry-run', async () => {
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    const before = readFileSync(path);
    expect((await sync('--dry-run')).out).toContain('1 change would come in');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(desk.leased).toHaveLength(1);
  });

  it('prints what became of each partner as JSON', async () => {
    const { out, error } = await sync('--json');
    expect(JSON.parse(out)).toMatchObject([{ organisation: ccg, failure: null, report: { status: 'done' } }]);
    expect(error).toBe('');
  });

  it('says who is syncing just now, and changes nothing', async () => {
    await desk.lease('memory-sheet-1', { holder: 'The add-in' });
    const { exitCode, out } = await sync();
    expect(exitCode).toBe(1);
    expect(out).toContain('The add-in is writing to this spreadsheet just now.');
  });

  it('tells a permission that was revoked in a sentence', async () => {
    const revoked = () =>
      Promise.reject(
        new RejectedError('not-allowed', 'You may no longer open this spreadsheet. Ask its owner.'),
      );
    desk.books.set('memory-sheet-1', { name: 'gone', read: revoked, apply: revoked });
    const before = readFileSync(path);
    const { exitCode, out } = await sync();
    expect([exitCode, out]).toEqual([
      1,
      'Eastmere CCG: You may no longer open this spreadsheet. Ask its owner.\n',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says which column it went on without', async () => {
    await remake(
      desk,
      'memory-sheet-1',
      onSheet('Actions', (rows) =>
        rows.map((row) => row.map((cell) => (cell === 'Progress' ? 'How we get on' : cell))),
      ),
    );
    const says = 'left out: Actions in the partner’s spreadsheet has no column "Progress".';
    const confirmed = await sync('--confirm', 'header-missing');
    expect([confirmed.exitCode, confirmed.out]).toEqual([1, expect.stringContaining(says)]);
    expect(confirmed.out).not.toContain('Or go on');
    const asked = await hwb(['sync', path], ['y']);
    expect([asked.exitCode, asked.out]).toEqual([1, expect.stringContaining(says)]);
  });

  it('calls a new row by what was typed into it, and says where it bears the name of another', async () => {
    await colleague('Actions').add({ Progress: 'Begun in May' });
    await colleague('Updates').add({ Date: dateToSerial('2017-04-01'), Update: 'News without an action' });
    const first = await sync();
    expect(first.out).toContain('came in: Actions "Begun in May": new row');
    expect(first.out).toContain('came in: Updates "News without an action": new row');
    expect(first.out).not.toContain('two rows');
    await colleague('Actions').add({ ...c3f, Action: 'Pasted twice' });
    const second = await sync();
    expect(second.out).toContain('came in: Actions C3 F: new row');
    expect(second.out).toContain('Actions C3 F: two rows have this Objective and Ref.');
    expect(second.out).toContain('hwb validate');
  });

  it('says of rows that name another organisation that they do, and how a renamed one goes on', async () => {
    const renamed = 'Eastmere Integrated Care Board';
    const nameAll = async (sheet: string, header: string) => {
      for (const row of await officer(sheet).rows())
        if (row[header] === ccg) await officer(sheet).type(row, header, renamed);
    };
    await nameAll('Actions', 'Organisation');
    const { out } = await sync();
    expect(out).toContain('4 rows of Actions are another organisation’s in the plan now, of 4');
    expect(out).not.toContain('missing');
    await nameAll('Measurements', 'Reported by');
    await nameAll('Updates', 'Organisation');
    await nameAll('Partners', 'Organisation');
    const last = await sync('--resolve-all', 'plan');
    expect([last.exitCode, last.out]).toEqual([
      0,
      expect.stringContaining(`${renamed}: 11 changes went out`),
    ]);
    expect(await sync()).toMatchObject({ exitCode: 0, out: `${renamed}: Nothing new.\n` });
    for (const [sheet, header] of [
      ['Actions', 'Organisation'],
      ['Updates', 'Organisation'],
      ['Measurements', 'Reported by'],
    ] as const)
      expect(new Set((await colleague(sheet).rows()).map((row) => row[header]))).toEqual(new Set([renamed]));
  });

  it('begins anew with a partner whose spreadsheet is lost, once its address is cleared', async () => {
    desk.books.delete('memory-sheet-1');
    expect((await sync()).exitCode).toBe(1);
    expect((await share()).exitCode).toBe(2);
    desk.books.set('something-else', desk.open('nowhere'));
    await officer('Partners').type({ Organisation: ccg }, 'Google Sheet', null);
    const { exitCode, out } = await share();
    expect([exitCode, out]).toEqual([0, expect.stringContaining('/memory-sheet-2/edit')]);
    expect(await sync()).toMatchObject({ exitCode: 0, out: `${ccg}: Nothing new.\n` });
    expect(desk.created.at(-1)?.layouts).toEqual(desk.created[0]?.layouts);
  });

  it('goes on with the other partners when one fails, but not when the quota is used up', async () => {
    await hwb(['share', path, '--partner', 'Eastmere Voluntary Action']);
    const fails = (reason: 'not-found' | 'too-many-calls') => {
      const no = () => Promise.reject(new RejectedError(reason, 'No.'));
      desk.books.set('memory-sheet-1', { name: 'gone', read: no, apply: no });
    };
    fails('not-found');
    expect((await sync()).out).toBe('Eastmere CCG: No.\nEastmere Voluntary Action: Nothing new.\n');
    fails('too-many-calls');
    expect((await sync()).out).toBe('Eastmere CCG: No.\nEastmere Voluntary Action: Not tried: No.\n');
  });

  it('says so where a cell of the Partners table is no address', async () => {
    await officer('Partners').type({ Organisation: ccg }, 'Google Sheet', 'ask Ann');
    expect(await sync()).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('"ask Ann", which the Partners table gives'),
    });
  });

  it('syncs again and again with --watch, a line a run, with growing pauses while it fails', async () => {
    const pauses: number[] = [];
    const controller = new AbortController();
    const good = desk.open('memory-sheet-1');
    const no = () => Promise.reject(new RejectedError('unavailable', 'Google is out of order.'));
    const bad = { name: 'gone', read: no, apply: no };
    const { exitCode, out } = await hwb(['sync', path, '--watch', '15m'], undefined, {
      wait: async (milliseconds) => {
        pauses.push(milliseconds / 60_000);
        desk.books.set('memory-sheet-1', pauses.length < 3 ? bad : good);
        if (pauses.length === 2) await colleagueOf(good).type(c3f, 'Status', 'Complete');
        if (pauses.length === 4) process.emit('SIGINT');
      },
    });
    controller.abort();
    expect(pauses).toEqual([15, 30, 60, 15]);
    expect(out.trimEnd().split('\n')).toEqual([
      '14:05 Eastmere CCG: Nothing new.',
      '14:05 Eastmere CCG: Google is out of order. Next try at 14:35.',
      '14:05 Eastmere CCG: Google is out of order. Next try at 15:05.',
      '14:05 Eastmere CCG: 1 change came in, 1 change went out.',
    ]);
    expect(exitCode).toBe(0);
  });

  it('writes nothing more when it is stopped with Ctrl+C', async () => {
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    const book = desk.open('memory-sheet-1');
    desk.books.set('memory-sheet-1', {
      name: book.name,
      read: (options) => {
        process.emit('SIGINT');
        return book.read(options);
      },
      apply: (changes, options) => book.apply(changes, options),
    });
    const before = readFileSync(path);
    const { exitCode, error } = await sync();
    expect([exitCode, error]).toEqual([1, expect.stringContaining('Stopped.')]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('writes a new row of theirs into the file, rated, and sends the rating back', async () => {
    await colleague('Actions').add({ Objective: 'C3', Ref: 'Z', Action: 'A new one', Status: 'Complete' });
    expect((await sync()).exitCode).toBe(0);
    const ours = await officer('Actions').row({ Ref: 'Z' });
    expect(ours).toMatchObject({ Organisation: ccg, RAG: 'B', 'Row ID': expect.any(String) });
    expect(await colleague('Actions').row({ Ref: 'Z' })).toEqual(ours);
    expect((await sync()).out).toContain('Nothing new.');
  });

  /** Does something at the moment when the spreadsheet is first written. */
  function whileWritten(meanwhile: () => Promise<void>): void {
    const book = desk.open('memory-sheet-1');
    desk.books.set('memory-sheet-1', {
      name: book.name,
      read: (options) => book.read(options),
      apply: async (changes, options) => {
        desk.books.set('memory-sheet-1', book);
        await meanwhile();
        return book.apply(changes, options);
      },
    });
  }
  const logged = async (what: string) =>
    (await officer('Sync log').rows()).filter((row) => row['What'] === what);

  it('goes on from the file as it is when somebody else saves it while the spreadsheet is written', async () => {
    await officer('Actions').type(c3f, 'Leads', 'Our new lead');
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    whileWritten(() => officer('Actions').type(c3f, 'References', 'Typed meanwhile'));
    const { exitCode, error } = await sync();
    expect(error).toContain('the spreadsheet has been written, the plan has not.');
    expect(error).toContain('What went out stands in its Sync log (1 line).');
    expect(error).not.toContain('Nothing was written');
    expect(exitCode).toBe(0);
    const ours = await officer('Actions').row(c3f);
    expect(ours).toMatchObject({
      Leads: 'Our new lead',
      Status: 'Complete',
      References: 'Typed meanwhile',
      RAG: 'B',
    });
    expect(await colleague('Actions').row(c3f)).toEqual(ours);
    expect(await logged('came in')).toMatchObject([{ Column: 'Status', After: 'Complete' }]);
    const out = (await logged('went out')).map((row) => [row['Partner'], row['Column'], row['After']]);
    expect(out).toEqual(
      expect.arrayContaining([
        [ccg, 'Leads', 'Our new lead'],
        [ccg, 'References', 'Typed meanwhile'],
        [ccg, 'RAG', 'B'],
      ]),
    );
    expect(out).toHaveLength(3);
    expect(await sync()).toMatchObject({ exitCode: 0, out: `${ccg}: Nothing new.\n` });
  });

  it('asks rather than overwrites when an older state of the file is saved while the spreadsheet is written', async () => {
    await colleague('Actions').type(c3f, 'Progress', 'Theirs, agreed on');
    await sync();
    const older = readFileSync(path);
    await officer('Actions').type(c3f, 'Leads', 'Goes out first');
    whileWritten(async () => {
      writeFileSync(path, older);
      await officer('Actions').type(c3f, 'Leads', 'Typed in the older one');
    });
    const { exitCode, out, error } = await sync();
    expect(error).toContain('the spreadsheet has been written, the plan has not.');
    expect([exitCode, out]).toEqual([1, expect.stringMatching(/Typed in the older one +\| Goes out first/)]);
    expect(await logged('went out')).toMatchObject([{ Column: 'Leads', After: 'Goes out first' }]);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Progress: 'Theirs, agreed on' });
  });

  it('writes nothing over what an older state of the file knows, however late it is saved', async () => {
    const older = readFileSync(path);
    await colleague('Actions').type(c3f, 'Progress', 'Theirs');
    await sync();
    await officer('Actions').type(c3f, 'Leads', 'Goes out');
    whileWritten(async () => writeFileSync(path, older));
    expect((await sync()).exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Progress: 'Theirs', Leads: 'Goes out' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Progress: 'Theirs', Leads: 'Goes out' });
  });

  it('says what has been written when the file is saved again and again', async () => {
    await officer('Actions').type(c3f, 'Leads', 'Our lead');
    const book = desk.open('memory-sheet-1');
    let count = 0;
    desk.books.set('memory-sheet-1', {
      name: book.name,
      read: (options) => book.read(options),
      apply: async (changes, options) => {
        count += 1;
        const result = await book.apply(changes, options);
        await officer('Actions').type(c3f, 'References', `Typed ${count}`);
        return result;
      },
    });
    const { exitCode, error } = await sync();
    expect(exitCode).toBe(2);
    expect(error).toContain('Sync again once it is no longer being saved: both come together');
    expect(error).toContain('the spreadsheet has been written, the plan has not.');
    desk.books.set('memory-sheet-1', book);
    expect((await sync()).exitCode).toBe(0);
    expect(await colleague('Actions').row(c3f)).toEqual(await officer('Actions').row(c3f));
  });

  it('tells the same of an undo and of sharing, with what would do', async () => {
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    await sync();
    whileWritten(() => officer('Actions').type(c3f, 'References', 'Typed meanwhile'));
    const undone = await sync('--undo');
    expect([undone.exitCode, undone.error]).toEqual([
      2,
      expect.stringMatching(/has been written, the plan has not\. Undo once more/),
    ]);
    expect((await sync('--undo')).exitCode).toBe(0);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Status: 'Delayed', RAG: 'R' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Status: 'Complete', RAG: 'R' });
    await remake(
      desk,
      'memory-sheet-1',
      onSheet('Actions', (rows) => rows.filter((row) => !(row.includes('C3') && row.includes('F')))),
    );
    path = join(folder, `anew-${file}.xlsx`);
    await main(['new', path, '--sample'], recordingTerminal().terminal);
    whileWritten(() => officer('Actions').type(c3f, 'References', 'Typed meanwhile'));
    const shared = await share('--sheet', 'memory-sheet-1', '--yes');
    expect([shared.exitCode, shared.error]).toEqual([
      2,
      expect.stringMatching(/has been written, the plan has not\. Share again: it goes on/),
    ]);
    expect((await share()).exitCode).toBe(0);
    await sync();
    expect(await colleague('Actions').row(c3f)).toEqual(await officer('Actions').row(c3f));
  });

  it('has what both sides agreed on in a copy of the file too', async () => {
    const copy = join(folder, `copy-${file}.xlsx`);
    copyFileSync(path, copy);
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    expect((await hwb(['sync', copy])).out).toContain('1 change came in, 1 change went out.');
    expect((await sync()).out).toContain('came in: Actions C3 F, Status: "Delayed" -> "Complete"');
  });
});

const colleagueOf = (book: ConstructorParameters<typeof SheetUser>[0]) => new SheetUser(book, 'Actions');
