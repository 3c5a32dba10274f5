/// <reference types="office-js" />
import { followOfficeTheme } from './boot/follow-office-theme.ts';

/** Boots the pane. The functions are associated by then; what people see comes in a file of its own. */
Office.onReady(async () => {
  followOfficeTheme(document.documentElement, Office.context.officeTheme);
  const root = document.getElementById('pane');
  if (root === null) return;
  const { openPane } = await import(/* webpackChunkName: "app" */ './open-pane.ts');
  openPane(root);
});
