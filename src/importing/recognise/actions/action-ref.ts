const leading = /^([A-Z]|[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[a-z])[.)]\s+(?=\S)/;
const dotted = /^([A-Z]{0,3}\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)\s+(?=\p{Lu})/u;

/** A reference printed before the words of an action, and the words after it. */
export interface LeadingRef {
  readonly ref: string;
  readonly rest: string;
}

/**
 * Parts "B. Increase …" into its letter and its words.
 *
 * @param previous - The reference printed before, which tells "A. …" of a list from a sentence that begins so.
 * @example leadingRef('B. Extend the bank', 'A') // -> { ref: 'B', rest: 'Extend the bank' }
 */
export function leadingRef(text: string, previous: string | null): LeadingRef | null {
  const match = leading.exec(text) ?? dotted.exec(text);
  const ref = match?.[1];
  if (!match || ref === undefined || !mayFollow(ref, previous)) return null;
  return { ref, rest: text.slice(match[0].length) };
}

/** Whether a text looks like a reference wherever it stands: "B", "3.2", "12.". */
export function isRef(text: string): boolean {
  return /^(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Za-z])[.)]?$/.test(text);
}

/** Whether a reference can come after another: letters after letters, numbers going up. */
function mayFollow(ref: string, previous: string | null): boolean {
  if (/^[A-Za-z]$/.test(ref))
    return previous === null || !/^[A-Za-z]$/.test(previous) || ref > previous || ref === 'A';
  if (!/^\d+$/.test(ref)) return true;
  const number = Number(ref);
  if (previous === null || !/^\d+$/.test(previous)) return number <= 3;
  return number === 1 || (number > Number(previous) && number - Number(previous) <= 3);
}

/** The reference after this one: B after A, 4 after 3; `null` where there is no telling. */
export function nextRef(ref: string): string | null {
  if (/^[A-Ya-y]$/.test(ref)) return String.fromCharCode(ref.charCodeAt(0) + 1);
  return /^\d{1,9}$/.test(ref) ? String(Number(ref) + 1) : null;
}

/**
 * The references of actions in order, those not printed inferred from those that are.
 *
 * @param printed - As printed, `null` where none is.
 * @returns Each reference, and whether it was inferred from its neighbours.
 */
export function inferRefs(
  printed: readonly (string | null)[],
): readonly { readonly ref: string | null; readonly inferred: boolean }[] {
  const refs = printed.map((ref) => ({ ref, inferred: false }));
  let index = 0;
  while (index < refs.length) {
    if (refs[index]?.ref !== null) {
      index += 1;
      continue;
    }
    let end = index;
    while (end < refs.length && refs[end]?.ref === null) end += 1;
    const filled = fillGap(refs[index - 1]?.ref ?? null, refs[end]?.ref ?? null, end - index);
    for (const [offset, ref] of filled.entries()) refs[index + offset] = { ref, inferred: true };
    index = end;
  }
  return refs;
}

/** The references between two, when they are exactly as many as the gap is long. */
function fillGap(before: string | null, after: string | null, length: number): readonly string[] {
  const pattern = before ?? after;
  if (pattern === null) return [];
  const isLetters = /^[A-Z]$/.test(pattern);
  if (!isLetters && !/^\d{1,9}$/.test(pattern)) return [];
  const filled: string[] = [];
  let ref: string | null = before === null ? (isLetters ? 'A' : '1') : nextRef(before);
  while (ref !== null && filled.length < length && ref !== after) {
    filled.push(ref);
    ref = nextRef(ref);
  }
  const isWhole = filled.length === length && (after === null || ref === after);
  return isWhole ? filled : [];
}
