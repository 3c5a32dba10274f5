import { compareScalars, type FormulaValue, type Scalar, toNumber } from '../formula-value.ts';
import { fail, type SheetFunction, scalars, single } from './arguments.ts';
import { sum } from './numbers.ts';
import { matchesWildcards } from './wildcards.ts';

/** Whether a value meets a criterion such as `">5"`, `"open"`, `"a*"`. */
function meets(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== 'string')
    return (value) => value !== null && compareScalars(value, criterion) === 0;
  const [, operator = '=', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const asNumber = toNumber(rest);
  if (typeof asNumber === 'number' && rest.trim() !== '')
    return (value) => {
      if (typeof value !== 'number') return operator === '<>';
      const order = value - asNumber;
      return (
        {
          '=': order === 0,
          '<>': order !== 0,
          '<': order < 0,
          '<=': order <= 0,
          '>': order > 0,
          '>=': order >= 0,
        }[operator] ?? false
      );
    };
  return (value) => matchesWildcards(value === null ? '' : String(value), rest) === (operator !== '<>');
}

/** The values of a second range that stand where those of a first meet a criterion. */
function matched(
  range: FormulaValue | undefined,
  criterion: Scalar,
  values: FormulaValue | undefined,
): Scalar[] {
  const isMet = meets(criterion);
  const taken = [...scalars(values === undefined ? [] : [values])];
  return [...scalars(range === undefined ? [] : [range])].flatMap((value, at) =>
    isMet(value) ? [taken[at] ?? null] : [],
  );
}

const onlyNumbers = (list: readonly Scalar[]) => list.filter((value) => typeof value === 'number');

/** Functions that count or add what meets a criterion. */
export const criteria: Readonly<Record<string, SheetFunction>> = {
  COUNTIF: ([range, criterion]) => matched(range, single(criterion), range).length,
  SUMIF: ([range, criterion, values]) => sum(onlyNumbers(matched(range, single(criterion), values ?? range))),
  AVERAGEIF: ([range, criterion, values]) => {
    const list = onlyNumbers(matched(range, single(criterion), values ?? range));
    return list.length === 0 ? fail('DIVIDE_BY_ZERO', 'AVERAGEIF of no numbers.') : sum(list) / list.length;
  },
};
