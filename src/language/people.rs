//! Who is who: names joined into people, and speakers given their full names.
//!
//! A run of two words or more is a person where its block says so, or where its
//! last word alone is spoken of as a person elsewhere; a surname later on is the
//! person introduced with it.
//! Not here: whether a name is misspelt; that is `checks::entities`.

mod antecedent;
mod identified;
mod office;
mod speakers;

pub(super) use identified::is_identified;

use super::BlockView;
use super::lexicon::{Sex, is_short_form};
use super::names::{Before, NameRun, Nature, PartInSentence, SentenceStart, Voice};
use super::quotation::{Quotation, Speaker, SpeakerKind};
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::{FxHashMap, FxHashSet};

/// One person through the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The full name as the draft first gives it.
    pub name: String,
    /// Every place, in order of reading.
    pub mentions: Vec<ProseSpan>,
    /// What they are, by the words beside a name: *the harbour master*.
    pub role: Option<ProseSpan>,
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
    facts: NameRun,
    sentence: u32,
    block: u32,
    kind: BlockKind,
}

/// The people of a draft, by order of first mention, and where to look them up.
#[derive(Debug, Default)]
pub(super) struct People<'p> {
    people: Vec<Person>,
    /// For each surname, in the order of introduction, who has it.
    by_surname: FxHashMap<&'p str, Vec<usize>>,
    /// For each given name, who was introduced with it last.
    by_given: FxHashMap<&'p str, usize>,
    /// For each person, the block that gave the full name last.
    full_in: FxHashMap<usize, u32>,
    /// Every mention, in order of place.
    mentions: Vec<Mention>,
    /// Where the sentences of the draft begin, in order.
    sentences: Vec<u32>,
}

impl<'p> People<'p> {
    /// Joins the name runs of all blocks. Linear in the number of runs.
    pub(super) fn gather<'d>(
        prose: &'p Prose,
        blocks: impl Iterator<Item = BlockView<'d>> + Clone,
        quotations: &[Quotation],
    ) -> People<'p> {
        let mut people = People::default();
        let runs = people.runs(prose, blocks);
        let speakers = speaking_runs(prose, &runs, quotations);
        let alone = spoken_of_alone(&runs, &speakers);
        for run in &runs {
            if is_introduction(run, &speakers, &alone) {
                people.introduce(run);
            }
        }
        for run in &runs {
            people.mention(run, &speakers, &alone);
        }
        people
    }

    /// Where people are named, in order of place.
    pub(super) fn places(&self) -> impl Iterator<Item = ProseSpan> + Clone + '_ {
        self.mentions.iter().map(|mention| mention.span)
    }

    pub(super) fn into_people(self) -> Vec<Person> {
        self.people
    }

    fn runs<'d>(&mut self, prose: &'p Prose, blocks: impl Iterator<Item = BlockView<'d>>) -> Vec<Run<'p>> {
        let mut runs = Vec::new();
        for block in blocks {
            let base = self.sentences.len();
            self.sentences.extend(block.facts.sentences.iter().map(|sentence| block.to_prose(sentence.span).start()));
            for facts in &block.facts.names {
                let span = block.to_prose(facts.span);
                let inside = self.sentences[base..].partition_point(|start| *start <= span.start());
                runs.push(Run {
                    name: prose.slice(span),
                    span,
                    role: facts.role.map(|role| block.to_prose(role)),
                    age: facts.age.map(|age| Age { place: block.to_prose(age.place), years: age.years }),
                    facts: *facts,
                    sentence: narrow(base + inside),
                    block: narrow(block.index),
                    kind: block.kind,
                });
            }
        }
        runs
    }

    fn introduce(&mut self, run: &Run<'p>) {
        let holders = self.by_surname.entry(surname(run.name)).or_default();
        let known = holders.iter().any(|&holder| given_names_agree(&self.people[holder].name, run.name));
        if !known {
            holders.push(self.people.len());
            self.by_given.insert(given(run.name), self.people.len());
            self.add(run);
        }
    }

    fn add(&mut self, run: &Run<'p>) {
        self.people.push(Person {
            name: run.name.to_owned(),
            mentions: Vec::new(),
            role: None,
            ages: Vec::new(),
            sex: run.facts.sex,
        });
    }

    fn mention(&mut self, run: &Run<'p>, speakers: &FxHashSet<u32>, alone: &FxHashSet<&str>) {
        let mut person = self.find(run);
        let spoken_of = alone.contains(run.name) && run.facts.sentence_start == SentenceStart::No;
        let names_person = run.facts.after == Before::Title || speakers.contains(&run.span.start());
        let alone = run.facts.words == 1 && run.facts.nature != Nature::Other && (names_person || spoken_of);
        if person.is_none() && alone && !matches!(run.kind, BlockKind::Headline | BlockKind::Heading) {
            self.by_surname.entry(surname(run.name)).or_default().push(self.people.len());
            person = Some(self.people.len());
            self.add(run);
        }
        let Some(person) = person else { return };
        // Whom only other places tell to be a person is not whom a pronoun here goes back to.
        let unsure = !names_person && run.facts.words == 1 && !self.full_in.contains_key(&person);
        if run.facts.words >= 2 {
            self.full_in.insert(person, run.block);
        }
        let known = &mut self.people[person];
        known.mentions.push(run.span);
        if run.facts.voice == Voice::Narration {
            known.role = known.role.or(run.role);
            known.ages.extend(run.age);
            known.sex = known.sex.or(run.facts.sex).or(run.facts.pronoun_after);
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

    /// The person of a full name, a surname or a given name.
    fn find(&self, run: &Run<'p>) -> Option<usize> {
        let holders = self.by_surname.get(surname(run.name)).map_or(&[][..], Vec::as_slice);
        if run.facts.words >= 2 {
            let full =
                || holders.iter().copied().find(|&holder| given_names_agree(&self.people[holder].name, run.name));
            let styled = || self.find_alone(styled_name(run.name)?);
            return full().filter(|_| run.facts.nature != Nature::Other).or_else(styled);
        }
        let fits = |holder: &usize| {
            let sex = self.people[*holder].sex;
            run.facts.after != Before::Title || run.facts.sex.is_none() || sex.is_none() || sex == run.facts.sex
        };
        // Of two with one surname: whoever the paragraph gave in full, else the one named oftenest so far, whom the
        // story is most likely about.
        let spoken_of = |holder: &usize| {
            let here = self.full_in.get(holder).is_some_and(|block| *block == run.block);
            let times = self.people[*holder].mentions.len();
            (here || times >= MUCH_NAMED, times)
        };
        let by_surname = holders.iter().copied().filter(fits).rev().max_by_key(spoken_of);
        let by_given = || self.by_given.get(run.name).copied().filter(|_| run.facts.after == Before::Other);
        by_surname.or_else(by_given)
    }

    /// The person of a name of one word, whom only one can be.
    fn find_alone(&self, name: &str) -> Option<usize> {
        let holders = self.by_surname.get(name).map_or(&[][..], Vec::as_slice);
        match holders {
            [] => self.by_given.get(name).copied(),
            [only] => Some(*only),
            _ => None,
        }
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
    let free = !inner || !matches!(part, PartInSentence::Governed | PartInSentence::Owner);
    let rest = ProseSpan::new(name.end().min(mention.end()), mention.end());
    let next = prose.slice(rest).split_whitespace().next().unwrap_or_default();
    free && (next.is_empty() || next.starts_with([',', '(', '’', '\'']) || office::ends_head(next) || next == "and")
}

/// The single words that are spoken of as people: with a title before them, or as speakers.
fn spoken_of_alone<'p>(runs: &[Run<'p>], speakers: &FxHashSet<u32>) -> FxHashSet<&'p str> {
    let alone = runs.iter().filter(|run| run.facts.words == 1 && run.facts.nature != Nature::Other);
    alone
        .filter(|run| {
            let spoken_of = run.facts.part == PartInSentence::Subject && run.facts.pronoun_after.is_some();
            run.facts.after == Before::Title || speakers.contains(&run.span.start()) || spoken_of
        })
        .map(|run| run.name)
        .collect()
}

fn is_introduction(run: &Run<'_>, speakers: &FxHashSet<u32>, alone: &FxHashSet<&str>) -> bool {
    if run.facts.words < 2
        || styled_name(run.name).is_some()
        || matches!(run.kind, BlockKind::Headline | BlockKind::Heading)
    {
        return false;
    }
    match run.facts.nature {
        Nature::Person => true,
        Nature::Perhaps => {
            let speaks = speakers.contains(&run.span.start()) && run.facts.words <= 4;
            let known = alone.contains(surname(run.name)) && run.facts.words <= 4 && !begins_a_sentence_only(run);
            speaks || known
        }
        Nature::Other => false,
    }
}

/// *Following Ruiz*, *Top Ruiz aides*: a first word that is no name, with a capital from the sentence.
fn begins_a_sentence_only(run: &Run<'_>) -> bool {
    let first = given(run.name);
    let adjective = matches!(
        first,
        "Top" | "Senior" | "Former" | "Late" | "Young" | "Old" | "New" | "Big" | "Like" | "Now" | "U.S." | "US"
    );
    adjective || run.facts.sentence_start == SentenceStart::Yes && first.ends_with("ing")
}

/// From so many mentions on somebody is whom the draft is about.
const MUCH_NAMED: usize = 5;

/// *Jerome* of *St. Jerome*, *Theodore* of *Theodore of Karst*.
fn styled_name(name: &str) -> Option<&str> {
    let name = name.split(" of ").next().unwrap_or(name);
    let bare = ["St. ", "St ", "Saint ", "Sts. "].iter().find_map(|style| name.strip_prefix(style)).unwrap_or(name);
    (!bare.contains(' ')).then_some(bare)
}

/// The surname: the last word, without a suffix.
pub(super) fn surname(name: &str) -> &str {
    let is_suffix = |word: &&str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    name.split_whitespace().rev().find(|word| !is_suffix(word)).unwrap_or(name)
}

pub(super) fn given(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// Whether two full names with one surname can be one person's: the same first word, an initial of it, or a short form as
/// *Jim* is of *James*.
fn given_names_agree(one: &str, other: &str) -> bool {
    let (one, other) = (given(one), given(other));
    // *J.K.*, *J. K.* and *JK* are the same initials.
    let length = |name: &str| name.len() - name.matches('.').count();
    let (shorter, longer) = if length(one) < length(other) { (one, other) } else { (other, one) };
    let letters = |name| str::chars(name).filter(|letter| *letter != '.');
    let begins = letters(shorter).zip(letters(longer)).all(|(one, other)| one == other);
    let short = letters(shorter).count() <= 1 || length(shorter) >= 3 || length(shorter) == length(longer);
    begins && short || is_short_form(one, other)
}
