/** What the workbench's host has, by set; it answers `ApiNotFound` where a member of a set is missing all the same. */
const newest: Readonly<Record<string, string>> = {
  excelapi: '1.12',
  sharedruntime: '1.1',
  customfunctionsruntime: '1.1',
};

/** `Office.context.requirements.isSetSupported`: sets are named in any case, and the first version is meant where none is. */
export function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const has = newest[String(name).toLowerCase()];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  return major < hasMajor || (major === hasMajor && minor <= hasMinor);
}
