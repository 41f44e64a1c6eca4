//! The rule `premature-closing-mark`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Ending, Form, Quotation, Standing};
use crate::markup::BlockKind;

declare_rule! {
    /// A paragraph closes a quotation that the next one goes on with.
    ///
    /// ## Why
    ///
    /// A closing mark at the end of a paragraph tells the reader that the speaker has finished, so the next
    /// opening mark looks like somebody else’s. Where the same speaker goes on, only the last paragraph closes.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, said: “We will finish the bridge by May. It is paid for.”
    ///                                                                              ^ premature-closing-mark
    ///
    /// “The steel comes on Friday.”
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, said: “We will finish the bridge by May. It is paid for.
    ///
    /// “The steel comes on Friday.”
    /// ```
    ///
    /// The attribution stands between the two:
    ///
    /// ```draft
    /// “We will finish the bridge by May. It is paid for,” the mayor, Ana Ruiz, said.
    ///
    /// “The steel comes on Friday.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A fragment that ends the paragraph (*called it “a scandal”*), and a next paragraph that names a speaker of its own.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks: running quotations*.
    pub static PREMATURE_CLOSING_MARK: "premature-closing-mark" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for pair in context.draft.quotations().windows(2) {
        let [this, next] = pair else { continue };
        let (Some(last), Some(first)) = (this.parts.last(), next.parts.first()) else { continue };
        let (Some(closing), Some(opening)) = (last.closing_mark, first.opening_mark) else { continue };
        let adjoin = ends_block(context, last.block, closing.end())
            && starts_next(context, last.block, first.block, opening.start());
        // A heading in single marks may follow words in double ones.
        let single = |mark| matches!(context.slice(mark), "'" | "‘" | "’");
        let alike = single(closing) == single(opening);
        if last.ending == Ending::Closed && alike && adjoin && whole(this) && goes_on(this, next) {
            reporter
                .report(closing, "the same speaker goes on in the next paragraph, so the quotation is not closed here")
                .related(opening, "the speaker goes on here")
                .fix("leave the quotation open", Safety::Suggested, [(closing, "")]);
        }
    }
}

fn ends_block(context: &Context<'_>, block: u32, at: u32) -> bool {
    context.draft.block(block).is_some_and(|block| block.kind == BlockKind::Paragraph && block.span.end() == at)
}

fn starts_next(context: &Context<'_>, before: u32, block: u32, at: u32) -> bool {
    let paragraph =
        |block: &crate::language::BlockView<'_>| block.kind == BlockKind::Paragraph && block.span.start() == at;
    block == before + 1 && context.draft.block(block).as_ref().is_some_and(paragraph)
}

/// A whole sentence or more, which somebody is known to have said.
fn whole(quotation: &Quotation) -> bool {
    quotation.form == Form::Direct && quotation.standing == Standing::Speech && quotation.speaker().is_some()
}

/// Whether the next quotation has no cue of its own and is taken to be the same speaker's.
fn goes_on(this: &Quotation, next: &Quotation) -> bool {
    let inherits = next.attribution.as_ref().is_some_and(|found| found.cue.is_none());
    let same = this.speaker().map(|speaker| &speaker.name) == next.speaker().map(|speaker| &speaker.name);
    inherits && same && next.standing == Standing::Speech
}
