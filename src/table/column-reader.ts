import { safeParse } from 'zod/v4/core';
import type { CellValue } from '../grid/cell.ts';
import {
  type CellCodec,
  type CellContext,
  type FilledValue,
  type Mend,
  type Mends,
  unreadable,
} from './cell-codec.ts';
import type { CellFault } from './cell-fault.ts';
import { choicesOf, codecOfColumn } from './codec-of-column.ts';
import type { Column } from './column.ts';
import { isBlankText } from './is-blank.ts';
import { numberCodec } from './number-codec.ts';
import { type QuickCheck, quickCheck } from './quick-check.ts';
import { clip, describeCell, shownText } from './shown-text.ts';
import { zodFault } from './zod-fault.ts';

/** What a blank cell stands for: always the same value, or one that zod makes anew each time (a default). */
interface BlankValue {
  readonly input: null | undefined;
  readonly isConstant: boolean;
}

/** Reads the cells of one column: codec first, then the schema. Made once for a column, used for all its cells. */
export class ColumnReader {
  readonly column: Column;
  readonly #codec: CellCodec;
  readonly #isFine: QuickCheck;
  readonly #blank: BlankValue | null;
  /** Whether a text of nothing but spaces is a value here, since the schema takes texts but no blanks. */
  readonly #takesBlankText: boolean;
  #expectedWords: string | null = null;

  constructor(column: Column) {
    this.column = column;
    this.#codec = codecOfColumn(column);
    this.#isFine = quickCheck(column.schema, this.#codec);
    this.#blank = blankValue(column);
    this.#takesBlankText =
      this.#codec.decode('', plainContext) === '' && safeParse(column.schema, '').success;
  }

  /** Whether the column's cells may be blank. */
  get takesBlanks(): boolean {
    return this.#blank !== null;
  }

  /** The value of a cell; `unreadable` for one that has a fault, which `explain` tells. */
  read(value: CellValue, context: CellContext): unknown {
    if (value === null) return this.readBlank();
    if (typeof value === 'object') return unreadable;
    if (typeof value === 'string' && isBlankText(value)) {
      if (this.#blank !== null) return this.readBlank();
      if (!this.#takesBlankText) return unreadable;
    }
    const decoded = this.#codec.decode(value, context);
    if (decoded === unreadable || this.#isFine(decoded)) return decoded;
    const parsed = safeParse(this.column.schema, decoded);
    return parsed.success ? parsed.data : unreadable;
  }

  /** What a blank cell of the column stands for; `unreadable` where there must be a value. */
  readBlank(): unknown {
    if (this.#blank === null) return unreadable;
    if (this.#blank.isConstant) return this.#blank.input;
    const parsed = safeParse(this.column.schema, this.#blank.input);
    return parsed.success ? parsed.data : unreadable;
  }

  /** Why `read` found a cell unreadable. */
  explain(value: CellValue, context: CellContext): CellFault {
    const { header } = this.column;
    if (value === null || (typeof value === 'string' && isBlankText(value))) {
      return { code: 'cell/required', parameters: { header } };
    }
    if (typeof value === 'object') {
      return { code: 'cell/formula-error', parameters: { header, error: value.error } };
    }
    const decoded = this.#codec.decode(value, context);
    const fault =
      decoded === unreadable
        ? this.#codecFault(value, context)
        : zodFault(header, safeParse(this.column.schema, decoded).error?.issues[0], value, context);
    const mends = this.#acceptable(
      decoded === unreadable ? this.#codec.mend?.(value, context) : this.#rangeMends(value),
      context,
    );
    return mends ? { ...fault, mends } : fault;
  }

  #codecFault(value: FilledValue, context: CellContext): CellFault {
    const { header } = this.column;
    const choices = choicesOf(this.column);
    if (choices) {
      const found = clip(shownText(value, context));
      return { code: 'cell/not-in-list', parameters: { header, found, choices: choices.map(String) } };
    }
    const found = describeCell(value, context);
    return { code: 'cell/type', parameters: { header, expected: this.#expected(), found } };
  }

  #expected(): string {
    this.#expectedWords ??=
      this.#codec === numberCodec && isWholeOnly(this.column.schema)
        ? 'a whole number'
        : this.#codec.expected;
    return this.#expectedWords;
  }

  /** 45 where a fraction from 0 to 1 is asked for was probably meant as 45%. */
  #rangeMends(value: FilledValue): Mends | undefined {
    if (typeof value !== 'number' || value <= 1 || value > 100 || !this.#isFine(1) || !this.#isFine(0.5)) {
      return undefined;
    }
    const fraction = Number(`${value}e-2`);
    return {
      choices: [
        { value: fraction, shown: `${value}%`, numberFormat: Number.isInteger(value) ? '0%' : '0.0%' },
      ],
    };
  }

  /** Only what the column takes is a mend: "-3" is a number, but no mend where 0 is the least. */
  #acceptable(mends: Mends | undefined, context: CellContext): Mends | undefined {
    if (!mends) return undefined;
    const takes = ({ value, numberFormat }: Mend) =>
      this.read(value, {
        dateSystem: context.dateSystem,
        numberFormat: numberFormat ?? context.numberFormat,
      }) !== unreadable;
    if ('certain' in mends) return takes(mends.certain) ? mends : undefined;
    const choices = mends.choices.filter(takes);
    return choices.length > 0 ? { choices } : undefined;
  }
}

function isWholeOnly(schema: Column['schema']): boolean {
  return (
    safeParse(schema, 0.5).error?.issues.some(
      (problem) => 'expected' in problem && problem.expected === 'int',
    ) ?? false
  );
}

const plainContext: CellContext = { dateSystem: '1900', numberFormat: 'General' };

function blankValue({ schema }: Column): BlankValue | null {
  for (const input of [null, undefined]) {
    const parsed = safeParse(schema, input);
    if (parsed.success) return { input, isConstant: parsed.data === input };
  }
  return null;
}

const readers = new WeakMap<Column, ColumnReader>();

/** The reader of a column, made at its first use. */
export function columnReader(column: Column): ColumnReader {
  const known = readers.get(column) ?? new ColumnReader(column);
  readers.set(column, known);
  return known;
}
