import type { Block, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPeriod } from '../wording/format-period.ts';
import { formatValue } from '../wording/format-value.ts';
import { indicatorWords, missingValue } from '../wording/indicator-words.ts';
import { column, dash, heading, paragraph, table } from './blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said, strong, valued } from './runs.ts';

/** Figures set out one by one. */
const mostFigures = 100;

/** Where the indicators stand, all in one table. */
export function indicatorTable({ indicators, wording }: ReportFacts): Block[] {
  if (indicators.length === 0) return [];
  return [
    heading('How the indicators stand'),
    table(
      'table-indicators',
      'Indicators: where they started, where they are, and where they are heading',
      [
        column('Indicator', 4),
        column('Baseline', 2),
        column('Latest, and direction', 2.2),
        column('Expected by now', 1.8, 'right'),
        column('Target', 1.9),
        column('Forecast', 2.2),
        column('Change needed', 1.8),
        column('Rating', 1.9),
      ],
      indicators.map((indicator): Runs[] => {
        const words = indicatorWords(indicator, wording);
        return [
          [
            ...strong(`${indicator.name} `),
            ...quoted(clipWords(indicator.measure, 120)),
            ...unitRuns(indicator.unit),
          ],
          valued(words.baseline),
          [
            ...valued(words.latest, missingValue(indicator)),
            ...said(words.direction === null ? '' : `\n${words.direction}`),
          ],
          orDash(words.expected),
          said(words.target),
          orDash(words.forecast),
          orDash(words.requiredChange),
          rated(indicator.rag),
        ];
      }),
    ),
    ...(indicators.every(({ forecast, isForecastUncertain }) => forecast === null && !isForecastUncertain)
      ? []
      : [
          paragraph(
            'A forecast is for the target year: the line through the baseline and the last two values, with its 95% limits; with fewer values there is none. Where the limits are further apart than three times the way from the baseline to the target, it is too uncertain to say.',
          ),
        ]),
  ];
}

function orDash(text: string | null): Runs {
  return said(text ?? dash);
}

function unitRuns(unit: string): Runs {
  return unit === '' || /^(?:%|per ?cent|percentage)$/i.test(unit)
    ? []
    : [...said(' ('), ...quoted(clipWords(unit, 60)), ...said(')')];
}

/** Figures that belong to no indicator of the plan: they tell where the work is, and are rated against nothing. */
export function figureTable({ figures, wording }: ReportFacts): Block[] {
  if (figures.length === 0) return [];
  return [
    heading('Other figures'),
    table(
      'table-figures',
      'Figures that belong to no indicator of the plan',
      [
        column('What was counted', 5),
        column('Figure', 2, 'right'),
        column('Period', 3),
        column('Reported by', 3),
        column('Note', 4),
      ],
      figures
        .slice(0, mostFigures)
        .map(({ name, value, period, reportedBy, note }): Runs[] => [
          quoted(name),
          value === null ? valued(null) : said(formatValue(value, null)),
          quoted(period === null ? null : formatPeriod(period, wording)),
          quoted(reportedBy),
          quoted(note),
        ]),
    ),
  ];
}

/** Each indicator by itself, with its chart. */
export function indicatorAppendix({ indicators, charts, wording }: ReportFacts): Block[] {
  const drawn = new Map(charts.indicators.map((chart) => [chart.id, chart]));
  return indicators.flatMap((indicator, index): Block[] => {
    const { name, measure, definition, source, nationalOutcome } = indicator;
    const words = indicatorWords(indicator, wording);
    const chart = drawn.get(`chart-indicator-${index + 1}`);
    const facts: { term: string; runs: Runs }[] = [
      { term: 'Rating', runs: rated(indicator.rag) },
      { term: 'Latest', runs: valued(words.latest, missingValue(indicator)) },
      ...(words.gap === null ? [] : [{ term: 'Against the trajectory', runs: said(words.gap) }]),
      { term: 'Target', runs: said(words.target) },
      ...(words.requiredChange === null ? [] : [{ term: 'Change needed', runs: said(words.requiredChange) }]),
      ...(definition === null ? [] : [{ term: 'Definition', runs: quoted(definition) }]),
      ...(nationalOutcome === null ? [] : [{ term: 'National outcome', runs: quoted(nationalOutcome) }]),
      ...(source === null ? [] : [{ term: 'Source', runs: quoted(source) }]),
    ];
    return [
      heading([
        ...quoted(name),
        ...said(': '),
        ...quoted(clipWords(measure, 200)),
        ...unitRuns(indicator.unit),
      ]),
      { kind: 'facts', facts },
      chart === undefined ? paragraph('There is nothing to draw.') : { kind: 'chart', chart, isNamed: true },
    ];
  });
}
