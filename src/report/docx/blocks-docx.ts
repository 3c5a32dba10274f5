import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { Chart } from '../charts/chart.ts';
import type { Block, Gap, Runs } from '../value/section.ts';
import type { Wording } from '../wording/wording.ts';
import { chartDocx } from './chart-docx.ts';
import { runsDocx } from './runs-docx.ts';
import { chartTableDocx, type TableSetting, tableDocx } from './table-docx.ts';

/** What the parts of a document share while it is set. */
export interface Setting extends TableSetting {
  readonly wording: Wording;
  /** A number that no other drawing or list of the document has. */
  readonly nextNumber: () => number;
}

type Part = Paragraph | Table;

/** The parts of a section as Word has them. A table under a heading of its own needs no second title. */
export function blocksDocx(blocks: readonly Block[], setting: Setting): Part[] {
  return blocks.flatMap((block, index) => blockDocx(block, setting, blocks[index - 1]?.kind === 'heading'));
}

function blockDocx(block: Block, setting: Setting, isTitled: boolean): Part[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, children: runsDocx(block.runs) })];
    }
    case 'paragraph':
      return [new Paragraph({ children: runsDocx(block.runs) })];
    case 'list': {
      const instance = setting.nextNumber();
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: { reference: block.isNumbered ? 'numbers' : 'bullets', level: 0, instance },
            children: runsDocx(item),
          }),
      );
    }
    case 'facts':
      // They stay with the chart that they are of.
      return factsDocx(block.facts, { keepNext: true });
    case 'table':
      return tableDocx(block, setting, isTitled);
    case 'chart':
      return chartParts(block.chart, setting, block.isNamed === true);
    case 'gap':
      return gapDocx(block.gap);
  }
}

/** Terms and what they are: no table, since it would have no header. */
export function factsDocx(
  facts: readonly { readonly term: string; readonly runs: Runs }[],
  { keepNext = false } = {},
): Paragraph[] {
  return facts.map(
    ({ term, runs }) =>
      new Paragraph({
        style: 'Fact',
        keepNext,
        children: [
          new TextRun({ text: `${term}:`, bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...runsDocx(runs),
        ],
      }),
  );
}

function chartParts(chart: Chart, setting: Setting, isNamed: boolean): Part[] {
  const { wording, nextNumber } = setting;
  return [
    ...(isNamed ? [] : [new Paragraph({ style: 'TableTitle', text: chart.title })]),
    chartDocx(chart, nextNumber(), wording),
    new Paragraph({ text: chart.description }),
    ...chartTableDocx(isNamed ? null : chart.title, chart.table, setting),
  ];
}

/** What only an officer can write: marked by colour, frame and words. */
function gapDocx({ what, who, hint }: Gap): Paragraph[] {
  return [
    new Paragraph({
      style: 'Gap',
      children: [
        new TextRun({ text: `[To be written by ${who}: ${what}.]`, bold: true, highlight: 'yellow' }),
        new TextRun({ text: hint, break: 1 }),
      ],
    }),
  ];
}
