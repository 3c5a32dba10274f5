import { newWorkbook } from '../../workbook/xlsx/new-workbook.ts';
import type { Renderer } from '../renderer.ts';
import { boardSheets } from './board-sheets.ts';

/** Sets a report as a workbook of its own: its sheets, and nothing else of the plan. */
export const renderXlsx: Renderer = (report) => {
  const { cover, isDraft } = report;
  const title = isDraft ? `Draft: ${cover.title}` : cover.title;
  return Promise.resolve(newWorkbook(boardSheets(report), { name: 'the sheets', title }));
};
