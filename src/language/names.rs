//! Runs of words that may be names, inside one block, with what stands around them.
//!
//! Not here: who is who through the draft (`people`).

mod age;
mod another_time;
mod cut;
mod nickname;
mod office;
mod opening;
mod particle;
mod role;
mod sex;
mod tie;

pub use age::AgeBeside;
pub(super) use another_time::is_of_another_time;
pub(super) use cut::is_office_word;
pub(super) use nickname::nickname_in;
pub(super) use opening::opening;
pub use particle::ParticledName;
pub(super) use particle::particled_names;
pub(super) use role::{is_agent_noun, is_person_noun};
pub(super) use sex::sex_of_noun;
pub use tie::{NameTie, Relation};

use super::BlockSpan;
use super::lexicon::{
    Sex, WordClass, is_demonym, is_given_name, is_of_party, is_organisation_word, is_place, sex_of_given_name,
};
use super::local::LocalQuote;
use super::narration::{Stretch, Words, is_possessive};
use super::people::OfficeNouns;
use super::shift::Shift;
use super::token::{Shape, stem};
use crate::text::narrow;
use cut::Cut;

/// One run of capitals that may be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameRun {
    /// The name without a title before it and without a possessive after it.
    pub span: BlockSpan,
    /// How many words it has.
    pub words: u8,
    /// Whether a title stands before it: `Mr`, `Sen.`, `Judge`.
    pub after: Before,
    /// Where it stands.
    pub voice: Voice,
    /// Whether it begins its sentence, where a capital proves nothing.
    pub sentence_start: SentenceStart,
    /// What the words around it make of it.
    pub nature: Nature,
    /// Its part in the sentence.
    pub part: PartInSentence,
    /// What the person is, by the words beside the name: *campaign chairman*, *the harbour master*, `Sen.`
    pub role: Option<BlockSpan>,
    /// The nouns that this role may be taken up with: *the chairman*.
    pub office_nouns: OfficeNouns,
    /// Whether its first word is a given name.
    pub begins: NameBeginning,
    /// How old the person is, by the words beside the name.
    pub age: Option<AgeBeside>,
    /// The sex that title, role or given name tells of.
    pub sex: Option<Sex>,
    /// What ties it to the name before it in its sentence.
    pub tie: NameTie,
    /// Whether it is that of somebody's kin.
    pub relation: Relation,
    /// The sex of a pronoun that follows in the sentence with no other name between: weak evidence.
    pub pronoun_after: Option<Sex>,
}

impl NameRun {
    /// The same run where it stands now, with the same words in and beside it; none where they are others.
    pub(super) fn moved(&self, shift: Shift) -> Option<NameRun> {
        let role = match self.role {
            Some(role) => Some(shift.span(role)?),
            None => None,
        };
        let age = match self.age {
            Some(age) => Some(AgeBeside { place: shift.span(age.place)?, ..age }),
            None => None,
        };
        Some(NameRun { span: shift.span(self.span)?, role, age, ..*self })
    }
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Before {
    /// A courtesy title, rank or office.
    Title,
    /// Anything else.
    Other,
}

/// Whose words a name stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The writer's.
    Narration,
    /// Somebody else's, in marks.
    Quoted,
}

/// How a name begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameBeginning {
    /// With a given name.
    GivenName,
    /// With anything else.
    Other,
}

/// Whether a run begins its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SentenceStart {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// What a name is the name of, as far as its block tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nature {
    /// A person: a title, a role, an age or a given name says so.
    Person,
    /// Perhaps a person: capitals and nothing else.
    Perhaps,
    /// No person: *the Bridge Authority*, *Bank of Karst*.
    Other,
}

/// What part a name has in its sentence, as far as word order tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartInSentence {
    /// Right before a verb of saying or an auxiliary: the subject of one.
    Subject,
    /// The first name of the sentence, and nothing governs it: most likely the subject.
    First,
    /// After a preposition: *to Ruiz*, *with Ana Ruiz*.
    Governed,
    /// It owns something: *Ruiz’s bridge*.
    Owner,
    /// Anything else.
    Other,
}

/// The runs of a block, in order. Linear in the tokens.
pub(super) fn runs(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<NameRun> {
    let mut found: Vec<NameRun> = Vec::new();
    let (mut quote, mut at) = (0, 0);
    let mut before: Option<NameBefore> = None;
    while at < words.tokens.len() {
        if words.is_sentence_stop(at) {
            before = None;
        }
        let Some(run) = words.name_forward(at, words.tokens.len()) else {
            at += 1;
            continue;
        };
        while quotes.get(quote).is_some_and(|quote| quote.close_token < run.from) {
            quote += 1;
        }
        let run = cut::with_portfolio(words, nickname::with_nickname(words, run, quotes.get(quote)));
        let cut = cut::cut(words, run);
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < run.from);
        if !cut.name.is_empty() {
            let voice = if quoted { Voice::Quoted } else { Voice::Narration };
            let name = name_run(words, run, cut, voice, part_by_order(words, run, before, voice));
            before = if quoted { before } else { Some(name_before(words, run, &name, cut.name.to, before)) };
            found.push(name);
        }
        at = cut.name.to.max(run.from + 1);
    }
    found
}

/// The name before another in its sentence.
#[derive(Debug, Clone, Copy)]
struct NameBefore {
    /// The token after it.
    end: usize,
    part: PartInSentence,
    order: Order,
}

/// Whether a name leaves the place of the first one free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// *At a rally in Karst, | Ruiz*: a preposition governs it, and all before it.
    Fronted,
    /// It was the first, or stands behind the first.
    Taken,
}

/// What the names after one have to know of it.
fn name_before(words: Words<'_>, run: Stretch, name: &NameRun, end: usize, before: Option<NameBefore>) -> NameBefore {
    let governed = name.part == PartInSentence::Governed
        || name.part == PartInSentence::Owner && is_governed(words, run.from)
        || before.is_some_and(|before| before.order == Order::Fronted && before.end == run.from);
    // *KARST — Ruiz said*
    let dateline = run.from == 0 && words.tokens[0].shape == Shape::AllCaps && words.is_dash(end);
    // *in Karst, Ohio, | Ruiz*
    let state = || before.is_some() && run.to == run.from + 1 && is_place(words.word(run.from));
    let free = (governed || dateline || state()) && before.is_none_or(|before| before.order == Order::Fronted);
    NameBefore { end, part: name.part, order: if free { Order::Fronted } else { Order::Taken } }
}

/// The part of a name by its place among the names of its sentence: the first, or one that *and* joins to another.
fn part_by_order(words: Words<'_>, run: Stretch, before: Option<NameBefore>, voice: Voice) -> PartInSentence {
    match before {
        None if voice == Voice::Narration => PartInSentence::First,
        Some(before) if before.end + 1 == run.from && words.word(before.end) == "and" => before.part,
        // *with Karst’s | Ana Ruiz*
        Some(before) if before.order == Order::Fronted && before.end == run.from => PartInSentence::Governed,
        Some(before) if before.order == Order::Fronted && voice == Voice::Narration => PartInSentence::First,
        _ => PartInSentence::Other,
    }
}

/// Whether a preposition stands before the phrase that a name is in.
fn is_governed(words: Words<'_>, run: usize) -> bool {
    let phrase = role::phrase_start(words, run);
    phrase > 0 && words.is(phrase - 1, WordClass::Preposition)
}

/// The first noun for a person outside quotation marks.
pub(super) fn somebody(words: Words<'_>, quotes: &[LocalQuote]) -> Option<BlockSpan> {
    let mut quotes = quotes.iter().peekable();
    let found = (0..words.tokens.len()).find(|&token| {
        while quotes.next_if(|quote| quote.close_token < token).is_some() {}
        let quoted = quotes.peek().is_some_and(|quote| quote.open_token < token);
        !quoted && role::is_person_noun(words, token)
    })?;
    Some(words.tokens[found].span)
}

fn name_run(words: Words<'_>, run: Stretch, cut: Cut, voice: Voice, part: PartInSentence) -> NameRun {
    let name = cut.name;
    let first = words.tokens[name.from].span;
    let last = words.tokens[name.to - 1].span;
    let cut_off = last.slice(words.text).len() - stem(last.slice(words.text)).len();
    let span = BlockSpan::new(first.start(), last.end() - narrow(cut_off));
    let opens = run.from == 0 || words.is_sentence_stop(run.from - 1);
    let starts = opens && name.from == run.from;
    let role = role::role(words, name);
    let sex = role.and_then(|role| sex::sex_of_phrase(words, role)).or_else(|| sex::sex_of_title(words, name)).or_else(
        || sex_of_given_name(words.word(name.from)).filter(|_| name.to - name.from >= 2 || cut.titled == Before::Other),
    );
    NameRun {
        span,
        words: u8::try_from(words_in(words, name)).unwrap_or(u8::MAX),
        after: cut.titled,
        voice,
        sentence_start: if starts && cut.titled == Before::Other { SentenceStart::Yes } else { SentenceStart::No },
        nature: nature(words, cut, role),
        part: part_in_sentence(words, run, name, part),
        role: role.map(|role| words.span(role)),
        office_nouns: role
            .map_or_else(OfficeNouns::default, |role| OfficeNouns::of_role(words.span(role).slice(words.text))),
        begins: if is_given_name(words.word(name.from)) { NameBeginning::GivenName } else { NameBeginning::Other },
        age: age::age(words, name),
        sex,
        tie: tie::tie(words, name.from),
        relation: tie::relation(words, name),
        pronoun_after: sex::of_pronoun_after(words, name.to),
    }
}

fn part_in_sentence(words: Words<'_>, run: Stretch, name: Stretch, part: PartInSentence) -> PartInSentence {
    let phrase = role::phrase_start(words, run.from);
    if is_possessive(words.word(name.to - 1)) {
        PartInSentence::Owner
    } else if is_topic(words, phrase) {
        PartInSentence::First
    } else if phrase > 0 && words.is(phrase - 1, WordClass::Preposition) {
        PartInSentence::Governed
    } else if part != PartInSentence::First
        && (phrase > 0 && begins_clause(words, phrase - 1) || run.from > 0 && begins_clause(words, run.from - 1))
    {
        PartInSentence::Other
    } else if acts(words, name.to) || words.is_punctuation(name.to, ',') && acts(words, name.to + 1) {
        PartInSentence::Subject
    } else {
        part
    }
}

/// *As for | Ruiz, he said*
fn is_topic(words: Words<'_>, phrase: usize) -> bool {
    phrase > 1 && words.word(phrase - 1) == "for" && matches!(words.word(phrase - 2), "As" | "as")
}

/// Whether a word begins a clause that belongs to another: *suggesting | that Ruiz was late*.
fn begins_clause(words: Words<'_>, token: usize) -> bool {
    matches!(
        words.word(token),
        "that"
            | "if"
            | "because"
            | "when"
            | "while"
            | "whether"
            | "as"
            | "after"
            | "before"
            | "how"
            | "why"
            | "what"
            | "where"
            | "since"
            | "although"
            | "though"
            | "until"
            | "unless"
            | "which"
    )
}

/// Whether a verb stands there that has a subject before it.
fn acts(words: Words<'_>, token: usize) -> bool {
    words.is_finite_cue(token) || words.is(token, WordClass::Auxiliary) && !words.is_capital(token)
}

/// *WASHINGTON*.
fn is_shouted_place(word: &str) -> bool {
    let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
    rest.len() > 3 && is_place(&format!("{first}{}", rest.to_lowercase()))
}

/// *in Ana Harbour, Ohio*: a town, though it begins with a given name.
fn is_in_state(words: Words<'_>, name: Stretch) -> bool {
    let inside = name.from > 0 && matches!(words.word(name.from - 1), "in" | "In" | "near" | "from" | "outside");
    let state = || {
        let one = Stretch { from: name.to + 1, to: (name.to + 2).min(words.tokens.len()) };
        !one.is_empty() && is_place(stem(words.span(one).slice(words.text)))
    };
    inside && words.is_punctuation(name.to, ',') && state()
}

/// Surnames that are also nouns of groups.
const SURNAMES_TOO: &[&str] = &[
    "White", "Church", "Banks", "Law", "Page", "Parks", "Marshall", "House", "Post", "Street", "Hall", "Day", "Lake",
    "Field", "Fields", "Bridges",
];

/// How many words a name has, without the marks around a nickname in it.
fn words_in(words: Words<'_>, name: Stretch) -> usize {
    (name.from..name.to).filter(|&token| words.is_word(token)).count()
}

fn nature(words: Words<'_>, cut: Cut, role: Option<Stretch>) -> Nature {
    let name = cut.name;
    let count = name.to - name.from;
    // *Miss Holm*, where Holm is a place, and *Miss World*: a contest.
    let contest =
        |word: &str| is_place(word) || matches!(word, "Universe" | "World" | "Teen" | "Earth" | "International");
    if name.from > 0 && words.word(name.from - 1) == "Miss" && contest(stem(words.word(name.from))) {
        return Nature::Other;
    }
    let given = count >= 2 && is_given_name(words.word(name.from));
    // *on Ana Street*: nobody.
    let in_place =
        || name.from > 0 && matches!(words.word(name.from - 1), "on" | "in" | "at" | "near" | "along" | "off" | "of");
    let of_group = |token: usize| {
        let word = stem(words.word(token));
        let noun = matches!(words.class(token), Some(WordClass::Group | WordClass::Document));
        let surname = given && token + 1 == name.to && !in_place() && SURNAMES_TOO.contains(&word);
        // *William (Bill) Ruiz*.
        let nickname = token > name.from && !words.is_word(token - 1);
        let forename = given && token == name.from || nickname;
        (noun || is_organisation_word(word)) && !surname && !forename || is_of_party(word)
    };
    let capitals = count == 1 && words.tokens[name.from].shape == Shape::AllCaps;
    let acronym = capitals && stem(words.word(name.from)).len() <= 6;
    let text = stem(words.span(name).slice(words.text));
    let place = cut.titled == Before::Other
        && (is_place(text) || is_in_state(words, name) || capitals && is_shouted_place(text));
    let demonyms = cut.titled == Before::Other && (name.from..name.to).all(|token| is_demonym(stem(words.word(token))));
    let body = place || acronym || demonyms || (name.from..name.to).any(of_group);
    if body || words_in(words, name) > 5 {
        Nature::Other
    } else if cut.titled == Before::Title || role.is_some() {
        Nature::Person
    } else if name.from > 0 && words.word(name.from - 1) == "the" {
        Nature::Perhaps
    } else if given || role::has_age(words, name.to) {
        Nature::Person
    } else {
        Nature::Perhaps
    }
}
