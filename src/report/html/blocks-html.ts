import type { Chart } from '../charts/chart.ts';
import { chartSvg } from '../charts/svg/chart-svg.ts';
import { escapeXml } from '../charts/svg/escape-xml.ts';
import { columnWidths } from '../paper/column-widths.ts';
import type { Block, Runs, TableBlock } from '../value/section.ts';
import { gapHtml, runsHtml } from './runs-html.ts';

/** The parts of a section as HTML. A table under a heading of its own needs no second title to be seen. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map((block, index) => blockHtml(block, blocks[index - 1]?.kind === 'heading')).join('\n');
}

function blockHtml(block: Block, isTitled: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return factsHtml(block.facts);
    case 'table':
      return tableHtml(block, isTitled);
    case 'chart':
      return chartHtml(block.chart, block.isNamed === true);
    case 'gap':
      return gapHtml(block.gap);
  }
}

export function factsHtml(facts: readonly { readonly term: string; readonly runs: Runs }[]): string {
  const rows = facts.map(
    ({ term, runs }) => `<div><dt>${escapeXml(term)}</dt><dd>${runsHtml(runs)}</dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

/** Columns that one page of an upright sheet holds; more get the room to be read, and scroll on narrow screens. */
const fewColumns = 4;
/** A wide table as narrow as it gets, its letters and margins; on paper they are to each other much the same. */
const tableSize = { width: 14_400, points: 11.25, margins: 220 };

function tableHtml({ id, caption, columns, rowHeader, rows }: TableBlock, isTitled: boolean): string {
  const shares = columnWidths(columns, rows, tableSize);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => `<col style="width:${((share / whole) * 100).toFixed(1)}%">`);
  const heads = columns.map(
    ({ header, align }) =>
      `<th scope="col"${align === 'right' ? ' class="number"' : ''}>${escapeXml(header)}</th>`,
  );
  const body = rows.map((cells) => {
    const cellsHtml = cells.map((runs, index) => {
      const kind = columns[index]?.align === 'right' ? ' class="number"' : '';
      return index === rowHeader
        ? `<th scope="row"${kind}>${runsHtml(runs)}</th>`
        : `<td${kind}>${runsHtml(runs)}</td>`;
    });
    return `<tr>${cellsHtml.join('')}</tr>\n`;
  });
  const size = columns.length > fewColumns ? ' class="wide"' : '';
  return scrolled(
    id,
    `<table${size}><caption id="${id}"${isTitled ? ' class="only-heard"' : ''}>${escapeXml(caption)}</caption><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>\n${body.join('')}</tbody></table>`,
  );
}

/** On a narrow screen the table scrolls by itself, with the keyboard too. */
function scrolled(caption: string, table: string): string {
  return `<div class="scroll" role="region" aria-labelledby="${caption}" tabindex="0">${table}</div>`;
}

function chartHtml(chart: Chart, isNamed: boolean): string {
  const { id, title, description, table } = chart;
  const [first = '', ...others] = table.columns;
  const heads = [
    `<th scope="col">${escapeXml(first)}</th>`,
    ...others.map((header) => `<th scope="col" class="number">${escapeXml(header)}</th>`),
  ];
  const rows = table.rows.map(([head = '', ...cells]) => {
    const cellsHtml = cells.map((cell) => `<td class="number">${escapeXml(cell)}</td>`);
    return `<tr><th scope="row"><bdi>${escapeXml(head)}</bdi></th>${cellsHtml.join('')}</tr>`;
  });
  // Who hears only the table is told what it is of.
  const own = `<span${isNamed ? ' class="only-heard"' : ''}>: ${escapeXml(title)}</span>`;
  const numbers = `<table><caption id="${id}-table">Numbers of the chart${own}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<figure>${chartSvg(chart)}<figcaption>${isNamed ? '' : `<strong><bdi>${escapeXml(title)}</bdi></strong> `}${escapeXml(description)}</figcaption></figure>${scrolled(`${id}-table`, numbers)}`;
}
