import type { Document } from '../state/document.ts';

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

/** Who may do what with a file. */
export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  readonly emailAddress?: string;
}

/** How many earlier states of a spreadsheet are kept, for undo and stale reads. */
const keptStates = 50;

/** A spreadsheet as a file: its states, who may see it, and when it changed. */
export class SpreadsheetFile {
  readonly id: string;
  readonly owner: string;
  readonly createdTime: string;
  modifiedTime: string;
  permissions: readonly Permission[];
  private readonly states: Document[];
  /** How often the file has changed. */
  version = 1;

  constructor(
    document: Document,
    { owner, time, permissions }: { owner: string; time: string; permissions?: readonly Permission[] },
  ) {
    this.id = document.spreadsheetId;
    this.owner = owner;
    this.createdTime = time;
    this.modifiedTime = time;
    this.permissions = permissions ?? [
      { id: permissionId(owner), type: 'user', role: 'owner', emailAddress: owner },
    ];
    this.states = [document];
  }

  /** The newest state. */
  get document(): Document {
    const newest = this.states.at(-1);
    if (newest === undefined) throw new Error(`The spreadsheet ${this.id} has no state.`);
    return newest;
  }

  /** The state before the newest, or the newest where there is no other. */
  get earlier(): Document {
    return this.states.at(-2) ?? this.document;
  }

  publish(document: Document, time: string): void {
    this.states.push(document);
    if (this.states.length > keptStates) this.states.shift();
    this.modifiedTime = time;
    this.version += 1;
  }

  /** Goes back to the state before the newest. @returns Whether there was one. */
  undo(time: string): boolean {
    if (this.states.length < 2) return false;
    this.states.pop();
    this.modifiedTime = time;
    return true;
  }

  /** What an account may do with the file, or null for nothing. */
  roleOf(email: string): Role | null {
    const ranks = ['reader', 'commenter', 'writer', 'owner'] as const;
    let best = -1;
    for (const { type, role, emailAddress } of this.permissions)
      if (type === 'anyone' || emailAddress?.toLowerCase() === email.toLowerCase())
        best = Math.max(best, ranks.indexOf(role));
    return ranks[best] ?? null;
  }
}

/** The id that a permission of an account has. */
export const permissionId = (email: string): string => {
  let hash = 0n;
  for (const letter of email.toLowerCase()) hash = (hash * 131n + BigInt(letter.charCodeAt(0))) % 10n ** 20n;
  return hash.toString().padStart(20, '1');
};
