/** Number formats that every reader knows by number, whatever its language. */
const builtInFormats = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** The number of a format code that needs no entry in styles.xml; `undefined` for one that does. */
export function builtInFormatId(code: string): number | undefined {
  return builtInFormats.get(code);
}
