import { planTables } from '../../plan/plan.ts';

/** Fields that the plan has no column for. */
const ownWords: ReadonlyMap<string, string> = new Map([
  ['method', 'How the action is done'],
  ['milestone', 'Milestone'],
  ['measure', 'Measure of success'],
  ['support', 'Supporting organisations'],
  ['latest', 'Latest figure'],
  ['latestPeriod', 'Period of the latest figure'],
  ['title', 'Title of an achievement'],
  ['text', 'Text of an achievement'],
]);

const headers: ReadonlyMap<string, string> = new Map(
  [planTables.ambitions, planTables.objectives, planTables.indicators, planTables.actions].flatMap(
    ({ columns }) => Object.entries(columns).map(([name, { header }]) => [name, header] as const),
  ),
);

/**
 * What a column of a document was taken for, in the words of the plan's own headers.
 *
 * @example fieldWords('percentComplete') // -> 'Percent complete'
 */
export function fieldWords(field: string): string {
  return ownWords.get(field) ?? headers.get(field) ?? field;
}
