import { reportSheetNames } from '../../../src/report/sheet/report-sheet-names.ts';
import type { AddSheet } from '../../../src/workbook/change.ts';
import { activateCell } from '../../excel/activate-cell.ts';
import { removeSheets } from '../../excel/remove-sheets.ts';
import type { PackForm, SaveFile } from '../board-state.ts';
import type { JobTools } from '../jobs.ts';
import type { Notice, PaneActions } from '../pane-state.ts';
import type { Session } from '../session.ts';
import { checkPlan, showAgain, showPlan } from '../views-of-plan.ts';
import { BoardWork, type SeenPack } from './board-work.ts';

type BoardActions = Pick<PaneActions, 'lookAtPack' | 'choosePack' | 'makePack' | 'addPackSheets'>;

/** What the Board view does, once it was opened. */
export interface Board {
  readonly actions: BoardActions;
  /** Looks at the plan, where what is shown is not of it as it stands. */
  readonly open: () => Promise<void>;
}

const forms: Readonly<Record<PackForm, { readonly name: string; readonly type: string }>> = {
  docx: {
    name: 'the Word document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pptx: {
    name: 'the slides',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  html: { name: 'the web page', type: 'text/html;charset=utf-8' },
};

/** Gets ready what the Board view does. */
export async function openBoard(session: Session, save: SaveFile): Promise<Board> {
  const { reportEngine, packRenderers } = await session.engine.loadReportEngine();
  const work = new BoardWork(session, reportEngine);
  const { jobs } = session;
  session.whenShown(() => {
    // Nobody asked for this look: what it cannot see it shows at the next one.
    if (session.store.get().view === 'board') work.lookAgain().catch(() => undefined);
  });

  const look = async (): Promise<void> => {
    while (!jobs.isBusy) {
      await jobs.run(
        'Looking at the plan',
        async (tools) => {
          await work.look(tools);
          return null;
        },
        { canCancel: true },
      );
      // What was chosen meanwhile is looked at next; a look that failed or was stopped waits for the person.
      if (!work.isUnseen || session.store.get().notice !== null) return;
    }
  };

  /** Reads the plan as it stands now, and makes its report. */
  const fresh = async (tools: JobTools): Promise<SeenPack> => {
    await session.read();
    showPlan(session);
    await checkPlan(session, tools);
    return work.look(tools);
  };

  return {
    open: async () => {
      await work.lookAgain();
      if (session.store.get().board?.isStale === true) await look();
    },
    actions: {
      lookAtPack: look,
      choosePack: async (part) => {
        work.choose(part);
        await look();
      },
      makePack: (form) => {
        const { name, type } = forms[form];
        return jobs.run(
          `Making ${name}`,
          async (tools) => {
            const seen = await fresh(tools);
            const { report } = seen;
            if (report === null) return refusal(seen, session.engine, 'No file was made');
            tools.onProgress({ done: 1, total: 2 });
            const render = await packRenderers[form]();
            tools.signal.throwIfAborted();
            const bytes = await render(report);
            tools.signal.throwIfAborted();
            const file = `${report.isDraft ? 'draft-' : ''}board-report-${report.meetingDate ?? report.asAt}.${form}`;
            save({ name: file, type, bytes: new Uint8Array(bytes) });
            return madeNotice(file, seen);
          },
          { canCancel: true },
        );
      },
      addPackSheets: (replaced) =>
        jobs.run(
          'Adding the board report to the workbook',
          async (tools) => {
            const seen = await fresh(tools);
            const { report } = seen;
            if (report === null) return refusal(seen, session.engine, 'No sheet was added');
            tools.signal.throwIfAborted();
            // Only what holds a report of ours, and what the person has said yes to.
            const gone = reportSheetNames(session.snapshot).filter((name) => replaced.includes(name));
            if (gone.length > 0) await removeSheets(session.access, gone);
            const kept = session.snapshot.sheets.filter(({ name }) => !gone.includes(name));
            const taken = kept.flatMap(({ name, tables }) => [name, ...tables.map((table) => table.name)]);
            const { engine, snapshot } = session;
            const layouts = engine.layoutsInDateSystem(
              reportEngine.boardSheets(report, { taken }),
              snapshot.dateSystem,
            );
            const changes = layouts.map((layout): AddSheet => ({ kind: 'add-sheet', layout }));
            const { refused } = await session.workbook.apply(changes, {
              allOrNothing: true,
              onProgress: tools.onProgress,
            });
            session.remember(null);
            await showAgain(session);
            await work.lookAgain();
            const reason = refused.find((each) => each.reason !== 'others-refused');
            if (reason)
              return { kind: 'error', text: `No sheet was added. ${engine.refusalSentence(reason)}` };
            const [front] = layouts;
            // The sheets are there, also where the front one cannot be shown.
            if (front !== undefined)
              await activateCell(session.access, front.name, null).catch(() => undefined);
            return {
              kind: 'success',
              text: `The board report is in the workbook: ${layouts.map(({ name }) => name).join(', ')}.`,
            };
          },
          { canCancel: true },
        ),
    },
  };
}

/** Why nothing was made of a plan, and what would do. */
function refusal({ pack }: SeenPack, engine: Session['engine'], what: string): Notice {
  const { errors, fault } = pack;
  if (fault !== null) return { kind: 'error', text: `${what}. ${fault}` };
  const count = errors.length === 1 ? 'an error' : `${errors.length.toLocaleString('en-GB')} errors`;
  return {
    kind: 'error',
    text: `${what}: the plan has ${count}. Mend ${errors.length === 1 ? 'it' : 'them'} in Validate, or mark the pack as a draft.`,
    details: errors.map((issue) => engine.issueSentence(issue)),
  };
}

function madeNotice(file: string, { pack, report }: SeenPack): Notice {
  const gaps = report?.gaps.length ?? 0;
  const marked =
    gaps === 0 ? '' : ` ${gaps} ${gaps === 1 ? 'part is' : 'parts are'} marked in it for officers to write.`;
  const hash = `Its content hash is ${pack.contentHash.slice(0, 17)}…`;
  return { kind: 'success', text: `Made ${file}: it is among your downloads.${marked} ${hash}` };
}
