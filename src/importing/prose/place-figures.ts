import type { Figure } from './find-figures.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseLine } from './prose-line.ts';

/** What stands over a figure and says what it is a figure of, and when. */
export interface FigureContext {
  /** The heading; part of the measurement's name, since "members" alone says little. */
  readonly title: string | null;
  readonly subtitles: readonly string[];
  /** The period in the line itself, else in its section, else in the document's title. */
  readonly period: { readonly text: string; readonly isOwn: boolean } | null;
}

/** Adds the figures of a line as measurements; each keeps the words it came from in its note. */
export function placeFigures(
  draft: ProseDraft,
  line: ProseLine,
  figures: readonly Figure[],
  context: FigureContext,
): void {
  const toDate = /\b(?:to date|so far)\b/i.test(line.text) ? 'To date' : null;
  const period = context.period?.isOwn ? context.period.text : (toDate ?? context.period?.text ?? null);
  const heading = [context.title, ...context.subtitles].filter((text) => text !== null).join(' – ');
  for (const { value, outOf, label, unit, approximate } of figures) {
    const counted = unit === '' ? label : `${label} (${unit})`;
    const indicator = context.title === null ? counted : `${context.title}: ${counted}`;
    const rowIndex = draft.measurements.length;
    draft.measurements.push({
      indicator,
      period: period ?? 'Not stated',
      value,
      numerator: outOf === null ? null : value,
      denominator: outOf,
      lower: null,
      upper: null,
      reportedBy: null,
      note: heading === '' ? line.text : `${heading}: ${line.text}`,
      rowId: null,
    });
    const count = outOf === null ? String(value) : `${value} of ${outOf}`;
    const size = approximate ? `${count} or so` : count;
    const when = period === null ? 'the document does not say when' : period;
    draft.note(line, `${indicator} = ${size}; ${when}`, period === null ? 'ambiguous' : 'likely', {
      table: 'measurements',
      rowIndex,
      column: period === null ? 'period' : 'value',
    });
  }
}
