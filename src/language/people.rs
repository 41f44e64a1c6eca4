//! Who is who: names joined into people, and speakers given their full names.
//!
//! A run of two words or more is a person where a title, a given name or a verb
//! of saying says so; a surname later on is the person introduced with it.
//! Not here: whether a name is misspelt; that is `checks::entities`.

use super::BlockView;
use super::lexicon::is_given_name;
use super::names::{Before, NameRun};
use super::quotation::{Quotation, Speaker, SpeakerKind};
use crate::markup::{BlockKind, Prose, ProseSpan};
use rustc_hash::{FxHashMap, FxHashSet};

/// One person through the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The fullest form of the name.
    pub name: String,
    /// Every place, in order of reading.
    pub mentions: Vec<ProseSpan>,
}

/// The people of a draft, by order of first mention, and where to look them up.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    people: Vec<Person>,
    /// For each surname in the order of introduction, who has it.
    by_surname: FxHashMap<String, Vec<usize>>,
    /// Every mention in order of place, with its person.
    mentions: Vec<(ProseSpan, usize)>,
}

impl People {
    /// Joins the name runs of all blocks. Linear in the number of runs.
    pub(super) fn gather<'d>(
        prose: &Prose,
        blocks: impl Iterator<Item = BlockView<'d>> + Clone,
        quotations: &[Quotation],
    ) -> People {
        let speakers: FxHashSet<u32> = quotations
            .iter()
            .filter_map(Quotation::speaker)
            .filter(|speaker| speaker.kind == SpeakerKind::Person)
            .map(|speaker| speaker.mention.end())
            .collect();
        let mut people = People::default();
        let runs = || blocks.clone().flat_map(|block| block.facts.names.iter().map(move |run| (block, run)));
        for (block, run) in runs() {
            let span = block.to_prose(run.span);
            if run.words >= 2 && is_person(prose, span, run, block.kind, &speakers) {
                people.introduce(prose.slice(span));
            }
        }
        for (block, run) in runs() {
            let span = block.to_prose(run.span);
            people.mention(prose.slice(span), span, run, &speakers);
        }
        people
    }

    pub(super) fn into_people(self) -> Vec<Person> {
        self.people
    }

    fn introduce(&mut self, name: &str) {
        let holders = self.by_surname.entry(surname(name)).or_default();
        let known = holders.iter().any(|&holder| given(&self.people[holder].name) == given(name));
        if !known {
            holders.push(self.people.len());
            self.people.push(Person { name: name.to_owned(), mentions: Vec::new() });
        }
    }

    fn mention(&mut self, name: &str, span: ProseSpan, run: &NameRun, speakers: &FxHashSet<u32>) {
        let mut person = self.find(name);
        let alone =
            run.words == 1 && person.is_none() && (run.after == Before::Title || speakers.contains(&span.end()));
        if alone {
            self.by_surname.entry(surname(name)).or_default().push(self.people.len());
            person = Some(self.people.len());
            self.people.push(Person { name: name.to_owned(), mentions: Vec::new() });
        }
        if let Some(person) = person {
            self.people[person].mentions.push(span);
            self.mentions.push((span, person));
        }
    }

    /// The person of a full name or a surname; of two with one surname the one introduced last.
    fn find(&self, name: &str) -> Option<usize> {
        let holders = self.by_surname.get(&surname(name))?;
        if name.contains(char::is_whitespace) {
            return holders.iter().copied().find(|&holder| given(&self.people[holder].name) == given(name));
        }
        holders.last().copied()
    }

    /// Gives every speaker the full name the draft gives, and the chain that leads to it.
    pub(super) fn name_speakers(&self, prose: &Prose, quotations: &mut [Quotation]) {
        let mut last_speaker: Option<usize> = None;
        for quotation in quotations {
            let Some(speaker) = quotation.attribution.as_mut().and_then(|attribution| attribution.speaker.as_mut())
            else {
                continue;
            };
            let person = match speaker.kind {
                SpeakerKind::Pronoun => self.antecedent(prose, speaker, last_speaker),
                SpeakerKind::Person => self.person_in(speaker.mention),
                _ => None,
            };
            speaker.chain = vec![speaker.mention];
            if let Some(person) = person {
                self.link(speaker, person);
                last_speaker = Some(person);
            } else {
                prose.slice(speaker.mention).clone_into(&mut speaker.name);
            }
        }
    }

    fn link(&self, speaker: &mut Speaker, person: usize) {
        let person = &self.people[person];
        speaker.name.clone_from(&person.name);
        let before = person.mentions.partition_point(|mention| mention.end() <= speaker.mention.start());
        let nearest = before.checked_sub(1).map(|index| person.mentions[index]);
        let first = person.mentions.first().copied();
        if speaker.kind == SpeakerKind::Pronoun {
            speaker.chain.extend(nearest);
        }
        let full = first.filter(|first| !speaker.chain.contains(first) && first.start() < speaker.mention.start());
        speaker.chain.extend(full);
    }

    /// The person a mention names.
    fn person_in(&self, mention: ProseSpan) -> Option<usize> {
        let from = self.mentions.partition_point(|(span, _)| span.end() <= mention.start());
        let inside = self.mentions[from..].iter().take_while(|(span, _)| span.start() < mention.end());
        inside.last().map(|&(_, person)| person)
    }

    /// Who a pronoun stands for: the person named last before it, or the last
    /// speaker where nobody was named since.
    fn antecedent(&self, prose: &Prose, speaker: &Speaker, last_speaker: Option<usize>) -> Option<usize> {
        let singular =
            matches!(prose.slice(speaker.mention).to_ascii_lowercase().as_str(), "he" | "she" | "his" | "her");
        if !singular {
            return None;
        }
        let before = self.mentions.partition_point(|(span, _)| span.end() <= speaker.mention.start());
        let nearest = before.checked_sub(1).map(|index| self.mentions[index]);
        match (nearest, last_speaker) {
            (Some((_, person)), None) => Some(person),
            (Some((span, person)), Some(last)) => {
                // Whoever spoke last is likelier to go on than a name in passing, unless that name is near.
                let near = speaker.mention.start() - span.end() < 200;
                Some(if near { person } else { last })
            }
            (None, last) => last,
        }
    }
}

fn is_person(prose: &Prose, span: ProseSpan, run: &NameRun, kind: BlockKind, speakers: &FxHashSet<u32>) -> bool {
    let name = prose.slice(span);
    let first = name.split_whitespace().next().unwrap_or_default();
    let heading = matches!(kind, BlockKind::Headline | BlockKind::Heading);
    let plain = run.words <= 5 && !name.split_whitespace().any(|word| matches!(word, "of" | "&" | "the"));
    plain && (run.after == Before::Title || is_given_name(first) && !heading || speakers.contains(&span.end()))
}

/// The surname, for comparing: the last word, without a suffix.
fn surname(name: &str) -> String {
    let is_suffix = |word: &&str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    let last = name.split_whitespace().rev().find(|word| !is_suffix(word)).unwrap_or(name);
    last.to_lowercase()
}

fn given(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}
