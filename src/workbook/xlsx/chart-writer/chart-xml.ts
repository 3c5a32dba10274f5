import { escapeMarkup, escapeXml } from '../sheet-writer/xml-text.ts';
import type { ChartContent, ChartSeriesContent } from './chart-content.ts';
import { barLook, lettersXml, lineLook, lineXml, solidFill } from './chart-look.ts';

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const [categoryAxisId, valueAxisId] = [111_111_111, 222_222_222];
const gridColour = 'D9D9D9';

/** A chart part, its elements in the order that the schema demands. */
export function chartXml(chart: ChartContent): string {
  const { kind, title, letters, workbookRelationship } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>`,
    title === undefined ? '' : titleXml(title, letters),
    `<c:autoTitleDeleted val="${title === undefined ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${kind === 'line' ? linesXml(chart) : barsXml(chart)}${axesXml(chart)}</c:plotArea>`,
    `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${lettersXml(letters)}</c:legend>`,
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="span"/></c:chart>',
    `<c:spPr>${solidFill('FFFFFF')}${lineXml(gridColour, 0.75)}</c:spPr>${lettersXml(letters)}`,
    workbookRelationship === undefined
      ? ''
      : `<c:externalData r:id="${workbookRelationship}"><c:autoUpdate val="0"/></c:externalData>`,
    '</c:chartSpace>',
  ].join('');
}

function titleXml(title: string, letters: number): string {
  const look = `<a:rPr lang="en-GB" sz="${Math.round(letters * 120)}" b="1">${solidFill('1B1B1B')}<a:latin typeface="Arial"/></a:rPr>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1"/></a:pPr><a:r>${look}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function linesXml({ series, categories, letters }: ChartContent): string {
  const lines = series.map((line, index) => [
    `<c:ser>${nameXml(line, index)}${lineLook(line)}${labelsXml(line, letters, line.labels?.place === 'below' ? 'b' : 't')}`,
    `${categoriesXml(categories)}${valuesXml(line)}<c:smooth val="0"/></c:ser>`,
  ]);
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.flat().join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

function barsXml({ series, categories, letters }: ChartContent): string {
  const parts = series.map((part, index) => [
    `<c:ser>${nameXml(part, index)}${barLook(part)}<c:invertIfNegative val="0"/>${labelsXml(part, letters, 'ctr')}`,
    `${categoriesXml(categories)}${valuesXml(part)}</c:ser>`,
  ]);
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${parts.flat().join('')}<c:gapWidth val="50"/><c:overlap val="100"/>${axisIds}</c:barChart>`;
}

const axisIds = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`;

function nameXml({ name, nameFormula }: ChartSeriesContent, index: number): string {
  const order = `<c:idx val="${index}"/><c:order val="${index}"/>`;
  const text = `<c:v>${escapeXml(name)}</c:v>`;
  if (nameFormula === undefined) return `${order}<c:tx>${text}</c:tx>`;
  return `${order}<c:tx><c:strRef><c:f>${escapeMarkup(nameFormula)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">${text}</c:pt></c:strCache></c:strRef></c:tx>`;
}

function categoriesXml({ formula, texts }: ChartContent['categories']): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:cat><c:strRef><c:f>${escapeMarkup(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml({ values: { formula, numbers } }: ChartSeriesContent): string {
  const points = numbers.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:val><c:numRef><c:f>${escapeMarkup(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`;
}

const noLabel = showXml(false);

function showXml(value: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** Labels stand on white, so that no pattern makes them hard to read. */
function labelsXml(series: ChartSeriesContent, letters: number, place: 't' | 'b' | 'ctr'): string {
  const { labels, values, colour } = series;
  if (labels === undefined) return `<c:dLbls>${noLabel}</c:dLbls>`;
  const ink = place === 'ctr' ? '1B1B1B' : colour;
  const ground = place === 'ctr' ? `<c:spPr>${solidFill('FFFFFF')}</c:spPr>` : '<c:spPr><a:noFill/></c:spPr>';
  const shown = [
    `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>${ground}`,
    `${lettersXml(letters, { bold: true, colour: ink })}<c:dLblPos val="${place}"/>${showXml(true)}`,
  ].join('');
  // A part that is not there has no label, not even a blank one on white.
  const points = values.numbers.map((value, index) => {
    if (labels.which === 'all') return value === 0 || value === null ? deleted(index) : '';
    return index === lastIndex(values.numbers) ? `<c:dLbl><c:idx val="${index}"/>${shown}</c:dLbl>` : '';
  });
  return `<c:dLbls>${points.join('')}${labels.which === 'all' ? shown : noLabel}</c:dLbls>`;
}

function deleted(index: number): string {
  return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
}

function lastIndex(numbers: readonly (number | null)[]): number {
  return numbers.findLastIndex((value) => value !== null);
}

function axesXml({ kind, valueAxis = {}, letters }: ChartContent): string {
  const isBar = kind === 'stacked-bar';
  const { min, max, step, numberFormat = 'General' } = valueAxis;
  const bound = (name: string, value: number | undefined) =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  return [
    `<c:catAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml('8A8A8A', 0.75)}</c:spPr>${lettersXml(letters)}<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${isBar ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${valueAxisId}"/><c:scaling><c:orientation val="minMax"/>${bound('max', max)}${bound('min', min)}</c:scaling>`,
    `<c:delete val="${isBar ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>${isBar ? '' : `<c:majorGridlines><c:spPr>${lineXml(gridColour, 0.75)}</c:spPr></c:majorGridlines>`}`,
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${lettersXml(letters)}<c:crossAx val="${categoryAxisId}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${bound('majorUnit', step)}</c:valAx>`,
  ].join('');
}
