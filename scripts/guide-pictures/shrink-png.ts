import { encodeIndexedPng } from '../manifest/png.ts';
import { readPng } from './read-png.ts';

const mostColours = 256;

/**
 * The same picture with the 256 colours it uses most, which makes a file a third as large.
 *
 * Pages are made of few colours and the edges of letters: a rare shade takes the nearest common one, which nobody sees.
 */
export function shrinkPng(bytes: Uint8Array): Uint8Array {
  const { width, height, colours } = readPng(bytes);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choosePalette(counts);
  const indexes = new Map<number, number>();
  for (const colour of counts.keys()) indexes.set(colour, nearest(palette, colour));
  return encodeIndexedPng(
    Uint8Array.from(colours, (colour) => indexes.get(colour) ?? 0),
    { width, height, palette },
  );
}

/** The most used first; a shade close to one that is there already leaves its place to another. */
function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  const byUse = [...counts].sort(([, left], [, right]) => right - left).map(([colour]) => colour);
  for (const apart of [0, 24, 48, 96, 192, 400]) {
    const palette: number[] = [];
    for (const colour of byUse) {
      if (palette.every((one) => distance(one, colour) > apart || one === colour)) palette.push(colour);
      if (palette.length > mostColours) break;
    }
    if (palette.length <= mostColours) return palette;
  }
  return byUse.slice(0, mostColours);
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, one] of palette.entries())
    if (distance(one, colour) < distance(palette[best] ?? 0, colour)) best = index;
  return best;
}

function distance(left: number, right: number): number {
  const of = (shift: number) => ((left >> shift) & 255) - ((right >> shift) & 255);
  return of(16) ** 2 + of(8) ** 2 + of(0) ** 2;
}
