import { openPackage, plain } from './office-package.ts';

/** The slides of a presentation in their order. */
export function slidesOf(bytes: Uint8Array): string[] {
  const number = (path: string) => Number(/\d+/.exec(path)?.[0]);
  return [...openPackage(bytes)]
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .toSorted(([left], [right]) => number(left) - number(right))
    .map(([, xml]) => xml);
}

/** What slides say in the order of reading: a title, then a line for each paragraph and row. */
export function slidesText(bytes: Uint8Array): string {
  return `${slidesOf(bytes)
    .map((slide, index) => `--- ${index + 1}\n${slideText(slide)}`)
    .join('\n\n')}\n`;
}

export function slideText(slide: string): string {
  const pieces = slide.matchAll(
    /<p:ph\s[^>]*type="title"[^>]*>|<\/a:tr>|<\/a:tc>|<a:p>(?:(?!<\/a:p>).)*<\/a:p>|<p:cNvPr [^>]*descr="([^"]+)"/gs,
  );
  const lines: string[] = [];
  let row: string[] = [];
  let isTitle = false;
  let isNumber = false;
  const tables = [...slide.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(({ index, 0: table }) => [
    index,
    index + table.length,
  ]);
  for (const { 0: piece, 1: chart, index } of pieces) {
    isNumber = piece.includes('type="slidenum"');
    const isCell = tables.some(([start = 0, end = 0]) => index >= start && index < end);
    if (chart !== undefined) lines.push(`(chart: ${plain(chart)})`);
    else if (piece.startsWith('<p:ph')) isTitle = true;
    else if (piece === '</a:tr>') {
      lines.push(`| ${row.join(' | ')}`);
      row = [];
    } else if (piece !== '</a:tc>' && !isNumber) {
      const text = paragraphText(piece);
      if (isCell) row.push(text);
      else if (text !== '') lines.push(isTitle ? `# ${text}` : bullet(piece) + text);
      isTitle = false;
    }
  }
  return lines.join('\n');
}

function bullet(paragraph: string): string {
  const number = /<a:buAutoNum [^>]*startAt="(\d+)"/.exec(paragraph)?.[1];
  if (number !== undefined) return `${number}. `;
  return paragraph.includes('<a:buSzPct') ? '- ' : '';
}

function paragraphText(paragraph: string): string {
  return [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => plain(text ?? ''))
    .join('')
    .trim();
}
