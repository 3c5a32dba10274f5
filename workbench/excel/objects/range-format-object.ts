import type { IStyleData } from '@univerjs/core';
import { checkAllowed, isLocked } from '../book/sheet-protection.ts';
import { HostObject } from '../protocol/host-object.ts';
import { eachCell, lines, uniform } from './cell-values.ts';
import { colourArgument } from './colour-argument.ts';
import { guarded } from './guarded.ts';
import type { RangePlace } from './range-place.ts';

const horizontal = ['General', 'Left', 'Center', 'Right'];
const vertical = ['Bottom', 'Top', 'Center', 'Bottom'];
const wrapped = 3;
/** Excel measures in points, the grid engine in pixels of 96 an inch. */
const pixelsPerPoint = 96 / 72;

/** How the cells of a range look: `Excel.RangeFormat`. */
export function rangeFormatObject(place: RangePlace): HostObject {
  const { range, sheet } = place;
  const { grid } = sheet;
  const columns = lines(range.columnIndex, range.columnCount);
  const rows = () => lines(range.rowIndex, range.rowCount);
  const read = <T>(member: (style: IStyleData) => T): (() => T | null) => uniformStyle(place, member);
  return new HostObject('RangeFormat', {
    get: {
      ColumnWidth: () => uniform(columns.map((at) => grid.columnWidth(at) / pixelsPerPoint)),
      HorizontalAlignment: read(({ ht }) => horizontal[ht ?? 0]),
      RowHeight: () => uniform(rows().map((at) => grid.rowHeight(at) / pixelsPerPoint)),
      VerticalAlignment: read(({ vt }) => vertical[vt ?? 0]),
      WrapText: read(({ tb }) => tb === wrapped),
    },
    set: {
      ColumnWidth: (value) => {
        checkAllowed(sheet, 'allowFormatColumns');
        for (const at of columns) grid.setColumnWidth(at, Number(value) * pixelsPerPoint);
      },
      RowHeight: (value) => {
        checkAllowed(sheet, 'allowFormatRows');
        for (const at of rows()) grid.setRowHeight(at, Number(value) * pixelsPerPoint);
      },
      ...guarded(mayFormat(place), {
        HorizontalAlignment: (value: unknown) =>
          grid.addStyle(range, { ht: Math.max(0, horizontal.indexOf(String(value))) }),
        VerticalAlignment: (value: unknown) =>
          grid.addStyle(range, { vt: vertical.lastIndexOf(String(value)) }),
        WrapText: (value: unknown) => grid.addStyle(range, { tb: value === true ? wrapped : 1 }),
      }),
    },
    objects: {
      Borders: () => bordersObject(place),
      Fill: () => fillObject(place),
      Font: () => fontObject(place),
      Protection: () => formatProtectionObject(place),
    },
    call: {
      AutofitColumns: () => checkAllowed(sheet, 'allowFormatColumns'),
      AutofitRows: () => checkAllowed(sheet, 'allowFormatRows'),
    },
  });
}

function mayFormat({ sheet }: RangePlace): () => void {
  return () => checkAllowed(sheet, 'allowFormatCells');
}

function uniformStyle<T>(place: RangePlace, member: (style: IStyleData) => T): () => T | null {
  return () => uniform(eachCell(place, (row, column) => member(place.sheet.grid.style(row, column))).flat());
}

function fillObject(place: RangePlace): HostObject {
  const { grid } = place.sheet;
  return new HostObject('RangeFill', {
    get: { Color: () => uniformStyle(place, ({ bg }) => bg?.rgb ?? '#FFFFFF')() ?? '' },
    set: guarded(mayFormat(place), {
      Color: (value: unknown) => grid.addStyle(place.range, { bg: { rgb: colourArgument(value) } }),
    }),
    call: guarded(mayFormat(place), { Clear: () => grid.addStyle(place.range, { bg: null }) }),
  });
}

function fontObject(place: RangePlace): HostObject {
  const { grid } = place.sheet;
  const { range } = place;
  const flag = (value: unknown) => (value === true ? 1 : 0);
  return new HostObject('RangeFont', {
    get: {
      Bold: uniformStyle(place, ({ bl }) => bl === 1),
      Color: () => uniformStyle(place, ({ cl }) => cl?.rgb ?? '#000000')() ?? '',
      Italic: uniformStyle(place, ({ it }) => it === 1),
      Name: uniformStyle(place, ({ ff }) => ff ?? 'Calibri'),
      Size: uniformStyle(place, ({ fs }) => fs ?? 11),
    },
    set: guarded(mayFormat(place), {
      Bold: (value: unknown) => grid.addStyle(range, { bl: flag(value) }),
      Color: (value: unknown) => grid.addStyle(range, { cl: { rgb: colourArgument(value) } }),
      Italic: (value: unknown) => grid.addStyle(range, { it: flag(value) }),
      Name: (value: unknown) => grid.addStyle(range, { ff: String(value) }),
      Size: (value: unknown) => grid.addStyle(range, { fs: Number(value) }),
    }),
  });
}

function formatProtectionObject(place: RangePlace): HostObject {
  const { sheet, range } = place;
  return new HostObject('FormatProtection', {
    get: { Locked: () => uniform(eachCell(place, (row, column) => isLocked(sheet, row, column)).flat()) },
    set: {
      Locked: (value) => {
        checkAllowed(sheet);
        sheet.locks.push({ range, isLocked: value !== false });
      },
    },
  });
}

const sides = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

function bordersObject(place: RangePlace): HostObject {
  return new HostObject('RangeBorderCollection', {
    items: () => Object.keys(sides).map((side) => borderObject(place, side)),
    call: { GetItem: (side) => borderObject(place, String(side)) },
  });
}

function borderObject(place: RangePlace, side: string): HostObject {
  const { sheet, range } = place;
  const key = Object.hasOwn(sides, side) ? sides[side as keyof typeof sides] : undefined;
  const paint = (colour: string) => {
    if (key) sheet.grid.addStyle(range, { bd: { [key]: { s: 1, cl: { rgb: colour } } } });
  };
  const style = () => (key ? sheet.grid.style(range.rowIndex, range.columnIndex).bd?.[key] : undefined);
  return new HostObject('RangeBorder', {
    id: side,
    get: {
      Color: () => style()?.cl.rgb ?? '#000000',
      SideIndex: () => side,
      Style: () => (style() ? 'Continuous' : 'None'),
    },
    set: guarded(mayFormat(place), {
      Color: (value: unknown) => paint(colourArgument(value)),
      Style: () => paint(style()?.cl.rgb ?? '#000000'),
    }),
  });
}
