import { apiNotFound, HostError } from './host-error.ts';
import { HostObject, member } from './host-object.ts';
import type { KeptObjects } from './kept-objects.ts';
import { callMethod, ObjectPaths, type Services } from './object-paths.ts';
import { answerQuery, camel, identity } from './query.ts';
import { actionTypes, type WireAction, type WireRequest, type WireResponse } from './wire.ts';

/** What stands behind the protocol: the workbook, services beside it, and the objects programs keep. */
export interface RequestScene {
  readonly root: () => HostObject;
  readonly services: Services;
  readonly kept: KeptObjects;
  /** Calculates what earlier actions changed: what is read next shows it. */
  readonly settle: () => Promise<void>;
}

/** Runs the actions of a request in their order, up to the first that fails; what was done before it stays done. */
export async function answerRequest(request: WireRequest, scene: RequestScene): Promise<WireResponse> {
  const paths = new ObjectPaths(request.ObjectPaths, scene.root, scene.services, scene.kept);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    let object: HostObject | null = null;
    try {
      if (needsValues(request, action)) await scene.settle();
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      else object = paths.find(action.ObjectPathId);
      const value = new Action(action, paths, scene.kept).run(object);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: 400,
          ActionIndex: index,
          Location: locationOf(object, action),
        },
      };
    }
  }
  return { Results: results, ...(traces.length > 0 && { TraceIds: traces }) };
}

/** Whether what an action gives depends on calculated values. */
function needsValues({ ObjectPaths }: WireRequest, { ActionType, ObjectPathId }: WireAction): boolean {
  return reads.has(ActionType) || (ObjectPaths[String(ObjectPathId)]?.Name.includes('Spill') ?? false);
}

const reads = new Set<number>([actionTypes.query, actionTypes.queryAsJson]);

function locationOf(object: HostObject | null, { Name }: WireAction): string {
  return object ? `${object.type}${Name ? `.${camel(Name)}` : ''}` : '';
}

class Action {
  readonly #action: WireAction;
  readonly #paths: ObjectPaths;
  readonly #kept: KeptObjects;

  constructor(action: WireAction, paths: ObjectPaths, kept: KeptObjects) {
    this.#action = action;
    this.#paths = paths;
    this.#kept = kept;
  }

  run(object: HostObject | null): unknown {
    const { ActionType: type, Name, QueryInfo = {} } = this.#action;
    // The library runs what waits for a trace, such as the adding of an event handler, when it is among the results.
    if (type === actionTypes.trace || type === actionTypes.ensureUnchanged) return null;
    if (!object) return null;
    if (type === actionTypes.instantiate) return { ...identity(object), ...this.#reference(object) };
    if (type === actionTypes.query || type === actionTypes.queryAsJson) return answerQuery(object, QueryInfo);
    const args = this.#paths.arguments(this.#action.ArgumentInfo);
    if (type === actionTypes.method) return this.#call(object, Name, args);
    if (type === actionTypes.setProperty) return setProperty(object, Name, args[0]);
    if (type === actionTypes.update) return update(object, args[0]);
    throw apiNotFound(`action ${type} on ${object.type}`);
  }

  #call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      this.#kept.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      this.#kept.remove(String(args[0]));
      return null;
    }
    const result = callMethod(object, name, args);
    return result instanceof HostObject ? identity(result) : (result ?? null);
  }

  #reference(object: HostObject): { _ReferenceId?: string } {
    const reference = this.#kept.referenceOf(object);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }
}

function setProperty(object: HostObject, name: string, value: unknown): undefined {
  const set = member(object.members.set, name);
  if (!set) {
    if (member(object.members.get, name)) {
      throw new HostError('InvalidOperation', `${object.type}.${camel(name)} cannot be set.`);
    }
    throw apiNotFound(`${object.type}.${camel(name)}`);
  }
  set(value);
}

/** Sets several members in one action; objects in the value go down to objects that hang on this one. */
function update(object: HostObject, values: unknown): undefined {
  for (const [name, value] of Object.entries(values ?? {})) {
    const pascal = name.charAt(0).toUpperCase() + name.slice(1);
    const next = member(object.members.objects, pascal);
    if (next && !member(object.members.set, pascal)) update(next(), value);
    else setProperty(object, pascal, value);
  }
}
