//! The rule `plural-single-source`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Number, Sourcing};
use crate::markup::ProseSpan;

declare_rule! {
    /// *Sources said*, and later it is *the source*.
    ///
    /// ## Why
    ///
    /// Two sources are worth more than one, and readers count. Where the draft has several at first and one in the end,
    /// either the plural made more of what there was, or nobody can tell which of them said the rest.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Two sources at the council said the bridge would shut in May. The source said the steel was thin.
    ///                                                               ^^^^^^^^^^^^^^^ plural-single-source
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Two sources at the council said the bridge would shut in May. One of the sources said the steel was thin.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A draft that has told of one source by itself (*one source, an engineer*; *another source*) before it says *the
    /// source*; quotations.
    ///
    /// ## References
    ///
    /// Reuters, *Handbook of Journalism: sourcing*: never use the plural for one source.
    pub static PLURAL_SINGLE_SOURCE: "plural-single-source" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut several = None;
    for source in context.draft.unnamed_sources() {
        match (source.sourcing, source.number, several) {
            // Whoever is told of alone may be “the source” from here on.
            (Sourcing::Bare | Sourcing::Described, Number::Singular, _) => return,
            (Sourcing::Bare | Sourcing::Described, Number::Plural, None) => several = Some(source.span),
            (Sourcing::Again, _, Some(several)) => {
                if !one_speaks_between(context, several, source.span) {
                    let report = reporter.report(source.span, "one source here, and several before");
                    report.related(several, "several sources");
                }
                return;
            }
            _ => {}
        }
    }
}

/// Whether somebody without a name is quoted alone between two places: *said one of two witnesses*.
fn one_speaks_between(context: &Context<'_>, from: ProseSpan, to: ProseSpan) -> bool {
    let mentions = context.draft.quotations().iter().filter_map(|quotation| Some(quotation.speaker()?.mention));
    let between = |mention: &ProseSpan| mention.start() >= from.end() && mention.end() <= to.start();
    mentions.filter(between).any(|mention| {
        let before = &context.draft.prose().text()[..mention.start() as usize];
        let first = context.slice(mention).split_whitespace().next().unwrap_or_default().to_lowercase();
        before.ends_with("one of ") || matches!(first.as_str(), "a" | "an" | "one" | "another")
    })
}
