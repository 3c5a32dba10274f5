import { ragCodes } from '../../indicator/rag-code.ts';
import { barLook } from '../../workbook/xlsx/chart-writer/chart-look.ts';
import { ragLooks } from '../charts/rag-look.ts';

/** A chart part whose series in the colours of ratings have their patterns too, and labels on white. */
export function withRagFills(chartXml: string): string {
  const isOfRatings = chartXml.includes('<c:grouping val="stacked"/>');
  if (!isOfRatings) return chartXml;
  const patterned = ragCodes.reduce((xml, code) => {
    const { fill, pattern } = ragLooks[code];
    const plain = `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
    const look = barLook({ colour: fill, pattern: pattern === 'empty' ? 'solid' : pattern });
    return xml.replaceAll(
      new RegExp(`(<c:ser>(?:(?!</c:ser>|<c:dLbls>).)*?)${plain}(?:(?!</c:spPr>).)*</c:spPr>`, 'gs'),
      (_, start: string) => `${start}${look}`,
    );
  }, chartXml);
  return patterned.replaceAll(
    /(<c:dLbls>(?:(?!<c:spPr>).)*<c:spPr>)<a:noFill\/>/gs,
    (_, start: string) => `${start}<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>`,
  );
}
