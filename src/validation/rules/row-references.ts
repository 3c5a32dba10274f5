import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { nearest } from '../../table/nearest.ts';
import { plainKey } from '../../table/plain-key.ts';
import { clip } from '../../table/shown-text.ts';
import type { Place } from '../report.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { choices, type MendPlace, setCellFix } from '../set-cell.ts';

/** Different unknown references that a suggestion is sought for; the rest are reported without one. */
const mostSuggestions = 200;
const shortReference = /^\S{1,12}(?: \S{1,6})?$/;

/** Updates, measurements and See also name rows that are there. */
export const rowReferencesRule: Rule = {
  codes: ['row/unknown-reference', 'action/see-also-elsewhere'],
  look: (scene) => {
    const { actions, updates, indicators, measurements, objectives } = scene.plan.tables;
    const actionIndex = lazily(() => referenceIndex(actions.rows));
    const indicatorIndex = lazily(() => referenceIndex(indicators.rows));
    const objectiveRefs = new Set(objectives.rows.flatMap(({ values }) => values.ref ?? []).map(plainKey));
    const tell = teller(scene);
    return {
      update(row) {
        const name = row.values.action;
        if (actions.located === null || name === null || actionIndex().find(name) !== null) return;
        tell(name, 'Actions', { table: updates, row, column: 'action' }, actionIndex().keys);
      },
      measurement(row) {
        const name = row.values.indicator;
        if (indicators.located === null || name === null || indicatorIndex().find(name) !== null) return;
        // Anything may be counted by its name: only what begins like a reference must be one.
        const isReference =
          shortReference.test(name) && objectiveRefs.has(plainKey(name.split(' ', 1)[0] ?? ''));
        if (!isReference) return;
        tell(name, 'Indicators', { table: measurements, row, column: 'indicator' }, indicatorIndex().keys);
      },
      action({ row }) {
        const { seeAlso } = row.values;
        if (seeAlso === null) return;
        for (const part of seeAlso.slice(0, 1_000).split(/[;,\n&]/)) {
          const name = part.trim().replace(/^(?:see |action |objective )/i, '');
          if (!/\d/.test(name) || !shortReference.test(name)) continue;
          if (objectiveRefs.has(plainKey(name)) || actionIndex().find(name) !== null) continue;
          const place = { table: actions, row, column: 'seeAlso' };
          if (!objectiveRefs.has(plainKey(name.split(' ', 1)[0] ?? ''))) {
            scene.report('action/see-also-elsewhere', place, { found: clip(name) });
            continue;
          }
          tell(name, 'Actions', place, actionIndex().keys, seeAlso);
        }
      },
    };
  },
};

function teller({ report }: Scene) {
  const suggestions = new Map<string, string | null>();
  return (
    value: string,
    table: string,
    place: Place & MendPlace,
    keys: () => Iterable<string>,
    whole = value,
  ): void => {
    const asked = `${table} ${value}`;
    if (!suggestions.has(asked) && suggestions.size < mostSuggestions)
      suggestions.set(asked, nearest(value, keys()));
    const near = suggestions.get(asked) ?? null;
    const mend = near === null || whole !== value ? null : setCellFix(`Replace it by ${near}`, place, near);
    report('row/unknown-reference', place, { value: clip(value), table, nearest: near }, choices(mend));
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
