import type { BookFormat } from '../book/book-sheet.ts';
import { invalidArgument } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const black = '#000000';
const noLine = 'None';

/** The lines of a conditional format: `Excel.ConditionalRangeBorderCollection`. */
export function conditionalBorders(format: BookFormat): HostObject {
  const border = (side: string) => () => conditionalBorder(format, side);
  return new HostObject('ConditionalRangeBorderCollection', {
    get: { Count: () => sides.length },
    items: () => sides.map((side) => conditionalBorder(format, side)),
    objects: {
      Bottom: border('EdgeBottom'),
      Left: border('EdgeLeft'),
      Right: border('EdgeRight'),
      Top: border('EdgeTop'),
    },
    call: {
      GetItem: (side) => {
        if (!sides.includes(String(side))) throw invalidArgument(`there is no side ${String(side)}`);
        return conditionalBorder(format, String(side));
      },
      GetItemAt: (index) => {
        const side = sides[Number(index)];
        if (side === undefined) throw invalidArgument('there are four sides, counted from 0');
        return conditionalBorder(format, side);
      },
    },
  });
}

function conditionalBorder({ borders }: BookFormat, side: string): HostObject {
  const known = () => borders.get(side);
  return new HostObject('ConditionalRangeBorder', {
    id: side,
    get: {
      Color: () => known()?.colour ?? black,
      SideIndex: () => side,
      Style: () => known()?.style ?? noLine,
    },
    set: {
      Color: (value) => {
        borders.set(side, { style: known()?.style ?? 'Continuous', colour: String(value) });
      },
      Style: (value) => {
        if (value === noLine) borders.delete(side);
        else borders.set(side, { colour: known()?.colour ?? black, style: String(value) });
      },
    },
  });
}
