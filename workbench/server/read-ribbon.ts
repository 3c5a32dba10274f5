import { descendants, parseXml, type XmlElement } from '../../scripts/manifest/xml-element.ts';
import type { RibbonButton, RibbonTab } from '../wire/ribbon.ts';

/** The add-in's tab of the ribbon, out of its manifest. */
export function readRibbon(manifest: string): RibbonTab {
  const root = parseXml(manifest);
  const resources = new Map(
    [...descendants(root)].flatMap((element): [string, string][] => {
      const id = element.attributes.get('id');
      const value = element.attributes.get('DefaultValue');
      return id === undefined || value === undefined ? [] : [[id, value]];
    }),
  );
  const resource = (element: XmlElement | undefined) =>
    resources.get(element?.attributes.get('resid') ?? '') ?? '';
  const tab = find(root, 'CustomTab');
  const groups = (tab?.children ?? []).filter(({ name }) => name === 'Group');
  return {
    label: resource(child(tab, 'Label')),
    // Excel heads the pane with the add-in's name where a command opens it.
    paneTitle: find(root, 'DisplayName')?.attributes.get('DefaultValue') ?? '',
    groups: groups.map((group) => ({
      label: resource(child(group, 'Label')),
      buttons: [...descendants(group)]
        .filter(({ name, attributes }) => name === 'Control' && attributes.get('xsi:type') === 'Button')
        .map((control) => button(control, resource)),
    })),
  };
}

function button(control: XmlElement, resource: (element: XmlElement | undefined) => string): RibbonButton {
  const images = child(control, 'Icon')?.children ?? [];
  const image = images.find(({ attributes }) => attributes.get('size') === '32') ?? images[0];
  const action = child(control, 'Action');
  const isCall = action?.attributes.get('xsi:type') === 'ExecuteFunction';
  return {
    id: control.attributes.get('id') ?? '',
    label: resource(child(control, 'Label')),
    tip: resource(child(child(control, 'Supertip'), 'Description')),
    icon: URL.parse(resource(image))?.pathname ?? '',
    functionName: isCall ? (child(action, 'FunctionName')?.text.trim() ?? '') : null,
  };
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  return [...descendants(element)].find((one) => one.name === name);
}
