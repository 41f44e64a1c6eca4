//! Who is who: names joined into people, and speakers given their full names.
//!
//! A run of two words or more is a person where its block says so, or where its
//! last word alone is spoken of as a person elsewhere; a surname later on is the
//! person introduced with it.
//! Not here: whether a name is misspelt; that is `checks::entities`.

mod also;
mod antecedent;
mod find;
mod identified;
mod introduction;
mod office;
mod speakers;
#[cfg(test)]
mod tests;
mod weight;

pub(super) use find::{given, surname};
pub(super) use identified::is_identified;
pub use office::OfficeNouns;

use super::BlockView;
use super::lexicon::{Sex, is_given_name, sex_of_given_name};
use super::names::{
    Before, NameBeginning, NameRun, NameTie, Nature, PartInSentence, Relation, SentenceStart, Voice, nickname_in,
};
use super::quotation::{Quotation, Speaker, SpeakerKind};
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::narrow;
use find::{is_saint, styled_name};
use introduction::{is_introduction, spoken_of_alone};
use rustc_hash::{FxHashMap, FxHashSet};

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

/// One run of capitals of the draft.
#[derive(Debug, Clone, Copy)]
struct Run<'p> {
    name: &'p str,
    span: ProseSpan,
    role: Option<ProseSpan>,
    age: Option<Age>,
    facts: &'p NameRun,
    /// Its place among the names of its block.
    index: u32,
    sentence: u32,
    block: u32,
    kind: BlockKind,
}

/// The people of a draft, by order of first mention, and where to look them up.
#[derive(Debug, Default)]
pub(super) struct People<'p> {
    people: Vec<Person>,
    /// For each person, the nouns that the role may be taken up with. *Invariant:* as long as `people`.
    office_nouns: Vec<OfficeNouns>,
    /// For each surname, in the order of introduction, who has it.
    by_surname: FxHashMap<&'p str, Vec<usize>>,
    /// For each given name, who was introduced with it last.
    by_given: FxHashMap<&'p str, usize>,
    /// Other full names of people: what they were born as, what they write as.
    by_other_name: FxHashMap<&'p str, usize>,
    /// Those introduced as the kin of somebody: their surname alone is most often the other's.
    kin: FxHashSet<usize>,
    /// For each person, the block that gave the full name last.
    full_in: FxHashMap<usize, u32>,
    /// Every mention, in order of place.
    mentions: Vec<Mention>,
    /// Where the sentences of the draft begin, in order.
    sentences: Vec<u32>,
    /// Titles that stand alone for somebody, in order of place.
    offices: Vec<ProseSpan>,
}

/// News copy has a name about so often: room for all, before they are counted.
const BYTES_A_NAME: usize = 48;

impl<'p> People<'p> {
    /// Joins the name runs of all blocks. Linear in the number of runs.
    pub(super) fn gather(
        prose: &'p Prose,
        blocks: impl Iterator<Item = BlockView<'p>> + Clone,
        quotations: &[Quotation],
    ) -> People<'p> {
        let mut people = People::default();
        let runs = people.runs(prose, blocks.clone());
        let speakers = speaking_runs(prose, &runs, quotations);
        let alone = spoken_of_alone(&runs, &speakers);
        let pairs = other_names(&runs);
        people.introduce_all(&runs, &pairs, |run| is_introduction(run, &speakers, &alone));
        for run in &runs {
            people.introduce_alone(run, &speakers, &alone);
        }
        people.add_names_of_one_word(&runs, &pairs);
        people.mention_all(&runs, &speakers);
        people.note_offices(prose, blocks);
        people
    }

    /// Those whose full names the draft gives; and who has two.
    fn introduce_all(
        &mut self,
        runs: &[Run<'p>],
        pairs: &[(usize, usize)],
        is_introduction: impl Fn(&Run<'_>) -> bool,
    ) {
        for (at, run) in runs.iter().enumerate() {
            let first = pairs.binary_search_by_key(&at, |pair| pair.1).ok().map(|pair| &runs[pairs[pair].0]);
            let second = pairs.binary_search_by_key(&at, |pair| pair.0).ok().map(|pair| &runs[pairs[pair].1]);
            if let Some(person) = first.and_then(|first| self.find(first)) {
                self.add_name(run, person);
            } else if is_introduction(run) || second.is_some() && run.facts.words >= 2 {
                match second.and_then(|second| self.find(second)) {
                    Some(person) => self.add_name(run, person),
                    None => self.introduce(run),
                }
            }
        }
    }

    /// *Nina, born Ana Ruiz*: second names of those who have one name only.
    fn add_names_of_one_word(&mut self, runs: &[Run<'p>], pairs: &[(usize, usize)]) {
        for &(first, second) in pairs {
            match (self.find(&runs[first]), self.find(&runs[second])) {
                (Some(person), None) => self.add_name(&runs[second], person),
                (None, Some(person)) => self.add_name(&runs[first], person),
                _ => {}
            }
        }
    }

    /// A second full name of somebody.
    fn add_name(&mut self, run: &Run<'p>, person: usize) {
        self.by_other_name.entry(run.name).or_insert(person);
        let surname = styled_name(run.name).unwrap_or(surname(run.name));
        let holders = self.by_surname.entry(surname).or_default();
        if !holders.contains(&person) {
            holders.push(person);
        }
        self.by_given.entry(given(run.name)).or_insert(person);
    }

    /// Where people are named, or their titles stand for them, in order of place.
    pub(super) fn places(&self) -> Vec<ProseSpan> {
        let mut places: Vec<ProseSpan> = self.mentions.iter().map(|mention| mention.span).collect();
        if !self.offices.is_empty() {
            places.extend(&self.offices);
            places.sort_unstable_by_key(|place| place.start());
        }
        places
    }

    pub(super) fn into_people(self) -> Vec<Person> {
        self.people
    }

    fn runs(&mut self, prose: &'p Prose, blocks: impl Iterator<Item = BlockView<'p>>) -> Vec<Run<'p>> {
        let mut runs = Vec::with_capacity(prose.text().len() / BYTES_A_NAME);
        for block in blocks {
            let base = self.sentences.len();
            self.sentences.extend(block.facts.sentences.iter().map(|sentence| block.to_prose(sentence.span).start()));
            for (index, facts) in block.facts.names.iter().enumerate() {
                let span = block.to_prose(facts.span);
                let inside = self.sentences[base..].partition_point(|start| *start <= span.start());
                runs.push(Run {
                    name: prose.slice(span),
                    span,
                    role: facts.role.map(|role| block.to_prose(role)),
                    age: facts.age.map(|age| Age { place: block.to_prose(age.place), years: age.years }),
                    facts,
                    index: narrow(index),
                    sentence: narrow(base + inside),
                    block: narrow(block.index),
                    kind: block.kind,
                });
            }
        }
        runs
    }

    fn introduce(&mut self, run: &Run<'p>) {
        if self.by_full_name(run.name).is_none() {
            self.by_surname.entry(surname(run.name)).or_default().push(self.people.len());
            self.by_given.insert(given(run.name), self.people.len());
            if let Some(nickname) = nickname_in(run.name) {
                self.by_given.insert(nickname, self.people.len());
            }
            if run.facts.relation == Relation::Kin {
                self.kin.insert(self.people.len());
            }
            self.add(run);
        }
    }

    fn add(&mut self, run: &Run<'p>) {
        self.people.push(Person {
            name: run.name.to_owned(),
            mentions: Vec::new(),
            names: Vec::new(),
            also: Vec::new(),
            role: None,
            titled: 0,
            described: 0,
            ages: Vec::new(),
            sex: run.facts.sex,
        });
        self.office_nouns.push(OfficeNouns::default());
    }

    /// Whoever has one name only: spoken of as a person, or a saint.
    fn introduce_alone(&mut self, run: &Run<'p>, speakers: &FxHashSet<u32>, alone: &FxHashSet<&str>) {
        if run.facts.nature == Nature::Other || matches!(run.kind, BlockKind::Headline | BlockKind::Heading) {
            return;
        }
        let styled = styled_name(run.name).filter(|_| run.facts.words >= 2);
        let spoken_of = alone.contains(run.name) && run.facts.sentence_start == SentenceStart::No;
        let name = match styled {
            Some(bare) if alone.contains(bare) || is_saint(run.name) && is_given_name(bare) => bare,
            None if run.facts.words == 1 && (names_person(run, speakers) || spoken_of) => run.name,
            _ => return,
        };
        if self.find(run).is_none() {
            self.by_surname.entry(name).or_default().push(self.people.len());
            self.add(&Run { name, ..*run });
        }
    }

    /// Gives every name to whom it means.
    fn mention_all(&mut self, runs: &[Run<'p>], speakers: &FxHashSet<u32>) {
        // Everybody is introduced, so a name of several words means one person wherever it stands.
        let mut known: FxHashMap<(&str, Nature), Option<usize>> = FxHashMap::default();
        for run in runs {
            let person = match run.facts.words {
                ..2 => self.find(run),
                _ => *known.entry((run.name, run.facts.nature)).or_insert_with(|| self.find(run)),
            };
            self.mention(run, person, speakers);
        }
    }

    fn mention(&mut self, run: &Run<'p>, person: Option<usize>, speakers: &FxHashSet<u32>) {
        // *He is a Ruiz* means nobody the draft has named.
        let named = run.facts.relation != Relation::OneOf;
        let Some(person) = person.filter(|_| named) else {
            self.note_name_inside(run);
            return;
        };
        // Whom only other places tell to be a person is not whom a pronoun here goes back to.
        let unsure = !names_person(run, speakers)
            && run.facts.words == 1
            && !self.full_in.contains_key(&person)
            && self.people[person].titled == 0;
        if run.facts.words >= 2 {
            self.full_in.insert(person, run.block);
        }
        let known = &mut self.people[person];
        known.mentions.push(run.span);
        known.names.push((run.block, run.index));
        if run.facts.voice == Voice::Narration {
            if known.role.is_none() {
                (known.role, self.office_nouns[person]) = (run.role, run.facts.office_nouns);
            }
            known.titled += u32::from(run.facts.after == Before::Title);
            known.described += u32::from(run.role.is_some());
            known.ages.extend(run.age);
            known.sex = known.sex.or_else(|| sex_told(&known.name, run.facts, run.name));
        }
        self.mentions.push(Mention {
            span: run.span,
            person,
            sentence: run.sentence,
            block: run.block,
            part: if unsure { PartInSentence::Governed } else { run.facts.part },
            voice: run.facts.voice,
        });
    }

    /// The place of a position among the sentences of the draft, from 1.
    fn sentence_at(&self, place: u32) -> u32 {
        narrow(self.sentences.partition_point(|start| *start <= place))
    }
}

/// Where the names begin that stand as speakers.
fn speaking_runs(prose: &Prose, runs: &[Run<'_>], quotations: &[Quotation]) -> FxHashSet<u32> {
    let people = quotations.iter().filter_map(Quotation::speaker).filter(|speaker| speaker.kind == SpeakerKind::Person);
    people.filter_map(|speaker| head_run(prose, runs, speaker).map(|run| run.span.start())).collect()
}

/// The name that stands for the speaker in a mention: the last that nothing governs or owns.
fn head_run<'r, 'p>(prose: &Prose, runs: &'r [Run<'p>], speaker: &Speaker) -> Option<&'r Run<'p>> {
    let from = runs.partition_point(|run| run.span.end() <= speaker.mention.start());
    let inside = runs[from..].iter().take_while(|run| run.span.start() < speaker.mention.end());
    let own = |run: &&Run<'_>| is_head(prose, speaker.mention, run.span, run.facts.part);
    inside.filter(own).last()
}

/// Whether a name can be what a mention names: nothing governs it, it owns nothing, and no noun follows that it only
/// describes: *the New York senator*.
fn is_head(prose: &Prose, mention: ProseSpan, name: ProseSpan, part: PartInSentence) -> bool {
    let inner = name.start() > mention.start();
    // *according to Dr. Ruiz*: what governs the whole mention does not make the name a part of it.
    let within = ProseSpan::new(mention.start(), name.start().max(mention.start()));
    // *the heckler, who identified himself as Ana Ruiz*
    let given = ["self as ", "name as "].iter().any(|end| prose.slice(within).ends_with(end));
    let led = || !given && prose.slice(within).split_whitespace().any(office::ends_head);
    let free = !inner
        || match part {
            PartInSentence::Governed => !led(),
            PartInSentence::Owner => false,
            _ => true,
        };
    let rest = ProseSpan::new(name.end().min(mention.end()), mention.end());
    let rest = prose.slice(rest);
    // *Karst’s mayor*: the owner is not who is meant.
    let owns = part == PartInSentence::Owner && rest.contains(' ');
    let next = rest.split_whitespace().next().unwrap_or_default();
    free && !owns
        && (next.is_empty() || next.starts_with([',', '(', '’', '\'']) || office::ends_head(next) || next == "and")
}

/// The pronoun that goes with somebody, as far as one place tells. *Christie* is a woman’s name, and no given name of
/// *Tom Christie*; a pronoun behind a name that does not act is as likely another’s.
fn sex_told(name: &str, run: &NameRun, written: &str) -> Option<Sex> {
    let by_surname = run.words == 1 && run.after == Before::Other && name.contains(' ') && given(name) != written;
    let from_name = by_surname && run.begins == NameBeginning::GivenName && run.sex == sex_of_given_name(written);
    let acts = matches!(run.part, PartInSentence::Subject | PartInSentence::First);
    run.sex.filter(|_| !from_name).or(run.pronoun_after.filter(|_| acts))
}

/// Whether the words around a name tell that somebody has it.
fn names_person(run: &Run<'_>, speakers: &FxHashSet<u32>) -> bool {
    run.facts.after == Before::Title || speakers.contains(&run.span.start())
}

/// The names that are what the name before is called too: *Ana Ruiz (Latin: Anna Ruizia)*. What is no person may stand
/// between.
fn other_names(runs: &[Run<'_>]) -> Vec<(usize, usize)> {
    let mut first = None;
    let mut pairs = Vec::new();
    for (at, run) in runs.iter().enumerate().filter(|(_, run)| run.facts.nature != Nature::Other) {
        let near = |first: &usize| runs[*first].sentence == run.sentence && runs[*first].facts.voice == run.facts.voice;
        if run.facts.tie == NameTie::OtherName {
            pairs.extend(first.filter(near).map(|first| (first, at)));
        }
        first = Some(at);
    }
    pairs
}
