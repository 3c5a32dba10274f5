/**
 * What may stand where in the manifest, in which order: the parts of Microsoft's schemas that this add-in uses, and the
 * shared runtime's own rules (no `TaskpaneId`, `Runtimes` first).
 *
 * Elements are named by their path from the root or, inside `VersionOverrides`, from there; one that has an `xsi:type`
 * carries it in brackets. What is not listed is a fault: an add-in with an element out of place does not load.
 *
 * @source [MS-OWEMXML] Office Web Extensions Manifest, sections 5.1, 5.2 and 5.7.
 */
export interface ElementRule {
  readonly attributes?: readonly string[];
  /** Children in their order; `?` after the name: may be absent, `+`: one or more. Without children: text, if any. */
  readonly children?: readonly string[];
}

const reference: ElementRule = { attributes: ['resid'] };
const defaultValue: ElementRule = { attributes: ['DefaultValue'] };
const text: ElementRule = {};
const resource: ElementRule = { attributes: ['id', 'DefaultValue'] };
const source: ElementRule = { children: ['SourceLocation'] };

export const manifestSchema: ReadonlyMap<string, ElementRule> = new Map(
  Object.entries<ElementRule>({
    'OfficeApp[TaskPaneApp]': {
      attributes: ['xmlns', 'xmlns:xsi', 'xmlns:bt', 'xmlns:ov', 'xsi:type'],
      children: [
        'Id',
        'AlternateId?',
        'Version',
        'ProviderName',
        'DefaultLocale',
        'DisplayName',
        'Description',
        'IconUrl',
        'HighResolutionIconUrl',
        'SupportUrl',
        'AppDomains?',
        'Hosts',
        'Requirements',
        'DefaultSettings',
        'Permissions',
        'VersionOverrides',
        'ExtendedOverrides',
      ],
    },
    Id: text,
    AlternateId: text,
    Version: text,
    ProviderName: text,
    DefaultLocale: text,
    DisplayName: defaultValue,
    Description: defaultValue,
    IconUrl: defaultValue,
    HighResolutionIconUrl: defaultValue,
    SupportUrl: defaultValue,
    AppDomains: { children: ['AppDomain+'] },
    AppDomain: text,
    Hosts: { children: ['Host'] },
    Host: { attributes: ['Name'] },
    Requirements: { children: ['Sets'] },
    Sets: { attributes: ['DefaultMinVersion'], children: ['Set+'] },
    Set: { attributes: ['Name', 'MinVersion'] },
    DefaultSettings: { children: ['SourceLocation'] },
    SourceLocation: defaultValue,
    Permissions: text,
    ExtendedOverrides: { attributes: ['Url'] },
    'VersionOverrides[VersionOverridesV1_0]': {
      attributes: ['xmlns', 'xsi:type'],
      children: ['Description?', 'Hosts', 'Resources'],
    },
    'VersionOverrides/Description': reference,
    'VersionOverrides/Hosts': { children: ['Host'] },
    'VersionOverrides/Host[Workbook]': {
      attributes: ['xsi:type'],
      children: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
    },
    'VersionOverrides/Runtimes': { children: ['Runtime'] },
    'VersionOverrides/Runtime': { attributes: ['resid', 'lifetime'] },
    'VersionOverrides/AllFormFactors': { children: ['ExtensionPoint'] },
    'VersionOverrides/ExtensionPoint[CustomFunctions]': {
      attributes: ['xsi:type'],
      children: ['Script', 'Page', 'Metadata', 'Namespace'],
    },
    'VersionOverrides/Script': source,
    'VersionOverrides/Page': source,
    'VersionOverrides/Metadata': source,
    'VersionOverrides/SourceLocation': reference,
    'VersionOverrides/Namespace': reference,
    'VersionOverrides/DesktopFormFactor': { children: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'] },
    'VersionOverrides/GetStarted': { children: ['Title', 'Description', 'LearnMoreUrl'] },
    'VersionOverrides/LearnMoreUrl': reference,
    'VersionOverrides/FunctionFile': reference,
    'VersionOverrides/ExtensionPoint[PrimaryCommandSurface]': {
      attributes: ['xsi:type'],
      children: ['CustomTab'],
    },
    'VersionOverrides/CustomTab': { attributes: ['id'], children: ['Group+', 'Label'] },
    'VersionOverrides/Group': { attributes: ['id'], children: ['Label', 'Icon', 'Control+'] },
    'VersionOverrides/Icon': { children: ['bt:Image+'] },
    'VersionOverrides/Control[Button]': {
      attributes: ['xsi:type', 'id'],
      children: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled?'],
    },
    'VersionOverrides/Label': reference,
    'VersionOverrides/Supertip': { children: ['Title', 'Description'] },
    'VersionOverrides/Title': reference,
    'VersionOverrides/Action[ShowTaskpane]': {
      attributes: ['xsi:type'],
      children: ['SourceLocation', 'Title?'],
    },
    'VersionOverrides/Action[ExecuteFunction]': { attributes: ['xsi:type'], children: ['FunctionName'] },
    'VersionOverrides/FunctionName': text,
    'VersionOverrides/Enabled': text,
    'VersionOverrides/Resources': {
      children: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
    },
    'VersionOverrides/bt:Images': { children: ['bt:Image+'] },
    'VersionOverrides/bt:Urls': { children: ['bt:Url+'] },
    'VersionOverrides/bt:ShortStrings': { children: ['bt:String+'] },
    'VersionOverrides/bt:LongStrings': { children: ['bt:String+'] },
    'VersionOverrides/Icon/bt:Image': { attributes: ['size', 'resid'] },
    'VersionOverrides/bt:Images/bt:Image': resource,
    'VersionOverrides/bt:Url': resource,
    'VersionOverrides/bt:String': resource,
  }),
);
