import type { CellValue } from '../../grid/cell.ts';
import { dateToSerial } from '../../grid/serial-date.ts';
import { issueSentence } from '../../issue/issue-sentence.ts';
import { planTables } from '../../plan/plan.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import { type FilledValue, type Mend, type Mends, unreadable } from '../../table/cell-codec.ts';
import { codecOfColumn } from '../../table/codec-of-column.ts';
import type { Column } from '../../table/column.ts';
import { type ColumnReader, columnReader } from '../../table/column-reader.ts';
import { dateCodec } from '../../table/date-codec.ts';
import { isBlankText } from '../../table/is-blank.ts';
import { numberCodec } from '../../table/number-codec.ts';
import { clip } from '../../table/shown-text.ts';
import { parseWrittenDate } from '../../table/written-date.ts';
import { maxTextLength } from '../../workbook/change.ts';
import type { PlanPlace } from '../imported.ts';

/** The value that a typed text stands for in a cell, or why it does not fit, for a person. */
export type TypedValue = { readonly value: unknown } | { readonly fault: string };

/**
 * Reads a text as if a person had typed it into a cell of a column: a date of numbers day first, numbers with commas or
 * a percent sign, words of a list whatever their capitals. What is only near to a word of the list is no reading of it.
 *
 * @param text - As typed; nothing but spaces is a blank.
 * @example typedValue(planTables.actions.columns.due, '1/4/2017') // -> { value: '2017-04-01' }
 */
export function typedValue(column: Column, text: string): TypedValue {
  if (text.length > maxTextLength) {
    return {
      fault: `The text has ${text.length.toLocaleString('en-GB')} characters, and a cell holds ${maxTextLength.toLocaleString('en-GB')}. Shorten it.`,
    };
  }
  const reader = columnReader(column);
  const typed = isBlankText(text) ? null : text.replaceAll(/\r\n?/g, '\n').trim();
  const value = reader.read(typed, typing);
  if (value !== unreadable) return { value };
  const meant = typed === null ? unreadable : readAsMeant(reader, column, typed);
  return meant === unreadable ? { fault: issueSentence(reader.explain(typed, typing)) } : { value: meant };
}

const typing = { dateSystem: '1900', numberFormat: 'General' } as const;

function readAsMeant(reader: ColumnReader, column: Column, typed: FilledValue): unknown {
  const mend = pick(reader.explain(typed, typing).mends, column) ?? percentage(reader, typed, column);
  if (mend === undefined) return unreadable;
  return reader.read(mend.value, { ...typing, numberFormat: mend.numberFormat ?? typing.numberFormat });
}

/** The one certain reading; of two dates the one with the day first; of a number its digits without the currency. */
function pick(mends: Mends | undefined, column: Column): Mend | undefined {
  if (mends === undefined) return undefined;
  if ('certain' in mends) return mends.certain;
  const codec = codecOfColumn(column);
  return codec === dateCodec || codec === numberCodec ? mends.choices[0] : undefined;
}

/** Who types 45 into a column of percentages means 45%. */
function percentage(reader: ColumnReader, typed: FilledValue, column: Column): Mend | undefined {
  if (typeof typed !== 'string' || codecOfColumn(column) !== numberCodec) return undefined;
  const number = Number(typed);
  const mends = Number.isFinite(number) ? reader.explain(number, typing).mends : undefined;
  return mends && 'choices' in mends ? mends.choices[0] : undefined;
}

const dateSettings: readonly string[] = [
  settingNames.periodStart,
  settingNames.periodEnd,
  settingNames.reportingDate,
];

/**
 * The value of a typed text in a cell of a plan. A setting is a date or a number where formulas reckon with it.
 *
 * @param setting - The row's setting, for a cell of the settings.
 */
export function typedPlanValue(
  { table, column }: PlanPlace,
  text: string,
  setting: string | null,
): TypedValue {
  const columns: Readonly<Record<string, Column>> = planTables[table].columns;
  const found = columns[column];
  if (found === undefined) return { fault: 'The table has no such column.' };
  if (setting === null || column !== 'value' || isBlankText(text)) return typedValue(found, text);
  if (dateSettings.includes(setting)) return typedDateSetting(setting, text);
  if (setting !== settingNames.amberTolerance) return typedValue(found, text);
  const { amberTolerance } = planTables.indicators.columns;
  return typedValue({ ...amberTolerance, header: setting }, text);
}

function typedDateSetting(setting: string, text: string): TypedValue {
  const [date] = parseWrittenDate(text);
  if (date !== undefined) return { value: dateToSerial(date) satisfies CellValue };
  return {
    fault: `${setting} must be a date, and "${clip(text)}" is none. Write it like 30 June 2017.`,
  };
}
