//! The rule `ambiguous-surname`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Before, NameBeginning, Nature, PartInSentence, Voice};
use crate::markup::ProseSpan;
use std::collections::HashMap;

declare_rule! {
    /// A surname stands alone that two people of the draft share.
    ///
    /// ## Why
    ///
    /// The writer knows which of them is meant. The reader must guess.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Okafor, the harbour master, lives beside the bridge with his sister, Grace Okafor.
    ///
    /// Nobody asked them, Okafor said.
    ///                    ^^^^^^ ambiguous-surname
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor, the harbour master, lives beside the bridge with his sister, Grace Okafor.
    ///
    /// The bridge will shut on Monday.
    ///
    /// It is old.
    ///
    /// Nobody asked the Okafors, Grace Okafor said. Nobody ever did, Okafor added.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// The family (*the Okafors*); the one of the two who was named last, in this paragraph or the one before; a title
    /// or a role before the name; quoted words and headlines; a second person who was named longer ago.
    ///
    /// Off by default: a story about one person may name the family once, and readers know whom it means.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*: use the full name of both where two people share a surname.
    pub static AMBIGUOUS_SURNAME: "ambiguous-surname" {
        group: Group::Entities,
        level: DefaultLevel::Off(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// A mention of a name, whole or in part.
#[derive(Debug, Clone, Copy)]
struct Mention {
    place: ProseSpan,
    person: usize,
    block: usize,
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut families: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, person) in context.draft.people().iter().enumerate().filter(|(_, person)| person.name.contains(' ')) {
        families.entry(person.surname()).or_default().push(index);
    }
    let mut shared: Vec<(&str, Vec<usize>)> = families.into_iter().filter(|(_, people)| people.len() > 1).collect();
    shared.sort_unstable();
    for (name, people) in shared {
        let mut full: Vec<Mention> = people.iter().flat_map(|&person| mentions(context, person)).collect();
        full.sort_by_key(|mention| mention.place.start());
        let (full, bare): (Vec<Mention>, Vec<Mention>) =
            full.into_iter().partition(|mention| context.slice(mention.place) != name);
        let unclear = bare.iter().find(|bare| is_bare(context, bare.place) && is_unclear(&full, bare));
        if let Some(bare) = unclear {
            let introduced = |person| full.iter().find(|mention| mention.person == person);
            let others: Vec<ProseSpan> =
                people.iter().filter_map(|&person| introduced(person)).map(|mention| mention.place).collect();
            let mut report = reporter.report(bare.place, format!("the draft has two people named {name}"));
            for place in others.into_iter().take(2) {
                report = report.related(place, "one of them");
            }
        }
    }
}

fn mentions<'c>(context: &'c Context<'c>, person: usize) -> impl Iterator<Item = Mention> + use<'c> {
    let draft = context.draft;
    draft.people()[person].mentions.iter().filter_map(move |&place| {
        let (block, run) = draft.name_at(place)?;
        let full = context.slice(place) == draft.people()[person].surname()
            || run.words >= 2 && run.begins == NameBeginning::GivenName;
        full.then_some(Mention { place, person, block: block.index })
    })
}

/// The narration of the story has the surname and nothing with it.
fn is_bare(context: &Context<'_>, place: ProseSpan) -> bool {
    context.draft.name_at(place).is_some_and(|(block, run)| {
        let story = block.kind.is_story();
        let plain = run.after == Before::Other && run.role.is_none() && run.nature != Nature::Other;
        let acts = run.part == PartInSentence::Subject;
        story && plain && acts && run.voice == Voice::Narration
    })
}

/// Both were named in this paragraph or the one before, or neither was and both had been named twice.
fn is_unclear(full: &[Mention], bare: &Mention) -> bool {
    let before: Vec<&Mention> = full.iter().filter(|mention| mention.place.start() < bare.place.start()).collect();
    let people = |mentions: &[&Mention]| {
        let mut people: Vec<usize> = mentions.iter().map(|mention| mention.person).collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    };
    let near: Vec<&Mention> = before.iter().copied().filter(|mention| mention.block + 1 >= bare.block).collect();
    let again = before.iter().filter(|mention| is_named_again(&before, mention.person)).copied().collect::<Vec<_>>();
    people(&near) > 1 || near.is_empty() && people(&again) > 1
}

fn is_named_again(mentions: &[&Mention], person: usize) -> bool {
    mentions.iter().filter(|mention| mention.person == person).nth(1).is_some()
}
