import { describe, expect, test } from 'vitest';
import type { SyncConflict, SyncReport } from '../../src/sync/sync-report.ts';
import { askingAgain, syncBlock } from '../../taskpane/app/partners/sync-block.ts';
import {
  blankWords,
  conflictSentence,
  outcomeParts,
  pickWords,
  rowLines,
  standing,
  valueText,
} from '../../taskpane/app/partners/sync-words.ts';
import { clipPieces, isWorthMarking, wordDiff } from '../../taskpane/app/partners/word-diff.ts';
import { safeAddress } from '../../taskpane/app/parts/safe-address.ts';
import { sheetAddress } from '../../taskpane/app/parts/sheet-address.ts';
import { syncNotice, undoNotice } from '../../taskpane/session/partners/sync-notice.ts';
import {
  conflicts,
  emptyReport,
  partner,
  partnersOf,
  report,
  signedOut,
  standInAway,
  textConflict,
} from './sample-partners.ts';

/** Pieces with what differs in brackets. */
const shown = (pieces: readonly ({ text: string; isSame: boolean } | null)[]) =>
  pieces.map((piece) => (piece === null ? '…' : piece.isSame ? piece.text : `[${piece.text}]`)).join('');

describe('what differs between two texts', () => {
  test.each([
    ['two hubs open', 'three hubs open', '[two] hubs open', '[three] hubs open'],
    ['by March', 'by March', 'by March', 'by March'],
    ['', 'new', '', '[new]'],
    ['a b c d', 'a x c', 'a [b] c[ d]', 'a [x] c'],
    ['one two three', 'four five six', '[one two three]', '[four five six]'],
    ['ready, steady', 'ready; steady', 'ready[,] steady', 'ready[;] steady'],
    ['caf\u00e9', 'cafe\u0301', '[caf\u00e9]', '[cafe\u0301]'],
    ['50 %', '60 %', '[50] %', '[60] %'],
  ])('%j and %j', (left, right, first, second) => {
    const diff = wordDiff(left, right);
    expect(shown(diff.left)).toBe(first);
    expect(shown(diff.right)).toBe(second);
  });

  test('is told of texts of 40,000 characters at once, and no character is lost', () => {
    const words = (seed: number) =>
      Array.from({ length: 8_000 }, (_, at) => `w${(at * seed) % 977}`)
        .join(' ')
        .slice(0, 40_000);
    const [left, right] = [words(7), words(11)];
    const diff = wordDiff(left, right);
    expect(diff.left.map(({ text }) => text).join('')).toBe(left);
    expect(diff.right.map(({ text }) => text).join('')).toBe(right);
    const near = wordDiff(left, `${left.slice(0, 20_000)} more ${left.slice(20_000)}`);
    expect(
      near.left
        .filter(({ isSame }) => !isSame)
        .map(({ text }) => text)
        .join('').length,
    ).toBeLessThan(20);
  });

  test('is told word by word where one in ten of 10,000 characters differs, and not worth marks where all do', () => {
    const words = Array.from({ length: 1_600 }, (_, at) => `word${at % 97}`);
    const left = words.join(' ');
    const near = wordDiff(left, words.map((word, at) => (at % 10 === 9 ? `new${at}` : word)).join(' '));
    expect(near.left.filter(({ isSame }) => !isSame)).toHaveLength(160);
    expect([near.left, near.right].map(isWorthMarking)).toEqual([true, true]);
    const far = wordDiff(left, words.map((_, at) => (at % 20 === 0 ? `word${at % 97}` : `x${at}`)).join(' '));
    expect([far.left, far.right].map(isWorthMarking)).toEqual([false, false]);
    expect([wordDiff('a', 'b').left, wordDiff('', 'b').left].map(isWorthMarking)).toEqual([false, true]);
  });

  test('is in sight where a long text is clipped', () => {
    const long = 'word '.repeat(2_000);
    const { right } = wordDiff(`${long}old ${long}`, `${long}new ${long}`);
    const clipped = clipPieces(right);
    expect(shown(clipped)).toMatch(/^….*\[new\].*…$/);
    expect(shown(clipped).length).toBeLessThan(320);
    expect(clipPieces(wordDiff('a', 'b').left)).toEqual([{ text: 'a', isSame: false }]);
    // No half of a character is left at the end.
    expect(shown(clipPieces([{ text: '😀'.repeat(400), isSame: true }], 301))).toMatch(/^😀+…$/u);
  });
});

describe('values', () => {
  test.each([
    ['2017-06-30', '30 June 2017'],
    ['2017-02-30', '2017-02-30'],
    ['  kept  ', '  kept  '],
    [0.5, '0.5'],
    [true, 'TRUE'],
    [null, null],
    [undefined, null],
    ['', null],
  ])('%j is %j', (value, text) => {
    expect(valueText(value)).toBe(text);
  });

  test('of a row stand under their headers in the order of the table', () => {
    const { columns } = partnersOf();
    expect(
      rowLines({ status: 'Complete', ref: 'F', own: 'kept', due: null }, columns['Actions'] ?? []),
    ).toEqual([
      { name: 'ref', header: 'Ref', text: 'F' },
      { name: 'status', header: 'Status', text: 'Complete' },
      { name: 'own', header: 'own', text: 'kept' },
    ]);
  });
});

describe('a sync in words', () => {
  test('names what there is', () => {
    expect(outcomeParts(report).map(({ words }) => words)).toEqual([
      '3 came in',
      '2 went out',
      '1 settled',
      '2 refused',
    ]);
    expect(outcomeParts(emptyReport)).toEqual([]);
  });

  test('says why a person has to settle a conflict, and what each choice does', () => {
    const [text, owner, row] = conflicts;
    if (!text || !owner || !row) throw new Error('the sample has three conflicts');
    expect(conflictSentence(text, 'shared')).toContain('Both sides');
    expect(conflictSentence(owner, 'board')).toBe('The partner changed what only the board may change.');
    expect(conflictSentence(owner, 'partner')).toContain('only the partner');
    expect(conflictSentence(row, undefined)).toContain('no longer has this row');
    expect(conflictSentence({ ...row, local: row.remote, remote: null }, undefined)).toContain(
      'partner removed',
    );
    expect(text.picks.map((pick) => pickWords(pick, text))).toEqual([
      'Keep the plan’s',
      'Take the partner’s',
      'Keep both texts, the plan’s first',
    ]);
    const erased: SyncConflict = {
      ...row,
      reason: 'row-id-erased',
      local: row.remote,
      remote: null,
      picks: ['remote'],
    };
    expect(conflictSentence(erased, undefined)).toContain('The partner’s sheet has rows without a Row ID');
    expect(pickWords('remote', erased)).toBe(
      'Remove the plan’s row; the partner’s row without a Row ID comes in as a new row, under a new Row ID',
    );
    expect(blankWords(erased)).toContain('without its Row ID');
    const other: SyncConflict = { ...erased, local: null, remote: row.remote, picks: ['local'] };
    expect(conflictSentence(other, undefined)).toContain('The plan has rows without a Row ID');
    expect(pickWords('local', other)).toContain('Remove the partner’s row; the plan’s row without a Row ID');
    expect([blankWords(row), blankWords(text)]).toEqual(['no row', 'blank']);
    expect(row.picks.map((pick) => pickWords(pick, row))).toEqual([
      'Remove the row on both sides',
      'Keep the partner’s row',
    ]);
  });

  const of = (organisation: string, one: SyncReport | null, failure: string | null = null, unused = 0) => ({
    organisation,
    report: one,
    failure,
    unused,
  });
  const guard = (canConfirm: boolean): SyncReport => ({
    ...emptyReport,
    status: 'stopped',
    guards: [
      { code: 'mass-removal', side: 'remote', table: 'Actions', sentence: 'Rows are gone.', canConfirm },
    ],
  });
  const asking = guard(true);
  const stopped = guard(false);
  const broken: SyncReport = { ...emptyReport, status: 'unknown' };

  test.each([
    [[of('A', emptyReport)], 'success', 'Synced with A: nothing had changed on either side.'],
    [
      [of('A', { ...report, conflicts: [textConflict] })],
      'warning',
      'Synced with A: 3 came in, 2 went out, 1 settled, 1 conflict to settle, 2 refused.',
    ],
    [
      [of('A', emptyReport), of('B', null, 'Gone.'), of('C', asking), of('D', stopped), of('E', broken)],
      'warning',
      'Synced with 1 of 5 partners: nothing had changed on either side. 1 stopped with a question. 1 stopped before anything was written: why stands below. With 1 the connection broke while it was written; sync again. 1 could not be reached.',
    ],
    [
      [of('A', { ...emptyReport, conflicts: [textConflict] }, null, 1)],
      'warning',
      'Synced with A: 1 conflict to settle. 1 choice was not used, since a side has changed meanwhile: look again.',
    ],
    [[of('A', null, 'It does not answer.')], 'error', 'It does not answer.'],
    [[of('A', asking)], 'warning', 'Not synced with A: a question is open below.'],
    [
      [of('A', stopped)],
      'warning',
      'Not synced with A: it stopped before anything was written; why stands below.',
    ],
    [
      [of('A', broken)],
      'warning',
      'Not synced with A: the connection broke while it was written; sync again.',
    ],
    [[of('A', null, 'Gone.'), of('B', null, 'Gone.')], 'error', 'Not synced with any partner. Gone.'],
  ])('%# is said in a sentence', (synced, kind, text) => {
    expect(syncNotice(synced)).toEqual({ kind, text });
  });

  test.each([
    [{ report: null }, 'In step'],
    [{ report: emptyReport }, 'In step'],
    [{ report: { ...emptyReport, refused: report.refused.slice(0, 1) } }, '1 cell left'],
    [{ report }, '3 conflicts to settle, 2 cells left'],
    [
      { report: { ...emptyReport, refused: report.refused.map((one) => ({ ...one, cell: null })) } },
      '2 things left',
    ],
    [{ report: asking }, 'A question is open'],
    [{ report: stopped }, 'Stopped'],
    [{ report: broken }, 'The connection broke'],
    [{ report: emptyReport, fault: 'Gone.' }, 'The last sync failed'],
  ])('%# is how a partner stands', (part, words) => {
    expect(standing(partner('A', part))).toBe(words);
  });

  test('that is undone says how much, and what stays', () => {
    const restored = { local: report.cameIn, remote: report.wentOut };
    const done = { status: 'done', syncedAt: null, restored, moved: [] } as const;
    expect(undoNotice('A', done).text).toBe(
      'The last sync with A is undone: 3 changes in the plan and 2 changes in their sheet were put back.',
    );
    expect(undoNotice('A', { ...done, moved: report.refused })).toMatchObject({
      kind: 'warning',
      text: expect.stringContaining('2 things stay'),
    });
    for (const status of ['nothing', 'busy', 'unknown'] as const)
      expect(undoNotice('A', { ...done, status }).text).toMatch(/\.$/);
  });

  test('cannot be started before Google is there', () => {
    expect(syncBlock(partnersOf().gateway)).toBeNull();
    expect(syncBlock(signedOut)).toContain('Sign in');
    expect(syncBlock({ kind: 'no-code', fault: null })).toContain('Connect');
    expect(syncBlock({ kind: 'unknown' })).not.toBeNull();
    for (const gateway of [partnersOf().gateway, signedOut]) expect(askingAgain(gateway)).toBeNull();
  });

  test('can be started again where Google was down, and is told to ask first', () => {
    for (const gateway of [standInAway, { kind: 'away', sentence: 'It does not answer.' }] as const) {
      expect(syncBlock(gateway)).toBeNull();
      expect(askingAgain(gateway)).toContain('asks again');
    }
  });
});

test.each([
  ['https://docs.google.com/spreadsheets/d/1', true],
  ['http://localhost:4400/spreadsheets/d/1', true],
  ['http://127.0.0.1:4400/', true],
  ['http://docs.google.com/', false],
  ['http://localhost.evil.example/', false],
  ['https://user:secret@docs.google.com/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//docs.google.com', false],
  [`https://docs.google.com/${'x'.repeat(3_000)}`, false],
  ['', false],
])('the address %j becomes a link: %s', (address, isLink) => {
  expect(safeAddress(address) !== null).toBe(isLink);
});

test.each([
  ['https://docs.google.com/spreadsheets/d/1aBcDeFgHi/edit#gid=0', true],
  ['https://docs.google.com/spreadsheets/u/1/d/1aBcDeFgHi', true],
  ['https://docs.google.com/a/example.org/spreadsheets/d/1aBcDeFgHi/edit', true],
  ['http://127.0.0.1:4501/spreadsheets/d/1aBcDeFgHi/edit', true],
  ['http://localhost:4400/spreadsheets/d/1aBcDeFgHi', true],
  ['https://evil.example/spreadsheets/d/1aBcDeFgHi/edit', false],
  ['https://docs.google.com.evil.example/spreadsheets/d/1aBcDeFgHi', false],
  ['https://docs.google.com:8443/spreadsheets/d/1aBcDeFgHi', false],
  ['http://docs.google.com/spreadsheets/d/1aBcDeFgHi', false],
  ['http://localhost:3000/?x=/spreadsheets/d/1aBcDeFgHi', false],
  ['http://localhost:3000/delete/1', false],
  ['https://docs.google.com/forms/d/1aBcDeFgHi', false],
  ['docs.google.com/spreadsheets/d/1aBcDeFgHi', false],
  ['ftp://docs.google.com/spreadsheets/d/1aBcDeFgHi', false],
  ['javascript:alert("https://docs.google.com/spreadsheets/d/1aBcDeFgHi")', false],
  ['1aBcDeFgHiJkLmNoPqRs', false],
])('the address of a sheet %j becomes a link: %s', (address, isLink) => {
  expect(sheetAddress(address) !== null).toBe(isLink);
});
