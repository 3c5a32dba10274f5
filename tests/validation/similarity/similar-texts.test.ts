import { describe, expect, it } from 'vitest';
import { significantStem, wordsOf } from '../../../src/validation/similarity/significant-words.ts';
import { SimilarTexts } from '../../../src/validation/similarity/similar-texts.ts';

function pairsOf(texts: readonly string[]): string[] {
  const similar = new SimilarTexts();
  for (const text of texts) similar.add(text);
  const found: string[] = [];
  for (const pair of similar.pairs([...texts.keys()], () => true)) {
    if (pair !== null) found.push(`${pair.first} ${pair.second}`);
  }
  return found;
}

describe('similar texts', () => {
  const others = [
    'Train bus drivers in first aid',
    'Map safe routes to school',
    'Review winter coal fund',
    'Open two gardens',
  ];

  it('finds a short title within a long one, and other endings of the same words', () => {
    expect(
      pairsOf(['Lunch clubs for carers', ...others, 'Start a lunch club in each ward for all carers']),
    ).toEqual(['0 5']);
  });

  it('finds a short title in several long texts whose own rarest words are others', () => {
    const places = 'in Ashby, Burford, Corby, Dunmow, Epping, Fakenham and Goole';
    expect(
      pairsOf([
        'Lunch club for carers',
        ...others,
        `Run a lunch club ${places} for carers at noon`,
        `Lunch club for carers will begin ${places} by summer`,
      ]),
    ).toEqual(expect.arrayContaining(['0 5', '0 6', '5 6']));
  });

  it('takes words of every text for no evidence', () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Improve local health services number ${index}`);
    expect(pairsOf(texts)).toEqual([]);
  });

  it('knows texts of the same words in any order', () => {
    const similar = new SimilarTexts();
    for (const text of ['Open a hub', 'hub: opening', 'Close a hub']) similar.add(text);
    expect(similar.hashOf(0)).toBe(similar.hashOf(1));
    expect(similar.isSame(0, 1)).toBe(true);
    expect(similar.isSame(0, 2)).toBe(false);
    expect(similar.sizeOf(0)).toBe(2);
    expect(similar.overlap(0, 1)).toBe(1);
    expect(similar.overlap(0, 2)).toBeLessThan(1);
  });

  it('looks at few of all pairs: a hundred thousand texts are done while a person waits', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => {
      const [ward, partner] = [index % 3_001, index % 901];
      return `Open lunch club ${ward} in ward w${ward} with partner p${partner}`;
    });
    const similar = new SimilarTexts();
    for (const text of texts) similar.add(text);
    let asked = 0;
    const pairs = similar.pairs([...texts.keys()], () => {
      asked += 1;
      return false;
    });
    for (const _ of pairs);
    expect(asked).toBeLessThan(100_000 * 40);
  });
});

describe('the words that count', () => {
  it.each([
    ['Banking', 'bank'],
    ['banks', 'bank'],
    ['I0%', '10%'],
    ['Γο', null],
    ['the', null],
    ['working', null],
    ['a', null],
    ['Carers', 'carer'],
    ['hubs', 'hub'],
    ['gas', 'gas'],
    ['2017', '2017'],
  ])('%s', (word, stem) => {
    expect(significantStem(word)).toBe(stem);
  });

  it('are not those of a remark', () => {
    expect(wordsOf('Open hub [cross-referenced with Action Plan B3] now')).toEqual(['Open', 'hub', 'now']);
  });
});
