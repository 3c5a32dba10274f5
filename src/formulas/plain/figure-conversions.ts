import {
  type Arguments,
  type Conversion,
  type Convert,
  converting,
  literal,
  notANumber,
  part,
  spillsRow,
  standsInCell,
  unlessBlank,
  wrongValue,
} from './conversion.ts';
import { wordOf } from './words.ts';

const partSpellings = { value: 'value', lower: 'lower', upper: 'upper' } as const;
const styleSpellings = {
  '2014/15': '2014/15',
  '2014 15': '2014-15',
  '2014/2015': '2014/2015',
  '14/15': '14/15',
  fy15: 'FY15',
} as const;

/** Which part of an estimate is asked for; `null` where that shows only when it is calculated, or fills three cells. */
function wanted(args: Arguments, index: number): 'value' | 'lower' | 'upper' | null {
  const name = wordOf(args, index, partSpellings, 'part');
  return 'word' in name ? (name.word ?? 'value') : null;
}

/** The confidence and the multiplier of an estimate, which have to be written out to be checked. */
function optionsOf(
  args: Arguments,
  usual: number,
): { confidence: number; multiplier: number } | { reason: string } {
  const [confidence, multiplier] = [literal(args, 2, 0.95), literal(args, 3, usual)];
  if (confidence === null) return { reason: standsInCell('confidence') };
  if (multiplier === null) return { reason: standsInCell('multiplier') };
  if (!(confidence >= 0.9 && confidence < 1 && multiplier > 0)) return { reason: outOfBounds };
  return { confidence, multiplier };
}

const outOfBounds = 'its confidence or multiplier is out of bounds';

/** Standard errors either side of an estimate. */
function criticalValue(confidence: number): string {
  return `NORMSINV(0.5+${confidence}/2)`;
}

function proportion(args: Arguments): Conversion {
  const which = wanted(args, 4);
  if (which === null) return { reason: spillsRow };
  const [x, n] = [part(args, 0), part(args, 1)];
  const options = optionsOf(args, 100);
  if ('reason' in options) return options;
  const { multiplier } = options;
  const z = criticalValue(options.confidence);
  const sign = which === 'lower' ? '-' : '+';
  const limit = `(2*${x}+${z}^2${sign}${z}*SQRT(${z}^2+4*${x}*(1-${x}/${n})))/(2*(${n}+${z}^2))`;
  const value = `${multiplier}*${which === 'value' ? `${x}/${n}` : limit}`;
  return { formula: unlessBlank(args, [0, 1], `IF(OR(${x}<0,${n}<=0,${x}>${n}),${notANumber},${value})`) };
}

function rate(args: Arguments): Conversion {
  const which = wanted(args, 4);
  if (which === null) return { reason: spillsRow };
  const [x, n] = [part(args, 0), part(args, 1)];
  const options = optionsOf(args, 100_000);
  if ('reason' in options) return options;
  const { confidence, multiplier } = options;
  const z = criticalValue(confidence);
  const byar = (events: string, sign: string) =>
    `${events}*(1-1/(9*${events})${sign}${z}/(3*SQRT(${events})))^3`;
  const events = {
    value: x,
    lower: `IF(${x}=0,0,IF(${x}<10,CHIINV(0.5+${confidence}/2,2*${x})/2,${byar(x, '-')}))`,
    upper: `IF(${x}<10,CHIINV(0.5-${confidence}/2,2*${x}+2)/2,${byar(`(${x}+1)`, '+')})`,
  }[which];
  return {
    formula: unlessBlank(args, [0, 1], `IF(OR(${x}<0,${n}<=0),${notANumber},${multiplier}*${events}/${n})`),
  };
}

function mean(args: Arguments): Conversion {
  const which = wanted(args, 2);
  if (which === null) return { reason: spillsRow };
  const confidence = literal(args, 1, 0.95);
  if (confidence === null) return { reason: standsInCell('confidence') };
  if (!(confidence >= 0.9 && confidence < 1)) return { reason: outOfBounds };
  const [values] = args;
  const half = `TINV(1-${confidence},COUNT(${values})-1)*STDEV(${values})/SQRT(COUNT(${values}))`;
  const value = { value: '', lower: `-${half}`, upper: `+${half}` }[which];
  const mean = `IF(COUNT(${values})<2,NA(),AVERAGE(${values})${value})`;
  // A text may be a number to the function, but never to Excel.
  return { formula: `IF(COUNTA(${values})=COUNT(${values}),${mean},${wrongValue})` };
}

function financialYear(args: Arguments): Conversion {
  const year = `YEAR(EDATE(${args[0]},-3))`;
  const short = (number: string) => `TEXT(MOD(${number},100),"00")`;
  const style = wordOf(args, 1, styleSpellings, 'style');
  if (!('word' in style)) return { reason: 'its style is not written in the formula' };
  const formula = {
    '2014/15': `${year}&"/"&${short(`${year}+1`)}`,
    '2014-15': `${year}&"-"&${short(`${year}+1`)}`,
    '2014/2015': `${year}&"/"&(${year}+1)`,
    '14/15': `${short(year)}&"/"&${short(`${year}+1`)}`,
    FY15: `"FY"&${short(`${year}+1`)}`,
  }[style.word ?? '2014/15'];
  return { formula: unlessBlank(args, [0], formula) };
}

export const figureConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['PROPORTION', converting({ required: 2, numbers: [0, 1, 2, 3] }, proportion)],
  ['RATE', converting({ required: 2, numbers: [0, 1, 2, 3] }, rate)],
  ['MEANCI', converting({ required: 1, numbers: [1], ranges: [0] }, mean)],
  ['FINYEAR', converting({ required: 1, numbers: [0] }, financialYear)],
];
