/**
 * The page of a rule, beside the draft.
 */
import { commands, languages, Uri, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Session } from './session';

const SCHEME = 'copydesk-rule';

/** Registers the pages, and the command that opens the one for a finding at the cursor or a rule that is picked. */
export function explainRules(session: Session): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => page(session, ruleOf(uri)),
    }),
    commands.registerCommand('copydesk.explainRule', async (rule?: string) => {
      const chosen = rule ?? (await pick());
      if (chosen !== undefined) {
        await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme: SCHEME, path: `/${chosen}.md` }));
      }
    }),
  ];
}

function ruleOf(uri: Uri): string {
  return uri.path.replace(/^\//, '').replace(/\.md$/, '');
}

async function page(session: Session, rule: string): Promise<string> {
  if (session.command === undefined) {
    return 'Copydesk is not running.';
  }
  // A rule's id is lower-case words with hyphens; nothing else goes onto a command line.
  if (!/^[a-z-]+$/.test(rule)) {
    return `No rule is called ${rule}.`;
  }
  const { stdout } = await promisify(execFile)(session.command, ['explain', rule]);
  return stdout;
}

/** The rules with findings in this draft, those at the cursor first. */
async function pick(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const findings = languages.getDiagnostics(editor.document.uri).filter((finding) => finding.source === 'copydesk');
  const here = findings.filter((finding) => finding.range.intersection(editor.selection) !== undefined);
  const rules = [...new Set([...here, ...findings].map(ruleId))];
  if (rules.length <= 1 || here.length === 1) {
    return rules[0];
  }
  return window.showQuickPick(rules, { placeHolder: 'The rule to explain' });
}

function ruleId(finding: { code?: string | number | { value: string | number } | undefined }): string {
  const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
  return String(code);
}
