//! The names of all blocks joined into people.
//!
//! A run of two words or more is a person where its block says so, or where its
//! last word alone is spoken of as a person elsewhere; a surname later on is the
//! person introduced with it.
//! Not here: whose name a run is (`find`), and which of them introduce somebody (`introduction`).

use super::find::{BareSurname, given, has_given_name_before, is_saint, styled_name, suffixed, surname};
use super::introduction::{is_introduction, spoken_of_alone};
use super::{Age, Mention, OfficeNouns, People, Person, is_head};
use crate::language::BlockView;
use crate::language::lexicon::{Sex, is_demonym, is_given_name, sex_of_given_name};
use crate::language::names::{
    Before, NameBeginning, NameRun, NameTie, Nature, PartInSentence, Relation, SentenceStart, Voice, nickname_in,
};
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// One run of capitals of the draft.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'p> {
    pub(super) name: &'p str,
    pub(super) span: ProseSpan,
    pub(super) role: Option<ProseSpan>,
    pub(super) age: Option<Age>,
    pub(super) facts: &'p NameRun,
    /// Its place among the names of its block.
    pub(super) index: u32,
    pub(super) sentence: u32,
    pub(super) block: u32,
    pub(super) kind: BlockKind,
}

/// The people gathered so far, and where to look them up.
#[derive(Debug, Default)]
pub(super) struct Gathering<'p> {
    pub(super) people: Vec<Person>,
    /// For each person, the nouns that the role may be taken up with. *Invariant:* as long as `people`.
    office_nouns: Vec<OfficeNouns>,
    /// For each surname, in the order of introduction, who has it.
    pub(super) by_surname: FxHashMap<&'p str, Vec<usize>>,
    /// For each given name, who was introduced with it last.
    pub(super) by_given: FxHashMap<&'p str, usize>,
    /// Other full names of people: what they were born as, what they write as.
    pub(super) by_other_name: FxHashMap<&'p str, usize>,
    /// Those introduced as the kin of somebody: their surname alone is most often the other's.
    pub(super) kin: FxHashSet<usize>,
    /// For each person, the block that gave the full name last.
    pub(super) full_in: FxHashMap<usize, u32>,
    /// The surnames that stand somewhere with nothing but a suffix, and whom they mean without it.
    pub(super) suffixed: FxHashMap<&'p str, BareSurname>,
    /// Every mention, in order of place.
    mentions: Vec<Mention>,
    /// Where the sentences of the draft begin, in order.
    sentences: Vec<u32>,
}

/// News copy has a name about so often: room for all, before they are counted.
const BYTES_A_NAME: usize = 48;

/// Joins the name runs of all blocks; `speakers` are the mentions of the people who speak. Linear in the number of runs.
///
/// Of the text it asks for the words of the names, of their roles and of the mentions of speakers, and for what stands
/// around an office that somebody holds: `memo` rests on that.
pub(super) fn gather<'p>(
    prose: &'p Prose,
    blocks: impl Iterator<Item = BlockView<'p>> + Clone,
    speakers: &[ProseSpan],
) -> People {
    let mut gathering = Gathering::default();
    let runs = gathering.runs(prose, blocks.clone());
    let speakers = speaking_runs(prose, &runs, speakers);
    let alone = spoken_of_alone(&runs, &speakers);
    let pairs = other_names(&runs);
    gathering.suffixed = suffixed(&runs);
    gathering.introduce_all(&runs, &pairs, |run| is_introduction(run, &speakers, &alone));
    for run in &runs {
        gathering.introduce_alone(run, &speakers, &alone);
    }
    gathering.add_names_of_one_word(&runs, &pairs);
    gathering.mention_all(&runs, &speakers);
    let Gathering { people, office_nouns, mentions, sentences, .. } = gathering;
    let protagonists = [Sex::Female, Sex::Male].map(|sex| protagonist(&people, sex));
    let mut people =
        People { people: Arc::new(people), office_nouns, mentions, sentences, offices: Vec::new(), protagonists };
    people.note_offices(prose, blocks);
    people
}

/// Whom of one sex the draft names often, and nobody else half as often.
fn protagonist(people: &[Person], sex: Sex) -> Option<usize> {
    const OFTEN: usize = 4;
    let of_sex = || people.iter().enumerate().filter(|(_, person)| person.sex == Some(sex));
    let (lead, most) = of_sex().map(|(at, person)| (at, person.mentions.len())).max_by_key(|(_, times)| *times)?;
    let alone = of_sex().all(|(at, person)| at == lead || 2 * person.mentions.len() <= most);
    (most >= OFTEN && alone).then_some(lead)
}

impl<'p> Gathering<'p> {
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
            // *She was born Ana Ruiz*, of whom the draft has named with that given name.
            let born = run.facts.tie == NameTie::OtherName && run.facts.words >= 2 && first.is_none();
            let born = born.then(|| self.by_given.get(given(run.name)).copied()).flatten();
            if let Some(person) = first.and_then(|first| self.find(first)).or(born) {
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
        let known = self.by_full_name(run.name);
        if let Some(person) = known.filter(|person| has_given_name_before(run.name, &self.people[*person].name)) {
            self.people[person].name = run.name.to_owned();
            self.by_given.entry(given(run.name)).or_insert(person);
        }
        if known.is_none() {
            self.by_surname.entry(surname(run.name)).or_default().push(self.people.len());
            // *American Ana Ruiz*: no name that somebody is called by.
            if !is_demonym(given(run.name)) {
                self.by_given.insert(given(run.name), self.people.len());
            }
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
        // *RUIZ: No.* is a label.
        let shouted = !run.name.contains(char::is_lowercase);
        let inside = run.facts.sentence_start == SentenceStart::No;
        let proved = inside || shouted || run.facts.begins == NameBeginning::GivenName;
        let spoken_of = alone.contains(run.name) && run.facts.sentence_start == SentenceStart::No;
        // *his wife, Edda,*, *her brother Tom*
        let kin = inside && run.facts.relation == Relation::Kin && run.facts.begins == NameBeginning::GivenName;
        let name = match styled {
            Some(bare) if alone.contains(bare) || is_saint(run.name) && is_given_name(bare) => bare,
            None if run.facts.words == 1 && (proved && names_person(run, speakers) || spoken_of || kin) => run.name,
            _ => return,
        };
        if self.find(run).is_none() {
            if kin {
                self.kin.insert(self.people.len());
            }
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
            && !self.kin.contains(&person)
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
}

/// Where the names begin that stand as speakers; `mentions` are those of the people who speak.
fn speaking_runs(prose: &Prose, runs: &[Run<'_>], mentions: &[ProseSpan]) -> FxHashSet<u32> {
    mentions.iter().filter_map(|mention| head_run(prose, runs, *mention).map(|run| run.span.start())).collect()
}

/// The name that stands for the speaker in a mention: the last that nothing governs or owns.
fn head_run<'r, 'p>(prose: &Prose, runs: &'r [Run<'p>], mention: ProseSpan) -> Option<&'r Run<'p>> {
    let from = runs.partition_point(|run| run.span.end() <= mention.start());
    let inside = runs[from..].iter().take_while(|run| run.span.start() < mention.end());
    let own = |run: &&Run<'_>| is_head(prose, mention, run.span, run.facts.part);
    inside.filter(own).last()
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
