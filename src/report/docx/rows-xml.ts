import { ragLooks } from '../charts/rag-look.ts';
import { escapeXml } from '../charts/svg/escape-xml.ts';
import { gapLabel } from '../paper/runs.ts';
import type { Run, Runs, TableColumn } from '../value/section.ts';
import { ragWord } from '../wording/rag-word.ts';
import { isRightToLeft, patternShading } from './run-look.ts';

/** Rows of more letters may go on on the next page; shorter ones stay whole. */
const longRow = 900;

export interface RowsLook {
  readonly columns: readonly TableColumn[];
  /** In twentieths of a point. */
  readonly widths: readonly number[];
  readonly rowHeader: number;
  /** Name of the style of their paragraphs. */
  readonly style: string;
}

/**
 * The rows of a table as they stand in a Word document. They are written here, and not by the library, since an object for
 * every piece of 35,000 cells takes a gigabyte.
 *
 * Of a row that must not be split, and of rows that are kept with the next one, LibreOffice 7.4 loses all that follow where
 * the page ends behind the first. So the rows have neither: their paragraphs keep their lines together, which Word takes
 * as the same wish.
 */
export function rowsXml(rows: readonly (readonly Runs[])[], look: RowsLook): string {
  return rows.map((cells) => rowXml(cells, look)).join('');
}

function rowXml(cells: readonly Runs[], { columns, widths, rowHeader, style }: RowsLook): string {
  const whole = lengthOf(cells) < longRow ? '<w:keepLines/>' : '';
  const cellsXml = columns.map(({ align }, index) => {
    const end = align === 'right' ? '<w:jc w:val="right"/>' : '';
    const properties = `<w:pPr><w:pStyle w:val="${style}"/>${whole}${end}</w:pPr>`;
    const runs = (cells[index] ?? []).map((run) => runXml(run, index === rowHeader));
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr><w:p>${properties}${runs.join('')}</w:p></w:tc>`;
  });
  return `<w:tr>${cellsXml.join('')}</w:tr>`;
}

function lengthOf(cells: readonly Runs[]): number {
  return cells.flat().reduce((sum, run) => sum + ('text' in run ? run.text.length : 40), 0);
}

const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';

function runXml(run: Run, isHead: boolean): string {
  const weight = isHead ? bold : '';
  switch (run.kind) {
    case 'text':
      return textXml(run.text, weight);
    case 'strong':
      return textXml(run.text, bold);
    case 'quoted':
      return textXml(run.text, isRightToLeft(run.text) ? `${weight}<w:rtl/>` : weight);
    case 'no-data':
      return textXml(run.text, weight + italic);
    case 'gap':
      return textXml(gapLabel(run), `${bold}<w:highlight w:val="yellow"/>`);
    case 'rag': {
      const { fill, ink, pattern } = ragLooks[run.code];
      const { type, mark } = patternShading(pattern);
      const letter = `${bold}<w:color w:val="${ink}"/>${shading('clear', 'auto', fill)}`;
      return [
        textXml(`\u00a0${run.code}\u00a0`, letter),
        textXml('\u00a0\u00a0', shading(type, mark, fill)),
        textXml(`\u00a0${ragWord(run.code)}`, weight),
      ].join('');
    }
  }
}

function shading(type: string, colour: string, fill: string): string {
  return `<w:shd w:val="${type}" w:color="${colour}" w:fill="${fill}"/>`;
}

/** What XML cannot hold. */
const unwritable = /[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Line feeds as breaks. */
function textXml(text: string, properties: string): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const lines = text.replaceAll(unwritable, '').split('\n');
  return `<w:r>${look}${lines.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`).join('<w:br/>')}</w:r>`;
}
