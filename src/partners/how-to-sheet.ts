import { helpStyle, tabColours, titleStyle } from '../plan/layout/look.ts';
import type { CellStyle, LayoutCell, SheetLayout } from '../workbook/sheet-layout.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { planTitle, whoToAsk } from './who-to-ask.ts';

/** The tab that tells a partner how to fill the others. */
export const howToName = 'How to';

const headingStyle: CellStyle = { bold: true, size: 12, colour: '1B4B5A', vertical: 'top', wrap: true };
const textStyle: CellStyle = { vertical: 'top', wrap: true };

/** Plain words on a sheet: headings on the left, what they mean on the right. */
export function howToSheet(plan: WorkbookSnapshot, organisation: string): SheetLayout {
  const ask = whoToAsk(plan);
  const lines: readonly (readonly [string, string])[] = [
    [
      'What this is',
      `The part of the plan that ${organisation} works on. The officers of the board have the whole plan in Excel; what you type here comes into it when they press Sync, and what they change comes to you.`,
    ],
    [
      'What you fill',
      'Cells under green headings are yours: on the tab Actions the status, how much is done and how it goes; on the tabs Updates and Measurements all of it. Under purple headings both you and the board may write.',
    ],
    [
      'What is protected',
      'Cells under blue headings are the board’s, and so are the headings themselves. You can read them; typing there is refused.',
    ],
    [
      'Add a row',
      'Type into the first free row below the others. Leave Organisation and Reported by blank: they are filled in for you. On the tab Indicators only the board adds rows.',
    ],
    [
      'Updates',
      'An update is a dated note of what happened. Add a new one whenever there is news; leave older ones as they are.',
    ],
    [
      'Row ID',
      'The last column of each tab is hidden. It tells the rows apart. Leave it as it is; in a row of your own leave it blank. To sort or filter for yourself, make a filter view (Data menu): it moves nothing for others.',
    ],
    [
      'What happens on a sync',
      'New rows and changed cells go both ways. A cell that cannot be read, such as a word where a number belongs, stays as it is until it is put right. Your colours, notes and extra columns stay.',
    ],
    [
      'If both changed a cell',
      'Neither text is lost. Both stay where they are until an officer of the board has looked at them and picked one, or both.',
    ],
    ['Whom to ask', `${ask[0]?.toUpperCase() ?? ''}${ask.slice(1)}.`],
  ];
  const body = lines.map(([heading, text]): LayoutCell[] => [
    { value: heading, style: headingStyle },
    { value: text, style: textStyle },
  ]);
  const rows: LayoutCell[][] = [
    [{ value: planTitle(plan), style: titleStyle }],
    [{ value: `For ${organisation}`, style: helpStyle }],
    [],
    ...body,
  ];
  return {
    name: howToName,
    tabColour: tabColours.plan,
    rows,
    columnWidths: [24, 100],
    frozenRows: 1,
    protectedRanges: [
      {
        range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: 2 },
        description: `How this spreadsheet is used. If something is unclear, ask ${ask}.`,
      },
    ],
  };
}
