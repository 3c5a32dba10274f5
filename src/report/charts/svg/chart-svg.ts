import type { Chart } from '../chart.ts';
import { escapeXml } from './escape-xml.ts';
import { lineChartSvg } from './line-chart-svg.ts';
import { ragChartSvg } from './rag-chart-svg.ts';

export interface ChartSvgOptions {
  /** Whether it is a file of its own, with the declaration and the size that one needs. */
  readonly isFile?: boolean;
}

/**
 * A chart as SVG: its title and text alternative inside, lines told apart by dash and marker and ratings by pattern and
 * letter, without script, style sheet or anything from elsewhere.
 */
export function chartSvg(chart: Chart, { isFile = false }: ChartSvgOptions = {}): string {
  const { width, height, content } = chart.kind === 'line' ? lineChartSvg(chart) : ragChartSvg(chart);
  const [title, description] = [`${chart.id}-title`, `${chart.id}-text`];
  const size = isFile ? ` width="${width}" height="${height}"` : '';
  return [
    isFile ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${size} role="img" aria-labelledby="${title} ${description}" font-family="Arial, Helvetica, sans-serif" font-size="13" fill="#1b1b1b">`,
    `<title id="${title}">${escapeXml(chart.title)}</title><desc id="${description}">${escapeXml(chart.description)}</desc>`,
    content,
    '</svg>',
  ].join('');
}
