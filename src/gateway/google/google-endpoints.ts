/** Where Google's services are; tests put a stand-in there. Never read from the environment: tokens go to these addresses. */
export interface GoogleEndpoints {
  /** The page where a person signs in. */
  readonly authorise: string;
  readonly token: string;
  readonly revoke: string;
  /** The Sheets API; the adapter knows Google's own when left out. */
  readonly sheets?: string;
}

/** Google's own. */
export const googleEndpoints: GoogleEndpoints = {
  authorise: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
};
