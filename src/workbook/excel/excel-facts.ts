/// <reference types="office-js" />
import type { DateSystem } from '../../grid/serial-date.ts';
import type { SheetVisibility } from '../sheet-visibility.ts';

/** What is known of a workbook without its cells: enough to ask for them in one round trip. */
export interface ExcelFacts {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly TableFacts[];
  readonly definedNames: readonly string[];
  readonly isStructureLocked: boolean;
}

/** What is known of a sheet without its cells. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** What is known of a table without its cells; its id stays when it is renamed. */
export interface TableFacts {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly hasTotals: boolean;
}

const visibilities: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** 1 January 2000 in workbooks that count from 1900; Excel tells the date system in no other way. */
const millennium1900 = 36_526;

/** Asks for the facts; the answer can be read after the next `context.sync`. */
export function askFacts({ workbook }: Excel.RequestContext): () => ExcelFacts {
  const { worksheets, tables, names, protection } = workbook;
  workbook.load('name');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  tables.load('items/id,items/name,items/showTotals,items/worksheet/id');
  names.load('items/name');
  protection.load('protected');
  const millennium = workbook.functions.date(2000, 1, 1).load('value');
  return () => ({
    name: workbook.name,
    dateSystem: millennium.value < millennium1900 ? '1904' : '1900',
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isProtected } }) => ({
      id,
      name,
      visibility: visibilities[visibility] ?? 'visible',
      isProtected,
    })),
    tables: tables.items.map(({ id, name, showTotals, worksheet }) => ({
      id,
      name,
      sheetId: worksheet.id,
      hasTotals: showTotals,
    })),
    definedNames: names.items.map(({ name }) => name),
    isStructureLocked: protection.protected,
  });
}

/** Whether everything that was asked for by earlier facts is what the workbook has. */
export function isSameShape(earlier: ExcelFacts, now: ExcelFacts): boolean {
  const shape = ({ sheets, tables }: ExcelFacts) =>
    JSON.stringify([
      sheets.map(({ id, isProtected }) => [id, isProtected]),
      tables.map(({ id, sheetId }) => [id, sheetId]),
    ]);
  return shape(earlier) === shape(now);
}
