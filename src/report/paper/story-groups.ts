import { formatDate, formatMonth } from '../../dates/format-date.ts';
import type { EvidenceReport } from '../value/evidence-report.ts';
import { objectiveName } from '../wording/objective-name.ts';

/** Evidence that shares its title, and so is told under one. */
export interface StoryGroup {
  readonly title: string | null;
  /** Where it is from, in brackets with a space before: " (achievements, objective 10)"; empty where nothing is known. */
  readonly source: string;
  readonly stories: readonly EvidenceReport[];
}

const plurals: Readonly<Record<EvidenceReport['kind'], string>> = {
  achievement: 'achievements',
  story: 'stories',
  'case study': 'case studies',
};

/**
 * Evidence in groups of one title, objective, kind and date, in the order of their first; what has no title stands alone.
 *
 * @param dates - Whether a date is told as a day or as its month.
 */
export function storyGroups(
  evidence: readonly EvidenceReport[],
  { dates }: { readonly dates: 'days' | 'months' },
): StoryGroup[] {
  const groups = new Map<string, EvidenceReport[]>();
  for (const [index, story] of evidence.entries()) {
    const { title, objective, kind, date } = story;
    const key = title === null ? `${index}` : JSON.stringify([title, objective, kind, date]);
    groups.set(key, [...(groups.get(key) ?? []), story]);
  }
  return [...groups.values()].flatMap((stories) => {
    const [first] = stories;
    return first === undefined
      ? []
      : { title: first.title, source: sourceOf(first, stories.length, dates), stories };
  });
}

function sourceOf(
  { kind, objective, date }: EvidenceReport,
  count: number,
  dates: 'days' | 'months',
): string {
  const from = [
    count === 1 ? kind : plurals[kind],
    objective === null ? null : objectiveName(objective),
    date === null ? null : dates === 'days' ? formatDate(date) : formatMonth(date),
  ];
  return ` (${from.filter((part) => part !== null).join(', ')})`;
}
