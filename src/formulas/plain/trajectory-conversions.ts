import {
  type Arguments,
  type Conversion,
  type Convert,
  isLeftOut,
  notANumber,
  ofSingles,
  part,
  spillsRow,
  unlessBlank,
  word,
} from './conversion.ts';

function trajectory(args: Arguments): Conversion {
  if (isLeftOut(args, 4)) return { reason: spillsRow };
  const [b, by, t, ty, y] = [0, 1, 2, 3, 4].map((index) => part(args, index));
  const share = `(${y}-${by})/(${ty}-${by})`;
  const within = (indexes: readonly number[], value: string) =>
    unlessBlank(args, indexes, `IF(${ty}<=${by},${notANumber},IF(${y}<${by},NA(),${value}))`);
  const line = within([0, 1, 2, 3, 4], rounded(args, `IF(${y}>=${ty},${t},${b}+(${t}-${b})*${share})`));
  const curve = within([0, 1, 2, 3, 4], rounded(args, `IF(${y}>=${ty},${t},${b}*(${t}/${b})^(${share}))`));
  const step = within([1, 2, 3, 4], `IF(${y}<${ty},"",${rounded(args, t ?? '')})`);
  if (isLeftOut(args, 6)) return { formula: line };
  const named = new Map([
    ['linear', line],
    ['geometric', curve],
    ['milestone', step],
  ]);
  const method = word(args, 6);
  if (method === null) {
    const which = args[6] ?? '';
    return { formula: `IF(${which}="milestone",${step},IF(${which}="geometric",${curve},${line}))` };
  }
  const formula = named.get(method);
  return formula === undefined ? { reason: `there is no method "${method}"` } : { formula };
}

/** Rounded where decimals are given; a blank cell gives none. */
function rounded(args: Arguments, value: string): string {
  const decimals = args[5] ?? '';
  if (decimals === '') return value;
  if (/^\d+$/.test(decimals)) return `ROUND(${value},${decimals})`;
  return `IF(ISNUMBER(${decimals}),ROUND(${value},${decimals}),${value})`;
}

function expected(args: Arguments): Conversion {
  const [b, bd, t, td, day] = [0, 1, 2, 3, 4].map((index) => part(args, index));
  const line = `${b}+(${t}-${b})*(${day}-${bd})/(${td}-${bd})`;
  const value = `IF(${td}<=${bd},${notANumber},IF(${day}<=${bd},${b},IF(${day}>=${td},${t},${line})))`;
  return { formula: unlessBlank(args, [0, 1, 2, 3, 4], value) };
}

function progress(args: Arguments): Conversion {
  const [b, a, t] = [0, 1, 2].map((index) => part(args, index));
  const share = `(${a}-${b})/(${t}-${b})`;
  const cap = args[3] ?? '';
  const isCapped = cap.toUpperCase() === 'TRUE';
  const isFree = cap === '' || cap.toUpperCase() === 'FALSE';
  const value = isCapped ? `MIN(1,${share})` : isFree ? share : `IF(${cap},MIN(1,${share}),${share})`;
  return { formula: unlessBlank(args, [0, 1, 2], value) };
}

function required(args: Arguments): Conversion {
  const [a, y, t, ty] = [0, 1, 2, 3].map((index) => part(args, index));
  const value = `IF(${ty}<=${y},${notANumber},(${t}-${a})/(${ty}-${y}))`;
  return { formula: unlessBlank(args, [0, 1, 2, 3], value) };
}

/** Excel's own FORECAST has the same line; its limits have no plain formula. */
function forecast(args: Arguments): Conversion {
  if (!isLeftOut(args, 4) && word(args, 4) !== 'value') {
    return { reason: 'Excel has no formula for the limits of a forecast at a single period' };
  }
  const [values, periods, at] = args;
  return { formula: `IF(COUNT(${values})<3,NA(),FORECAST(${at},${values},${periods}))` };
}

export const trajectoryConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['TRAJECTORY', ofSingles(trajectory)],
  ['EXPECTED', ofSingles(expected)],
  ['PROGRESS', ofSingles(progress)],
  ['REQUIRED', ofSingles(required)],
  ['FORECAST', forecast],
];
