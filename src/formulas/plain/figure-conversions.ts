import {
  type Arguments,
  type Conversion,
  type Convert,
  isLeftOut,
  notANumber,
  numberOr,
  ofSingles,
  part,
  spillsRow,
  unlessBlank,
  word,
} from './conversion.ts';

/** Which part of an estimate is asked for; `null` where that shows only when it is calculated, or fills three cells. */
function wanted(args: Arguments, index: number): 'value' | 'lower' | 'upper' | null {
  const name = isLeftOut(args, index) ? 'value' : word(args, index);
  return name === 'value' || name === 'lower' || name === 'upper' ? name : null;
}

/** Standard errors either side of an estimate. */
function criticalValue(confidence: string): string {
  return `NORMSINV(0.5+${confidence}/2)`;
}

function proportion(args: Arguments): Conversion {
  const which = wanted(args, 4);
  if (which === null) return { reason: spillsRow };
  const [x, n] = [part(args, 0), part(args, 1)];
  const multiplier = numberOr(args, 3, 100);
  const z = criticalValue(numberOr(args, 2, 0.95));
  const sign = which === 'lower' ? '-' : '+';
  const limit = `(2*${x}+${z}^2${sign}${z}*SQRT(${z}^2+4*${x}*(1-${x}/${n})))/(2*(${n}+${z}^2))`;
  const value = `${multiplier}*${which === 'value' ? `${x}/${n}` : limit}`;
  return { formula: unlessBlank(args, [0, 1], `IF(OR(${x}<0,${x}>${n}),${notANumber},${value})`) };
}

function rate(args: Arguments): Conversion {
  const which = wanted(args, 4);
  if (which === null) return { reason: spillsRow };
  const [x, n] = [part(args, 0), part(args, 1)];
  const multiplier = numberOr(args, 3, 100_000);
  const confidence = numberOr(args, 2, 0.95);
  const z = criticalValue(confidence);
  const byar = (events: string, sign: string) =>
    `${events}*(1-1/(9*${events})${sign}${z}/(3*SQRT(${events})))^3`;
  const events = {
    value: x,
    lower: `IF(${x}=0,0,IF(${x}<10,CHIINV(0.5+${confidence}/2,2*${x})/2,${byar(x, '-')}))`,
    upper: `IF(${x}<10,CHIINV(0.5-${confidence}/2,2*${x}+2)/2,${byar(`(${x}+1)`, '+')})`,
  }[which];
  return { formula: unlessBlank(args, [0, 1], `IF(${x}<0,${notANumber},${multiplier}*${events}/${n})`) };
}

function mean(args: Arguments): Conversion {
  const which = wanted(args, 2);
  if (which === null) return { reason: spillsRow };
  const [values] = args;
  const half = `TINV(1-${numberOr(args, 1, 0.95)},COUNT(${values})-1)*STDEV(${values})/SQRT(COUNT(${values}))`;
  const value = { value: '', lower: `-${half}`, upper: `+${half}` }[which];
  return { formula: `IF(COUNT(${values})<2,NA(),AVERAGE(${values})${value})` };
}

function compare(args: Arguments): Conversion {
  if (!isLeftOut(args, 5) || !isLeftOut(args, 6)) return { reason: 'the benchmark has limits of its own' };
  const [value, lower, upper, benchmark] = [0, 1, 2, 3].map((index) => part(args, index));
  const polarity = isLeftOut(args, 4) ? '' : word(args, 4);
  const words = (higher: string, lowerBetter: string, neutral: string) => {
    if (polarity === 'higher') return `"${higher}"`;
    if (polarity === 'lower') return `"${lowerBetter}"`;
    if (polarity !== null) return `"${neutral}"`;
    return `IF(${args[4]}="higher","${higher}",IF(${args[4]}="lower","${lowerBetter}","${neutral}"))`;
  };
  const outside = `IF(${value}<${benchmark},${words('Worse', 'Better', 'Lower')},${words('Better', 'Worse', 'Higher')})`;
  const judged = `IF(AND(${lower}<=${benchmark},${benchmark}<=${upper}),"Similar",${outside})`;
  return { formula: unlessBlank(args, [0, 1, 2, 3], judged) };
}

function financialYear(args: Arguments): Conversion {
  const year = `YEAR(EDATE(${args[0]},-3))`;
  const short = (number: string) => `TEXT(MOD(${number},100),"00")`;
  const style = isLeftOut(args, 1) ? '2014/15' : word(args, 1);
  const formula = new Map([
    ['2014/15', `${year}&"/"&${short(`${year}+1`)}`],
    ['2014-15', `${year}&"-"&${short(`${year}+1`)}`],
    ['2014/2015', `${year}&"/"&(${year}+1)`],
    ['14/15', `${short(year)}&"/"&${short(`${year}+1`)}`],
    ['fy15', `"FY"&${short(`${year}+1`)}`],
  ]).get(style ?? '');
  if (formula === undefined) return { reason: 'its style is not written in the formula' };
  return { formula: unlessBlank(args, [0], formula) };
}

export const figureConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['PROPORTION', ofSingles(proportion)],
  ['RATE', ofSingles(rate)],
  ['MEANCI', mean],
  ['COMPARE', ofSingles(compare)],
  ['FINYEAR', ofSingles(financialYear)],
];
