/**
 * The life of the server in this window: find it, start it, stop it, and say so when that fails.
 */
import { commands, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { LanguageClient } from 'vscode-languageclient/node';
import { homedir } from 'node:os';
import { createClient } from './client';
import type { Settings } from './client';
import { locateServer } from './locate';
import type { Server } from './locate';
import type { Status } from './status';

type Found = Extract<Server, { kind: 'found' }>;
type NotFound = Exclude<Server, Found>;

export class Session implements Disposable {
  /** *Invariant:* at most one server runs; whoever wants to start or stop one waits in `queue`. */
  private client: LanguageClient | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
    private readonly status: Status,
  ) {}

  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.stopServer();
      await this.startServer();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopServer());
  }

  dispose(): void {
    void this.stop();
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step).catch((error: unknown) => this.output.error(String(error)));
    return this.queue;
  }

  private async startServer(): Promise<void> {
    this.status.show({ kind: 'starting' });
    const server = await locateServer(this.surroundings());
    if (server.kind !== 'found') {
      this.tellNotFound(server);
      return;
    }
    this.output.info(`starting ${server.command} (${ORIGINS[server.origin]})`);
    const client = createClient(server.command, settings(), this.output);
    this.client = client;
    // Not awaited: a program that never answers must not keep a restart waiting.
    client.start().then(
      () => {
        this.showState(client, server);
        client.onDidChangeState(() => this.showState(client, server));
      },
      (error: unknown) => this.tellFailed(client, server, error),
    );
  }

  private async stopServer(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.state === State.Running) {
      await client.dispose().catch((error: unknown) => this.output.error(String(error)));
    } else {
      client?.serverProcess?.kill();
    }
  }

  private showState(client: LanguageClient, server: Found): void {
    if (client !== this.client) {
      return;
    }
    if (client.state === State.Running) {
      const version = client.initializeResult?.serverInfo?.version ?? '';
      this.status.show({ kind: 'running', server: `version ${version}, ${ORIGINS[server.origin]}` });
    } else if (client.state === State.Starting) {
      this.status.show({ kind: 'starting' });
    } else {
      this.status.show({ kind: 'stopped', reason: 'the server has ended' });
    }
  }

  private tellNotFound(server: NotFound): void {
    const reason =
      server.kind === 'not-executable'
        ? `the setting copydesk.path names no program that can be run: ${server.configured}`
        : 'no copydesk program came with the extension, and none is on the PATH';
    this.status.show({ kind: 'stopped', reason });
    this.tell(`Copydesk is not running: ${reason}.`);
  }

  private tellFailed(client: LanguageClient, server: Found, error: unknown): void {
    if (client !== this.client) {
      return;
    }
    const reason = `${server.command} did not start as a language server`;
    this.output.error(`${reason}: ${error instanceof Error ? error.message : String(error)}`);
    this.status.show({ kind: 'stopped', reason });
    this.tell(`Copydesk is not running: ${reason}.`);
  }

  /** Not awaited: a message may stay open for hours, and nothing waits for its answer. */
  private tell(message: string): void {
    this.output.error(message);
    void window.showErrorMessage(message, ...Object.keys(ANSWERS)).then((answer) => answer && ANSWERS[answer]?.());
  }

  private surroundings(): Parameters<typeof locateServer>[0] {
    return {
      configured: workspace.getConfiguration('copydesk').get('path', ''),
      extensionRoot: this.context.extensionPath,
      workspaceFolder: workspace.workspaceFolders?.[0]?.uri.fsPath,
      home: homedir(),
      searchPath: process.env['PATH'] ?? '',
      platform: process.platform,
    };
  }
}

const ORIGINS = {
  setting: 'from the setting copydesk.path',
  bundled: 'the one that comes with the extension',
  PATH: 'from the PATH',
};

const ANSWERS: Record<string, () => Thenable<unknown>> = {
  'Open Settings': () => commands.executeCommand('workbench.action.openSettings', 'copydesk.path'),
  'Try Again': () => commands.executeCommand('copydesk.restart'),
  'Show Output': () => commands.executeCommand('copydesk.showOutput'),
};

function settings(): Settings {
  const configuration = workspace.getConfiguration('copydesk');
  return {
    settle: configuration.get('settle', 500),
    trace: configuration.get('trace.server', 'off'),
  };
}
