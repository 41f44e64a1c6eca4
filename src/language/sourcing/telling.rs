//! Words near an unnamed source that tell who it is: a verb of saying, an institution, an outlet, a charge.
//!
//! Not here: how far from the source they may stand (`context`).

use super::publication::names_somebody;
use super::{LocalSource, Sourcing};
use crate::language::draft::BlockView;
use crate::language::lexicon::{Verb, VerbClass, VerbForm, WordClass, lower};
use crate::language::narration::{Stretch, Words};
use crate::language::token::{Shape, TokenKind};
use crate::markup::ProseSpan;
use std::ops::Range;

/// No sentence is read further than this on either side of a source, so that one without a stop costs no more.
const SENTENCE_REACH: usize = 80;

/// Nouns for people whom *sources* may go back to.
const INFORMANTS: [&str; 8] =
    ["officials", "sources", "insiders", "aides", "advisers", "advisors", "staffers", "people"];

/// Words in the names of those who make studies.
const INSTITUTIONS: [&str; 16] = [
    "university",
    "universities",
    "college",
    "institute",
    "institution",
    "center",
    "centre",
    "foundation",
    "journal",
    "academy",
    "school",
    "bureau",
    "council",
    "laboratory",
    "clinic",
    "hospital",
];
/// People who make studies.
const SCHOLARS: [&str; 16] = [
    "researcher",
    "researchers",
    "author",
    "authors",
    "co-author",
    "professor",
    "scientist",
    "scientists",
    "economist",
    "economists",
    "pollster",
    "pollsters",
    "psychologist",
    "sociologist",
    "epidemiologist",
    "scholars",
];
/// Words in the names of newspapers, stations and agencies.
const OUTLETS: [&str; 22] = [
    "times",
    "post",
    "news",
    "journal",
    "herald",
    "tribune",
    "guardian",
    "telegraph",
    "mail",
    "sun",
    "star",
    "gazette",
    "chronicle",
    "daily",
    "press",
    "agency",
    "television",
    "radio",
    "globe",
    "observer",
    "independent",
    "mirror",
];
/// Outlets of one word.
const STATIONS: [&str; 24] = [
    "Reuters",
    "Bloomberg",
    "Politico",
    "POLITICO",
    "Axios",
    "ProPublica",
    "Breitbart",
    "Buzzfeed",
    "BuzzFeed",
    "AP",
    "AFP",
    "UPI",
    "CNN",
    "BBC",
    "NBC",
    "CBS",
    "ABC",
    "NPR",
    "PBS",
    "MSNBC",
    "CNBC",
    "ITV",
    "RT",
    "TASS",
];
/// Words of courts and of the police: where one stands near, a claim is a charge.
const CHARGES: [&str; 46] = [
    "charge",
    "charges",
    "charged",
    "accused",
    "accuse",
    "accuses",
    "accusation",
    "accusations",
    "accusing",
    "arrest",
    "arrested",
    "indicted",
    "indictment",
    "prosecutor",
    "prosecutors",
    "prosecution",
    "court",
    "trial",
    "lawsuit",
    "lawsuits",
    "sued",
    "complaint",
    "suspect",
    "suspects",
    "suspected",
    "police",
    "investigation",
    "investigators",
    "investigating",
    "allegation",
    "allegations",
    "alleged",
    "alleges",
    "allege",
    "pleaded",
    "guilty",
    "convicted",
    "conviction",
    "custody",
    "crime",
    "affidavit",
    "warrant",
    "extradition",
    "sentenced",
    "jury",
    "victim",
];
/// Acts of speech that *adding that* may go on with, beside the verbs of saying.
const ACTS: [&str; 22] = [
    "sent",
    "spoke",
    "speaking",
    "talked",
    "refused",
    "declined",
    "pointed",
    "made",
    "gave",
    "put",
    "took",
    "set",
    "asserted",
    "cited",
    "called",
    "signed",
    "statement",
    "speech",
    "interview",
    "comments",
    "remarks",
    "letter",
];

pub(super) fn words(block: BlockView<'_>) -> Words<'_> {
    Words::of(block.facts)
}

/// Whether the word is one for people who tell reporters things.
pub(super) fn is_informant(words: Words<'_>, token: usize) -> bool {
    words.is_word(token) && INFORMANTS.contains(&words.lower(token).as_ref())
}

/// Whether the word is one for people, many of them: by list or by its ending.
pub(super) fn is_people(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    let ending = ["ers", "ors", "ists", "ants", "ians", "ims"].iter().any(|ending| word.ends_with(ending));
    let group = words.is(token, WordClass::Group) && (word.ends_with('s') || word.ends_with("en"));
    words.is_word(token) && (group || ending || is_informant(words, token))
}

/// Whether the word tells who makes studies, or stands in the name of one who does: *researchers*, *University*,
/// *from the CNRS*, *a Fenner poll*.
pub(super) fn is_institution(words: Words<'_>, token: usize) -> bool {
    let word = words.lower(token);
    if SCHOLARS.contains(&word.as_ref()) || !words.is_capital(token) {
        return SCHOLARS.contains(&word.as_ref());
    }
    let listed = INSTITUTIONS.contains(&word.as_ref());
    let before = |back: usize| words.word(token.wrapping_sub(back));
    let made = matches!(before(2), "published" | "released" | "conducted" | "commissioned" | "led" | "made");
    let letters = matches!(before(1), "by" | "from" | "at") && words.tokens[token].shape == Shape::AllCaps;
    let by = made && before(1) == "by";
    let study = |at: usize| {
        let word = words.lower(at);
        matches!(word.as_ref(), "poll" | "polls" | "survey" | "study" | "research" | "report" | "data" | "pollster")
    };
    let scope = matches!(
        words.word(token + 1),
        "national" | "nationwide" | "opinion" | "state" | "statewide" | "tracking" | "exit"
    );
    let before_study =
        words.is_name_word(token) && names_somebody(words, token) && (study(token + 1) || scope && study(token + 2));
    listed || letters || by || before_study
}

/// Whether the word stands in the name of an outlet.
pub(super) fn is_outlet(words: Words<'_>, token: usize) -> bool {
    if !words.is_capital(token) {
        return false;
    }
    // “News reports” begin a sentence; “the Sun”, “Norwell News” and “Radio Norwell” are names.
    let before = token.wrapping_sub(1);
    let in_name = words.is_capital(before) || words.word(before) == "the" || words.is_capital(token + 1);
    STATIONS.contains(&words.word(token)) || in_name && OUTLETS.contains(&words.lower(token).as_ref())
}

/// Whether a name is that of an outlet: *the Harbour Times*, *Radio Karst*.
pub(in crate::language) fn is_outlet_by_name(name: &str) -> bool {
    let of_outlets = |word: &str| STATIONS.contains(&word) || OUTLETS.contains(&lower(word).as_ref());
    name.split_whitespace().any(of_outlets)
}

/// Whether the word is one of courts or of the police.
pub(super) fn is_charge(words: Words<'_>, token: usize) -> bool {
    words.is_word(token) && CHARGES.contains(&words.lower(token).as_ref())
}

fn sentence_of(block: BlockView<'_>, token: usize) -> Stretch {
    let all = &block.facts.sentences;
    let at = all.partition_point(|sentence| (sentence.tokens.end as usize) <= token);
    let range = all.get(at).map_or(0..0, |sentence| sentence.tokens.clone());
    Stretch { from: range.start as usize, to: range.end as usize }
}

/// A verb of saying with somebody who says it: *the report says*, not *is said*, nor *continued*.
fn is_active_cue(words: Words<'_>, token: usize) -> bool {
    let core = words.cue(token).is_some_and(|verb| {
        verb.class == VerbClass::Core && verb.form != VerbForm::Participle && verb.lemma != "continue"
    });
    // “Across state lines”, “the United States”.
    let state = matches!(words.word(token), "state" | "States");
    core && !state && !words.is(token.saturating_sub(1), WordClass::Auxiliary)
}

fn is_according(words: Words<'_>, token: usize) -> bool {
    words.word(token).eq_ignore_ascii_case("according") && words.word(token + 1) == "to"
}

/// The tokens of a sentence, as far as it is read.
pub(super) fn tokens_in(block: BlockView<'_>, sentence: ProseSpan) -> Range<usize> {
    let tokens = &block.facts.tokens;
    let from = tokens.partition_point(|token| block.to_prose(token.span).start() < sentence.start());
    let to = tokens.partition_point(|token| block.to_prose(token.span).end() <= sentence.end());
    from..to.min(from + SENTENCE_REACH)
}

pub(super) fn cue_in(block: BlockView<'_>, sentence: ProseSpan) -> bool {
    let words = words(block);
    tokens_in(block, sentence).any(|token| is_active_cue(words, token) || is_according(words, token))
}

/// Who says it after all, in the same sentence: *according to*, *the book says*.
pub(super) fn source_in_sentence(block: BlockView<'_>, source: &LocalSource) -> Option<ProseSpan> {
    let words = words(block);
    let sentence = sentence_of(block, source.token);
    let from = sentence.from.max(source.token.saturating_sub(SENTENCE_REACH));
    let to = sentence.to.min(source.token + SENTENCE_REACH);
    let says = |token: &usize| {
        let outside = !block.facts.tokens[*token].span.overlaps(source.span);
        outside && is_source(words, *token, source)
    };
    (from..to).find(says).map(|token| block.to_prose(block.facts.tokens[token].span))
}

/// Whether a word outside an unnamed source gives somebody who says it.
fn is_source(words: Words<'_>, token: usize, source: &LocalSource) -> bool {
    match source.sourcing {
        // Whatever is like speech may be added to; what is added may tell of speech itself.
        Sourcing::Added if token > source.token => is_active_cue(words, token) && words.is_punctuation(token - 2, ','),
        Sourcing::Added => {
            let mark = words.tokens[token].kind == TokenKind::Mark;
            // “The planning office”: a participle that is seldom one of saying.
            let seldom = |verb: Verb| {
                verb.class == VerbClass::Fragment && verb.form == VerbForm::Participle || verb.lemma == "add"
            };
            let cue = words.cue(token).is_some_and(|verb| verb.class != VerbClass::Beat && !seldom(verb));
            mark || cue || ACTS.contains(&words.word(token)) || is_according(words, token)
        }
        Sourcing::Hedge => {
            let verb = words.cue(token).is_some_and(|verb| verb.class <= VerbClass::Speech && verb.lemma != "begin");
            // *has allegedly agreed a contract*: what is alleged, and nobody who alleges it.
            let hedged = token == source.token + 1;
            verb && !hedged || words.word(token) == "citing" || is_according(words, token) || is_outlet(words, token)
        }
        // “According to a survey” gives the survey, and nobody who made it.
        Sourcing::Study => is_active_cue(words, token),
        _ => {
            let active = words.word(token + 1) != "to";
            is_active_cue(words, token) && active || is_according(words, token)
        }
    }
}
