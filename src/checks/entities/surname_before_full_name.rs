//! The rule `surname-before-full-name`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Before, NameBeginning, Nature, PartInSentence, Voice};
use crate::markup::ProseSpan;
use std::collections::HashMap;

declare_rule! {
    /// A surname stands alone before the draft gives the full name.
    ///
    /// ## Why
    ///
    /// The reader meets somebody who was never introduced. Mostly a paragraph was moved up, and the introduction stayed
    /// behind. The rule is off unless the configuration selects it: it does not know whom every reader knows.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge will shut on Monday for a year, for the third time since the war, and Okafor said nobody had asked him.
    ///                                                                                  ^^^^^^ surname-before-full-name
    ///
    /// Tom Okafor, the harbour master, lives beside it.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor, the harbour master, lives beside the bridge.
    ///
    /// The bridge will shut on Monday for a year, for the third time since the war, and Okafor said nobody had asked him.
    /// ```
    ///
    /// The full name in the same sentence:
    ///
    /// ```draft
    /// Nobody had asked Okafor, and Tom Okafor said so.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Headlines, and paragraphs as short as one; quoted words; names with a title, presidents and prime ministers
    /// among them; people of one name; a surname that two people share; a name that the draft uses of a team or a
    /// company too.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*; Reuters, *Handbook of Journalism: names*.
    pub static SURNAME_BEFORE_FULL_NAME: "surname-before-full-name" {
        group: Group::Entities,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// The bytes of a long headline.
const LONGEST_HEADLINE: usize = 90;
/// Offices whose holders everybody knows.
const KNOWN: &[&str] =
    &["president", "prime minister", "pope", "king", "queen", "prince", "chancellor", "premier", "leader"];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut families: HashMap<&str, usize> = HashMap::new();
    for person in context.draft.people() {
        *families.entry(person.surname()).or_default() += 1;
    }
    for person in context.draft.people().iter().filter(|person| families.get(person.surname()) == Some(&1)) {
        let bare = person.mentions.iter().find(|mention| is_in_story(context, **mention));
        let full = person.mentions.iter().find(|mention| context.slice(**mention).contains(' '));
        let (Some(&bare), Some(&full)) = (bare, full) else { continue };
        let known = holds_known_office(context, full) || context.config.stylebook().is_known(&person.name);
        let last = context.slice(bare) == person.surname();
        let late = last && bare.start() < full.start() && !context.draft.share_a_sentence(bare, full);
        if late && !known && stands_alone(context, bare) && introduces(context, full) {
            reporter
                .report(bare, "nobody of this name has been introduced yet")
                .related(full, "the full name stands here");
        }
    }
}

/// The narration of a paragraph that is no headline. A paste from the web has headlines and headings that nothing but
/// their length tells from paragraphs.
fn is_in_story(context: &Context<'_>, mention: ProseSpan) -> bool {
    context.draft.name_at(mention).is_some_and(|(block, run)| {
        let story = block.kind.is_story();
        story && block.text.len() > LONGEST_HEADLINE && run.voice == Voice::Narration
    })
}

/// One word that does something, with no title.
fn stands_alone(context: &Context<'_>, mention: ProseSpan) -> bool {
    context.draft.name_at(mention).is_some_and(|(_, run)| {
        let plain = run.after == Before::Other && run.role.is_none() && run.nature != Nature::Other;
        run.words == 1 && plain && run.part == PartInSentence::Subject
    })
}

/// A given name and a surname, in the narration of the story.
fn introduces(context: &Context<'_>, full: ProseSpan) -> bool {
    context.draft.name_at(full).is_some_and(|(block, run)| {
        let story = block.kind.is_story();
        let person = run.begins == NameBeginning::GivenName && run.nature == Nature::Person;
        story && person && run.voice == Voice::Narration
    })
}

/// *President Karin Lindqvist*
fn holds_known_office(context: &Context<'_>, full: ProseSpan) -> bool {
    let titled = context.draft.name_at(full).filter(|(_, run)| run.after == Before::Title);
    let office = titled.and_then(|(block, run)| Some(context.slice(block.to_prose(run.role?)).to_lowercase()));
    office.is_some_and(|office| KNOWN.iter().any(|known| office.contains(known)))
}
