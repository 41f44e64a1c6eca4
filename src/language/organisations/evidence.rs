//! What the words in and around a name make of it: an organisation, a place, a work.

use super::key::without_company;
use super::local::is_listed_with_owner;
use crate::language::lexicon::acronym::{Naming, naming};
use crate::language::lexicon::{
    NameNoun, ShortList, WordClass, are_party, is_demonym, is_listed_body, is_listed_place, name_noun,
};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, TokenKind, stem};

/// What the words in and around a name make of it; the later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// Nothing.
    None,
    /// The words around it are those around a place.
    LikelyPlace,
    /// The words around it are those around an organisation.
    LikelyOrganisation,
    /// It is a law, an event, a faith.
    Work,
    /// It is a place.
    Place,
    /// It is an organisation.
    Organisation,
}

/// The members of a party stand for it.
pub(super) fn is_party(word: &str) -> bool {
    are_party(stem(word)) || matches!(stem(word), "Times" | "News")
}

/// What a centre is a body for, and no building.
const STUDIES: &[&str] = &[
    "Research",
    "Medical",
    "Policy",
    "Law",
    "Justice",
    "Health",
    "Cancer",
    "Legal",
    "Rights",
    "Hurricane",
    "Studies",
    "Science",
];

pub(super) fn employer_evidence(words: Words<'_>, name: Stretch) -> Evidence {
    // *Karst Mayor Ana Ruiz*: whoever is elected is elected somewhere.
    let elected = matches!(
        words.word(name.to),
        "Mayor"
            | "Gov."
            | "Governor"
            | "Sen."
            | "Senator"
            | "Rep."
            | "Representative"
            | "Prime"
            | "President"
            | "King"
            | "Queen"
            | "Councilman"
            | "Councilwoman"
            | "Councillor"
            | "Premier"
            | "Sheriff"
            | "Chancellor"
            | "MP"
            | "MSP"
            | "MEP"
            | "MLA"
    );
    evidence(words, name).max(if elected { Evidence::LikelyPlace } else { Evidence::LikelyOrganisation })
}

pub(super) fn evidence(words: Words<'_>, name: Stretch) -> Evidence {
    by_own_words(words, name).unwrap_or_else(|| by_words_around(words, name))
}

/// What the lists know of the name and the noun in it.
fn by_own_words(words: Words<'_>, name: Stretch) -> Option<Evidence> {
    let bare = without_company(words, name);
    let text = stem(words.span(bare).slice(words.text));
    let listed = || is_listed_body(text) || is_listed_with_owner(words, name);
    if bare.to < name.to || listed() || without_home(text).is_some_and(is_listed_body) {
        return Some(Evidence::Organisation);
    }
    if is_listed_place(text) {
        return Some(Evidence::Place);
    }
    let one = name.to - name.from == 1;
    if one && words.tokens[name.from].shape == Shape::AllCaps {
        return naming(text).map(|naming| match naming {
            Naming::Body => Evidence::Organisation,
            Naming::Place => Evidence::Place,
            Naming::Other => Evidence::Work,
        });
    }
    let of = (name.from + 1..name.to)
        .find(|&token| matches!(words.word(token), "of" | "for" | "on" | "Against" | "Without"));
    let head = of.unwrap_or(name.to) - 1;
    // *Radio 4*
    let head = head - usize::from(head > name.from && words.tokens[head].kind == TokenKind::Number);
    if of.is_none() && are_many(words, name) {
        return None;
    }
    let group = words.is(head, WordClass::Group);
    let centre = matches!(stem(words.word(head)), "Center" | "Centre" | "Centers" | "Centres" | "Institutes");
    // *Women’s Law Center*
    let owned = || (name.from..head).any(|token| is_possessive(words.word(token)));
    let of_study = head > name.from && STUDIES.contains(&words.word(head - 1)) || owned();
    // *Mothers Against Noise*, *Danes for Clean Harbours*
    let members = head == name.from && !one && matches!(words.word(name.from + 1), "for" | "Against" | "Without");
    match name_noun(stem(words.word(head))) {
        _ if members && words.word(head).ends_with('s') => Some(Evidence::Organisation),
        _ if centre && (of.is_some() || of_study) => Some(Evidence::Organisation),
        // *Division One*, *Holding the cup*
        Some(NameNoun::Body) if one && matches!(words.word(head), "Division" | "Holding") => None,
        Some(NameNoun::Body | NameNoun::Company) => Some(Evidence::Organisation),
        Some(NameNoun::Place) if !one => Some(Evidence::Place),
        Some(NameNoun::Work) if !one => Some(Evidence::Work),
        _ if group || (name.from..name.to).any(|token| words.word(token) == "&") => Some(Evidence::Organisation),
        _ if words.is(head, WordClass::Document) && !one => Some(Evidence::Work),
        _ => None,
    }
}

/// *Customs and Border Protection* of *U.S. Customs and Border Protection*.
fn without_home(name: &str) -> Option<&str> {
    if !name.starts_with(['U', 'H']) {
        return None;
    }
    let (home, name) = name.split_once(' ')?;
    // *the U.S. Capitol* is most often the building.
    (matches!(home, "US" | "U.S." | "UK" | "U.K." | "HM") && name.contains(' ')).then_some(name)
}

/// Nouns for places that have a name behind them, or *of* and a name.
static LANDS: ShortList = ShortList::new(&[
    "city", "district", "hamlet", "island", "lake", "port", "province", "region", "river", "suburb", "town",
    "upstream", "valley", "village",
]);

/// Verbs of going, before *to* and the name of a place.
static GOING: ShortList = ShortList::new(&[
    "came",
    "come",
    "drove",
    "fled",
    "flew",
    "go",
    "goes",
    "going",
    "move",
    "moved",
    "return",
    "returned",
    "travelled",
    "went",
]);

/// *the river Tern*, *the town of Holm*, *went to Holm*, *Holm is a small town*: words that only a place has beside it.
fn is_told_as_place(words: Words<'_>, name: Stretch) -> bool {
    let word = |back: usize| name.from.checked_sub(back).map_or("", |token| words.word(token));
    let article = usize::from(matches!(word(1), "the" | "The"));
    let land = LANDS.has(word(1)) || word(1) == "of" && LANDS.has(word(2));
    let going = word(1 + article) == "to" && GOING.has(word(2 + article));
    let bank = article == 1 && matches!(word(2), "along" | "into" | "across" | "near");
    let is = matches!(words.word(name.to), "is" | "was") && matches!(words.word(name.to + 1), "a" | "an" | "the");
    let called = || (name.to + 2..name.to + 5).any(|token| LANDS.has(words.word(token)));
    land || (going || bank) && ends_phrase(words, name.to) || is && called()
}

/// Whether no noun stands behind a name: *across the Labour | conference*.
fn ends_phrase(words: Words<'_>, behind: usize) -> bool {
    words.tokens.get(behind).is_none_or(|next| next.shape != Shape::Lower)
        || words.is_finite_cue(behind)
        || words.is_adverb(behind)
        || matches!(
            words.class(behind),
            Some(WordClass::Preposition | WordClass::Conjunction | WordClass::Relative | WordClass::Auxiliary)
        )
}

/// *Teachers*, *Americans*, *Danish Voters*: many, and no body of their own.
fn are_many(words: Words<'_>, name: Stretch) -> bool {
    let head = name.to - 1;
    let many = stem(words.word(head)).ends_with('s') && !is_party(words.word(head));
    let people = words.is(head, WordClass::Group) || head == name.from && is_demonym(stem(words.word(head)));
    many && people && (name.from..head).all(|token| is_demonym(stem(words.word(token))))
}

fn by_words_around(words: Words<'_>, name: Stretch) -> Evidence {
    let before = name.from.checked_sub(1).map_or("", |before| words.word(before));
    if words.region_behind(name.to).is_some() && !words.is_given_name(name.from) {
        Evidence::Place
    } else if matches!(
        words.word(name.to),
        "spokesman" | "spokeswoman" | "spokesperson" | "shares" | "stock" | "executives"
    ) || matches!(
        words.word(name.to),
        "executive" | "subsidiary" | "employees" | "founder" | "co-founder" | "CEO"
    ) {
        Evidence::LikelyOrganisation
    } else if matches!(before, "in" | "In" | "near" | "Near" | "across" | "outside" | "throughout")
        || is_told_as_place(words, name)
    {
        Evidence::LikelyPlace
    } else {
        Evidence::None
    }
}
