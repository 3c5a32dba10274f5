import { parseRag } from '../../../indicator/rag-text.ts';
import type { Action } from '../../../plan/plan.ts';
import type { Certainty } from '../../imported.ts';

/** A printed rating as read; `null` where the text names none, or two. */
export interface RagReading {
  readonly code: Action['rag'];
  readonly certainty: Certainty;
}

const colour = /\b(?:blue|green|amber|yellow|red)\b/gi;
const letters = /^[BGAR](?:\s*(?:[/,&–-]|to)\s*[BGAR])+$/i;

/**
 * Reads a printed rating: a letter, a colour, or words with one colour in them. Two ratings in one cell are for a
 * person to choose from.
 *
 * @example readRag('Green') // -> { code: 'G', certainty: 'certain' }
 * @example readRag('Amber/Red') // -> { code: null, certainty: 'ambiguous' }
 * @example readRag('now green') // -> { code: 'G', certainty: 'likely' }
 */
export function readRag(text: string): RagReading {
  const short = text.slice(0, 200);
  const colours = new Set((short.match(colour) ?? []).map((word) => word.toLowerCase()));
  if (colours.size > 1 || letters.test(short.trim())) return { code: null, certainty: 'ambiguous' };
  const named = parseRag(short);
  if ('value' in named) return { code: named.value, certainty: 'certain' };
  const [only] = colours;
  const likely = only !== undefined && text.length <= 40 ? parseRag(only) : null;
  return likely && 'value' in likely
    ? { code: likely.value, certainty: 'likely' }
    : { code: null, certainty: 'ambiguous' };
}
