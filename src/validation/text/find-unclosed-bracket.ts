const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/**
 * The text from a bracket on that nothing closes: a sign that its rest was lost.
 *
 * @returns The text from the bracket, at most 60 characters of it, or `null`. Brackets that only close, as in "a)", are no fault.
 * @example findUnclosedBracket('Target 0.8 [the national average in 2014/15') // -> '[the national average in 2014/15'
 */
export function findUnclosedBracket(text: string): string | null {
  const open: { readonly closer: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const closer = closers.get(character);
    if (closer !== undefined) open.push({ closer, at });
    else if (open.length > 0 && character === open.at(-1)?.closer) open.pop();
  }
  const first = open[0];
  return first === undefined ? null : text.slice(first.at, first.at + 60).trimEnd();
}
