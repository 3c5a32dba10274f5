import { yearOf } from '../../dates/calendar.ts';
import { dataLagMonths, parsePeriod } from '../../dates/period.ts';
import type { CellValue } from '../../grid/cell.ts';
import { direction } from '../../indicator/direction.ts';
import { expectedValue } from '../../indicator/expected-value.ts';
import { type Forecast, forecast } from '../../indicator/forecast.ts';
import { rag } from '../../indicator/rag.ts';
import { trajectoryValue } from '../../indicator/trajectory.ts';
import { type CalculatedColumn, shownOutcome } from './calculated-column.ts';
import { reportingDateFormula, toleranceFormula } from './plan-setting.ts';
import type { TrajectoryInputs } from './trajectory-inputs.ts';

export type TrajectoryColumn = CalculatedColumn<TrajectoryInputs>;

/** The rows of the table follow those of Indicators: its first row shows the first indicator. */
const position = 'ROW()-ROW(Trajectory[[#Headers],[Indicator]])';
const inIndicators = (header: string) => `INDEX(Indicators[${header}],${position})`;
const here = (header: string) => `Trajectory[[#This Row],[${header}]]`;

const [baseline, baselineYear, target, targetYear, kind, decimals, polarity, ownTolerance] = [
  'Baseline',
  'Baseline year',
  'Target',
  'Target year',
  'Target kind',
  'Decimals',
  'Polarity',
  'Amber tolerance',
].map(inIndicators) as [string, string, string, string, string, string, string, string];
const asAt = reportingDateFormula;
const unlessBlankRow = (formula: string) => `IF(${here('Indicator')}="","",${formula})`;

const indicatorColumn: TrajectoryColumn = {
  header: 'Indicator',
  formula: `IFERROR(TRIM(${inIndicators('Objective')}&" "&${inIndicators('Ref')}),"")`,
  calculate: ({ key }) => key,
};

const nameColumn: TrajectoryColumn = {
  header: 'Measure',
  formula: `IFERROR(${inIndicators('Indicator')}&"","")`,
  calculate: ({ name }) => name,
};

/** A year of the trajectory. Without a target only the baseline is shown, in its own year. */
function yearColumn(year: number): TrajectoryColumn {
  const header = String(year);
  const number = `VALUE(Trajectory[[#Headers],[${header}]])`;
  const method = `IF(${kind}="milestone","milestone","linear")`;
  const baselineOnly = `IF(AND(COUNT(${baseline})=1,${number}=${baselineYear}),${baseline},"")`;
  const beforeMilestone = `AND(${kind}="milestone",${number}<${targetYear})`;
  const outside = `OR(${number}<${baselineYear},${beforeMilestone},AND(${kind}<>"milestone",COUNT(${baseline})=0))`;
  const value = `HWB.TRAJECTORY(${baseline},${baselineYear},${target},${targetYear},${number},${decimals},${method})`;
  return {
    header,
    formula: unlessBlankRow(
      `IF(COUNT(${baselineYear},${target},${targetYear})<3,${baselineOnly},IF(${outside},"",${value}))`,
    ),
    calculate: (row) => {
      if (row.key === '') return '';
      if (row.baselineYear === null || row.target === null || row.targetYear === null) {
        return row.baseline !== null && year === row.baselineYear ? row.baseline : '';
      }
      if (year < (row.isMilestone ? row.targetYear : row.baselineYear)) return '';
      if (!row.isMilestone && row.baseline === null) return '';
      return shownOutcome(
        trajectoryValue(row, year, {
          decimals: row.decimals,
          method: row.isMilestone ? 'milestone' : 'linear',
        }),
      );
    },
  };
}

/**
 * The row of Measurements that holds the last value of the indicator, or the last but one; -1 where there is none, so
 * that INDEX gives an error and not the whole column. SUMPRODUCT makes every Excel look at all rows.
 */
const measuredRow = (place: 1 | 2) =>
  `SUMPRODUCT(LARGE((Measurements[Indicator]=${here('Indicator')})*ISNUMBER(Measurements[Value])*(ROW(Measurements[Value])-ROW(Measurements[[#Headers],[Value]])+1)-1,${place}))`;

function measuredColumn(header: string, place: 1 | 2, what: 'Value' | 'Period'): TrajectoryColumn {
  const cell = `INDEX(Measurements[${what}],${measuredRow(place)})${what === 'Period' ? '&""' : ''}`;
  return {
    header,
    formula: `IFERROR(${cell},"")`,
    calculate: ({ latest, previous }) => {
      const measured = place === 1 ? latest : previous;
      return (what === 'Value' ? measured?.value : measured?.period) ?? '';
    },
  };
}

/** What the trajectory has reached on the reporting date: the value of each year is due on its 1 April. */
const expectedColumn: TrajectoryColumn = {
  header: 'Expected',
  formula: unlessBlankRow(
    `IF(COUNT(${baselineYear},${target},${targetYear},${asAt})<4,"",IF(${kind}="milestone",IF(YEAR(${asAt})<${targetYear},"",HWB.TRAJECTORY(${baseline},${baselineYear},${target},${targetYear},YEAR(${asAt}),${decimals},"milestone")),IF(COUNT(${baseline})=0,"",HWB.EXPECTED(${baseline},DATE(${baselineYear},4,1),${target},DATE(${targetYear},4,1),${asAt}))))`,
  ),
  calculate: expected,
};

function expected(row: TrajectoryInputs): CellValue {
  if (row.key === '' || row.baselineYear === null || row.target === null) return '';
  if (row.targetYear === null || row.asAt === null) return '';
  if (row.isMilestone) {
    const year = yearOf(row.asAt);
    if (year < row.targetYear) return '';
    return shownOutcome(trajectoryValue(row, year, { decimals: row.decimals, method: 'milestone' }));
  }
  if (row.baseline === null) return '';
  const [baselineDate, targetDate] = [firstOfApril(row.baselineYear), firstOfApril(row.targetYear)];
  return shownOutcome(expectedValue({ ...row, baselineDate, targetDate }, row.asAt));
}

function firstOfApril(year: number): string {
  return `${String(Math.trunc(year)).padStart(4, '0')}-04-01`;
}

const tolerance = `IF(COUNT(${ownTolerance})=1,${ownTolerance},${toleranceFormula})`;

/** An error in Expected shows here too: a rating of N would hide it. */
const ragColumn: TrajectoryColumn = {
  header: 'RAG',
  formula: unlessBlankRow(
    `IF(OR(COUNT(${here('Latest')})=0,${polarity}="within range"),"N",IF(${here('Expected')}="","N",HWB.RAG(${here('Latest')},${here('Expected')},${polarity},${tolerance})))`,
  ),
  calculate: (row) => {
    if (row.key === '') return '';
    const reached = expected(row);
    if (row.latest === null || row.polarity === 'within range') return 'N';
    if (typeof reached !== 'number') return reached === '' ? 'N' : reached;
    return shownOutcome(rag(row.latest.value, reached, { polarity: row.polarity, amber: row.tolerance }));
  },
};

const directionColumn: TrajectoryColumn = {
  header: 'Direction',
  formula: `IF(COUNT(${here('Latest')})=0,"",IF(COUNT(${here('Previous')})=1,HWB.DIRECTION(${here('Latest')},${here('Previous')},${polarity}),IF(COUNT(${baseline})=1,HWB.DIRECTION(${here('Latest')},${baseline},${polarity}),"")))`,
  calculate: ({ latest, previous, baseline: start, polarity: better }) => {
    const before = previous?.value ?? start;
    if (latest === null || before === null) return '';
    return shownOutcome(direction(latest.value, before, { polarity: better }));
  },
};

/** Where the line through the baseline and the last two values stands on 1 April of the target year. */
const lag = (period: string) => `HWB.DATALAG(${period},${asAt})`;
const forecastColumn: TrajectoryColumn = {
  header: 'Forecast',
  formula: `IF(COUNT(${baseline},${here('Previous')},${here('Latest')},${targetYear},${asAt})<5,"",IFERROR(HWB.FORECAST(CHOOSE({1,2,3},${baseline},${here('Previous')},${here('Latest')}),CHOOSE({1,2,3},-${lag(inIndicators('Baseline period'))},-${lag(here('Previous period'))},-${lag(here('Latest period'))}),12*(${targetYear}-YEAR(${asAt}))+4-MONTH(${asAt})),""))`,
  calculate: (row) => forecastAtTarget(row)?.value ?? '',
};

/** What the Forecast column shows, with the 95 % limits of the line; `null` where the column is blank. */
export function forecastAtTarget(row: TrajectoryInputs): Forecast | null {
  const { baseline: start, previous, latest, targetYear: year, asAt: day } = row;
  if (start === null || previous === null || latest === null || year === null || day === null) return null;
  const lags = [row.baselinePeriod, previous.period, latest.period].map((text) => {
    const period = parsePeriod(text);
    return period === null ? null : -dataLagMonths(period, day);
  });
  if (lags.includes(null)) return null;
  const at = 12 * (year - yearOf(day)) + 4 - Number(day.slice(5, 7));
  const outcome = forecast([start, previous.value, latest.value], lags, at);
  return 'error' in outcome ? null : outcome.value;
}

/** The columns of the Trajectory table, in order. */
export function trajectoryColumns(years: readonly number[]): readonly TrajectoryColumn[] {
  return [
    indicatorColumn,
    nameColumn,
    ...years.map(yearColumn),
    measuredColumn('Previous', 2, 'Value'),
    measuredColumn('Previous period', 2, 'Period'),
    measuredColumn('Latest', 1, 'Value'),
    measuredColumn('Latest period', 1, 'Period'),
    expectedColumn,
    ragColumn,
    directionColumn,
    forecastColumn,
  ];
}
