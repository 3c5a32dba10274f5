import type { BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { HostError } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { recordArgument } from './arguments.ts';

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
          options: { ...recordArgument(options) },
          password: typeof password === 'string' ? password : undefined,
        };
      },
      Unprotect: (password) => {
        const known = sheet.protection?.password;
        if (known !== undefined && known !== password)
          throw new HostError('AccessDenied', 'The password is wrong.');
        sheet.protection = undefined;
      },
    },
  });
}

/** The protection of the order and number of sheets: `Excel.WorkbookProtection`. */
export function workbookProtectionObject(book: ExcelBook): HostObject {
  return new HostObject('WorkbookProtection', {
    get: { Protected: () => book.isStructureProtected },
    call: {
      Protect: () => {
        book.isStructureProtected = true;
      },
      Unprotect: () => {
        book.isStructureProtected = false;
      },
    },
  });
}
