import { isDeepStrictEqual } from 'node:util';
import type { CellFormat } from '../schema/messages.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings a colour and its style to the same colour, as the API keeps both: what was changed decides. */
function paired(before: Fields, after: Fields, name: string): Fields {
  const styleName = `${name}Style`;
  const isStyleNew = !isDeepStrictEqual(before[styleName], after[styleName]);
  const isColourNew = !isDeepStrictEqual(before[name], after[name]);
  const result = { ...after };
  if (isStyleNew) {
    const style = after[styleName];
    const rgb = isFields(style) ? style['rgbColor'] : undefined;
    if (rgb === undefined) delete result[name];
    else result[name] = rgb;
  } else if (isColourNew) {
    if (after[name] === undefined) delete result[styleName];
    else result[styleName] = { rgbColor: after[name] };
  }
  return result;
}

/** An object whose colour of a name and the style of it agree, after it was changed. */
export function withColourPair<T extends object>(before: T, after: T, name: string): T;
export function withColourPair(before: Fields, after: Fields, name: string): Fields {
  return paired(before, after, name);
}

/** A cell's format in which every colour agrees with its style. */
export function withColourPairs(before: CellFormat | undefined, after: CellFormat): CellFormat {
  const old = before ?? {};
  const format = withColourPair(old, after, 'backgroundColor');
  const { textFormat, borders } = format;
  return {
    ...format,
    ...(textFormat && { textFormat: withColourPair(old.textFormat ?? {}, textFormat, 'foregroundColor') }),
    ...(borders && {
      borders: Object.fromEntries(
        (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
          const border = borders[side];
          return border ? [[side, withColourPair(old.borders?.[side] ?? {}, border, 'color')]] : [];
        }),
      ),
    }),
  };
}
