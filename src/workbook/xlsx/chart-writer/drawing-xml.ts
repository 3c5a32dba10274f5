import type { CellRange } from '../../../grid/address.ts';
import type { ChartLayout } from '../../sheet-layout.ts';
import { escapeAttribute } from '../sheet-writer/xml-text.ts';

const namespaces = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relationship id of a drawing's chart, by its place in the layout. */
export function chartRelationshipId(index: number): string {
  return `rId${index + 1}`;
}

/** The drawing part of a sheet: where its charts stand, and the text alternative of each. */
export function drawingXml(charts: readonly ChartLayout[]): string {
  const anchors = charts.map(({ place, title, altText }, index) =>
    [
      `<xdr:twoCellAnchor editAs="oneCell">${cornersXml(place)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
      `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeAttribute(altText)}" title="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
      `<a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationships}" r:id="${chartRelationshipId(index)}"/></a:graphicData>`,
      '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${namespaces}>${anchors.join('')}</xdr:wsDr>`;
}

function cornersXml({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner('from', columnIndex, rowIndex) + corner('to', columnIndex + columnCount, rowIndex + rowCount);
}
