import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDeclared } from '../../scripts/api-lint/api-set.ts';
import { manifestFaults } from '../../scripts/manifest/manifest-faults.ts';
import { descendants, parseXml } from '../../scripts/manifest/xml-element.ts';

const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
const root = parseXml(manifest);

/** The manifest with one text in place of another, which must be there. */
function broken(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, () => to);
  expect(text, `"${from}" is no longer in the manifest`).not.toBe(manifest);
  return text;
}

describe('the manifest', () => {
  it('has no fault', () => {
    expect(manifestFaults(manifest)).toEqual([]);
  });

  it('has no fault with other line ends, apostrophes for quotes, or comments', () => {
    const other = manifest
      .replace('<Id>', '<!-- the "id" > 0 --><Id>')
      .replaceAll(' resid="Tab.Label"', " resid='Tab.Label'");
    expect(manifestFaults(other.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('declares the requirement sets that the lint of the API allows, and no newer ones are allowed', () => {
    const sets = [...descendants(root)]
      .filter(({ name }) => name === 'Set')
      .map(({ attributes }) => ({
        name: attributes.get('Name') ?? '',
        version: (attributes.get('MinVersion') ?? '').split('.').map(Number),
      }));
    expect(sets.map(({ name }) => name)).toEqual(['SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApi']);
    for (const { name, version } of sets) {
      const [major = 0, minor = 0] = version;
      expect(isDeclared({ name, version: [major, minor] })).toBe(true);
      expect(isDeclared({ name, version: [major, minor + 1] })).toBe(false);
    }
  });

  it('has no group or tab that holds no button', () => {
    const groups = [...descendants(root)].filter(({ name }) => name === 'Group');
    expect(groups.map(({ attributes }) => attributes.get('id'))).toEqual([
      'HWB.Plan',
      'HWB.Check',
      'HWB.Partners',
      'HWB.Board',
    ]);
    for (const { children } of groups) expect(children.some(({ name }) => name === 'Control')).toBe(true);
  });
});

describe('a broken manifest is caught:', () => {
  const long = (length: number) => 'x'.repeat(length);
  const firstAction = /<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/;
  const cases: readonly (readonly [what: string, text: string, fault: RegExp])[] = [
    ['an element that is not closed', broken('</Hosts>', ''), /line \d+/],
    ['a tag that is cut short', broken('<Permissions>', '<Permissions'), /begins no tag/],
    [
      'two hyphens in a comment',
      broken('<Permissions>', '<!-- npm run -- --url --><Permissions>'),
      /begins no tag/,
    ],
    [
      'a loose & in an attribute',
      broken('docs/functions.md"', 'docs/functions.md?a=1&b=2"'),
      /"&" that begins no entity.*line \d+/,
    ],
    ['a loose & in a text', broken('<ProviderName>', '<ProviderName>A & B '), /"&" that begins no entity/],
    ['an entity that XML does not know', broken('<ProviderName>', '<ProviderName>&nbsp;'), /"&" that begins/],
    [
      'another program',
      broken('<Host Name="Workbook"/>', '<Host Name="Document"/>'),
      /Workbook, not "Document"/,
    ],
    [
      'a control id with a space',
      broken('"HWB.Plan.Formulas"', '"HWB Formulas"'),
      /id "HWB Formulas" is not/,
    ],
    [
      'a large icon for the ribbon',
      manifest.replace('size="64" resid="Icon.64"', 'size="128" resid="Icon.64"'),
      /Icon: sizes/,
    ],
    [
      'an icon in lists of another size',
      broken('assets/icon-64.png"/>\n  <SupportUrl', 'assets/icon-128.png"/>\n  <SupportUrl'),
      /HighResolutionIconUrl: 64 pixels/,
    ],
    ['an attribute twice', broken('size="16"', 'size="16" size="16"'), /there twice in one tag/],
    [
      'two elements in another order',
      broken(
        /(<Version>.*<\/Version>)\s*(<Prov.*>)/,
        '<ProviderName>A</ProviderName><Version>1.1.0.0</Version>',
      ),
      /Version is missing or out of its order/,
    ],
    [
      'Runtimes after the form factors',
      broken(
        /<Runtimes>[\s\S]*?<\/Runtimes>([\s\S]*?<\/DesktopFormFactor>)/,
        '<AllFormFactors/><Runtimes><Runtime resid="Runtime.Url" lifetime="long"/></Runtimes>',
      ),
      /Runtimes is missing or out of its order/,
    ],
    [
      'the label of the tab before its groups',
      broken('<CustomTab id="HWB.Tab">', '<CustomTab id="HWB.Tab"><Label resid="Tab.Label"/>'),
      /Group is missing or out of its order/,
    ],
    ['an element that is not known', broken('<Permissions>', '<Wish/><Permissions>'), /no such element/],
    [
      'an extension point that is not known',
      broken('"PrimaryCommandSurface"', '"Ribbon"'),
      /Ribbon ExtensionPoint/,
    ],
    [
      'an attribute that is not known',
      broken('lifetime="long"', 'lifetime="long" lazy="true"'),
      /lazy does not belong/,
    ],
    ['a group without a button', broken(/<Control [\s\S]*?<\/Group>/, '</Group>'), /Control is missing/],
    ['no address for support', broken(/<SupportUrl.*>/, ''), /SupportUrl is missing/],
    [
      'a task pane id, which would break the shared runtime',
      broken(
        firstAction,
        '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId><SourceLocation resid="Runtime.Url"/></Action>',
      ),
      /TaskpaneId/,
    ],
    ['a runtime that ends', broken('lifetime="long"', 'lifetime="short"'), /lifetime="long"/],
    [
      'a function page of its own',
      broken('<FunctionFile resid="Runtime.Url"/>', '<FunctionFile resid="Guide.Url"/>'),
      /FunctionFile: it names the page/,
    ],
    [
      'a pane page of its own',
      broken(firstAction, '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Guide.Url"/></Action>'),
      /Action: it names the page/,
    ],
    [
      'another page without add-in commands',
      broken(
        /(<DefaultSettings>\s*<SourceLocation DefaultValue=)"[^"]*"/,
        '<DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/a.html"',
      ),
      /not the page of the runtime/,
    ],
    ['an id that is no GUID', broken(/<Id>.*<\/Id>/, '<Id>hwb</Id>'), /not a GUID/],
    ['a version in words', broken('<Version>1.2.0.0<', '<Version>1.0 beta<'), /Version:/],
    ['a version below 1', broken('<Version>1.2.0.0<', '<Version>0.9.0.0<'), /Version:/],
    ['another language', broken('<DefaultLocale>en-GB<', '<DefaultLocale>en-US<'), /en-GB/],
    ['the right to read only', broken('ReadWriteDocument', 'ReadDocument'), /ReadWriteDocument/],
    ['another requirement', broken('MinVersion="1.12"', 'MinVersion="1.20"'), /ExcelApi 1.20/],
    [
      'an address on http',
      broken('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'),
      /not an https address/,
    ],
    [
      'an icon on http',
      broken('"https://localhost:3000/assets/icon-32.png"', '"http://localhost:3000/assets/icon-32.png"'),
      /not an https address/,
    ],
    [
      'shortcuts from another host',
      broken('https://localhost:3000/shortcuts.json', 'https://other.example/shortcuts.json'),
      /from one host/,
    ],
    [
      'an address that is none',
      broken('"https://localhost:3000/docs/functions.md"', '"docs/functions.md"'),
      /not an https address/,
    ],
    [
      'two hosts',
      broken('https://localhost:3000/functions.json', 'https://other.example/functions.json'),
      /from one host/,
    ],
    [
      'a resid that is not defined',
      broken('<Label resid="Plan.Label"/>', '<Label resid="Plan.Lable"/>'),
      /"Plan.Lable" is not defined in bt:ShortStrings/,
    ],
    [
      'a resid of the wrong list',
      broken('<Label resid="Plan.Label"/>', '<Label resid="Plan.Formulas.Tip"/>'),
      /"Plan.Formulas.Tip" is not defined/,
    ],
    [
      'a resource that nothing uses',
      broken('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Old" DefaultValue="x"/>'),
      /Old" is used nowhere/,
    ],
    ['an id twice', broken('id="HWB.Plan.Formulas"', 'id="HWB.Plan"'), /"HWB.Plan" is there twice/],
    ['a resource id over 32 characters', manifest.replaceAll('"Tab.Label"', `"${long(33)}"`), /more than 32/],
    ['a control id over 125 characters', broken('"HWB.Plan.Formulas"', `"${long(126)}"`), /more than 125/],
    [
      'a label over 125 characters',
      broken('DefaultValue="Plan"', `DefaultValue="${long(126)}"`),
      /126 characters; 125/,
    ],
    [
      'a tip over 250 characters',
      broken(/DefaultValue="How the plan stands[^"]*"/, `DefaultValue="${long(251)}"`),
      /251 characters; 250/,
    ],
    [
      'a description over 250 characters',
      broken(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${long(251)}"`),
      /Description: 1 to 250/,
    ],
    [
      'an empty name',
      broken('<DisplayName DefaultValue="HWB action plans"', '<DisplayName DefaultValue=""'),
      /DefaultValue is missing or empty/,
    ],
    ['an icon of the wrong size', broken('/assets/icon-80.png', '/assets/icon-64.png'), /size 80 shows/],
    [
      'an icon without its largest size',
      broken('<bt:Image size="80" resid="Icon.80"/>', ''),
      /sizes 16, 32 and 80/,
    ],
    ['another namespace', broken('DefaultValue="HWB"', 'DefaultValue="HWBX"'), /Namespace: HWB/],
    ['another kind of document', '<svg/>', /not a svg/],
    ['nothing at all', '', /is not one element/],
  ];

  it.each(cases)('%s', (_, text, fault) => {
    expect(manifestFaults(text).join('\n')).toMatch(fault);
  });

  it('any element taken away, or moved to the end of its parent where that has others', () => {
    for (const { name, children } of descendants(root)) {
      for (const [at, child] of children.entries()) {
        if (children.filter((other) => other.name === child.name).length > 1) continue;
        const others = children.toSpliced(at, 1);
        const faults = (list: typeof children) => manifestFaults(written(root, children, list));
        expect.soft(faults(others), `${name} without ${child.name}`).not.toEqual([]);
        if (at < others.length) {
          expect.soft(faults([...others, child]), `${name} with ${child.name} last`).not.toEqual([]);
        }
      }
    }
  });
});

type Children = ReturnType<typeof parseXml>['children'];

/** The manifest written anew, with other children in place of some. */
function written({ name, attributes, children, text }: typeof root, from: Children, to: Children): string {
  const inner = (children === from ? to : children).map((child) => written(child, from, to)).join('');
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const head = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<${name}${head}>${text.trim()}${inner}</${name}>`;
}
