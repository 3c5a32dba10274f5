type Child = Node | string;
type Properties<Name extends keyof HTMLElementTagNameMap> = Omit<
  Partial<HTMLElementTagNameMap[Name]>,
  'style' | 'children'
> & { readonly aria?: Readonly<Record<string, string>> };

/**
 * Makes an element. Texts become text nodes, so that nothing in a workbook is ever read as markup.
 *
 * @param properties - Properties of the element; those in `aria` become `aria-…` attributes.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties?: Properties<Name>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  const { aria = {}, ...others } = properties ?? {};
  Object.assign(made, others);
  for (const [attribute, value] of Object.entries(aria)) made.setAttribute(`aria-${attribute}`, value);
  made.append(...children);
  return made;
}
