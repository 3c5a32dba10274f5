import type { Mention } from './mention.ts';
import { planYearOf, spanIn } from './span.ts';
import { type Token, tokenAt } from './tokens.ts';

/** A date said again in brackets: "June 2017 (Q1 2017/18)", "31 March (year end)". */
export interface Gloss {
  readonly of: Mention;
  readonly gloss: Mention;
}

function isCoarser(gloss: Mention, of: Mention): boolean {
  if (gloss.form === 'day' || gloss.form === 'impossible' || of.form === 'impossible') return false;
  return !(gloss.form === 'month' && of.form !== 'day');
}

/**
 * Takes the dates out of a text that only say again, in brackets and more coarsely, what the date before them says.
 *
 * A date without a year takes it from its gloss.
 */
export function takeGlosses(tokens: readonly Token[], found: Mention[]): Gloss[] {
  const glosses: Gloss[] = [];
  for (let at = found.length - 1; at > 0; at--) {
    const of = found[at - 1];
    const gloss = found[at];
    if (!of || !gloss || !isCoarser(gloss, of)) continue;
    const opens = tokenAt(tokens, of.to).type === 'open' && gloss.from <= of.to + 2;
    // A quarter takes the bracket after its year with it.
    const closes =
      tokenAt(tokens, gloss.to).type === 'close' || tokenAt(tokens, gloss.to - 1).type === 'close';
    if (!opens || !closes) continue;
    if (!of.year && gloss.year) of.year = gloss.financial ? planYearOf(of, gloss.year) : gloss.year;
    if (gloss.form === of.form && gloss.year) continue;
    glosses.push({ of, gloss });
    found.splice(at, 1);
  }
  return glosses;
}

/** Marks a date whose gloss says otherwise. A gloss without a year is taken to be of the date's own year. */
export function checkGloss({ of, gloss }: Gloss, planStart: number): void {
  if (!of.year) return;
  const date = spanIn(of, of.year);
  if (!date) return;
  const years = gloss.year ? [gloss.year] : [of.year - 1, of.year, planStart];
  if (!gloss.year && (gloss.form === 'quarter' || gloss.form === 'half')) gloss.financial = true;
  const agrees = years.some((year) => {
    const span = year > 0 ? spanIn(gloss, year) : null;
    return span !== null && span.start <= date.start && date.end <= span.end;
  });
  if (agrees) return;
  of.certainty = 'ambiguous';
  of.reason = 'the date in brackets says otherwise';
}
