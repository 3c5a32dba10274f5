import type { BoardPack, BoardState, PackSummary } from '../../taskpane/session/board-state.ts';

const hash = 'hwb1:1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a';

export const packSummary: PackSummary = {
  asAt: '2017-04-01',
  actions: [
    { code: 'B', count: 1 },
    { code: 'G', count: 3 },
    { code: 'A', count: 1 },
    { code: 'R', count: 2 },
    { code: 'N', count: 1 },
  ],
  indicators: [
    { code: 'B', count: 0 },
    { code: 'G', count: 1 },
    { code: 'A', count: 1 },
    { code: 'R', count: 1 },
    { code: 'N', count: 1 },
  ],
  exceptions: { red: 2, overdue: 3, noUpdate: 1, behind: 2 },
  changes:
    'Against the plan submitted for the meeting of 19 January 2017: 4 actions changed, 2 updates came in.',
  noData: ['C3 3'],
  decisions: 2,
  gaps: [
    { what: 'Report author', who: 'the officer who sends this report' },
    { what: 'Financial implications', who: 'a finance officer, for the Section 151 Officer' },
    { what: 'Legal implications', who: 'a solicitor, for the Monitoring Officer' },
  ],
  page: '<!DOCTYPE html><html lang="en-GB"><head><title>Progress report</title><style>body{margin:2rem;font-family:sans-serif}h1{color:#1d4f91}</style></head><body><main><h1>Progress report</h1><p>Two actions are red.</p><table><col style="width:20.0%"><col style="width:80.0%"><thead><tr><th scope="col">Action</th><th scope="col">What</th></tr></thead><tbody><tr><th scope="row">C3 A</th><td>Open the centre</td></tr></tbody></table></main></body></html>',
};

export function packOf(part: Partial<BoardPack> = {}): BoardPack {
  return {
    contentHash: hash,
    errors: [],
    submitted: {
      contentHash: hash,
      at: '18 April 2017, 14:05',
      boardDate: '2017-04-20',
      submittedBy: 'Service Development Manager',
    },
    summary: packSummary,
    fault: null,
    ...part,
  };
}

/** What the Board view shows of a plan that was submitted and has no errors. */
export function boardOf(part: Partial<BoardState> = {}): BoardState {
  return {
    choices: { meetingDate: '2017-04-20', since: 'last', years: '2014/15', isDraft: false },
    submissions: [
      {
        contentHash: hash,
        at: '18 April 2017, 14:05',
        boardDate: '2017-04-20',
        submittedBy: 'Service Development Manager',
      },
      { contentHash: `${hash}0`, at: '17 January 2017, 09:30', boardDate: '2017-01-19', submittedBy: null },
    ],
    sheets: [],
    pack: packOf(),
    isStale: false,
    ...part,
  };
}
