/**
 * The page of a rule, beside the draft. The pages are packed with the extension: nothing is fetched.
 */
import { commands, languages, Uri, window, workspace } from 'vscode';
import type { Diagnostic, Disposable } from 'vscode';

/** Not `file`: a page quotes drafts with faults, and nobody wants those among the problems. */
const SCHEME = 'copydesk-rule';

/** Registers the pages in the folder `pages`, and the command that opens one. */
export function explainRules(pages: Uri): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (page) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(pages, page.path))),
    }),
    commands.registerCommand('copydesk.explainRule', async (rule?: string) => {
      const chosen = rule ?? (await pick(pages));
      if (chosen !== undefined) {
        await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme: SCHEME, path: `/${chosen}.md` }));
      }
    }),
  ];
}

/** The rule of the one finding at the cursor, or on its line; else one of all, those with findings in this draft first. */
async function pick(pages: Uri): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const findings = editor ? languages.getDiagnostics(editor.document.uri).filter((one) => one.source === 'copydesk') : [];
  const cursor = editor?.selection.active;
  const atCursor = rules(findings.filter(({ range }) => cursor && range.contains(cursor)));
  const onLine = rules(findings.filter(({ range }) => cursor && range.start.line <= cursor.line && cursor.line <= range.end.line));
  const only = [atCursor, onLine].find((some) => some.length === 1);
  if (only) {
    return only[0];
  }
  const all = new Set([...atCursor, ...onLine, ...rules(findings), ...(await documented(pages))]);
  return window.showQuickPick([...all], { placeHolder: 'The rule to explain' });
}

function rules(findings: readonly Diagnostic[]): string[] {
  return [...new Set(findings.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
}

async function documented(pages: Uri): Promise<string[]> {
  const files = await workspace.fs.readDirectory(pages);
  return files.flatMap(([name]) => /^([a-z-]+)\.md$/.exec(name)?.[1] ?? []);
}
