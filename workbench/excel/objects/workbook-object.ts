import { dateToSerial } from '../../../src/grid/serial-date.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { allCells } from '../book/wanted-cells.ts';
import { invalidArgument } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { commentCollection } from './comment-objects.ts';
import { customXmlPartCollection } from './custom-xml-objects.ts';
import { eventRegistrations } from './event-registrations.ts';
import { makeRange, setMakers } from './make.ts';
import { nameCollection } from './name-objects.ts';
import { workbookProtectionObject } from './protection-objects.ts';
import { rangeAreasObject } from './range-areas-object.ts';
import { rangeObject } from './range-object.ts';
import { settingCollection } from './setting-objects.ts';
import { tableCollection } from './table-collection.ts';
import { worksheetCollection } from './worksheet-collection.ts';
import { worksheetObject } from './worksheet-object.ts';

setMakers({ range: rangeObject, rangeAreas: rangeAreasObject, worksheet: worksheetObject });

/** The workbook: `Excel.Workbook`, where every path begins. */
export function workbookObject(book: ExcelBook): HostObject {
  const selected = () => ({ book, sheet: book.sheet(book.selection.sheetId), range: book.selection.range });
  return new HostObject('Workbook', {
    get: { Name: () => book.name, ReadOnly: () => false },
    objects: {
      Application: () => applicationObject(book),
      Comments: () => commentCollection(book),
      Functions: () => functionsObject(book),
      CustomXmlParts: () => customXmlPartCollection(book),
      Names: () => nameCollection(book),
      Protection: () => workbookProtectionObject(book),
      Settings: () => settingCollection(book),
      Tables: () => tableCollection(book),
      Worksheets: () => worksheetCollection(book),
      _Runtime: () => runtimeObject(book),
    },
    call: {
      ...eventRegistrations,
      GetActiveCell: () =>
        makeRange({ ...selected(), range: { ...book.selection.range, rowCount: 1, columnCount: 1 } }),
      GetSelectedRange: () => makeRange(selected()),
    },
  });
}

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'];

function oneOf(known: readonly string[], value: unknown): string {
  const found = known.find((one) => one === value);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${known.join(', ')}`);
  return found;
}

function applicationObject(book: ExcelBook): HostObject {
  return new HostObject('Application', {
    get: { CalculationMode: () => book.calculationMode, CalculationState: () => 'Done' },
    set: {
      CalculationMode: (value) => {
        book.calculationMode = oneOf(calculationModes, value);
        book.touch();
      },
    },
    call: {
      Calculate: (type) => {
        oneOf(calculationTypes, type);
        book.demand(allCells);
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  });
}

function runtimeObject(book: ExcelBook): HostObject {
  return new HostObject('Runtime', {
    get: { EnableEvents: () => book.eventsEnabled },
    set: {
      EnableEvents: (value) => {
        book.eventsEnabled = value === true;
      },
    },
  });
}

/** Excel's own functions for programs. This host has the one that tells the date system. */
function functionsObject(book: ExcelBook): HostObject {
  const result = (value: unknown) =>
    new HostObject('FunctionResult', { get: { Error: () => null, Value: () => value } });
  return new HostObject('Functions', {
    call: {
      Date: (year, month, day) => {
        const two = (part: unknown) => String(part).padStart(2, '0');
        return result(
          dateToSerial(`${String(year)}-${two(month)}-${two(day)}`, book.use1904 ? '1904' : '1900'),
        );
      },
    },
  });
}
