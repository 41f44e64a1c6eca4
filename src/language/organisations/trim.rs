//! What of a run of capitals is the name of a body: no office, and nothing that only describes it.
//!
//! Not here: how far the name goes past the run (`extent`).

use crate::language::lexicon::{ShortList, WordClass, are_party, is_demonym, is_listed_body, is_place};
use crate::language::names::{describes, head_of_compound, is_title_of_several};
use crate::language::narration::{Stretch, Words};
use crate::language::token::stem;

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
    "Lance",
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

/// Words before the noun of an office that belong to it: *Harbour Office | Press Secretary*, *Karst | District Attorney*.
const BEFORE_OFFICES: [&str; 8] =
    ["Brig.", "Communications", "District", "Legal", "National", "Operations", "Press", "Staff"];

/// What a run names once the offices in it are left out: *President of the | Roads Union*, *Harbour Office | Director*.
pub(super) fn trimmed(words: Words<'_>, name: Stretch) -> Option<Stretch> {
    let mut name = name;
    // *Hilton Head, S.C.*: a town.
    if words.region_behind(name.to).is_some() {
        return Some(name);
    }
    // *Harbour Ministry of*: what was to come is another name.
    while name.to > name.from && matches!(words.word(name.to - 1), "of" | "for" | "and") {
        name.to -= 1;
    }
    let whole = name.to;
    let of = (name.from..name.to).find(|&token| words.word(token) == "of").filter(|&of| of > name.from);
    match of {
        Some(of) if is_office(words, of - 1) || are_many(words, Stretch { from: name.from, to: of }) => {
            if is_portfolio(words.word(of - 1)) && words.word(of + 1) != "the" {
                return None;
            }
            name.from = of + 1 + usize::from(words.word(of + 1) == "the");
            // *News of | Mr Bell’s visit*
            if name.to == name.from + 1 && is_office(words, name.from) {
                return None;
            }
        }
        _ => name = without_office_of(words, name),
    }
    // *Senate Democratic | Leader*, *Tern Republican | Ana Ruiz*: a party that the office is of.
    let of_party = |token: usize| matches!(words.word(token), "Democrat" | "Democratic" | "Republican");
    if name.to > name.from + 1 && of_party(name.to - 1) && (name.to < whole || words.is_capital(whole)) {
        name.to -= 1;
    }
    name.from = past_description(words, name, if name.to < whole { Behind::Office } else { Behind::Other });
    // *British | Airbus*.
    let listed = name.to - name.from == 2 && is_listed_body(stem(words.word(name.to - 1)));
    if listed && is_demonym(words.word(name.from)) {
        name.from += 1;
    }
    (!name.is_empty() && !is_adjective(words, name)).then_some(name)
}

/// *Bank of Karst | President*: behind the small words of a name only an office ends it, and no *Technology* or *Justice*.
fn without_office_of(words: Words<'_>, name: Stretch) -> Stretch {
    let small = |token: &usize| matches!(words.word(*token), "of" | "for" | "on" | "and");
    let Some(small) = (name.from + 1..name.to).rev().find(small) else { return without_offices(words, name) };
    // *Office of Special Counsel*, *Centre for Law and Justice*: what the body is of.
    let part = words.word(small - 1) == "Office" || matches!(words.word(name.to - 1), "Justice" | "Counsel");
    if name.to > small + 2 && is_office(words, name.to - 1) && !part {
        return Stretch { to: without_offices(words, Stretch { from: small + 2, to: name.to }).to, ..name };
    }
    name
}

fn is_office(words: Words<'_>, token: usize) -> bool {
    matches!(words.class(token), Some(WordClass::Title | WordClass::Role))
}

/// *Secretary | of State*, *Minister | of Roads*: what it is of is what its holder looks after, and no body.
fn is_portfolio(office: &str) -> bool {
    let office = office.rsplit('-').next().unwrap_or(office);
    matches!(office, "Secretary" | "Minister" | "Undersecretary" | "Ministers")
}

/// *Members | of Congress*, *News | of the Tern Council*: a noun that has its capital from the sentence, and what it is of.
fn are_many(words: Words<'_>, noun: Stretch) -> bool {
    const NOUNS: [&str; 12] = [
        "Associates",
        "Colleagues",
        "Critics",
        "Death",
        "Delegates",
        "Lives",
        "Members",
        "News",
        "Opponents",
        "Residents",
        "Supporters",
        "Victims",
    ];
    noun.to - noun.from == 1 && NOUNS.contains(&words.word(noun.from))
}

/// Without the words of offices at the end: *Harbour Office | Press Secretary*, *Senate Majority | Leader*.
fn without_offices(words: Words<'_>, name: Stretch) -> Stretch {
    let mut to = name.to;
    while to > name.from {
        let last = to - 1;
        let before = to < name.to && BEFORE_OFFICES.contains(&words.word(last));
        // The *Ottawa Senators* are a team, and before a name they are senators.
        let team = last > name.from && is_place(words.word(last - 1)) && !words.is_capital(name.to);
        let several = !team && is_title_of_several(words.word(last));
        if !is_office(words, last) && !OF_OFFICE.has(words.word(last)) && !before && !several {
            break;
        }
        to = last;
    }
    Stretch { to, ..name }
}

/// What stands behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// An office of the body that was cut off.
    Office,
    /// Anything else.
    Other,
}

/// Where the name begins behind words that describe it or its office: *Karst-based | Tern Foods*, *Acting | Harbour Office*,
/// *Senior | Republicans*.
fn past_description(words: Words<'_>, name: Stretch, behind: Behind) -> usize {
    let party = || are_party(stem(words.word(name.to - 1)));
    let of_office = |token: usize| {
        let word = words.word(token);
        word.starts_with("then-") || word.starts_with("Then-") || OF_HOLDERS.contains(&word)
    };
    let describing = |token: usize| {
        let of_name = || describes(words.word(token)) || OF_MEMBERS.contains(&words.word(token)) && party();
        token + 1 < name.to && of_name() || behind == Behind::Office && of_office(token)
    };
    let last = (name.from..name.to).rev().find(|&token| describing(token));
    last.map_or(name.from, |last| last + 1)
}

/// What stands before an office and tells whether somebody still has it.
const OF_HOLDERS: [&str; 6] = ["Acting", "Former", "Incoming", "Newly", "Outgoing", "Retired"];

/// What stands before the members of a party and tells which of them.
const OF_MEMBERS: [&str; 8] =
    ["Conservative", "Establishment", "Hardline", "Leading", "Moderate", "Senior", "Top", "Vulnerable"];

/// *French*, *Roman Catholic*: no name of anything; *the French* and *Texans* are, of a people.
fn is_adjective(words: Words<'_>, name: Stretch) -> bool {
    let plural = words.word(name.to - 1).ends_with('s');
    !plural && (name.from..name.to).all(|token| is_demonym(head_of_compound(stem(words.word(token)))))
}
