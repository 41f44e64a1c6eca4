//! The rule `title-capitalisation`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{NameRun, Nature, is_title};
use crate::markup::ProseSpan;
use crate::text::narrow;

declare_rule! {
    /// A title after the name has a capital.
    ///
    /// ## Why
    ///
    /// *Mayor Ana Ruiz*, but *Ana Ruiz, the mayor*: before the name a title is part of it, after the name it says what
    /// somebody does. The rule runs where the configuration names a style that has it so.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the Mayor of Karst, lives beside the bridge.
    ///               ^^^^^ title-capitalisation
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Mayor Ana Ruiz lives beside the bridge with Tom Okafor, the harbour master, and Eva Holm, the Karst Mayor’s Office clerk.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words and headlines; titles before the name; words that are part of another name; initials (*MP*); a line
    /// with a name and what somebody is.
    ///
    /// ## References
    ///
    /// AP Stylebook, *titles*; Guardian style guide, *job titles*.
    pub static TITLE_CAPITALISATION: "title-capitalisation" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Warning, &[Style::Ap, Style::Reuters, Style::Guardian, Style::Economist, Style::Nyt]),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

/// Words that belong to a title and are none by themselves: *Prime*, *Deputy*, *Fire*.
const PARTS: [&str; 15] = [
    "Prime",
    "Treasurer",
    "Foreign",
    "Finance",
    "Interior",
    "Health",
    "Vice",
    "Executive",
    "Managing",
    "Police",
    "Fire",
    "Head",
    "Chair",
    "Headteacher",
    "General",
];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people() {
        let places = context.draft.references(person).filter_map(|reference| {
            let block = context.draft.block(narrow(reference.block))?;
            let role = reference.run.role.filter(|role| role.start() > reference.run.span.end())?;
            // *Ana Ruiz, Deputy Mayor of Karst Tom Okafor*: the title is that of the next name.
            let person = |name: &&NameRun| name.span.start() > role.start() && name.nature == Nature::Person;
            let of_next = block.facts.names.iter().filter(person).any(|name| name.span.end() <= role.end());
            (!of_next).then(|| capitals(context, block.to_prose(role))).flatten()
        });
        for place in places {
            reporter.report(place, "this style has no capital in a title after the name").fix(
                "write it in lower case",
                Safety::Safe,
                [(place, context.slice(place).to_lowercase())],
            );
        }
    }
}

/// The title of *the Deputy Mayor of Karst*, where it has capitals and no other word has.
fn capitals(context: &Context<'_>, role: ProseSpan) -> Option<ProseSpan> {
    let whole = context.slice(role);
    let title = whole.strip_prefix("the ").or_else(|| goes_on_after(context, role).then_some(whole))?;
    let start = role.end() - narrow(title.len());
    let end = [" of ", " for ", " at ", ","].iter().filter_map(|end| title.find(end)).min().unwrap_or(title.len());
    let title = title.get(..end)?;
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase);
    let all = title.split(' ').all(|word| capital(word) && (is_title(word) || PARTS.contains(&word)));
    (all && !title.is_empty()).then(|| ProseSpan::new(start, start + narrow(title.len())))
}

/// Whether the sentence goes on after a title that has no article: a line with a name under it does not, and a title before the
/// next name has no comma.
fn goes_on_after(context: &Context<'_>, role: ProseSpan) -> bool {
    let after = &context.draft.prose().text()[role.end() as usize..];
    after.strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_lowercase))
}
