import type { Evidence, Partner, Update } from '../plan.ts';
import { identifyRows } from './sample-row.ts';

/** What happened, and what numbers do not say. */
export const sampleUpdates: readonly Update[] = identifyRows('upd', [
  {
    action: 'C3 A',
    date: '2016-11-14',
    organisation: 'Eastmere Borough Council',
    author: 'Commissioning Manager',
    update: 'The pilot opened. Every household is visited by one of two support workers.',
    rag: 'G',
  },
  {
    action: 'B3 I',
    date: '2016-12-01',
    organisation: 'Alzheimer’s support group',
    author: 'Dementia Friends Coordinator',
    update: 'Twenty-two organisations signed the charter; the first joint plan is agreed.',
    rag: 'G',
  },
  {
    action: 'C3 F',
    date: '2016-12-08',
    organisation: 'Eastmere CCG',
    author: 'Mental Health Commissioner',
    update: 'The evaluation report is late: the evaluator is ill and no replacement has been found.',
    rag: 'A',
  },
  {
    action: 'C3 F',
    date: '2017-03-09',
    organisation: 'Eastmere CCG',
    author: 'Mental Health Commissioner',
    update: 'A new evaluator started on 1 March. The board is asked to accept the report in June.',
    rag: 'R',
  },
  {
    action: 'B3 K',
    date: '2017-03-20',
    organisation: 'Eastmere Borough Council',
    author: 'Principal Planning Officer',
    update: 'Replies to the consultation are answered; the guide is ready for the June cabinet.',
    rag: 'A',
  },
  {
    action: 'B3 H',
    date: '2017-03-31',
    organisation: 'Eastmere CCG',
    author: 'Primary Care Manager',
    update: '142 people referred since October; four in five went to what was suggested to them.',
    rag: 'G',
  },
]);

export const sampleEvidence: readonly Evidence[] = identifyRows('evi', [
  {
    objective: 'C3',
    kind: 'story',
    title: 'From the window to the allotment',
    text: 'A widower of 81 had not spoken to a neighbour for months. His coordinator found that he had once grown leeks for show. He now looks after two plots, and two beginners.',
    date: '2017-02-15',
  },
  {
    objective: 'B3',
    kind: 'achievement',
    title: 'Fourth community hub opened',
    text: 'Residents run it six days a week. The library, a credit union and the health visitors share the building.',
    date: '2016-10-03',
  },
  {
    objective: 'B3',
    kind: 'case study',
    title: 'A grant of £180 and a bench',
    text: 'A street planted its verge and put a bench there. Three families met on it for the first time, and now watch each other’s children.',
    date: '2016-08-21',
  },
]);

export const samplePartners: readonly Partner[] = identifyRows(
  'par',
  ['Eastmere CCG', 'Eastmere Voluntary Action', 'Alzheimer’s support group'].map((organisation) => ({
    organisation,
    googleSheet: null,
    lastSynced: null,
    state: null,
  })),
);
