// The editor's side: starts the language server, asks for a reason before a finding is accepted, and shows
// beside the text the page of the clause under the cursor.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const ACCEPT = "policy-model.accept";
let client;

exports.activate = async (context) => {
  const [command, ...args] = vscode.workspace.getConfiguration("policy-model").get("command");
  client = new LanguageClient(
    "policy-model",
    "policy-model",
    { command, args },
    {
      documentSelector: [{ language: "markdown" }, { pattern: "**/*.findings.toml" }],
      middleware: { executeCommand: accept },
    },
  );
  const page = new Page();
  context.subscriptions.push(
    client,
    page,
    vscode.commands.registerCommand("policy-model.page", () => page.open()),
    vscode.window.onDidChangeTextEditorSelection(() => page.later()),
  );
  await client.start();
  await vscode.commands.executeCommand("setContext", "policy-model.on", true);
};

exports.deactivate = () => client?.stop();

async function accept(command, args, next) {
  if (command !== ACCEPT || args.length > 2) {
    return next(command, args);
  }
  const reason = await vscode.window.showInputBox({
    prompt: "接受的理由 · Why it is accepted",
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : "须写理由 · A reason is needed"),
  });
  if (reason === undefined) {
    return undefined;
  }
  const done = await next(command, [...args, reason]);
  await vscode.workspace.saveAll(false);
  return done;
}

/** The page of the clause under the cursor, beside the text, following the cursor. */
class Page {
  panel;
  timer;

  async open() {
    if (!this.panel) {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel("policy-model.page", "policy-model", where, {});
      this.panel.onDidDispose(() => (this.panel = undefined));
    }
    await this.show();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), 200);
  }

  async show() {
    const editor = vscode.window.activeTextEditor;
    if (!this.panel || editor?.document.languageId !== "markdown") {
      return;
    }
    const { document, selection } = editor;
    const asked = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(selection.active),
    };
    const found = await client.sendRequest("policy-model/page", asked);
    if (found && this.panel) {
      this.panel.title = found.title;
      const body = await vscode.commands.executeCommand("markdown.api.render", found.markdown);
      const policy = "default-src 'none'; style-src 'unsafe-inline'";
      this.panel.webview.html =
        `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
        `<style>body { line-height: 1.6 } pre { white-space: pre-wrap }</style>${body}`;
    }
  }

  dispose() {
    clearTimeout(this.timer);
    this.panel?.dispose();
  }
}
