import type { ChartPoint, ChartSeries, LineChart } from '../chart.ts';
import type { Drawing } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';

const [width, height] = [640, 300];
const frame = { right: 44, top: 42, bottom: 34 };
const letterWidth = 7.2;

const looks: Readonly<Record<ChartSeries['role'], { colour: string; dash: string; stroke: number }>> = {
  actual: { colour: '#1d4f91', dash: '', stroke: 2.5 },
  trajectory: { colour: '#595959', dash: '7 4', stroke: 2 },
  forecast: { colour: '#8a2a6b', dash: '2 4', stroke: 2 },
};
/** From behind to the front. */
const order: readonly ChartSeries['role'][] = ['forecast', 'trajectory', 'actual'];

/** Draws an indicator over the years. */
export function lineChartSvg(chart: LineChart): Drawing {
  const { x: across, y: up } = chart;
  const left = Math.min(150, 16 + letterWidth * Math.max(...up.ticks.map(({ label }) => label.length)));
  const [plotWidth, plotHeight] = [width - left - frame.right, height - frame.top - frame.bottom];
  const y = (value: number) =>
    round(height - frame.bottom - ((value - up.min) / (up.max - up.min)) * plotHeight);
  const place: Place = {
    left,
    x: (value) => round(left + ((value - across.min) / (across.max - across.min)) * plotWidth),
    y,
    limit: (value) => y(Math.min(up.max, Math.max(up.min, value))),
  };
  const latest = chart.series.find(({ role }) => role === 'actual')?.points.at(-1);
  return {
    width,
    height,
    content: [
      legend(chart.series),
      ...up.ticks.map(({ at, label }) =>
        [
          `<line x1="${round(left)}" x2="${width - frame.right}" y1="${place.y(at)}" y2="${place.y(at)}" stroke="#d9d9d9"/>`,
          `<text x="${round(left - 8)}" y="${place.y(at) + 4}" text-anchor="end">${escapeXml(label)}</text>`,
        ].join(''),
      ),
      ...across.ticks.map(
        ({ at, label }) =>
          `<text x="${place.x(at)}" y="${height - 12}" text-anchor="middle">${escapeXml(label)}</text>`,
      ),
      ...order.flatMap((role) =>
        chart.series
          .filter((series) => series.role === role)
          .map((series) => drawSeries(series, place, latest ?? null)),
      ),
      ...chart.series.map((series) => endLabel(series, place)),
    ].join(''),
  };
}

interface Place {
  /** Where the lines begin, right of the names of the ticks. */
  readonly left: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** A limit as far as the chart goes. */
  readonly limit: (value: number) => number;
}

function drawSeries({ role, points, limits }: ChartSeries, place: Place, latest: ChartPoint | null): string {
  const { colour, dash, stroke } = looks[role];
  // A forecast goes on from what was measured last.
  const line = role === 'forecast' && latest !== null ? [latest, ...points] : points;
  const path = line.map(({ x, y }) => `${place.x(x)},${place.y(y)}`).join(' ');
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const whisker = limits === null ? '' : points.map(({ x }) => whiskers(place, x, limits, colour));
  return [
    line.length > 1
      ? `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${stroke}"${dashes}/>`
      : '',
    ...whisker,
    ...points.map(({ x, y }, index) =>
      role === 'trajectory' && index < points.length - 1 ? '' : marker(role, place.x(x), place.y(y)),
    ),
  ].join('');
}

/** A limit beyond the chart goes to its edge, and does not end there. */
function whiskers(
  place: Place,
  at: number,
  { lower, upper }: NonNullable<ChartSeries['limits']>,
  colour: string,
): string {
  const x = place.x(at);
  const [low, high] = [place.limit(lower), place.limit(upper)];
  const end = (limit: number, y: number) => (place.y(limit) === y ? `M${round(x - 5)} ${y}h10` : '');
  return `<path d="M${x} ${low}V${high}${end(lower, low)}${end(upper, high)}" stroke="${colour}" stroke-width="1.5" fill="none"/>`;
}

function marker(role: ChartSeries['role'], x: number, y: number): string {
  const { colour } = looks[role];
  if (role === 'actual') return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
  if (role === 'trajectory') return `<path d="M${x} ${round(y - 6)}l6 6-6 6-6-6z" fill="${colour}"/>`;
  return `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8" fill="#fff" stroke="${colour}" stroke-width="2"/>`;
}

/** The last value of what was measured and of the trajectory, where they can be read off. */
function endLabel({ role, points, labelPlace }: ChartSeries, place: Place): string {
  const last = points.at(-1);
  if (last === undefined || role === 'forecast') return '';
  const [x, y] = [place.x(last.x), place.y(last.y)];
  // At the left edge stand the names of the ticks.
  const anchor = x > width - 80 ? 'end' : x < place.left + 24 ? 'start' : 'middle';
  const label = escapeXml(last.shown);
  const at = labelPlace === 'below' ? y + 20 : y - 11;
  return `<text x="${anchor === 'end' ? x + 8 : anchor === 'start' ? Math.max(x - 4, place.left) : x}" y="${round(at)}" text-anchor="${anchor}" font-weight="bold" fill="${looks[role].colour}" stroke="#fff" stroke-width="4" paint-order="stroke">${label}</text>`;
}

function legend(series: readonly ChartSeries[]): string {
  let x = 8;
  return series
    .map(({ role, name }) => {
      const { colour, dash, stroke } = looks[role];
      const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
      const item = `<line x1="${x}" x2="${x + 30}" y1="14" y2="14" stroke="${colour}" stroke-width="${stroke}"${dashes}/>${marker(role, x + 15, 14)}<text x="${x + 37}" y="18">${escapeXml(name)}</text>`;
      x += 54 + name.length * letterWidth;
      return item;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
