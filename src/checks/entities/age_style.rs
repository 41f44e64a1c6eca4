//! The rule `age-style`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{BlockSpan, BlockView, Shape, Token, number_in_letters};

declare_rule! {
    /// An age has hyphens where it wants none, or none where it wants them.
    ///
    /// ## Why
    ///
    /// *A five-year-old boy*, *a five-year-old*, but *the boy is five years old*. The rule runs where the configuration
    /// names a style.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The boy is three-years-old. A five year old boy saw him.
    ///            ^^^^^^^^^^^^^^^ age-style
    ///                               ^^^^^^^^^^^^^ age-style
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The boy is three years old. A five-year-old boy saw him, and so did another 5-year-old.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words, and posts that were pasted in; *years old* with no hyphen after a verb.
    ///
    /// ## References
    ///
    /// AP Stylebook, *ages*; Guardian style guide, *ages*.
    pub static AGE_STYLE: "age-style" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Warning, &Style::OF_STYLEBOOKS),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for block in context.draft.blocks() {
        for (at, token) in block.facts.tokens.iter().enumerate() {
            let found = joined(&block, at, token).or_else(|| apart(&block, at));
            let Some((span, written)) = found.map(|(span, written)| (block.to_prose(span), written)) else { continue };
            if !context.draft.is_between_marks(span) && !block.is_pasted() {
                reporter.report(span, format!("this age is written {written}")).fix(
                    format!("write {written}"),
                    Safety::Safe,
                    [(span, written)],
                );
            }
        }
    }
}

/// *three-years-old*: before a noun an age with hyphens, else none.
fn joined(block: &BlockView<'_>, at: usize, token: &Token) -> Option<(BlockSpan, String)> {
    let number = token.text(block.text).strip_suffix("-years-old").filter(|number| is_number(number))?;
    let noun = block.facts.tokens.get(at + 1).is_some_and(|next| {
        let word = next.text(block.text);
        next.shape == Shape::Lower
            && !matches!(word, "and" | "or" | "when" | "in" | "at" | "on" | "with" | "but" | "now" | "as")
    });
    Some((token.span, if noun { format!("{number}-year-old") } else { format!("{number} years old") }))
}

/// *five year old*, *5-year old*, *5 year-old*.
fn apart(block: &BlockView<'_>, at: usize) -> Option<(BlockSpan, String)> {
    let word = |at: usize| block.facts.tokens.get(at).map_or("", |token| token.text(block.text));
    let before = at.checked_sub(1).map_or("", word);
    let (number, last) = match (word(at), word(at + 1), word(at + 2)) {
        (number, "year", "old") if is_number(number) && !measures(before) => (number, at + 2),
        (number, "year-old", _) if is_number(number) => (number, at + 1),
        (year, "old", _) => (year.strip_suffix("-year").filter(|number| is_number(number))?, at + 1),
        _ => return None,
    };
    let span = BlockSpan::new(block.facts.tokens[at].span.start(), block.facts.tokens[last].span.end());
    Some((span, format!("{number}-year-old")))
}

/// *More than 1 year old*, *is one year old*: a measure, not somebody's name.
fn measures(before: &str) -> bool {
    matches!(before, "than" | "is" | "was" | "are" | "were" | "be" | "least" | "almost" | "about" | "over")
}

fn is_number(word: &str) -> bool {
    word.parse::<u8>().is_ok() || number_in_letters(word).is_some_and(|number| number > 0)
}
