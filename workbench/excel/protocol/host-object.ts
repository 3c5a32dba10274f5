/** The members of one object of Excel, by their names on the wire. */
export interface HostMembers {
  /** What tells the object among its siblings; collections answer it with each item. */
  readonly id?: string | number;
  /** Values that can be loaded. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  /** Values that can be set. */
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects that hang on this one. */
  readonly objects?: Readonly<Record<string, () => HostObject>>;
  /** Methods: they give a value, an object, or `null` for an object that is not there. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** The items of a collection. */
  readonly items?: () => readonly HostObject[];
}

/** An object of Excel as the protocol sees it: a name of a type and a table of members. */
export class HostObject {
  readonly type: string;
  readonly members: HostMembers;

  constructor(type: string, members: HostMembers) {
    this.type = type;
    this.members = members;
  }
}

/** The entry of a member table, never one of the prototype. */
export function member<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
