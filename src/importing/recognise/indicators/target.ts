import { parseDelivery } from '../../../dates/delivery.ts';
import { formatDate } from '../../../dates/format-date.ts';
import type { Indicator } from '../../../plan/plan.ts';
import type { Certainty } from '../../imported.ts';
import type { Figure, FigureCell } from './figure.ts';
import type { ColumnRoles } from './roles.ts';

/** A target as read: its value, its year, what kind it is, and what to say about the reading. */
export interface TargetReading {
  readonly value: number | null;
  readonly figure: Figure | null;
  readonly year: number | null;
  readonly kind: NonNullable<Indicator['targetKind']>;
  readonly notes: readonly { readonly reading: string | null; readonly certainty: Certainty }[];
}

const benchmarkWords =
  /\b(?:average|benchmark|england|national|region\w*|statistical neighbours?|peers?|comparator)\b/i;
const notSetWords =
  /\btb[acd]\b|\bto be (?:confirmed|agreed|set|determined|decided|developed)\b|\bnot (?:yet )?(?:set|agreed)\b/i;

/**
 * Reads the target of an indicator: a figure, a milestone with a date ("25 by February 2017"), somebody else's figure
 * used as one ("[77% was the England mean]"), or none yet.
 */
export function readTarget({
  cell,
  figure,
  roles,
  cellOf,
  planYear,
}: {
  readonly cell: FigureCell;
  readonly figure: Figure | null;
  readonly roles: ColumnRoles;
  readonly cellOf: (index: number | undefined) => FigureCell;
  readonly planYear: number | null;
}): TargetReading {
  const words = [cell.words, ...cell.bracketed].filter(Boolean).join(' ');
  if (figure === null) {
    const isSaid = notSetWords.test(cell.text);
    return {
      value: null,
      figure: null,
      year: roles.target?.year?.year ?? null,
      kind: 'not set',
      notes:
        cell.text === ''
          ? []
          : [{ reading: isSaid ? 'Target not set' : null, certainty: isSaid ? 'certain' : 'ambiguous' }],
    };
  }
  const year = roles.target?.year?.year ?? null;
  const by = /\bby\b/i.test(words) ? parseDelivery(words, { planYear }) : null;
  if (by?.due) {
    const due = Number(by.due.slice(0, 4));
    const isEarlier =
      year === null ||
      due < year ||
      roles.years.some(({ column }) => cellOf(column.index).text === cell.text);
    return {
      value: figure.value,
      figure,
      year: due,
      kind: isEarlier ? 'milestone' : 'trajectory',
      notes: [{ reading: `${figure.value}, due ${formatDate(by.due)}`, certainty: 'likely' }],
    };
  }
  if (cell.isRemark || benchmarkWords.test(words)) {
    const isBroken = cell.isRemark && !cell.text.trimEnd().endsWith(']');
    return {
      value: figure.value,
      figure,
      year,
      kind: 'benchmark',
      notes: [
        {
          reading: `${figure.value}, a benchmark that stands where the target should${isBroken ? '; its closing bracket is missing' : ''}. Confirm that it is the target.`,
          certainty: 'ambiguous',
        },
      ],
    };
  }
  return {
    value: figure.value,
    figure,
    year,
    kind: 'trajectory',
    notes:
      words === ''
        ? []
        : [{ reading: `${figure.value}; the words beside it are not read`, certainty: 'ambiguous' }],
  };
}
