import { gridRangeOf } from '../a1/grid-range.ts';
import { parseA1Area } from '../a1/parse-a1.ts';
import { invalidArgument } from '../api-error.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import type { NamedRange } from '../schema/messages.ts';
import { areaOfRequest, type RequestContext, type RequestHandler } from './context.ts';

/** @throws ApiError where a name is none that formulas could use, or is taken. */
function checkName({ document }: RequestContext, name: string | undefined, namedRangeId?: string): void {
  const isName = name !== undefined && /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name);
  if (!isName || parseA1Area(name) !== null || /^(true|false)$/i.test(name))
    throw invalidArgument(`The name "${name ?? ''}" is not a valid name for a named range.`);
  const other = document.namedRanges.find((range) => range.name?.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other.namedRangeId !== namedRangeId)
    throw invalidArgument(`A named range with the name "${name}" already exists.`);
}

/** Checks a range and leaves its open sides open. */
function checkedRange(context: RequestContext, range: NamedRange['range']) {
  const { area, isOpen } = areaOfRequest(context, range);
  return isOpen.rows || isOpen.columns ? { ...range } : gridRangeOf(area);
}

export const addNamedRange: RequestHandler<'addNamedRange'> = (context, { namedRange = {} }) => {
  const { document, ids } = context;
  checkName(context, namedRange.name);
  const range = checkedRange(context, namedRange.range);
  const taken = (id: string) => document.namedRanges.some(({ namedRangeId }) => namedRangeId === id);
  const namedRangeId = namedRange.namedRangeId ?? String(ids.number((id) => taken(String(id))));
  if (taken(namedRangeId)) throw invalidArgument(`A named range with id ${namedRangeId} already exists.`);
  const added = { namedRangeId, name: namedRange.name ?? '', range };
  document.namedRanges = [...document.namedRanges, added];
  return { addNamedRange: { namedRange: added } };
};

function find({ document }: RequestContext, namedRangeId = ''): NamedRange {
  const found = document.namedRanges.find((named) => named.namedRangeId === namedRangeId);
  if (found === undefined) throw invalidArgument(`No named range with id: ${namedRangeId}`);
  return found;
}

export const updateNamedRange: RequestHandler<'updateNamedRange'> = (
  context,
  { namedRange = {}, fields },
) => {
  const mask = requestMask(fields, 'NamedRange');
  const before = find(context, namedRange.namedRangeId);
  const updated = withMasked(before, { ...namedRange, namedRangeId: before.namedRangeId ?? '' }, mask);
  checkName(context, updated.name, before.namedRangeId);
  const after = { ...updated, range: checkedRange(context, updated.range) };
  const { document } = context;
  document.namedRanges = document.namedRanges.map((named) => (named === before ? after : named));
  return {};
};

export const deleteNamedRange: RequestHandler<'deleteNamedRange'> = (context, { namedRangeId }) => {
  const gone = find(context, namedRangeId);
  context.document.namedRanges = context.document.namedRanges.filter((named) => named !== gone);
  return {};
};
