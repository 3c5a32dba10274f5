import { gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import type { GridRange, ProtectedRange } from '../schema/messages.ts';
import { sheetById } from '../state/document.ts';
import { assertSheetEditable, mayEdit, protectedArea } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { areaOfRequest, type RequestContext, type RequestHandler } from './context.ts';

/** A range as a protection keeps it: bounded sides as they are, open ones open. */
function keptRange(context: RequestContext, range: GridRange): GridRange {
  const { area, isOpen } = areaOfRequest(context, range);
  return isOpen.rows || isOpen.columns ? { ...range } : gridRangeOf(area);
}

/** The protection with the editors that it always has: who made it, and who owns the spreadsheet. */
function withStandingEditors({ account, owner }: RequestContext, protection: ProtectedRange): ProtectedRange {
  const users = [...new Set([...(protection.editors?.users ?? []), account.email, owner])];
  return { ...protection, editors: { ...protection.editors, users } };
}

/** The sheet that a protection lies on, and the protection as it is kept. */
function placed(context: RequestContext, protection: ProtectedRange): { sheet: Sheet; kept: ProtectedRange } {
  const { requestingUserCanEdit: _, range, namedRangeId, ...rest } = protection;
  const own = range && keptRange(context, range);
  const area = own ?? protectedArea(context.document, protection);
  if (area === undefined)
    throw invalidArgument('A protected range needs a range or the id of a named range.');
  const sheet = sheetById(context.document, area.sheetId ?? 0);
  if (sheet === undefined) throw invalidArgument(`No grid with id: ${area.sheetId ?? 0}`);
  return { sheet, kept: { ...rest, range: area, ...(namedRangeId && { namedRangeId }) } };
}

export const addProtectedRange: RequestHandler<'addProtectedRange'> = (context, { protectedRange = {} }) => {
  const { sheet, kept } = placed(context, protectedRange);
  const isTaken = (id: number) =>
    context.document.sheets.some(({ parts }) =>
      parts.protectedRanges.some(({ protectedRangeId }) => protectedRangeId === id),
    );
  const protectedRangeId = protectedRange.protectedRangeId ?? context.ids.number(isTaken);
  if (isTaken(protectedRangeId))
    throw invalidArgument(`A protected range with id ${protectedRangeId} already exists.`);
  const added = { ...kept, protectedRangeId };
  sheet.parts.protectedRanges = [...sheet.parts.protectedRanges, withStandingEditors(context, added)];
  return {
    addProtectedRange: {
      protectedRange: { ...added, requestingUserCanEdit: true, editors: added.editors ?? {} },
    },
  };
};

function find(context: RequestContext, protectedRangeId = 0): { sheet: Sheet; protection: ProtectedRange } {
  for (const sheet of context.document.sheets) {
    const protection = sheet.parts.protectedRanges.find(
      (entry) => entry.protectedRangeId === protectedRangeId,
    );
    if (protection === undefined) continue;
    if (!mayEdit({ ...protection, warningOnly: false }, context) && !protection.warningOnly)
      assertSheetEditable(context.document, context, sheet.sheetId);
    return { sheet, protection };
  }
  throw invalidArgument(`No protected range with id: ${protectedRangeId}`);
}

export const updateProtectedRange: RequestHandler<'updateProtectedRange'> = (
  context,
  { protectedRange = {}, fields },
) => {
  const mask = requestMask(fields, 'ProtectedRange');
  const { sheet, protection } = find(context, protectedRange.protectedRangeId);
  const id = protection.protectedRangeId ?? 0;
  const updated = withMasked(protection, { ...protectedRange, protectedRangeId: id }, mask);
  const { sheet: target, kept } = placed(context, updated);
  sheet.parts.protectedRanges = sheet.parts.protectedRanges.filter((entry) => entry !== protection);
  target.parts.protectedRanges = [...target.parts.protectedRanges, withStandingEditors(context, kept)];
  return {};
};

export const deleteProtectedRange: RequestHandler<'deleteProtectedRange'> = (
  context,
  { protectedRangeId },
) => {
  const { sheet, protection } = find(context, protectedRangeId);
  sheet.parts.protectedRanges = sheet.parts.protectedRanges.filter((entry) => entry !== protection);
  return {};
};
