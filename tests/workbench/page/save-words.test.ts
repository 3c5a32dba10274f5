import { describe, expect, it } from 'vitest';
import { copyNameFor, failureWords, resultWords } from '../../../workbench/page/desk/save-words.ts';

const answer = { name: 'plan.xlsx', folder: null, applied: 1, refused: [], opened: null };

describe('what a person is told of a save', () => {
  it('counts one change as one', () => {
    const { sentences } = resultWords('plan.xlsx', { ...answer, refused: ['C5: changed.'] });
    expect(sentences[0]).toBe('1 change was saved in plan.xlsx; this one was not:');
  });

  it('says where a copy is, and that a page on an older file does not go on with it', () => {
    const copy = { ...answer, name: 'plan-2.xlsx', folder: '/home/sam' };
    const { heading, sentences } = resultWords('plan.xlsx', copy);
    expect([heading, sentences.join(' ')]).toEqual([
      'Saved as a copy',
      expect.stringMatching(/in the folder \/home\/sam.*still shows plan\.xlsx/),
    ]);
  });

  it.each([
    ['file-changed', true],
    ['opening-lost', true],
    ['not-writable', true],
    ['failure', false],
  ])('offers a copy after %s: %s', (code, offersCopy) => {
    expect(failureWords('plan.xlsx', code, 'No.').offersCopy).toBe(offersCopy);
  });

  it.each([
    ['plan.xlsx', 'plan-2.xlsx'],
    ['plan-2.xlsx', 'plan-3.xlsx'],
    ['my.plan.xlsm', 'my.plan-2.xlsm'],
  ])('offers a copy of %s as %s', (name, copy) => {
    expect(copyNameFor(name)).toBe(copy);
  });
});
