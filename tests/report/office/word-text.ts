import { openPackage, partOf, plain } from './office-package.ts';

/** What a Word document says in the order of reading: a line for each paragraph and row, headings marked. */
export function wordText(bytes: Uint8Array): string {
  const body = partOf(openPackage(bytes), 'word/document.xml');
  const pieces = body.matchAll(
    /<w:tbl>|<\/w:tbl>|<\/w:tr>|<\/w:tc>|<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>|<w:tblHeader\/>/gs,
  );
  const lines: string[] = [];
  let row: string[] = [];
  let cell: string[] = [];
  let isTable = false;
  let isHeader = false;
  for (const [piece] of pieces) {
    if (piece === '<w:tbl>') isTable = true;
    else if (piece === '</w:tbl>') isTable = false;
    else if (piece === '<w:tblHeader/>') isHeader = true;
    else if (piece === '</w:tc>') {
      row.push(cell.join(' / '));
      cell = [];
    } else if (piece === '</w:tr>') {
      lines.push(`${isHeader ? '|= ' : '| '}${row.join(' | ')}`);
      [row, isHeader] = [[], false];
    } else if (isTable) cell.push(paragraphText(piece));
    else lines.push(headingMark(piece) + paragraphText(piece));
  }
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function headingMark(paragraph: string): string {
  const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
  if (style === 'Title') return '\n# ';
  const level = /^Heading(\d)$/.exec(style)?.[1];
  if (level !== undefined) return `\n${'#'.repeat(Number(level) + 1)} `;
  return style === 'ListParagraph' ? '- ' : '';
}

function paragraphText(paragraph: string): string {
  const pieces = paragraph.matchAll(
    /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>|<wp:docPr[^>]* descr="([^"]*)"/g,
  );
  return [...pieces]
    .map(([piece, text, picture]) => {
      if (picture !== undefined) return `(chart: ${plain(picture)})`;
      if (text !== undefined) return plain(text);
      return piece === '<w:br/>' ? ' / ' : ' ';
    })
    .join('')
    .trim();
}
