/** A page, and the style that was taken out of it. */
interface UndressedPage {
  readonly markup: string;
  readonly style: string;
}

/**
 * A page of the pack without the styles in it: a page in a frame of the pane stands under the pane's own policy, which
 * takes no styles out of markup. `dressPage` puts them on again as objects.
 */
export function undressedPage(page: string): UndressedPage {
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
  // Words of the plan are escaped: such a tag is one of the page's own.
  const markup = page
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll(/<col style="width:([\d.]+%)">/g, '<col data-width="$1">')
    // A link to a place would lead the frame to the pane's own address.
    .replaceAll(/<a href="#([\w-]+)">/g, '<a>')
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/, '');
  return { markup, style };
}

/** Styles the page in a frame. */
export function dressPage(page: Document | null, style: string): void {
  const view = page?.defaultView ?? null;
  if (page === null || view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  for (const column of page.querySelectorAll<HTMLElement>('col[data-width]'))
    column.style.width = column.dataset['width'] ?? '';
}
