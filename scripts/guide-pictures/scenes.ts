import type { Browser } from 'playwright-core';
import { emptyBook, pastedDocument, readyPlan, slips, wholePlan } from './guide-plans.ts';
import { GuideWorkbench, type Look } from './guide-workbench.ts';

/** Where a picture goes, by its name; `null` where nobody asked for it. */
type PictureFile = (name: string) => string | null;

interface Scene {
  readonly pictures: readonly string[];
  /** Takes the pictures that are wanted, and gives what went wrong on the page. */
  readonly take: (browser: Browser, file: PictureFile) => Promise<readonly string[]>;
}

/** Takes a picture where it is wanted: of the pane down to an element, or of the whole page. */
interface Camera {
  readonly pane: (name: string, until?: string) => Promise<void>;
  readonly page: (name: string) => Promise<void>;
  /** The partner's spreadsheet, at a tab. */
  readonly sheet: (name: string, tab: string) => Promise<void>;
}

/** What is done in one workbench, taking pictures on the way. */
type Play = (workbench: GuideWorkbench, shoot: Camera) => Promise<void>;

/** The camera runs a script in every frame, and the preview of the pack lets none run. */
const ofTheCamera = "Blocked script execution in 'about:srcdoc'";

const tall: Look = { width: 1000, height: 1500, sharpness: 1.5 };

function scene(
  pictures: readonly string[],
  sheets: Parameters<typeof GuideWorkbench.open>[1],
  look: Look,
  play: Play,
): Scene {
  return {
    pictures,
    take: async (browser, file) => {
      const workbench = await GuideWorkbench.open(browser, sheets, look);
      try {
        const at = async (name: string, take: (path: string) => Promise<void>) => {
          const path = file(name);
          if (path !== null) await take(path);
        };
        await play(workbench, {
          pane: (name, until) => at(name, (path) => workbench.shootPane(path, until)),
          page: (name) => at(name, (path) => workbench.shootPage(path)),
          sheet: (name, tab) => at(name, (path) => workbench.shootSheet(path, tab)),
        });
        return workbench.faults.filter((fault) => !fault.includes(ofTheCamera));
      } finally {
        await workbench.close();
      }
    },
  };
}

/** Gives each warning a reason, and says for which board and by whom the plan is submitted. */
async function fillSubmission(workbench: GuideWorkbench, boardDate: string): Promise<void> {
  const pane = workbench.pane();
  await workbench.pressRibbon('Validate');
  await workbench.pressRibbon('Submit');
  const reasons = ['The rating is agreed at the next meeting', 'The board knows and has accepted this'];
  for (const reason of reasons) {
    if ((await pane.getByRole('button', { name: 'Acknowledge', exact: true }).count()) === 0) break;
    await pane.getByLabel('Reason').first().fill(reason);
    await workbench.press('Acknowledge');
  }
  await pane.getByLabel('Date of the board meeting').fill(boardDate);
  await pane.getByLabel('Your name').fill('Public Health Officer');
}

/** Every state that the guide shows, each in a workbench of its own. */
export const scenes: readonly Scene[] = [
  scene(['workbench'], wholePlan, {}, async (workbench, shoot) => {
    await workbench.goTo('Actions', 'C5');
    await shoot.page('workbench');
  }),
  scene(['dark'], wholePlan, { colorScheme: 'dark' }, async (workbench, shoot) => {
    await workbench.goTo('Actions', 'C5');
    await workbench.pressRibbon('Validate');
    await workbench.press('Dismiss message');
    await shoot.page('dark');
  }),
  scene(['plan', 'chart'], wholePlan, tall, async (workbench, shoot) => {
    await shoot.pane('plan', '[aria-labelledby="late-heading"]');
    await workbench.scrollTo('.indicator');
    await shoot.pane('chart', '.indicator');
  }),
  scene(['narrow'], wholePlan, { width: 700, height: 900, sharpness: 1.5 }, async (workbench, shoot) => {
    await workbench.setPaneWidth(320);
    await workbench.pressRibbon('Validate');
    await workbench.press('Dismiss message');
    await shoot.pane('narrow', '.issue');
  }),
  scene(['start', 'import'], emptyBook, tall, async (workbench, shoot) => {
    const pane = workbench.pane();
    await pane.getByLabel('Title').fill('Eastmere action plan 2026–31');
    await pane.getByLabel('Board').fill('Eastmere Health and Wellbeing Board');
    await pane.getByLabel('Reporting date').fill('2026-09-30');
    await pane.getByLabel('Or paste a table or text').focus();
    await shoot.pane('start', '[aria-labelledby="import-heading"]');
    await pane.getByLabel('Or paste a table or text').fill(pastedDocument);
    await workbench.press('Read the text');
    await workbench.scrollTo('[aria-labelledby="write-heading"]');
    await shoot.pane('import', '.reading');
  }),
  scene(['validate', 'fix-all', 'choose'], wholePlan, tall, async (workbench, shoot) => {
    const pane = workbench.pane();
    await workbench.writeTexts('Actions', slips);
    await workbench.pressRibbon('Validate');
    await shoot.pane('validate', '.issue >> nth=1');
    await workbench.press(/^Fix all certain/);
    await shoot.pane('fix-all', '.confirm');
    await workbench.press('Fix all');
    await pane.getByText('Choose from').first().click();
    await pane.getByText('Write 31 March 2020').click();
    await workbench.scrollTo('.issue:has(.choices[open])');
    await shoot.pane('choose', '.issue:has(.choices[open])');
  }),
  scene(['marks'], wholePlan, {}, async (workbench, shoot) => {
    await workbench.setPaneWidth(320);
    await workbench.pressRibbon('Validate');
    await workbench.press('Mark cells');
    await workbench.goTo('Actions', 'F12');
    await shoot.page('marks');
  }),
  scene(['partners', 'partner-sheet', 'synced', 'conflict'], wholePlan, tall, async (workbench, shoot) => {
    const pane = workbench.pane();
    await workbench.pressRibbon('Partners');
    await pane.getByText('Share with a partner').waitFor();
    await shoot.pane('partners', '.pane-main');
    await workbench.press('Share with Eastmere CCG');
    await workbench.press('Dismiss message');
    await workbench.press('Done');
    workbench.typeAsPartner([
      ['Actions!M6', 'Nine practices refer people by now; the tenth joins in May.'],
      ['Actions!L6', '45%'],
      ['Actions!E5', 'Mental Health Commissioner; Recovery College Lead'],
    ]);
    await shoot.sheet('partner-sheet', 'Actions');
    await workbench.writeTexts('Actions', [['E10', 'Mental Health Commissioner, Eastmere CCG']]);
    await workbench.press('Sync with all partners');
    await workbench.scrollTo('.partner');
    await pane.getByRole('button', { name: /came in/ }).click();
    await shoot.pane('synced', '.partner');
    await workbench.scrollTo('.partner li:has(fieldset)');
    await shoot.pane('conflict', '.partner li:has(fieldset)');
  }),
  scene(['submit-blocked'], wholePlan, tall, async (workbench, shoot) => {
    await workbench.pressRibbon('Validate');
    await workbench.press('Dismiss message');
    await workbench.pressRibbon('Submit');
    await shoot.pane('submit-blocked', '.issues-warning .issue');
  }),
  scene(['submit-ready', 'submitted', 'changed-since'], readyPlan, tall, async (workbench, shoot) => {
    const pane = workbench.pane();
    await fillSubmission(workbench, '2017-04-20');
    await shoot.pane('submit-ready', '.submit-form');
    await workbench.press('Submit to board');
    await workbench.goTo('Submissions', 'A5');
    await workbench.scrollTo('.pane-main');
    await shoot.pane('submitted', '[aria-label="Last submission"]');
    await workbench.writeTexts('Actions', [['M5', 'The second pilot has begun.']]);
    await workbench.press('Dismiss message');
    await pane.getByText('has changed since it was submitted').waitFor();
    await shoot.pane('changed-since', '[aria-label="Last submission"]');
  }),
  scene(['board', 'board-preview'], readyPlan, tall, async (workbench, shoot) => {
    const pane = workbench.pane();
    await fillSubmission(workbench, '2017-01-20');
    await workbench.press('Submit to board');
    await workbench.writeTexts('Actions', [
      ['K6', 'Complete'],
      ['M6', 'Hours exchanged are up by 10%.'],
    ]);
    await fillSubmission(workbench, '2017-04-20');
    await workbench.press('Submit to board');
    await workbench.press('Make the board pack');
    await pane.getByRole('heading', { name: 'What it says' }).waitFor();
    await workbench.scrollTo('.pane-main');
    await shoot.pane('board', '.pack-in-short');
    await pane.getByText('Preview of the whole pack').click();
    await pane.locator('iframe').waitFor();
    await workbench.scrollTo('.page-preview');
    await shoot.pane('board-preview', '.page-preview');
  }),
  scene(['board-sheet'], wholePlan, { height: 900 }, async (workbench, shoot) => {
    await workbench.writeTexts('Actions', [['E12', 'Head of Adults']]);
    await workbench.pressRibbon('Board pack');
    await workbench.pane().getByLabel('Date of the meeting').fill('2017-04-20');
    await workbench.pane().getByText('20 April 2017').waitFor();
    await workbench.press('Board report sheet in this workbook');
    await workbench.setPaneWidth(320);
    await workbench.goTo('Board report', 'A1');
    await workbench.scrollTo('.pane-main');
    await shoot.page('board-sheet');
  }),
  scene(['formulas'], wholePlan, tall, async (workbench, shoot) => {
    await workbench.pressRibbon('Formulas');
    await shoot.pane('formulas');
  }),
  scene(['save'], wholePlan, {}, async (workbench, shoot) => {
    await workbench.writeTexts('Actions', slips.slice(0, 2));
    await workbench.pressRibbon('Validate');
    await workbench.press(/^Fix all certain/);
    await workbench.press('Fix all');
    await workbench.page.locator('#title-bar').getByRole('button', { name: 'Save' }).click();
    await workbench.page.getByRole('dialog').waitFor();
    await shoot.page('save');
  }),
];
