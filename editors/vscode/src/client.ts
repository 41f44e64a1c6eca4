/**
 * The language client: how the server is started, what it is told at the start, and what goes into the output channel.
 */
import { LogLevel } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { CloseAction, LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient/node';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { DRAFTS } from './drafts';

/** The settings a running server depends on; a change of any of them needs a restart. */
export interface Settings {
  readonly settle: number;
  readonly trace: 'off' | 'messages' | 'verbose';
}

export function createClient(command: string, settings: Settings, output: LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: DRAFTS,
    initializationOptions: { settle: settings.settle },
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: restartOnlyWhatOnceRan(() => client),
    stdioOptions: { stdout: ignore, stderr: (input) => forward(input, output) },
  };
  if (settings.trace !== 'off') {
    options.traceOutputChannel = traceInto(output);
  }
  const client = new Client('copydesk', 'Copydesk', { command, args: ['lsp'] }, options);
  return client;
}

/** What fails on the way up is told once, by the session, with something to press; here it is only logged. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown, showNotification: boolean | 'force' = true): void {
    super.error(message, data, this.state === State.Running ? showNotification : false);
  }
}

/** A server that dies on the way up would die again: no use in four tries and a message for each. */
function restartOnlyWhatOnceRan(client: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = (): ErrorHandler => (usual ??= client().createDefaultErrorHandler());
  return {
    error: (error, message, count) => handler().error(error, message, count),
    closed: () =>
      client().state === State.Running ? handler().closed() : { action: CloseAction.DoNotRestart, handled: true },
  };
}

/**
 * The client writes the traffic only where the channel's own log level is "trace". Here the setting decides,
 * so that one switch is enough: the same channel, which claims that level and writes one level up.
 */
function traceInto(output: LogOutputChannel): LogOutputChannel {
  return new Proxy(output, {
    get(channel, key) {
      if (key === 'logLevel') {
        return LogLevel.Trace;
      }
      return Reflect.get(channel, key === 'trace' ? 'info' : key);
    },
  });
}

/** The server logs to standard error whatever the level; the level is in the line. */
function forward(input: Readable, output: LogOutputChannel): void {
  createInterface({ input, crlfDelay: Infinity, terminal: false }).on('line', (line) => output.info(line));
}

function ignore(): void {
  // Standard output is the protocol's.
}
