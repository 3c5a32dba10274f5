import { invalidArgument } from '../api-error.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import type { DimensionGroup } from '../schema/messages.ts';
import { lengthOf } from '../state/dimensions.ts';
import type { Dimension, Sheet } from '../state/sheet.ts';
import type { RequestHandler } from './context.ts';
import { type Stretch, stretchOf } from './dimension-range.ts';

const groupsOf = (sheet: Sheet, dimension: Dimension) =>
  dimension === 'ROWS' ? sheet.parts.rowGroups : sheet.parts.columnGroups;

/** How deep in groups each row or column is. */
function depths(groups: readonly DimensionGroup[], length: number): number[] {
  const list = Array.from({ length }, () => 0);
  for (const { range, depth = 1 } of groups)
    for (let at = range?.startIndex ?? 0; at < Math.min(range?.endIndex ?? 0, length); at += 1)
      list[at] = Math.max(list[at] ?? 0, depth);
  return list;
}

/** The groups that depths make: one for each unbroken stretch at each depth, outer ones first. */
function groupsOfDepths(
  list: readonly number[],
  { sheet, dimension }: Stretch,
  before: readonly DimensionGroup[],
): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  const deepest = list.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth += 1) {
    let start = -1;
    for (let at = 0; at <= list.length; at += 1) {
      const isInside = (list[at] ?? 0) >= depth;
      if (isInside && start < 0) start = at;
      if (isInside || start < 0) continue;
      const range = { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: at };
      const old = before.find(
        (group) => group.depth === depth && group.range?.startIndex === start && group.range.endIndex === at,
      );
      groups.push({ range, depth, ...(old?.collapsed && { collapsed: true }) });
      start = -1;
    }
  }
  return groups.sort(
    (one, other) =>
      (one.range?.startIndex ?? 0) - (other.range?.startIndex ?? 0) || (one.depth ?? 0) - (other.depth ?? 0),
  );
}

function regroup(stretch: Stretch, by: 1 | -1): DimensionGroup[] {
  const { sheet, dimension, start, end } = stretch;
  const before = groupsOf(sheet, dimension);
  const list = depths(before, lengthOf(sheet, dimension));
  if (end > list.length) throw invalidArgument(`range.endIndex[${end}] is after the last one of the sheet.`);
  if (by < 0 && list.slice(start, end).some((depth) => depth === 0))
    throw invalidArgument('Cannot delete a group that does not exist.');
  for (let at = start; at < end; at += 1) list[at] = (list[at] ?? 0) + by;
  if (list.some((depth) => depth > 8)) throw invalidArgument('Groups can be nested 8 deep at most.');
  const groups = groupsOfDepths(list, stretch, before);
  if (dimension === 'ROWS') sheet.parts.rowGroups = groups;
  else sheet.parts.columnGroups = groups;
  return groups;
}

export const addDimensionGroup: RequestHandler<'addDimensionGroup'> = (context, { range }) => {
  const stretch = stretchOf(context, range);
  const dimensionGroups = regroup(stretch, 1);
  const control = stretch.dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  stretch.sheet.parts.grid = { ...stretch.sheet.parts.grid, [control]: true };
  return { addDimensionGroup: { dimensionGroups } };
};

export const deleteDimensionGroup: RequestHandler<'deleteDimensionGroup'> = (context, { range }) => ({
  deleteDimensionGroup: { dimensionGroups: regroup(stretchOf(context, range), -1) },
});

export const updateDimensionGroup: RequestHandler<'updateDimensionGroup'> = (
  context,
  { dimensionGroup = {}, fields },
) => {
  const mask = requestMask(fields, 'DimensionGroup');
  const { sheet, dimension, start, end } = stretchOf(context, dimensionGroup.range);
  const groups = groupsOf(sheet, dimension);
  const before = groups.find(
    ({ range, depth }) =>
      range?.startIndex === start && range.endIndex === end && depth === (dimensionGroup.depth ?? 1),
  );
  if (before === undefined) throw invalidArgument('No group with that range and depth.');
  const after = {
    ...withMasked(before, dimensionGroup, mask),
    range: before.range ?? {},
    depth: before.depth ?? 1,
  };
  const list = groups.map((group) => (group === before ? after : group));
  if (dimension === 'ROWS') sheet.parts.rowGroups = list;
  else sheet.parts.columnGroups = list;
  const metadata = dimension === 'ROWS' ? sheet.parts.rowMetadata : sheet.parts.columnMetadata;
  for (let at = start; at < end; at += 1) {
    const { hiddenByUser: _, ...rest } = metadata[at] ?? {};
    metadata[at] = after.collapsed ? { ...rest, hiddenByUser: true } : rest;
  }
  return {};
};
