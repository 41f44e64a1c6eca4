//! The source audit: who speaks in a draft, how often, in how many words, and
//! whether the reader is told who it is. A table for people, JSON for machines.

use super::flow::{Flow, columns};
use super::paint::{self, clean, paint};
use super::places::{Place, Places};
use super::quotes::Quoted;
use super::role::Role;
use super::summary::counted;
use super::wire::{OfFile, OfRecord, PlaceReport, json};
use crate::language::{Draft, Form, Quotation, Speaker, SpeakerKind, folded_name};
use crate::text::Document;
use annotate_snippets::renderer::Style;
use serde::Serialize;
use std::collections::HashMap;
use std::fmt::Write as _;

/// One source, with what it says in the draft.
#[derive(Debug)]
struct Source<'a> {
    /// None for what nobody is named for.
    speaker: Option<&'a Speaker>,
    role: Option<&'a str>,
    /// The same, for reading.
    shown: Role,
    named: bool,
    counts: Counts,
    /// The byte of the draft where it speaks first.
    first: u32,
}

/// What is said: by one source, by all of a draft, or by those of many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
struct Counts {
    direct: usize,
    mixed: usize,
    indirect: usize,
    /// How many words stand in marks.
    words: usize,
}

impl Counts {
    fn add(&mut self, more: Counts) {
        self.direct += more.direct;
        self.mixed += more.mixed;
        self.indirect += more.indirect;
        self.words += more.words;
    }

    fn quoted(self) -> usize {
        self.direct + self.mixed
    }

    /// The part of `all` words, in thousandths.
    fn share_of(self, all: Counts) -> usize {
        (self.words * 1000 + all.words / 2).checked_div(all.words).unwrap_or_default()
    }
}

/// The sources of one draft, the one with the most words first, and last what nobody is named for.
#[derive(Debug)]
pub struct Sources<'a> {
    path: &'a str,
    document: &'a Document,
    sources: Vec<Source<'a>>,
    total: Counts,
}

impl<'a> Sources<'a> {
    /// Gathers what each source says. `n log n` in the number of quotations.
    #[must_use]
    pub fn of(path: &'a str, document: &'a Document, draft: &'a Draft) -> Sources<'a> {
        let quoted = Quoted::all(path, document, draft);
        let mut sources: Vec<Source<'a>> = Vec::new();
        let mut places: HashMap<Option<String>, usize> = HashMap::new();
        let mut total = Counts::default();
        for quotation in quoted.quotations() {
            let speaker = quotation.speaker();
            let place = *places.entry(speaker.map(|speaker| folded_name(&speaker.name))).or_insert_with(|| {
                sources.push(introduced(draft, quotation));
                sources.len() - 1
            });
            let counts = counts(draft, quotation);
            sources[place].counts.add(counts);
            total.add(counts);
        }
        let rank = |source: &Source<'_>| {
            let said = source.counts;
            (source.speaker.is_none(), usize::MAX - said.words, usize::MAX - said.indirect, source.first)
        };
        sources.sort_by_key(rank);
        Sources { path, document, sources, total }
    }

    /// Whether nobody said anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    fn speakers(&self) -> impl Iterator<Item = &Source<'a>> {
        self.sources.iter().filter(|source| source.speaker.is_some())
    }

    fn by_nobody(&self) -> Counts {
        let nobody = self.sources.last().filter(|source| source.speaker.is_none());
        nobody.map(|source| source.counts).unwrap_or_default()
    }
}

fn introduced<'a>(draft: &'a Draft, quotation: &'a Quotation) -> Source<'a> {
    let speaker = quotation.speaker();
    let person = speaker.and_then(|speaker| draft.person_of(speaker));
    let role = person.and_then(|person| person.role).map(|role| draft.prose().slice(role));
    let named = person.is_some() || speaker.is_some_and(names_itself);
    let first = draft.prose().to_document(quotation.span()).start();
    let shown = person.map(|person| Role::of(person, draft.prose())).unwrap_or_default();
    Source { speaker, role, shown, named, counts: Counts::default(), first }
}

/// The kind of the source itself: a pronoun that has led to a person is one.
fn kind(speaker: &Speaker) -> SpeakerKind {
    if speaker.person.is_some() { SpeakerKind::Person } else { speaker.kind }
}

/// Whether the reader is told who it is: a body or a paper is what it is called, a person needs a name, and of a crowd
/// nobody has one.
fn names_itself(speaker: &Speaker) -> bool {
    match speaker.kind {
        SpeakerKind::Group => !speaker.is_crowd(),
        SpeakerKind::Document => true,
        SpeakerKind::Person => ends_with_name(&speaker.name),
        SpeakerKind::Pronoun | SpeakerKind::Unnamed | SpeakerKind::Unclear => false,
    }
}

/// *The mayor, Ana Ruiz* does; *a spokesman for the US*, *the White House official* do not.
fn ends_with_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let one_of_many =
        words.clone().next().is_some_and(|first| INDEFINITE.iter().any(|word| first.eq_ignore_ascii_case(word)));
    !one_of_many && words.next_back().is_some_and(is_name_word)
}

const INDEFINITE: [&str; 8] = ["a", "an", "one", "another", "some", "two", "three", "several"];

/// What begins with an article, a pronoun or the noun of a crowd has its capital from the sentence it stood in.
fn in_a_list(speaker: &Speaker) -> String {
    let name = clean(&speaker.name);
    let (first, rest) = name.split_at(name.find(' ').unwrap_or(name.len()));
    let begins_crowd =
        || speaker.is_crowd() && (rest.is_empty() || first.ends_with('s') && !first.contains(['’', '\'']));
    let from_sentence = !rest.is_empty() && !is_name_word(first) || PRONOUNS.contains(&first) || begins_crowd();
    if from_sentence { first.to_lowercase() + rest } else { name }
}

const PRONOUNS: [&str; 7] = ["He", "She", "It", "They", "We", "One", "Who"];

/// A capital tells a name, but not on the article that may begin a sentence.
fn is_name_word(word: &str) -> bool {
    let article = ["The", "A", "An", "One", "His", "Her", "Their", "My", "Our"].contains(&word);
    !article && word.starts_with(char::is_uppercase)
}

fn counts(draft: &Draft, quotation: &Quotation) -> Counts {
    let words = words_in_marks(draft, quotation);
    match quotation.form {
        Form::SetApart => Counts { direct: 1, words: quotation.words as usize, ..Counts::default() },
        Form::Direct => Counts { direct: 1, words, ..Counts::default() },
        Form::Mixed => Counts { mixed: 1, words, ..Counts::default() },
        Form::Indirect => Counts { indirect: 1, words, ..Counts::default() },
    }
}

/// How many words of it stand in marks. Linear in the number of quotations inside it.
fn words_in_marks(draft: &Draft, quotation: &Quotation) -> usize {
    let span = quotation.span();
    let marked = draft.quotations();
    let from = marked.partition_point(|marked| marked.span().start() < span.start());
    let near = marked[from..].iter().take_while(|marked| marked.span().start() < span.end());
    let inside = near.filter(|marked| {
        marked.parts.iter().all(|part| quotation.parts.iter().any(|around| around.span.covers(part.span)))
    });
    inside.map(|marked| marked.words as usize).sum()
}

#[derive(Debug, Serialize)]
struct AuditReport<'a, P> {
    sources: Vec<SourceReport<'a, P>>,
    total: TotalReport,
}

#[derive(Debug, Serialize)]
struct SourceReport<'a, P> {
    /// None for what nobody is named for.
    name: Option<&'a str>,
    kind: Option<&'static str>,
    role: Option<&'a str>,
    named: bool,
    quotations: usize,
    #[serde(flatten)]
    counts: Counts,
    /// The part of all words in marks, from 0 to 1.
    share: f64,
    /// Where it speaks first.
    first: P,
}

#[derive(Debug, Serialize)]
struct TotalReport {
    sources: usize,
    named: usize,
    quotations: usize,
    #[serde(flatten)]
    counts: Counts,
}

/// One record's answer, on one line.
pub(super) fn record(id: &serde_json::Value, sources: &Sources<'_>) -> String {
    json(&OfRecord { id, answer: report::<usize>(sources) })
}

/// The sources of one draft, as an element of `files`.
#[must_use]
pub fn sources_json(sources: &Sources<'_>) -> String {
    json(&OfFile { path: sources.path, answer: report::<PlaceReport>(sources) })
}

fn report<'a, P: From<Place>>(audit: &Sources<'a>) -> AuditReport<'a, P> {
    let places = Places::of(audit.document.text(), audit.sources.iter().map(|source| source.first));
    let source = |source: &Source<'a>| SourceReport {
        name: source.speaker.map(|speaker| speaker.name.as_str()),
        kind: source.speaker.map(|speaker| super::quotes::kind(kind(speaker))),
        role: source.role,
        named: source.named,
        quotations: source.counts.quoted(),
        counts: source.counts,
        share: f64::from(u32::try_from(source.counts.share_of(audit.total)).unwrap_or_default()) / 1000.0,
        first: places.at(source.first).into(),
    };
    let total = TotalReport {
        sources: audit.speakers().count(),
        named: audit.speakers().filter(|source| source.named).count(),
        quotations: audit.total.quoted(),
        counts: audit.total,
    };
    AuditReport { sources: audit.sources.iter().map(source).collect(), total }
}

const HEADS: [&str; 4] = ["quoted", "reported", "words", "share"];
/// The columns of the numbers, with the two blanks before each.
const NUMBERS: usize = 2 + 6 + 2 + 8 + 2 + 5 + 2 + 5;
const WIDEST_BAR: usize = 20;

/// The sources of one draft, for reading.
#[must_use]
pub fn sources_table(audit: &Sources<'_>, width: usize) -> String {
    let room = width.saturating_sub(NUMBERS + 2).clamp(16, 44);
    let cells: Vec<Vec<String>> = audit.sources.iter().map(|source| who(source).lines(room)).collect();
    let names = cells.iter().flatten().map(|line| columns(line)).max().unwrap_or_default().max("total".len());
    let bar = width.saturating_sub(names + NUMBERS + 4).min(WIDEST_BAR);
    let bar = if bar < 8 { 0 } else { bar };
    let [quoted, reported, words, share] = HEADS;
    let head = format!("{:names$}  {quoted}  {reported}  {words}  {share}", "");
    let mut out = format!("{}\n  {}\n", paint(paint::STRONG, audit.path), paint(paint::QUIET, head));
    let most = audit.sources.iter().map(|source| source.counts.share_of(audit.total)).max().unwrap_or_default();
    for (source, lines) in audit.sources.iter().zip(&cells) {
        let share = source.counts.share_of(audit.total);
        let numbers = numbers(source.counts, audit.total);
        let length = (share * bar + most / 2).checked_div(most).unwrap_or_default();
        let bar = if length == 0 { String::new() } else { format!("  {}", paint(paint::FRAME, "━".repeat(length))) };
        for (row, line) in lines.iter().enumerate() {
            let pad = names.saturating_sub(columns(line));
            let rest = if row == 0 { format!("{:pad$}{numbers}{bar}", "") } else { String::new() };
            let _ = writeln!(out, "  {line}{rest}");
        }
    }
    let total = format!("{:names$}{}", "total", numbers(audit.total, audit.total));
    let _ = writeln!(out, "  {}\n", paint(paint::STRONG, anstream::adapter::strip_str(&total)));
    out
}

fn numbers(counts: Counts, total: Counts) -> String {
    let cell = |number: usize, width: usize| match number {
        0 => paint(paint::QUIET, format!("{:>width$}", "–")),
        number => format!("{number:>width$}"),
    };
    let share = match counts.share_of(total) {
        0 => paint(paint::QUIET, format!("{:>5}", "–")),
        share => format!("{:>4}%", (share + 5) / 10),
    };
    let (quoted, reported) = (cell(counts.quoted(), 6), cell(counts.indirect, 8));
    format!("  {quoted}  {reported}  {}  {share}", cell(counts.words, 5))
}

/// The name and the role, or that there is none.
fn who(source: &Source<'_>) -> Flow {
    let mut flow = Flow::default();
    let Some(speaker) = source.speaker else {
        flow.styled(paint::QUIET, "nobody named");
        return flow;
    };
    if let Some(title) = &source.shown.title {
        flow.styled(paint::QUIET, &format!("{title} "));
    }
    flow.styled(if source.named { paint::CODE } else { Style::new() }, &in_a_list(speaker));
    if let Some(description) = &source.shown.description {
        flow.styled(paint::QUIET, &format!(", {description}"));
    }
    match kind(speaker) {
        _ if source.named => {}
        SpeakerKind::Pronoun => flow.styled(paint::QUIET, ", not clear who"),
        _ => flow.styled(paint::QUIET, ", not named"),
    }
    flow
}

/// The counts of several drafts.
#[derive(Debug, Default)]
pub struct SourceCounts {
    sources: usize,
    unnamed: usize,
    total: Counts,
    nobody: Counts,
}

impl SourceCounts {
    /// Counts the sources of one draft more.
    pub fn add(&mut self, audit: &Sources<'_>) {
        self.sources += audit.speakers().count();
        self.unnamed += audit.speakers().filter(|source| !source.named).count();
        self.total.add(audit.total);
        self.nobody.add(audit.by_nobody());
    }

    /// One line: `3 sources, 1 of them not named: 9 quotations, 1 by nobody named`.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = counted(self.sources, "source");
        if self.unnamed > 0 {
            let _ = write!(line, ", {} of them not named", self.unnamed);
        }
        let _ = write!(line, ": {}", counted(self.total.quoted(), "quotation"));
        if self.total.indirect > 0 {
            let _ = write!(line, " and {}", counted(self.total.indirect, "report"));
        }
        let nobody = self.nobody.quoted() + self.nobody.indirect;
        if nobody > 0 {
            let _ = write!(line, ", {nobody} by nobody named");
        }
        paint(paint::STRONG, line)
    }
}
