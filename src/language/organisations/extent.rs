//! How far the name of a body goes: over *of*, *for* and *and* past the runs of capitals.
//!
//! Not here: what of it belongs to an office or only describes it (`trim`).

use super::trim::trimmed;
use crate::language::lexicon::{NameNoun, ShortList, is_demonym, is_listed_body, is_listed_place, name_noun};
use crate::language::names::{NameRun, Nature, describes, opening};
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

/// Nouns of bodies that are for something yet to come: *Coalition for a Clean Harbour*.
const FOR_A_CAUSE: [&str; 8] =
    ["Alliance", "Campaign", "Citizens", "Coalition", "Committee", "Council", "Movement", "Partnership"];

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

/// Nouns that a number behind them makes a name of: *Channel 4*.
const NUMBERED: [&str; 3] = ["Channel", "Formula", "Radio"];

/// What bodies look after, by its first word or its last: *Department for Transport, Roads and Harbours*.
static LOOKED_AFTER: ShortList = ShortList::new(&[
    "Affairs",
    "Agriculture",
    "Arts",
    "Business",
    "Children",
    "Climate",
    "Communities",
    "Culture",
    "Development",
    "Digital",
    "Economics",
    "Economy",
    "Education",
    "Employment",
    "Energy",
    "Engineering",
    "Enterprise",
    "Environment",
    "Families",
    "Finance",
    "Fire",
    "Firearms",
    "Fisheries",
    "Food",
    "Forestry",
    "Health",
    "Heritage",
    "Housing",
    "Humanities",
    "Industry",
    "Infrastructure",
    "Innovation",
    "Investment",
    "Justice",
    "Labor",
    "Labour",
    "Lands",
    "Law",
    "Media",
    "Medicine",
    "Pensions",
    "Planning",
    "Policy",
    "Ports",
    "Railways",
    "Recreation",
    "Research",
    "Resources",
    "Roads",
    "Rural",
    "Science",
    "Sciences",
    "Security",
    "Skills",
    "Social",
    "Sport",
    "Sports",
    "Technology",
    "Tobacco",
    "Tourism",
    "Trade",
    "Training",
    "Transport",
    "Transportation",
    "Urban",
    "Water",
    "Welfare",
    "Women",
    "Work",
    "Works",
    "Youth",
]);

/// How many tokens the name of a body has at most: bounds the work for each.
const LONGEST: usize = 16;

/// The whole name that begins with the run at that place, and the place of the run after it.
pub(super) fn grown(words: Words<'_>, runs: &[NameRun], stretches: &[Stretch], at: usize) -> (Stretch, usize) {
    let mut name = stretches[at];
    let mut next = at + 1;
    while let Some(&after) = stretches.get(next) {
        if runs[at].nature == Nature::Person || after.to - name.from > LONGEST {
            break;
        }
        if runs[next].nature == Nature::Person {
            // *Office of Roads and | Harbours Director Ana Ruiz*
            let employer = before_person(words, name.to, after).filter(|employer| employer.from == name.to + 1);
            let joined = |employer: &Stretch| words.word(name.to) == "and" && is_joined_by_and(words, name, *employer);
            name.to = employer.filter(joined).map_or(name.to, |employer| employer.to);
            break;
        }
        if !goes_on(words, name, after) {
            break;
        }
        name.to = after.to;
        next += 1;
    }
    if NUMBERED.contains(&words.word(name.to - 1)) && is_small_number(words, name.to) {
        name.to += 1;
    }
    (name, next)
}

/// A number of one figure or two, and nothing else.
fn is_small_number(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    (1..=2).contains(&word.len()) && word.bytes().all(|figure| figure.is_ascii_digit())
}

/// Whether the words between make one name of two runs.
fn goes_on(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let gap = |index: usize| words.word(name.to + index);
    match after.from - name.to {
        0 => is_owned(words, name, after),
        1 if words.is_punctuation(name.to, ',') => is_campus(words, name, after) || is_in_list(words, name, after),
        1 => match gap(0) {
            // *Congress on Capitol Hill*
            "on" if is_listed(words, after) => false,
            "for" | "Against" if are_members(words, name) => true,
            "on" if is_study(words, name) => true,
            "of" | "for" | "on" | "Without" | "Against" | "to" => goes_on_after(words, name),
            "and" => is_joined_by_and(words, name, after),
            _ => false,
        },
        2 if matches!(gap(1), "a" | "an") => gap(0) == "for" && FOR_A_CAUSE.contains(&words.word(name.to - 1)),
        2 => gap(1) == "the" && is_of(gap(0)) && goes_on_after(words, name),
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

/// Nouns for many people that go on with what they are for: *Mothers Against …*.
static MEMBERS: ShortList =
    ShortList::new(&["Families", "Farmers", "Lawyers", "Mothers", "Neighbors", "Neighbours", "Students"]);

/// *Americans | for Clean Harbours*: one noun for many people.
fn are_members(words: Words<'_>, name: Stretch) -> bool {
    let word = words.word(name.from);
    name.to - name.from == 1 && word.ends_with('s') && (is_demonym(word) || MEMBERS.has(word))
}

/// *Institute for Research | on Labour*.
fn is_study(words: Words<'_>, name: Stretch) -> bool {
    matches!(words.word(name.to - 1), "Research" | "Studies") && first_of(words, name).is_some()
}

fn is_of(word: &str) -> bool {
    matches!(word, "of" | "for" | "on")
}

/// The first *of* in a name, where a noun that goes on stands before it.
fn first_of(words: Words<'_>, name: Stretch) -> Option<usize> {
    let of = (name.from + 1..name.to).find(|&token| is_of(words.word(token)));
    of.filter(|&of| GOING_ON.has(words.word(of - 1)))
}

/// Nouns that bodies end with, and that what a ministry is for ends with too: *Department of Roads and Harbour Services*.
fn may_be_duty(noun: &str) -> bool {
    matches!(
        noun,
        "Services" | "Technologies" | "Systems" | "Industries" | "Enterprises" | "Security" | "Press" | "Media"
    )
}

/// *Ministry of Roads and Harbours*; *Roads and Harbours Committee*.
fn is_joined_by_and(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let listed = |stretch: Stretch| is_listed(words, stretch);
    let body = name_noun(words.word(after.to - 1)) == Some(NameNoun::Body);
    // *the Tory-led House and Labour-led Senate* are two.
    if listed(after) || describes(words.word(after.from)) {
        return false;
    }
    if let Some(of) = first_of(words, name) {
        let complement = Stretch { from: of + 1, to: name.to };
        let last = (of..name.to).rev().find(|&token| matches!(words.word(token), "of" | "for")).unwrap_or(of);
        let full = (complement.from..complement.to).any(|token| words.word(token) == "and");
        let place = complement.is_empty() || listed(complement) || listed(Stretch { from: last + 1, ..complement });
        let another = body && after.to - after.from > 1 && !may_be_duty(words.word(after.to - 1));
        return !(full || place || another);
    }
    let last = name.to - 1;
    // *Customs and Border Protection*
    if is_listed_body(words.span(Stretch { from: last, to: after.to }).slice(words.text)) {
        return true;
    }
    let whole = name_noun(words.word(last)) == Some(NameNoun::Body) || words.tokens[last].shape == Shape::AllCaps;
    let of = (name.from + 1..name.to).any(|token| matches!(words.word(token), "of" | "for"));
    !whole && !of && !listed(name) && body && after.to - after.from >= 2
}

/// *University of Karst, Tern*.
fn is_campus(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let system = words.word(name.from) == "University" && name.to - name.from >= 3;
    system && is_listed_place(stem(words.span(after).slice(words.text))) && !words.is_punctuation(after.to, ',')
}

/// *Department for Trade, | Energy and Industry*: one of several things that the body looks after.
fn is_in_list(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let looked_after = |token: usize| LOOKED_AFTER.has(words.word(token));
    let duty = looked_after(after.from) || looked_after(after.to - 1);
    let item = |token: &usize| words.is_capital(*token) || words.is_punctuation(*token, ',');
    let end = (after.to..name.from + LONGEST).find(|token| !item(token));
    let closed = end.is_some_and(|end| words.word(end) == "and" && words.is_capital(end + 1));
    duty && closed && first_of(words, name).is_some()
}

/// *King’s College*: an owner of one word, and a noun alone.
fn is_owned(words: Words<'_>, name: Stretch, after: Stretch) -> bool {
    let owner = words.word(name.to - 1);
    let plain = !is_listed_place(stem(owner)) && name.to - name.from <= 2;
    is_possessive(owner) && plain && after.to - after.from == 1 && OWNED.contains(&stem(words.word(after.from)))
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
    // *then-President | Ana Ruiz*, *Karst-born | Ana Ruiz*, *Statue of | Ana Ruiz*: no body.
    if from >= name.from || words.word(name.from - 1).contains('-') || words.word(name.from - 1) == "of" {
        return None;
    }
    trimmed(words, Stretch { from, to: name.from }).filter(|body| !is_duty(words, *body))
}

/// *Energy | Secretary Ana Ruiz*: what a minister looks after.
fn is_duty(words: Words<'_>, body: Stretch) -> bool {
    let minister = matches!(words.word(body.to), "Secretary" | "Minister");
    minister
        && body.to - body.from == 1
        && words.tokens[body.from].shape == Shape::Capitalised
        && !is_listed(words, body)
}

fn is_joint(words: Words<'_>, token: usize) -> bool {
    matches!(words.word(token), "of" | "&") && words.is_name_word(token - 1)
}
