const libraryAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const libraryOrigin = 'https://appsforoffice.microsoft.com';

/** Where the workbench serves the library instead. */
export const officeAddress = '/office.js';

/**
 * A page of the add-in as it is served in a workbench: it loads the library from here, and is otherwise as Excel gets it.
 *
 * Its policy loses Microsoft's origin, so that what the add-in may load here is less than in Excel, never more.
 */
export function workbenchPage(html: string): string {
  return html.replaceAll(libraryAddress, officeAddress).replaceAll(` ${libraryOrigin}`, '');
}
