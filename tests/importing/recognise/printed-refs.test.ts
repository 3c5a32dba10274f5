import { describe, expect, it } from 'vitest';
import { readCsvDocument } from '../../../src/importing/csv/read-csv-document.ts';
import { readsVerbatim, verbatimRef } from '../../../src/importing/recognise/actions/printed-refs.ts';
import { recogniseDocument } from '../../../src/importing/recognise/recognise-document.ts';
import { importText, notesOn } from './recognise-text.ts';

function importCsv(header: string, refs: readonly string[]) {
  const rows = refs.map((ref, index) => `${ref},Living well,Open walking route ${index + 1},Public Health,G`);
  const text = [`${header},Priority,Action,Lead,RAG`, ...rows].join('\n');
  return recogniseDocument(readCsvDocument('plan.csv', text));
}

const printed = 'HW-001,Act 12,P1/A2,W&H 4,SL.3,MH_01,#7,ii,(b),2024/01,1000,F'.split(',');

describe('references that are printed in a column of their own', () => {
  it.each(['Ref', 'No', '#', 'Reference', 'ID'])('are kept as they are under %s', (header) => {
    const imported = importCsv(header, printed);
    expect(imported.plan.actions.map(({ ref }) => ref)).toEqual(printed);
    expect(imported.notes.filter(({ text }) => printed.includes(text))).toEqual([]);
  });

  it('are inferred where they are blank, past a thousand too', () => {
    const imported = importCsv('Ref', ['999', '', '1001']);
    expect(imported.plan.actions.map(({ ref }) => ref)).toEqual(['999', '1000', '1001']);
    expect(notesOn(imported, 'actions', 1, 'ref')).toEqual([
      ['likely', 'No letter or number is printed: 1000, by its order'],
    ]);
  });

  it('are kept in pasted tables', () => {
    const text =
      'Ref | Action | Lead | RAG |\nHW-001 | Open the walking route | Public Health | G |\nHW-002 | Train the link workers | Public Health | A |';
    expect(importText(text).plan.actions.map(({ ref }) => ref)).toEqual(['HW-001', 'HW-002']);
  });

  it('are noted, not cut, when no cell of the plan could hold them', () => {
    const long = `HW-${'0'.repeat(50)}`;
    const imported = importCsv('Ref', ['HW-001', long]);
    expect(imported.plan.actions.map(({ ref }) => ref)).toEqual(['HW-001', '1']);
    expect(imported.notes.some(({ text }) => text === long)).toBe(true);
  });
});

describe('readsVerbatim', () => {
  it('refuses a column of spilled fragments in text from pages, and trusts typed columns', () => {
    const fragments = ['althy', 'pla', 'ces a', 'B'];
    expect(readsVerbatim(fragments, true)).toBe(false);
    expect(readsVerbatim(fragments, false)).toBe(true);
    expect(readsVerbatim(['HW-1', 'ii', '(b)', 'MH'], true)).toBe(true);
    expect(readsVerbatim(['', ''], false)).toBe(false);
  });
});

describe('verbatimRef', () => {
  it.each([
    ['3.', '3'],
    [' Act\n12 ', 'Act 12'],
    ['(b)', '(b)'],
    ['1.2', '1.2'],
    [' ', null],
  ])('reads %j as %j', (text, ref) => {
    expect(verbatimRef(text)).toBe(ref);
  });
});
