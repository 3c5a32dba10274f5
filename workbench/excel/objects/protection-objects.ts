import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { HostError } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { recordArgument } from './arguments.ts';

/** What Excel leaves open where a program does not say so. */
const noOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The protection of a sheet: `Excel.WorksheetProtection`. */
export function worksheetProtectionObject(sheet: BookSheet): HostObject {
  return new HostObject('WorksheetProtection', {
    get: {
      Options: () => sheet.protection?.options ?? null,
      Protected: () => sheet.protection !== undefined,
    },
    call: {
      Protect: (options, password) => {
        if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
        sheet.protection = {
          options: { ...noOptions, ...recordArgument(options) },
          password: typeof password === 'string' && password !== '' ? password : undefined,
        };
      },
      Unprotect: (password) => {
        checkPassword(sheet.protection?.password, password);
        sheet.protection = undefined;
      },
    },
  });
}

function checkPassword(known: string | undefined, given: unknown): void {
  if (known !== undefined && known !== given) throw new HostError('AccessDenied', 'The password is wrong.');
}

/** The protection of the order and number of sheets: `Excel.WorkbookProtection`. */
export function workbookProtectionObject(book: ExcelBook): HostObject {
  return new HostObject('WorkbookProtection', {
    get: { Protected: () => book.isStructureProtected },
    call: {
      Protect: (password) => {
        if (book.isStructureProtected) {
          throw new HostError('InvalidOperation', 'The workbook is protected already.');
        }
        book.isStructureProtected = true;
        book.structurePassword = typeof password === 'string' && password !== '' ? password : undefined;
      },
      Unprotect: (password) => {
        checkPassword(book.structurePassword, password);
        book.isStructureProtected = false;
        book.structurePassword = undefined;
      },
    },
  });
}
