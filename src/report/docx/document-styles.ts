import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

const ink = '1B1B1B';
const blue = '1D4F91';
const font = 'Arial';
/** Word says sizes in half points, and spaces in twentieths of a point. */
const halves = (points: number) => points * 2;
const twips = (points: number) => points * 20;

function heading(points: number, before: number) {
  return {
    run: { font, size: halves(points), bold: true, color: blue },
    paragraph: { spacing: { before: twips(before), after: twips(6) }, keepNext: true, keepLines: true },
  };
}

const frame = { style: 'dashed', size: 8, color: '7A5C00', space: 4 } as const;

/** How the paper looks. Every pair of text and ground has a contrast of at least 4.5 to 1. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: halves(11), color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: twips(8), line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: halves(24), bold: true, color: ink },
      paragraph: { spacing: { before: twips(6), after: twips(12) } },
    },
    heading1: heading(17, 20),
    heading2: heading(13, 14),
    heading3: heading(11.5, 10),
    listParagraph: { run: { font }, paragraph: { spacing: { after: twips(4) } } },
  },
  paragraphStyles: [
    style(
      'TableTitle',
      'Table title',
      { size: halves(11), bold: true },
      { spacing: space(8, 4), keepNext: true },
    ),
    style(
      'TableHead',
      'Table head',
      { size: halves(10), bold: true },
      { spacing: space(0, 0), keepNext: true },
    ),
    style('TableText', 'Table text', { size: halves(10) }, { spacing: space(0, 0) }),
    style(
      'DenseHead',
      'Dense head',
      { size: halves(9), bold: true },
      { spacing: space(0, 0), keepNext: true },
    ),
    style('DenseText', 'Dense text', { size: halves(9) }, { spacing: space(0, 0) }),
    style('AfterTable', 'After table', { size: halves(6) }, { spacing: space(0, 4) }),
    style('Chart', 'Chart', {}, { spacing: space(0, 4), keepNext: true }),
    style(
      'Fact',
      'Fact',
      {},
      {
        spacing: space(0, 3),
        indent: { left: 2_900, hanging: 2_900 },
      },
    ),
    style(
      'Gap',
      'Gap',
      {},
      {
        spacing: space(6, 10),
        keepLines: true,
        shading: { type: 'clear', color: 'auto', fill: 'FFF6D6' },
        border: { top: frame, bottom: frame, left: frame, right: frame },
        indent: { left: 120, right: 120 },
      },
    ),
    style('Draft', 'Draft', { size: halves(12), bold: true, color: '8C1D17' }, { spacing: space(0, 6) }),
    style('Small', 'Small', { size: halves(9) }, { spacing: space(0, 0) }),
  ],
};

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function space(before: number, after: number) {
  return { before: twips(before), after: twips(after), line: 252, lineRule: LineRuleType.AUTO };
}

const hanging = { paragraph: { indent: { left: 500, hanging: 360 } } };

export const documentLists: INumberingOptions = {
  config: [
    {
      reference: 'numbers',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: hanging },
      ],
    },
    {
      reference: 'bullets',
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: hanging },
      ],
    },
  ],
};
