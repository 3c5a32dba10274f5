/** Sent by the add-in's frame to the page when the shim runs, before the library is loaded. */
export const helloMessage = 'hwb-workbench-hello';

/** The page's answer; the port for everything else comes with it. */
export interface WelcomeMessage {
  readonly kind: 'hwb-workbench-welcome';
  /** What the add-in kept in the workbook's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** From the frame to the page. */
export type FrameMessage =
  | { readonly kind: 'request'; readonly text: string }
  | {
      readonly kind: 'settings';
      readonly number: number;
      readonly settings: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'command-done'; readonly number: number; readonly fault: string | null };

/** From the page to the frame. */
export type PageMessage =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'settings-saved'; readonly number: number }
  | {
      readonly kind: 'command';
      readonly number: number;
      readonly functionName: string;
      readonly controlId: string;
    };
