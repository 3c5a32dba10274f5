/// <reference types="office-js" />

/** Makes the pane light or dark as Office is; where Office does not say, the system's own setting stands. */
export function followTheme(): void {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = theme?.bodyBackgroundColor;
  if (background === undefined || !/^#?[0-9a-f]{6}$/i.test(background)) return;
  document.documentElement.dataset['theme'] = isDark(background.replace('#', '')) ? 'dark' : 'light';
}

/** By the weights that the eye gives to red, green and blue. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
