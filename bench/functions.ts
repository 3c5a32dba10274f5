import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { rag } from '../src/indicator/rag.ts';
import { trajectoryValue } from '../src/indicator/trajectory.ts';
import { directlyStandardisedRate } from '../src/statistics/directly-standardised-rate.ts';
import { rateInterval } from '../src/statistics/rate-interval.ts';
import { recentTrend } from '../src/statistics/recent-trend.ts';
import { wilsonInterval } from '../src/statistics/wilson-interval.ts';
import { xmrChart } from '../src/statistics/xmr-chart.ts';

type CellFunction = (...args: unknown[]) => unknown;

/** Rows of the range that the functions of rows are measured on: nearly a whole sheet. */
const sheetRows = 1_000_000;

/** What others do a second on a machine of this kind: PHEindicatormethods 2.1.0 and NHSRplotthedots 0.2.2 in R 4.5. */
const peers: Readonly<Record<string, number>> = {
  PROPORTION: 14.5e6,
  RATE: 0.65e6,
  DSR: 5_100,
  XMR: 627,
};

/** The best of seven runs, as `count` a second. What a run gives is looked at, so that no work is optimised away. */
function rate(count: number, run: () => unknown): number {
  let best = 0;
  for (let round = 0; round < 7; round += 1) {
    const start = process.hrtime.bigint();
    const result = run();
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (result === undefined) throw new Error('A benchmark gave nothing.');
    best = Math.max(best, count / seconds);
  }
  return best;
}

function shown(perSecond: number): string {
  return perSecond >= 1e6
    ? `${(perSecond / 1e6).toFixed(2)} M`
    : Math.round(perSecond).toLocaleString('en-GB');
}

function print(name: string, unit: string, direct: number, bundled: number): void {
  const peer = peers[name];
  const ratio = peer === undefined ? '' : `; ${(bundled / peer).toFixed(1)} x the peer's ${shown(peer)}`;
  process.stdout.write(
    `${name.padEnd(12)} direct ${shown(direct).padStart(9)} ${unit}/s, in a cell ${shown(bundled).padStart(9)} ${unit}/s${ratio}\n`,
  );
}

function loadFunctions(): Map<string, CellFunction> | null {
  const bundle = new URL('../dist/functions.js', import.meta.url);
  if (!existsSync(bundle)) return null;
  const functions = new Map<string, CellFunction>();
  class CellError extends Error {}
  const associate = (id: string, job: CellFunction) => functions.set(id, job);
  const context = createContext({ CustomFunctions: { associate, Error: CellError } });
  new Script(readFileSync(bundle, 'utf8')).runInContext(context);
  return functions;
}

const column = (values: readonly number[]) => values.map((value) => [value]);
const numbers = (count: number, number: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => number(index));

/** Sums a number of each of so many jobs. */
function sum(count: number, job: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += job(index);
  return total;
}

/** Prints what the functions do a second, called directly and as Excel calls the built bundle. */
export async function benchFunctions(): Promise<void> {
  const functions = loadFunctions();
  if (functions === null) {
    process.stdout.write('Not run: there is no dist/functions.js. Run "npm run build" first.\n');
    return;
  }
  const call = (id: string, ...args: unknown[]): unknown => functions.get(id)?.(...args);
  benchRows(call);
  benchCells(call);
  benchSeries(call);
}

type Call = (id: string, ...args: unknown[]) => unknown;

function benchRows(call: Call): void {
  const cases = numbers(sheetRows, (row) => (row * 7919) % 5000);
  const sizes = cases.map((count) => count + 5000);
  const [caseCells, sizeCells] = [column(cases), column(sizes)];
  for (const [id, interval] of [
    ['PROPORTION', wilsonInterval],
    ['RATE', rateInterval],
  ] as const) {
    const direct = rate(sheetRows, () =>
      sum(sheetRows, (row) => {
        const outcome = interval(cases[row] ?? 0, sizes[row] ?? 1);
        return 'error' in outcome ? 0 : outcome.value.upper;
      }),
    );
    const bundled = rate(sheetRows, () => call(id, caseCells, sizeCells, null, null, [['upper']]));
    print(id, 'rows', direct, bundled);
    print(
      `${id}, all`,
      'rows',
      direct,
      rate(sheetRows, () => call(id, caseCells, sizeCells, null, null, [['all']])),
    );
  }
}

function benchCells(call: Call): void {
  const rows = 200_000;
  const actuals = numbers(rows, (row) => ((row * 7919) % 20_000) / 100);
  const targets = numbers(rows, (row) => ((row * 104_729) % 20_000) / 100 + 1);
  const [actualCells, targetCells] = [column(actuals), column(targets)];
  print(
    'RAG',
    'cells',
    rate(rows, () => sum(rows, (row) => ('error' in rag(actuals[row] ?? 0, targets[row] ?? 1) ? 0 : 1))),
    rate(rows, () => call('RAG', actualCells, targetCells, [['lower']], [[5]])),
  );
  const ends = (row: number) => ({
    baseline: actuals[row] ?? 0,
    baselineYear: 2016,
    target: targets[row] ?? 0,
    targetYear: 2021,
  });
  const years = [[2016, 2017, 2018, 2019, 2020, 2021]];
  print(
    'TRAJECTORY',
    'cells',
    rate(6 * rows, () =>
      sum(6 * rows, (cell) => {
        const point = trajectoryValue(ends(Math.trunc(cell / 6)), 2016 + (cell % 6), { decimals: 2 });
        return 'error' in point ? 0 : (point.value ?? 0);
      }),
    ),
    rate(6 * rows, () => call('TRAJECTORY', actualCells, [[2016]], targetCells, [[2021]], years, [[2]])),
  );
}

function benchSeries(call: Call): void {
  const kinds = 64;
  const bands = numbers(kinds, (group) => group).map((group) => ({
    counts: numbers(19, (band) => (group * 31 + band * 17) % 90),
    populations: numbers(19, (band) => 1000 + ((group * 97 + band * 41) % 3000)),
  }));
  const bandCells = bands.map(({ counts, populations }) => [column(counts), column(populations)]);
  const groups = 100_000;
  print(
    'DSR',
    'groups',
    rate(groups, () =>
      sum(groups, (group) => {
        const band = bands[group % kinds];
        const outcome = band && directlyStandardisedRate(band.counts, band.populations);
        return outcome === undefined || 'error' in outcome ? 0 : outcome.value.upper;
      }),
    ),
    rate(groups, () =>
      sum(groups, (group) => {
        const [counts, populations] = bandCells[group % kinds] ?? [];
        return Number(call('DSR', counts, populations, null, null, null, [['all']]) !== undefined);
      }),
    ),
  );
  const series = numbers(kinds, (index) => index).map((index) =>
    numbers(36, (month) => ((index * 7919 + month * 104_729) % 1000) / 10),
  );
  const seriesCells = series.map(column);
  const charts = 20_000;
  print(
    'XMR',
    'series',
    rate(charts, () => sum(charts, (index) => ('error' in xmrChart(series[index % kinds] ?? []) ? 0 : 1))),
    rate(charts, () => sum(charts, (index) => Number(call('XMR', seriesCells[index % kinds]) !== undefined))),
  );
  const years = numbers(8, (year) => 2010 + year);
  const counts = numbers(kinds, (index) => index).map((index) =>
    years.map((year) => 50 + ((index * 13 + year * 29) % 90)),
  );
  const points = counts.map((list) =>
    list.map((count, index) => ({ period: years[index] ?? 0, count, denominator: 1000 })),
  );
  const [yearCells, sizeCells] = [column(years), column(years.map(() => 1000))];
  const countCells = counts.map(column);
  const trends = 50_000;
  print(
    'TREND',
    'series',
    rate(trends, () => sum(trends, (index) => recentTrend(points[index % kinds] ?? []).chiSquared ?? 0)),
    rate(trends, () =>
      sum(trends, (index) =>
        Number(call('TREND', yearCells, countCells[index % kinds], sizeCells) !== undefined),
      ),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchFunctions();
