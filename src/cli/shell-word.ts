/**
 * A file name as it must be typed in a shell: in quotes where it holds anything but plain characters.
 *
 * @example shellWord('plan (2).xlsx') // -> '"plan (2).xlsx"'
 */
export function shellWord(name: string): string {
  return /^[\w./\\:~+-]+$/.test(name) ? name : `"${name}"`;
}
