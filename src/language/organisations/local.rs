//! The names of bodies in one block: how far each goes, and what the words in it and around it make of it.

use super::evidence::{Evidence, employer_evidence, evidence};
use super::extent::{before_person, grown};
use super::key::{Keys, keys};
use super::offices::{offices, with_institution};
use super::trim::trimmed;
use crate::language::BlockSpan;
use crate::language::lexicon::{NameNoun, ShortList, WordClass, are_party, is_demonym, is_listed_body, name_noun};
use crate::language::local::LocalQuote;
use crate::language::names::{NameRun, Nature, Voice, head_of_compound};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::shift::Shift;
use crate::language::token::{Shape, TokenKind, stem};
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
    /// Whether it is an office that stands for whoever holds it.
    pub(super) holder: Holder,
    /// Whether it names all of a people, or some.
    pub(super) share: Share,
}

impl LocalBody {
    /// The same name where it stands now; none where its words are others.
    pub(super) fn moved(&self, shift: Shift) -> Option<LocalBody> {
        Some(LocalBody { span: shift.span(self.span)?, ..*self })
    }
}

/// Whether the name of a people means all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    /// It does; or it is the name of something else.
    All,
    /// It means some: *most Danes*, *Danes in Karst*.
    Some,
}

/// Whether a name is an office that stands for whoever holds it: *the Chief Justice*, *Mr. President*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// It is.
    Office,
    /// It is anything else.
    None,
}

/// Whether a word can be a longer name for short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StandsAlone {
    /// It can.
    Maybe,
    /// It is the last word of the names of clubs, and a club for short: *Rovers*.
    Club,
    /// It is an adjective that many names begin with, or a body that many names end with: *National*, *House*.
    Never,
}

/// Words that are short for no longer name.
static NEVER_SHORT: ShortList = ShortList::new(&[
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
    "Immigration",
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
]);

/// What the names of clubs end with that is a club for short, without an article.
static CLUBS: ShortList =
    ShortList::new(&["Albion", "Athletic", "Harriers", "Rangers", "Rovers", "Thistle", "United", "Wanderers"]);

/// Whether a name is one word and a noun that says what that is: *Harrow School*, which is *Harrow* for short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NounAfter {
    /// It is.
    Only,
    /// It is several words, and a noun for what towns have: *Karst Flood Action Group*, where *Karst* is the town.
    OfTown,
    /// It is anything else.
    None,
}

/// Nouns for what towns have, and call by their own names.
static OF_TOWNS: ShortList = ShortList::new(&[
    "Association",
    "Authority",
    "Board",
    "Chamber",
    "Commission",
    "Committee",
    "Council",
    "Court",
    "Department",
    "Forum",
    "Group",
    "Partnership",
    "Patrol",
    "Police",
    "Society",
]);

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
    /// It does, and belongs to a noun behind the name: *the Tern ferry*.
    OfNext,
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
            found.push(body(words, employer, runs[at].voice, employer_evidence(words, employer)));
        }
        let (name, next) = grown(words, runs, &stretches, at);
        let whole = with_institution(words, name);
        let end_of_name = whole.map_or(name.to, |whole| whole.to);
        let called = whole.or_else(|| trimmed(words, name));
        if let Some(name) = called.filter(|name| may_be_name(words, *name)) {
            let of_person = next == at + 1 && runs[at].nature == Nature::Person;
            let evidence = if of_person { Evidence::None } else { evidence(words, name) };
            let slogan = evidence == Evidence::Organisation && fills_marks(quotes, name);
            let work = slogan && !is_listed_body(stem(words.span(name).slice(words.text)));
            found.push(body(words, name, runs[at].voice, if work { Evidence::Work } else { evidence }));
        }
        (at, end) = (next, end_of_name);
    }
    found.extend(offices(words, Stretch { from: end, to: words.tokens.len() }, quotes));
    found.into_boxed_slice()
}

/// The initials of every organisation of a block that has a name of several words, one a byte, and where the name stands.
pub(in crate::language) fn letters_of(bodies: &[LocalBody]) -> impl Iterator<Item = (u64, BlockSpan)> {
    let named = bodies.iter().filter(|body| body.keys.first != 0 && body.evidence == Evidence::Organisation);
    named.map(|body| (body.keys.letters, body.span))
}

/// The letters that begin a longer name: *BAM* of *BAM Group*.
pub(in crate::language) fn letters_that_begin<'t>(
    bodies: &[LocalBody],
    text: &'t str,
) -> impl Iterator<Item = &'t str> {
    let longer = bodies.iter().filter(|body| body.keys.first != 0);
    let first = longer.filter_map(|body| body.span.slice(text).split(' ').next());
    first.filter(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// *a sign that read “Harbour People”*: all there is between two marks, which may be a slogan or the name of a work.
fn fills_marks(quotes: &[LocalQuote], name: Stretch) -> bool {
    let quote = quotes.partition_point(|quote| quote.close_token < name.from);
    let within = quotes.get(quote).filter(|quote| quote.open_token + 1 == name.from);
    within.is_some_and(|quote| name.to + 1 >= quote.close_token)
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

pub(super) fn body(words: Words<'_>, name: Stretch, voice: Voice, evidence: Evidence) -> LocalBody {
    let starts = name.from == 0 || words.is_sentence_stop(name.from - 1) || words.is_mark(name.from - 1);
    let plain = name.to - name.from == 1 && words.tokens[name.from].shape == Shape::Capitalised;
    let first = words.tokens[name.from].span;
    let last = words.tokens[name.to - 1].span;
    let whole = is_listed_with_owner(words, name);
    let own = if whole { last.slice(words.text) } else { head_of_compound(stem(last.slice(words.text))) };
    let cut_off = last.slice(words.text).len() - own.len();
    let given = || words.is_given_name(name.from);
    let definite = name.from > 0 && words.word(name.from - 1).eq_ignore_ascii_case("the");
    // *the Tern | ferry*
    let noun = || {
        words.tokens.get(name.to).is_some_and(|next| next.shape == Shape::Lower)
            && !is_possessive(words.word(name.to - 1))
            && !words.is_finite_cue(name.to)
            && !words.is_adverb(name.to)
            && matches!(words.class(name.to), None | Some(WordClass::Group | WordClass::Role | WordClass::Document))
    };
    let article = match definite {
        true if noun() => Article::OfNext,
        true => Article::Definite,
        false => Article::None,
    };
    LocalBody {
        span: BlockSpan::new(first.start(), last.end() - narrow(cut_off)),
        keys: keys(words, name),
        evidence,
        voice,
        proof: if starts && plain && !given() && !is_people(words, name) { Proof::None } else { Proof::Capital },
        tie: tie(words, name.from),
        article,
        noun: noun_after(words, name),
        stands_alone: stands_alone(words, name),
        holder: Holder::None,
        share: share(words, name),
    }
}

/// *Macy’s*, *Standard & Poor’s*: the list has the name with its possessive.
pub(super) fn is_listed_with_owner(words: Words<'_>, name: Stretch) -> bool {
    is_possessive(words.word(name.to - 1)) && is_listed_body(words.span(name).slice(words.text))
}

/// *Danes*, *Democrats*: a people, or the members of a party.
fn is_people(words: Words<'_>, name: Stretch) -> bool {
    let word = stem(words.word(name.from));
    name.to - name.from == 1 && word.ends_with('s') && (is_demonym(word) || are_party(word))
}

fn share(words: Words<'_>, name: Stretch) -> Share {
    if !is_people(words, name) {
        return Share::All;
    }
    let before = name.from.checked_sub(1).filter(|&before| !words.is_capital(before));
    let of = |before: usize| words.word(before) == "of" && before > 0 && words.is_word(before - 1);
    let counted = before.is_some_and(|before| {
        let lower = words.tokens[before].shape == Shape::Lower && words.class(before).is_none();
        let adjective = lower && !words.is_finite_cue(before) && !words.is_adverb(before);
        let some = words.is(before, WordClass::Determiner) && words.word(before) != "the";
        adjective || some || of(before) || words.tokens[before].kind == TokenKind::Number
    });
    let narrower = matches!(words.word(name.to), "in" | "of" | "with" | "from" | "who" | "at" | "under" | "over");
    if counted || narrower { Share::Some } else { Share::All }
}

fn stands_alone(words: Words<'_>, name: Stretch) -> StandsAlone {
    let word = head_of_compound(stem(words.word(name.from)));
    if CLUBS.has(word) {
        return StandsAlone::Club;
    }
    let never = NEVER_SHORT.has(word) || word.ends_with('.') || is_demonym(word);
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
    let of_town = name.to - name.from > 2 && OF_TOWNS.has(stem(words.word(name.to - 1)));
    match noun && name.to - name.from == 2 {
        true => NounAfter::Only,
        false if of_town => NounAfter::OfTown,
        false => NounAfter::None,
    }
}

/// No common noun that only begins a sentence, and no ending of a company alone.
fn may_be_name(words: Words<'_>, name: Stretch) -> bool {
    if name.to - name.from != 1 || words.is_given_name(name.from) {
        return true;
    }
    let noun = name_noun(words.word(name.from));
    let part = noun == Some(NameNoun::Company) || noun == Some(NameNoun::Work);
    let starts = name.from == 0 || words.is_sentence_stop(name.from - 1) || words.is_mark(name.from - 1);
    let letters = words.tokens[name.from].shape == Shape::AllCaps;
    let common = !letters && words.class(name.from).is_some() || words.is_adverb(name.from);
    let initial = words.tokens[name.from].shape == Shape::Initial;
    // *Congress*, *Parliament*: nouns for a group that are names with a capital.
    let listed = || words.is(name.from, WordClass::Group) && is_listed_body(words.word(name.from));
    !(part || starts && common || initial) || listed()
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
