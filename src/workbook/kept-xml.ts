/** The namespace of the custom XML parts that hold what a plan remembers of its syncing. */
export const keptNamespace = 'urn:hwb-action-plans:sync';

/**
 * A kept text with its key as the XML of a part: the text as JSON, in which no character has another meaning in XML or
 * cannot stand in it.
 */
export function keptXml(key: string, text: string): string {
  return `<kept xmlns="${keptNamespace}" key="${safe(key).slice(1, -1).replaceAll('"', '&quot;')}">${safe(text)}</kept>`;
}

/** @returns `null` for XML of somebody else, or that was spoilt by hand. */
export function readKeptXml(xml: string): { readonly key: string; readonly text: string } | null {
  const [, before = '', content] = /^\s*<kept\b([^<>]{0,2000})>([^<]*)<\/kept>\s*$/.exec(xml) ?? [];
  const attributes = new Map(
    [...before.matchAll(/\s([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  if (content === undefined || attributes.get('xmlns') !== keptNamespace) return null;
  const key = parseText(`"${(attributes.get('key') ?? '').replaceAll('&quot;', '"')}"`);
  const text = parseText(content);
  return key === null || text === null ? null : { key, text };
}

/** JSON without a character that XML gives another meaning or cannot hold. */
function safe(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parseText(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
