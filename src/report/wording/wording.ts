/** How a report writes what can be written in two ways. */
export interface Wording {
  /** Financial years, by an example. */
  readonly years: '2014/15' | '2014 to 2015';
}

export const usualWording: Wording = { years: '2014/15' };
