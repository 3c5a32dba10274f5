import { XmlEdit } from '../../workbook/xlsx/sheet-writer/xml-edit.ts';
import { childElement, type XmlElement } from '../../workbook/xlsx/sheet-writer/xml-tree.ts';

/** How one level of a list is numbered. */
interface ListLevel {
  readonly format: string;
  /** Like "%1." or "%1.%2": each "%" and digit stands for the count of that level. */
  readonly text: string;
  readonly start: number;
}

interface ListNumbering {
  /** Lists that share a definition share their counts. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly restarts: boolean;
}

/** The lists of a document's numbering part, by their number. */
export type Numberings = ReadonlyMap<string, ListNumbering>;

export function readNumberings(xml: string | undefined): Numberings {
  const numberings = new Map<string, ListNumbering>();
  if (xml === undefined) return numberings;
  const part = new XmlEdit(xml, 'word/numbering.xml');
  const definitions = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const element of part.root.children) {
    if (element.name === 'abstractNum')
      definitions.set(part.attribute(element, 'abstractNumId') ?? '', levelsOf(part, element));
  }
  for (const element of part.root.children) {
    if (element.name !== 'num') continue;
    const definition = childValue(part, element, 'abstractNumId') ?? '';
    const restarts = element.children.some((child) => childElement(child, 'startOverride'));
    const levels = definitions.get(definition) ?? new Map();
    numberings.set(part.attribute(element, 'numId') ?? '', { definition, levels, restarts });
  }
  return numberings;
}

function levelsOf(part: XmlEdit, definition: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of definition.children) {
    if (level.name !== 'lvl') continue;
    levels.set(Number(part.attribute(level, 'ilvl') ?? 0), {
      format: childValue(part, level, 'numFmt') ?? 'decimal',
      text: childValue(part, level, 'lvlText') ?? '',
      start: Number(childValue(part, level, 'start') ?? 1),
    });
  }
  return levels;
}

function childValue(part: XmlEdit, parent: XmlElement, child: string): string | undefined {
  const element = childElement(parent, child);
  return element && part.attribute(element, 'val');
}

/** Counts paragraphs through a document and gives each its printed label, as Word does. */
export class ListLabels {
  readonly #numberings: Numberings;
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(numberings: Numberings) {
    this.#numberings = numberings;
  }

  /**
   * The label of the next paragraph of a list, like "B." or "2.1"; `null` for bullets and unknown lists.
   *
   * @param level - Level of the list, from 0.
   */
  next(numId: string, level: number): string | null {
    const numbering = this.#numberings.get(numId);
    const format = numbering?.levels.get(level);
    if (!numbering || !format) return null;
    if (numbering.restarts && !this.#started.has(numId)) this.#counts.delete(numbering.definition);
    this.#started.add(numId);
    const counts = (this.#counts.get(numbering.definition) ?? []).slice(0, level + 1);
    this.#counts.set(numbering.definition, counts);
    counts[level] = (counts[level] ?? format.start - 1) + 1;
    if (format.format === 'bullet' || format.format === 'none') return null;
    return format.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = numbering.levels.get(at);
      return formatCount(counts[at] ?? outer?.start ?? 1, outer?.format ?? 'decimal');
    });
  }
}

function formatCount(count: number, format: string): string {
  if (format === 'upperLetter') return letters(count);
  if (format === 'lowerLetter') return letters(count).toLowerCase();
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return String(count);
}

/** A to Z, then AA, BB and so on, as Word counts. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.floor((count - 1) / 26) + 1, 20));
}

const romanSteps: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = Math.min(count, 399);
  let text = '';
  for (const [value, sign] of romanSteps) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
