//! The rule `withheld-name`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::markup::ProseSpan;
use std::collections::BTreeSet;

declare_rule! {
    /// The draft prints a name that the stylebook withholds.
    ///
    /// ## Why
    ///
    /// A victim, a minor, a source, an embargo: once it is printed, nobody can take it back. The message does not
    /// repeat the name, so that it is in no log. The rule needs a stylebook with `withhold = true` in the entry.
    ///
    /// ## Fails
    ///
    /// ```toml people.toml
    /// [[person]]
    /// name = "Nils Brandt"
    /// withhold = true
    /// ```
    ///
    /// ```draft
    /// “I saw Nils Brandt fall,” the boy, 14, said. Brandt was taken to hospital.
    ///        ^^^^^^^^^^^ withheld-name
    ///                                              ^^^^^^ withheld-name
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml people.toml
    /// [[person]]
    /// name = "Nils Brandt"
    /// withhold = true
    /// ```
    ///
    /// ```draft
    /// “I saw him fall,” the boy, 14, said. His grandmother, Elsa Brandt, lives beside the bridge.
    /// ```
    ///
    /// ## Options
    ///
    /// The entries of the stylebook with `withhold`.
    ///
    /// ## Not flagged
    ///
    /// The surname of a draft that does not have the full name. Everywhere else the rule looks: headlines, captions,
    /// quoted words, other capitals, a misspelling, the person’s surname alone.
    ///
    /// ## References
    ///
    /// IPSO, *Editors’ Code of Practice*, clauses 6, 7 and 11; AP Stylebook, *privacy*.
    pub static WITHHELD_NAME: "withheld-name" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let stylebook = context.config.stylebook();
    if stylebook.entries().iter().all(|entry| !entry.withhold) {
        return;
    }
    let is_withheld = |entry: usize| stylebook.entry(entry).is_some_and(|entry| entry.withhold);
    let forms = stylebook.forms_in(context.draft);
    let mut places: BTreeSet<ProseSpan> =
        forms.iter().filter(|form| is_withheld(form.entry)).map(|form| form.span).collect();
    let misses = stylebook.near_misses_in(context.draft, &forms);
    places.extend(misses.iter().filter(|miss| is_withheld(miss.entry)).map(|miss| miss.span));
    let covered = |mention: ProseSpan| places.range(..=mention).next_back().is_some_and(|place| place.covers(mention));
    let people =
        context.draft.people().iter().filter(|person| person.mentions.iter().any(|name| places.contains(name)));
    let others: Vec<ProseSpan> =
        people.flat_map(|person| &person.mentions).copied().filter(|mention| !covered(*mention)).collect();
    places.extend(others);
    for place in places {
        reporter.report(place, "the stylebook withholds this name");
    }
}
