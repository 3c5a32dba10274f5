import { formatDate, formatMonth } from '../../dates/format-date.ts';
import type { EvidenceReport } from '../value/evidence-report.ts';
import type { Block, Runs } from '../value/section.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, said, strong } from './runs.ts';

/** What numbers do not say: achievements first, then stories and case studies, by objective. */
export function storyBlocks({ objectives, evidence }: ReportFacts): Block[] {
  if (evidence.length === 0) return [];
  const achievements = objectives.flatMap(({ evidence: own }) =>
    own.filter(({ kind }) => kind === 'achievement'),
  );
  const stories = objectives.flatMap(({ evidence: own }) => own.filter(({ kind }) => kind !== 'achievement'));
  return [
    heading('Achievements and stories'),
    ...(achievements.length === 0 ? [] : [list(achievements.map(achievementRuns))]),
    ...stories.flatMap((story): Block[] => [
      heading([...quoted(story.title ?? 'A story'), ...said(storySource(story))], 4),
      paragraph(quoted(story.text)),
    ]),
  ];
}

function achievementRuns({ objective, title, text, date }: EvidenceReport): Runs {
  const from = [objective, date === null ? null : formatDate(date)].filter((part) => part !== null);
  const source = from.length === 0 ? '' : ` (${from.join(', ')})`;
  if (title === null) return [...quoted(text), ...said(source)];
  // Several lines begin on one of their own.
  const between = text === '' ? '' : text.includes('\n') ? ':\n' : ': ';
  return [...strong(title), ...said(`${source}${between}`), ...quoted(text)];
}

function storySource({ objective, kind, date }: EvidenceReport): string {
  const from = [kind, objective, date === null ? null : formatMonth(date)].filter((part) => part !== null);
  return ` (${from.join(', ')})`;
}
