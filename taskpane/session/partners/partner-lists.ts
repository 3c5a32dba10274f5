import { organisationKey } from '../../../src/partners/organisation.ts';
import { partnerDefinitions } from '../../../src/partners/partner-tables.ts';
import { type PartnerEntry, partnersList } from '../../../src/partners/partners-list.ts';
import { planTables } from '../../../src/plan/plan.ts';
import { locateTables } from '../../../src/table/locate-table.ts';
import { readTable } from '../../../src/table/read-table.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import type { OtherOrganisation, PartnersState } from '../partners-state.ts';

/** The organisations of a plan: those of its Partners table that have a Google Sheet, and all others. */
export interface PartnerLists {
  readonly shared: readonly PartnerEntry[];
  readonly others: readonly OtherOrganisation[];
}

/** Whom a plan is shared with, and whom it can be shared with; the latter by how much of the plan is theirs. */
export function partnerLists(plan: WorkbookSnapshot): PartnerLists {
  const entries = partnersList(plan)?.entries ?? [];
  const shared = entries.filter(({ address }) => address !== null);
  const sharedKeys = new Set(shared.map(({ organisation }) => organisationKey(organisation)));
  const others = new Map<string, OtherOrganisation>();
  const note = (name: string, rows: number) => {
    const key = organisationKey(name);
    if (key === '' || sharedKeys.has(key)) return;
    const known = others.get(key);
    others.set(key, { organisation: known?.organisation ?? name.trim(), rows: (known?.rows ?? 0) + rows });
  };
  for (const name of namesIn(plan)) note(name, 1);
  for (const { organisation } of entries) note(organisation, 0);
  return { shared, others: [...others.values()].sort((one, other) => other.rows - one.rows) };
}

/** The organisation of each action and measurement that names one. */
function namesIn(plan: WorkbookSnapshot): string[] {
  const { actions, measurements } = planTables;
  const [actionPlace, measurementPlace] = locateTables(plan, [actions, measurements]);
  const names = [
    ...(actionPlace?.located ? readTable(actions, actionPlace.located).rows : []).map(
      ({ values }) => values.organisation,
    ),
    ...(measurementPlace?.located ? readTable(measurements, measurementPlace.located).rows : []).map(
      ({ values }) => values.reportedBy,
    ),
  ];
  return names.filter((name) => name !== null);
}

/** Shares of one that the sheets show as percentages. */
const percentColumns = new Set(['percentComplete']);

/** The columns that partners see, as people know them. */
export function sharedColumns(): PartnersState['columns'] {
  return Object.fromEntries(
    partnerDefinitions.map((definition) => [
      definition.name,
      Object.entries(definition.columns).flatMap(([name, { header, owner = 'board' }]) =>
        name === definition.rowId
          ? []
          : [{ name, header, owner, ...(percentColumns.has(name) && { isPercent: true }) }],
      ),
    ]),
  );
}
