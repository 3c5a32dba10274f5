import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument, SourceRow } from '../../../src/importing/document/document.ts';
import { recogniseDocument } from '../../../src/importing/recognise/recognise-document.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';
import { lostTexts } from '../lost-words.ts';

const headers = {
  actions: [
    'No.',
    'Objective',
    'Action',
    'Outcome',
    'Lead',
    'Deadline',
    'Progress',
    'RAG',
    'Cost',
    'Q1',
    'Start',
    'Status',
  ],
  indicators: ['Indicator', 'Baseline', '2017', '2018', '2019 target', 'Latest', 'Data owner', 'Unit'],
  achievements: ['Achievements', 'What have we done'],
} as const;

const essential = {
  actions: ['Action', 'Lead'],
  indicators: ['Indicator', 'Baseline'],
  achievements: [],
} as const;

const word = fc.constantFrom(
  ...[
    'walks',
    'Open',
    'hub',
    '(agreed',
    'trust)',
    'May',
    '2017',
    'Ongoing',
    'G',

    'A.',
    'B3',
    '12.5%',
    '[7',
    ']',
    '0 700',
  ],
  ...[
    '1.',
    '2)',
    'As',
    'above',
    '__proto__',
    '<b>bold</b>',
    '<li>item</li>',
    'Total',
    'Note:',
    'Lead:',
    'Objective',
    '£5',
    'TBC',
    '"',
  ],
  ...[
    'constructor',
    'Ιf',
    'heaIth',
    'I0%',
    'see',
    'also',
    'update:',
    'October',
    '2014',
    '(2014/15)',
    'by',
    '–',
    '/',
    '&',
    'the',
  ],
);
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')) },
);
const unknownSeed = process.env['SEED'] ?? (process.env['FRESH'] ? String(Date.now() % 2 ** 31) : '42');
const options = { numRuns: 200, seed: Number(unknownSeed) };

function table(kind: keyof typeof headers): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...headers[kind]], { minLength: Math.max(2, headers[kind].length - 4) }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 8 }),
    )
    .map(([header, rows]) => [[...new Set([...essential[kind], ...header])], ...rows]);
}

const tables = fc.array(fc.oneof(table('actions'), table('indicators'), table('achievements')), {
  minLength: 1,
  maxLength: 3,
});

/** A label names a column or an objective; like a header it need not be kept. */
function withoutLabels(texts: readonly string[]): readonly string[] {
  return texts.filter(
    (text) =>
      !text.endsWith('(out of order)') &&
      !/\((?:lead|objective|note|total)(?:, (?:lead|objective|note|total))*\)$/.test(text),
  );
}

describe(`recognising hostile tables (SEED=${unknownSeed})`, () => {
  it('never throws and loses no text of a typed grid', () => {
    fc.assert(
      fc.property(tables, (made) => {
        const blocks = made.map((rows, block) => ({
          kind: 'table' as const,
          rows: rows.map(
            (texts, index): SourceRow => ({
              place: `sheet ${block}, row ${index}`,
              cells: texts.map((text) => ({ text })),
            }),
          ),
        }));
        const document: SourceDocument = { name: 'grid.xlsx', format: 'xlsx', blocks };
        expect(withoutLabels(lostTexts(document, recogniseDocument(document)))).toEqual([]);
      }),
      options,
    );
  });

  it('never throws and loses no text of an extracted document', () => {
    fc.assert(
      fc.property(tables, (made) => {
        const text = made.map((rows) => rows.map((cells) => cells.join('\t')).join('\n')).join('\n\n');
        const document = readTextDocument('extract.txt', text);
        expect(withoutLabels(lostTexts(document, recogniseDocument(document)))).toEqual([]);
      }),
      options,
    );
  });

  it('puts every note on a row that is there', () => {
    fc.assert(
      fc.property(tables, (made) => {
        const text = made.map((rows) => rows.map((cells) => cells.join('\t')).join('\n')).join('\n\n');
        const { plan, notes } = recogniseDocument(readTextDocument('extract.txt', text));
        for (const { place } of notes) {
          if (place !== null)
            expect(plan[place.table][place.rowIndex], `${place.table} ${place.column}`).toBeDefined();
        }
      }),
      options,
    );
  });
});
