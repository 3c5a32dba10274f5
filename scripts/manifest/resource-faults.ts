import { descendants, type XmlElement } from './xml-element.ts';

/** Which list of the resources an element's `resid` points into. */
const lists: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Runtime: 'bt:Urls',
    SourceLocation: 'bt:Urls',
    FunctionFile: 'bt:Urls',
    LearnMoreUrl: 'bt:Urls',
    'bt:Image': 'bt:Images',
    Label: 'bt:ShortStrings',
    Title: 'bt:ShortStrings',
    Namespace: 'bt:ShortStrings',
    Description: 'bt:LongStrings',
  }),
);

const longest: ReadonlyMap<string, number> = new Map([
  ['bt:ShortStrings', 125],
  ['bt:LongStrings', 250],
]);

/** Faults of ids and resources: each id once, each `resid` defined in its list, each resource used, texts short enough. */
export function resourceFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const elements = [...descendants(root)];
  const seen = new Set<string>();
  for (const { name, attributes } of elements) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    const most = name.startsWith('bt:') ? 32 : 125;
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) {
      faults.push(`The id "${id}" is not a letter and then letters, digits, points, "-" or "_".`);
    }
    if (seen.has(id)) faults.push(`The id "${id}" is there twice.`);
    if (id.length > most) faults.push(`The id "${id}" has more than ${most} characters.`);
    seen.add(id);
  }

  const defined = new Map<string, XmlElement>();
  for (const list of elements.find(({ name }) => name === 'Resources')?.children ?? []) {
    const most = longest.get(list.name);
    for (const entry of list.children) {
      const id = entry.attributes.get('id') ?? '';
      const text = entry.attributes.get('DefaultValue') ?? '';
      defined.set(`${list.name} ${id}`, entry);
      if (most !== undefined && text.length > most) {
        faults.push(`${list.name}: "${id}" has ${text.length} characters; ${most} are the most.`);
      }
    }
  }

  const unused = new Set(defined.keys());
  for (const { name, attributes } of elements) {
    const resid = attributes.get('resid');
    if (resid === undefined) continue;
    const key = `${lists.get(name)} ${resid}`;
    if (!defined.has(key)) faults.push(`${name}: the resid "${resid}" is not defined in ${lists.get(name)}.`);
    unused.delete(key);
    const size = attributes.get('size');
    const picture = defined.get(key)?.attributes.get('DefaultValue') ?? '';
    if (size !== undefined && !picture.endsWith(`-${size}.png`)) {
      faults.push(`${name}: size ${size} shows "${picture}".`);
    }
  }
  const idle = [...unused].map((key) => `${key.replace(' ', ': "')}" is used nowhere.`);
  return [...faults, ...idle, ...iconFaults(elements)];
}

/** What an icon of the ribbon may have, by the schema. */
const allowedSizes = new Set(['16', '20', '24', '32', '40', '48', '64', '80']);

function iconFaults(elements: readonly XmlElement[]): string[] {
  return elements
    .filter(({ name }) => name === 'Icon')
    .map(({ children }) => children.map(({ attributes }) => attributes.get('size')))
    .filter(
      (sizes) =>
        !['16', '32', '80'].every((size) => sizes.includes(size)) ||
        new Set(sizes).size < sizes.length ||
        !sizes.every((size) => size !== undefined && allowedSizes.has(size)),
    )
    .map(
      (sizes) =>
        `Icon: sizes 16, 32 and 80 are needed, of ${[...allowedSizes].join(', ')}, each once, not ${sizes.join(', ')}.`,
    );
}
