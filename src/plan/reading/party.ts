/** Somebody who leads or does something. */
export interface Party {
  readonly name: string;
  /** As written: "Cllr", "The Very Rev. Dr.". */
  readonly title?: string;
  readonly role?: string;
  readonly organisation?: string;
  /** The group or person through which they act. */
  readonly via?: string;
  readonly email?: string;
  readonly type: 'person' | 'group' | 'organisation';
}

/** Who leads something, as read from what somebody wrote. */
export interface Leads {
  readonly parties: readonly Party[];
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
  /** Why the reading is not certain, or why nobody is named. */
  readonly reason?: string;
}
