/** What the session needs of the toolkit: a part of the bundle of its own, loaded once the pane has painted. */
export { issueSentence } from '../../src/issue/issue-sentence.ts';
