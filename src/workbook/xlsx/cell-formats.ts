import type { PackageEdit } from './package-edit.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import { childElement } from './sheet-writer/xml-tree.ts';
import { isOn } from './workbook-part.ts';

/** What the styles of a workbook mean for its cells, by style number. */
export interface CellFormats {
  readonly numberFormats: readonly string[];
  /** Styles whose cells may be changed on a protected sheet. */
  readonly unlocked: ReadonlySet<number>;
}

/** The number formats that files name by number only, as English readers see them. */
const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"£"#,##0;-"£"#,##0'],
  [6, '"£"#,##0;[Red]-"£"#,##0'],
  [7, '"£"#,##0.00;-"£"#,##0.00'],
  [8, '"£"#,##0.00;[Red]-"£"#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'dd-mmm-yy'],
  [16, 'dd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'],
  [21, 'hh:mm:ss'],
  [22, 'dd/mm/yyyy hh:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Numbers 27 to 36 and 50 to 58 are dates in East Asian writing, whose code depends on the reader's language. */
function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? builtInFormats.get(id);
  if (code !== undefined) return code;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/mm/dd' : 'General';
}

/** @throws XmlPartError when the part is no XML. */
export function readCellFormats(parts: PackageEdit, path: string | undefined): CellFormats {
  if (path === undefined || !parts.hasPart(path)) return { numberFormats: ['General'], unlocked: new Set() };
  const edit = editPart(parts, path);
  const own = new Map<number, string>();
  for (const format of edit.child('numFmts')?.children ?? []) {
    own.set(Number(edit.attribute(format, 'numFmtId')), edit.attribute(format, 'formatCode') ?? 'General');
  }
  const unlocked = new Set<number>();
  const numberFormats = (edit.child('cellXfs')?.children ?? []).map((xf, style) => {
    const protection = childElement(xf, 'protection');
    const locked = protection && edit.attribute(protection, 'locked') !== undefined;
    if (locked && !isOn(edit, protection, 'locked')) unlocked.add(style);
    return formatCode(Number(edit.attribute(xf, 'numFmtId') ?? 0), own);
  });
  return { numberFormats, unlocked };
}
