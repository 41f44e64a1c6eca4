//! The rule `mixed-quote-glyphs`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BlockView, Glyph, Mark, Reading, Role};
use crate::markup::{BlockKind, ProseSpan};

declare_rule! {
    /// Straight and curly quotation marks stand in one draft.
    ///
    /// ## Why
    ///
    /// Copy pasted from elsewhere keeps its own marks, and the mixture shows in print. There is one finding for the
    /// draft, at the first mark of the rarer kind (of two used alike, the kind that comes second); the fix changes
    /// them all.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor. “Nobody wrote it down.”
    ///
    /// "Nobody ever does," said Tom Okafor, the builder.
    /// ^ mixed-quote-glyphs
    /// ```
    ///
    /// Two single marks typed for one double:
    ///
    /// ```draft
    /// “Nobody wrote it down,’’ said Ana Ruiz, the mayor.
    ///                       ^^ mixed-quote-glyphs
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor, of the 7" pipe under the 6' 2" beam.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Inches and feet, code, headlines and front matter, apostrophes; a draft typed with two single marks throughout.
    ///
    /// ## References
    ///
    /// Guardian style guide, *quotation marks*.
    pub static MIXED_QUOTE_GLYPHS: "mixed-quote-glyphs" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

/// So many of the places are listed with the finding.
const PLACES: usize = 10;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut all: Vec<Set> = Vec::new();
    for block in context.draft.blocks().filter(|block| is_story(block.kind)) {
        let marks = block.facts.marks.iter().filter(|mark| matches!(mark.role, Role::Opening | Role::Closing));
        all.extend(marks.filter_map(|mark| Set::of(mark, block)));
    }
    // Where most marks are two single ones, whoever sent the draft has no others: that is how it is typed.
    let two_singles = all.iter().filter(|mark| mark.kind == Kind::TwoSingles).count();
    if two_singles > all.len() / 2 {
        all.retain(|mark| mark.kind != Kind::TwoSingles);
    }
    let Some(usual) = usual_kind(&all) else { return };
    let odd: Vec<Set> = all.into_iter().filter(|mark| mark.kind != usual).collect();
    let Some(first) = odd.first() else { return };
    let message = format!("{}, others in the draft are {}", first.kind.name(), usual.adjective());
    let mut report = reporter.report(first.place, message);
    for mark in odd.iter().skip(1).take(PLACES) {
        report = report.related(mark.place, mark.kind.name());
    }
    // A mark that only its glyph tells what to do might do something else with another.
    let sure = odd.iter().all(|mark| mark.reading == Reading::Evident);
    let safety = if sure { Safety::Safe } else { Safety::Suggested };
    let edits = odd.into_iter().map(|mark| (mark.place, usual.mark(mark.role).to_string()));
    report.fix("set all marks alike", safety, edits);
}

fn is_story(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Headline | BlockKind::Standfirst)
}

/// A double mark and how it is set.
struct Set {
    kind: Kind,
    role: Role,
    reading: Reading,
    place: ProseSpan,
}

impl Set {
    fn of(mark: &Mark, block: BlockView<'_>) -> Option<Set> {
        let kind = Kind::of(mark)?;
        Some(Set { kind, role: mark.role, reading: mark.reading, place: block.to_prose(mark.span) })
    }
}

/// How a double mark is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Straight,
    Curly,
    TwoSingles,
}

impl Kind {
    /// The kind of a double mark; single marks and guillemets have none.
    fn of(mark: &Mark) -> Option<Kind> {
        Some(match mark.glyph {
            Glyph::StraightDouble => Kind::Straight,
            Glyph::OpeningDouble | Glyph::ClosingDouble => Kind::Curly,
            Glyph::TwoSingles => Kind::TwoSingles,
            _ => return None,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Kind::Straight => "this mark is straight",
            Kind::Curly => "this mark is curly",
            Kind::TwoSingles => "these are two single marks",
        }
    }

    const fn adjective(self) -> &'static str {
        match self {
            Kind::Straight => "straight",
            Kind::Curly | Kind::TwoSingles => "curly",
        }
    }

    const fn mark(self, role: Role) -> char {
        match (self, role) {
            (Kind::Straight, _) => '"',
            (_, Role::Opening) => '“',
            _ => '”',
        }
    }
}

/// The kind used most; of two used alike the one used first. Two single marks are never the usual kind.
fn usual_kind(all: &[Set]) -> Option<Kind> {
    let count = |wanted: Kind| all.iter().filter(|mark| mark.kind == wanted).count();
    let first = all.iter().map(|mark| mark.kind).find(|kind| *kind != Kind::TwoSingles)?;
    let other = if first == Kind::Straight { Kind::Curly } else { Kind::Straight };
    Some(if count(other) > count(first) { other } else { first })
}
