//! The rule `inconsistent-insertion-marks`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Brackets;
use crate::markup::ProseSpan;
use crate::text::Span;

declare_rule! {
    /// The editor’s insertions stand in two kinds of brackets.
    ///
    /// ## Why
    ///
    /// Where square brackets mark the paper’s words, round ones read as the speaker’s own aside, and the other way round.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We told [the builder],” said Ana Ruiz, the mayor. “[The council] knew,” she said. “Then (the builder) forgot,” she said.
    ///                                                                                          ^^^^^^^^^^^^^ inconsistent-insertion-marks
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We told [the builder] in March (and again in May, I think),” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// The speaker’s own asides, and notes such as (laughs).
    ///
    /// ## References
    ///
    /// AP Stylebook, *parentheses*; BBC News style guide, *brackets*.
    pub static INCONSISTENT_INSERTION_MARKS: "inconsistent-insertion-marks" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let all = context.draft.inserted_words().map(|(insertion, span)| (insertion.brackets, span));
    let all: Vec<(Brackets, ProseSpan)> = all.collect();
    let Some(usual) = usual_brackets(&all) else { return };
    let example = all.iter().find(|(brackets, _)| *brackets == usual).map(|&(_, span)| span);
    for &(_, span) in all.iter().filter(|(brackets, _)| *brackets != usual) {
        let Some(example) = example else { continue };
        let (open, close) = if usual == Brackets::Square { ("[", "]") } else { ("(", ")") };
        let (first, last) = (Span::new(span.start(), span.start() + 1), Span::new(span.end() - 1, span.end()));
        reporter
            .report(span, "the other insertions of this draft stand in other brackets")
            .related(example, "as they stand here")
            .fix("change the brackets", Safety::Suggested, [(first, open), (last, close)]);
    }
}

/// The brackets used most; of two used alike those used first.
fn usual_brackets(all: &[(Brackets, ProseSpan)]) -> Option<Brackets> {
    let square = all.iter().filter(|(brackets, _)| *brackets == Brackets::Square).count();
    match (2 * square).cmp(&all.len()) {
        std::cmp::Ordering::Greater => Some(Brackets::Square),
        std::cmp::Ordering::Less => Some(Brackets::Round),
        std::cmp::Ordering::Equal => all.first().map(|(brackets, _)| *brackets),
    }
}
