import { describe, expect, it } from 'vitest';
import { checkArithmetic } from '../../../src/validation/text/check-arithmetic.ts';
import { findContradiction } from '../../../src/validation/text/find-contradiction.ts';
import { findLookAlikes } from '../../../src/validation/text/find-look-alikes.ts';
import { findNumbers } from '../../../src/validation/text/find-numbers.ts';
import { findPlaceholder } from '../../../src/validation/text/find-placeholder.ts';
import { findUnclosedBracket } from '../../../src/validation/text/find-unclosed-bracket.ts';
import { findRelativeTarget, findVagueMeasure } from '../../../src/validation/text/find-vague-measure.ts';
import { findCompletion, findDispute, findSetback } from '../../../src/validation/text/progress-signals.ts';
import { withoutStraySpaces } from '../../../src/validation/text/stray-spaces.ts';
import { textSigns, textSignsOf } from '../../../src/validation/text/text-signs.ts';

describe('letters that only look right', () => {
  it.each([
    ['Γο grow by I0%', 'To grow by 10%'],
    ['Ι.', 'I.'],
    ['Сommunity', 'Community'],
    ['since 2O16', 'since 2016'],
    ['l,000 people', '1,000 people'],
    ['£l0 each', '£10 each'],
    ['(I5%)', '(15%)'],
  ])('%s reads %s', (text, repaired) => {
    expect(findLookAlikes(text)?.repaired).toBe(repaired);
  });

  it.each([
    'O1',
    'I1',
    'ASCOF 1I',
    'Добро пожаловать',
    'μg of TNFα',
    'the α-blocker',
    'plain text',
    'α',
    'II 10%',
  ])('leaves %s as it is', (text) => {
    expect(findLookAlikes(text)).toBeNull();
  });

  it.each([
    ['Less Ioneliness and Iocal Ieisure', 'Less loneliness and local leisure'],
    ['C3 Ι', 'C3 I'],
  ])('%s probably reads %s', (text, repaired) => {
    expect(findLookAlikes(text)?.repaired).toBe(repaired);
  });

  it('guesses at a capital I, and leaves names alone', () => {
    expect(findLookAlikes('Ioneliness')?.isCertain).toBe(false);
    expect(findLookAlikes('I0% Ioneliness')).toMatchObject({ repaired: '10% Ioneliness', isCertain: true });
    expect(findLookAlikes('Iain, Ian, Ionic, Iowa, Ieuan and Iolo')).toBeNull();
    expect(findLookAlikes('Improve, Include, I am, IT and Ageing')).toBeNull();
  });

  it('names each wrong letter with the right one', () => {
    expect(findLookAlikes('Γο I0%')?.words).toEqual([
      { found: 'Γο', suggestion: 'To', letters: 'Γ for T, ο for o' },
      { found: 'I0%', suggestion: '10%', letters: 'I for 1' },
    ]);
  });

  it('finds nothing in what it has repaired', () => {
    expect(findLookAlikes(findLookAlikes('Γο Сommunity I0%')?.repaired ?? '')).toBeNull();
  });
});

describe('placeholders', () => {
  it.each([
    ...['????', 'XXX', 'tbc', '<insert name>', '[name of lead]', '____', '.....'],
    ...['[Action missing from the document]', '[Name missing from the document]'],
  ])('%s is one anywhere', (mark) => {
    expect(findPlaceholder(`Led by ${mark} from May`, 'narrative')).toBe(mark);
  });

  it.each([
    'n/k',
    'To be confirmed',
    'Pending',
    'not yet known',
    'Awaiting appointment',
    'enter text here',
    'lorem ipsum',
  ])('%s is one where a fact belongs', (text) => {
    expect(findPlaceholder(text, 'entry')).toBe(text);
    expect(findPlaceholder(text, 'narrative')).toBeNull();
  });

  it.each(['Who pays?', 'Priorities (three of them)', 'on/kept', 'Extension works', 'Ongoing'])(
    '%s is none',
    (text) => {
      expect(findPlaceholder(text, 'entry')).toBeNull();
    },
  );
});

describe('sums in texts', () => {
  it.each([
    ['A target of 3,750. Currently 2,564, an increase of 1,180.', '1,186'],
    ['A rise from 200 to 250, an increase of 20%', '25%'],
    ['from 200 to 150, a reduction of 40', '50'],
    ['The baseline is 10.5% and the target 12.5%, an increase of 3%', '2%'],
  ])('%s: it is %s', (text, computed) => {
    expect(checkArithmetic(text)?.computed).toBe(computed);
  });

  it.each([
    'A target of 3,750. Currently 2,564, an increase of 1,186.',
    'from 10% to 15%, an increase of 5%',
    'from 200 to 250, an increase of 25%',
    'The 2021 target is 650 and the current number 558',
    'A target of 10 and a target of 20; currently 5, an increase of 9',
    'from 0 to 25, an increase of 100%',
    'Targets of 1/2/3, ASCOF 1A, 2014/15 and 14 days',
  ])('%s: nothing is said', (text) => {
    expect(checkArithmetic(text)).toBeNull();
  });

  it('reads numbers, not dates, codes or periods', () => {
    const found = findNumbers('1,250 of 3 on 1/4/17 in 2014/15, 1A, £6,480.50 and 12 %');
    expect(found.map(({ value, percent, decimals }) => [value, percent, decimals])).toEqual([
      [1250, false, 0],
      [3, false, 0],
      [6480.5, false, 2],
      [12, true, 0],
    ]);
  });
});

describe('what progress says', () => {
  it.each([
    ['The event did not take place.', 'did not take place'],
    ['The decision has been deferred', 'decision has been deferred'],
    ['We are behind schedule', 'behind schedule'],
    ['To date no provider activities has taken place', 'no provider activities has taken place'],
  ])('a setback: %s', (text, found) => {
    expect(findSetback(text)).toBe(found);
  });

  it.each(['All went to plan', 'Notable progress', 'The board met'])('no setback: %s', (text) => {
    expect(findSetback(text)).toBeNull();
  });

  it.each([
    ['Completed.', 'Completed'],
    ['May update: the audit is now complete; more to come', 'May update: the audit is now complete'],
    ['First. Project completed, all well', 'Project completed, all well'],
  ])('completion: %s', (text, found) => {
    expect(findCompletion(text)).toBe(found);
  });

  it.each([
    'To be completed by May',
    'It is not yet complete',
    'The plan is completed by the team in May 2018',
    'Once the audit is complete we start',
    'Half done',
  ])('no completion: %s', (text) => {
    expect(findCompletion(text)).toBeNull();
  });

  it('keeps a long clause to the words that matter', () => {
    const long = `The ${'very '.repeat(30)}long audit is complete`;
    expect(findCompletion(long)).toBe('is complete');
  });

  it('hears who is said not to be responsible', () => {
    expect(findDispute('NB: Not the trust’s responsibility')).toBe('Not the trust’s responsibility');
    expect(findDispute('This is outside our remit')).toBe('outside our remit');
    expect(findDispute('The trust is responsible')).toBeNull();
  });

  it('hears a statement and its opposite', () => {
    expect(findContradiction('The bid was approved. Later it was not approved by the board.')).toEqual({
      positive: 'approved',
      negative: 'not approved by the board',
    });
    expect(findContradiction('The first bid was unsuccessful, the second was successful')).toEqual({
      positive: 'successful',
      negative: 'unsuccessful',
    });
    expect(findContradiction('The bid was not approved, but the plan was agreed')).toBeNull();
  });
});

describe('promises without figures', () => {
  it.each([
    ['Increased uptake of health checks', 'Increased uptake of health checks'],
    ['Fewer hospital admissions among older people', 'Fewer hospital admissions among older people'],
  ])('%s', (text, found) => {
    expect(findVagueMeasure(text)).toBe(found);
  });

  it.each(['Increased uptake from 40% to 60%', 'More cohesive communities', 'A hub opens'])(
    'none: %s',
    (text) => {
      expect(findVagueMeasure(text)).toBeNull();
    },
  );

  it('takes a bare year for no baseline', () => {
    expect(findRelativeTarget('By 2021 reduce falls by 12.5 per cent')).toBe('reduce falls by 12.5 per cent');
    expect(findRelativeTarget('Reduce falls by 12% from 300 a year')).toBeNull();
    expect(findRelativeTarget('Led by the trust')).toBeNull();
  });
});

describe('brackets and spaces', () => {
  it('finds the bracket that nothing closes', () => {
    expect(findUnclosedBracket('one (two [three]')).toBe('(two [three]');
    expect(findUnclosedBracket('one (two) and a) three]')).toBeNull();
    expect(findUnclosedBracket(`(${'x'.repeat(100)}`)).toHaveLength(60);
  });

  it.each([
    [' C3', 'C3'],
    ['C3  B', 'C3 B'],
    ['C3\u200b', 'C3'],
    ['C3\u00a0B', 'C3 B'],
    ['C3\tB\n', 'C3 B'],
  ])('%j is meant to be %s', (text, clean) => {
    expect(withoutStraySpaces(text)).toBe(clean);
  });

  it('leaves a clean reference', () => {
    expect(withoutStraySpaces('C3 B')).toBeNull();
  });
});

describe('the fast look at a text', () => {
  it.each([
    ['', 0],
    ['Open hubs in May', 0],
    ['Γ', textSigns.foreign],
    ['C3\u00a0B', textSigns.foreign],
    ['I0', textSigns.letterByDigit],
    ['0,O', textSigns.letterByDigit],
    ['O.5', textSigns.letterByDigit],
    ['(a', textSigns.openBracket],
    ['1 2 3', textSigns.figures],
    ['12 34', 0],
    ['??', textSigns.mark],
    ['tbc', textSigns.mark],
    ['xX', textSigns.mark],
    ['<a', textSigns.mark],
    ['_._', 0],
    [' a', textSigns.space],
    ['a ', textSigns.space],
    ['a\nb', textSigns.space],
    ['a  b', textSigns.space],
    ['less Ieisure', textSigns.capitalI],
  ])('%j', (text, signs) => {
    expect(textSignsOf(text)).toBe(signs);
  });
});
