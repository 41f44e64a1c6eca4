// Tries the packed extension in a real workbench: findings, Problems, hover, quick fix, rename, saving, typing, status, and what is said
// when there is no server. usage: node workbench.mjs URL WORKSPACE SETTINGS PICTURES
//
// WORKSPACE holds draft.md and may be changed; SETTINGS is the settings.json of the user who is served at URL.
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench, patience } from './page.mjs';

const [url, workspace, settings, pictures] = process.argv.slice(2);
let checks = 0;
let faults = 0;

function check(name, holds, seen = '') {
  checks += 1;
  faults += holds ? 0 : 1;
  console.log(`${holds ? 'ok' : 'not ok'} ${checks} - ${name}${seen ? `  # ${seen}` : ''}`);
}

fs.mkdirSync(pictures, { recursive: true });
const workbench = await openWorkbench({ viewport: { width: 1280, height: 800 } });
const page = workbench.page;
const picture = (name) => workbench.picture(path.join(pictures, name));
const errors = () => page.$$eval('.monaco-editor .cdr.squiggly-error', (all) => all.length);
const errorsOnce = async (count) => {
  await page.waitForFunction((n) => document.querySelectorAll('.monaco-editor .cdr.squiggly-error').length === n, count, { timeout: patience }).catch(() => undefined);
  return errors();
};

async function openDraft() {
  await workbench.openDraft(url, workspace, /draft\.md/);
  check('the draft opens, and findings have squiggles', (await errors()) > 0);
  const status = await workbench.textsOnce('.statusbar-item', (all) => all.some((one) => one.includes('Copydesk')));
  check('the status bar shows Copydesk', status.some((one) => one.includes('Copydesk')));
}

async function readProblems() {
  await workbench.command('Problems: Focus on Problems View');
  const rows = await workbench.textsOnce('.markers-panel .monaco-list-row', (all) => all.some((row) => row.includes('unclosed-quote')));
  check('Problems names the rule', rows.some((row) => row.includes('unclosed-quote') && row.includes('copydesk')), rows.at(-1));
  await picture('problems.png');
}

async function hoverQuotation() {
  await workbench.goTo(3, 72);
  await workbench.command('Show or Focus Hover');
  const hover = await workbench.textsOnce('.monaco-hover .hover-row', (all) => all.some((row) => row.includes('Zoë Marchand')));
  check('hover names the speaker', hover.some((row) => row.includes('Zoë Marchand')), hover.join(' | ').slice(0, 160));
  await picture('hover.png');
  await page.keyboard.press('Escape');
}

async function closeQuotation() {
  await workbench.goTo(5, 34);
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const offers = await workbench.textsOnce('.action-widget .monaco-list-row', (all) => all.some((row) => row.includes('Close the quotation')));
  check('quick fixes are offered', offers.some((row) => row.includes('Close the quotation')), offers.map((row) => row.trim()).join(', '));
  await picture('quick-fix.png');
  await page.keyboard.press('Enter');
  const lines = await workbench.textsOnce('.editor-instance .view-line', (all) => all.join('').includes('storm,” Marchand said'));
  check('the quick fix closes the quotation', lines.join('').includes('storm,” Marchand said'));
  check('and the finding is gone', (await errorsOnce(0)) === 0);
}

async function renameSpeaker() {
  await workbench.goTo(3, 2);
  await page.keyboard.press('F2');
  await page.waitForFunction(() => document.activeElement?.matches('.rename-box input'), undefined, { timeout: patience });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Zoé Marchant');
  await picture('rename.png');
  await page.keyboard.press('Enter');
  const lines = await workbench.textsOnce('.editor-instance .view-line', (all) => all.join('').includes('storm,” Marchant said'));
  check('a name changes through the draft', lines.join('').includes('Zoé Marchant,') && lines.join('').includes('storm,” Marchant said'));
  await page.keyboard.press('Control+z');
  const before = await workbench.textsOnce('.editor-instance .view-line', (all) => all.join('').includes('storm,” Marchand said'));
  check('and is undone at once', before.join('').includes('Zoë Marchand,') && before.join('').includes('storm,” Marchand said'));
}

async function fixOnSave() {
  const draft = path.join(workspace, 'draft.md');
  await workbench.goTo(7, 1);
  await page.keyboard.type('“We sail at noon.” Marchand said.');
  await page.keyboard.press('Control+s');
  const lines = await workbench.textsOnce('.editor-instance .view-line', (all) => all.join('').includes('noon,” Marchand said'));
  check('saving makes the safe fixes', lines.join('').includes('noon,” Marchand said'));
  await page.waitForFunction(() => !document.querySelector('.tab.dirty'), undefined, { timeout: patience }).catch(() => undefined);
  check('before the draft is written', fs.readFileSync(draft, 'utf8').includes('noon,” Marchand said'));
  await workbench.goTo(7, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
}

async function typeFault() {
  await workbench.goTo(7, 1);
  await page.keyboard.type('“We sail at noon, Marchand said. ', { delay: 20 });
  await page.waitForSelector('.squiggly-error', { timeout: patience }).catch(() => undefined);
  check('a new finding while typing', (await errors()) > 0);
  await picture('typing.png');
}

async function explain() {
  await workbench.goTo(7, 3);
  await workbench.command('Copydesk: Explain Rule');
  const tabs = await workbench.textsOnce('.tab', (all) => all.some((tab) => tab.includes('unclosed-quote')));
  check('the page of the rule opens', tabs.some((tab) => tab.includes('unclosed-quote')));
  await picture('explain.png');
}

async function loseServer() {
  const before = fs.readFileSync(settings, 'utf8');
  fs.writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), 'copydesk.path': '/no/such/copydesk' }));
  const said = await workbench.textsOnce('.notification-toast .notification-list-item-message', (all) => all.some((one) => one.includes('/no/such/copydesk')));
  check('a wrong path is told', said.some((one) => one.includes('/no/such/copydesk')), said.join(' | '));
  const buttons = await workbench.texts('.notification-toast .monaco-button');
  check('with something to press', buttons.includes('Open Settings'), buttons.join(', '));
  check('and nothing is marked meanwhile', (await errorsOnce(0)) === 0);
  await picture('no-server.png');
  fs.writeFileSync(settings, before);
  await page.waitForSelector('.squiggly-error', { timeout: patience }).catch(() => undefined);
  check('a right path starts it again', (await errors()) > 0);
}

const steps = { openDraft, readProblems, hoverQuotation, closeQuotation, renameSpeaker, fixOnSave, typeFault, loseServer, explain };
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
  } catch (fault) {
    check(`${name}: ${String(fault).slice(0, 400)}`, false);
    await picture(`fault-${name}.png`).catch(() => undefined);
    break;
  }
}
await workbench.close();
console.log(`1..${checks}`);
process.exit(faults === 0 ? 0 : 1);
