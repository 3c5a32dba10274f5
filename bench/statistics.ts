import { pathToFileURL } from 'node:url';
import { directlyStandardisedRate } from '../src/statistics/directly-standardised-rate.ts';
import { funnelLimits } from '../src/statistics/funnel-limits.ts';
import { meanInterval } from '../src/statistics/mean-interval.ts';
import { rateInterval } from '../src/statistics/rate-interval.ts';
import { recentTrend } from '../src/statistics/recent-trend.ts';
import { wilsonInterval } from '../src/statistics/wilson-interval.ts';
import { xmrChart } from '../src/statistics/xmr-chart.ts';

/** The best of five runs of so many numbered rows, as rows a second. The sum keeps the work from being optimised away. */
function rate(count: number, job: (row: number) => number): number {
  let best = 0;
  let sum = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = process.hrtime.bigint();
    for (let row = 0; row < count; row += 1) sum += job(row);
    best = Math.max(best, count / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  if (Number.isNaN(sum)) throw new Error('A benchmark gave no number.');
  return best;
}

function print(name: string, perSecond: number, unit: string): void {
  const shown =
    perSecond >= 1e6 ? `${(perSecond / 1e6).toFixed(1)} M` : Math.round(perSecond).toLocaleString('en-GB');
  process.stdout.write(`${name.padEnd(44)} ${shown.padStart(12)} ${unit}/s\n`);
}

/** Prints how many rows, groups and series a second the statistics take. */
export async function benchStatistics(): Promise<void> {
  const counts = Array.from({ length: 4096 }, (_, index) => (index * 7919) % 5000);
  const few = counts.map((count) => count % 10);
  const bands = Array.from({ length: 64 }, (_, group) => ({
    counts: Array.from({ length: 19 }, (_, band) => (group * 31 + band * 17) % 90),
    populations: Array.from({ length: 19 }, (_, band) => 1000 + ((group * 97 + band * 41) % 3000)),
  }));
  const series = Array.from({ length: 64 }, (_, index) =>
    Array.from({ length: 36 }, (_, month) => ((index * 7919 + month * 104_729) % 1000) / 10),
  );
  const years = Array.from({ length: 64 }, (_, index) =>
    Array.from({ length: 8 }, (_, year) => ({
      period: 2010 + year,
      count: 50 + ((index * 13 + year * 29) % 90),
      denominator: 1000,
    })),
  );
  const sizes = counts.map((count) => count + 5000);

  print(
    'Wilson intervals',
    rate(2_000_000, (row) => upperOf(wilsonInterval(counts[row & 4095] ?? 0, 5000))),
    'rows',
  );
  print(
    'rates, mostly by Byar',
    rate(2_000_000, (row) => upperOf(rateInterval(counts[row & 4095] ?? 0, 90_000))),
    'rows',
  );
  print(
    'rates, all exact',
    rate(2_000_000, (row) => upperOf(rateInterval(few[row & 4095] ?? 0, 90_000))),
    'rows',
  );
  print(
    'directly standardised rates, 19 bands',
    rate(200_000, (row) => {
      const group = bands[row & 63];
      return group ? upperOf(directlyStandardisedRate(group.counts, group.populations)) : 0;
    }),
    'groups',
  );
  print(
    'XmR charts of 36 points',
    rate(20_000, (row) => {
      const chart = xmrChart(series[row & 63] ?? []);
      return 'error' in chart ? 0 : (chart.value[35]?.upper ?? 0);
    }),
    'series',
  );
  print(
    'recent trends of 8 years',
    rate(50_000, (row) => recentTrend(years[row & 63] ?? []).chiSquared ?? 0),
    'series',
  );
  print(
    'means of 36 values',
    rate(5000, (row) => upperOf(meanInterval(series[row & 63] ?? []))),
    'groups',
  );
  print(
    'funnel of 4,096 areas (proportions)',
    4096 * rate(20, () => lengthOf(funnelLimits(counts, sizes))),
    'areas',
  );
  print(
    'funnel of 4,096 areas (rates)',
    4096 * rate(1, () => lengthOf(funnelLimits(counts, sizes, { kind: 'rate' }))),
    'areas',
  );
}

function upperOf(outcome: ReturnType<typeof wilsonInterval>): number {
  return 'error' in outcome ? 0 : outcome.value.upper;
}

function lengthOf(outcome: ReturnType<typeof funnelLimits>): number {
  return 'error' in outcome ? 0 : outcome.value.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchStatistics();
