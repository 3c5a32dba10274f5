/// <reference types="office-js" />
import { associateCommands } from './boot/commands.ts';
import { followOfficeTheme } from './boot/follow-office-theme.ts';
import { takeGatewayAccess } from './boot/gateway-access.ts';
import { whenShown } from './boot/when-shown.ts';

// This page lives as long as the workbook is open, also while the pane is closed: it runs the functions, which are
// associated before this file. The pane itself comes in a file of its own, loaded when somebody looks.
const gateway = takeGatewayAccess(window);
const loadPane = () =>
  import(/* webpackChunkName: "app" */ './open-pane.ts').then(({ openPane }) => openPane(gateway));

void Office.onReady(() => {
  followOfficeTheme(document.documentElement, Office.context.officeTheme);
  associateCommands(loadPane);
  whenShown(() => void loadPane());
});
