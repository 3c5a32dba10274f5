import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { XmlEdit } from '../../../src/workbook/xlsx/sheet-writer/xml-edit.ts';

/** The parts of a document of Office, by their paths. */
export function openPackage(bytes: Uint8Array): Map<string, string> {
  const parts = new PackageEdit(bytes, 'document');
  return new Map(
    parts
      .partNames()
      .filter((path) => /\.(?:xml|rels)$/i.test(path))
      .map((path) => [path, parts.readPart(path) ?? '']),
  );
}

/** The part of a path, which must be there. */
export function partOf(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`there is no part ${path}, only ${[...parts.keys()].join(', ')}`);
  return part;
}

/** Paths of the parts that are no well-formed XML. */
export function brokenParts(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => {
    try {
      return new XmlEdit(xml, path).root.children.length >= 0 ? [] : [path];
    } catch {
      return [path];
    }
  });
}

/** Relationships of a package that point at no part. */
export function looseEnds(bytes: Uint8Array): string[] {
  const names = new Set(new PackageEdit(bytes, 'document').partNames());
  return [...openPackage(bytes)]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, xml]) => {
      const folder = path.replace(/_rels\/[^/]*$/, '');
      return [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relationship]) => {
        if (relationship.includes('TargetMode="External"')) return [];
        const target = /\bTarget="([^"]*)"/.exec(relationship)?.[1] ?? '';
        const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
        const found: string[] = [];
        for (const step of steps) {
          if (step === '..') found.pop();
          else if (step !== '' && step !== '.') found.push(step);
        }
        return names.has(found.join('/')) ? [] : [`${path}: ${target}`];
      });
    });
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
]);

export function plain(xml: string): string {
  return xml.replaceAll(/&(#?\w+);/g, (entity, name: string) => entities.get(name) ?? entity);
}
