//! The rule `inconsistent-initials`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Voice;
use crate::markup::ProseSpan;

declare_rule! {
    /// The initials of one person are set in two ways.
    ///
    /// ## Why
    ///
    /// *J.K.*, *J. K.* or *JK*: each is right in some paper, and one paper has one of them. The rarer form is marked where it first
    /// stands; on a tie, the later one.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The novelist J.K. Okafor opened the bridge. On Monday J. K. Okafor shut it again.
    ///                                                       ^^^^^ inconsistent-initials
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The novelist J.K. Okafor opened the bridge. On Monday J.K. Okafor shut it again.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// One initial; quoted words; two people.
    ///
    /// ## References
    ///
    /// AP Stylebook, *initials*; Guardian style guide, *initials*.
    pub static INCONSISTENT_INITIALS: "inconsistent-initials" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people() {
        let narrated =
            |mention: &ProseSpan| context.draft.name_at(*mention).is_some_and(|(_, run)| run.voice == Voice::Narration);
        // Few names begin with initials, so the way back to the name is asked for last.
        let set = person.mentions.iter().filter_map(|mention| Some((*mention, initials(context, *mention)?)));
        let places: Vec<ProseSpan> = set.filter(|(mention, _)| narrated(mention)).map(|(_, place)| place).collect();
        let count = |form: &str| places.iter().filter(|place| context.slice(**place) == form).count();
        let letters = |form: &str| form.replace(['.', ' '], "");
        let Some(&first) = places.first() else { continue };
        // Of forms that are equally frequent the first one counts.
        let usual = places.iter().rev().max_by_key(|place| count(context.slice(**place))).map_or(first, |place| *place);
        let form = context.slice(usual);
        let odd: Vec<ProseSpan> = places
            .iter()
            .copied()
            .filter(|place| context.slice(*place) != form && letters(context.slice(*place)) == letters(form))
            .collect();
        if let Some(&at) = odd.first() {
            reporter.report(at, format!("these initials are set {form} elsewhere")).related(usual, "as here").fix(
                format!("set them {form}"),
                Safety::Safe,
                odd.into_iter().map(|place| (place, form)),
            );
        }
    }
}

/// The initials that a name begins with, where it has two or more and then a surname.
fn initials(context: &Context<'_>, mention: ProseSpan) -> Option<ProseSpan> {
    let name = context.slice(mention);
    let surname = name.find(|letter: char| letter.is_lowercase())?;
    let head = name.get(..surname)?;
    let end = head.rfind(char::is_whitespace)?;
    let initials = head.get(..end)?.trim_end();
    let capitals = initials.chars().filter(|letter| letter.is_uppercase()).count();
    let only = initials.chars().all(|letter| letter.is_uppercase() || matches!(letter, '.' | ' '));
    let length = u32::try_from(initials.len()).ok()?;
    (only && (2..=4).contains(&capitals)).then(|| ProseSpan::new(mention.start(), mention.start() + length))
}
