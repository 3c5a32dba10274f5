/// <reference types="office-js" />

/**
 * Dresses the page as Office is: `data-theme` is `dark` or `light`, and is left out where Office does not say, so that
 * the system's own choice holds.
 */
export function followOfficeTheme(page: HTMLElement, theme: Office.OfficeTheme | undefined): void {
  const brightness = brightnessOf(theme?.bodyBackgroundColor);
  if (brightness === null) delete page.dataset['theme'];
  else page.dataset['theme'] = brightness < 128 ? 'dark' : 'light';
}

/** Of a colour like `#1F1F1F`, 0 to 255; `null` for anything else. */
function brightnessOf(colour: string | undefined): number | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
