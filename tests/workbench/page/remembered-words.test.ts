import { describe, expect, it } from 'vitest';
import { keptXml } from '../../../src/workbook/kept-xml.ts';
import { rememberedWords } from '../../../workbench/page/chrome/remembered-words.ts';

const part = (key: string) => ({ id: key, xml: keptXml(key, '{"some":"text"}') });

describe('what the Save dialog says of what the add-in remembers', () => {
  it('names what was agreed with partners, once however many there are', () => {
    const words = rememberedWords([part('1aBcDeFgHiJkLmNoPqRs'), part('2aBcDeFgHiJkLmNoPqRs')]);
    expect(words).toBe(
      'What the add-in remembers is saved with it: what was agreed with partners at the last sync, what is still to be settled with them, and what undoing that sync puts back.',
    );
  });

  it.each([
    ['pane', 'formulas that can be put back, reasons that were acknowledged, who submits.'],
    ['submission-sha256-abc', 'what the plan said when it was submitted.'],
  ])('names what is kept under %s, and no partner', (key, words) => {
    expect(rememberedWords([part(key)])).toBe(`What the add-in remembers is saved with it: ${words}`);
  });

  it('names all of it in one order', () => {
    const words = rememberedWords([part('1aBcDeFgHiJkLmNoPqRs'), part('submission-a'), part('pane')]);
    expect(words).toMatch(/who submits; what the plan said.*; what was agreed with partners/);
  });

  it('names nothing where something is only taken out, or is not the add-in’s', () => {
    const parts = [
      { id: 'gone', xml: null },
      { id: 'foreign', xml: '<data xmlns="urn:example">pane</data>' },
    ];
    expect(rememberedWords(parts)).toBe('What the add-in remembers is saved with it.');
  });
});
