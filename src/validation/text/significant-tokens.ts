import { confusableLetters } from './confusable-letters.ts';

/** Words that say nothing about what an action is: articles, prepositions, and the verbs that every plan is full of. */
const commonWords = new Set(
  `a an and are as at be been being but by can could do does for from has have how if in into is it its may more must
  new no not of off on or our out over shall should so some such than that the their them then there these they this
  those through to under up upon us via was we were what when where which while who will with within would your
  action actions also ensure ensuring including work works working continue continuing`.split(/\s+/),
);

const wordPattern = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)?%?/gu;
const bracketed = /[[(][^[\]()]{0,200}(?:cross[- ]?ref|see also|see action)[^[\]()]{0,200}[\])]/gi;

/**
 * The words of a text that tell it from others, each reduced to its stem, without repeats and in the order written.
 *
 * Look-alike letters are read as what they look like, remarks like "[cross-referenced with B3]" are passed over.
 *
 * @example significantTokens('To increase time banking by 10%') // -> ['increas', 'time', 'bank', '10%']
 */
export function significantTokens(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(bracketed, ' ');
  const tokens = new Set<string>();
  for (const [word] of plain.matchAll(wordPattern)) {
    const token = stem(foldWord(word));
    if (token.length > 1 && !commonWords.has(token)) tokens.add(token);
  }
  return [...tokens];
}

function foldWord(word: string): string {
  if (word.endsWith('%')) return word.replaceAll(/[Il]/g, '1').replaceAll(/[Oo]/g, '0');
  if (/^[\u0021-\u007e]*$/.test(word)) return word.toLowerCase();
  return Array.from(word, (letter) => confusableLetters.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}

/** Endings that English adds to a word, longest first; enough to bring "banking" and "bank" together. */
const endings =
  /(?:[’']s|isations?|izations?|ations?|ements?|ments?|ings?|ions?|ers?|ives?|ies|ied|ed|es|s|e|y)$/;

function stem(word: string): string {
  const bare = word.replace(/[’']s?$/, '');
  if (bare.length < 5 || /\d/.test(bare))
    return bare.length > 3 && !/\d/.test(bare) ? bare.replace(/s$/, '') : bare;
  const cut = bare.replace(endings, '');
  return cut.length >= 4 ? cut : bare;
}
