/** The names the parts of a package are written in: a "strict" workbook has others than the usual one. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** The names that nearly every workbook has. */
export const transitionalNamespaces: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The names of ISO/IEC 29500 Strict. */
export const strictNamespaces: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The namespaces of a workbook part, told by its text. */
export function namespacesOf(workbookXml: string): Namespaces {
  return workbookXml.includes(strictNamespaces.main) ? strictNamespaces : transitionalNamespaces;
}
