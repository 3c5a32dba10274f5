import Papa from 'papaparse';
import { maxColumns, maxRows } from '../../grid/address.ts';
import type { SourceDocument, SourceRow } from '../document/document.ts';
import { OversizedDocumentError } from '../errors.ts';
import { gridBlocks } from '../grid-blocks.ts';
import { detectDelimiter } from './detect-delimiter.ts';

/**
 * Reads delimited text: commas, semicolons, tabs or pipes, with fields in quotes where they hold delimiters or line
 * breaks. Every field stays the text it is: "=1+1" is no formula and "2/3" no date.
 *
 * @param name - File name, for notes and messages.
 * @throws OversizedDocumentError when it has more rows or columns than a sheet.
 */
export function readCsvDocument(name: string, text: string): SourceDocument {
  const delimiter = detectDelimiter(text)?.delimiter ?? ',';
  // papaparse writes line breaks within quotes as they were; cells have "\n" alone.
  const parsed = Papa.parse<string[]>(text, { delimiter });
  // A quote that never ends would swallow the rest of the file into one cell: then quotes are only characters.
  const isUnclosed = parsed.errors.some(({ code }) => code === 'MissingQuotes');
  const { data } = isUnclosed ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }) : parsed;
  if (data.length > maxRows + 1)
    throw new OversizedDocumentError(name, `it has more than ${maxRows.toLocaleString('en-GB')} rows`);
  const rows = data.map((fields, index): SourceRow => {
    const place = `row ${index + 1}`;
    if (fields.length > maxColumns) {
      const limit = maxColumns.toLocaleString('en-GB');
      throw new OversizedDocumentError(
        name,
        `${place} has ${fields.length.toLocaleString('en-GB')} columns and ${limit} is the limit`,
      );
    }
    return { place, cells: fields.map((field) => ({ text: field.replaceAll(/\r\n?/g, '\n').trim() })) };
  });
  return { name, format: 'csv', blocks: gridBlocks(rows) };
}
