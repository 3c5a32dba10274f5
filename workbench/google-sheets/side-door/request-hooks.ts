/** Which request a hook waits for: the n-th of a kind from now on. */
export interface HookPlace {
  /** A method's id such as `spreadsheets.batchUpdate`, `read`, `write` or `all`, which is the default. */
  readonly on?: string;
  /** From 1, which is the default, counted from when the hook was given. */
  readonly nth?: number;
}

interface Hook {
  readonly on: string;
  left: number;
  readonly act: () => void | Promise<void>;
}

/** What somebody else does between two requests, or while one is under way. Each hook runs once. */
export class RequestHooks {
  private before: Hook[] = [];
  private after: Hook[] = [];

  /** Acts before the request is handled. */
  beforeRequest({ on = 'all', nth = 1 }: HookPlace, act: Hook['act']): void {
    this.before.push({ on, left: nth, act });
  }

  /** Acts after the request is applied, before its answer leaves. */
  afterApplied({ on = 'all', nth = 1 }: HookPlace, act: Hook['act']): void {
    this.after.push({ on, left: nth, act });
  }

  async run(when: 'before' | 'after', method: string, kind: 'read' | 'write'): Promise<void> {
    const due: Hook[] = [];
    const hooks = this[when];
    for (const hook of hooks) {
      if (hook.on !== 'all' && hook.on !== kind && hook.on !== method) continue;
      hook.left -= 1;
      if (hook.left === 0) due.push(hook);
    }
    if (due.length === 0) return;
    this[when] = hooks.filter((hook) => hook.left > 0);
    for (const { act } of due) await act();
  }
}
