import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCells, pieces } from '../../../src/importing/assemble/fit-cells.ts';
import { type Evidence, emptyPlan } from '../../../src/plan/plan.ts';

const story = (text: string): Evidence => ({
  objective: null,
  kind: 'story',
  title: 'Long',
  text,
  date: null,
  rowId: null,
});

describe('fitCells', () => {
  it('leaves texts that fit alone', () => {
    const plan = { ...emptyPlan, evidence: [story('short')] };
    expect(fitCells(plan, 'x')).toEqual({ plan, notes: [] });
  });

  it('cuts a text that no cell can hold and notes the rest', () => {
    const text = 'word '.repeat(20_000);
    const { plan, notes } = fitCells({ ...emptyPlan, evidence: [story(text), story('b')] }, 'x.docx');
    const kept = plan.evidence[0]?.text ?? '';
    expect(kept.length).toBeLessThanOrEqual(32_767);
    expect(kept).toMatch(/the rest is in the import notes\)$/);
    expect(kept.replace(/… \(the rest.*$/, '') + notes.map((note) => note.text).join('')).toBe(text);
    expect(notes[0]?.place).toEqual({ table: 'evidence', rowIndex: 0, column: 'text' });
    expect(plan.evidence[1]).toEqual(story('b'));
  });
});

describe('pieces', () => {
  it('gives the text back when put together, and halves no character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32_700, max: 32_730 }), (length) => {
        const text = `${'x'.repeat(length)}😀😀😀`.repeat(2);
        const found = pieces(text);
        expect(found.join('')).toBe(text);
        expect(found.every((piece) => piece.isWellFormed() && piece.length <= 32_767)).toBe(true);
      }),
    );
  });
});
