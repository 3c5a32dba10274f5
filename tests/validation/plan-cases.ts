import type { CellValue } from '../../src/grid/cell.ts';
import { actionRatingColumn } from '../../src/plan/layout/action-rating-column.ts';
import { soundSettings } from './plan-workbook.ts';
import { action, type RuleCase, withActions } from './rule-case.ts';

const without = (setting: string) => soundSettings.filter((row) => row['setting'] !== setting);
const numbered = (...rows: readonly (readonly [objective: string, number: string | null])[]) => ({
  ...withActions(),
  ambitions: rows.map(([objective, number]) => ({ objective, number, ambition: 'Nobody eats alone' })),
});
const rated = (value: CellValue) =>
  withActions(
    action({ status: 'Complete', percentComplete: 1, rag: { formula: actionRatingColumn.formula, value } }),
  );
const note = (certainty: string) => ({
  ...withActions(),
  importNotes: [{ source: 'line 3', text: 'by Q2', reading: '30 September 2015', certainty }],
});

/** Settings, ambitions and import notes. */
export const planCases: readonly RuleCase[] = [
  {
    code: 'plan/no-reporting-date',
    title: 'no setting',
    plan: { ...withActions(), settings: without('Reporting date') },
    at: ['Plan'],
  },
  {
    code: 'plan/no-reporting-date',
    title: 'words that are no date',
    plan: {
      ...withActions(),
      settings: [...without('Reporting date'), { setting: 'Reporting date', value: 'soon' }],
    },
    at: ['Plan'],
  },
  {
    code: 'plan/no-reporting-date',
    title: 'the caller gives one',
    plan: { ...withActions(), settings: [] },
    asAt: '2017-04-01',
    at: [],
  },
  {
    code: 'plan/no-legend',
    title: 'no meaning for amber',
    plan: { ...withActions(action()), settings: without('RAG legend: A') },
    at: ['Plan'],
  },
  { code: 'plan/no-legend', title: 'all three explained', plan: withActions(action()), at: [] },
  { code: 'plan/no-legend', title: 'nothing to rate', plan: { ...withActions(), settings: [] }, at: [] },
  {
    code: 'ambition/numbering',
    title: 'a gap',
    plan: numbered(['C3', '1'], ['C3', '2'], ['C3', '5.']),
    at: ['Ambitions!B4'],
  },
  {
    code: 'ambition/numbering',
    title: 'a repeat',
    plan: numbered(['C3', '1'], ['C3', '2'], ['C3', '2']),
    at: ['Ambitions!B4'],
  },
  {
    code: 'ambition/numbering',
    title: 'counted on, then again from 1',
    plan: numbered(['C3', '1'], ['B3', '2'], ['C3', '1']),
    at: ['Ambitions!B4'],
  },
  {
    code: 'ambition/numbering',
    title: 'a lost beginning',
    plan: numbered(['C3', '2']),
    at: ['Ambitions!B2'],
  },
  {
    code: 'ambition/numbering',
    title: 'from 1 with each objective',
    plan: numbered(['C3', '1'], ['C3', '2'], ['B3', '1']),
    at: [],
  },
  { code: 'ambition/numbering', title: 'without numbers', plan: numbered(['C3', null], ['C3', 'a']), at: [] },
  {
    code: 'formula/out-of-date',
    title: 'a rating that was lost',
    plan: rated(null),
    at: ['Actions!N2'],
  },
  {
    code: 'formula/out-of-date',
    title: 'a rating as it comes out',
    plan: rated('B'),
    at: [],
  },
  {
    code: 'import/undecided',
    title: 'an ambiguous reading',
    plan: note('ambiguous'),
    at: ['Import notes!B2'],
  },
  { code: 'import/undecided', title: 'a likely reading', plan: note('likely'), at: [] },
];
