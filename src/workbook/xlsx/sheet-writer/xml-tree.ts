/** An element of a part's XML: where it stands in the text, so that edits leave every other character alone. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly start: number;
  /** Past the opening tag. */
  readonly contentStart: number;
  /** The closing tag's start; equals `contentStart` in an element without content. */
  contentEnd: number;
  end: number;
  readonly selfClosing: boolean;
  readonly children: XmlElement[];
}

/** What is passed over as a whole: how it begins and how it ends. */
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * The elements of an XML text as a tree of positions, in one walk over the text.
 *
 * @returns The root, or `null` where the text is not well-formed.
 */
export function parseXml(xml: string): XmlElement | null {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const end = endOfMarkup(xml, at);
    if (end === -1) return null;
    const second = xml[at + 1];
    if (second === '/') {
      if (!closeElement(open.pop(), xml.slice(at + 2, end - 1).trim(), at, end)) return null;
    } else if (second !== '!' && second !== '?') {
      const element = openElement(xml, at, end);
      const parent = open.at(-1);
      if (parent === undefined && root !== null) return null;
      if (parent === undefined) root = element;
      else parent.children.push(element);
      if (!element.selfClosing) open.push(element);
    }
    at = xml.indexOf('<', end);
  }
  return open.length === 0 ? root : null;
}

/** Past the markup that begins at a "<"; -1 where it never ends. */
function endOfMarkup(xml: string, start: number): number {
  for (const [first, last] of passedOver) {
    if (!xml.startsWith(first, start)) continue;
    const found = xml.indexOf(last, start + first.length);
    return found === -1 ? -1 : found + last.length;
  }
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function openElement(xml: string, start: number, end: number): XmlElement {
  const selfClosing = xml[end - 2] === '/';
  const qualified = xml.slice(start + 1, selfClosing ? end - 2 : end - 1).split(/\s/, 1)[0] ?? '';
  const colon = qualified.indexOf(':') + 1;
  return {
    name: qualified.slice(colon),
    prefix: qualified.slice(0, colon),
    start,
    contentStart: end,
    contentEnd: end,
    end,
    selfClosing,
    children: [],
  };
}

function closeElement(
  element: XmlElement | undefined,
  qualified: string,
  start: number,
  end: number,
): boolean {
  if (element === undefined || element.prefix + element.name !== qualified) return false;
  element.contentEnd = start;
  element.end = end;
  return true;
}

/** The first child of an element with a name, whatever its prefix. */
export function childElement(parent: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}
