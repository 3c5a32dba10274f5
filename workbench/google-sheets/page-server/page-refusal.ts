/** Thrown when what a person does is refused, in words that the page shows to them. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
}
