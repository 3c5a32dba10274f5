import { ragCodes } from '../../indicator/rag-code.ts';
import { type RagPattern, ragLooks } from '../charts/rag-look.ts';

/** The patterns of DrawingML, by ours. */
const presets: Readonly<Record<RagPattern, string>> = {
  solid: '',
  diagonal: 'wdUpDiag',
  dots: 'lgConfetti',
  cross: 'openDmnd',
  empty: '',
};

/** A line round each part of a bar, so that a white one is seen. */
const outline = '<a:ln w="9525"><a:solidFill><a:srgbClr val="1B1B1B"/></a:solidFill></a:ln>';

/** The fill of a rating in DrawingML: its colour, and the pattern that tells it from the others without colour. */
function ragFill({ fill, pattern }: { readonly fill: string; readonly pattern: RagPattern }): string {
  const preset = presets[pattern];
  if (preset === '') return `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const mark = pattern === 'dots' ? '1B1B1B' : 'FFFFFF';
  return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${mark}"/></a:fgClr><a:bgClr><a:srgbClr val="${fill}"/></a:bgClr></a:pattFill>`;
}

/** A chart part whose series in the colours of ratings have their patterns too. */
export function withRagFills(chartXml: string): string {
  return ragCodes.reduce((xml, code) => {
    const look = ragLooks[code];
    const plain = `<c:spPr><a:solidFill><a:srgbClr val="${look.fill}"/></a:solidFill>`;
    return xml.replaceAll(
      new RegExp(`(<c:ser>(?:(?!</c:ser>).)*?)${plain}(?:<a:ln[ />].*?)?</c:spPr>`, 'gs'),
      (_, start: string) => `${start}<c:spPr>${ragFill(look)}${outline}</c:spPr>`,
    );
  }, chartXml);
}
