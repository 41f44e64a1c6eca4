//! Runs of words that may be names, inside one block, with what stands around them.
//!
//! Not here: who is who through the draft (`people`).

mod age;
mod another_time;
mod compound;
mod cut;
mod letters;
mod nature;
mod nickname;
mod office;
mod office_noun;
mod opening;
mod owned;
mod part;
mod particle;
mod role;
mod sex;
mod shared_title;
mod tie;

pub use age::AgeBeside;
pub(super) use another_time::is_of_another_time;
pub(super) use compound::{describes, head_of_compound};
pub(super) use cut::is_office_word;
pub(super) use letters::are_letters;
pub use nature::Nature;
pub(super) use nickname::nickname_in;
pub(super) use opening::opening;
pub(super) use owned::has_body;
pub use part::PartInSentence;
pub use particle::ParticledName;
pub(super) use particle::particled_names;
pub(super) use role::{is_agent_noun, is_person_noun};
pub(super) use sex::sex_of_noun;
pub(super) use shared_title::is_title_of_several;
pub use tie::{NameTie, Relation};

use super::BlockSpan;
use super::lexicon::{Sex, sex_of_given_name};
use super::local::LocalQuote;
use super::narration::{Stretch, Words};
use super::people::OfficeNouns;
use super::shift::Shift;
use super::token::stem;
use crate::text::narrow;
use cut::Cut;
use part::{NameBefore, name_before, part_by_order};

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

/// The runs of a block, in order. Linear in the tokens.
pub(super) fn runs(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<NameRun> {
    let mut found: Vec<NameRun> = Vec::new();
    let (mut quote, mut at) = (0, 0);
    let mut before: Option<NameBefore> = None;
    while at < words.tokens.len() {
        if words.is_sentence_stop(at) {
            before = None;
        }
        let run = if words.may_begin_name(at) { words.name_forward(at, words.tokens.len()) } else { None };
        let Some(run) = run else {
            at += 1;
            continue;
        };
        while quotes.get(quote).is_some_and(|quote| quote.close_token < run.from) {
            quote += 1;
        }
        let run = cut::with_portfolio(words, nickname::with_nickname(words, run, quotes.get(quote)));
        let run = letters::without_letters(words, owned::with_owned(words, run));
        let cut = cut::cut(words, run);
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < run.from);
        if !cut.name.is_empty() {
            let voice = if quoted { Voice::Quoted } else { Voice::Narration };
            let name = name_run(words, run, cut, voice, part_by_order(words, run, before, voice));
            before = if quoted { before } else { Some(name_before(words, run, &name, cut.name.to, before)) };
            found.push(name);
        }
        at = letters::past_letters(words, cut.name.to).max(run.from + 1);
    }
    found
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
    let opens = opens_sentence(words, run.from);
    let starts = opens && name.from == run.from;
    let role = role::role(words, name).filter(|role| !shared_title::are_title_of_several(words, *role));
    let sex = role.and_then(|role| sex::sex_of_phrase(words, role)).or_else(|| sex::sex_of_title(words, name)).or_else(
        || sex_of_given_name(words.word(name.from)).filter(|_| name.to - name.from >= 2 || cut.titled == Before::Other),
    );
    NameRun {
        span,
        words: u8::try_from(words_in(words, name)).unwrap_or(u8::MAX),
        after: cut.titled,
        voice,
        sentence_start: if starts && cut.titled == Before::Other { SentenceStart::Yes } else { SentenceStart::No },
        nature: nature::nature(words, cut, role),
        part: part::part_in_sentence(words, run, name, part),
        role: role.map(|role| words.span(role)),
        office_nouns: role
            .map_or_else(OfficeNouns::default, |role| OfficeNouns::of_role(words.span(role).slice(words.text))),
        begins: if words.is_given_name(name.from) { NameBeginning::GivenName } else { NameBeginning::Other },
        age: age::age(words, name),
        sex,
        tie: tie::tie(words, name.from),
        relation: tie::relation(words, name),
        pronoun_after: sex::of_pronoun_after(words, name.to),
    }
}

/// Whether a sentence begins there, in marks or without them.
fn opens_sentence(words: Words<'_>, token: usize) -> bool {
    let starts = |at: usize| at == 0 || words.is_sentence_stop(at - 1);
    // *Ruiz said: “Politics is …”*
    let led = |mark: usize| starts(mark) || words.is_punctuation(mark - 1, ',') || words.is_punctuation(mark - 1, ':');
    starts(token) || words.is_mark(token - 1) && words.tokens[token - 1].touches(&words.tokens[token]) && led(token - 1)
}

/// How many words a name has, without the marks around a nickname in it.
fn words_in(words: Words<'_>, name: Stretch) -> usize {
    (name.from..name.to).filter(|&token| words.is_word(token)).count()
}

#[cfg(test)]
mod tests;
