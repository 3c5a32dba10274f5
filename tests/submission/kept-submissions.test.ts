import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { earlierSubmission } from '../../src/submission/earlier-submission.ts';
import { keepSubmission, readKeptSubmission } from '../../src/submission/kept-submissions.ts';
import { submittedPlan } from '../../src/submission/submitted-plan.ts';
import { formatSubmittedPlan, parseSubmittedPlan } from '../../src/submission/submitted-plan-text.ts';
import type { KeptTexts } from '../../src/workbook/kept-texts.ts';
import { snapshotOf } from '../report/sample-report.ts';

function inMemory(): KeptTexts & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: async (key) => texts.get(key) ?? null,
    write: async (key, text) => {
      if (text === null) texts.delete(key);
      else texts.set(key, text);
    },
  };
}

const hash = (letter: string) => `hwb1:${letter.repeat(64)}`;
const submission = (contentHash: string, boardDate = '2017-01-20') => ({
  boardDate,
  submittedBy: 'Ann Lee',
  at: '18 January 2017, 14:05',
  contentHash,
  errors: 0,
  warningsAcknowledged: 0,
  acknowledgements: null,
  rowId: null,
});

async function sampleSubmitted(contentHash?: string) {
  const plan = await snapshotOf(samplePlan);
  return submittedPlan(plan, {
    asAt: '2017-01-01',
    contentHash: contentHash ?? (await planContentHash(plan.snapshot)),
  });
}

describe('what was submitted', () => {
  it('is kept with its rows, Row IDs, ratings and last values', async () => {
    const { asAt, tables } = await sampleSubmitted();
    expect(asAt).toBe('2017-01-01');
    expect(tables.actions[3]).toMatchObject({
      rowId: 'act004',
      key: 'C3 D',
      rag: 'B',
      values: { status: 'Complete', due: '2017-02-01' },
    });
    expect(tables.actions[3]?.values).not.toHaveProperty('rowId');
    expect(tables.indicators[0]).toMatchObject({
      latest: { value: 571, period: 'January to December 2016' },
    });
    expect(Object.values(tables).map((rows) => rows.length)).toEqual([11, 2, 4, 24, 6, 7, 10, 3]);
  });

  it('comes back from its text as it was', async () => {
    const plan = await sampleSubmitted();
    const text = await formatSubmittedPlan(plan);
    expect(text).toMatch(/^hwb-submitted-1:[A-Za-z0-9+/]+=*$/);
    expect(text.length).toBeLessThan(JSON.stringify(plan).length / 2);
    expect(await parseSubmittedPlan(text)).toEqual(plan);
  });

  it.each([
    '',
    'hwb-submitted-1:',
    'hwb-submitted-1:!!!',
    'hwb-submitted-1:aGVsbG8=',
    'hwb-submitted-2:aGVsbG8=',
    '{"asAt":null}',
  ])('is nothing where its text was spoilt: %s', async (text) => {
    expect(await parseSubmittedPlan(text)).toBeNull();
  });

  it('is nothing where the text packs something else, or far too much', async () => {
    const pack = async (json: string) => {
      const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
      return `hwb-submitted-1:${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64')}`;
    };
    expect(await parseSubmittedPlan(await pack('{"asAt":"soon"}'))).toBeNull();
    expect(await parseSubmittedPlan(await pack(`"${'x'.repeat(100_000_001)}"`))).toBeNull();
  });
});

describe('a submission in its workbook', () => {
  it('is found again by its hash, and not under that of another', async () => {
    const kept = inMemory();
    const plan = await snapshotOf(samplePlan);
    const submitted = await sampleSubmitted();
    await keepSubmission(kept, plan, submitted);
    expect([...kept.texts.keys()]).toEqual([`submission-${submitted.contentHash.replace(':', '-')}`]);
    expect(await readKeptSubmission(kept, submitted.contentHash)).toEqual(submitted);
    expect(await readKeptSubmission(kept, hash('0'))).toBeNull();
    const [key = ''] = kept.texts.keys();
    kept.texts.set(`submission-${hash('0').replace(':', '-')}`, kept.texts.get(key) ?? '');
    expect(await readKeptSubmission(kept, hash('0'))).toBeNull();
  });

  it('makes the oldest go when twelve are kept', async () => {
    const kept = inMemory();
    const hashes = [...'0123456789abcd'].map(hash);
    for (const [index, contentHash] of hashes.entries()) {
      const submissions = hashes.slice(0, index).map((each) => submission(each));
      const plan = await snapshotOf({ ...samplePlan, submissions });
      await keepSubmission(kept, plan, await sampleSubmitted(contentHash));
    }
    expect(kept.texts.size).toBe(12);
    expect(await readKeptSubmission(kept, hash('1'))).toBeNull();
    expect(await readKeptSubmission(kept, hash('2'))).not.toBeNull();
  });

  it.each<[string, { meetingDate?: string; which?: string }, string | null]>([
    ['the last that is not the plan as it stands', {}, '2017-01-20'],
    ['the last before this meeting', { meetingDate: '2017-01-20' }, '2016-10-20'],
    ['the last before this meeting, unchanged or not', { meetingDate: '2017-06-20' }, '2017-04-20'],
    ['none before the first meeting', { meetingDate: '2016-10-20' }, null],
    ['the one of a board date', { which: '2016-10-20' }, '2016-10-20'],
    ['the one of the beginning of a hash', { which: 'hwb1:bbbbbb' }, '2017-01-20'],
    ['none of another date', { which: '2015-10-20' }, null],
    ['none of too short a hash', { which: 'bbb' }, null],
  ])('is compared with %s', async (_, options, boardDate) => {
    const submissions = [
      submission(hash('a'), '2016-10-20'),
      submission(hash('b'), '2017-01-20'),
      submission(hash('c'), '2017-04-20'),
    ];
    const plan = await snapshotOf({ ...samplePlan, submissions });
    const found = await earlierSubmission(plan, inMemory(), { contentHash: hash('c'), ...options });
    expect(found?.boardDate ?? null).toBe(boardDate);
    expect(found?.plan ?? null).toBeNull();
  });
});
