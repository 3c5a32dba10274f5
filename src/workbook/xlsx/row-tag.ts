/** The style that new cells of a row take, by its start tag; 0 for a row without one. */
export function rowStyleOf(startTag: string): number {
  if (!/\scustomFormat\s*=\s*["'](?:1|true)["']/.test(startTag)) return 0;
  return Number(/\ss\s*=\s*["'](\d+)["']/.exec(startTag)?.[1] ?? 0);
}

/** The start tag of a row that says its number: once rows are inserted, counting no longer gives it. */
export function withNumber(startTag: string, rowIndex: number): string {
  if (/\sr\s*=\s*["']/.test(startTag)) return startTag;
  return startTag.replace(/^<[\w.:-]+/, (name) => `${name} r="${rowIndex + 1}"`);
}

/** The hint which columns a row spans must not be narrower than its cells. */
export function withSpans(startTag: string, columns: readonly number[]): string {
  return startTag.replace(
    /(\sspans\s*=\s*)["'](\d+):(\d+)["']/,
    (whole, name: string, first: string, last: string) => {
      const from = Math.min(Number(first), ...columns.map((columnIndex) => columnIndex + 1));
      const to = Math.max(Number(last), ...columns.map((columnIndex) => columnIndex + 1));
      return from === Number(first) && to === Number(last) ? whole : `${name}"${from}:${to}"`;
    },
  );
}
