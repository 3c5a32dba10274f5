import { confusableLetters } from '../text/confusable-letters.ts';

/** Words that say nothing about what an action is: articles, prepositions, and the words every plan is full of. */
const commonWords = new Set(
  `a an and are as at be been being but by can could do does for from has have how if in into is it its may more must
  new no not of off on or our out over shall should so some such than that the their them then there these they this
  those through to under up upon us via was we were what when where which while who will with within would your
  action actions also ensur work continu`.split(/\s+/),
);

const asciiWordPattern = /[A-Za-z0-9]+(?:'[A-Za-z]+)?%?/g;
const wordPattern = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)?%?/gu;
const bracketed = /[[(][^[\]()]{0,200}(?:cross[- ]?ref|see also|see action)[^[\]()]{0,200}[\])]/gi;
const beyondAscii = /[^\n\r\t -~]/;

/** The words of a text in the order written; remarks like "[cross-referenced with B3]" are passed over. */
export function wordsOf(text: string): readonly string[] {
  const isAscii = !beyondAscii.test(text);
  const plain = isAscii ? text : text.normalize('NFKC');
  const bare = /[[(]/.test(plain) ? plain.replaceAll(bracketed, ' ') : plain;
  return bare.match(isAscii ? asciiWordPattern : wordPattern) ?? [];
}

/**
 * The stem of a word that tells one action from others, or `null` for a word that does not.
 *
 * Look-alike letters are read as what they look like.
 *
 * @example significantStem('Banking') // -> 'bank'
 * @example significantStem('the') // -> null
 */
export function significantStem(word: string): string | null {
  const folded = fold(word);
  if (folded.length < 2 || commonWords.has(folded)) return null;
  const stem = stemOf(folded);
  return stem.length < 2 || commonWords.has(stem) ? null : stem;
}

function fold(word: string): string {
  if (word.endsWith('%')) return word.replaceAll(/[Il]/g, '1').replaceAll(/[Oo]/g, '0');
  if (!beyondAscii.test(word)) return word.toLowerCase();
  return Array.from(word, (letter) => confusableLetters.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}

/** Endings that English adds to a word; enough to bring "banking" and "bank" together. */
const endings =
  /(?:[’']s|isations?|izations?|ations?|ements?|ments?|ings?|ions?|ers?|ives?|ies|ied|ed|es|s|e|y)$/;

function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  const bare = word.replace(/[’']s?$/, '');
  const cut = bare.replace(endings, '');
  if (cut.length >= 4) return cut;
  return bare.length > 3 ? bare.replace(/s$/, '') : bare;
}
