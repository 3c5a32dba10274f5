import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import type { BoardReport } from '../value/board-report.ts';
import { changesSheet } from './changes-sheet.ts';
import { exceptionsSheet } from './exceptions-sheet.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { ratingsSheet } from './ratings-sheet.ts';
import { trajectoriesSheet } from './trajectories-sheet.ts';

type MakeSheet = (report: BoardReport, name: string, tableName: string) => SheetLayout;

const sheets: readonly { readonly name: string; readonly table: string; readonly make: MakeSheet }[] = [
  { name: 'Board report', table: 'BoardRatings', make: ratingsSheet },
  { name: 'Board exceptions', table: 'BoardExceptions', make: exceptionsSheet },
  { name: 'Board indicators', table: 'BoardIndicators', make: indicatorsSheet },
  { name: 'Board trajectories', table: 'BoardTrajectories', make: trajectoriesSheet },
  { name: 'Board changes', table: 'BoardChanges', make: changesSheet },
];

export interface BoardSheetsOptions {
  /** Names of sheets and tables that the workbook has already: the new ones are numbered on. */
  readonly taken?: Iterable<string>;
}

/**
 * Sets a report as sheets for the plan's workbook: one table a sheet, the title in A1, charts of the workbook's own.
 * Sheets that would have nothing to say are left out, but never the first.
 */
export function boardSheets(report: BoardReport, { taken = [] }: BoardSheetsOptions = {}): SheetLayout[] {
  const names = new Set(Array.from(taken, (name) => name.toLowerCase()));
  let number = 1;
  const isTaken = () =>
    sheets.some(({ name, table }) =>
      [numbered(name, number), `${table}${number === 1 ? '' : number}`].some((each) =>
        names.has(each.toLowerCase()),
      ),
    );
  while (isTaken()) number += 1;
  return sheets
    .filter((_, index) => index === 0 || hasRows(report, index))
    .map(({ name, table, make }) =>
      marked(make(report, numbered(name, number), `${table}${number === 1 ? '' : number}`), report.isDraft),
    );
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name} ${number}`;
}

function hasRows({ exceptions, indicators, charts, changes }: BoardReport, index: number): boolean {
  const counts = [
    1,
    exceptions.actions.length,
    indicators.length,
    charts.indicators.length,
    changes.state === 'compared' ? 1 : 0,
  ];
  return (counts[index] ?? 0) > 0;
}

/** A draft says so in the title of every sheet, and on every page that is printed of it. */
function marked(layout: SheetLayout, isDraft: boolean): SheetLayout {
  const [[title, ...others] = [], ...rows] = layout.rows;
  if (!isDraft || title === undefined) return layout;
  return {
    ...layout,
    pageHeader: 'Draft: not for publication',
    rows: [[{ ...title, value: `Draft: ${String(title.value)}` }, ...others], ...rows],
  };
}
