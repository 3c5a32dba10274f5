/**
 * Greek and Cyrillic letters that look like a Latin one, with the Latin one.
 *
 * Letters that people write on purpose in English text (alpha, gamma, mu, omega) are left out.
 *
 * @source Unicode Technical Standard 39, confusables.txt; and Γ for T, which text recognition confuses.
 */
export const confusableLetters: ReadonlyMap<string, string> = new Map([
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΓ', 'ABEZHIKMNOPTYXT'),
  ...pairs('ονιυ', 'oviu'),
  ...pairs('АВЕЅІЈКМНОРСТХУ', 'ABESIJKMHOPCTXY'),
  ...pairs('аеорсухіѕјһԁ', 'aeopcyxisjhd'),
]);

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, index) => [letter, to.charAt(index)]);
}
