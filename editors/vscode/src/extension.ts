/**
 * Copydesk for Visual Studio Code: starts the server for drafts, and three commands. What is found in a draft, and
 * what can be done about it, is the server's.
 *
 * `locate` finds the program, `client` knows how it is started, `session` when, `status` shows it, `explain` opens pages.
 */
import { commands, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { explainRules } from './explain';
import { Session } from './session';
import { Status } from './status';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Copydesk', { log: true });
  const status = new Status();
  const current = new Session(context, output, status);
  session = current;
  context.subscriptions.push(
    output,
    status,
    commands.registerCommand('copydesk.restart', () => current.restart()),
    commands.registerCommand('copydesk.showOutput', () => output.show(true)),
    ...explainRules(Uri.joinPath(context.extensionUri, 'rules')),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk')) {
        void current.restart();
      }
    }),
    workspace.onDidGrantWorkspaceTrust(() => void current.restart()),
  );
  void current.restart();
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
