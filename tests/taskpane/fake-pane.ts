import { isCertain } from '../../src/issue/is-certain.ts';
import type { Issue } from '../../src/issue/issue.ts';
import type { Acknowledgement } from '../../src/submission/submission-state.ts';
import type { Pick } from '../../src/sync/sync-report.ts';
import { createStore, type Store } from '../../taskpane/app/store.ts';
import type { Check, PaneActions, PaneState } from '../../taskpane/session/pane-state.ts';
import { firstState } from '../../taskpane/session/pane-store.ts';
import { withPickForAll } from '../../taskpane/session/partners/pick-all.ts';
import { boardOf } from './sample-board.ts';
import { sampleIssues } from './sample-issues.ts';
import { emptyReport, matches, partnersOf } from './sample-partners.ts';
import { samplePlan } from './sample-plan.ts';

/** A session without a workbook: its actions change the state as the real ones would, and keep a list of the calls. */
export interface FakePane {
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
  readonly calls: readonly (readonly unknown[])[];
}

/** A validation that found these. */
export function checkOf(issues: readonly Issue[], markedCells = 0, isStale = false): Check {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return { validation: { issues, counts, asAt: '2017-04-01' }, isStale, markedCells };
}

/** The warnings among issues, none acknowledged. */
export function warningsOf(issues: readonly Issue[]): Acknowledgement[] {
  return issues
    .filter(({ severity }) => severity === 'warning')
    .map((issue, index) => ({ key: `${issue.code} ${issue.cell} ${index}`, issue, reason: null }));
}

export function fakePane(first: Partial<PaneState> = {}): FakePane {
  const store = createStore<PaneState>({ ...firstState, workbookName: 'C3 action plan 2017.xlsx', ...first });
  const calls: unknown[][] = [];
  const said =
    (name: string, change: (state: PaneState) => Partial<PaneState> = () => ({})) =>
    async (...given: unknown[]) => {
      calls.push([name, ...given]);
      store.patch(change(store.get()));
    };
  const withIssues = (issues: readonly Issue[]): Partial<PaneState> => ({
    check: checkOf(issues),
    submission: {
      errors: issues.filter(({ severity }) => severity === 'error'),
      warnings: warningsOf(issues),
      last: null,
      submittedBy: '',
    },
  });
  const issuesOf = (state: PaneState) => state.check?.validation.issues ?? [];
  const actions: PaneActions = {
    show: (view) => {
      calls.push(['show', view]);
      store.patch({ view });
    },
    dismissNotice: said('dismissNotice', () => ({ notice: null })),
    refresh: said('refresh', () => ({ plan: samplePlan })),
    cancel: said('cancel', () => ({ busy: null })),
    newPlan: said('newPlan', () => ({
      plan: samplePlan,
      notice: { kind: 'success', text: 'The plan was started.' },
    })),
    readDocuments: said('readDocuments'),
    decideReading: (id, decision) => {
      calls.push(['decideReading', id, decision]);
      const { importPreview } = store.get();
      if (importPreview === null) return;
      const readings = importPreview.readings.map((reading) =>
        reading.id === id ? { ...reading, decision } : reading,
      );
      store.patch({ importPreview: { ...importPreview, readings } });
    },
    writeImport: said('writeImport', () => ({ importPreview: null, plan: samplePlan })),
    dropImport: said('dropImport', () => ({ importPreview: null })),
    validate: said('validate', () => withIssues(sampleIssues)),
    goTo: said('goTo'),
    mend: async (issue, fix) => {
      calls.push(['mend', issue.code, fix.title]);
      store.patch({
        ...withIssues(issuesOf(store.get()).filter((other) => other !== issue)),
        undo: { title: fix.title },
        notice: { kind: 'success', text: `${fix.title}: done.` },
      });
    },
    certainFixes: () =>
      issuesOf(store.get())
        .filter(isCertain)
        .flatMap(({ fix }) => fix?.title ?? []),
    fixAll: said('fixAll', (state) => ({
      ...withIssues(issuesOf(state).filter((issue) => !isCertain(issue))),
      undo: { title: 'Fix all certain' },
      notice: { kind: 'success', text: 'The certain fixes were made.' },
    })),
    undo: said('undo', () => ({ ...withIssues(sampleIssues), undo: null })),
    mark: said('mark', (state) => ({ check: checkOf(issuesOf(state), 11) })),
    clearMarks: said('clearMarks', (state) => ({ check: checkOf(issuesOf(state)) })),
    acknowledge: async (key, reason) => {
      calls.push(['acknowledge', key, reason]);
      const { submission } = store.get();
      if (submission === null) return;
      const warnings = submission.warnings.map((one) => (one.key === key ? { ...one, reason } : one));
      store.patch({ submission: { ...submission, warnings } });
    },
    submit: said('submit', () => ({ notice: { kind: 'success', text: 'The plan was submitted.' } })),
    lookAtPack: said('lookAtPack', () => ({ board: boardOf() })),
    choosePack: async (part) => {
      calls.push(['choosePack', part]);
      const { board } = store.get();
      if (board !== null) store.patch({ board: { ...board, choices: { ...board.choices, ...part } } });
    },
    makePack: said('makePack', () => ({
      notice: { kind: 'success', text: 'Made board-report-2017-04-20.docx: it is among your downloads.' },
    })),
    addPackSheets: said('addPackSheets'),
    freeze: said('freeze'),
    convertToPlain: said('convertToPlain'),
    prepareToShare: said('prepareToShare'),
    repair: said('repair'),
    restoreFormulas: said('restoreFormulas'),
    connect: said('connect', () => ({ partners: partnersOf() })),
    lookAtGateway: said('lookAtGateway'),
    signIn: said('signIn', ({ partners }) => ({
      partners: partners && {
        ...partners,
        gateway:
          partners.gateway.kind === 'ready'
            ? {
                ...partners.gateway,
                signInAddress: 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1',
              }
            : partners.gateway,
      },
    })),
    share: said('share', ({ partners }) => ({ partners: partners && { ...partners, matches } })),
    confirmMatches: said('confirmMatches', ({ partners }) => ({
      partners: partners && { ...partners, matches: null },
    })),
    dismissShared: said('dismissShared', ({ partners }) => ({
      partners: partners && { ...partners, shared: null },
    })),
    sync: said('sync', ({ partners }) => ({
      partners: partners && {
        ...partners,
        partners: partners.partners.map((one) => ({ ...one, conflicts: [], report: emptyReport })),
      },
    })),
    pick: (organisation, conflict, pick) => {
      calls.push(['pick', organisation, conflict, pick]);
      const { partners } = store.get();
      if (partners === null) return;
      const withPick = (picks: ReadonlyMap<string, Pick>) => {
        const next = new Map(picks);
        if (pick === null) next.delete(conflict);
        else next.set(conflict, pick);
        return next;
      };
      store.patch({
        partners: {
          ...partners,
          partners: partners.partners.map((one) =>
            one.organisation === organisation ? { ...one, picks: withPick(one.picks) } : one,
          ),
        },
      });
    },
    pickAll: (organisation, pick) => {
      calls.push(['pickAll', organisation, pick]);
      const { partners } = store.get();
      if (partners === null) return;
      store.patch({
        partners: {
          ...partners,
          partners: partners.partners.map((one) =>
            one.organisation === organisation
              ? { ...one, picks: pick === null ? new Map() : withPickForAll(one.conflicts, one.picks, pick) }
              : one,
          ),
        },
      });
    },
    undoSync: said('undoSync', ({ partners }) => ({
      partners: partners && {
        ...partners,
        partners: partners.partners.map((one) => ({ ...one, undoable: null, report: null })),
      },
    })),
    goToRow: said('goToRow'),
  };
  return { store, actions, calls };
}
