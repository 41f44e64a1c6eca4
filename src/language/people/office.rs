//! Who *the mayor* is: nouns beside a cue that go back to somebody introduced as one.

use super::antecedent::Link;
use super::speakers::LastSpeaker;
use super::{Mention, People};
use crate::language::lexicon::{WordClass, lower, party_of, title_in_full, word_class};
use crate::language::names::{Voice, sex_of_noun};
use crate::language::quotation::Confidence;
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;

/// How many mentions back a holder is looked for: bounds the work for each noun.
const MENTIONS_BACK: usize = 100;
/// How many mentions may tell a person's title.
const TITLED_MENTIONS: usize = 3;
/// So many blocks at the top may speak of somebody whom the next one names: *The mayor hit back … Mayor Ana Ruiz said*.
const BLOCKS_OF_LEAD: u32 = 4;
/// How many mentions ahead.
const MENTIONS_AHEAD: usize = 8;

/// What makes another office of the one whose name follows.
const STANDING_IN: [&str; 3] = ["shadow", "deputy", "vice"];

impl People {
    /// The person introduced with the role that *the …* names; nearest first, and of equals whoever spoke last.
    pub(super) fn holder_of_office(
        &self,
        prose: &Prose,
        mention: ProseSpan,
        last: Option<LastSpeaker>,
    ) -> Option<Link> {
        let words = prose.slice(mention).split_whitespace();
        let definite = |word: &str| ["the", "this", "that"].iter().any(|one| word.eq_ignore_ascii_case(one));
        if !words.clone().next().is_some_and(definite) {
            return None;
        }
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        let end = words.iter().position(|word| ends_head(word)).unwrap_or(words.len());
        let head = words.get(end.checked_sub(1)?)?.as_str();
        let before = self.mentions.partition_point(|known| known.span.end() <= mention.start());
        let near = &self.mentions[before.saturating_sub(MENTIONS_BACK)..before];
        // *the former mayor* is nobody who still is one.
        let was = words[1..end].iter().any(|word| word == "former");
        let may_hold = |known: &&Mention| self.office_nouns[known.person].may_hold(head);
        let mut tried: Vec<usize> = Vec::new();
        let holds = |known: &&Mention| {
            let new = !tried.contains(&known.person);
            if new {
                tried.push(known.person);
            }
            new && self.holds(prose, known.person, head)
                && (!was || self.role_has(prose, known.person, "former"))
                && !self.stands_in(prose, known.person, &words[..end])
                && !self.is_of_another_party(prose, known.person, mention)
        };
        let rank = |known: &&Mention| {
            let tells =
                |word: &&String| self.role_has(prose, known.person, word) || self.is_of(prose, known.person, word);
            let more = words[1..end - 1].iter().filter(tells).count();
            (more, last.is_some_and(|last| last.person == known.person), known.span.start())
        };
        let Some(found) = near.iter().rev().filter(may_hold).filter(holds).max_by_key(rank) else {
            return self.introduced_later(prose, mention, head);
        };
        let through = self.people[found.person].role.filter(|role| role.end() <= mention.start()).unwrap_or(found.span);
        Some(Link { person: found.person, through, confidence: Confidence::percent(80), rivals: Vec::new() })
    }

    /// *“It is lost,” said the mayor. Ana Ruiz, the mayor since May, …*: whoever is introduced as one right behind.
    fn introduced_later(&self, prose: &Prose, mention: ProseSpan, head: &str) -> Option<Link> {
        let block = narrow(prose.block_at(mention.start())?);
        let after = self.mentions.partition_point(|known| known.span.start() < mention.end());
        let near = self.mentions[after..].iter().take(MENTIONS_AHEAD).take_while(|known| known.block <= block + 1);
        let first = |known: &&Mention| {
            let person = &self.people[known.person];
            // *“It is lost,” said the senator. Speaking later, Sen. Ruiz …*: a title in front tells of the next one.
            let behind =
                |role: ProseSpan| known.block == block || block < BLOCKS_OF_LEAD || role.start() > known.span.start();
            let own = person.role.is_some_and(|role| role.start() >= mention.end() && behind(role));
            own && known.voice == Voice::Narration && person.mentions.first() == Some(&known.span)
        };
        let found = near.filter(first).find(|known| self.holds(prose, known.person, head))?;
        Some(Link {
            person: found.person,
            through: found.span,
            confidence: Confidence::percent(66),
            rivals: Vec::new(),
        })
    }

    /// The person whose own title an office in capitals is; `rest` is what follows it in its block.
    pub(super) fn holder_of_title(&self, prose: &Prose, office: ProseSpan, rest: &str) -> Option<usize> {
        let words: Vec<String> = prose.slice(office).split_whitespace().map(str::to_lowercase).collect();
        let before = self.mentions.partition_point(|known| known.span.end() <= office.start());
        let near = &self.mentions[before.saturating_sub(MENTIONS_BACK)..before];
        // *the President of the Harbour Board* is whoever was introduced as that.
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
        if !self.office_nouns[person].may_hold(head) {
            return false;
        }
        let person = &self.people[person];
        let sex = sex_of_noun(head);
        if sex.is_some() && person.sex.is_some() && sex != person.sex {
            return false;
        }
        let titled = |name: &ProseSpan| {
            let before = prose.text().get(..name.start() as usize).unwrap_or_default();
            before.trim_end().rsplit(char::is_whitespace).next().is_some_and(|word| is_office(word, head))
        };
        if head.len() > 3 && person.mentions.iter().take(TITLED_MENTIONS).any(titled) {
            return true;
        }
        let Some(role) = person.role else { return false };
        let role = prose.slice(role);
        role.split(between).any(|word| is_office(word, head))
            || head == "senator" && leads_senate(role)
            || role.contains('-')
                && role.split(|letter| between(letter) || letter == '-').any(|word| is_office(word, head))
    }

    /// *the Liberal candidate* is nobody who was introduced as the Conservative one.
    fn is_of_another_party(&self, prose: &Prose, person: usize, mention: ProseSpan) -> bool {
        let party = |words: ProseSpan| {
            prose.slice(words).split(between).find_map(|word| party_of(word.trim_end_matches(END_OF_WORD)))
        };
        let own = self.people[person].role.and_then(party);
        own.zip(party(mention)).is_some_and(|(own, named)| own != named)
    }

    /// *the minister* is nobody who was introduced as the shadow minister or the deputy minister.
    fn stands_in(&self, prose: &Prose, person: usize, named: &[String]) -> bool {
        STANDING_IN.iter().any(|word| self.role_has(prose, person, word) && !named.iter().any(|own| own == word))
    }

    /// *the Karst senator*, of *Sen. Ana Ruiz of Karst*.
    fn is_of(&self, prose: &Prose, person: usize, place: &str) -> bool {
        let behind = |name: &ProseSpan| {
            let rest = prose.text().get(name.end() as usize..).unwrap_or_default();
            let of = [" of ", ", of ", " from "].iter().find_map(|of| rest.strip_prefix(of)).unwrap_or_default();
            let own = of.get(..place.len()).is_some_and(|own| own.to_lowercase() == *place);
            own && of[place.len()..].starts_with(|letter: char| !letter.is_alphanumeric())
        };
        self.people[person].mentions.iter().take(TITLED_MENTIONS).any(behind)
    }

    fn role_has(&self, prose: &Prose, person: usize, word: &str) -> bool {
        let role = self.people[person].role.map_or("", |role| prose.slice(role));
        role.split_whitespace().any(|own| own.to_lowercase() == *word)
    }
}

/// Whether a noun names what somebody is by office or trade: *the mayor*, and not *the woman*.
pub(super) fn is_office_noun(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Role | WordClass::Title))
        && sex_of_noun(word).is_none()
        && !matches!(word, "person" | "child" | "teenager" | "victim" | "driver" | "suspect" | "native" | "candidate")
}

/// Whether a word ends the head of a noun phrase: *the mayor | of Karst*, *the man | who*.
pub(super) fn ends_head(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Preposition | WordClass::Relative))
}

/// The nouns that the words of a role may be taken up with, as bits: a noun whose bit is missing is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OfficeNouns(u64);

impl OfficeNouns {
    /// Those of a role. Linear in its length.
    pub(in crate::language) fn of_role(role: &str) -> OfficeNouns {
        let mut nouns = 0;
        // A word with a hyphen counts whole and in its parts.
        for word in role.split(between).chain(role.split(|letter| between(letter) || letter == '-')) {
            let word = lower(word.trim_end_matches(END_OF_WORD));
            let long = title_in_full(&word);
            nouns |= bit(long) | wider_nouns(long).iter().fold(0, |bits, noun| bits | bit(noun));
        }
        nouns |= if leads_senate(role) { bit("senator") } else { 0 };
        OfficeNouns(nouns)
    }

    /// Whether a noun may be one of them. Constant time.
    fn may_hold(self, noun: &str) -> bool {
        self.0 & bit(noun) != 0
    }
}

/// Nouns of one length with the same first and last letter share a bit, and a few others do by chance.
fn bit(noun: &str) -> u64 {
    let bytes = noun.as_bytes();
    let (first, last) = (bytes.first().copied().unwrap_or_default(), bytes.last().copied().unwrap_or_default());
    1 << ((usize::from(first) + 7 * usize::from(last) + 13 * bytes.len()) % 64)
}

/// What stands after a word of a role and is no part of it.
const END_OF_WORD: [char; 4] = ['.', ',', '’', '\''];

fn between(letter: char) -> bool {
    matches!(letter, ' ' | ',' | '\u{a0}')
}

/// Whether a word of a role means the noun: `Sen.` is *the senator*, and a lawmaker too.
fn is_office(word: &str, head: &str) -> bool {
    let word = lower(word.trim_end_matches(END_OF_WORD));
    let long = title_in_full(&word);
    long == head || wider_nouns(long).contains(&head) && (long != "senator" || head != "representative")
}

/// *Senate minority leader*: an office that only a senator has.
fn leads_senate(role: &str) -> bool {
    role.contains("Senate")
        && ["leader", "Leader", "hip", "hairman", "hairwoman"].iter().any(|noun| role.contains(noun))
}

/// What somebody with an office is called too.
fn wider_nouns(long: &str) -> &'static [&'static str] {
    match long {
        "senator" | "representative" | "congressman" | "congresswoman" | "mp" | "assemblyman" | "assemblywoman" => {
            &["lawmaker", "legislator", "politician", "congressman", "congresswoman", "representative"]
        }
        "minister" | "president" | "chancellor" | "premier" => &["leader", "politician"],
        "chairwoman" | "chairman" | "chairperson" => &["chair", "chairman", "chairwoman"],
        "lawyer" | "attorney" | "barrister" | "solicitor" => &["lawyer", "attorney"],
        "spokesman" | "spokeswoman" => &["spokesperson"],
        "professor" | "lecturer" => &["academic", "professor", "scholar", "researcher"],
        "doctor" | "dr" => &["professor", "academic", "scholar", "researcher", "scientist", "physician"],
        "protester" | "protestor" => &["demonstrator"],
        "general" | "colonel" | "captain" | "sergeant" | "lieutenant" => &["officer", "soldier", "commander"],
        _ => &[],
    }
}
