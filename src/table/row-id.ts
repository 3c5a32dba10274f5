/** No vowels, so that no word comes about; none of 0 o, 1 i l, 2 z, 5 s, so that no letter looks like another. */
const letters = 'bcdfghjkmnpqrtvwxy';
const alphabet = `346789${letters}`;
const length = 10;

/**
 * A new Row ID: ten small letters and digits at random, a letter first, so that no spreadsheet takes it for a number or
 * a date.
 *
 * @param isTaken - Tells which ids are in use.
 */
export function makeRowId(isTaken: (id: string) => boolean = () => false): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint32Array(length));
    let id = '';
    for (const [index, byte] of bytes.entries()) {
      const from = index === 0 ? letters : alphabet;
      id += from[byte % from.length] ?? '';
    }
    if (!isTaken(id)) return id;
  }
}
