import type { SheetLayout } from '../../sheet-layout.ts';
import type { PackageEdit } from '../package-edit.ts';
import { relationshipsXml } from '../sheet-writer/package-entries.ts';
import { freePath, relationshipsPath } from '../sheet-writer/part-paths.ts';
import { chartXml } from './chart-xml.ts';
import { chartRelationshipId, drawingXml } from './drawing-xml.ts';
import { layoutChart } from './layout-charts.ts';

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/**
 * Writes the charts of a sheet and the drawing that holds them.
 *
 * @param types - Takes what kind of part each new path holds.
 * @returns The path of the drawing; `null` where the sheet has no charts.
 */
export function writeCharts(
  parts: PackageEdit,
  layout: SheetLayout,
  types: Map<string, string>,
): string | null {
  const { charts = [] } = layout;
  if (charts.length === 0) return null;
  const relationships = charts.map((chart, index) => {
    const path = freePath(parts, 'xl/charts/', 'chart');
    parts.writePart(path, chartXml(layoutChart(chart, layout)));
    types.set(path, 'drawingml.chart');
    return { id: chartRelationshipId(index), type: relationshipType, target: `/${path}` };
  });
  const drawing = freePath(parts, 'xl/drawings/', 'drawing');
  parts.writePart(drawing, drawingXml(charts));
  parts.writePart(relationshipsPath(drawing), relationshipsXml(relationships));
  types.set(drawing, 'drawing');
  return drawing;
}
