import { apiNotFound } from './host-error.ts';
import { HostObject, member } from './host-object.ts';
import type { WireQuery } from './wire.ts';

const nothing = [['$none']];

type Answer = Record<string, unknown>;

/**
 * What a load asks for: the named members, or every value where none is named.
 *
 * @throws HostError `ApiNotFound` for a member the object has not.
 */
export function answerQuery(object: HostObject, { Select = [], Expand = [], Top, Skip }: WireQuery): Answer {
  const paths = [...Select, ...Expand].map((path) => path.split('/').map(pascal));
  return answerPaths(object, paths, Skip ?? 0, Top);
}

function answerPaths(
  object: HostObject,
  paths: readonly (readonly string[])[],
  skip = 0,
  top?: number,
): Answer {
  const { items } = object.members;
  if (!items) return { ...identity(object), ...answerMembers(object, paths) };
  const end = top === undefined ? undefined : skip + top;
  const forItems = paths.filter(([name]) => name === '$all' || !member(object.members.get, name ?? ''));
  const answers = items()
    .slice(skip, end)
    .map((item) => answerPaths(item, paths.length > 0 && forItems.length === 0 ? nothing : forItems));
  return {
    ...answerMembers(object, paths.length === 0 ? nothing : paths.filter((path) => !forItems.includes(path))),
    _Items: answers,
  };
}

/** The members that tell an object, which the library wants with every item. */
export function identity({ members }: HostObject): Answer {
  const id = member(members.get, 'Id')?.();
  return { ...(members.id !== undefined && { _Id: members.id }), ...(id !== undefined && { Id: id }) };
}

function answerMembers(object: HostObject, paths: readonly (readonly string[])[]): Answer {
  const { get = {}, objects } = object.members;
  const isEverything = paths.length === 0 || paths.some(([name]) => name === '$all' || name === '*');
  const answer: Answer = {};
  if (isEverything) for (const [name, read] of Object.entries(get)) answer[name] = read();
  const deeper = new Map<string, (readonly string[])[]>();
  for (const [name = '', ...rest] of paths) {
    if (name === '' || name === '$all' || name === '*' || name === '$none') continue;
    // Programs load it to ask for nothing else; the library knows it from the answer being there.
    if (name === 'IsNullObject') continue;
    const read = member(get, name);
    if (read && rest.length === 0) {
      answer[name] = read();
      continue;
    }
    if (!member(objects, name)) throw apiNotFound(`${object.type}.${camel(name)}`);
    const known = deeper.get(name) ?? [];
    if (rest.length > 0) known.push(rest);
    deeper.set(name, known);
  }
  for (const [name, rest] of deeper) {
    const next = member(objects, name)?.();
    answer[name] = next instanceof HostObject ? answerPaths(next, rest) : null;
  }
  return answer;
}

function pascal(name: string): string {
  return name.startsWith('_') || name.startsWith('$') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A member's name as programs write it. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
