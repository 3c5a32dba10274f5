import { intersection, withoutPart } from '../book/book-sheet.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { HostObject } from '../protocol/host-object.ts';
import { recordArgument } from './arguments.ts';
import { eachCell, uniform } from './cell-values.ts';
import type { RangePlace } from './range-place.ts';
import { keepsRule } from './validation-verdict.ts';

const noPrompt = { message: '', showPrompt: false, title: '' };
const defaultAlert = { message: '', showAlert: true, style: 'Stop', title: '' };

/** What may be typed into a range: `Excel.DataValidation`. */
export function dataValidationObject(place: RangePlace): HostObject {
  const { sheet, range } = place;
  const find = () => sheet.validations.findLast((known) => intersection(known.range, range));
  const change = () => {
    checkAllowed(sheet);
    const known = sheet.validations.find((one) => JSON.stringify(one.range) === JSON.stringify(range));
    if (known) return known;
    const created = { range, rule: {}, errorAlert: defaultAlert, prompt: noPrompt, ignoreBlanks: true };
    sheet.validations.push(created);
    return created;
  };
  return new HostObject('DataValidation', {
    get: {
      ErrorAlert: () => find()?.errorAlert ?? defaultAlert,
      IgnoreBlanks: () => find()?.ignoreBlanks ?? true,
      Prompt: () => find()?.prompt ?? noPrompt,
      Rule: () => (isMixed(typeOfRange(place)) ? null : (find()?.rule ?? {})),
      Type: () => typeOfRange(place),
      Valid: () => validState(place),
    },
    set: {
      ErrorAlert: (value) => {
        change().errorAlert = value;
      },
      IgnoreBlanks: (value) => {
        change().ignoreBlanks = value === true;
      },
      Prompt: (value) => {
        change().prompt = value;
      },
      Rule: (value) => {
        change().rule = value;
      },
    },
    call: {
      Clear: () => {
        checkAllowed(sheet);
        const kept = sheet.validations.filter((known) => !intersection(known.range, range));
        sheet.validations.splice(0, sheet.validations.length, ...kept);
      },
    },
  });
}

/** The kind of rule of a range: where only some cells have one, or they have different ones, Excel says so. */
function typeOfRange({ sheet, range }: RangePlace): string {
  let open = [range];
  const kinds = new Set<string>();
  const rules = new Set<string>();
  for (const { range: covered, rule } of sheet.validations.toReversed()) {
    if (!open.some((part) => intersection(part, covered))) continue;
    kinds.add(validationType(rule));
    rules.add(JSON.stringify(rule));
    open = open.flatMap((part) => withoutPart(part, covered));
  }
  if (kinds.size === 0) return 'None';
  if (open.length > 0) return 'MixedCriteria';
  const [only = 'None'] = kinds;
  return rules.size > 1 ? 'Inconsistent' : only;
}

function isMixed(type: string): boolean {
  return type === 'MixedCriteria' || type === 'Inconsistent';
}

/** Whether all values keep their rules; `null` where some do. */
function validState(place: RangePlace): boolean | null {
  const { sheet, range } = place;
  const used = sheet.grid.usedRange(true);
  const filled = used && intersection(used, range);
  // Cells beyond those in use are blank, and rules mostly leave blanks alone.
  if (!filled) return true;
  const verdicts = eachCell({ ...place, range: filled }, (rowIndex, columnIndex) => {
    const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    const known = sheet.validations.findLast((one) => intersection(one.range, cell));
    return (
      !known || keepsRule(place, known.rule, known.ignoreBlanks, sheet.grid.shown(rowIndex, columnIndex))
    );
  });
  return uniform(verdicts.flat());
}

function validationType(rule: unknown): string {
  const [kind] = Object.keys(recordArgument(rule));
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}
