/** Sizes of the slides, in inches and points. */
export const slideLook = {
  width: 13.333,
  height: 7.5,
  left: 0.6,
  /** Room for what a slide says. */
  room: { width: 12.13, top: 1.55, height: 5.15 },
  font: 'Arial',
  ink: '1B1B1B',
  blue: '1D4F91',
  red: '8C1D17',
  title: 30,
  /** No text of a slide is smaller. */
  text: 18,
} as const;
