import type { Outcome } from '../statistics/outcome.ts';
import type { RagCode } from './rag-code.ts';
import type { Spellings } from './spellings.ts';

/** What a rating is said of: it changes the words, never the colour. */
export type RagScheme = 'indicator' | 'action';

const words: Record<RagScheme, Record<RagCode, string>> = {
  indicator: {
    B: 'Blue - complete',
    G: 'Green - on track',
    A: 'Amber - at risk',
    R: 'Red - off track',
    N: 'Not rated',
  },
  action: {
    B: 'Blue - complete',
    G: 'Green - on schedule',
    A: 'Amber - some delay',
    R: 'Red - late or at risk of not being delivered',
    N: 'Not started or not rated',
  },
};

/**
 * A rating in words, so that colour is never the only carrier.
 *
 * @example formatRag('R') // -> 'Red - off track'
 */
export function formatRag(code: RagCode, scheme: RagScheme = 'indicator'): string {
  return words[scheme][code];
}

/** Words for each rating, in small letters. */
export const ragSpellings: Spellings<RagCode> = {
  b: 'B',
  blue: 'B',
  complete: 'B',
  completed: 'B',
  g: 'G',
  green: 'G',
  a: 'A',
  amber: 'A',
  yellow: 'A',
  orange: 'A',
  r: 'R',
  red: 'R',
  n: 'N',
  'n/a': 'N',
  grey: 'N',
  gray: 'N',
  none: 'N',
  'not rated': 'N',
  'not started': 'N',
  'not started or not rated': 'N',
};

const codes: ReadonlyMap<string, RagCode> = new Map(Object.entries(ragSpellings));

/**
 * The rating that a text names, in any case: a letter, a colour, or a colour and its meaning as {@link formatRag} gives.
 *
 * @returns The code; `#N/A` for a blank, `#VALUE!` naming a text that is no rating.
 * @example parseRag('Yellow') // -> { value: 'A' }
 */
export function parseRag(text: string | null): Outcome<RagCode> {
  const name = (text ?? '').trim().toLowerCase();
  if (name === '') return { error: '#N/A', reason: 'There is no rating.' };
  const code = codes.get(name) ?? codes.get(name.split(/[-–—:(]/, 1)[0]?.trim() ?? '');
  if (code !== undefined) return { value: code };
  const shown = name.length > 40 ? `${(text ?? '').trim().slice(0, 40)}…` : (text ?? '').trim();
  return {
    error: '#VALUE!',
    reason: `"${shown}" is not a rating. Use Blue, Green, Amber, Red or N, or their first letters.`,
  };
}
