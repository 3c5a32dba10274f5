import { encodePng } from './png.ts';
import { parseXml, type XmlElement } from './xml-element.ts';

/** The sizes Office asks for, in pixels along a side: ribbon (16, 32, 80), lists of add-ins (32, 64) and store (128). */
export const iconSizes = [16, 32, 64, 80, 128] as const;

/** Those that the ribbon shows. */
export const buttonIconSizes = [16, 32, 64, 80] as const;

/** The add-in's own icon, which is the Plan button's too, and those of the other buttons. */
export const iconNames = ['icon', 'validate', 'submit', 'formulas', 'partners', 'board'] as const;

/** Points along a side of a pixel at which it is looked what is there: their share is the opacity of the edge. */
const samples = 8;

interface Shape {
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly covers: (x: number, y: number) => boolean;
}

/**
 * Draws a square SVG of rectangles, circles and polylines with round ends; nothing else of SVG is understood.
 *
 * @param svg - The picture, with a `viewBox` that begins at 0 0.
 * @param size - Pixels along a side.
 * @returns A PNG file.
 */
export function drawIcon(svg: string, size: number): Uint8Array {
  const root = parseXml(svg);
  const side = Number(root.attributes.get('viewBox')?.split(' ')[2]);
  const shapes = root.children
    .filter(({ name }) => name !== 'title')
    .map(readShape)
    .toReversed();
  const pixels = new Uint8Array(size * size * 4);
  const step = side / size / samples;
  for (let at = 0; at < size * size; at++) {
    const left = (at % size) * samples;
    const top = Math.floor(at / size) * samples;
    const sum = [0, 0, 0];
    let covered = 0;
    for (let point = 0; point < samples * samples; point++) {
      const x = (left + (point % samples) + 0.5) * step;
      const y = (top + Math.floor(point / samples) + 0.5) * step;
      const shape = shapes.find(({ covers }) => covers(x, y));
      if (!shape) continue;
      covered++;
      for (const [channel, value] of shape.colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
    }
    for (const [channel, value] of sum.entries()) {
      pixels[at * 4 + channel] = covered === 0 ? 0 : Math.round(value / covered);
    }
    pixels[at * 4 + 3] = Math.round((255 * covered) / samples ** 2);
  }
  return encodePng(pixels, size);
}

function readShape({ name, attributes }: XmlElement): Shape {
  const number = (key: string) => Number(attributes.get(key) ?? 0);
  const paint = attributes.get('fill') ?? attributes.get('stroke') ?? '#000000';
  const rgb = Number.parseInt(paint.slice(1), 16);
  const colour = [rgb >> 16, (rgb >> 8) & 255, rgb & 255] as const;
  if (name === 'circle') {
    const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
    return { colour, covers: (x, y) => Math.hypot(x - cx, y - cy) <= r };
  }
  if (name === 'rect') {
    const [halfWidth, halfHeight, rx] = [number('width') / 2, number('height') / 2, number('rx')];
    const [cx, cy] = [number('x') + halfWidth, number('y') + halfHeight];
    return {
      colour,
      covers: (x, y) => {
        const outX = Math.max(Math.abs(x - cx) - halfWidth + rx, 0);
        const outY = Math.max(Math.abs(y - cy) - halfHeight + rx, 0);
        return Math.hypot(outX, outY) <= rx;
      },
    };
  }
  if (name !== 'polyline')
    throw new RangeError(`An icon is drawn of rect, circle and polyline, not of ${name}.`);
  const points = (attributes.get('points') ?? '').split(' ').map((pair) => pair.split(',').map(Number));
  const half = number('stroke-width') / 2;
  return {
    colour,
    covers: (x, y) =>
      points.some(([bx = 0, by = 0], at) => {
        const [ax = bx, ay = by] = points[at - 1] ?? [];
        const length = (bx - ax) ** 2 + (by - ay) ** 2;
        const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
        const share = Math.min(1, Math.max(0, along));
        return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)) <= half;
      }),
  };
}
