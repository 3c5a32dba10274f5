import type { WorkbookSnapshot } from '../../workbook/workbook.ts';

/** The tables of a board report; those of a second one are numbered on. */
const reportTable = /^Board(?:Ratings|Exceptions|Indicators|Trajectories|Changes)\d*$/;

/** The sheets that hold a board report. They are told by their tables: people may rename sheets, and have some of that name. */
export function reportSheetNames({ sheets }: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ name, tables }) =>
    tables.some((table) => reportTable.test(table.name)) ? [name] : [],
  );
}
