import type { SharedColumn } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';

/** The columns of a table that partners see; none where the table is not one of theirs. */
export function useColumns(table: string): readonly SharedColumn[] {
  return usePane().state.partners?.columns[table] ?? [];
}
