import {
  Injector,
  type IWorkbookData,
  Plugin,
  setDependencies,
  type Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { BehaviorSubject } from 'rxjs';
import type { EngineScreen } from '../../excel/univer/univer-book.ts';
import type { FunctionDescription } from './function-descriptions.ts';
import { screenTexts } from './screen-texts.ts';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';

/** What the screen is made of. */
export interface ScreenOptions {
  readonly container: HTMLElement;
  readonly workbook: Partial<IWorkbookData> & Pick<IWorkbookData, 'sheets'>;
  /** The add-in's functions, for the list that opens while a formula is typed. */
  readonly functions: readonly FunctionDescription[];
}

/** A grid that people see and type into, on the same engine that the host works on. */
export function screen({ container, workbook, functions }: ScreenOptions): EngineScreen {
  return {
    texts: screenTexts,
    workbook,
    register: (univer: Univer) => {
      univer.registerPlugin(UniverDocsPlugin);
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, {
        container,
        header: true,
        toolbar: false,
        headerMenu: false,
        contextMenu: true,
        disableAutoFocus: true,
      });
      univer.registerPlugin(UniverDocsUIPlugin);
      univer.registerPlugin(UniverFormulaEnginePlugin);
      univer.registerPlugin(UniverSheetsPlugin);
      univer.registerPlugin(UniverSheetsUIPlugin, {
        formulaBar: true,
        disableForceStringAlert: true,
        disableForceStringMark: true,
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
      });
      univer.registerPlugin(UniverSheetsFormulaPlugin, { description: [...functions] });
      univer.registerPlugin(HostCalculates);
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsNumfmtPlugin);
      univer.registerPlugin(UniverSheetsDataValidationPlugin);
      // A box to search the list in would take the keys from the cell that a person types into.
      univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
        showEditOnDropdown: false,
        showSearchOnDropdown: false,
      });
      univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
      univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
      univer.registerPlugin(UniverSheetsNotePlugin);
      univer.registerPlugin(UniverSheetsNoteUIPlugin);
    },
  };
}

/** Keeps the engine from calculating by itself: the host does, so that there is one order of things. */
class HostCalculates extends Plugin {
  static override pluginName = 'HWB_HOST_CALCULATES';
  static override type = UniverInstanceType.UNIVER_SHEET;
  protected override readonly _injector: Injector;

  constructor(_: undefined, injector: Injector) {
    super();
    this._injector = injector;
  }

  override onStarting(): void {
    const idle = { progress$: new BehaviorSubject({ done: 0, count: 0 }), clearProgress: () => undefined };
    this._injector.replace([
      TriggerCalculationController,
      { useFactory: () => idle as unknown as TriggerCalculationController },
    ]);
  }
}
// The engine puts the plugin's settings before what it injects.
setDependencies(HostCalculates, [[Injector]], 1);
