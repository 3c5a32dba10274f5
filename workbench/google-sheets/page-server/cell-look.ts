import type { CellFormat } from '../schema/messages.ts';
import type { CellLook } from '../wire/sheet-view.ts';

type Style = NonNullable<CellFormat['backgroundColorStyle']>;
type Colour = NonNullable<CellFormat['backgroundColor']>;

const channel = (share: number | undefined) =>
  Math.round(Math.min(1, Math.max(0, share ?? 0)) * 255)
    .toString(16)
    .padStart(2, '0');

/** A colour of the API as `#rrggbb`. */
export const hexColour = ({ red, green, blue }: Colour): string =>
  `#${channel(red)}${channel(green)}${channel(blue)}`;

/** The colour that was given, by either of the two fields that the API has for it, if it is another than the usual one. */
function colourOf(style: Style | undefined, plain: Colour | undefined, usual: string): string | undefined {
  return [style?.rgbColor, plain]
    .flatMap((colour) => (colour === undefined ? [] : [hexColour(colour)]))
    .find((colour) => colour !== usual);
}

const aligns = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const verticals = { TOP: 'top', MIDDLE: 'middle' } as const;

function entry<Names extends string, Value>(
  names: Readonly<Record<Names, Value>>,
  name: string | undefined,
): Value | undefined {
  for (const known in names) if (known === name) return names[known];
  return undefined;
}

/** How a cell looks, as far as it differs from one that nobody formatted. */
export function cellLook(format: CellFormat): CellLook {
  const { textFormat = {} } = format;
  const fill = colourOf(format.backgroundColorStyle, format.backgroundColor, '#ffffff');
  const colour = colourOf(textFormat.foregroundColorStyle, textFormat.foregroundColor, '#000000');
  const align = entry(aligns, format.horizontalAlignment);
  const vertical = entry(verticals, format.verticalAlignment);
  return {
    ...(fill !== undefined && { fill }),
    ...(colour !== undefined && { colour }),
    ...(textFormat.bold && { isBold: true }),
    ...(textFormat.italic && { isItalic: true }),
    ...(textFormat.strikethrough && { isStruck: true }),
    ...(textFormat.underline && { isUnderlined: true }),
    ...(textFormat.fontSize !== undefined &&
      textFormat.fontSize !== 10 && { size: Math.min(72, Math.max(6, textFormat.fontSize)) }),
    ...(format.wrapStrategy === 'WRAP' && { wrap: 'wrap' }),
    ...(format.wrapStrategy === 'CLIP' && { wrap: 'clip' }),
    ...(align && { align }),
    ...(vertical && { vertical }),
  };
}
