// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the part of itself that is seen
import type { CellLook, CellView } from '../../wire/sheet-view.ts';
import { lookClasses, lookStyle } from './cell-style.ts';

/** The most letters of a text that a cell draws: the rest is read in the bar above. */
const drawnLetters = 3000;

interface CellProps {
  readonly id: string;
  readonly column: number;
  readonly cell: CellView | null;
  readonly look: CellLook;
  readonly width: number;
  /** Where the cell stays while the others are scrolled, or null. */
  readonly left: number | null;
  readonly isLastFrozen: boolean;
  /** A text that was typed and is not yet answered. */
  readonly pending: string | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isChanged: boolean;
  /** Whether the cell beside it is blank, so that a long text may reach into it. */
  readonly mayReach: boolean;
  readonly hasList: boolean;
  /** What a protection that keeps the person out says of itself, or null. */
  readonly protection: string | null;
  /** Where the cell reaches over others that are merged with it. */
  readonly merged: { readonly width: number; readonly height: number } | null;
}

/** A look without the colours that the mark of a change takes the place of. */
const unfilled = ({ fill: _, colour: __, ...rest }: CellLook): CellLook => rest;

/** One cell of the grid. */
export function Cell(props: CellProps) {
  const { cell, look, protection, merged, pending } = props;
  const text = pending ?? cell?.text ?? '';
  const names = [
    'cell',
    lookClasses(props.isChanged ? unfilled(look) : look, pending === undefined ? cell : null),
    props.left !== null && 'is-frozen',
    props.isLastFrozen && 'is-last-frozen',
    props.isSelected && 'is-selected',
    props.isActive && 'is-active',
    props.isChanged && 'is-changed',
    props.mayReach && text !== '' && 'may-reach',
    props.hasList && 'has-list',
    protection !== null && 'is-protected',
    pending !== undefined && 'is-pending',
    cell?.isInvalid && 'is-invalid',
    cell?.note && 'has-note',
  ];
  const shown = text.length > drawnLetters ? `${text.slice(0, drawnLetters)}…` : text;
  const hint = protection === null ? cell?.note : `Protected${protection === '' ? '' : `: ${protection}`}`;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
    <div
      role="gridcell"
      id={props.id}
      class={names.filter(Boolean).join(' ')}
      data-column={props.column}
      aria-colindex={props.column + 2}
      aria-selected={props.isSelected}
      aria-readonly={protection !== null || undefined}
      title={hint}
      style={{
        width: `${props.width}px`,
        ...(props.left !== null && { left: `${props.left}px` }),
        ...(!props.isChanged && lookStyle(look)),
      }}
    >
      {merged === null ? (
        <span class="text">{shown}</span>
      ) : (
        <div
          class="merged"
          style={{ width: `${merged.width}px`, height: `${merged.height}px`, ...lookStyle(look) }}
        >
          <span class="text">{shown}</span>
        </div>
      )}
      {props.hasList && <span class="list-arrow" aria-hidden="true" data-list="open" />}
    </div>
  );
}
