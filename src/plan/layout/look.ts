import type { ColumnOwner } from '../../table/column.ts';
import type { CellStyle, HighlightRule } from '../../workbook/sheet-layout.ts';
import type { ragCodes } from '../vocabulary.ts';

/** How a plan's sheets look. Every pair of text and fill has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */

export const titleStyle: CellStyle = { bold: true, size: 18, colour: '1B4B5A', vertical: 'centre' };
export const helpStyle: CellStyle = { colour: '4B5563', vertical: 'top' };

/** Header cells by who fills the column; partners see at a glance which cells are theirs. */
const headerFills: Record<ColumnOwner | 'computed', string> = {
  board: '1B4B5A',
  partner: '2E6B3E',
  shared: '5A3E85',
  computed: '4B5563',
};

export function headerStyle(owner: ColumnOwner | 'computed', horizontal?: 'centre'): CellStyle {
  return {
    bold: true,
    colour: 'FFFFFF',
    fill: headerFills[owner],
    wrap: true,
    vertical: 'centre',
    border: 'FFFFFF',
    ...(horizontal === undefined ? {} : { horizontal }),
  };
}

/** The grid line of body cells. */
export const bodyBorder = 'D1D5DB';

export const tableStyleName = 'TableStyleLight1';

export const tabColours = { plan: '1B4B5A', work: '2F7D8C', figures: '5A3E85', record: '6B7280' } as const;

/**
 * How a rating looks. The letter in the cell carries the meaning; weight and slant tell ratings apart in black and white.
 */
export const ragStyles: Record<(typeof ragCodes)[number], HighlightRule['style']> = {
  B: { bold: true, colour: 'FFFFFF', fill: '1D4ED8' },
  G: { colour: 'FFFFFF', fill: '1E7B3C' },
  A: { italic: true, bold: true, colour: '1F2933', fill: 'FFC145' },
  R: { bold: true, colour: 'FFFFFF', fill: '9B1C1C' },
  N: { italic: true, colour: '374151', fill: 'E5E7EB' },
};
