/** A text without the references to other plans that it held, and those references. */
export interface CrossReferenced {
  readonly text: string;
  readonly references: readonly string[];
  /** The words that refer, as printed. */
  readonly printed: readonly string[];
}

const bracketed = /[[(]([^[\]()]{3,120})[\])]/g;
const refers =
  /\bcross[- ]?ref|\bsee (?:also )?(?:action|objective|plan|[A-Z]{1,2}\d)|\blink(?:s|ed)? (?:to|with) (?:action|objective|plan|[A-Z]{1,2}\d)|\balso in (?:action|objective|plan|[A-Z]{1,2}\d)/i;
const key = /\b([A-Z]{1,2}\d{1,2}(?:\.\d{1,2})?)(?:\s*[-–/]?\s*\(?([A-Z])\b\)?)?(?![\w%])/g;

/**
 * Takes bracketed references like "[Cross referenced with Action Plan B3]" out of the words of an action.
 *
 * @example crossReferences('Extend the bank [see also B3 A]').references // -> ['B3 A']
 */
export function crossReferences(text: string): CrossReferenced {
  const references: string[] = [];
  const printed: string[] = [];
  const rest = text.replaceAll(bracketed, (whole, inner: string) => {
    if (!refers.test(inner)) return whole;
    const keys = [...inner.matchAll(key)].map(([, plan = '', action]) =>
      action ? `${plan} ${action}` : plan,
    );
    if (keys.length === 0) return whole;
    references.push(...keys);
    printed.push(whole);
    return '';
  });
  if (references.length === 0) return { text, references, printed };
  const lines = rest.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' ').trim());
  return { text: lines.filter((line) => line !== '').join('\n'), references, printed };
}
