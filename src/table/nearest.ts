/** Longer texts have no near kin that a person would take for a slip of the keys. */
const longest = 60;
/** Candidates looked at: enough for any column of references, too few to be made slow by a hostile one. */
const mostCandidates = 2_000;

/**
 * The candidate that a text was most likely meant to be, by the fewest letters to change; case and spaces count for
 * nothing.
 *
 * @returns `null` when none is near (a third of its letters or fewer to change), or two are equally near.
 * @example nearest('Acton', ['Action', 'Outcome']) // -> 'Action'
 * @example nearest('Budget', ['Action', 'Outcome']) // -> null
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  if (text.length > longest * 2) return null;
  const wanted = plain(text);
  if (wanted === '' || wanted.length > longest) return null;
  let best: string | null = null;
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break;
    if (Math.abs(candidate.length - text.length) > longest) continue;
    const other = plain(candidate);
    if (Math.abs(other.length - wanted.length) > bestDistance) continue;
    const distance = editDistance(wanted, other, bestDistance);
    if (distance > Math.floor(Math.max(wanted.length, other.length) / 3)) continue;
    if (distance === bestDistance && best !== candidate) best = null;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to turn one text into the other.
 *
 * @param limit - Distances above it need not be told apart: anything greater may be given for them.
 * @source Damerau FJ (1964), Commun ACM 7(3):171-176, in the restricted form (optimal string alignment).
 * @example editDistance('acton', 'action') // -> 1
 * @example editDistance('compelte', 'complete') // -> 1
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let distance = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        distance = Math.min(distance, at(before, j - 2) + 1);
      }
      row.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return least;
    before = above;
    above = row;
  }
  return at(above, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
