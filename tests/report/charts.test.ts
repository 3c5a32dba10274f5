import { describe, expect, it } from 'vitest';
import { valueAxis, yearAxis } from '../../src/report/charts/axis.ts';
import { ragLooks } from '../../src/report/charts/rag-look.ts';
import { chartSvg } from '../../src/report/charts/svg/chart-svg.ts';
import { renderPptx } from '../../src/report/pptx/render-pptx.ts';
import { boardSheets } from '../../src/report/sheet/board-sheets.ts';
import { action, indicator, soundObjectives } from '../validation/rule-case.ts';
import { openPackage } from './office/office-package.ts';
import { reportOf, sampleReport } from './sample-report.ts';

const plain = (value: number, decimals: number) => value.toFixed(decimals);

describe('axes', () => {
  it.each([[[558, 650]], [[0.798, 0.804]], [[0]], [[5, 5]], [[-3, 61]], [[1e12, 1.5e12]]])(
    'enclose %j with few round numbers',
    (values) => {
      const axis = valueAxis(values, '', plain);
      expect(axis.min).toBeLessThanOrEqual(Math.min(...values));
      expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values));
      expect(axis.max).toBeGreaterThan(axis.min);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(8);
      expect(new Set(axis.ticks.map(({ label }) => label)).size).toBe(axis.ticks.length);
    },
  );

  it('name each year, or some of many', () => {
    expect(yearAxis([2016, 2021], String).ticks.map(({ label }) => label)).toEqual([
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
    ]);
    expect(yearAxis([1990, 2050], String).ticks.length).toBeLessThanOrEqual(8);
    expect(yearAxis([2016], String)).toMatchObject({ min: 2015, max: 2017 });
  });
});

describe('charts', () => {
  it('hold the points of their indicators, and say them in words', async () => {
    const { charts, indicators } = await sampleReport();
    expect(charts.indicators).toHaveLength(7);
    const [first] = charts.indicators;
    expect(first?.series.map(({ role, points }) => [role, points.map(({ y }) => y)])).toEqual([
      ['trajectory', [558, 576, 595, 613, 632, 650]],
      ['actual', [558, 566, 571]],
      ['forecast', [626.75]],
    ]);
    expect(first?.description).toBe(
      'The trajectory leads from 558 in 2016/17 to 650 in 2021/22. The latest value is 571 in January to December 2016. The trajectory expects 576 by now. The forecast is 627 in 2021/22, between 521 and 733 with 95% certainty. Rating: Amber. Direction: Improving (up). The plan counts data of Jan - Dec 2015 as 2016/17, and so data of January to December 2016 as 2017/18. The limits go on beyond the chart.',
    );
    for (const chart of charts.indicators) {
      const { trajectory, actuals, target } = indicators.find(({ key }) => key === chart.indicator) ?? {};
      const drawn = chart.series.flatMap(({ role, points }) => (role === 'forecast' ? [] : points));
      expect(drawn).toHaveLength((actuals?.length ?? 0) + (target === null ? 0 : (trajectory?.length ?? 0)));
      for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    }
  });

  it('stand in the years that their data is of, where there is no trajectory to set it against', async () => {
    const { charts } = await sampleReport();
    const alone = charts.indicators.find(({ indicator }) => indicator === 'B3 1');
    expect(alone?.series.map(({ points }) => points.map(({ x, period }) => [x, period]))).toEqual([
      [
        [2014, '2014/15'],
        [2015, '2015/16'],
      ],
    ]);
    expect(alone?.x.ticks.map(({ label }) => label)).toEqual(['2014/15', '2015/16']);
    expect(alone?.description).not.toContain('counts');
  });

  it('write the last value where no other line is', async () => {
    const { charts } = await sampleReport();
    const places = new Map(
      charts.indicators.map(({ indicator, series }) => [
        indicator,
        Object.fromEntries(series.map(({ role, labelPlace }) => [role, labelPlace])),
      ]),
    );
    // Rising; falling above its trajectory, which falls too; falling under it.
    expect(places.get('C3 1')).toMatchObject({ trajectory: 'above', actual: 'above' });
    expect(places.get('C3 2')).toMatchObject({ trajectory: 'below', actual: 'above' });
    expect(places.get('B3 4')).toMatchObject({ trajectory: 'above', actual: 'below' });
    const { charts: bare } = await sampleReport({}, { measurements: [] });
    expect(bare.indicators[0]?.series.map(({ role, labelPlace }) => [role, labelPlace])).toEqual([
      ['trajectory', 'above'],
      ['actual', 'below'],
    ]);
    for (const { y, series } of charts.indicators)
      for (const { labelPlace, points } of series)
        if (labelPlace === 'below') expect(points.at(-1)?.y).toBeGreaterThan(y.min + (y.max - y.min) * 0.08);
  });

  it('draw nothing outside their frame and nothing that is no number', async () => {
    const { charts } = await sampleReport();
    for (const chart of [...charts.indicators, ...(charts.actions === null ? [] : [charts.actions])]) {
      const svg = chartSvg(chart);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      for (const [, name, value] of svg.matchAll(/\s(x1|x2|cx|y1|y2|cy)="([^"]+)"/g)) {
        expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(Number(value)).toBeLessThanOrEqual(Number(name?.includes('x') ? width : height));
      }
    }
  });

  it('tell lines apart by dash and marker, and ratings by pattern and letter', async () => {
    const { charts } = await sampleReport();
    const line = charts.indicators[0] === undefined ? '' : chartSvg(charts.indicators[0]);
    expect(line).toContain('stroke-dasharray="7 4"');
    expect(line).toContain('stroke-dasharray="2 4"');
    const rag = charts.actions === null ? '' : chartSvg(charts.actions);
    for (const label of ['B 2', 'G 2', 'A 3', 'R 1', 'N 8']) expect(rag).toContain(`>${label}</text>`);
    expect(new Set(Object.values(ragLooks).map(({ pattern }) => pattern)).size).toBe(5);
  });

  it('are files of their own where asked', async () => {
    const { charts } = await sampleReport();
    const [first] = charts.indicators;
    const svg = first === undefined ? '' : chartSvg(first, { isFile: true });
    expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*width="640" height="300"/);
  });

  it('of one value and of odd numbers still stand', async () => {
    const { charts } = await reportOf({
      indicators: [
        indicator({ target: null, targetYear: null, targetKind: 'not set', baseline: 0 }),
        indicator({ ref: '2', baseline: -1e9, target: 1e9 }),
        indicator({ ref: '3', baseline: 1e-7, target: 2e-7, decimals: 9 }),
      ],
    });
    expect(charts.indicators.length).toBe(3);
    for (const chart of charts.indicators) expect(chartSvg(chart)).not.toMatch(/NaN|Infinity/);
  });
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it.each(Object.entries(ragLooks))('the letter of %s stands out from its colour', (_, { fill, ink }) => {
  const [light = 0, dark = 0] = [luminance(fill), luminance(ink)].sort((left, right) => right - left);
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});

it('the label of a baseline alone stands beside the names of the ticks', async () => {
  const { charts } = await sampleReport({}, { measurements: [] });
  const [first] = charts.indicators;
  const svg = first === undefined ? '' : chartSvg(first);
  expect(svg).toMatch(/text-anchor="start" font-weight="bold"[^>]*>558</);
});

describe('a forecast', () => {
  const measured = (values: readonly number[]) =>
    values.map((value, index) => ({ indicator: 'C3 1', period: `${2015 + index}/${16 + index}`, value }));
  const drawnOf = async (changed: Parameters<typeof indicator>[0], values: readonly number[]) => {
    const report = await reportOf({
      objectives: soundObjectives,
      indicators: [indicator(changed)],
      measurements: measured(values),
    });
    const [chart] = report.charts.indicators;
    return { chart, told: report.indicators[0] };
  };
  const plain = {
    ref: '1',
    baseline: 100,
    baselineYear: 2015,
    baselinePeriod: '2014/15',
    targetYear: 2020,
    unit: 'index',
  } as const;

  it('does not stretch its chart beyond half of what the points span, and says what it cuts', async () => {
    const { chart } = await drawnOf({ ...plain, target: 160 }, [112, 126]);
    const forecast = chart?.series.find(({ role }) => role === 'forecast');
    expect(forecast?.limits).not.toBeNull();
    // It stands over the target, whose label goes below.
    expect(forecast?.points[0]?.y).toBeGreaterThan(160);
    expect(chart?.series[0]).toMatchObject({ role: 'trajectory', labelPlace: 'below' });
    const values = chart?.series.flatMap(({ points }) => points.map(({ y }) => y)) ?? [];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const step = (chart?.y.ticks[1]?.at ?? 0) - (chart?.y.ticks[0]?.at ?? 0);
    expect(chart?.y.max).toBeLessThanOrEqual(high + (high - low) / 2 + step);
    expect(chart?.y.min).toBeGreaterThanOrEqual(low - (high - low) / 2 - step);
    const isCut = (forecast?.limits?.upper ?? 0) > (chart?.y.max ?? 0);
    expect(chart?.description.endsWith(' The limits go on beyond the chart.')).toBe(isCut);
  });

  it('is left out where its limits are wider than three times the way to the target', async () => {
    const { chart, told } = await drawnOf({ ...plain, target: 101 }, [109, 95]);
    expect(told).toMatchObject({ forecast: null, isForecastUncertain: true });
    expect(chart?.series.map(({ role }) => role)).not.toContain('forecast');
    expect(chart?.description).toContain('A forecast would be too uncertain to say.');
  });

  it('is none where the target year is not after the baseline year', async () => {
    const { told } = await drawnOf({ ...plain, target: 160, targetYear: 2015 }, [109, 121]);
    expect(told).toMatchObject({ forecast: null, isForecastUncertain: false });
  });

  it('nor rating nor direction is there where nobody can read which way is better', async () => {
    const { told } = await drawnOf({ ...plain, target: 160, polarity: 'sideways' }, [109, 121]);
    expect(told).toMatchObject({ rag: 'N', direction: null, gap: null, isTargetMet: null });
  });
});

describe('the chart of many objectives', () => {
  it('says in every form how many of them it shows', async () => {
    const refs = Array.from({ length: 30 }, (_, index) => `X${index + 1}`);
    const report = await reportOf({
      objectives: refs.map((ref) => ({ ref, objective: `Aim ${ref}` })),
      actions: refs.map((ref) => action({ objective: ref, ref: 'A' })),
    });
    const said =
      'The chart shows the first 20 of 30 objectives; all are in the paper’s table of its numbers.';
    expect(report.charts.actions?.description).toContain(said);
    expect(report.charts.actions?.table.rows).toHaveLength(31);
    const slides = openPackage(await renderPptx(report));
    const chart = [...slides].find(([path]) => /charts\/chart1\.xml$/.test(path))?.[1] ?? '';
    expect(chart).toContain('<c:tickLblSkip val="1"/>');
    expect(chart).toContain('<c:ptCount val="20"/>');
    expect([...slides].some(([path, xml]) => /slides\/slide/.test(path) && xml.includes(said))).toBe(true);
    expect(boardSheets(report)[0]?.charts?.[0]?.altText).toContain(said);
  });
});
