import { formatFinancialYear } from '../../../dates/financial-year.ts';
import { parsePeriod } from '../../../dates/period.ts';
import { trajectoryValue } from '../../../indicator/trajectory.ts';
import type { Indicator } from '../../../plan/plan.ts';
import type { PlanPlace } from '../../imported.ts';
import { joinFragments } from '../actions/raw-action.ts';
import type { IndicatorColumn, IndicatorField } from '../header-row.ts';
import { leaveOver, noteMends, type PlanDraft, takeNote } from '../plan-draft.ts';
import { type FigureCell, readFigureCell } from './figure.ts';
import type { RawIndicator } from './gather-indicators.ts';
import { nationalOutcomeOf, sourceOf } from './indicator-source.ts';
import { nameIndicator, polarityOf, readPolarity, unitOf } from './indicator-words.ts';
import { pickSeries } from './pick-series.ts';
import { type ColumnRoles, columnRoles } from './roles.ts';
import { readTarget } from './target.ts';

/** Reads a gathered indicator into its row of the plan, and notes every guess. */
export function makeIndicator(draft: PlanDraft, raw: RawIndicator, ref: string, isInferred: boolean): void {
  const rowIndex = draft.indicators.length;
  const at = (column: keyof Indicator & string): PlanPlace => ({ table: 'indicators', rowIndex, column });
  const roles = columnRoles(raw.columns);
  const cellOf = (index: number | undefined): FigureCell => readFigureCell(raw.pieces.get(index ?? -1) ?? []);
  const textOf = (field: IndicatorField) => {
    const column = raw.columns.find((each) => each.field === field);
    return joinFragments(raw.pieces.get(column?.index ?? -1) ?? []);
  };
  const named = nameIndicator(textOf('indicator'));
  const definition = [named.definition, textOf('definition')].filter(Boolean).join('\n') || null;
  const { baseline, target, series, firstYear, lastYear } = readSeries(roles, cellOf);

  const chosen = [...series.chosen.values()];
  const isPercent = chosen.some((figure) => figure.isPercent);
  const start = series.chosen.get(firstYear) ?? null;
  const goal = readTarget({
    cell: target,
    figure: series.chosen.get(lastYear) ?? null,
    roles,
    cellOf,
    planYear: draft.planYear,
  });
  const period = readBaselinePeriod(baseline, textOf('baselinePeriod'), {
    planYear: draft.planYear,
    header: roles.baseline,
  });
  const printedUnit = textOf('unit');
  const unit = printedUnit === '%' ? 'percent' : printedUnit || unitOf(named.name, isPercent);
  const printedPolarity = textOf('polarity');
  const { polarity, because } = printedPolarity
    ? { polarity: readPolarity(printedPolarity), because: null }
    : polarityOf(named.name, start?.value ?? null, goal.value);
  const printed =
    goal.kind === 'milestone'
      ? []
      : roles.years.flatMap(({ year }) => {
          const figure = series.chosen.get(year);
          return figure ? [{ year, figure }] : [];
        });
  const decimals = Math.max(
    0,
    ...[start, goal.figure, ...printed.map(({ figure }) => figure)].map((figure) => figure?.decimals ?? 0),
  );
  const objective = draft.objectives[raw.objective]?.ref ?? '';
  const indicator: Indicator = {
    ref,
    objective,
    indicator: named.name || '[Name missing from the document]',
    definition,
    unit,
    decimals: start || goal.figure ? decimals : null,
    polarity,
    baseline: start?.value ?? null,
    baselineYear: roles.baseline?.year?.year ?? period.year,
    baselinePeriod: period.text,
    target: goal.value,
    targetYear: goal.year ?? readYear(textOf('targetYear')),
    targetKind: goal.kind,
    amberTolerance: null,
    nationalOutcome: textOf('nationalOutcome') || nationalOutcomeOf(definition ?? ''),
    source: textOf('source') || sourceOf(definition ?? ''),
    rowId: null,
  };
  draft.indicators.push(indicator);

  const source = { place: raw.place };
  if (isInferred)
    takeNote(
      draft,
      { ...source, text: named.name },
      { reading: `No number is printed: ${ref}, by its order`, certainty: 'likely', place: at('ref') },
    );
  for (const figure of series.rejected)
    takeNote(draft, figure, {
      reading: 'Stray characters, not a figure',
      certainty: 'likely',
      place: at('target'),
      isAside: true,
    });
  if (because !== null && polarity !== null)
    takeNote(
      draft,
      { ...source, text: named.name },
      {
        reading: `${polarity === 'higher' ? 'Higher' : 'Lower'} is better, judged by ${because === 'figures' ? 'the way from baseline to target' : 'the words'}`,
        certainty: 'likely',
        place: at('polarity'),
      },
    );
  if (polarity === null)
    takeNote(
      draft,
      { ...source, text: named.name },
      {
        reading: 'The document does not say whether higher or lower is better',
        certainty: 'ambiguous',
        place: at('polarity'),
      },
    );
  if (start && start.value === 0 && /\bno baseline\b/i.test(`${definition ?? ''} ${baseline.text}`))
    takeNote(draft, baseline, {
      reading: '0 is printed, but the text says that there is no baseline yet',
      certainty: 'ambiguous',
      place: at('baseline'),
    });
  if (!start && baseline.text !== '')
    takeNote(draft, baseline, { reading: null, certainty: 'ambiguous', place: at('baseline') });
  for (const note of goal.notes) takeNote(draft, target, { ...note, place: at('target') });
  if (roles.isTargetGuess && goal.value !== null)
    takeNote(draft, target, {
      reading: `The last year, ${lastYear}, taken as the target`,
      certainty: 'likely',
      place: at('targetYear'),
    });
  noteTrajectory(
    draft,
    indicator,
    printed.map(({ year, figure }) => ({ year, value: figure.value, text: figure.text })),
    { at: at('target'), place: raw.place },
  );
  readMeasurements(draft, roles, cellOf, raw, indicator);
  noteRest(draft, raw, { roles, cellOf, place: at('target'), baselinePlace: at('baseline') });
}

interface ReadSeries {
  readonly baseline: FigureCell;
  readonly target: FigureCell;
  readonly series: ReturnType<typeof pickSeries>;
  readonly firstYear: number;
  readonly lastYear: number;
}

function readSeries(roles: ColumnRoles, cellOf: (index: number | undefined) => FigureCell): ReadSeries {
  const baseline = cellOf(roles.baseline?.index);
  const target = cellOf(roles.target?.index);
  const years = roles.years.map(({ column, year }) => ({ year, figures: cellOf(column.index).figures }));
  const firstYear = roles.baseline?.year?.year ?? (years[0]?.year ?? roles.target?.year?.year ?? 2) - 1;
  const lastYear = roles.target?.year?.year ?? (years.at(-1)?.year ?? firstYear) + 1;
  const series = pickSeries([
    { year: firstYear, figures: baseline.figures },
    ...years,
    { year: lastYear, figures: target.figures },
  ]);
  return { baseline, target, series, firstYear, lastYear };
}

function readBaselinePeriod(
  cell: FigureCell,
  printed: string,
  { planYear, header }: { readonly planYear: number | null; readonly header: IndicatorColumn | null },
): { readonly text: string | null; readonly year: number | null } {
  const text = printed || cell.bracketed[0] || null;
  if (text === null)
    return { text: header?.year?.isFinancial ? formatFinancialYear(header.year.year) : null, year: null };
  const period = parsePeriod(text, { planYear });
  return { text, year: period ? Number(period.end.slice(0, 4)) : readYear(text) };
}

function readYear(text: string): number | null {
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

/** Holds the printed trajectory against ours. */
function noteTrajectory(
  draft: PlanDraft,
  indicator: Indicator,
  printed: readonly { readonly year: number; readonly value: number; readonly text: string }[],
  { at, place }: { readonly at: PlanPlace; readonly place: string },
): void {
  const [first] = printed;
  if (!first) return;
  const differing = printed.flatMap(({ year, value }) => {
    const ours = trajectoryValue(indicator, year, { decimals: indicator.decimals });
    const computed = 'error' in ours ? null : ours.value;
    return computed === value ? [] : [`${year}: printed ${value}, worked out ${computed ?? 'none'}`];
  });
  takeNote(
    draft,
    { text: printed.map(({ year, text }) => `${year}: ${text}`).join('; '), place },
    {
      reading:
        differing.length === 0
          ? 'The printed figures for each year equal those worked out from baseline and target'
          : `The printed figures differ from those worked out from baseline and target: ${differing.join('; ')}`,
      certainty: differing.length === 0 ? 'certain' : 'ambiguous',
      place: at,
    },
  );
}

function readMeasurements(
  draft: PlanDraft,
  roles: ColumnRoles,
  cellOf: (index: number | undefined) => FigureCell,
  raw: RawIndicator,
  { objective, ref }: Indicator,
): void {
  const periodColumn = raw.columns.find(({ field }) => field === 'latestPeriod');
  for (const column of roles.actuals) {
    const cell = cellOf(column.index);
    const [figure] = cell.figures;
    if (!figure) {
      if (cell.text !== '')
        takeNote(
          draft,
          { text: `${column.header}: ${cell.text}`, place: cell.place },
          { reading: null, certainty: 'ambiguous' },
        );
      continue;
    }
    const printed = periodColumn ? joinFragments(raw.pieces.get(periodColumn.index) ?? []) : '';
    const year =
      column.year === null ? '' : column.header.replaceAll(/\b(?:actual|outturn|result)s?\b/gi, '').trim();
    const period = cell.bracketed[0] || (column.year === null ? printed : year) || 'not stated';
    const rowIndex = draft.measurements.length;
    draft.measurements.push({
      indicator: `${objective} ${ref}`,
      period,
      value: figure.value,
      numerator: null,
      denominator: null,
      lower: null,
      upper: null,
      reportedBy: null,
      note: [cell.words, ...cell.bracketed.slice(1)].filter(Boolean).join('; ') || null,
      rowId: null,
    });
    const place = { table: 'measurements', rowIndex, column: 'period' } as const;
    if (period === 'not stated') takeNote(draft, cell, { reading: null, certainty: 'ambiguous', place });
  }
}

interface Rest {
  readonly roles: ColumnRoles;
  readonly cellOf: (index: number | undefined) => FigureCell;
  readonly place: PlanPlace;
  readonly baselinePlace: PlanPlace;
}

/** Notes what the cells hold beside their figures, and the columns that are not an indicator's. */
function noteRest(draft: PlanDraft, raw: RawIndicator, { roles, cellOf, place, baselinePlace }: Rest): void {
  const figureColumns = new Set([
    roles.baseline,
    roles.target,
    ...roles.years.map(({ column }) => column),
    ...roles.actuals,
  ]);
  for (const column of raw.columns) {
    const fragments = raw.pieces.get(column.index);
    if (!fragments) continue;
    for (const fragment of fragments) noteMends(draft, fragment, place);
    if (figureColumns.has(column)) {
      const cell = cellOf(column.index);
      for (const noise of cell.noise)
        takeNote(draft, noise, {
          reading: 'Stray characters, not a figure',
          certainty: 'likely',
          place,
          isAside: true,
        });
      const isUnread = column === roles.baseline && cell.figures.length === 0;
      const isNoted = isUnread || column === roles.target || roles.actuals.includes(column);
      if (isNoted || cell.text === cellOf(roles.target?.index).text) continue;
      const rest = [cell.words, ...cell.bracketed.slice(column === roles.baseline ? 1 : 0)]
        .filter(Boolean)
        .join('; ');
      if (rest !== '')
        takeNote(
          draft,
          { text: rest, place: cell.place },
          {
            reading: null,
            certainty: 'ambiguous',
            place: column === roles.baseline ? baselinePlace : place,
          },
        );
    } else if (column.field === null)
      for (const fragment of fragments) leaveOver(draft, fragment, column.header || null);
  }
}
