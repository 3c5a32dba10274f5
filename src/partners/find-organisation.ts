import { planTables } from '../plan/plan.ts';
import { locateTables } from '../table/locate-table.ts';
import { readTable } from '../table/read-table.ts';
import { clip } from '../table/shown-text.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { PartnerError } from './errors.ts';
import { nearestNames, organisationKey } from './organisation.ts';

/**
 * The organisations that a plan names in its actions and measurements, as it writes them, each once: those that it can be
 * shared with.
 */
function organisationsOf(plan: WorkbookSnapshot): string[] {
  const { actions, measurements } = planTables;
  const [actionPlace, measurementPlace] = locateTables(plan, [actions, measurements]);
  const named = [
    ...(actionPlace?.located ? readTable(actions, actionPlace.located).rows : []).map(
      ({ values }) => values.organisation,
    ),
    ...(measurementPlace?.located ? readTable(measurements, measurementPlace.located).rows : []).map(
      ({ values }) => values.reportedBy,
    ),
  ];
  const byKey = new Map<string, string>();
  for (const name of named) {
    const key = name === null ? '' : organisationKey(name);
    if (name !== null && key !== '' && !byKey.has(key)) byKey.set(key, name.trim());
  }
  return [...byKey.values()];
}

/**
 * An organisation as the plan writes it.
 *
 * @throws PartnerError where no action and no measurement names it, with the nearest names.
 */
export function findOrganisation(plan: WorkbookSnapshot, name: string): string {
  const names = organisationsOf(plan);
  const key = organisationKey(name);
  const found = names.find((other) => organisationKey(other) === key);
  if (found !== undefined) return found;
  const near = nearestNames(name, names);
  const hint = near.length > 0 ? ` Did you mean ${listed(near)}?` : ` It names ${listed(names.slice(0, 8))}.`;
  const what = `No action has "${clip(name.trim())}" as its organisation, and no measurement is reported by it, so there is nothing to share.`;
  throw new PartnerError(
    names.length === 0 ? `${what} Fill the column Organisation of Actions first.` : `${what}${hint}`,
  );
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${clip(name)}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
