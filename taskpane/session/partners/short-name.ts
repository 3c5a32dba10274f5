const longestName = 60;

/** A name as it stands in a sentence of ours. */
export function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName)}…`;
}
