/**
 * The item in the status bar: shown beside a draft, silent while all is well.
 */
import { languages, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Disposable, StatusBarItem } from 'vscode';
import { DRAFTS } from './drafts';

/** What the server is doing, in the reader's words. */
export type Condition =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly server: string }
  | { readonly kind: 'stopped'; readonly reason: string };

export class Status implements Disposable {
  private readonly item: StatusBarItem;
  private readonly watch: Disposable;

  constructor() {
    this.item = window.createStatusBarItem('copydesk.status', StatusBarAlignment.Right, 100);
    this.item.name = 'Copydesk';
    this.watch = window.onDidChangeActiveTextEditor(() => this.showBesideDrafts());
    this.show({ kind: 'starting' });
  }

  show(condition: Condition): void {
    const { icon, line } = describe(condition);
    const failed = condition.kind === 'stopped';
    this.item.text = `$(${icon}) Copydesk`;
    this.item.tooltip = tooltip(line);
    this.item.accessibilityInformation = { label: line };
    this.item.command = failed ? 'copydesk.restart' : 'copydesk.showOutput';
    this.item.backgroundColor = failed ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.showBesideDrafts();
  }

  dispose(): void {
    this.watch.dispose();
    this.item.dispose();
  }

  private showBesideDrafts(): void {
    const document = window.activeTextEditor?.document;
    if (document && languages.match(DRAFTS, document) > 0) {
      this.item.show();
    } else {
      this.item.hide();
    }
  }
}

function describe(condition: Condition): { icon: string; line: string } {
  switch (condition.kind) {
    case 'starting':
      return { icon: 'loading~spin', line: 'Copydesk is starting' };
    case 'running':
      return { icon: 'quote', line: `Copydesk is reading along: ${condition.server}` };
    case 'stopped':
      return { icon: 'warning', line: `Copydesk is not running: ${condition.reason}` };
  }
}

function tooltip(line: string): MarkdownString {
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['copydesk.restart', 'copydesk.showOutput', 'workbench.action.openSettings'] };
  text.appendText(line);
  text.appendMarkdown('\n\n[$(debug-restart) Restart](command:copydesk.restart)');
  text.appendMarkdown('  \n[$(output) Output](command:copydesk.showOutput)');
  text.appendMarkdown('  \n[$(gear) Settings](command:workbench.action.openSettings?%22copydesk%22)');
  return text;
}
