import type { PaneState } from '../../../taskpane/session/pane-state.ts';
import { checkOf, warningsOf } from '../fake-pane.ts';
import { boardOf, packOf, packSummary } from '../sample-board.ts';
import { largeImport, sampleImport } from '../sample-import.ts';
import { hostileIssues, manyIssues, sampleIssues } from '../sample-issues.ts';
import {
  conflicts,
  emptyReport,
  matches,
  partner,
  partnersOf,
  report,
  signedOut,
  standInAway,
  textConflict,
} from '../sample-partners.ts';
import { samplePlan } from '../sample-plan.ts';

const warnings = warningsOf(sampleIssues);
const noCounts = { formulas: 0, broken: 0, convertible: 0, undoable: 0 };
const evil = `<img src=x onerror="window.wasHacked = true"> \u202E ${'long '.repeat(6000)}`;

/** The pane in each state that people meet, by name. */
export const scenes = {
  'plan-unread': { busy: { title: 'Reading the workbook', share: null, canCancel: false } },
  'plan-none': { plan: 'none' },
  'plan-open': { plan: samplePlan },
  'plan-blank': {
    plan: {
      title: '',
      board: '',
      series: [],
      statusCounts: [],
      late: [],
      standing: {
        asAt: null,
        indicators: [],
        actions: [],
        ragCounts: { B: 0, G: 0, A: 0, R: 0, N: 0 },
      },
    },
    notice: { kind: 'success', text: 'The plan was started. Its sheets stand at the end of the workbook.' },
  },
  'plan-hostile': {
    workbookName: evil.slice(0, 300),
    plan: {
      ...samplePlan,
      title: evil,
      board: evil,
      series: samplePlan.series.map((series) => ({ ...series, measure: evil, unit: evil, indicator: evil })),
      standing: {
        ...samplePlan.standing,
        actions: samplePlan.standing.actions.map((action) => ({ ...action, action: evil, text: evil })),
      },
    },
  },
  import: { plan: 'none', importPreview: sampleImport },
  'import-decided': {
    plan: 'none',
    importPreview: {
      ...sampleImport,
      readings: sampleImport.readings.map((reading, index) => ({
        ...reading,
        decision:
          index === 0
            ? { kind: 'change', text: 'Easter' }
            : index === 2
              ? { kind: 'accept' }
              : index === 3
                ? { kind: 'blank' }
                : reading.decision,
        fault: index === 0 ? 'Due must be a date. Write it like 30 June 2017.' : null,
      })),
    },
  },
  'import-large': { plan: 'none', importPreview: largeImport(500) },
  'validate-first': { view: 'validate', plan: samplePlan },
  'validate-busy': {
    view: 'validate',
    plan: samplePlan,
    busy: { title: 'Validating the plan', share: 0.4, canCancel: true },
  },
  'validate-issues': {
    view: 'validate',
    plan: samplePlan,
    check: checkOf(sampleIssues, 11, true),
    undo: { title: 'Wrote "C3" instead of "C33" in Actions B9' },
    notice: {
      kind: 'warning',
      text: '2 of 3 fixes were made. One cell had changed meanwhile.',
      details: ['Actions F5 holds "May 2017" now, not "by the end of Q2". Validate again.'],
    },
  },
  'validate-none': { view: 'validate', plan: samplePlan, check: checkOf([]) },
  'validate-many': { view: 'validate', plan: samplePlan, check: checkOf(manyIssues(5000)) },
  'validate-hostile': { view: 'validate', plan: samplePlan, check: checkOf(hostileIssues) },
  'validate-no-plan': { view: 'validate', plan: 'none' },
  'submit-first': { view: 'submit', plan: samplePlan },
  'submit-blocked': {
    view: 'submit',
    plan: samplePlan,
    check: checkOf(sampleIssues),
    submission: {
      errors: sampleIssues.filter(({ severity }) => severity === 'error'),
      warnings: warnings.map((warning, index) =>
        index === 1 ? { ...warning, reason: 'Waiting for figures from the data owner' } : warning,
      ),
      last: {
        boardDate: '2017-01-19',
        submittedBy: 'Service Development Manager',
        at: '12 January 2017 09:14',
        isChangedSince: true,
      },
      submittedBy: 'Service Development Manager',
    },
  },
  'submit-ready': {
    view: 'submit',
    plan: samplePlan,
    check: checkOf(warnings.map(({ issue }) => issue)),
    submission: {
      errors: [],
      warnings: warnings.map((warning) => ({ ...warning, reason: 'The board knows and has accepted this' })),
      last: {
        boardDate: '2017-01-19',
        submittedBy: 'Service Development Manager',
        at: '12 January 2017 09:14',
        isChangedSince: false,
      },
      submittedBy: 'Service Development Manager',
    },
  },
  'board-unread': { view: 'board', plan: samplePlan },
  'board-no-plan': { view: 'board', plan: 'none' },
  'board-ready': { view: 'board', plan: samplePlan, board: boardOf() },
  'board-busy': {
    view: 'board',
    plan: samplePlan,
    busy: { title: 'Making the Word document', share: 0.5, canCancel: true },
    board: boardOf(),
  },
  'board-errors': {
    view: 'board',
    plan: samplePlan,
    board: boardOf({
      pack: packOf({
        errors: sampleIssues.filter(({ severity }) => severity === 'error'),
        submitted: null,
        summary: null,
      }),
    }),
  },
  'board-draft': {
    view: 'board',
    plan: samplePlan,
    board: boardOf({
      choices: { meetingDate: null, since: 'none', years: '2014 to 2015', isDraft: true },
      submissions: [],
      isStale: true,
      pack: packOf({
        errors: sampleIssues.filter(({ severity }) => severity === 'error'),
        submitted: null,
      }),
    }),
  },
  'board-no-date': {
    view: 'board',
    plan: samplePlan,
    board: boardOf({
      pack: packOf({
        summary: null,
        fault: 'The plan has no reporting date to judge it at. Fill in “Reporting date” on the Plan sheet.',
      }),
    }),
  },
  'board-sheets': {
    view: 'board',
    plan: samplePlan,
    board: boardOf({ sheets: ['Board report', 'Board exceptions'] }),
    notice: { kind: 'success', text: 'The board report is in the workbook: Board report, Board exceptions.' },
  },
  'board-hostile': {
    view: 'board',
    plan: samplePlan,
    board: boardOf({
      sheets: [evil.slice(0, 31)],
      submissions: [{ contentHash: evil, at: evil, boardDate: null, submittedBy: evil }],
      pack: packOf({
        submitted: { contentHash: evil, at: evil, boardDate: null, submittedBy: evil },
        summary: { ...packSummary, changes: evil, noData: Array.from({ length: 60 }, () => evil) },
      }),
    }),
  },
  'formulas-some': {
    view: 'formulas',
    plan: samplePlan,
    formulas: { formulas: 1240, broken: 3, convertible: 1198, undoable: 0 },
    notice: {
      kind: 'error',
      text: 'The sheet "Trajectory" is protected, so nothing was changed. Take the protection off (Review, Unprotect Sheet) and try again.',
    },
  },
  'partners-unread': { view: 'partners', plan: samplePlan },
  'partners-no-plan': { view: 'partners', plan: 'none' },
  'partners-no-code': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({
      gateway: {
        kind: 'no-code',
        fault:
          'The gateway does not know this access code. Copy the one that it printed when it was last started.',
      },
    }),
  },
  'partners-away': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({
      gateway: {
        kind: 'away',
        sentence:
          'The gateway at http://localhost:4300 does not answer. Start it with: hwb gateway, then try again.',
      },
      partners: [],
    }),
  },
  'partners-down': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({ gateway: standInAway }),
  },
  'partners-signed-out': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({ gateway: signedOut, partners: [] }),
  },
  'partners-none': { view: 'partners', plan: samplePlan, partners: partnersOf({ partners: [] }) },
  'partners-nobody': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({ partners: [], others: [] }),
  },
  'partners-shared': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({
      partners: [partner('Eastmere CCG', { lastSynced: null, state: 'Shared', undoable: null })],
      shared: {
        organisation: 'Eastmere CCG',
        address: 'https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdef/edit',
      },
    }),
    notice: { kind: 'success', text: 'The plan is shared with Eastmere CCG: 12 rows.' },
  },
  'partners-matches': { view: 'partners', plan: samplePlan, partners: partnersOf({ matches }) },
  'partners-busy': {
    view: 'partners',
    plan: samplePlan,
    busy: {
      title: 'Syncing with Eastmere CCG: reading the partner’s spreadsheet',
      share: 0.3,
      canCancel: true,
    },
    partners: partnersOf(),
  },
  'partners-synced': {
    view: 'partners',
    plan: samplePlan,
    notice: {
      kind: 'success',
      text: 'Synced with 2 partners: 3 came in, 2 went out, 3 conflicts to settle, 2 refused.',
    },
    partners: partnersOf({
      partners: [
        partner('Eastmere CCG', {
          report,
          conflicts,
          picks: new Map([['Actions/act-1/leads', 'both']]),
          state: '3 conflicts to settle',
        }),
        partner('Eastmere Borough Council', { report: emptyReport }),
      ],
    }),
  },
  'partners-stopped': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({
      partners: [
        partner('Eastmere CCG', {
          report: {
            ...emptyReport,
            status: 'stopped',
            guards: [
              {
                code: 'mass-removal',
                side: 'remote',
                table: 'Actions',
                sentence:
                  'In the partner’s spreadsheet 11 of 12 rows of Actions are gone. If they were removed on purpose, go on.',
                canConfirm: true,
              },
            ],
          },
        }),
        partner('Eastmere Borough Council', {
          report: {
            ...emptyReport,
            status: 'stopped',
            guards: [
              {
                code: 'header-missing',
                side: 'remote',
                table: 'Actions',
                sentence:
                  'In the partner’s spreadsheet the table Actions has no column "Status" any more. Put its header back, then sync again.',
                canConfirm: false,
              },
            ],
          },
        }),
        partner('Eastmere Leisure Trust', { report: { ...emptyReport, status: 'unknown' } }),
        partner('Eastmere Voluntary Action', {
          address: 'javascript:alert(1)',
          fault:
            'This account may not open the spreadsheet. Ask the partner to share it with the account above.',
        }),
      ],
    }),
  },
  'partners-hostile': {
    view: 'partners',
    plan: samplePlan,
    partners: partnersOf({
      others: [{ organisation: evil, rows: 1 }],
      shared: { organisation: evil, address: evil },
      matches: {
        organisation: evil,
        address: evil,
        matches: [{ table: evil.slice(0, 90), by: 'text', plan: evil, partner: `${evil}!` }],
      },
      partners: [
        partner(evil, {
          address: evil,
          state: evil,
          fault: evil,
          report: {
            ...report,
            cameIn: report.cameIn.map((change) => ({ ...change, row: evil, after: evil })),
            refused: report.refused.map((refusal) => ({ ...refusal, row: evil, sentence: evil })),
          },
          conflicts: [
            { ...textConflict, row: evil, base: evil, local: evil, remote: `Before ${evil}` },
            {
              ...textConflict,
              key: 'two',
              kind: 'row',
              column: null,
              local: { [evil.slice(0, 60)]: evil },
              remote: null,
            },
          ],
        }),
      ],
    }),
  },
  'formulas-none': { view: 'formulas', plan: samplePlan, formulas: noCounts },
} as const satisfies Readonly<Record<string, Partial<PaneState>>>;

export type SceneName = keyof typeof scenes;
