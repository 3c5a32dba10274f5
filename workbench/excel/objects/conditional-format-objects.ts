import { type BookFormat, intersection } from '../book/book-sheet.ts';
import { apiNotFound, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { conditionalBorders } from './conditional-borders.ts';
import { makeRange, makeRangeAreas } from './make.ts';
import type { RangePlace } from './range-place.ts';

/**
 * The conditional formats of a range, or of several ranges of one sheet: `Excel.ConditionalFormatCollection`.
 *
 * @param places - At least one.
 */
export function conditionalFormatCollection(...places: [RangePlace, ...RangePlace[]]): HostObject {
  const [place] = places;
  const { book, sheet } = place;
  const ranges = places.map(({ range }) => range);
  const here = () =>
    sheet.formats.filter((format) =>
      format.ranges.some((range) => ranges.some((own) => intersection(range, own))),
    );
  const remove = (gone: readonly BookFormat[]) => {
    const kept = sheet.formats.filter((format) => !gone.includes(format));
    sheet.formats.splice(0, sheet.formats.length, ...kept);
  };
  const object = (format: BookFormat | undefined) => {
    if (!format) throw itemNotFound();
    return conditionalFormatObject(place, format, () => remove([format]));
  };
  return new HostObject('ConditionalFormatCollection', {
    get: { Count: () => here().length },
    items: () => here().map(object),
    call: {
      Add: (type) => {
        if (type !== 'Custom') throw apiNotFound(`ConditionalFormatCollection.add(${String(type)})`);
        const format: BookFormat = {
          id: book.nextId(),
          type,
          ranges,
          formula: '',
          stopIfTrue: false,
          fill: { colour: null },
          font: { colour: null, bold: null, italic: null },
          borders: new Map(),
        };
        sheet.formats.unshift(format);
        return object(format);
      },
      ClearAll: () => remove(here()),
      GetCount: () => here().length,
      GetItem: (id) => object(here().find((format) => format.id === id)),
      GetItemAt: (index) => object(here()[Number(index)]),
    },
  });
}

function conditionalFormatObject(place: RangePlace, format: BookFormat, remove: () => void): HostObject {
  const { sheet } = place;
  return new HostObject('ConditionalFormat', {
    id: format.id,
    get: {
      Id: () => format.id,
      Priority: () => sheet.formats.indexOf(format),
      StopIfTrue: () => format.stopIfTrue,
      Type: () => format.type,
    },
    set: {
      Priority: (value) => {
        remove();
        sheet.formats.splice(Number(value), 0, format);
      },
      StopIfTrue: (value) => {
        format.stopIfTrue = value === true;
      },
    },
    objects: { Custom: () => customObject(format), CustomOrNullObject: () => customObject(format) },
    call: {
      Delete: remove,
      GetRange: () => {
        const [range, ...others] = format.ranges;
        if (!range || others.length > 0)
          throw invalidArgument('the format is on several ranges: ask getRanges');
        return makeRange({ ...place, range });
      },
      GetRanges: () => makeRangeAreas(format.ranges.map((range) => ({ ...place, range }))),
    },
  });
}

function customObject(format: BookFormat): HostObject {
  const rule = () =>
    new HostObject('ConditionalFormatRule', {
      get: { Formula: () => format.formula },
      set: {
        Formula: (value) => {
          format.formula = String(value);
        },
      },
    });
  const fill = () =>
    new HostObject('ConditionalRangeFill', {
      get: { Color: () => format.fill.colour },
      set: {
        Color: (value) => {
          format.fill.colour = String(value);
        },
      },
      call: {
        Clear: () => {
          format.fill.colour = null;
        },
      },
    });
  const look = () =>
    new HostObject('ConditionalRangeFormat', {
      objects: {
        Borders: () => conditionalBorders(format),
        Fill: fill,
        Font: () => fontObject(format),
      },
    });
  return new HostObject('CustomConditionalFormat', { objects: { Format: look, Rule: rule } });
}

function fontObject({ font }: BookFormat): HostObject {
  return new HostObject('ConditionalRangeFont', {
    get: { Bold: () => font.bold, Color: () => font.colour, Italic: () => font.italic },
    set: {
      Bold: (value) => {
        font.bold = value === true;
      },
      Color: (value) => {
        font.colour = String(value);
      },
      Italic: (value) => {
        font.italic = value === true;
      },
    },
  });
}
