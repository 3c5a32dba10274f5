import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../src/importing/assemble/import-documents.ts';
import { recogniseProse } from '../../src/importing/prose/recognise-prose.ts';
import { makeDocx, paragraph, row, table } from './docx/make-docx.ts';
import { makeXlsx, sheet } from './xlsx/make-xlsx.ts';

/** Errors of the language itself: a fault of ours, never an answer to a person. */
const faults = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError']);

async function refusal(name: string, bytes: Uint8Array): Promise<Error | null> {
  try {
    await importDocuments([{ name, bytes }], { today: '2031-06-15' });
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error('no error');
  }
}

/** A file with some of its bytes changed, or cut short. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 });
  return fc.tuple(edits, fc.integer({ min: 1, max: bytes.length })).map(([changes, length]) => {
    const copy = bytes.slice(0, changes.length % 3 === 0 ? length : bytes.length);
    for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
    return copy;
  });
}

const rows = [
  ['Action', 'Lead', 'Deadline'],
  ['Insulate lofts', 'Head of Housing', 'March 2032'],
];

describe('hostile documents', () => {
  it.each([
    ['plan.docx', makeDocx(paragraph('Plan') + table(...rows.map((cells) => row(cells))))],
    ['plan.xlsx', makeXlsx([sheet('Plan', rows)])],
    ['plan.csv', new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\n'))],
  ])('give a sentence or a plan when %s is damaged', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (copy) => {
        const error = await refusal(name, copy);
        if (!error) return;
        expect(`${error.name}: ${error.message}`).toMatch(/^\w+Error: "plan\.\w+" /);
        expect(faults.has(error.name)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('give a sentence or a plan whatever bytes they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const error = await refusal('plan.txt', bytes);
        expect(error === null || !faults.has(error.name)).toBe(true);
      }),
    );
  });

  it('lose no heading over milestones alone', () => {
    const blocks = [
      ['heading', 'Hall'],
      ['heading', 'Hall'],
      ['heading', '£4,000'],
      ['list-item', 'May 2031 opened Hall'],
    ] as const;
    const { plan, notes } = recogniseProse({
      name: 'x',
      format: 'text',
      blocks: blocks.map(([kind, text], index) => ({ kind, text, place: `line ${index + 1}` })),
    });
    expect(plan.updates.map(({ action, update }) => [action, update])).toEqual([
      ['Hall', 'May 2031 opened Hall'],
    ]);
    expect(notes.map(({ text, reading }) => [text, reading])).toContainEqual(['£4,000', 'Heading']);
  });

  it('lose no line as prose', () => {
    const word = fc.constantFrom(
      'Hall',
      'opened',
      'May 2031',
      '12',
      '£4,000',
      'people',
      'by',
      'of',
      '–',
      ':',
      'story',
      'TBC',
      'Slide',
      '__proto__',
      '(B3)',
      '=',
      'Where are we now',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const kind = fc.constantFrom('heading', 'paragraph', 'list-item');
    const blocks = fc.array(fc.record({ kind, text: line, place: fc.constant('line 1') }), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, (found) => {
        const { plan, notes } = recogniseProse({ name: 'x', format: 'text', blocks: found });
        const kept = JSON.stringify([Object.values(plan), notes]).replaceAll(/[^\p{L}\p{N}£]/gu, '');
        for (const { text } of found) {
          // A title parts the reference of its objective from its words; page marks are noted once.
          if (text.includes('(B3)') || /^Slide \d+$/.test(text)) continue;
          for (const each of text.split(' ')) expect(kept).toContain(each.replaceAll(/[^\p{L}\p{N}£]/gu, ''));
          if (!/^\d|^£/.test(text)) expect(kept).toContain(text.replaceAll(/[^\p{L}\p{N}£]/gu, ''));
        }
      }),
      { numRuns: 300 },
    );
  });
});
