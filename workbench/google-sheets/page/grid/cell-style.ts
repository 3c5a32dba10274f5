import type { CellLook, CellView } from '../../wire/sheet-view.ts';
import { textSize } from './text-height.ts';

/** The classes of a cell's look: the theme's colours stay where the sheet gives none. */
export function lookClasses(look: CellLook, cell: CellView | null): string {
  const names: string[] = [];
  if (look.fill !== undefined) names.push('has-fill');
  else if (look.colour !== undefined) names.push('has-colour');
  if (look.isBold) names.push('is-bold');
  if (look.isItalic) names.push('is-italic');
  if (look.isStruck || look.isUnderlined)
    names.push(
      look.isStruck && look.isUnderlined
        ? 'is-struck-underlined'
        : look.isStruck
          ? 'is-struck'
          : 'is-underlined',
    );
  if (look.wrap === 'wrap') names.push('is-wrapped');
  if (look.wrap === 'clip') names.push('is-clipped');
  if (look.vertical) names.push(`is-${look.vertical}`);
  const align = look.align ?? alignOf(cell);
  if (align) names.push(`is-${align}`);
  if (cell?.kind === 'error') names.push('is-error');
  return names.join(' ');
}

function alignOf(cell: CellView | null): CellLook['align'] {
  if (cell?.kind === 'number') return 'right';
  return cell?.kind === 'boolean' || cell?.kind === 'error' ? 'center' : undefined;
}

/** The styles of a cell's look that are the sheet's own. All values are numbers and `#rrggbb`. */
export function lookStyle(look: CellLook): Record<string, string> {
  return {
    ...(look.fill !== undefined && { backgroundColor: look.fill }),
    ...(look.colour !== undefined && { color: look.colour }),
    ...(look.size !== undefined && { fontSize: `${textSize(look)}px` }),
  };
}
