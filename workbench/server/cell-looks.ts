import type { IBorderData, IStyleData } from '@univerjs/core';
import type { CellStyle, Color } from 'hucre';

/** The grid engine's numbers. */
const horizontals: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4 };
const verticals: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
const lineStyles: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const wraps = 3;

/** The looks of cells as the grid engine draws them, each kept once. */
export class CellLooks {
  readonly styles: IStyleData[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #theme: readonly string[];

  /** @param theme - The workbook's theme colours, `RRGGBB`, in the order that files count them. */
  constructor(theme: readonly string[]) {
    this.#theme = theme;
  }

  /** The number of a look. */
  numberOf(style: CellStyle | undefined, numberFormat: string): number {
    const look = {
      ...this.#look(style ?? {}),
      ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
    };
    const key = JSON.stringify(look);
    if (key === '{}') return -1;
    const known = this.#numbers.get(key) ?? this.styles.push(look) - 1;
    this.#numbers.set(key, known);
    return known;
  }

  /** A colour as `#RRGGBB`; `undefined` where a file leaves it to the program. */
  colour(colour: Color | undefined): string | undefined {
    if (!colour) return undefined;
    if (colour.rgb !== undefined) return `#${colour.rgb.slice(-6)}`;
    // Files count the first four theme colours in pairs the other way round.
    const index = colour.theme === undefined ? -1 : ([1, 0, 3, 2][colour.theme] ?? colour.theme);
    const base = this.#theme[index];
    return base === undefined ? undefined : `#${tinted(base, colour.tint ?? 0)}`;
  }

  #look({ font, fill, border, alignment }: CellStyle): IStyleData {
    const colour = this.colour(font?.color);
    const background =
      fill?.type === 'pattern' && fill.pattern !== 'none' ? this.colour(fill.fgColor) : undefined;
    return {
      ...(font?.name && font.name !== 'Calibri' && { ff: font.name }),
      ...(font?.size && font.size !== 11 && { fs: font.size }),
      ...(font?.bold && { bl: 1 }),
      ...(font?.italic && { it: 1 }),
      ...(font?.underline && { ul: { s: 1 } }),
      ...(font?.strikethrough && { st: { s: 1 } }),
      ...(colour !== undefined && colour !== '#000000' && { cl: { rgb: colour } }),
      ...(background !== undefined && { bg: { rgb: background } }),
      ...(border && { bd: this.#borders(border) }),
      ...(alignment?.horizontal &&
        horizontals[alignment.horizontal] && { ht: horizontals[alignment.horizontal] }),
      ...(alignment?.vertical && verticals[alignment.vertical] && { vt: verticals[alignment.vertical] }),
      ...(alignment?.wrapText && { tb: wraps }),
    };
  }

  #borders(border: NonNullable<CellStyle['border']>): IBorderData {
    const sides = { t: border.top, b: border.bottom, l: border.left, r: border.right };
    return Object.fromEntries(
      Object.entries(sides).flatMap(([side, line]) =>
        line?.style && lineStyles[line.style]
          ? [[side, { s: lineStyles[line.style], cl: { rgb: this.colour(line.color) ?? '#000000' } }]]
          : [],
      ),
    );
  }
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(rgb: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(rgb.slice(at, at + 2), 16);
      const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(changed).toString(16).padStart(2, '0');
    })
    .join('');
}
