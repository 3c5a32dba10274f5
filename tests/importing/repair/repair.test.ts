import { describe, expect, it } from 'vitest';
import { closingLength, joinText, repeatsEnd } from '../../../src/importing/repair/join-text.ts';
import { layOut } from '../../../src/importing/repair/lines.ts';
import { mendLookAlikes, vocabularyOf } from '../../../src/importing/repair/look-alikes.ts';
import { isBold, plainText } from '../../../src/importing/repair/plain-text.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';

describe('plain text', () => {
  it.each([
    ['<p>One</p><p>Two<br/>three</p>', 'One\nTwo\nthree'],
    ['<td class="a">x</td><td>y</td>', 'x y'],
    ['a <i>b</i> c', 'a b c'],
    ['under <5 and <name> here', 'under <5 and <name> here'],
    ['\uF0B7 Better homes \uF0B7 More pride', 'Better homes\nMore pride'],
    ['soft\u00ADhyphen and\u200B zero', 'softhyphen and zero'],
    ['**bold** &ndash; &#8211; &#x2013; &nope; &#0; &#9999999;', 'bold – – – &nope; &#0; &#9999999;'],
    ['  \u00A0 spaced \t out  ', 'spaced out'],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('knows a cell that is bold as a whole', () => {
    expect([
      isBold('<b>All</b>'),
      isBold('<p><strong>All</strong></p>'),
      isBold('**All**'),
      isBold('<b>Part</b> only'),
    ]).toEqual([true, true, true, false]);
  });
});

describe('look-alike letters', () => {
  const vocabulary = vocabularyOf(['To reduce loneliness and improve health', 'in 2017']);

  it.each([
    ['Ioneliness', 'loneliness'],
    ['Γο reduce', 'To reduce'],
    ['Ι. Work', 'I. Work'],
    ['heaIth', 'health'],
    ['by I0%', 'by 10%'],
    ['in 2O17', 'in 2017'],
    ['Iocal', 'local'],
    ['healtһ', 'healtһ'],
  ])('in %j are mended to %j', (text, mended) => {
    expect(mendLookAlikes(text, vocabulary).text).toBe(mended);
  });

  it.each(['β-blockers', 'ς', 'ASCOF 1I and 1O', 'Isolation', 'Ιλιάς', 'IT', 'ÍO', 'tell Ian', 'I'])(
    'leave %j alone',
    (text) => {
      expect(mendLookAlikes(text, vocabulary)).toEqual({ text, mends: [] });
    },
  );
});

describe('halves of texts', () => {
  it('join as a sentence or as lines', () => {
    expect(joinText('', 'b')).toBe('b');
    expect(joinText('a', '')).toBe('a');
    expect(joinText('to the', 'hub')).toBe('to the hub');
    expect(joinText('Done.', 'Next')).toBe('Done.\nNext');
    expect(joinText('Done.', 'and more')).toBe('Done. and more');
  });

  it('know a bracket left open, and an end printed again', () => {
    expect(closingLength('seen (by', 'the nurse) Next')).toBe(10);
    expect(closingLength('seen (by a nurse)', 'Next) one')).toBe(0);
    expect(closingLength('seen (by', 'nobody')).toBe(0);
    expect(closingLength('seen (by', 'a (b) c')).toBe(0);
    expect(repeatsEnd('so that it is well sustained.', 'weil sustained.')).toBe(false);
    expect(repeatsEnd('it is well and is sustained.', 'weil is sustained.')).toBe(true);
    expect(repeatsEnd('it is well.', 'Another sentence')).toBe(false);
  });
});

describe('the lines of a document', () => {
  it('are without rules, blank rows, page numbers and running heads', () => {
    const { lines, furniture } = layOut(
      readTextDocument(
        'a.txt',
        '## Plan\n\na\tb\n--\t--\n \t \n\nPage 2 of 9\n\n## Plan\n\nc\td\n\nLead: Ann\n\nLead: Ann\n\n3\n',
      ),
    );
    expect(
      lines.map((line) => (line.kind === 'text' ? line.fragment.text : line.cells.map(({ text }) => text))),
    ).toEqual(['Plan', ['a', 'b'], ['c', 'd'], 'Lead: Ann', 'Lead: Ann']);
    expect(lines.map((line) => line.kind === 'row' && line.startsPage)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(furniture.map(({ text, times }) => [text, times])).toEqual([
      ['Page 2 of 9', 1],
      ['Plan', 2],
      ['3', 1],
    ]);
  });
});
