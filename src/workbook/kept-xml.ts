/**
 * The form in which workbooks keep texts of ours: a custom XML part with a namespace of its own for each key, the same in
 * files and in Excel, so that what the add-in keeps is there for the command line, and the other way round.
 *
 * @param key - Letters, digits, "-" and "_".
 */
export function keptNamespace(key: string): string {
  return `urn:hwb-action-plans:kept:${key}`;
}

/** The part that keeps a text. Characters that XML cannot hold, or gives another meaning, are written as JSON writes them. */
export function keptXml(key: string, text: string): string {
  return `<kept xmlns="${keptNamespace(key)}">${xmlSafe(JSON.stringify(text))}</kept>`;
}

/**
 * The text that a part keeps.
 *
 * @returns `null` for a part that is none of ours or was spoilt: whoever edits a workbook by other means can put anything
 *   there.
 */
export function keptTextOf(key: string, xml: string): string | null {
  const [, namespace, json] =
    /<kept\b[^>]{0,500}?\bxmlns="([^"]{1,300})"[^>]{0,200}>([^<]*)<\/kept>/.exec(xml) ?? [];
  if (json === undefined || namespace !== keptNamespace(key)) return null;
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

function xmlSafe(json: string): string {
  return json.replaceAll(
    /[<>&\u007F-\u009F\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
