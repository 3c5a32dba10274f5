import type { Block, Runs } from '../value/section.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, said } from './runs.ts';
import { type StoryGroup, storyGroups } from './story-groups.ts';

/** What numbers do not say: achievements first, then stories and case studies, by objective. */
export function storyBlocks({ objectives, evidence }: ReportFacts): Block[] {
  if (evidence.length === 0) return [];
  const all = objectives.flatMap(({ evidence: own }) => own);
  const achievements = all.filter(({ kind }) => kind === 'achievement');
  const stories = all.filter(({ kind }) => kind !== 'achievement');
  const groups = [
    ...storyGroups(achievements, { dates: 'days' }),
    ...storyGroups(stories, { dates: 'months' }),
  ];
  return [heading('Achievements and stories'), ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ title, source, stories }: StoryGroup): Block[] {
  const texts = stories.map(({ text }) => text).filter((text) => text !== '');
  if (title === null) return texts.map((text) => paragraph([...quoted(text), ...said(source)]));
  const head: Runs = [...quoted(title), ...said(source)];
  const [only] = texts;
  if (texts.length > 1) return [heading(head, 4), list(texts.map(quoted))];
  return [heading(head, 4), ...(only === undefined ? [] : [paragraph(quoted(only))])];
}
