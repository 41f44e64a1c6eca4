/** Where the server is looked for, and in which order. */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { locateServer } from '../src/locate';
import type { Surroundings } from '../src/locate';

let root = '';
const at = (...parts: string[]): string => path.join(root, ...parts);

async function program(...parts: string[]): Promise<string> {
  const file = at(...parts);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

const around = (other: Partial<Surroundings> = {}): Surroundings => ({
  configured: '',
  extensionRoot: at('extension'),
  workspaceFolder: at('drafts'),
  home: at('home'),
  searchPath: [at('empty'), at('path')].join(path.delimiter),
  platform: 'linux',
  ...other,
});

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'copydesk-locate-'));
});

after(() => rm(root, { recursive: true }));

test('nothing anywhere is missing', async () => {
  assert.deepEqual(await locateServer(around()), { kind: 'missing' });
});

test('the PATH serves where nothing is bundled', async () => {
  const command = await program('path', 'copydesk');
  assert.deepEqual(await locateServer(around()), { kind: 'found', command, origin: 'PATH' });
});

test('a relative folder on the PATH is passed over: a folder of drafts must not choose the program', async () => {
  await program('drafts', 'copydesk');
  const searchPath = path.relative(process.cwd(), at('drafts'));
  assert.deepEqual(await locateServer(around({ searchPath })), { kind: 'missing' });
});

test('the bundled program goes before the PATH', async () => {
  const command = await program('extension', 'bin', 'copydesk');
  assert.deepEqual(await locateServer(around()), { kind: 'found', command, origin: 'bundled' });
});

test('the setting goes before all', async () => {
  const command = await program('home', 'bin', 'copydesk');
  for (const configured of [command, ' ~/bin/copydesk ', '../home/bin/copydesk', '${workspaceFolder}/../home/bin/copydesk']) {
    assert.deepEqual(await locateServer(around({ configured })), { kind: 'found', command, origin: 'setting' });
  }
});

test('a setting that names no program is told, not passed over', async () => {
  await writeFile(at('notes'), 'not a program');
  for (const name of ['nowhere', 'notes', 'home']) {
    const configured = at(name);
    assert.deepEqual(await locateServer(around({ configured })), { kind: 'not-executable', configured });
  }
});

test('Windows has a program of another name', async () => {
  const command = await program('extension', 'bin', 'copydesk.exe');
  assert.deepEqual(await locateServer(around({ platform: 'win32' })), { kind: 'found', command, origin: 'bundled' });
});
