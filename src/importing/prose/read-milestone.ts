import { type Delivery, parseDelivery } from '../../dates/delivery.ts';
import { findDatePhrase } from './date-phrase.ts';
import { findFigures } from './find-figures.ts';

/** Something that happened or will happen, as a line tells it. */
export interface Milestone {
  /** `past` has happened; `planned` is to come; `undated` is to come without a date. */
  readonly tense: 'past' | 'planned' | 'undated';
  /** The words that say when: "opening Sept 2031". */
  readonly when: string;
  readonly delivery: Delivery;
}

/** Longer lines tell a story. */
const longestLine = 160;
const pastVerb =
  /(?<!\b(?:be|being|get) )\b(?:(?:re-?)?opened|(?:re-?)?launched|established|set up|started|began|begun|formed|created|built|refurbished|commenced|completed|founded|held|approved|published|agreed|appointed|introduced|signed|adopted|closed|moved|delivered|awarded|installed|recruited|went live)\b/i;
const plannedVerb =
  /\b(?:to be [a-z]{3,15}|(?:re-?)?opening|(?:re-?)?launching|launch(?:es)?|opens?|(?:re-?)?open|starting|starts?|begins?|beginning|commenc(?:e|es|ing)|completion|complete|completes|due|planned|expected|scheduled|will|going live|go live|closing|moving)\b/i;
/** "… (by end of March 2032)": a deadline without a verb of its own. */
const deadline = /\bby (?:the )?(?:(?:end|start|middle|beginning) of )?$/i;
const stillToCome =
  /(?:^|\s[-–—]\s|:\s*|\()(?:new build|under construction|in development|in planning|planned|proposed|to follow|to be (?:confirmed|agreed|built|opened)|tbc|coming soon|awaiting [a-z ]{3,30})\)?$/i;
const monthName =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/i;

/**
 * Reads a line that says when something opens, starts or is done; `null` for lines that do not.
 *
 * @param planYear - The year that places a month written without one.
 * @example readMilestone('Market hall hub – opened March 2013', null)?.tense // -> 'past'
 */
export function readMilestone(line: string, planYear: string | null): Milestone | null {
  if (line.length > longestLine) return null;
  const past = pastVerb.exec(line);
  const planned = plannedVerb.exec(line);
  const phrase = findDatePhrase(line);
  const verb = past ?? planned ?? (phrase === null ? null : findDeadline(line, phrase));
  if (!verb) return readUndated(line);
  const rest = line.slice(verb.index);
  if (phrase === null && !monthName.test(rest)) return readUndated(line);
  const when = wordsOfDate(rest, phrase, past !== null);
  const delivery = parseDelivery(when, { planYear });
  if (delivery.kind === 'recurring' || delivery.kind === 'ongoing') return null;
  if (past) return { tense: 'past', when, delivery };
  return delivery.kind === 'none' ? null : { tense: 'planned', when, delivery };
}

/** Where "by end of March 2032" begins; figures with a deadline are measurements and none of ours. */
function findDeadline(line: string, phrase: string): { readonly index: number } | null {
  const found = deadline.exec(line.slice(0, line.indexOf(phrase)));
  return found && findFigures(line).length === 0 ? found : null;
}

/** The words that say when: from the verb on, or the date alone where it stands before the verb ("May 2031 – opened"). */
function wordsOfDate(rest: string, phrase: string | null, isPast: boolean): string {
  if (phrase === null) return rest;
  const at = rest.indexOf(phrase);
  if (at < 0) return phrase;
  // A past verb with its date alone: figures beside it ("with a pot of …") would cloud the reading.
  const end = at + phrase.length;
  return isPast || rest.slice(end) === ')' ? rest.slice(0, end) : rest;
}

function readUndated(line: string): Milestone | null {
  const match = stillToCome.exec(line);
  if (!match) return null;
  const when = match[0].replace(/^[\s:(–—-]+/, '').replace(/\)$/, '');
  return { tense: 'undated', when, delivery: parseDelivery(when) };
}
