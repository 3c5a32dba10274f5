import * as library from 'pptxgenjs';

export type Presentation = library.default;
export type Slide = library.default.Slide;
export type TextProps = library.default.TextProps;
export type TextLook = library.default.TextPropsOptions;
export type TableRow = library.default.TableRow;

/** A presentation without slides. */
export function newPresentation(): Presentation {
  // The package declares itself as CommonJS, where the class is a member of the default, and comes as an ES module, where it
  // is the default itself.
  const found: unknown = library.default;
  if (!isPresentationClass(found))
    throw new TypeError('The library of the slides has no class to make them with.');
  return new found();
}

function isPresentationClass(value: unknown): value is new () => Presentation {
  return typeof value === 'function';
}
