import type { Browser, Page } from 'playwright-core';
import type { PageFiles } from './build-page.ts';
import type { SceneName } from './scenes.ts';

const origin = 'http://pane.test';
const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

export interface SceneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** As with a contrast theme of Windows. */
  readonly hasForcedColours?: boolean;
}

export interface OpenScene {
  readonly page: Page;
  /** Violations of the content security policy, errors of the console, and exceptions that nobody caught. */
  readonly faults: readonly string[];
}

/** Opens the pane in a state of {@link SceneName}; nothing leaves the machine. */
export async function openScene(
  browser: Browser,
  files: PageFiles,
  scene: SceneName,
  { width = 320, height = 800, theme = 'light', hasForcedColours = false }: SceneOptions = {},
): Promise<OpenScene> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    forcedColors: hasForcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    const type = types[name.split('.').at(-1) as keyof typeof types] ?? 'text/plain';
    // The library of Office and the functions stand in the page, but have no part in what is shown.
    return route.fulfill({ status: 200, contentType: type, body: body ?? '' });
  });
  await page.goto(`${origin}/taskpane.html#${scene}`);
  await page.locator('h1').waitFor();
  return { page, faults };
}
