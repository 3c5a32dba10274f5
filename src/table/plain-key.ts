/**
 * A key or reference as people compare them: case and spaces around or doubled within do not tell two apart.
 *
 * @example plainKey(' C3  b') // -> 'c3 b'
 */
export function plainKey(value: unknown): string {
  const text = String(value).trim();
  const isSimple = !/\s\s|[^ -~]/.test(text);
  return (isSimple ? text : text.normalize('NFKC').replaceAll(/\s+/g, ' ')).toLowerCase();
}
