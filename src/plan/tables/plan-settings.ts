import * as z from 'zod/mini';
import type { CellValue } from '../../grid/cell.ts';
import { anyCellCodec } from '../../table/any-cell-codec.ts';
import { column } from '../../table/column.ts';
import { defineTable } from '../../table/define-table.ts';
import { plainKey } from '../../table/plain-key.ts';
import { filledText } from './cell-schemas.ts';

/** The plan's settings: a row each, since officers read and change them as a list. */
export const planSettingsTable = defineTable({
  name: 'Plan',
  help: 'What the plan is called, the period it covers and the date everything is judged at.',
  columns: {
    setting: column('Setting', filledText),
    value: column('Value', z.custom<CellValue>(), { codec: anyCellCodec }),
  },
  key: ['setting'],
});

/** The settings the product reads, as officers see them in the Setting column. */
export const settingNames = {
  title: 'Title',
  board: 'Board',
  periodStart: 'Period from',
  periodEnd: 'Period to',
  reportingDate: 'Reporting date',
  amberTolerance: 'Amber tolerance',
  legendBlue: 'RAG legend: B',
  legendGreen: 'RAG legend: G',
  legendAmber: 'RAG legend: A',
  legendRed: 'RAG legend: R',
  legendNone: 'RAG legend: N',
} as const;

const dateSettings: ReadonlySet<string> = new Set(
  [settingNames.periodStart, settingNames.periodEnd, settingNames.reportingDate].map(plainKey),
);

/** A setting that is a date stays one when its format is lost, as the formulas have it. */
export function isDateSetting(setting: unknown): boolean {
  return typeof setting === 'string' && dateSettings.has(plainKey(setting));
}
