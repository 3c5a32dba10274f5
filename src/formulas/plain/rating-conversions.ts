import type { Polarity } from '../../indicator/polarity.ts';
import { polaritySpellings, toleranceSpellings } from '../../indicator/spellings.ts';
import {
  type Arguments,
  type Conversion,
  type Convert,
  converting,
  differenceOf,
  isLeftOut,
  isNumberOrBlank,
  literal,
  notANumber,
  part,
  roundedAs,
  standsInCell,
  tolerance,
  unlessBlank,
  wrongValue,
} from './conversion.ts';
import { isOneOf, type Word, wordOf } from './words.ts';

const wantsTwoCells: Conversion = { reason: 'a range to stay within has two targets' };

/** What a formula says for each polarity; one for `within range` is left out where a single target is an error. */
interface ByPolarity {
  readonly higher: string;
  readonly lower: string;
  readonly none: string;
  readonly 'within range'?: string;
}

/** The formula for the polarity that the third argument writes, or one that asks its cell; higher where it is blank. */
function byPolarity(polarity: Word<Polarity>, formulas: ByPolarity, blank: Polarity = 'higher'): Conversion {
  if ('reason' in polarity) return polarity;
  if ('word' in polarity) {
    const formula = formulas[polarity.word ?? blank];
    return formula === undefined ? wantsTwoCells : { formula };
  }
  const among = (choices: readonly (Polarity | null)[]) => isOneOf(polarity.cell, polaritySpellings, choices);
  const { higher, lower, none, 'within range': within } = formulas;
  const others = none === higher || none === within ? '' : `IF(${among(['none'])},${none},`;
  const highers: (Polarity | null)[] = others || none === within ? ['higher'] : ['higher', 'none'];
  if (blank === 'higher') highers.push(null);
  const rest =
    within === undefined
      ? wrongValue
      : `IF(${among(blank === 'none' ? ['within range', 'none', null] : ['within range', 'none'])},${within},${wrongValue})`;
  const asked = `IF(${among(['lower'])},${lower},IF(${among(highers)},${higher},${rest}))`;
  return { formula: others ? `${others}${asked})` : asked };
}

/** By how much the first argument is worse than the second, for either way that is good. */
function shortfalls(args: Arguments): { readonly higher: string; readonly lower: string } {
  const [actual, target] = [part(args, 0), part(args, 1)];
  return { higher: differenceOf(target, actual), lower: differenceOf(actual, target) };
}

/** Makes a tolerance of the number that is given for it: a share of the target, or units of the indicator. */
type Allow = (number: string) => string;

function allowing(
  args: Arguments,
): { readonly allow: Allow; readonly isShare: boolean } | { readonly reason: string } {
  const mode = wordOf(args, 4, toleranceSpellings, 'way to count a tolerance');
  if ('reason' in mode) return mode;
  if ('cell' in mode) return { reason: standsInCell('way to count a tolerance') };
  const isShare = (mode.word ?? 'percent') === 'percent';
  const [actual, target] = [part(args, 0), part(args, 1)];
  const share: Allow = (number) =>
    number === '0' ? '0' : roundedAs(`ABS(${target})*${number}/100`, actual, target);
  return { allow: isShare ? share : (number) => number, isShare };
}

function rag(args: Arguments): Conversion {
  const ways = allowing(args);
  if ('reason' in ways) return ways;
  const green = literal(args, 5, 0);
  if (green === null) return { reason: standsInCell('Green tolerance') };
  const amber = literal(args, 3, Math.max(5, green));
  if (amber !== null && amber < green) return { reason: 'its Green tolerance lies above its Amber one' };
  if (amber === null && green > 0) return { reason: standsInCell('Amber tolerance') };
  const [within, nearly] = [ways.allow(String(green)), ways.allow(tolerance(args, 3, 5))];
  // Both tolerances are always looked at, so that an error in one shows.
  const rate = (worse: string) => {
    const rating = `MID("GAR",1+(${worse}>${within})+(${worse}>${nearly}),1)`;
    return unlessBlank(args, [0, 1], ways.isShare ? `IF(${part(args, 1)}=0,1/0,${rating})` : rating);
  };
  const { higher, lower } = shortfalls(args);
  const others = [1, 3]
    .filter((index) => !isLeftOut(args, index))
    .map((index) => isNumberOrBlank(args, index));
  const notRated = `IF(AND(${others.join(',')}),IF(ISNUMBER(${args[0]}),"N",NA()),${wrongValue})`;
  return byPolarity(wordOf(args, 2, polaritySpellings, 'polarity'), {
    higher: rate(higher),
    lower: rate(lower),
    none: notRated,
  });
}

function onTrack(args: Arguments): Conversion {
  const ways = allowing(args);
  if ('reason' in ways) return ways;
  // Of a share, unlike a rating, nothing is made where the target is 0: then nothing worse is on track.
  const allowed = ways.allow(tolerance(args, 3, 0));
  const judge = (worse: string) => unlessBlank(args, [0, 1], `${worse}<=${allowed}`);
  const { higher, lower } = shortfalls(args);
  return byPolarity(wordOf(args, 2, polaritySpellings, 'polarity'), {
    higher: judge(higher),
    lower: judge(lower),
    none: 'NA()',
  });
}

function gap(args: Arguments): Conversion {
  const { higher, lower } = shortfalls(args);
  const better = unlessBlank(args, [0, 1], lower);
  return byPolarity(wordOf(args, 2, polaritySpellings, 'polarity'), {
    higher: better,
    lower: unlessBlank(args, [0, 1], higher),
    none: better,
  });
}

function direction(args: Arguments): Conversion {
  const change = differenceOf(part(args, 0), part(args, 1));
  const same = `ABS(${change})<=${tolerance(args, 3, 0)}`;
  const say = (rise: string, fall: string) =>
    unlessBlank(args, [0, 1], `IF(${same},"No change",IF(${change}>0,"${rise} (up)","${fall} (down)"))`);
  const neutral = say('Increasing', 'Decreasing');
  return byPolarity(wordOf(args, 2, polaritySpellings, 'polarity'), {
    higher: say('Improving', 'Worsening'),
    lower: say('Worsening', 'Improving'),
    none: neutral,
    'within range': neutral,
  });
}

/** Benchmarks with limits of their own are compared by intervals, which has no short plain form. */
function compare(args: Arguments): Conversion {
  if (args.slice(5).some((argument) => argument !== ''))
    return { reason: 'the benchmark has limits of its own' };
  const [value, lower, upper, benchmark] = [0, 1, 2, 3].map((index) => part(args, index));
  const judged = (below: string, above: string) =>
    unlessBlank(
      args,
      [0, 1, 2, 3],
      `IF(${lower}>${upper},${notANumber},IF(AND(${lower}<=${benchmark},${benchmark}<=${upper}),"Similar",IF(${value}<${benchmark},"${below}","${above}")))`,
    );
  const neutral = judged('Lower', 'Higher');
  const polarity = wordOf(args, 4, polaritySpellings, 'polarity');
  const formulas = { higher: judged('Worse', 'Better'), lower: judged('Better', 'Worse') };
  return byPolarity(polarity, { ...formulas, none: neutral, 'within range': neutral }, 'none');
}

export const ratingConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['RAG', converting({ required: 2, numbers: [0, 1, 3, 5] }, rag)],
  ['ONTRACK', converting({ required: 2, numbers: [0, 1, 3] }, onTrack)],
  ['GAP', converting({ required: 2, numbers: [0, 1] }, gap)],
  ['DIRECTION', converting({ required: 2, numbers: [0, 1, 3] }, direction)],
  ['COMPARE', converting({ required: 4, numbers: [0, 1, 2, 3] }, compare)],
];
