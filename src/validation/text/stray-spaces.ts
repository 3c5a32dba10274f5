const stray = /^\s|\s$|\s{2}|[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\t\n\r]/;
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/**
 * A reference without the spaces and invisible characters that a person does not see and a formula does not forgive.
 *
 * @returns The clean text, or `null` where nothing is to be cleaned.
 * @example withoutStraySpaces('C3 ') // -> 'C3'
 * @example withoutStraySpaces('C3 B') // -> null
 */
export function withoutStraySpaces(text: string): string | null {
  if (!stray.test(text)) return null;
  const clean = text.replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();
  return clean === text ? null : clean;
}
