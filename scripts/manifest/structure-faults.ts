import { type ElementRule, manifestSchema } from './manifest-schema.ts';
import type { XmlElement } from './xml-element.ts';

/** A sentence for each element or attribute of a manifest that is missing, out of its order, or does not belong there. */
export function structureFaults(root: XmlElement): string[] {
  if (root.name !== 'OfficeApp') return [`The manifest is an OfficeApp, not a ${root.name}.`];
  return elementFaults(root, '', '');
}

function elementFaults(element: XmlElement, area: string, parent: string): string[] {
  const rule = ruleOf(element, area, parent);
  const type = element.attributes.get('xsi:type');
  const place = `${type === undefined ? '' : `${type} `}${element.name}${parent === '' ? '' : ` in ${parent}`}`;
  if (!rule) return [`${place}: the schema has no such element there.`];
  const inner = element.name === 'VersionOverrides' ? 'VersionOverrides/' : area;
  return [
    ...attributeFaults(element, rule, place),
    ...orderFaults(element, rule, place),
    ...element.children.flatMap((child) => elementFaults(child, inner, element.name)),
  ];
}

function ruleOf({ name, attributes }: XmlElement, area: string, parent: string): ElementRule | undefined {
  const type = attributes.get('xsi:type');
  const typed = type === undefined ? name : `${name}[${type}]`;
  return manifestSchema.get(`${area}${typed}`) ?? manifestSchema.get(`${area}${parent}/${typed}`);
}

function attributeFaults({ attributes }: XmlElement, rule: ElementRule, place: string): string[] {
  const wanted = rule.attributes ?? [];
  return [
    ...wanted
      .filter((name) => !attributes.get(name)?.trim())
      .map((name) => `${place}: the attribute ${name} is missing or empty.`),
    ...[...attributes.keys()]
      .filter((name) => !wanted.includes(name))
      .map((name) => `${place}: the attribute ${name} does not belong there.`),
  ];
}

function orderFaults({ children, text }: XmlElement, rule: ElementRule, place: string): string[] {
  if (!rule.children) return children.length === 0 ? [] : [`${place}: no element may stand in it.`];
  if (text.trim() !== '') return [`${place}: no text may stand in it.`];
  const names = children.map(({ name }) => name);
  const faults: string[] = [];
  let at = 0;
  for (const item of rule.children) {
    const name = item.replace(/[?+]$/, '');
    const start = at;
    while (names[at] === name && (at === start || item.endsWith('+'))) at++;
    if (at === start && !item.endsWith('?')) faults.push(`${place}: ${name} is missing or out of its order.`);
  }
  const surplus = names[at];
  if (surplus !== undefined) faults.push(`${place}: ${surplus} is out of its order or there too often.`);
  return faults;
}
