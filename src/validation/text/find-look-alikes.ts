import { confusableLetters } from './confusable-letters.ts';

/** A word whose letters only look right, and what it should read. */
interface LookAlike {
  readonly found: string;
  readonly suggestion: string;
  /** Each wrong letter with the right one, like "I for 1". */
  readonly letters: string;
}

/** Words with look-alike letters, and the text with all of them put right. */
export interface LookAlikes {
  readonly words: readonly LookAlike[];
  readonly repaired: string;
  /** Whether nobody need be asked: a capital I for a small l is a guess, since it could begin a name. */
  readonly isCertain: boolean;
}

const foreignLetter = /[\u0370-\u03ff\u0400-\u052f]/;
const latinLetter = /[A-Za-z]/;
/** An amount with a letter among its digits: only where a sign (%, £, a thousands comma) says that it is an amount. */
const disguisedAmount =
  /^[(["']?(?:£[0-9IlOo]+(?:[.,][0-9IlOo]+)*|[0-9IlO]+(?:[.,][0-9IlO]+)*%|[0-9IlO]{1,3}(?:,[0-9IlO]{3})+(?:\.[0-9IlO]+)?|[12][O0][0-9IlO]{2})[)\]"'.,;:]*$/;
const digitLike = new Map([
  ['I', '1'],
  ['l', '1'],
  ['O', '0'],
  ['o', '0'],
]);

/** What every look-alike has: a foreign letter, a sign of an amount, a disguised year, a capital I before a vowel. */
const maySuspect = /[\u0370-\u03ff\u0400-\u052f£%,]|[12][O0][0-9IlO]{2}|I[aeou]/;
/** References are shorter than any word needs around it: a lone capital in them is a letter, not a symbol. */
const longestReference = 12;
/** English words do not begin so; those that do are names, or few enough to be listed. */
const capitalForSmall = /^[(["']?I(?=[aeou][a-z]{3})/;
const beginSo = /^[(["']?I(?:ain|ago|estyn|euan|oan|ola|olo|ona|onia|onic|onis|one\b|ones\b|ode|odi|ota|owa)/;

/**
 * Words of a text in which letters of another alphabet stand for Latin ones, letters for digits, or a capital I for a
 * small l.
 *
 * Words in a foreign language stay: a word counts only when each of its foreign letters has a Latin double, and the
 * text around it is Latin. What is certain comes first: guesses are only made where there is nothing certain.
 *
 * @returns `null` where there are none.
 * @example findLookAlikes('grow by I0%')?.repaired // -> 'grow by 10%'
 * @example findLookAlikes('less Ioneliness')?.isCertain // -> false
 */
export function findLookAlikes(text: string): LookAlikes | null {
  if (!maySuspect.test(text)) return null;
  const isLatin = latinLetter.test(text) || !/\s/.test(text.trim());
  const alone = text.trim().length <= longestReference;
  return (
    repairWith(text, (word) => (isLatin ? repairLetters(word, alone) : null) ?? repairAmount(word), true) ??
    repairWith(text, repairCapital, false)
  );
}

function repairWith(
  text: string,
  repair: (word: string) => string | null,
  isCertain: boolean,
): LookAlikes | null {
  const words: LookAlike[] = [];
  const repaired = text.replaceAll(/\S+/g, (word) => {
    const suggestion = repair(word);
    if (suggestion === null) return word;
    words.push({ found: word, suggestion, letters: differences(word, suggestion) });
    return suggestion;
  });
  return words.length > 0 ? { words, repaired, isCertain } : null;
}

function repairCapital(word: string): string | null {
  return capitalForSmall.test(word) && !beginSo.test(word) ? word.replace('I', 'l') : null;
}

function repairLetters(word: string, alone: boolean): string | null {
  if (!foreignLetter.test(word)) return null;
  const repaired = word.replaceAll(/\p{L}+/gu, (letters) => repairRun(letters, alone) ?? letters);
  return repaired === word ? null : repaired;
}

function repairRun(letters: string, alone: boolean): string | null {
  if (!foreignLetter.test(letters)) return null;
  const mixed = latinLetter.test(letters);
  // One foreign letter amid other words is a symbol; a capital in a short text is part of a reference.
  if (!mixed && letters.length === 1 && !(alone && letters !== letters.toLowerCase() && letters !== 'Γ')) {
    return null;
  }
  let repaired = '';
  for (const letter of letters) {
    const double = confusableLetters.get(letter);
    if ((double === undefined && foreignLetter.test(letter)) || (mixed && letter === 'Γ')) return null;
    repaired += double ?? letter;
  }
  return repaired;
}

function repairAmount(word: string): string | null {
  if (!/[IlOo]/.test(word) || !/[0-9]/.test(word) || !disguisedAmount.test(word)) return null;
  return Array.from(word, (character) => digitLike.get(character) ?? character).join('');
}

function differences(found: string, suggestion: string): string {
  const wrong = new Map<string, string>();
  const right = Array.from(suggestion);
  Array.from(found).forEach((character, index) => {
    const other = right[index];
    if (other !== undefined && other !== character) wrong.set(character, other);
  });
  return Array.from(wrong, ([letter, double]) => `${letter} for ${double}`).join(', ');
}
