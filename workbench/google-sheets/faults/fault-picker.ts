import { type Fault, type FaultPlan, faultKinds } from './fault-plan.ts';

/** A sequence of numbers from 0 to below 1 that a seed decides (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whether a fault can happen to a read or a write. */
const suits = (fault: Fault, kind: 'read' | 'write') => fault !== 'stale-read' || kind === 'read';

/** Decides for each request in turn what goes wrong with it. */
export class FaultPicker {
  private plan: FaultPlan;
  private random: () => number;
  private readonly counts = new Map<string, number>();
  private inARow = 0;

  constructor(plan: FaultPlan = {}) {
    this.plan = plan;
    this.random = seededRandom(plan.random?.seed ?? 0);
  }

  get slowMilliseconds(): number {
    return this.plan.slowMilliseconds ?? 50;
  }

  /** Goes on by another plan; requests are counted from 1 again. */
  follow(plan: FaultPlan): void {
    this.plan = plan;
    this.random = seededRandom(plan.random?.seed ?? 0);
    this.counts.clear();
    this.inARow = 0;
  }

  /** The fault of the next request, or null. */
  next(method: string, kind: 'read' | 'write'): Fault | null {
    const fault = this.scripted(method, kind) ?? this.drawn(kind);
    this.inARow = fault === null ? 0 : this.inARow + 1;
    return fault;
  }

  private scripted(method: string, kind: 'read' | 'write'): Fault | null {
    let found: Fault | null = null;
    for (const name of new Set([method, kind, 'all'])) {
      const count = (this.counts.get(name) ?? 0) + 1;
      this.counts.set(name, count);
      found ??= this.plan.script?.find(({ on, nth }) => on === name && nth === count)?.fault ?? null;
    }
    return found;
  }

  private drawn(kind: 'read' | 'write'): Fault | null {
    const { random } = this.plan;
    if (random === undefined) return null;
    // One number for each request, whatever comes of it, so that the faults of later requests stay where they are.
    let draw = this.random();
    if (this.inARow >= (random.mostInARow ?? 3)) return null;
    for (const fault of faultKinds) {
      if (!suits(fault, kind)) continue;
      const rate = random.rates[fault] ?? 0;
      if (draw < rate) return fault;
      draw -= rate;
    }
    return null;
  }
}
