/** A word whose letters only looked right, and how it was mended. */
export interface Mend {
  readonly found: string;
  readonly mended: string;
}

/** Letters of other alphabets that look like Latin ones, and the one that OCR takes for a T. */
const latinTwins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T' },
    ...{ Υ: 'Y', Χ: 'X', Γ: 'T', ο: 'o', ν: 'v', ι: 'i', α: 'a', ρ: 'p', τ: 't', υ: 'u', κ: 'k' },
    ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', І: 'I', Ѕ: 'S' },
  }),
);

const otherScript = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
const word = /[\p{L}\p{N}]+%?/gu;

/** Common words of plans that begin with an l, for documents too short to be their own dictionary. */
const knownWords = new Set(
  'lead leads leading local locality living life later learning leisure less level levels link links list long lower low launch law leaflets loneliness look large last liaise'.split(
    ' ',
  ),
);

/** The words a document uses, in lower case: the dictionary its own misprints are mended by. */
export function vocabularyOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [found] of text.matchAll(/[A-Za-z]+/g)) words.add(found.toLowerCase());
  }
  return words;
}

/**
 * Text with look-alike letters put right, and what was changed: letters of another alphabet ("Ι." for "I."), a capital I
 * for an l ("Iocal"), letters for digits ("I0%").
 *
 * @param vocabulary - Lower-case words that the document uses elsewhere.
 * @example mendLookAlikes('by I0%', new Set()) // -> { text: 'by 10%', mends: [{ found: 'I0%', mended: '10%' }] }
 */
export function mendLookAlikes(
  text: string,
  vocabulary: ReadonlySet<string>,
): { readonly text: string; readonly mends: readonly Mend[] } {
  if (!/[IlO]/.test(text) && !otherScript.test(text)) return { text, mends: [] };
  const mends: Mend[] = [];
  const mendedText = text.replaceAll(word, (found, offset: number) => {
    const mended = mendedWord(found, vocabulary, text[offset + found.length] ?? '', offset);
    if (mended === null || mended === found) return found;
    mends.push({ found, mended });
    return mended;
  });
  return { text: mendedText, mends };
}

function mendedWord(
  found: string,
  vocabulary: ReadonlySet<string>,
  next: string,
  offset: number,
): string | null {
  if (otherScript.test(found)) {
    const letters = Array.from(found, (letter) =>
      otherScript.test(letter) ? latinTwins.get(letter) : letter,
    );
    if (letters.includes(undefined)) return null;
    const latin = letters.join('');
    const isMixed = /[A-Za-z]/.test(found);
    // A single letter is a symbol (β, Δ) unless it stands where a list has its letter.
    if (found.length === 1) return offset === 0 && /[.)]/.test(next) ? latin : null;
    return isMixed || vocabulary.has(latin.toLowerCase()) ? latin : null;
  }
  if (/\d/.test(found)) return mendedNumber(found);
  const isKnown = (candidate: string) => vocabulary.has(candidate) || knownWords.has(candidate);
  if (/^I[a-z]{2,}$/.test(found)) {
    const candidate = `l${found.slice(1)}`;
    return isKnown(candidate) ? candidate : null;
  }
  if (/[a-z]I[a-z]|[a-z]{2}I$/.test(found)) {
    const candidate = `${found.slice(0, 1)}${found.slice(1).replaceAll('I', 'l')}`;
    return isKnown(candidate.toLowerCase()) ? candidate : null;
  }
  return null;
}

/** Only percentages and years: "1I" and "1O" are codes of a national framework. */
function mendedNumber(found: string): string | null {
  const digits = found.replaceAll(/[Il]/g, '1').replaceAll('O', '0');
  if (/^\d+%$/.test(digits)) return digits;
  return found.length === 4 && /^(?:19|20)\d\d$/.test(digits) ? digits : null;
}
