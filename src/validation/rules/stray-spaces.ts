import { clip } from '../../table/shown-text.ts';
import type { Rule } from '../rule.ts';
import { certain, setCellFix } from '../set-cell.ts';
import { withoutStraySpaces } from '../text/stray-spaces.ts';
import { textSigns } from '../text/text-signs.ts';

/** Columns that refer to rows beyond those the definitions declare, by table. */
const otherReferences = new Map([
  ['Actions', ['indicators', 'seeAlso']],
  ['Updates', ['action']],
  ['Measurements', ['indicator']],
]);

const suspect = textSigns.space | textSigns.foreign;

/** References are written the way formulas compare them. */
export const straySpacesRule: Rule = {
  codes: ['text/stray-spaces'],
  look: ({ report }) => {
    const columnsOf = new Map<object, ReadonlySet<string>>();
    return {
      text(text, { table, row, column, signs }) {
        if ((signs & suspect) === 0) return;
        const { definition } = table;
        let columns = columnsOf.get(definition);
        if (columns === undefined) {
          const { key = [], references = {}, name } = definition;
          columns = new Set([...key, ...Object.keys(references), ...(otherReferences.get(name) ?? [])]);
          columnsOf.set(definition, columns);
        }
        const suggestion = columns.has(column) ? withoutStraySpaces(text) : null;
        if (suggestion === null || suggestion === '' || row.cell(column) !== text) return;
        const header = definition.columns[column]?.header ?? column;
        const fix = setCellFix(`Replace it by ${clip(suggestion)}`, { table, row, column }, suggestion);
        report(
          'text/stray-spaces',
          { table, row, column },
          { header, found: text.slice(0, 60), suggestion: clip(suggestion) },
          certain(fix),
        );
      },
    };
  },
};
