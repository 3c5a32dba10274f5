import type { BoardReport } from '../value/board-report.ts';
import type { Gap, ReportSection } from '../value/section.ts';

/** What the sections are made from: the report but for them. */
export type ReportFacts = Omit<BoardReport, 'sections' | 'gaps'>;

/** The cover report as UK councils set it out, appendices last. */
export function paperSections(_: ReportFacts): ReportSection[] {
  return [];
}

/** Every gap of the sections, in their order. */
export function gapsOf(sections: readonly ReportSection[]): Gap[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'gap' ? block.gap : [])));
}
