import type { Figure } from './figure.ts';

/** The candidates for one year of an indicator. */
export interface YearCandidates {
  readonly year: number;
  readonly figures: readonly Figure[];
}

/** The figures chosen, by year, and those that do not belong to the series. */
export interface Series {
  readonly chosen: ReadonlyMap<number, Figure>;
  readonly rejected: readonly Figure[];
  /** Whether the choice was between two figures that both could be. */
  readonly isGuess: boolean;
}

const mostCandidates = 6;

/**
 * Chooses one figure for each year where extraction left several: those printed in the unit of the rest, then those
 * that lie on the way from the first to the last.
 *
 * @param years - In order of year; the first is the baseline, the last the target.
 */
export function pickSeries(years: readonly YearCandidates[]): Series {
  const inUnit = sameUnit(years);
  const filled = inUnit.filter(({ figures }) => figures.length > 0);
  const chosen = new Map<number, Figure>();
  const [first] = filled;
  const last = filled.at(-1);
  const isOpen = filled.some(({ figures }) => figures.length > 1);
  if (first && last) {
    const ends = isOpen && filled.length > 2 ? bestEnds(filled, first, last) : null;
    for (const { year, figures } of filled) {
      const expected = ends ? between(ends, year) : null;
      const figure = expected === null ? figures[0] : nearest(figures, expected);
      if (figure) chosen.set(year, figure);
    }
  }
  const rejected = years.flatMap(({ year, figures }) =>
    figures.filter((figure) => figure !== chosen.get(year)),
  );
  return { chosen, rejected, isGuess: isOpen };
}

function sameUnit(years: readonly YearCandidates[]): readonly YearCandidates[] {
  const isPercent =
    years.filter(({ figures }) => figures.some((figure) => figure.isPercent)).length * 2 > years.length;
  if (!isPercent) return years;
  return years.map(({ year, figures }) => {
    const matching = figures.filter((figure) => figure.isPercent);
    return { year, figures: matching.length > 0 ? matching : figures };
  });
}

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly fromYear: number;
  readonly toYear: number;
}

function between({ from, to, fromYear, toYear }: Ends, year: number): number {
  return toYear === fromYear ? to : from + ((to - from) * (year - fromYear)) / (toYear - fromYear);
}

function bestEnds(
  years: readonly YearCandidates[],
  first: YearCandidates,
  last: YearCandidates,
): Ends | null {
  let best: { ends: Ends; misfit: number } | null = null;
  for (const from of first.figures.slice(0, mostCandidates)) {
    for (const to of last.figures.slice(0, mostCandidates)) {
      const ends = { from: from.value, to: to.value, fromYear: first.year, toYear: last.year };
      const scale = Math.max(Math.abs(from.value), Math.abs(to.value), Number.MIN_VALUE);
      let misfit = 0;
      for (const { year, figures } of years) {
        const expected = between(ends, year);
        const figure = nearest(figures, expected);
        if (figure) misfit += Math.min(1, Math.abs(figure.value - expected) / scale);
      }
      if (best === null || misfit < best.misfit) best = { ends, misfit };
    }
  }
  return best?.ends ?? null;
}

function nearest(figures: readonly Figure[], expected: number): Figure | undefined {
  let best: Figure | undefined;
  for (const figure of figures.slice(0, mostCandidates)) {
    if (best === undefined || Math.abs(figure.value - expected) < Math.abs(best.value - expected))
      best = figure;
  }
  return best;
}
