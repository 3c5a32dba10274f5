/** Advance widths of letters in a common sans-serif, in thousandths of the font's size. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/, 222],
  [/[ftI ./,:;![\]\\]/, 278],
  [/[-()r"]/, 333],
  [/[cksvxyzJ]/, 500],
  [/[ABEKPSVXY&]/, 667],
  [/[CDHNRUw]/, 722],
  [/[GOQ]/, 778],
  [/[mM%]/, 833],
  [/W/, 944],
];

/** Space on both sides of a cell's text, in pixels. */
const padding = 6;

/** Roughly how wide a text is on the screen, in pixels. @param fontSize - In points. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  const pixels = (fontSize * 96) / 72;
  return text
    .split('\n')
    .map((line) => {
      let thousandths = 0;
      for (const letter of line) thousandths += classes.find(([letters]) => letters.test(letter))?.[1] ?? 556;
      return Math.ceil((thousandths / 1000) * pixels * (bold ? 1.08 : 1)) + padding;
    })
    .reduce((most, width) => Math.max(most, width), 0);
}
