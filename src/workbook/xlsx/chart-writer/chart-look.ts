import type { ChartSeriesLayout } from '../../sheet-layout.ts';

const ink = '1B1B1B';
/** Thin marks of a darker shade: smoothed by whatever program, the colour stays what it is. */
const patterns = { diagonal: 'ltUpDiag', dots: 'pct10', cross: 'lgGrid' } as const;
const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/** A colour that fills. @param colour - `RRGGBB` */
export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** A line. @param width - In points. */
export function lineXml(colour: string, width: number, dash: keyof typeof dashes = 'solid'): string {
  return `<a:ln w="${Math.round(width * 12_700)}">${solidFill(colour)}<a:prstDash val="${dashes[dash]}"/></a:ln>`;
}

/** The look of the parts of bars: a fill, its pattern, and a line round it so that a white one is seen too. */
export function barLook({
  colour,
  pattern = 'solid',
}: Pick<ChartSeriesLayout, 'colour' | 'pattern'>): string {
  return `<c:spPr>${patternFill(colour, pattern)}${lineXml(ink, 0.75)}</c:spPr>`;
}

function patternFill(colour: string, pattern: NonNullable<ChartSeriesLayout['pattern']>): string {
  if (pattern === 'solid') return solidFill(colour);
  return `<a:pattFill prst="${patterns[pattern]}"><a:fgClr><a:srgbClr val="${darker(colour)}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour}"/></a:bgClr></a:pattFill>`;
}

function darker(colour: string): string {
  const shades = colour.match(/../g) ?? [];
  return shades
    .map((shade) =>
      Math.round(Number.parseInt(shade, 16) * 0.55)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('');
}

/** The look of a line and of its marks. */
export function lineLook({ colour, dash = 'solid', marker }: Omit<ChartSeriesLayout, 'name'>): string {
  const line = dash === 'none' ? '<a:ln w="28575"><a:noFill/></a:ln>' : lineXml(colour, 2.25, dash);
  const mark =
    marker === undefined
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${marker}"/><c:size val="8"/><c:spPr>${solidFill(colour)}${lineXml(colour, 0.75)}</c:spPr></c:marker>`;
  return `<c:spPr>${line}</c:spPr>${mark}`;
}

/** How letters look. @param points - Their size. */
export function lettersXml(points: number, { bold = false, colour = ink } = {}): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(points * 100)}" b="${bold ? 1 : 0}">${solidFill(colour)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
