import type { CellStyle } from '../../sheet-layout.ts';
import { escapeAttribute } from './xml-text.ts';

// The elements of styles.xml that say how a cell looks. `prefix` is that of the part's namespace, with its colon.

function colourXml(prefix: string, element: string, colour: string): string {
  return `<${prefix}${element} rgb="FF${escapeAttribute(colour.toUpperCase())}"/>`;
}

/** What a rule may change of the look of cells. */
export type HighlightStyle = Pick<CellStyle, 'bold' | 'italic' | 'colour' | 'fill'>;

/**
 * A font: the workbook's own, made bold, italic, larger or coloured.
 *
 * @param base - The elements of the workbook's default font, by name.
 */
export function fontXml(prefix: string, style: CellStyle, base: ReadonlyMap<string, string>): string {
  const marks = `${style.bold ? `<${prefix}b/>` : ''}${style.italic ? `<${prefix}i/>` : ''}`;
  const size = style.size === undefined ? (base.get('sz') ?? '') : `<${prefix}sz val="${style.size}"/>`;
  const colour =
    style.colour === undefined ? (base.get('color') ?? '') : colourXml(prefix, 'color', style.colour);
  const face = ['name', 'family', 'charset', 'scheme'].map((name) => base.get(name) ?? '').join('');
  return `<${prefix}font>${marks}${size}${colour}${face}</${prefix}font>`;
}

/** A fill of one colour, `RRGGBB`. */
export function fillXml(prefix: string, colour: string): string {
  const colours = `${colourXml(prefix, 'fgColor', colour)}<${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colours}</${prefix}patternFill></${prefix}fill>`;
}

/** Thin lines on all four sides of a cell, in one colour, `RRGGBB`. */
export function borderXml(prefix: string, colour: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${prefix}${side} style="thin">${colourXml(prefix, 'color', colour)}</${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** The alignment and protection inside a cell format. */
export function alignmentXml(prefix: string, style: CellStyle): string {
  const vertical = style.vertical === 'centre' ? 'center' : style.vertical;
  const horizontal = style.horizontal === 'centre' ? 'center' : style.horizontal;
  const alignment = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    style.wrap ? ' wrapText="1"' : '',
  ].join('');
  const protection =
    style.locked === undefined ? '' : `<${prefix}protection locked="${style.locked ? 1 : 0}"/>`;
  return (alignment === '' ? '' : `<${prefix}alignment${alignment}/>`) + protection;
}

/** A differential format: what a conditional format lays over a cell. */
export function highlightXml(prefix: string, style: HighlightStyle): string {
  const marks = `${style.bold ? `<${prefix}b/>` : ''}${style.italic ? `<${prefix}i/>` : ''}`;
  const font = marks + (style.colour === undefined ? '' : colourXml(prefix, 'color', style.colour));
  // In a differential format the background colour is the one that fills.
  const fill =
    style.fill === undefined
      ? ''
      : `<${prefix}fill><${prefix}patternFill patternType="solid">${colourXml(prefix, 'fgColor', style.fill)}${colourXml(prefix, 'bgColor', style.fill)}</${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`}${fill}</${prefix}dxf>`;
}
