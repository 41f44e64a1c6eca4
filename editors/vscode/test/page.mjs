// A real workbench in a headless browser: how to open a draft, press its commands, and read what it shows.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** How long anything may take before it counts as not happening, in milliseconds. */
export const patience = 30_000;

/** Starts the browser; `window` is its size, and how many dots make a pixel. */
export async function openWorkbench(window) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    ...window,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return new Workbench(context, context.pages()[0] ?? (await context.newPage()), profile);
}

export class Workbench {
  constructor(context, page, profile) {
    this.context = context;
    this.page = page;
    this.profile = profile;
  }

  async close() {
    await this.context.close();
    fs.rmSync(this.profile, { recursive: true, force: true });
  }

  /** Opens a draft of the folder that is served, and waits for its first error. */
  async openDraft(url, folder, name) {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'domcontentloaded' });
    await this.page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    await this.textsOnce('.editor-instance .view-line', (all) => all.length > 4);
    await this.page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  }

  /** The texts of all elements that match, or an empty list. */
  async texts(selector) {
    const all = await this.page.$$eval(selector, (elements) => elements.map((one) => one.textContent ?? ''));
    return all.map((text) => text.replaceAll('\u00a0', ' '));
  }

  /** Waits until `holds` is true of the texts that match `selector`, and answers those texts either way. */
  async textsOnce(selector, holds) {
    const end = Date.now() + patience;
    for (;;) {
      const now = await this.texts(selector);
      if (holds(now) || Date.now() > end) {
        return now;
      }
      await this.page.waitForTimeout(100);
    }
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.page.waitForSelector('.quick-input-widget input', { state: 'visible' });
    await this.page.waitForTimeout(200);
    await this.page.keyboard.type(title, { delay: 5 });
    await this.textsOnce('.quick-input-list .monaco-list-row', (rows) => rows.some((row) => row.includes(title)));
    await this.page.waitForTimeout(200);
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor before a column of a line, both from 1, in the editor. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+g');
    await this.page.waitForTimeout(300);
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.waitForTimeout(200);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(300);
  }

  /** A picture once whatever is fading in or out has done so. */
  async picture(file) {
    await this.page.waitForTimeout(700);
    await this.page.screenshot({ path: file });
  }
}
