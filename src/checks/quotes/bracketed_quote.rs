//! The rule `bracketed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Brackets, InsertionKind, Quotation};
use crate::markup::ProseSpan;

declare_rule! {
    /// So much of a quotation is the editor’s that it is hardly one.
    ///
    /// ## Why
    ///
    /// Every bracket is a place where the reader does not get what was said. More than one, or one in place of the
    /// verb, and the words are better told in the paper’s own.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “The builder [cannot finish] by May,” said Ana Ruiz, the mayor.
    ///              ^^^^^^^^^^^^^^^ bracketed-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “The builder told [the council] in March,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A changed capital ([W]e), [laughs], [expletive], [sic], an omission in brackets.
    ///
    /// ## References
    ///
    /// Reuters handbook, *quotations*; BBC News style guide, *brackets*.
    pub static BRACKETED_QUOTE: "bracketed-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let square = context.draft.inserted_words().filter(|(insertion, _)| insertion.brackets == Brackets::Square);
    let mut insertions = square.map(|(insertion, span)| (insertion.kind, span)).peekable();
    for quotation in context.draft.quotations() {
        let mut inside: Vec<(InsertionKind, ProseSpan)> = Vec::new();
        while let Some(insertion) = insertions.next_if(|(_, span)| span.start() < quotation.span().end()) {
            if holds(quotation, insertion.1) {
                inside.push(insertion);
            }
        }
        let verb = inside.iter().find(|(kind, _)| *kind == InsertionKind::Verb);
        match (verb, inside.as_slice()) {
            (Some((_, verb)), _) => {
                reporter.report(*verb, "the bracket stands for the verb, and with it for the claim");
            }
            (None, [_, .., (_, last)]) => {
                reporter.report(*last, format!("this quotation holds {} insertions", inside.len()));
            }
            _ => {}
        }
    }
}

fn holds(quotation: &Quotation, span: ProseSpan) -> bool {
    quotation.parts.iter().any(|part| part.span.covers(span))
}
