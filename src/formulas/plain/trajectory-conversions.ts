import { methodSpellings } from '../../indicator/spellings.ts';
import {
  type Arguments,
  type Conversion,
  type Convert,
  converting,
  isLeftOut,
  literal,
  notANumber,
  part,
  spillsRow,
  standsInCell,
  unlessBlank,
  wrongValue,
} from './conversion.ts';
import { isOneOf, wordOf } from './words.ts';

function trajectory(args: Arguments): Conversion {
  if (isLeftOut(args, 4)) return { reason: spillsRow };
  const places = literal(args, 5, 0);
  if (places !== null && !(Number.isInteger(places) && places <= 15))
    return { reason: 'its decimals are no whole number from 0 to 15' };
  const method = wordOf(args, 6, methodSpellings, 'method');
  if ('reason' in method) return method;
  const [b, by, t = '', ty, y] = [0, 1, 2, 3, 4].map((index) => part(args, index));
  const share = `(${y}-${by})/(${ty}-${by})`;
  const within = (indexes: readonly number[], value: string) =>
    unlessBlank(args, indexes, `IF(${ty}<=${by},${notANumber},IF(${y}<${by},NA(),${value}))`);
  const line = () => within([0, 1, 2, 3, 4], rounded(args, `IF(${y}>=${ty},${t},${b}+(${t}-${b})*${share})`));
  const power = `IF(${b}*${t}>0,${b}*(${t}/${b})^(${share}),${notANumber})`;
  const curve = () => within([0, 1, 2, 3, 4], rounded(args, `IF(${y}>=${ty},${t},${power})`));
  const step = () => {
    const formula = within([1, 2, 3, 4], `IF(${y}<${ty},"",${rounded(args, t)})`);
    // A milestone needs no baseline, but a wrong one is an error all the same.
    return `IF(OR(ISNUMBER(${args[0]}),${b}=""),${formula},${wrongValue})`;
  };
  if ('word' in method) {
    const formula = { linear: line, geometric: curve, milestone: step }[method.word ?? 'linear'];
    return { formula: formula() };
  }
  const written = /^IF\(.*,"(milestone)","(linear)"\)$/.exec(method.cell);
  const isStep = isOneOf(method.cell, methodSpellings, ['milestone']);
  if (written) return { formula: `IF(${method.cell}="milestone",${step()},${line()})` };
  const isLine = isOneOf(method.cell, methodSpellings, ['linear', null]);
  const isCurve = isOneOf(method.cell, methodSpellings, ['geometric']);
  const others = `IF(${isCurve},${curve()},IF(${isLine},${line()},${wrongValue}))`;
  return { formula: `IF(${isStep},${step()},${others})` };
}

/** Rounded where decimals are given; a blank cell gives none. */
function rounded(args: Arguments, value: string): string {
  const decimals = args[5] ?? '';
  if (decimals === '') return value;
  if (/^\d+$/.test(decimals)) return `ROUND(${value},${decimals})`;
  const checked = `IF(AND(${decimals}>=0,${decimals}<=15,INT(${decimals})=${decimals}),${decimals},${notANumber})`;
  return `IF(ISNUMBER(${decimals}),ROUND(${value},${checked}),IF(${decimals}="",${value},${wrongValue}))`;
}

function expected(args: Arguments): Conversion {
  const [b, t] = [part(args, 0), part(args, 2)];
  const [bd = '', td = '', day = ''] = [1, 3, 4].map((index) => wholeDay(args, index));
  const line = `${b}+(${t}-${b})*(${day}-${bd})/(${td}-${bd})`;
  const value = `IF(${td}<=${bd},${notANumber},IF(${day}<=${bd},${b},IF(${day}>=${td},${t},${line})))`;
  const days = [1, 3, 4].filter((index) => !isDate(args, index)).map((index) => part(args, index));
  const isCounted = `AND(MIN(${days.join(',')})>=1,MAX(${days.join(',')})<2958466)`;
  const checked = days.length > 0 ? `IF(${isCounted},${value},${notANumber})` : value;
  return { formula: unlessBlank(args, [0, 1, 2, 3, 4], checked) };
}

/** A day that the formula makes itself, which cannot be one that Excel does not count. */
function isDate(args: Arguments, index: number): boolean {
  return /^DATE\([^()]*\([^()]*\)[^()]*\)$|^DATE\([^()]*\)$/i.test(args[index] ?? '');
}

/** A day without its time of day. */
function wholeDay(args: Arguments, index: number): string {
  const text = args[index] ?? '';
  return isDate(args, index) || /^\d+$/.test(text) ? text : `INT(${text})`;
}

function progress(args: Arguments): Conversion {
  const [b, a, t] = [0, 1, 2].map((index) => part(args, index));
  const share = `(${a}-${b})/(${t}-${b})`;
  const cap = args[3] ?? '';
  if (!/^(?:TRUE|FALSE|[01])?$/i.test(cap)) return { reason: standsInCell('cap') };
  const isCapped = /^(?:TRUE|1)$/i.test(cap);
  return { formula: unlessBlank(args, [0, 1, 2], isCapped ? `MIN(1,${share})` : share) };
}

function required(args: Arguments): Conversion {
  const [a, y, t, ty] = [0, 1, 2, 3].map((index) => part(args, index));
  const value = `IF(${ty}<=${y},${notANumber},(${t}-${a})/(${ty}-${y}))`;
  return { formula: unlessBlank(args, [0, 1, 2, 3], value) };
}

/** Excel's own FORECAST has the same line; its limits have no plain formula. */
function forecast(args: Arguments): Conversion {
  const part = wordOf(args, 4, { value: 'value' }, 'plain formula for');
  if (!('word' in part))
    return { reason: 'Excel has no formula for the limits of a forecast at a single period' };
  const level = literal(args, 3, 0.95);
  if (level === null || level <= 0 || level >= 1) return { reason: standsInCell('level') };
  const [values, periods, at] = args;
  // A text may be a number or a year to the function, but never to Excel.
  const isRead = `COUNTA(${values})+COUNTA(${periods})=COUNT(${values})+COUNT(${periods})`;
  const points = `SUMPRODUCT(ISNUMBER(${values})*ISNUMBER(${periods}))`;
  const value = `IF(${points}<3,NA(),FORECAST(${at},${values},${periods}))`;
  return { formula: unlessBlank(args, [2], `IF(${isRead},${value},${wrongValue})`) };
}

export const trajectoryConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['TRAJECTORY', converting({ required: 4, numbers: [0, 1, 2, 3, 4, 5] }, trajectory)],
  ['EXPECTED', converting({ required: 5, numbers: [0, 1, 2, 3, 4] }, expected)],
  ['PROGRESS', converting({ required: 3, numbers: [0, 1, 2] }, progress)],
  ['REQUIRED', converting({ required: 4, numbers: [0, 1, 2, 3] }, required)],
  ['FORECAST', converting({ required: 3, numbers: [2, 3], ranges: [0, 1] }, forecast)],
];
