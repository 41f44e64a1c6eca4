//! Who *the mayor* is: nouns beside a cue that go back to somebody introduced as one.

use super::antecedent::Link;
use super::speakers::LastSpeaker;
use super::{Mention, People};
use crate::language::lexicon::{WordClass, lower, title_in_full, word_class};
use crate::language::names::sex_of_noun;
use crate::language::quotation::Confidence;
use crate::markup::{Prose, ProseSpan};

/// How many mentions back a holder is looked for: bounds the work for each noun.
const MENTIONS_BACK: usize = 100;

impl People<'_> {
    /// The person introduced with the role that *the …* names; nearest first, and of equals whoever spoke last.
    pub(super) fn holder_of_office(
        &self,
        prose: &Prose,
        mention: ProseSpan,
        last: Option<LastSpeaker>,
    ) -> Option<Link> {
        let words: Vec<String> = prose.slice(mention).split_whitespace().map(str::to_lowercase).collect();
        if !matches!(words.first()?.as_str(), "the" | "this" | "that") {
            return None;
        }
        let end = words.iter().position(|word| ends_head(word)).unwrap_or(words.len());
        let head = words.get(end.checked_sub(1)?)?.as_str();
        let before = self.mentions.partition_point(|known| known.span.end() <= mention.start());
        let near = &self.mentions[before.saturating_sub(MENTIONS_BACK)..before];
        let mut tried: Vec<usize> = Vec::new();
        let holds = |known: &&Mention| {
            let new = !tried.contains(&known.person);
            if new {
                tried.push(known.person);
            }
            new && self.holds(prose, known.person, head)
        };
        let rank = |known: &&Mention| {
            let more = words[1..end - 1].iter().filter(|word| self.role_has(prose, known.person, word)).count();
            (more, last.is_some_and(|last| last.person == known.person), known.span.start())
        };
        let found = near.iter().rev().filter(holds).max_by_key(rank)?;
        let through = self.people[found.person].role.filter(|role| role.end() <= mention.start()).unwrap_or(found.span);
        Some(Link { person: found.person, through, confidence: Confidence::percent(80), rivals: Vec::new() })
    }

    /// The person whose own title an office in capitals is.
    pub(super) fn holder_of_title(&self, prose: &Prose, office: ProseSpan) -> Option<usize> {
        let words: Vec<String> = prose.slice(office).split_whitespace().map(str::to_lowercase).collect();
        let before = self.mentions.partition_point(|known| known.span.end() <= office.start());
        let near = &self.mentions[before.saturating_sub(MENTIONS_BACK)..before];
        // *the President of the Harbour Board* is whoever was introduced as that.
        let rest = prose.text().get(office.end() as usize..).unwrap_or_default();
        let more = rest.split_inclusive(' ').take(4).map(str::len).sum::<usize>();
        let of = rest.get(..more).filter(|of| of.starts_with(" of ")).map(str::trim_end);
        let holds = |known: &&Mention| {
            let Some(role) = self.people[known.person].role else { return false };
            let own = of.is_none_or(|of| prose.slice(role).contains(of));
            let role = || prose.slice(role).split([' ', ',', '\u{a0}']);
            own && words
                .iter()
                .all(|word| role().any(|own| title_in_full(own.trim_end_matches('.').to_lowercase().as_str()) == word))
        };
        near.iter().rev().find(holds).map(|known| known.person)
    }

    /// Whether the person was introduced as one.
    fn holds(&self, prose: &Prose, person: usize, head: &str) -> bool {
        let person = &self.people[person];
        let sex = sex_of_noun(head);
        if sex.is_some() && person.sex.is_some() && sex != person.sex {
            return false;
        }
        let Some(role) = person.role else { return false };
        let role = prose.slice(role);
        let between = |letter: char| matches!(letter, ' ' | ',' | '\u{a0}');
        role.split(between).any(|word| is_office(word, head))
            || role.contains('-')
                && role.split(|letter| between(letter) || letter == '-').any(|word| is_office(word, head))
    }

    fn role_has(&self, prose: &Prose, person: usize, word: &str) -> bool {
        let role = self.people[person].role.map_or("", |role| prose.slice(role));
        role.split_whitespace().any(|own| own.to_lowercase() == *word)
    }
}

/// Whether a word ends the head of a noun phrase: *the mayor | of Karst*, *the man | who*.
pub(super) fn ends_head(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Preposition | WordClass::Relative))
}

/// Whether a word of a role means the noun: `Sen.` is *the senator*, and a lawmaker too.
fn is_office(word: &str, head: &str) -> bool {
    let word = lower(word.trim_end_matches(['.', ',', '’', '\'']));
    let long = title_in_full(&word);
    let wider: &[&str] = match long {
        "senator" | "representative" | "congressman" | "congresswoman" | "mp" | "assemblyman" | "assemblywoman" => {
            &["lawmaker", "legislator", "politician", "congressman", "congresswoman", "representative"]
        }
        "minister" | "president" | "chancellor" | "premier" => &["leader", "politician"],
        "chairwoman" | "chairman" | "chairperson" => &["chair", "chairman", "chairwoman"],
        "lawyer" | "attorney" | "barrister" | "solicitor" => &["lawyer", "attorney"],
        "spokesman" | "spokeswoman" => &["spokesperson"],
        "professor" | "lecturer" => &["academic", "professor"],
        "protester" | "protestor" => &["demonstrator"],
        "general" | "colonel" | "captain" | "sergeant" | "lieutenant" => &["officer", "soldier", "commander"],
        _ => &[],
    };
    long == head || wider.contains(&head) && (long != "senator" || head != "representative")
}
