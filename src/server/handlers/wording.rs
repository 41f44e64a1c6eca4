//! Text for a reader, as Markdown or plain, as the client asked.

use tower_lsp::ls_types::MarkupKind;

/// Text being written.
#[derive(Debug)]
pub(super) struct Wording {
    kind: MarkupKind,
    text: String,
}

impl Wording {
    /// An empty text.
    pub(super) fn new(kind: MarkupKind) -> Wording {
        Wording { kind, text: String::new() }
    }

    /// Starts a new paragraph.
    pub(super) fn paragraph(&mut self) -> &mut Wording {
        self.text.push_str(if self.text.is_empty() { "" } else { "\n\n" });
        self
    }

    /// Draws a line between two matters, where there is one before it.
    pub(super) fn rule(&mut self) -> &mut Wording {
        if !self.text.is_empty() {
            self.paragraph().text.push_str("---");
        }
        self
    }

    /// Words as they are.
    pub(super) fn words(&mut self, words: &str) -> &mut Wording {
        match self.is_markdown() {
            true => escape(words, &mut self.text),
            false => self.text.push_str(words),
        }
        self
    }

    /// Words that are Markdown already; a plain text shows its marks.
    pub(super) fn markdown(&mut self, words: &str) -> &mut Wording {
        self.text.push_str(words);
        self
    }

    /// Words in bold.
    pub(super) fn strong(&mut self, words: &str) -> &mut Wording {
        let mark = if self.is_markdown() { "**" } else { "" };
        self.text.push_str(mark);
        self.words(words).text.push_str(mark);
        self
    }

    /// Something to type, without backticks in it.
    pub(super) fn code(&mut self, code: &str) -> &mut Wording {
        let mark = if self.is_markdown() { "`" } else { "" };
        self.text.extend([mark, code, mark]);
        self
    }

    /// Words that lead to an address.
    pub(super) fn link(&mut self, words: &str, address: &str) -> &mut Wording {
        match self.is_markdown() {
            true => self.text.extend(["[", words, "](", address, ")"]),
            false => self.text.extend([words, ": ", address]),
        }
        self
    }

    /// Whether nothing was written.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn is_markdown(&self) -> bool {
        self.kind == MarkupKind::Markdown
    }
}

/// Every mark of ASCII that Markdown could read as its own is escaped.
fn escape(words: &str, text: &mut String) {
    for character in words.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '!') {
            text.push('\\');
        }
        text.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
}
