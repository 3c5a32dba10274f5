import { descendants, type XmlElement } from './xml-element.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version = /^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/;

/** Sets of the API that code may use without asking; `scripts/api-lint` allows the same. */
const requirementSets = 'SharedRuntime 1.1, CustomFunctionsRuntime 1.1, ExcelApi 1.12';

/**
 * What task pane add-ins are listed with, in pixels a side; 128 is for mail add-ins and the store.
 *
 * @source https://learn.microsoft.com/javascript/api/manifest/highresolutioniconurl and …/iconurl
 */
const iconSizes = [
  ['IconUrl', 32],
  ['HighResolutionIconUrl', 64],
] as const;

/** Whether a text is a GUID: 32 hexadecimal digits in five groups. */
export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** Faults of what the add-in says of itself: id, version, language, names, addresses and requirement sets. */
export function identityFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const child = (name: string) => root.children.find((element) => element.name === name);
  const text = (name: string) => child(name)?.text.trim() ?? '';
  const value = (name: string) => child(name)?.attributes.get('DefaultValue') ?? '';

  if (!isGuid(text('Id'))) faults.push(`Id: "${text('Id')}" is not a GUID.`);
  if (!version.test(text('Version'))) {
    faults.push(`Version: "${text('Version')}" is not two to four numbers with points, the first 1 or more.`);
  }
  if (text('DefaultLocale') !== 'en-GB') faults.push(`DefaultLocale: en-GB, not "${text('DefaultLocale')}".`);
  if (text('Permissions') !== 'ReadWriteDocument') faults.push('Permissions: ReadWriteDocument is needed.');
  for (const [name, content, most] of [
    ['ProviderName', text('ProviderName'), 125],
    ['DisplayName', value('DisplayName'), 125],
    ['Description', value('Description'), 250],
  ] as const) {
    if (content === '' || content.length > most) {
      faults.push(`${name}: 1 to ${most} characters, not ${content.length}.`);
    }
  }
  const host = child('Hosts')?.children[0]?.attributes.get('Name');
  if (host !== 'Workbook') faults.push(`Hosts: the add-in is for Workbook, not "${host}".`);
  for (const [name, size] of iconSizes) {
    if (!value(name).endsWith(`-${size}.png`)) faults.push(`${name}: ${size} pixels, not "${value(name)}".`);
  }
  const sets = [...descendants(root)]
    .filter(({ name }) => name === 'Set')
    .map(({ attributes }) => `${attributes.get('Name')} ${attributes.get('MinVersion')}`);
  if (sets.join(', ') !== requirementSets)
    faults.push(`Requirements: ${requirementSets}, not ${sets.join(', ')}.`);
  return [...faults, ...addressFaults(root)];
}

/** Every address is https, on one host, and short enough. */
function addressFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const hosts = new Set<string>();
  const places = new Set([
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'ExtendedOverrides',
    'bt:Image',
    'bt:Url',
  ]);
  for (const { name, attributes } of descendants(root)) {
    const address = attributes.get(name === 'ExtendedOverrides' ? 'Url' : 'DefaultValue');
    if (!places.has(name) || address === undefined) continue;
    const url = URL.parse(address);
    if (url?.protocol !== 'https:') faults.push(`${name}: "${address}" is not an https address.`);
    else if (name !== 'SupportUrl') hosts.add(url.origin);
    if (address.length > 2048) faults.push(`${name}: an address has at most 2048 characters.`);
  }
  if (hosts.size > 1)
    faults.push(`The add-in is served from one host, not from ${[...hosts].join(' and ')}.`);
  return faults;
}
