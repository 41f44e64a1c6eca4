//! Who is who: names joined into people, and speakers given their full names.
//!
//! Here: the types. How the names of a draft are joined is `gather`; when that need not be done anew, `memo`.
//! Not here: whether a name is misspelt; that is `checks::entities`.

mod also;
mod antecedent;
mod find;
#[cfg(test)]
mod form_tests;
mod gather;
mod identified;
mod introduction;
mod memo;
mod office;
mod paragraph;
mod speakers;
#[cfg(test)]
mod tests;
mod weight;

pub(super) use find::{given, surname};
pub(super) use identified::is_identified;
pub(super) use memo::PeopleMemo;
pub use office::OfficeNouns;

use super::lexicon::{Sex, WordClass, word_class};
use super::names::{PartInSentence, Voice, are_letters};
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use std::sync::Arc;

/// One person through the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The full name as the draft first gives it.
    pub name: String,
    /// Every place, in order of reading.
    pub mentions: Vec<ProseSpan>,
    /// *Invariant:* for each mention, its block, and the place of its name among the names there.
    pub(super) names: Vec<(u32, u32)>,
    /// Other places that mean the person, in no order: the title alone, the name inside a
    /// longer one. They are no forms of the name.
    pub also: Vec<ProseSpan>,
    /// What they are, by the words beside a name: *the harbour master*.
    pub role: Option<ProseSpan>,
    /// How many mentions of the narration have a title before them: *Ms Ruiz*, *Sen. Ruiz*.
    pub(super) titled: u32,
    /// How many have words beside them that say what the person is.
    pub(super) described: u32,
    /// Every age beside a name, in order of place.
    pub ages: Vec<Age>,
    /// The pronoun that goes with them, where anything tells.
    pub sex: Option<Sex>,
}

/// How old a person is, by one place of the narration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Where it stands.
    pub place: ProseSpan,
    /// The years.
    pub years: u8,
}

/// One place where a person is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mention {
    span: ProseSpan,
    person: usize,
    /// Its sentence, counted through the draft.
    sentence: u32,
    block: u32,
    part: PartInSentence,
    voice: Voice,
}

/// The people of a draft, by order of first mention, and where they are named.
#[derive(Debug, Default)]
pub(super) struct People {
    people: Arc<Vec<Person>>,
    /// For each person, the nouns that the role may be taken up with. *Invariant:* as long as `people`.
    office_nouns: Vec<OfficeNouns>,
    /// Every mention, in order of place.
    mentions: Vec<Mention>,
    /// Where the sentences of the draft begin, in order.
    sentences: Vec<u32>,
    /// Titles that stand alone for somebody, in order of place.
    offices: Vec<ProseSpan>,
    /// The woman and the man whom the draft is about, where it is about one.
    protagonists: [Option<usize>; 2],
}

impl People {
    /// Where people are named, or their titles stand for them, in order of place.
    pub(super) fn places(&self) -> Vec<ProseSpan> {
        let mut places: Vec<ProseSpan> = self.mentions.iter().map(|mention| mention.span).collect();
        if !self.offices.is_empty() {
            places.extend(&self.offices);
            places.sort_unstable_by_key(|place| place.start());
        }
        places
    }

    /// The people, in order of introduction.
    pub(super) fn people(&self) -> &Arc<Vec<Person>> {
        &self.people
    }

    /// The place of a position among the sentences of the draft, from 1.
    fn sentence_at(&self, place: u32) -> u32 {
        narrow(self.sentences.partition_point(|start| *start <= place))
    }
}

/// Whether a name can be what a mention names: nothing governs it, it owns nothing, and no noun follows that it only
/// describes: *the New York senator*.
fn is_head(prose: &Prose, mention: ProseSpan, name: ProseSpan, part: PartInSentence) -> bool {
    let inner = name.start() > mention.start();
    // *according to Dr. Ruiz*: what governs the whole mention does not make the name a part of it.
    let within = ProseSpan::new(mention.start(), name.start().max(mention.start()));
    let led = || is_led_by_another(prose.slice(within));
    let free = !inner
        || match part {
            // *Friends of Ana Ruiz*: a capital that only begins the sentence makes no title.
            _ if prose.slice(within).ends_with(" of ") => false,
            PartInSentence::Governed => !led(),
            PartInSentence::Owner => false,
            _ => true,
        };
    let rest = ProseSpan::new(name.end().min(mention.end()), mention.end());
    let rest = prose.slice(rest);
    // *Karst’s mayor*: the owner is not who is meant.
    let owns = part == PartInSentence::Owner && rest.contains(' ');
    // *Ana Ruiz KC*
    let next = rest.split_whitespace().find(|word| !are_letters(word)).unwrap_or_default();
    free && !owns
        && (next.is_empty() || next.starts_with([',', '(', '’', '\'']) || office::ends_head(next) || next == "and")
}

/// Whether words of a mention before the name tell of somebody else, whom the name only belongs to: *the lawyer for | Ana Ruiz*.
fn is_led_by_another(within: &str) -> bool {
    // *the heckler, who identified himself as Ana Ruiz*
    let given = ["self as ", "name as "].iter().any(|end| within.ends_with(end));
    !given && within.split_whitespace().any(office::ends_head) && !tells_whose_chief(within)
}

/// *chief of police | Ana Ruiz*: whose chief she is stands between, and no person.
fn tells_whose_chief(within: &str) -> bool {
    let last = within.split_whitespace().next_back().unwrap_or_default();
    let plain = matches!(word_class(last), None | Some(WordClass::Group)) && last.starts_with(char::is_lowercase);
    let of = || within.trim_end().trim_end_matches(last).ends_with(" of ");
    plain && !antecedent::is_for_person(last) && of()
}
