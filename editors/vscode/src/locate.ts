/**
 * Finds the server program. Nothing here knows the editor's API, and nothing here starts a program.
 */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import * as path from 'node:path';

/** Where a server program was found. */
export type Origin = 'setting' | 'bundled' | 'PATH';

/** The program to start, or why there is none. */
export type Server =
  | { readonly kind: 'found'; readonly command: string; readonly origin: Origin }
  | { readonly kind: 'not-executable'; readonly configured: string }
  | { readonly kind: 'missing' };

/** All that the search depends on, so that it can be tried without an editor. */
export interface Surroundings {
  /** The setting `copydesk.path`, as written; empty when unset. */
  readonly configured: string;
  /** The root of the installed extension. */
  readonly extensionRoot: string;
  /** The first folder of the workspace, if one is open. */
  readonly workspaceFolder: string | undefined;
  readonly home: string;
  readonly searchPath: string;
  readonly platform: NodeJS.Platform;
}

/**
 * The setting wins, and a setting that names no program is told rather than passed over: whoever set it
 * wants that program and no other. Then the bundled program, then the `PATH`.
 */
export async function locateServer(around: Surroundings): Promise<Server> {
  const configured = around.configured.trim();
  if (configured !== '') {
    const command = expand(configured, around);
    return (await isProgram(command))
      ? { kind: 'found', command, origin: 'setting' }
      : { kind: 'not-executable', configured: command };
  }
  const bundled = path.join(around.extensionRoot, 'bin', programName(around.platform));
  if (await isProgram(bundled)) {
    return { kind: 'found', command: bundled, origin: 'bundled' };
  }
  for (const folder of around.searchPath.split(path.delimiter).filter(path.isAbsolute)) {
    const command = path.join(folder, programName(around.platform));
    if (await isProgram(command)) {
      return { kind: 'found', command, origin: 'PATH' };
    }
  }
  return { kind: 'missing' };
}

function programName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'copydesk.exe' : 'copydesk';
}

/** A relative path counts from the workspace folder, as in every other setting that names a file. */
function expand(configured: string, around: Surroundings): string {
  const base = around.workspaceFolder ?? around.home;
  const named = configured.replaceAll('${workspaceFolder}', base).replace(/^~(?=$|[/\\])/, around.home);
  return path.resolve(base, named);
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
