//! The rule `inconsistent-honorific`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Before, Naming, PartInSentence, Person, Reference};
use crate::markup::ProseSpan;
use crate::text::narrow;
use std::collections::BTreeSet;

declare_rule! {
    /// One person has *Mr*, *Mrs* or *Ms* before the surname here and none there.
    ///
    /// ## Why
    ///
    /// Readers hear a tone in it. A draft gives a person the title throughout or not at all.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz lives beside the bridge. Ruiz opened it in May. Ruiz will shut it in June, Ruiz said.
    ///
    /// Ms. Ruiz said nobody had asked her.
    /// ^^^^^^^^ inconsistent-honorific
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Mr Okafor opened it in May.
    ///
    /// Mr Okafor said nobody had asked him. The Okafor bridge is old.
    /// ```
    ///
    /// Quoted words:
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Mr Okafor said: “Okafor was never asked.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Full names; a draft that has as many of one form as of the other; the surname before a noun or anywhere but as
    /// the subject of a verb; headlines and quoted words; people who share a surname.
    ///
    /// ## References
    ///
    /// Economist Style Guide, *titles*; New York Times Manual of Style, *courtesy titles*.
    pub static INCONSISTENT_HONORIFIC: "inconsistent-honorific" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    // Both forms have to stand there, and one of them oftener: few people are named so often, and with a title.
    let may_differ = |person: &&Person| person.mentions.len() > 2 && person.times_titled() > 0;
    for person in context.draft.people_without_namesakes().filter(may_differ) {
        let by_surname = context.draft.references(person).filter(|reference| reference.naming == Naming::Surname);
        let (titled, bare): (Vec<Reference>, Vec<Reference>) =
            by_surname.partition(|reference| reference.courtesy.is_some());
        let known = person.mentions.first().copied();
        let again =
            |reference: &Reference| Some(reference.place) != known && is_second_reference(context, person, reference);
        let bare: Vec<Reference> = bare.into_iter().filter(is_subject).filter(again).collect();
        let acting: Vec<Reference> = titled.iter().copied().filter(is_subject).collect();
        let (Some(first_titled), Some(first_bare)) = (acting.first(), bare.first()) else { continue };
        let titles: BTreeSet<&str> = titled
            .iter()
            .filter_map(|reference| Some(context.slice(reference.courtesy?).trim_end_matches('.')))
            .collect();
        let Some(title) = first_titled.courtesy.map(|title| context.slice(title)).filter(|_| titles.len() == 1) else {
            continue;
        };
        if titled.len() > bare.len() {
            let mended = bare.iter().map(|reference| (reference.place, format!("{title} {}", person.surname())));
            reporter
                .report(first_bare.place, format!("{title} stands before this name elsewhere"))
                .related(first_titled.place, "as here")
                .fix(format!("write {title} {}", person.surname()), Safety::Safe, mended);
        } else if bare.len() > titled.len() {
            let whole = |reference: &Reference| {
                let start = reference.courtesy.map_or(reference.place, |title| title).start();
                ProseSpan::new(start, reference.place.end())
            };
            reporter
                .report(whole(first_titled), format!("this name has no {title} before it elsewhere"))
                .related(first_bare.place, "as here")
                .fix(
                    format!("take out {title}"),
                    Safety::Safe,
                    titled.iter().map(|titled| (whole(titled), person.surname())),
                );
        }
    }
}

/// The name as the subject of a verb: beside another noun a surname never has the title.
fn is_subject(reference: &Reference) -> bool {
    let run = reference.run;
    run.part == PartInSentence::Subject
        && (reference.courtesy.is_some() || run.after == Before::Other && run.role.is_none())
}

/// Whether a bare surname stands for somebody: *Mr Holm’s Ruiz* is a part that he plays, *Ana. Ruiz* a full name with a slip in
/// it, and *Ruiz emails* are no deed of hers.
fn is_second_reference(context: &Context<'_>, person: &Person, reference: &Reference) -> bool {
    let Some(block) = context.draft.block(narrow(reference.block)) else { return false };
    let tokens = &block.facts.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(block.text));
    let from = tokens.partition_point(|token| token.span.start() < reference.run.span.start());
    let to = tokens.partition_point(|token| token.span.start() < reference.run.span.end());
    let before = from.checked_sub(1).map_or("", word);
    let before_stop = if before == "." { from.checked_sub(2).map_or("", word) } else { before };
    let owned = before.ends_with("’s") || before.ends_with("'s");
    let letter_alone = before.len() == 1 && before.chars().all(char::is_alphabetic);
    let part_of_name = before_stop.trim_end_matches('.') == person.given_name() || letter_alone;
    let next = word(to);
    let noun = next.ends_with('s') && !matches!(next, "is" | "was" | "has" | "says" | "does");
    // *Ruiz says its ferries are late*: a firm of that name.
    let firm = [to + 1, to + 2].into_iter().any(|at| word(at) == "its");
    !owned && !part_of_name && !noun && !firm
}
