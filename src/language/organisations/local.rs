//! The names of bodies in one block: how far each goes, and what the words in it and around it make of it.

use super::extent::{before_person, grown, trimmed};
use super::key::{Keys, head_of_compound, keys, without_company};
use crate::language::BlockSpan;
use crate::language::lexicon::acronym::{Naming, naming};
use crate::language::lexicon::{
    NameNoun, WordClass, is_demonym, is_given_name, is_listed_body, is_listed_place, name_noun,
};
use crate::language::local::LocalQuote;
use crate::language::names::{NameRun, Nature, Voice};
use crate::language::narration::{Stretch, Words};
use crate::language::token::{Shape, stem};
use crate::text::narrow;

/// One name in a block that may be the name of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct LocalBody {
    /// The name without its possessive.
    pub(super) span: BlockSpan,
    /// What it is compared by.
    pub(super) keys: Keys,
    /// What it is, by its own words and those beside it.
    pub(super) evidence: Evidence,
    /// Whose words it stands in.
    pub(super) voice: Voice,
    /// Whether a capital proves nothing: one word that begins its sentence.
    pub(super) proof: Proof,
    /// What ties it to the name before it in the block.
    pub(super) tie: Tie,
    /// Whether *the* stands before it.
    pub(super) article: Article,
    /// Whether it is one word and a noun that says what that is.
    pub(super) noun: NounAfter,
    /// Whether it can be a longer name for short.
    pub(super) stands_alone: StandsAlone,
}

/// Whether a word can be a longer name for short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StandsAlone {
    /// It can.
    Maybe,
    /// It is an adjective that many names begin with, or a body that many names end with: *National*, *House*.
    Never,
}

/// Words that are no longer name for short.
const NEVER_SHORT: &[&str] = &[
    "Air",
    "Big",
    "Black",
    "Capitol",
    "Central",
    "Chief",
    "City",
    "Congress",
    "County",
    "Democratic",
    "East",
    "Establishment",
    "Federal",
    "First",
    "General",
    "Great",
    "Green",
    "Hill",
    "House",
    "International",
    "Local",
    "National",
    "New",
    "North",
    "Old",
    "Parliament",
    "Police",
    "Public",
    "Republican",
    "Royal",
    "Senate",
    "Senior",
    "Social",
    "South",
    "Special",
    "State",
    "States",
    "Supreme",
    "Union",
    "United",
    "West",
    "World",
    "Young",
];

/// Whether a name is one word and a noun that says what that is: *Harrow School*, which is *Harrow* for short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NounAfter {
    /// It is.
    Only,
    /// It is anything else.
    None,
}

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

/// Whether a capital tells a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// It does.
    Capital,
    /// The word may be any word that begins a sentence.
    None,
}

/// What ties a name to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// Nothing.
    None,
    /// It is what that one was called before: *formerly*.
    FormerName,
}

/// Whether *the* stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// It does.
    Definite,
    /// It does not.
    None,
}

/// The names of a block that may be those of bodies, in order. Linear in its names.
pub(in crate::language) fn bodies(words: Words<'_>, runs: &[NameRun], quotes: &[LocalQuote]) -> Box<[LocalBody]> {
    let stretches = stretches(words, runs);
    let mut found = Vec::with_capacity(runs.len());
    let (mut at, mut end) = (0, 0);
    while at < runs.len() {
        found.extend(offices(words, Stretch { from: end, to: stretches[at].from }, quotes));
        if let Some(employer) = before_person(words, end, stretches[at]) {
            found.push(LocalBody {
                evidence: employer_evidence(words, employer),
                ..body(words, employer, runs[at].voice)
            });
        }
        let (name, next) = grown(words, runs, &stretches, at);
        if let Some(name) = trimmed(words, name).filter(|name| may_be_name(words, *name)) {
            let of_person = next == at + 1 && runs[at].nature == Nature::Person;
            let body = body(words, name, runs[at].voice);
            let evidence = if of_person { Evidence::None } else { body.evidence };
            found.push(LocalBody { evidence, ..body });
        }
        (at, end) = (next, name.to);
    }
    found.extend(offices(words, Stretch { from: end, to: words.tokens.len() }, quotes));
    found.into_boxed_slice()
}

/// Offices in capitals that stand for whoever holds them: *the Chief Justice*. Not those before a name.
fn offices<'w>(words: Words<'w>, gap: Stretch, quotes: &'w [LocalQuote]) -> impl Iterator<Item = LocalBody> + use<'w> {
    let office = move |token: usize| words.is_capital(token) && words.is(token, WordClass::Title);
    let begins = move |token: usize| token > 0 && words.is(token - 1, WordClass::Determiner) && office(token);
    (gap.from..gap.to).filter(move |token| begins(*token)).filter_map(move |from| {
        let to = (from..gap.to).find(|&token| !office(token)).unwrap_or(gap.to);
        let quote = quotes.partition_point(|quote| quote.close_token < from);
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < from);
        let voice = if quoted { Voice::Quoted } else { Voice::Narration };
        let alone = !words.is_name_word(to);
        alone.then(|| LocalBody { evidence: Evidence::Work, ..body(words, Stretch { from, to }, voice) })
    })
}

/// The tokens of each run.
fn stretches(words: Words<'_>, runs: &[NameRun]) -> Vec<Stretch> {
    let mut token = 0;
    let mut past = |place: u32| {
        while words.tokens.get(token).is_some_and(|token| token.span.start() < place) {
            token += 1;
        }
        token
    };
    runs.iter().map(|run| Stretch { from: past(run.span.start()), to: past(run.span.end()) }).collect()
}

fn body(words: Words<'_>, name: Stretch, voice: Voice) -> LocalBody {
    let starts = name.from == 0 || words.is_sentence_stop(name.from - 1) || words.is_mark(name.from - 1);
    let plain = name.to - name.from == 1 && words.tokens[name.from].shape == Shape::Capitalised;
    let first = words.tokens[name.from].span;
    let last = words.tokens[name.to - 1].span;
    let cut_off = last.slice(words.text).len() - head_of_compound(stem(last.slice(words.text))).len();
    let given = is_given_name(words.word(name.from));
    let article = name.from > 0 && words.word(name.from - 1).eq_ignore_ascii_case("the");
    LocalBody {
        span: BlockSpan::new(first.start(), last.end() - narrow(cut_off)),
        keys: keys(words, name),
        evidence: evidence(words, name),
        voice,
        proof: if starts && plain && !given { Proof::None } else { Proof::Capital },
        tie: tie(words, name.from),
        article: if article { Article::Definite } else { Article::None },
        noun: noun_after(words, name),
        stands_alone: stands_alone(words, name),
    }
}

fn stands_alone(words: Words<'_>, name: Stretch) -> StandsAlone {
    let word = head_of_compound(stem(words.word(name.from)));
    let never = NEVER_SHORT.contains(&word) || word.ends_with('.') || is_demonym(word);
    if never { StandsAlone::Never } else { StandsAlone::Maybe }
}

fn noun_after(words: Words<'_>, name: Stretch) -> NounAfter {
    let noun = matches!(
        stem(words.word(name.to - 1)),
        "School"
            | "University"
            | "College"
            | "Party"
            | "Group"
            | "Company"
            | "Airlines"
            | "Airways"
            | "Motors"
            | "Bank"
            | "Club"
            | "Institute"
            | "Institution"
            | "Foundation"
            | "News"
            | "Corporation"
    );
    if noun && name.to - name.from == 2 { NounAfter::Only } else { NounAfter::None }
}

/// No common noun that only begins a sentence, and no ending of a company alone.
fn may_be_name(words: Words<'_>, name: Stretch) -> bool {
    let one = name.to - name.from == 1;
    let noun = name_noun(words.word(name.from));
    let part = noun == Some(NameNoun::Company) || noun == Some(NameNoun::Work);
    let starts = name.from == 0 || words.is_sentence_stop(name.from - 1) || words.is_mark(name.from - 1);
    let common = words.class(name.from).is_some() || words.is_adverb(name.from);
    let given = is_given_name(words.word(name.from));
    let initial = words.tokens[name.from].shape == Shape::Initial;
    !one || given || !(part || starts && common || initial)
}

/// *RTX, formerly Raytheon*; *RTX (previously known as Raytheon)*.
fn tie(words: Words<'_>, from: usize) -> Tie {
    let mut at = from;
    while at > 0 && matches!(words.word(at - 1), "the" | "as" | "known" | "called") {
        at -= 1;
    }
    let formerly = at > 1 && matches!(words.word(at - 1), "formerly" | "previously");
    let beside = formerly && (words.is_punctuation(at - 2, ',') || words.is_punctuation(at - 2, '('));
    if beside { Tie::FormerName } else { Tie::None }
}

/// The members of a party stand for it.
fn is_party(word: &str) -> bool {
    matches!(stem(word), "Democrats" | "Republicans" | "Conservatives" | "Liberals" | "Tories" | "Times" | "News")
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

fn employer_evidence(words: Words<'_>, name: Stretch) -> Evidence {
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
    );
    evidence(words, name).max(if elected { Evidence::LikelyPlace } else { Evidence::LikelyOrganisation })
}

fn evidence(words: Words<'_>, name: Stretch) -> Evidence {
    by_own_words(words, name).unwrap_or_else(|| by_words_around(words, name))
}

/// What the lists know of the name and the noun in it.
fn by_own_words(words: Words<'_>, name: Stretch) -> Option<Evidence> {
    let bare = without_company(words, name);
    let text = stem(words.span(bare).slice(words.text));
    if bare.to < name.to || is_listed_body(text) {
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
    let of = (name.from + 1..name.to).find(|&token| matches!(words.word(token), "of" | "for" | "on"));
    let head = of.unwrap_or(name.to) - 1;
    // *Teachers*, *Americans*: many, and no body of their own.
    let many = one && stem(words.word(head)).ends_with('s') && !is_party(words.word(head));
    if many && (words.is(head, WordClass::Group) || is_demonym(stem(words.word(head)))) {
        return None;
    }
    let group = words.is(head, WordClass::Group);
    let centre = matches!(stem(words.word(head)), "Center" | "Centre" | "Centers" | "Centres" | "Institutes");
    let of_study = head > name.from && STUDIES.contains(&words.word(head - 1));
    match name_noun(stem(words.word(head))) {
        _ if centre && (of.is_some() || of_study) => Some(Evidence::Organisation),
        Some(NameNoun::Body | NameNoun::Company) => Some(Evidence::Organisation),
        Some(NameNoun::Place) if !one => Some(Evidence::Place),
        Some(NameNoun::Work) if !one => Some(Evidence::Work),
        _ if group || (name.from..name.to).any(|token| words.word(token) == "&") => Some(Evidence::Organisation),
        _ if words.is(head, WordClass::Document) && !one => Some(Evidence::Work),
        _ => None,
    }
}

fn by_words_around(words: Words<'_>, name: Stretch) -> Evidence {
    let state = words.is_punctuation(name.to, ',') && words.is_capital(name.to + 1);
    let before = name.from.checked_sub(1).map_or("", |before| words.word(before));
    let pair = Stretch { from: name.to + 1, to: (name.to + 3).min(words.tokens.len()) };
    let beside = |to: usize| is_listed_place(stem(words.span(Stretch { from: pair.from, to }).slice(words.text)));
    let in_state = state && (beside(name.to + 2) || pair.to == name.to + 3 && beside(pair.to));
    let given = is_given_name(words.word(name.from));
    if in_state && !given {
        Evidence::Place
    } else if matches!(
        words.word(name.to),
        "spokesman" | "spokeswoman" | "spokesperson" | "shares" | "stock" | "executives"
    ) || matches!(
        words.word(name.to),
        "executive" | "subsidiary" | "employees" | "founder" | "co-founder" | "CEO"
    ) {
        Evidence::LikelyOrganisation
    } else if matches!(before, "in" | "In" | "near" | "Near" | "across" | "outside" | "throughout") {
        Evidence::LikelyPlace
    } else {
        Evidence::None
    }
}
