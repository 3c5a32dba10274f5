import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../../../workbench/browser/launch-chromium.ts';
import { buildPage } from './build-page.ts';
import { openScene } from './open-scene.ts';
import type { SceneName } from './scenes.ts';

/** The pane in a browser, and what a test does with it. */
export interface OpenPane {
  readonly page: Page;
  /** Puts the pane in a state, and forgets the calls so far. */
  show(scene: SceneName): Promise<void>;
  /** What the views asked of the session since the state was shown. */
  calls(): Promise<readonly (readonly unknown[])[]>;
  /** The name of what has the focus. */
  focused(): Promise<string | null | undefined>;
  press(...keys: string[]): Promise<void>;
  /** A button by its whole name, or by what matches. */
  button(name: string | RegExp): Locator;
  /** Closes the browser. @throws where the page broke its policy, or an error was logged or caught by nobody. */
  close(): Promise<void>;
}

/** Opens the pane without a plan, for the tests of one file: each shows the state that it needs. */
export async function openPane(): Promise<OpenPane> {
  const [browser, files] = await Promise.all([launchChromium(), buildPage()]);
  const { page, faults } = await openScene(browser, files, 'plan-none');
  return {
    page,
    show: (scene) => page.evaluate((name) => window.showScene(name), scene),
    calls: () => page.evaluate(() => window.pane.calls),
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      ),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    close: async () => {
      await browser.close();
      expect(faults).toEqual([]);
    },
  };
}
