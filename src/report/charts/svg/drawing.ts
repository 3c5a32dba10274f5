/** A drawing and its size, in the units of its view box. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}
