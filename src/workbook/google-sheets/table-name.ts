/** Named ranges of ours, so that nobody takes them for their own. */
const prefix = 'HWB_';

/**
 * The named range that is a table. What names of ranges cannot hold is written as `_x002E_`.
 *
 * @example rangeName('Actions') // -> 'HWB_Actions'
 * @example rangeName('Plan.2') // -> 'HWB_Plan_x002E_2'
 */
export function rangeName(table: string): string {
  const escaped = table.replaceAll(/_x(?=[0-9A-F]{4}_)|[^\p{L}\p{N}_]/gu, (text) =>
    text === '_x'
      ? '_x005F_x'
      : [...Array(text.length).keys()].map((unit) => `_x${hex(text.charCodeAt(unit))}_`).join(''),
  );
  return prefix + escaped;
}

/**
 * The table that a named range is.
 *
 * @returns `null` where the name is not one of ours.
 * @example tableName('HWB_Actions') // -> 'Actions'
 */
export function tableName(range: string): string | null {
  if (!range.toUpperCase().startsWith(prefix) || range.length === prefix.length) return null;
  return range
    .slice(prefix.length)
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
