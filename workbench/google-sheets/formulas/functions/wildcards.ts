/**
 * Whether a whole text is what a pattern says, in any case: `*` is any text, `?` any one letter. Takes at most as many steps as
 * text and pattern have letters multiplied, whatever they are.
 */
export function matchesWildcards(text: string, pattern: string): boolean {
  const letters = text.toLowerCase();
  const signs = pattern.toLowerCase();
  let [at, sign] = [0, 0];
  // Where the last `*` stands, and up to where it has taken the text.
  let [star, taken] = [-1, 0];
  while (at < letters.length) {
    if (signs[sign] === '*') {
      star = sign;
      taken = at;
      sign += 1;
    } else if (sign < signs.length && (signs[sign] === '?' || signs[sign] === letters[at])) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      sign = star + 1;
    } else return false;
  }
  while (signs[sign] === '*') sign += 1;
  return sign === signs.length;
}
