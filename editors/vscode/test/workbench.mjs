// Tries the packed extension in a real workbench: findings, Problems, hover, quick fix, typing, status, and what is said
// when there is no server. usage: node workbench.mjs URL WORKSPACE SETTINGS PICTURES
//
// WORKSPACE holds draft.md and may be changed; SETTINGS is the settings.json of the user who is served at URL.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [url, workspace, settings, pictures] = process.argv.slice(2);
const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const patience = 30_000;
let checks = 0;
let faults = 0;

function check(name, holds, seen = '') {
  checks += 1;
  faults += holds ? 0 : 1;
  console.log(`${holds ? 'ok' : 'not ok'} ${checks} - ${name}${seen ? `  # ${seen}` : ''}`);
}

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-chromium-'));
fs.mkdirSync(pictures, { recursive: true });
const context = await chromium.launchPersistentContext(profile, {
  executablePath: browser,
  headless: true,
  viewport: { width: 1280, height: 800 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = context.pages()[0] ?? (await context.newPage());

/** A picture once whatever is fading in or out has done so. */
async function picture(name) {
  await page.waitForTimeout(700);
  await page.screenshot({ path: path.join(pictures, name) });
}
const plain = (text) => text.replaceAll('\u00a0', ' ');

/** The texts of all elements that match, or an empty list. */
const texts = async (selector) => (await page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''))).map(plain);

/** Waits until `holds` is true of the texts that match `selector`, and answers those texts either way. */
async function textsOnce(selector, holds) {
  const end = Date.now() + patience;
  for (;;) {
    const now = await texts(selector);
    if (holds(now) || Date.now() > end) {
      return now;
    }
    await page.waitForTimeout(100);
  }
}

async function command(title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
  await page.waitForTimeout(200);
  await page.keyboard.type(title, { delay: 5 });
  await textsOnce('.quick-input-list .monaco-list-row', (rows) => rows.some((row) => row.includes(title)));
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}

async function goTo(line, column) {
  await page.locator('.editor-instance .view-lines').first().click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Control+g');
  await page.waitForTimeout(300);
  await page.keyboard.type(`${line}:${column}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

const editorLines = () => texts('.editor-instance .view-line');
const errors = () => page.$$eval('.monaco-editor .cdr.squiggly-error', (all) => all.length);
const errorsOnce = async (count) => {
  await page.waitForFunction((n) => document.querySelectorAll('.monaco-editor .cdr.squiggly-error').length === n, count, { timeout: patience }).catch(() => undefined);
  return errors();
};

async function openDraft() {
  await page.goto(`${url}/?folder=${encodeURIComponent(workspace)}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await page.getByRole('treeitem', { name: /draft\.md/ }).first().dblclick();
  const lines = await textsOnce('.editor-instance .view-line', (all) => all.length > 4);
  check('the draft opens', lines.some((line) => line.includes('Ferry back')));
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  check('findings have squiggles', (await errors()) > 0);
  const status = await textsOnce('.statusbar-item', (all) => all.some((one) => one.includes('Copydesk')));
  check('the status bar shows Copydesk', status.some((one) => one.includes('Copydesk')));
}

async function readProblems() {
  await command('Problems: Focus on Problems View');
  const rows = await textsOnce('.markers-panel .monaco-list-row', (all) => all.some((row) => row.includes('unclosed-quote')));
  check('Problems names the rule', rows.some((row) => row.includes('unclosed-quote') && row.includes('copydesk')), rows.at(-1));
  await picture('problems.png');
}

async function hoverQuotation() {
  await goTo(3, 72);
  await command('Show or Focus Hover');
  const hover = await textsOnce('.monaco-hover .hover-row', (all) => all.some((row) => row.includes('Zoë Marchand')));
  check('hover names the speaker', hover.some((row) => row.includes('Zoë Marchand')), hover.join(' | ').slice(0, 160));
  await picture('hover.png');
  await page.keyboard.press('Escape');
}

async function closeQuotation() {
  await goTo(5, 34);
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const offers = await textsOnce('.action-widget .monaco-list-row', (all) => all.some((row) => row.includes('Close the quotation')));
  check('quick fixes are offered', offers.some((row) => row.includes('Close the quotation')), offers.map((row) => row.trim()).join(', '));
  await picture('quick-fix.png');
  await page.keyboard.press('Enter');
  const lines = await textsOnce('.editor-instance .view-line', (all) => all.join('').includes('storm,” Marchand said'));
  check('the quick fix closes the quotation', lines.join('').includes('storm,” Marchand said'));
  check('and the finding is gone', (await errorsOnce(0)) === 0);
}

async function typeFault() {
  await goTo(7, 1);
  await page.keyboard.type('“We sail at noon, Marchand said. ', { delay: 20 });
  await page.waitForSelector('.squiggly-error', { timeout: patience }).catch(() => undefined);
  check('a new finding while typing', (await errors()) > 0);
  await picture('typing.png');
}

async function explain() {
  await goTo(7, 3);
  await command('Copydesk: Explain Rule');
  const tabs = await textsOnce('.tab', (all) => all.some((tab) => tab.includes('unclosed-quote')));
  check('the page of the rule opens', tabs.some((tab) => tab.includes('unclosed-quote')));
  await picture('explain.png');
}

async function loseServer() {
  const before = fs.readFileSync(settings, 'utf8');
  fs.writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), 'copydesk.path': '/no/such/copydesk' }));
  const said = await textsOnce('.notification-toast .notification-list-item-message', (all) => all.some((one) => one.includes('/no/such/copydesk')));
  check('a wrong path is told', said.some((one) => one.includes('/no/such/copydesk')), said.join(' | '));
  const buttons = await texts('.notification-toast .monaco-button');
  check('with something to press', buttons.includes('Open Settings'), buttons.join(', '));
  await picture('no-server.png');
  fs.writeFileSync(settings, before);
  await page.waitForSelector('.squiggly-error', { timeout: patience }).catch(() => undefined);
  check('a right path starts it again', (await errors()) > 0);
}

const steps = { openDraft, readProblems, hoverQuotation, closeQuotation, typeFault, loseServer, explain };
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
  } catch (fault) {
    check(`${name}: ${String(fault).slice(0, 400)}`, false);
    await picture(`fault-${name}.png`).catch(() => undefined);
    break;
  }
}
await context.close();
fs.rmSync(profile, { recursive: true, force: true });
console.log(`1..${checks}`);
process.exit(faults === 0 ? 0 : 1);
