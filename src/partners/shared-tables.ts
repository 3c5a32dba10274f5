import type { RowValues } from '../merge/merge-result.ts';
import type { Admission, SharedTable } from '../sync/shared-table.ts';
import { clip } from '../table/shown-text.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { isNamed, organisationKey } from './organisation.ts';
import { calculatedColumns, partnerTables } from './partner-tables.ts';
import { reportedIndicators } from './reported-indicators.ts';

/**
 * What a partner sees of a plan, and what becomes of the rows that they add.
 *
 * Actions, updates and measurements are theirs where they name the organisation; indicators where a measurement that the
 * organisation reports names them.
 *
 * @param plan - As it stands: a measurement that came in makes its indicator one of theirs.
 * @param organisation - As the plan writes it: blank cells of new rows are filled with it.
 */
export function sharedTables(plan: WorkbookSnapshot, organisation: string): SharedTable[] {
  const key = organisationKey(organisation);
  const isReported = reportedIndicators(plan, key);
  const owned = (column: string) => ({
    isShared: (values: RowValues) => isNamed(values[column], key),
    sharedBy: [column],
    admit: (values: RowValues) => ownRow(values, column, organisation, key),
  });
  return [
    {
      definition: partnerTables.actions,
      calculated: calculatedColumns.actions,
      ...owned('organisation'),
    },
    {
      definition: partnerTables.indicators,
      calculated: calculatedColumns.indicators,
      isShared: isReported,
      sharedBy: ['objective', 'ref'],
      admit: () => ({ because: 'only the board adds indicators. Ask it for a new one' }),
    },
    {
      definition: partnerTables.measurements,
      calculated: calculatedColumns.measurements,
      plainFigures: ['value', 'numerator', 'denominator', 'lower', 'upper'],
      ...owned('reportedBy'),
    },
    { definition: partnerTables.updates, calculated: calculatedColumns.updates, ...owned('organisation') },
  ];
}

function ownRow(values: RowValues, column: string, organisation: string, key: string): Admission {
  const named = values[column];
  const isBlank = named === null || named === undefined || (typeof named === 'string' && named.trim() === '');
  if (isBlank) return { fill: { [column]: organisation } };
  if (isNamed(named, key)) return { fill: {} };
  return { because: `it belongs to ${clip(String(named))}` };
}
