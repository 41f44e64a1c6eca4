//! How far the name of a body goes: over *of*, *for* and *and* past the runs of capitals, and not over titles.

use super::key::head_of_compound;
use crate::language::lexicon::{
    NameNoun, ShortList, WordClass, is_demonym, is_listed_body, is_listed_place, name_noun,
};
use crate::language::names::{NameRun, Nature, opening};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, stem};

/// Nouns that go on: *Ministry of …*, *Institute for …*, *Committee on …*.
static GOING_ON: ShortList = ShortList::new(&[
    "Academy",
    "Administration",
    "Agency",
    "Alliance",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Brotherhood",
    "Bureau",
    "Campaign",
    "Center",
    "Centers",
    "Centre",
    "Centres",
    "Chamber",
    "Church",
    "Citizens",
    "Club",
    "Coalition",
    "College",
    "Commission",
    "Committee",
    "Community",
    "Company",
    "Confederation",
    "Conference",
    "Congress",
    "Conservatoire",
    "Corporation",
    "Corps",
    "Council",
    "Court",
    "Daughters",
    "Department",
    "Federation",
    "Fellowship",
    "Foundation",
    "Friends",
    "Fund",
    "Group",
    "Hospital",
    "Initiative",
    "Institute",
    "Institutes",
    "Institution",
    "Knights",
    "League",
    "Library",
    "Ministry",
    "Movement",
    "Museum",
    "Network",
    "Office",
    "Order",
    "Organisation",
    "Organization",
    "Partnership",
    "Party",
    "People",
    "Program",
    "Programme",
    "Project",
    "School",
    "Senate",
    "Service",
    "Services",
    "Society",
    "Sons",
    "Teachers",
    "Trust",
    "Union",
    "University",
    "Veterans",
    "Women",
]);

/// Nouns that an owner stands before: *King’s College*, *Children’s Hospital*.
const OWNED: &[&str] = &[
    "Association",
    "Church",
    "Club",
    "College",
    "Council",
    "Foundation",
    "Hospital",
    "Institute",
    "League",
    "Office",
    "Party",
    "School",
    "Society",
    "Trust",
    "Union",
    "University",
];

/// Words of an office that are no title alone: *Senate Majority | Leader*.
static OF_OFFICE: ShortList = ShortList::new(&[
    "Acting",
    "Administrator",
    "Agent",
    "Assistant",
    "Attorney",
    "CEO",
    "CFO",
    "COO",
    "CTO",
    "Chief",
    "Congressional",
    "Correspondent",
    "Counsel",
    "Deputy",
    "Editor",
    "Executive",
    "Finance",
    "Financial",
    "First",
    "Foreign",
    "Former",
    "General",
    "Home",
    "Interim",
    "Interior",
    "Lady",
    "Leader",
    "Lieutenant",
    "MEP",
    "MP",
    "MSP",
    "Majority",
    "Managing",
    "Minority",
    "Operating",
    "Political",
    "Premier",
    "President",
    "Prime",
    "Secretary",
    "Senior",
    "Speaker",
    "Special",
    "State",
    "Technology",
    "Treasurer",
    "Vice",
    "Whip",
]);

/// How many tokens the name of a body has at most: bounds the work for each.
const LONGEST: usize = 16;

/// The whole name that begins with the run at that place, and the place of the run after it.
pub(super) fn grown(words: Words<'_>, runs: &[NameRun], stretches: &[Stretch], at: usize) -> (Stretch, usize) {
    let mut name = stretches[at];
    let mut next = at + 1;
    while let Some(&after) = stretches.get(next) {
        let person = runs[at].nature == Nature::Person || runs[next].nature == Nature::Person;
        if person || after.to - name.from > LONGEST || !goes_on(words, name, after) {
            break;
        }
        name.to = after.to;
        next += 1;
    }
    (name, next)
}

/// Whether the words between make one name of two runs.
fn goes_on(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let gap = |index: usize| words.word(name.to + index);
    match after.from - name.to {
        0 => is_owned(words, name, after),
        1 if words.is_punctuation(name.to, ',') => is_campus(words, name, after),
        1 => match gap(0) {
            // *Congress on Capitol Hill*
            "on" if is_listed(words, after) => false,
            "of" | "for" | "on" | "Without" | "Against" | "to" => goes_on_after(words, name),
            "and" => is_joined_by_and(words, name, after),
            _ => false,
        },
        2 => gap(1) == "the" && matches!(gap(0), "of" | "for" | "on") && goes_on_after(words, name),
        _ => false,
    }
}

/// Whether the noun of a name goes on after it: its last word, where no *of* has come yet.
fn goes_on_after(words: Words<'_>, name: Stretch) -> bool {
    GOING_ON.has(words.word(name.to - 1))
}

/// Whether a list has the whole name.
fn is_listed(words: Words<'_>, name: Stretch) -> bool {
    let text = stem(words.span(name).slice(words.text));
    is_listed_place(text) || is_listed_body(text)
}

/// *Ministry of Roads and Harbours*; *Roads and Harbours Committee*.
fn is_joined_by_and(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let listed = |stretch: Stretch| is_listed(words, stretch);
    let of = (name.from + 1..name.to).rev().find(|&token| matches!(words.word(token), "of" | "for"));
    if let Some(of) = of {
        let complement = Stretch { from: of + 1, to: name.to };
        let full = (complement.from..complement.to).any(|token| words.word(token) == "and");
        let place = complement.is_empty() || listed(complement) || full;
        let noun = name_noun(words.word(after.to - 1)) == Some(NameNoun::Body) && after.to - after.from > 1;
        return GOING_ON.has(words.word(of - 1)) && !place && !listed(after) && !noun;
    }
    let last = name.to - 1;
    let whole = name_noun(words.word(last)) == Some(NameNoun::Body) || words.tokens[last].shape == Shape::AllCaps;
    let noun = matches!(name_noun(words.word(after.to - 1)), Some(NameNoun::Body)) && after.to - after.from >= 2;
    !whole && !listed(name) && noun && !listed(after)
}

/// *University of Karst, Tern*.
fn is_campus(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let system = words.word(name.from) == "University" && name.to - name.from >= 3;
    system && is_listed_place(stem(words.span(after).slice(words.text))) && !words.is_punctuation(after.to, ',')
}

/// *King’s College*: an owner of one word, and a noun alone.
fn is_owned(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let owner = words.word(name.to - 1);
    let plain = !is_listed_place(stem(owner)) && name.to - name.from <= 2;
    is_possessive(owner) && plain && after.to - after.from == 1 && OWNED.contains(&stem(words.word(after.from)))
}

/// What a run names once the offices in it are left out: *President of the | Roads Union*, *Harbour Office | Director*.
pub(super) fn trimmed(words: Words<'_>, name: Stretch) -> Option<Stretch> {
    let mut name = name;
    let office = |token: usize| matches!(words.class(token), Some(WordClass::Title | WordClass::Role));
    // *Hilton Head, S.C.*: a town.
    if words.region_behind(name.to).is_some() {
        return Some(name);
    }
    let of = (name.from..name.to).find(|&token| words.word(token) == "of");
    if let Some(of) = of.filter(|&of| of > name.from && office(of - 1)) {
        name.from = of + 1 + usize::from(words.word(of + 1) == "the");
    } else if of.is_none() {
        while name.to > name.from && (office(name.to - 1) || OF_OFFICE.has(words.word(name.to - 1))) {
            name.to -= 1;
        }
    }
    // *British | Airbus*.
    let listed = name.to - name.from == 2 && is_listed_body(stem(words.word(name.to - 1)));
    if listed && is_demonym(words.word(name.from)) {
        name.from += 1;
    }
    (!name.is_empty() && !is_adjective(words, name)).then_some(name)
}

/// *French*, *Roman Catholic*: no name of anything; *the French* and *Texans* are, of a people.
fn is_adjective(words: Words<'_>, name: Stretch) -> bool {
    let plural = words.word(name.to - 1).ends_with('s');
    !plural && (name.from..name.to).all(|token| is_demonym(head_of_compound(stem(words.word(token)))))
}

/// What was cut off before a person’s name: *Harbour Office | Director Ana Ruiz*.
pub(super) fn before_person(words: Words<'_>, floor: usize, name: Stretch) -> Option<Stretch> {
    let mut from = name.from;
    while from > floor && (words.is_name_word(from - 1) || from > floor + 1 && is_joint(words, from - 1)) {
        from -= 1;
        if from < name.from && is_possessive(words.word(from)) {
            return None;
        }
    }
    from += opening(words, Stretch { from, to: name.to });
    // *then-President | Ana Ruiz*, *Karst-born | Ana Ruiz*: no body.
    if from >= name.from || words.word(name.from - 1).contains('-') {
        return None;
    }
    trimmed(words, Stretch { from, to: name.from })
}

fn is_joint(words: Words<'_>, token: usize) -> bool {
    matches!(words.word(token), "of" | "&") && words.is_name_word(token - 1)
}
