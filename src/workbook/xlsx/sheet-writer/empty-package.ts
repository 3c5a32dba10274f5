import { emptyStylesXml } from './empty-styles.ts';
import { transitionalNamespaces } from './namespaces.ts';
import { relationshipsXml } from './package-entries.ts';
import { themeXml } from './theme-xml.ts';
import { escapeXml } from './xml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = transitionalNamespaces.relationships;
const officeProperties = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The parts of a new workbook without a sheet: add at least one before it is saved, since Excel opens no workbook
 * without sheets. It names no person and no machine.
 *
 * @returns The text of each part by its path.
 */
export function emptyPackageParts({
  title,
}: {
  readonly title?: string | undefined;
} = {}): ReadonlyMap<string, string> {
  return new Map([
    ['[Content_Types].xml', contentTypesXml()],
    [
      '_rels/.rels',
      relationshipsXml([
        { id: 'rId1', type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
        {
          id: 'rId2',
          type: `${packageNamespace}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
      ]),
    ],
    ['docProps/core.xml', corePropertiesXml(title)],
    ['docProps/app.xml', appPropertiesXml()],
    ['xl/workbook.xml', workbookXml()],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        { id: 'rId1', type: `${office}/theme`, target: 'theme/theme1.xml' },
        { id: 'rId2', type: `${office}/styles`, target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', emptyStylesXml(transitionalNamespaces.main)],
    ['xl/theme/theme1.xml', themeXml()],
  ]);
}

function contentTypesXml(): string {
  const format = 'application/vnd.openxmlformats-officedocument';
  const overrides = [
    ['/xl/workbook.xml', `${format}.spreadsheetml.sheet.main+xml`],
    ['/xl/styles.xml', `${format}.spreadsheetml.styles+xml`],
    ['/xl/theme/theme1.xml', `${format}.theme+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${format}.extended-properties+xml`],
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return [
    `${declaration}<Types xmlns="${typesNamespace}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

/** A modern calculation version and no forced recalculation: readers without the add-in see the stored values. */
function workbookXml(): string {
  return [
    `${declaration}<workbook xmlns="${transitionalNamespaces.main}" xmlns:r="${office}">`,
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>',
    '<workbookPr defaultThemeVersion="166925"/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>',
    '<sheets/>',
    '<calcPr calcId="191029"/></workbook>',
  ].join('');
}

function corePropertiesXml(title: string | undefined): string {
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    title === undefined ? '' : `<dc:title>${escapeXml(title)}</dc:title>`,
    '<dc:language>en-GB</dc:language></cp:coreProperties>',
  ].join('');
}

/** Named as Excel's: LibreOffice trusts the texts stored beside formulas only in files of programs it knows. */
function appPropertiesXml(): string {
  return [
    `${declaration}<Properties xmlns="${officeProperties}" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`,
    '<Application>Microsoft Excel</Application>',
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>0</vt:i4></vt:variant></vt:vector></HeadingPairs>',
    '<TitlesOfParts><vt:vector size="0" baseType="lpstr"/></TitlesOfParts>',
    '<AppVersion>16.0300</AppVersion></Properties>',
  ].join('');
}
