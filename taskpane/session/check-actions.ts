import { isCertain } from '../../src/issue/is-certain.ts';
import type { Issue } from '../../src/issue/issue.ts';
import { type Severity, severities } from '../../src/issue/severity.ts';
import { activateCell } from '../excel/activate-cell.ts';
import type { CellMark } from '../excel/cell-marks.ts';
import { mostMessages } from '../excel/cell-marks.ts';
import { applyChanges, cells, undoLast } from './apply-changes.ts';
import type { Notice, PaneActions } from './pane-state.ts';
import type { Engine, Session } from './session.ts';
import { checkPlan, showPlan } from './views-of-plan.ts';

type CheckActions = Pick<
  PaneActions,
  'validate' | 'goTo' | 'mend' | 'certainFixes' | 'fixAll' | 'undo' | 'mark' | 'clearMarks'
>;

/** What the Validate view does. */
export function checkActions(session: Session): CheckActions {
  const { jobs, store, engine } = session;
  return {
    validate: () =>
      jobs.run(
        'Validating the plan',
        async (tools) => {
          await session.read();
          tools.signal.throwIfAborted();
          showPlan(session);
          await checkPlan(session, tools);
          return countsNotice(store.get().check?.validation.counts);
        },
        { canCancel: true },
      ),
    goTo: ({ sheet, cell }) =>
      jobs.run('Going to the cell', async () => {
        if (sheet === null)
          return { kind: 'info', text: 'This is about the workbook as a whole, not one cell.' };
        await activateCell(session.access, sheet, cell);
        return null;
      }),
    mend: (issue, fix) =>
      jobs.run('Mending', () =>
        applyChanges(session, fix.changes, {
          title: fix.title,
          done: `${placeOf(issue)}${fix.title}.`,
        }),
      ),
    certainFixes: () => session.fixSentences ?? firstFixes(store.get().check?.validation.issues ?? []),
    fixAll: () =>
      jobs.run('Mending all that is certain', async ({ onProgress }) => {
        const { fixes, refused, changes, undo } = await engine.certainFixes(session.snapshot, { onProgress });
        if (changes.length === 0) return { kind: 'info', text: 'There is no certain fix to make.' };
        const notice = await applyChanges(session, changes, {
          title: `${fixes.length} certain ${fixes.length === 1 ? 'fix' : 'fixes'}`,
          done: `${fixes.length} ${fixes.length === 1 ? 'fix was' : 'fixes were'} made in ${cells(changes.length)}. Undo takes all of them back.`,
          details: fixes.map(({ sentence }) => sentence),
          undo,
        });
        if (refused.length === 0) return notice;
        const refusals = refused.map(({ refusal }) => engine.refusalSentence(refusal));
        return { ...notice, kind: 'warning', details: [...refusals, ...(notice.details ?? [])] };
      }),
    undo: () => jobs.run('Undoing', () => undoLast(session)),
    mark: () =>
      jobs.run('Marking cells', async () => {
        const { check } = store.get();
        if (check === null)
          return { kind: 'info', text: 'Press Validate first: then there is something to mark.' };
        const marks = marksOf(check.validation.issues, engine);
        const { marked, withoutMessage, protectedSheets } = await session.marks.mark(
          marks,
          session.sheetNames,
        );
        store.patch({ check: { ...check, markedCells: marked } });
        return markNotice(marked, withoutMessage, protectedSheets);
      }),
    clearMarks: () =>
      jobs.run('Clearing the marks', async () => {
        const wereThere = await session.marks.clear(session.sheetNames);
        const { check } = store.get();
        if (check !== null) store.patch({ check: { ...check, markedCells: 0 } });
        return wereThere
          ? {
              kind: 'success',
              text: 'The marks are gone. Formats and comments of your own are as they were.',
            }
          : { kind: 'info', text: 'There were no marks to clear.' };
      }),
  };
}

function countsNotice(counts: Readonly<Record<Severity, number>> | undefined): Notice | null {
  if (counts === undefined) return null;
  const { error, warning, advice } = counts;
  const total = error + warning + advice;
  if (total === 0) return { kind: 'success', text: 'Nothing was found. The plan is ready for the board.' };
  const parts = [
    `${error.toLocaleString('en-GB')} ${error === 1 ? 'error' : 'errors'}`,
    `${warning.toLocaleString('en-GB')} ${warning === 1 ? 'warning' : 'warnings'}`,
    `${advice.toLocaleString('en-GB')} ${advice === 1 ? 'piece' : 'pieces'} of advice`,
  ];
  return { kind: 'info', text: `Validated: ${parts.join(', ')}.` };
}

/** One mark a cell: the gravest fault gives the border, and all of them the message. */
function marksOf(issues: readonly Issue[], { issueSentence }: Engine): CellMark[] {
  const byCell = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.sheet === null || issue.cell === null) continue;
    const key = `${issue.sheet}!${issue.cell}`;
    byCell.set(key, [...(byCell.get(key) ?? []), issue]);
  }
  return [...byCell.values()].flatMap((here) => {
    const [{ sheet, cell } = { sheet: null, cell: null }] = here;
    if (sheet === null || cell === null) return [];
    const severity = severities.find((one) => here.some((issue) => issue.severity === one)) ?? 'advice';
    const text = here.map((issue) => `${severityWords[issue.severity]}: ${issueSentence(issue)}`).join('\n');
    return {
      sheet,
      cell,
      severity,
      text: text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text,
    };
  });
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  advice: 'Advice',
};
const longestMessage = 900;

function markNotice(marked: number, withoutMessage: number, protectedSheets: readonly string[]): Notice {
  const details = [
    ...(withoutMessage > 0
      ? [
          `${cells(withoutMessage)} ${withoutMessage === 1 ? 'has' : 'have'} the border only: a comment of somebody's stands there, or there were more than ${mostMessages.toLocaleString('en-GB')}.`,
        ]
      : []),
    ...protectedSheets.map((sheet) => `The sheet ${sheet} is protected: its cells are not marked.`),
  ];
  if (marked === 0 && details.length === 0) return { kind: 'info', text: 'No issue has a cell to mark.' };
  return {
    kind: protectedSheets.length > 0 ? 'warning' : 'success',
    text: `${cells(marked)} marked with a border and a message. Clear marks takes them away again.`,
    details,
  };
}

/** Those that can be told at once; what formulas show is mended by mending what they see. */
function firstFixes(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) =>
    isCertain(issue) && issue.fix ? [`${placeOf(issue)}${issue.fix.title}.`] : [],
  );
}

function placeOf({ sheet, cell }: Issue): string {
  return sheet === null ? '' : `${sheet}${cell === null ? '' : ` ${cell}`}: `;
}
