import { descendants, type XmlElement } from './xml-element.ts';

/** Functions are called `=HWB.…`: formulas in saved workbooks hold the name, so it never changes. */
const namespace = 'HWB';

/** Faults that would give functions, ribbon and pane more than one runtime, or the functions another name. */
export function runtimeFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const elements = [...descendants(root)];
  const runtime = elements.find(({ name }) => name === 'Runtime');
  const resid = runtime?.attributes.get('resid');
  if (runtime?.attributes.get('lifetime') !== 'long')
    faults.push('Runtime: the shared runtime has lifetime="long".');

  for (const element of elements) {
    const used = usedPage(element);
    if (used !== undefined && used !== resid) {
      faults.push(`${element.name}: it names the page "${used}", the runtime "${resid}": both name one.`);
    }
  }

  const resource = (id: string | undefined) =>
    elements
      .find(({ name, attributes }) => name.startsWith('bt:') && attributes.get('id') === id)
      ?.attributes.get('DefaultValue');
  const page = elements
    .find(({ name }) => name === 'DefaultSettings')
    ?.children[0]?.attributes.get('DefaultValue');
  if (page !== resource(resid)) faults.push(`DefaultSettings: "${page}" is not the page of the runtime.`);
  const name = resource(elements.find((element) => element.name === 'Namespace')?.attributes.get('resid'));
  if (name !== namespace) faults.push(`Namespace: ${namespace}, not "${name}".`);
  return faults;
}

/** The `resid` of the page an element opens or runs in. */
function usedPage({ name, attributes, children }: XmlElement): string | undefined {
  if (name === 'FunctionFile') return attributes.get('resid');
  if (name !== 'Page' && attributes.get('xsi:type') !== 'ShowTaskpane') return undefined;
  return children.find((child) => child.name === 'SourceLocation')?.attributes.get('resid') ?? '';
}
