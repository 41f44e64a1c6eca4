/**
 * Which documents are drafts.
 */

const LANGUAGES = ['markdown', 'plaintext', 'html'];

/** On disk or not saved yet; never an output channel, a diff's old side or a settings page. */
export const DRAFTS = LANGUAGES.flatMap((language) => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' },
]);
