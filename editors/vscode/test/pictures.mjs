// Takes the pictures of the README. usage: node pictures.mjs URL FOLDER SETTINGS PICTURES
//
// FOLDER holds bridge.md and dredger.md, drafts with planted faults, the second with its transcript, and ferry.md, the draft
// of docs/attribution.md; SETTINGS is the settings.json of the user who is served at URL. Four pictures: who is speaking,
// with all findings below; a fix; the way to a name; and what is on record.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, patience } from './page.mjs';

const [url, folder, settings, pictures] = process.argv.slice(2);

/** Only the draft and what is said of it. */
const LOOKS = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.fontFamily': 'JetBrains Mono',
  'editor.glyphMargin': false,
  'editor.hover.above': false,
  'editor.lineHeight': 22,
  'editor.lineNumbersMinChars': 3,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.scrollBeyondLastLine': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
await writeFile(settings, JSON.stringify({ ...JSON.parse(await readFile(settings, 'utf8')), ...LOOKS }));

const workbench = await openWorkbench({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5 });
const { page } = workbench;
let lines = (await readFile(path.join(folder, 'bridge.md'), 'utf8')).split('\n');

/** Puts the cursor before the first `words` of the draft. */
async function goToWords(words) {
  const line = lines.findIndex((one) => one.includes(words));
  await workbench.goTo(line + 1, lines[line].indexOf(words) + 1);
}

await workbench.openDraft(url, folder, /bridge\.md/);
await page.keyboard.press('Control+b');
await workbench.command('Problems: Focus on Problems View');
await workbench.textsOnce('.markers-panel .monaco-list-row', (rows) => rows.length > 3);

await goToWords('would rather have people');
// From the top of the draft, so that the headline is seen; then the pointer out of the way, where it closes no hover.
await page.mouse.move(600, 300);
await page.mouse.wheel(0, -2000);
await page.mouse.move(600, 5);
await page.waitForTimeout(500);
await page.keyboard.press('Control+k');
await page.keyboard.press('Control+i');
await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', { timeout: patience });
await workbench.picture(path.join(pictures, 'vscode.png'));

await page.keyboard.press('Escape');
await goToWords('.” she said.');
await page.keyboard.press('Control+.');
await page.waitForSelector('.action-widget .monaco-list-row', { timeout: patience });
await workbench.picture(path.join(pictures, 'vscode-fix.png'));

await page.keyboard.press('Escape');
await page.keyboard.press('Control+j');
await page.setViewportSize({ width: 900, height: 420 });
await showWhoSpeaks('ferry.md', 'bought a ticket', 'vscode-speaker.png');
await page.setViewportSize({ width: 900, height: 560 });
await showWhoSpeaks('dredger.md', 'a penny more', 'vscode-transcript.png');

await workbench.close();

/** Opens another draft and takes a picture of what is said of the quotation with these words. */
async function showWhoSpeaks(draft, words, picture) {
  lines = (await readFile(path.join(folder, draft), 'utf8')).split('\n');
  await page.keyboard.press('Control+b');
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: patience });
  await page.getByRole('treeitem', { name: draft }).first().dblclick();
  await workbench.textsOnce('.editor-instance .view-line', (all) => all.some((line) => line.includes(words)));
  await page.keyboard.press('Control+b');
  await goToWords(words);
  await page.mouse.move(600, 5);
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', { timeout: patience });
  await workbench.picture(path.join(pictures, picture));
}
