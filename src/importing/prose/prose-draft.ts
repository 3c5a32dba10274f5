import type { Action, Evidence, Measurement, Objective, Setting, Update } from '../../plan/plan.ts';
import type { Certainty, PlanPlace, ReadingNote } from '../imported.ts';
import type { ProseLine } from './prose-line.ts';

/** What prose has given so far. */
export class ProseDraft {
  readonly settings: Setting[] = [];
  readonly objectives: Objective[] = [];
  readonly actions: Action[] = [];
  readonly updates: Update[] = [];
  readonly measurements: Measurement[] = [];
  readonly evidence: Evidence[] = [];
  readonly notes: ReadingNote[] = [];
  readonly #source: string;

  /** @param source - Name of the document. */
  constructor(source: string) {
    this.#source = source;
  }

  note(
    { text, place }: Pick<ProseLine, 'text' | 'place'>,
    reading: string | null,
    certainty: Certainty,
    cell: PlanPlace | null = null,
  ): void {
    this.notes.push({ source: `${this.#source}, ${place}`, text, reading, certainty, place: cell });
  }
}
