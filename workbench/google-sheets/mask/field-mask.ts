import { badRequestDetails, invalidArgument } from '../api-error.ts';
import { type FieldType, messageFields } from '../schema/message-fields.ts';

/** A field mask as a tree: `'all'` takes the whole field. */
export type Mask = 'all' | ReadonlyMap<string, Mask>;

type Tree = Map<string, Mask>;

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Parses `a.b,c(d,e/f),*`, as in the `fields` parameter of a call and the `fields` of requests.
 *
 * @returns `null` where the text is no mask: unbalanced brackets or an empty name.
 */
export function parseMask(text: string): Mask | null {
  let position = 0;
  const isOver = () => position >= text.length;

  function list(): Tree | null {
    const tree: Tree = new Map();
    for (;;) {
      if (!path(tree)) return null;
      if (text[position] !== ',') return tree;
      position += 1;
    }
  }

  function path(tree: Tree): boolean {
    const names: string[] = [];
    for (;;) {
      const found = /^\s*([A-Za-z0-9_$*]+)\s*/.exec(text.slice(position, position + 200));
      if (found === null) return false;
      const [whole, name = ''] = found;
      position += whole.length;
      names.push(name === '*' ? name : camel(name));
      if (text[position] !== '.' && text[position] !== '/') break;
      position += 1;
    }
    let leaf: Mask = 'all';
    if (text[position] === '(') {
      position += 1;
      const inner = list();
      if (inner === null || text[position] !== ')') return false;
      position += 1;
      leaf = inner;
    }
    add(tree, names, leaf);
    return true;
  }

  const tree = list();
  return tree !== null && isOver() ? settled(tree) : null;
}

function add(tree: Tree, names: readonly string[], leaf: Mask): void {
  const [name = '', ...rest] = names;
  const below = chain(rest, leaf);
  const there = tree.get(name);
  tree.set(name, there === undefined ? below : united(there, below));
}

function chain(names: readonly string[], leaf: Mask): Mask {
  return names.reduceRight<Mask>((below, name) => new Map([[name, below]]), leaf);
}

function united(one: Mask, other: Mask): Mask {
  if (one === 'all' || other === 'all') return 'all';
  const both: Tree = new Map(one);
  for (const [name, mask] of other) {
    const there = both.get(name);
    both.set(name, there === undefined ? mask : united(there, mask));
  }
  return both;
}

/** A tree in which `*` stands for the whole message where nothing narrower follows it. */
function settled(tree: Tree): Mask {
  const star = tree.get('*');
  if (star === 'all') return 'all';
  const names: Tree = new Map();
  for (const [name, mask] of tree) names.set(name, mask === 'all' ? mask : settled(new Map(mask)));
  return names;
}

/** The mask of one field: `undefined` where the field is not wanted. */
export const maskOf = (mask: Mask, field: string): Mask | undefined =>
  mask === 'all' ? 'all' : (mask.get(field) ?? mask.get('*'));

/** The message that a field's value is, through lists and maps. */
function messageOf(type: FieldType): string | null {
  if (type.kind === 'message') return type.name;
  return type.kind === 'list' || type.kind === 'map' ? messageOf(type.item) : null;
}

/** The first path of a mask that a message does not have, or null. */
export function unknownPath(mask: Mask, message: string, above = ''): string | null {
  if (mask === 'all') return null;
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const path = above === '' ? name : `${above}.${name}`;
    const type = messageFields.get(message)?.get(name);
    if (type === undefined) return path;
    if (below === 'all' || type.kind === 'object' || type.kind === 'any') continue;
    const inner = messageOf(type);
    if (inner === null) return type.kind === 'list' || type.kind === 'map' ? null : path;
    const unknown = unknownPath(below, inner, path);
    if (unknown !== null) return unknown;
  }
  return null;
}

/**
 * The mask of a response from the `fields` parameter.
 *
 * @throws ApiError INVALID_ARGUMENT where it names a field that the message does not have.
 */
export function responseMask(fields: string | null, message: string): Mask {
  if (fields === null || fields === '') return 'all';
  const mask = parseMask(fields);
  const unknown = mask === null ? fields : unknownPath(mask, message);
  if (mask === null || unknown !== null) {
    const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`;
    throw invalidArgument(
      'Request contains an invalid argument.',
      badRequestDetails([{ field: unknown ?? fields, description }]),
    );
  }
  return mask;
}

/** What a mask leaves of a JSON value; lists are masked entry by entry. */
export function masked(value: unknown, mask: Mask): unknown {
  if (mask === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  const left: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const below = maskOf(mask, name);
    if (below !== undefined) left[name] = masked(inner, below);
  }
  return left;
}
