//! The rule `wrong-way-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BlockView, Glyph, Mark, MarkClass, Reading};

declare_rule! {
    /// A curly mark points the wrong way.
    ///
    /// ## Why
    ///
    /// An opening mark at the end of the words, or a closing one at their start, is most often the keyboard’s guess
    /// after a dash, a bracket or an edit. It looks like the edge of another quotation.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// ”We were told in March,” said Ana Ruiz, the mayor.
    /// ^ wrong-way-quote
    /// ```
    ///
    /// ```draft
    /// “We were told in March,“ said Ana Ruiz, the mayor.
    ///                        ^ wrong-way-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Decades and letters left out (’90s, ’em): those are `wrong-way-apostrophe`. Straight marks have no way to point.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks*.
    pub static WRONG_WAY_QUOTE: "wrong-way-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for block in context.draft.blocks() {
        for pair in &block.facts.pairs.spans {
            let mark = |index: u32| block.facts.marks[index as usize];
            let opening = mark(pair.opening);
            if matches!(opening.glyph, Glyph::ClosingDouble | Glyph::ClosingSingle) {
                report(reporter, block, opening, opening.glyph.opener());
            }
            let Some(closing) = pair.closing.map(mark) else { continue };
            // German quotations open low and close with what English opens with.
            let low = opening.span.slice(block.text).starts_with(['„', '‚']);
            if matches!(closing.glyph, Glyph::OpeningDouble | Glyph::OpeningSingle) && !low {
                report(reporter, block, closing, closing.glyph.closer());
            }
        }
    }
}

fn report(reporter: &mut Reporter<'_>, block: BlockView<'_>, mark: Mark, right: char) {
    let span = block.to_prose(mark.span);
    let message = format!("this mark points the wrong way: {right} belongs here");
    // A single mark may be an apostrophe, and one that its neighbours do not tell may belong to other words: then the
    // writer decides.
    let sure = mark.reading == Reading::Evident && mark.glyph.class() == MarkClass::Double;
    let safety = if sure { Safety::Safe } else { Safety::Suggested };
    reporter.report(span, message).fix("turn the mark round", safety, [(span, right.to_string())]);
}
