import { closingLength, repeatsEnd, startsMidSentence } from '../../repair/join-text.ts';
import type { Fragment, RowLine } from '../../repair/lines.ts';
import type { ActionField } from '../action-headings.ts';
import { alignRows } from '../align-row.ts';
import type { ActionColumn } from '../header-row.ts';
import {
  findOrAddObjective,
  leaveOver,
  noteMends,
  objectiveInHand,
  type PlanDraft,
  takeNote,
} from '../plan-draft.ts';
import type { TableSegment } from '../segments.ts';
import { isRef, leadingRef, nextRef } from './action-ref.ts';
import { readsVerbatim, verbatimRef } from './printed-refs.ts';
import { addPart, partText, type RawAction } from './raw-action.ts';
import { type RowCells, rowCells, slotsOf } from './row-cells.ts';
import { cutAtRef, cutCell } from './split-row.ts';

/** Fields that make a row an action of its own, and not a piece of another's. */
const ownFields: readonly ActionField[] = [
  ...([
    'action',
    'method',
    'milestone',
    'outcome',
    'measure',
    'leads',
    'support',
    'organisation',
    'indicators',
  ] as const),
  ...([
    'delivery',
    'start',
    'due',
    'status',
    'percentComplete',
    'progress',
    'rag',
    'seeAlso',
    'references',
  ] as const),
  'nationalOutcomes',
];

/**
 * Gathers the actions of a table from its rows: rows and cells that a page break cut are joined, rows that it ran
 * together are parted, merged cells are filled down.
 */
export function gatherActions(
  segment: TableSegment,
  columns: readonly ActionColumn[],
  draft: PlanDraft,
  actions: RawAction[],
): void {
  const slots = slotsOf(columns);
  const mappings = draft.isPaged ? alignRows(segment.rows, slots, segment.header.width) : null;
  const cellsOf = (row: RowLine): RowCells => {
    const mapping =
      mappings?.get(row) ??
      row.cells.map((_, index) => slots.findIndex((slot) => slot.columnIndex === index));
    return rowCells(row, mapping, slots, columns);
  };
  const headers = new Map(
    columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header] as const])),
  );
  const rows = segment.rows.map((row) => ({ row, cells: cellsOf(row) }));
  const printedRefs = headers.has('ref') ? rows.map(({ cells }) => cells.fields.get('ref')?.text ?? '') : [];
  const hasRefs = readsVerbatim(printedRefs, draft.isPaged);
  const state: TableState = { draft, headers, hasRefs, actions, current: null, previousRef: null };
  for (const [index, { row, cells }] of rows.entries())
    readRow(state, row, cells, rows[index + 1]?.cells ?? null);
}

interface TableState {
  readonly draft: PlanDraft;
  readonly headers: ReadonlyMap<ActionField, string>;
  /** Whether the table has a column of references, to be taken as they are printed. */
  readonly hasRefs: boolean;
  readonly actions: RawAction[];
  current: RawAction | null;
  previousRef: string | null;
}

function readRow(state: TableState, row: RowLine, cells: RowCells, next: RowCells | null): void {
  fillDown(state, row, cells);
  const { current, previousRef } = state;
  if (!ownFields.some((field) => cells.fields.has(field)) && cells.quarters.length === 0) {
    const left = [
      ...cells.strays,
      ...cells.extras.map(({ fragment }) => fragment),
      ...ifAny(cells.fields.get('ref')),
    ];
    for (const fragment of left) leaveOver(state.draft, fragment);
    return;
  }
  const action = cells.fields.get('action');
  const expected = previousRef === null ? null : nextRef(previousRef);
  const cut =
    action && current && expected && !cells.fields.has('ref') ? cutAtRef(action.text, expected) : null;
  if (cut && current) splitRow(state, row, cells, cut, next);
  else if (current && isContinuation(state, current, row, cells)) continueAction(current, cells);
  else startAction(state, row, cells);
}

function ifAny<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** Takes the cells that stand for many rows: goal, objective, ambitions. */
function fillDown(state: TableState, row: RowLine, cells: RowCells): void {
  const { draft } = state;
  const goal = cells.fields.get('goal');
  const objective = cells.fields.get('objective');
  const ambition = cells.fields.get('ambition');
  if (goal && goal.text !== draft.goal) {
    draft.goal = goal.text;
    draft.objective =
      objective || state.headers.has('objective') ? draft.objective : findOrAddObjective(draft, goal.text);
    noteMends(draft, goal, null);
    state.current = null;
  }
  if (objective) {
    const known = draft.objective === null ? undefined : draft.objectives[draft.objective];
    if (known && row.startsPage && startsMidSentence(objective.text)) {
      known.objective = `${known.objective} ${objective.text}`;
    } else {
      const index = findOrAddObjective(draft, objective.text);
      if (index !== draft.objective) state.current = null;
      draft.objective = index;
    }
    noteMends(draft, objective, { table: 'objectives', rowIndex: draft.objective ?? 0, column: 'objective' });
  }
  if (ambition) draft.objectives[objectiveInHand(draft, row)]?.ambitions.push(ambition);
}

/** Whether a row is the rest of the action above it. */
function isContinuation(state: TableState, current: RawAction, row: RowLine, cells: RowCells): boolean {
  const text = (field: ActionField) => cells.fields.get(field)?.text ?? '';
  const action = text('action');
  if (refOf(state, text('ref')) !== null) return false;
  if (action === '') return true;
  if (leadingRef(action, state.previousRef)) return false;
  const isMiddle = startsMidSentence(action);
  const isBare = text('leads') === '' && text('rag') === '';
  if (!state.draft.isPaged) return isMiddle && isBare && text('delivery') === '';
  if (isMiddle && (isBare || state.previousRef !== null)) return true;
  if (row.startsPage && isBare && text('delivery') === '' && partText(current, 'leads') !== '') return true;
  return (
    isMiddle &&
    text('leads') === partText(current, 'leads') &&
    text('delivery') === partText(current, 'delivery')
  );
}

/** The reference a cell holds: as printed under a header of references, else only what looks like one. */
function refOf({ hasRefs }: TableState, text: string): string | null {
  if (hasRefs) return verbatimRef(text);
  return isRef(text) ? text.replace(/[.)]$/, '') : null;
}

/** Adds the cells of a row to the action it is the rest of. */
function continueAction(current: RawAction, cells: RowCells): void {
  for (const [field, fragment] of cells.fields) {
    if (isFilledDown(field)) continue;
    if (field === 'ref') {
      current.strays.push(fragment);
      continue;
    }
    const parts = current.parts.get(field);
    if (field === 'rag' && parts) {
      if (current.orphanRag) current.strays.push(fragment);
      else current.orphanRag = fragment;
      continue;
    }
    const text = partText(current, field);
    // A cell repeated after a page break: whole, or begun again and carried on.
    if (parts && text.length <= fragment.text.length && fragment.text.startsWith(text))
      current.parts.set(field, [fragment]);
    else addPart(current, field, fragment);
  }
  takeLoose(current, cells);
}

function isFilledDown(field: ActionField): boolean {
  return field === 'goal' || field === 'objective' || field === 'ambition';
}

function takeLoose(action: RawAction, cells: RowCells): void {
  action.strays.push(...cells.strays);
  action.extras.push(...cells.extras);
  for (const { column, fragment } of cells.quarters) {
    if (column.quarter) action.quarters.push({ heading: column.quarter, header: column.header, fragment });
  }
}

function startAction(state: TableState, row: RowLine, cells: RowCells): void {
  const { draft, current } = state;
  const fields = new Map(cells.fields);
  const printed = fields.get('ref');
  const action = fields.get('action');
  if (current && action && row.startsPage) {
    const length = closingLength(partText(current, 'action'), action.text);
    if (length > 0) {
      addPart(current, 'action', { ...action, text: action.text.slice(0, length), mends: [] });
      fields.set('action', { ...action, text: action.text.slice(length).trim() });
    }
  }
  const ref = printed === undefined ? null : refOf(state, printed.text);
  const leading =
    action && ref === null ? leadingRef(fields.get('action')?.text ?? '', state.previousRef) : null;
  const isLost = !action || fields.get('action')?.text === '';
  const started: RawAction = {
    objective: objectiveInHand(draft, row),
    place: row.place,
    ref: ref ?? leading?.ref ?? null,
    parts: new Map(),
    quarters: [],
    extras: [],
    strays: printed && ref === null ? [printed] : [],
    lostStart: isLost,
    orphanRag: null,
    headers: state.headers,
  };
  for (const [field, fragment] of fields) {
    if (isFilledDown(field) || field === 'ref' || fragment.text === '') continue;
    if (field === 'rag' && isLost) started.orphanRag = fragment;
    else if (current && draft.isPaged && repeatsEnd(partText(current, field), fragment.text))
      started.strays.push(fragment);
    else
      addPart(started, field, field === 'action' && leading ? { ...fragment, text: leading.rest } : fragment);
  }
  takeLoose(started, cells);
  if (printed) noteMends(draft, printed, { table: 'actions', rowIndex: state.actions.length, column: 'ref' });
  state.actions.push(started);
  state.current = started;
  state.previousRef = started.ref ?? state.previousRef;
}

/** Parts a row that holds the end of one action and the start of the next. */
function splitRow(
  state: TableState,
  row: RowLine,
  cells: RowCells,
  cut: { readonly tail: string; readonly ref: string; readonly head: string },
  next: RowCells | null,
): void {
  const { current, draft } = state;
  const action = cells.fields.get('action');
  if (!current || !action) return;
  const heads = new Map<ActionField, Fragment>([['action', { ...action, text: `${cut.ref}. ${cut.head}` }]]);
  const isRest = next !== null && startsMidSentence(next.fields.get('action')?.text ?? '');
  for (const [field, fragment] of cells.fields) {
    if (field === 'action' || isFilledDown(field)) continue;
    const after = isRest ? (next.fields.get(field)?.text ?? '') : '';
    const { tail, head, sure } = cutCell(fragment, partText(current, field), after);
    if (tail) addPart(current, field, tail);
    if (head) heads.set(field, head);
    takeNote(draft, fragment, {
      reading: `Parted between two actions: "${tail?.text ?? ''}" and "${head?.text ?? ''}"`,
      certainty: sure ? 'likely' : 'ambiguous',
    });
  }
  addPart(current, 'action', { ...action, text: cut.tail, mends: [] });
  startAction(state, { ...row, startsPage: false }, { ...cells, fields: heads });
}
