import { dateToSerial } from '../../grid/serial-date.ts';
import { dateFormat } from '../../table/date-codec.ts';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import { exceptionRuns } from '../paper/reason-runs.ts';
import { runsText } from '../paper/runs.ts';
import type { BoardReport } from '../value/board-report.ts';
import type { ActionExceptionKind } from '../value/exceptions.ts';
import { formatPlural } from '../wording/format-value.ts';
import { ragWord } from '../wording/rag-word.ts';
import { reportSheet } from './sheet-parts.ts';

const kindWords: Readonly<Record<ActionExceptionKind, string>> = {
  red: 'Red',
  overdue: 'Overdue',
  'no-update': 'No update',
};

/** Every action that is red, overdue or silent, and why. */
export function exceptionsSheet({ exceptions }: BoardReport, name: string, tableName: string): SheetLayout {
  return reportSheet({
    name,
    tableName,
    title: 'Actions that are red, overdue or without an update',
    notes: [
      exceptions.actions.length === 0
        ? 'There are none.'
        : `${formatPlural(exceptions.actions.length, 'action')}.`,
    ],
    columns: [
      { header: 'Action', width: 13, isText: true },
      { header: 'What', width: 38, isText: true },
      { header: 'Lead', width: 26, isText: true },
      { header: 'Due', width: 14 },
      { header: 'RAG', width: 7, isRating: true },
      { header: 'Rating', width: 11 },
      { header: 'What is the matter', width: 18 },
      { header: 'Why', width: 60, isText: true },
    ],
    rows: exceptions.actions.map((exception) => {
      const { action, kinds } = exception;
      return [
        action.name,
        action.action,
        action.leads,
        action.due === null ? null : { number: dateToSerial(action.due), format: dateFormat },
        action.rag,
        ragWord(action.rag),
        kinds.map((kind) => kindWords[kind]).join(', '),
        runsText(exceptionRuns(exception)),
      ];
    }),
  });
}
