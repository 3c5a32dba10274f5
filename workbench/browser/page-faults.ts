import type { Page } from 'playwright-core';

/** What goes wrong on a page: errors of scripts and of the console, breaches of its policy, requests to elsewhere, dialogs. */
export function watchFaults(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content security policy/i.test(text)) faults.push(`console: ${text}`);
  });
  page.on('dialog', (dialog) => {
    // Only the browser's own question before a page is left is expected.
    if (dialog.type() !== 'beforeunload') faults.push(`dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(`${origin}/`)) faults.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  return faults;
}
