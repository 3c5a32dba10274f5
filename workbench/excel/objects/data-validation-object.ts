import { intersection } from '../book/book-sheet.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { HostObject } from '../protocol/host-object.ts';
import { recordArgument } from './arguments.ts';
import type { RangePlace } from './range-place.ts';

const noPrompt = { message: '', showPrompt: false, title: '' };
const defaultAlert = { message: '', showAlert: true, style: 'Stop', title: '' };

/** What may be typed into a range: `Excel.DataValidation`. */
export function dataValidationObject({ sheet, range }: RangePlace): HostObject {
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
      Rule: () => find()?.rule ?? {},
      Type: () => validationType(find()?.rule),
      Valid: () => true,
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

function validationType(rule: unknown): string {
  const [kind] = Object.keys(recordArgument(rule));
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}
