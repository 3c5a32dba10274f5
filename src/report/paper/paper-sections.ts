import type { Block, ReportSection, SectionId } from '../value/section.ts';
import { actionAppendix } from './action-appendix.ts';
import { background } from './background.ts';
import { gapBlock, heading, list } from './blocks.ts';
import { changeBlocks } from './change-blocks.ts';
import { actionExceptionBlocks, indicatorExceptionBlocks } from './exception-blocks.ts';
import { reportGaps } from './gaps.ts';
import { figureTable, indicatorAppendix, indicatorTable } from './indicator-blocks.ts';
import { notesAppendix } from './notes-appendix.ts';
import { recommendations } from './recommendations.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, said } from './runs.ts';
import { storyBlocks } from './story-blocks.ts';
import { summary } from './summary.ts';

/** The cover report as UK councils set it out, appendices last. */
export function paperSections(report: ReportFacts): ReportSection[] {
  const sections: [SectionId, string, Block[]][] = [
    ['recommendations', 'Recommendations', recommendations(report)],
    ['summary', 'Summary', summary(report)],
    ['background', 'Background', background(report)],
    ['issues', 'Issues and options', issuesAndOptions(report)],
    ['consultation', 'Consultation', [gapBlock(reportGaps.consultation)]],
    ['implications', 'Implications', implications()],
    ['background-papers', 'Background papers', backgroundPapers(report)],
  ];
  const appendices: [SectionId, string, Block[]][] = [
    ['appendix-actions', 'actions', actionAppendix(report)],
    ...(report.indicators.length === 0
      ? []
      : [['appendix-indicators', 'indicators', indicatorAppendix(report)] as [SectionId, string, Block[]]]),
    ['appendix-notes', 'ratings and notes', notesAppendix(report)],
  ];
  return [
    ...sections.map(([id, title, blocks], index) => ({
      id,
      title: `${index + 1}. ${title}`,
      isAppendix: false,
      blocks,
    })),
    ...appendices.map(([id, title, blocks], index) => ({
      id,
      title: `Appendix ${String.fromCharCode(65 + index)}: ${title}`,
      isAppendix: true,
      blocks,
    })),
  ];
}

function issuesAndOptions(report: ReportFacts): Block[] {
  return [
    ...actionExceptionBlocks(report),
    ...indicatorExceptionBlocks(report),
    ...indicatorTable(report),
    ...figureTable(report),
    ...changeBlocks(report),
    ...storyBlocks(report),
    heading('Options'),
    gapBlock(reportGaps.options),
  ];
}

function implications(): Block[] {
  return [
    heading('Financial'),
    gapBlock(reportGaps.financial),
    heading('Legal'),
    gapBlock(reportGaps.legal),
    heading('Diversity and equality'),
    gapBlock(reportGaps.equality),
    heading('Other'),
    gapBlock(reportGaps.other),
  ];
}

function backgroundPapers({ title, contentHash }: ReportFacts): Block[] {
  return [list([[...quoted(title), ...said(` (content hash ${contentHash})`)]])];
}
