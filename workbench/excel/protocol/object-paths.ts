import { apiNotFound, HostError, itemNotFound } from './host-error.ts';
import { HostObject, member } from './host-object.ts';
import type { KeptObjects } from './kept-objects.ts';
import { camel } from './query.ts';
import { pathTypes, type WireArguments, type WirePath } from './wire.ts';

/** Objects that stand outside the workbook, by the name the library asks for them. */
export type Services = Readonly<Record<string, () => HostObject>>;

/** Finds the objects that a request's paths lead to; each path is walked once a request. */
export class ObjectPaths {
  readonly #paths: Readonly<Record<string, WirePath>>;
  readonly #root: () => HostObject;
  readonly #services: Services;
  /** Objects that programs keep from one request to the next. */
  readonly #kept: KeptObjects;
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    paths: Readonly<Record<string, WirePath>>,
    root: () => HostObject,
    services: Services,
    kept: KeptObjects,
  ) {
    this.#paths = paths;
    this.#root = root;
    this.#services = services;
    this.#kept = kept;
  }

  /** The object of a path; `null` where an `…OrNullObject` found nothing. */
  find(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new HostError('InvalidArgument', `The request names no object path ${id}.`);
    const found = this.#walk(path);
    this.#found.set(id, found);
    return found;
  }

  /** Arguments with the objects among them in place of their paths. */
  arguments(info: WireArguments | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? this.find(id) : argument;
    });
  }

  #walk(path: WirePath): HostObject | null {
    const { ObjectPathType: type, Name: name } = path;
    if (type === pathTypes.global) return this.#root();
    if (type === pathTypes.null) return null;
    if (type === pathTypes.newObject) {
      const service = member(this.#services, name);
      if (!service) throw apiNotFound(name);
      return service();
    }
    if (type === pathTypes.referenceId) {
      const kept = this.#kept.find(name);
      if (!kept)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = this.find(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (type === pathTypes.property) {
      const next = member(parent.members.objects, name);
      if (!next) throw apiNotFound(`${parent.type}.${camel(name)}`);
      return next();
    }
    const method = type === pathTypes.indexer ? 'GetItem' : name;
    const result = callMethod(parent, method, this.arguments(path.ArgumentInfo));
    if (result === null || result instanceof HostObject) return result;
    throw new HostError('GeneralException', `${parent.type}.${camel(method)} gave no object.`);
  }
}

const orNull = 'OrNullObject';

/**
 * Calls a method of an object. `…OrNullObject` answers `null` where its plain sister finds nothing.
 *
 * @throws HostError `ApiNotFound` for a method the object has not, else what the method throws.
 */
export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = member(object.members.call, name);
  if (method) return method(...args);
  const sister = name.endsWith(orNull)
    ? member(object.members.call, name.slice(0, -orNull.length))
    : undefined;
  if (!sister) throw apiNotFound(`${object.type}.${camel(name)}`);
  try {
    return sister(...args);
  } catch (error) {
    if (error instanceof HostError && error.code === itemNotFound().code) return null;
    throw error;
  }
}
