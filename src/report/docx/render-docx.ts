import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { formatDate } from '../../dates/format-date.ts';
import { withRagFills } from '../office/rag-fills.ts';
import { settlePackage } from '../office/settle-package.ts';
import type { Renderer } from '../renderer.ts';
import type { BoardReport } from '../value/board-report.ts';
import type { ReportSection, SectionId } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPlural } from '../wording/format-value.ts';
import { blocksDocx, factsDocx, type Setting } from './blocks-docx.ts';
import { documentLists, documentStyles } from './document-styles.ts';
import { withRows } from './table-docx.ts';

/** A4 and its margins, in twentieths of a point. */
const paper = { width: 11_906, height: 16_838 };
const margin = 1_134;

/** Sections whose tables need the long side of the paper. */
const landscape: ReadonlySet<SectionId> = new Set(['appendix-actions']);

/** Sets a report as a Word document. */
export const renderDocx: Renderer = async (report) => {
  const { cover, isDraft, title, asAt, contentHash } = report;
  const bodies: string[] = [];
  const document = new Document({
    title: isDraft ? `Draft: ${cover.title}` : cover.title,
    subject: `${title}, position at ${formatDate(asAt)}`,
    creator: report.board ?? 'Health and Wellbeing Board',
    lastModifiedBy: report.board ?? 'Health and Wellbeing Board',
    description: `Content hash of the plan: ${contentHash}`,
    styles: documentStyles,
    numbering: documentLists,
    sections: wordSections(report, bodies),
  });
  const made = new Uint8Array(await Packer.toArrayBuffer(document));
  return settlePackage(made, {
    name: 'the Word document',
    day: asAt,
    edit: (path, xml) => {
      if (path === 'word/document.xml') return withRows(xml, bodies);
      return /^word\/charts\/chart\d+\.xml$/.test(path) ? withRagFills(xml) : xml;
    },
  });
};

/** Sections of the paper that follow one another on paper of one orientation are one section of Word. */
function wordSections(report: BoardReport, bodies: string[]): ISectionOptions[] {
  let number = 0;
  const nextNumber = () => {
    number += 1;
    return number;
  };
  const groups: { isWide: boolean; sections: ReportSection[] }[] = [];
  for (const section of report.sections) {
    const isWide = landscape.has(section.id);
    const group = groups.at(-1);
    if (group?.isWide === isWide) group.sections.push(section);
    else groups.push({ isWide, sections: [section] });
  }
  return groups.map(({ isWide, sections }, index) => {
    const width = (isWide ? paper.height : paper.width) - 2 * margin;
    const setting: Setting = { width, wording: report.wording, nextNumber, bodies };
    return {
      properties: {
        ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
        page: {
          size: { ...paper, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: margin, bottom: margin, left: margin, right: margin },
        },
      },
      headers: { default: header(report) },
      footers: { default: footer(report) },
      children: [
        ...(index === 0 ? front(report) : []),
        ...sections.flatMap((section, place) => [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            text: section.title,
            // An appendix begins a page; the first of a section of Word has one already.
            pageBreakBefore: section.isAppendix && place > 0,
          }),
          ...blocksDocx(section.blocks, setting),
        ]),
      ],
    };
  });
}

function front({ cover, isDraft, gaps }: BoardReport): Paragraph[] {
  return [
    ...(isDraft ? [new Paragraph({ style: 'Draft', text: 'Draft: not for publication' })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: cover.title }),
    ...factsDocx(cover.facts),
    ...(gaps.length === 0
      ? []
      : [
          new Paragraph({
            spacing: { before: 160 },
            text: `${formatPlural(gaps.length, 'part')} of this report ${gaps.length === 1 ? 'is' : 'are'} still to be written, each marked in yellow and in square brackets.`,
          }),
        ]),
  ];
}

function header({ isDraft }: BoardReport): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Small',
        children: isDraft
          ? [
              new TextRun({ text: 'Draft' }),
              new TextWatermark({ text: 'DRAFT', color: 'B3261E', opacity: 0.12 }),
            ]
          : [],
      }),
    ],
  });
}

function footer({ cover }: BoardReport): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        children: [
          new TextRun({ text: `${clipWords(cover.title.replaceAll(/\s+/g, ' '), 90)}. Page ` }),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun({ text: ' of ' }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
