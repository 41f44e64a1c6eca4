//! Lines of words to turns: which labels are speakers, and who goes on.
//!
//! One label is nothing, since prose is full of colons. Labels count where they come back, stand on much of the lines,
//! carry a time or open the file. Not here: what a label looks like (`label`).

use super::aside::{Manner, is_sound};
use super::assembly::Assembly;
use super::clock;
use super::label::{Label, label};
use super::name::{self, Surety};
use crate::sources::{Moment, Timecode, Turn};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// One line of a file, without its markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// The words.
    pub(super) words: Cow<'t, str>,
    /// When they begin, where the source tells.
    pub(super) time: Option<Timecode>,
    /// The line of the file, from zero.
    pub(super) number: u32,
    /// How it stands to the line before.
    pub(super) standing: Standing,
    /// Who speaks, where markup says so.
    pub(super) voice: Option<Cow<'t, str>>,
}

/// How a line stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It begins a paragraph, or goes on with one.
    Text,
    /// It is a heading.
    Heading,
    /// It begins the words of a caption.
    Caption,
    /// It goes on with those of one.
    CaptionGoesOn,
    /// It goes on in the middle of a line.
    SameLine,
}

impl Standing {
    fn in_caption(self) -> bool {
        matches!(self, Standing::Caption | Standing::CaptionGoesOn)
    }
}

/// A label as the whole file bears it out.
struct Head<'l> {
    label: Label<'l>,
    /// The speaker is one for this caption only.
    passing: bool,
}

/// The turns of the lines. Where nobody is named it is one turn. Linear.
pub(super) fn turns(lines: &[Line<'_>]) -> Vec<Turn> {
    let heads: Vec<Option<Head<'_>>> = lines.iter().map(head).collect();
    let tally = Tally::of(lines, &heads);
    let changes = changes(lines, &tally);
    let is_record = tally.is_dialogue() || lines.iter().any(|line| line.standing.in_caption() || line.voice.is_some());
    let manner = if is_record { Manner::Record } else { Manner::Written };
    let mut talk = Talk { assembly: Assembly::new(manner), time: None, passing: false };
    for (index, (line, head)) in lines.iter().zip(heads).enumerate() {
        if changes[index] {
            talk.turn(None);
        }
        let words = if changes[index] { without_dash(line).unwrap_or_default() } else { &line.words };
        let head = head.filter(|head| tally.bears_out(index, &head.label));
        talk.take(line, words, head);
    }
    talk.assembly.finish()
}

/// The turns so far, and what holds for the next words.
struct Talk {
    assembly: Assembly,
    /// When the last words were said whose time is told.
    time: Option<Timecode>,
    /// The speaker speaks in this caption only.
    passing: bool,
}

impl Talk {
    fn take(&mut self, line: &Line<'_>, words: &str, head: Option<Head<'_>>) {
        if self.passing && line.standing == Standing::Caption {
            self.turn(None);
        }
        self.time = line.time.or(self.time);
        match (&line.voice, head) {
            (Some(voice), _) => {
                self.assembly.speaker(Some(voice.clone().into_owned()));
                self.say(line, &line.words);
            }
            (None, Some(Head { label, passing })) => {
                if let Some(speaker) = label.speaker {
                    // What one says at a time known is no measure of when another does.
                    self.time = label.time.or(line.time);
                    self.assembly.speaker(Some(speaker.to_owned()));
                    self.passing = passing;
                }
                self.time = label.time.or(self.time);
                self.say(line, label.words);
            }
            (None, None) => self.say(line, words),
        }
    }

    fn turn(&mut self, speaker: Option<String>) {
        self.assembly.turn(speaker);
        self.passing = false;
    }

    /// Adds words, with a moment for each time in brackets among them.
    fn say(&mut self, line: &Line<'_>, words: &str) {
        let moment = |time| Moment { at: 0, time, line: line.number, confidence: None };
        if line.standing == Standing::SameLine {
            return self.assembly.go_on(words, moment(self.time));
        }
        let mut from = 0;
        if !line.standing.in_caption() {
            for (open, _) in words.match_indices(['[', '(']) {
                let inner = &words[open + 1..];
                let Some((time, length)) = clock::leading(inner) else { continue };
                if open >= from && inner[length..].starts_with([']', ')']) {
                    self.assembly.say(&words[from..open], moment(self.time));
                    self.time = Some(time);
                    from = open + 1 + length + 1;
                }
            }
        }
        self.assembly.say(&words[from..], moment(self.time));
    }
}

/// The label of a line, and in captions the name in brackets before what is said out of the picture.
fn head<'l>(line: &'l Line<'_>) -> Option<Head<'l>> {
    if line.voice.is_some() || line.standing == Standing::SameLine {
        return None;
    }
    let words = without_dash(line).unwrap_or(&line.words);
    if line.standing.in_caption() {
        if let Some((inner, words)) = words.strip_prefix('[').and_then(|inner| inner.split_once("] "))
            && let Some((speaker, _)) = name::read(inner).filter(|_| !is_sound(inner))
        {
            let label = Label { speaker: Some(speaker), time: None, surety: Surety::Certain, words };
            return Some(Head { label, passing: true });
        }
        return label(words).filter(|label| label.speaker.is_some()).map(|label| Head { label, passing: false });
    }
    if let Some(label) = label(words) {
        return Some(Head { label, passing: false });
    }
    let (speaker, _) = name::read(words).filter(|_| line.standing == Standing::Heading)?;
    let label = Label { speaker: Some(speaker), time: None, surety: Surety::Doubtful, words: "" };
    Some(Head { label, passing: false })
}

/// The words of a line of a caption behind the dash or arrow that says that somebody else speaks; none where there is
/// neither.
fn without_dash<'l>(line: &'l Line<'_>) -> Option<&'l str> {
    let words = line.words.trim_start();
    if !line.standing.in_caption() {
        return None;
    }
    if let Some(rest) = words.strip_prefix(">>") {
        return Some(rest.trim_start_matches('>').trim_start());
    }
    let rest = words.strip_prefix(['-', '–', '‐'])?;
    // Two hyphens are a dash inside what one person says.
    (!rest.starts_with(['-', '–']) && rest.contains(char::is_alphanumeric)).then(|| rest.trim_start())
}

/// On which lines a dash says that somebody else speaks.
///
/// A line may begin with the dash of a sentence too. Those of a dialogue begin the caption; and where speakers have names
/// there are two of them.
fn changes(lines: &[Line<'_>], tally: &Tally) -> Vec<bool> {
    let named = tally.is_dialogue() || lines.iter().any(|line| line.voice.is_some());
    let mut changes = vec![false; lines.len()];
    let mut start = 0;
    for caption in lines.chunk_by(|_, next| next.standing != Standing::Caption) {
        let dashes: Vec<usize> = (0..caption.len()).filter(|index| without_dash(&caption[*index]).is_some()).collect();
        let arrows = caption[0].words.trim_start().starts_with(">>");
        if dashes.first() == Some(&0) && (dashes.len() > 1 || !named || arrows) {
            dashes.into_iter().for_each(|index| changes[start + index] = true);
        }
        start += caption.len();
    }
    changes
}

/// What the labels of a whole file say about each of them.
struct Tally {
    counts: FxHashMap<String, usize>,
    /// How many of them stand twice or more.
    recurring: usize,
    /// Whether one of those that cannot open a sentence comes back.
    certain: bool,
    /// Whether a heading that could be a name comes back.
    headed: bool,
    /// Whether what stands behind times, on most of the lines with one, could be a name and nothing else.
    names_alone: bool,
    /// Whether one carries a time.
    timed: bool,
    /// Whether most carry one, so that those without are words.
    mostly_timed: bool,
    /// Whether they stand on a quarter of the lines.
    dense: bool,
    /// The line of the first words.
    first: Option<usize>,
    first_labelled: bool,
}

impl Tally {
    fn of(lines: &[Line<'_>], heads: &[Option<Head<'_>>]) -> Tally {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        let (mut certain, mut headed, mut timed, mut labelled) = (false, false, 0, 0);
        let (mut alone, mut with_words) = (0, 0);
        let labels = heads.iter().flatten().filter(|head| !head.passing).map(|head| &head.label);
        for label in labels {
            let Some(speaker) = label.speaker else {
                with_words += usize::from(!label.words.is_empty());
                continue;
            };
            alone += usize::from(label.surety == Surety::Doubtful && label.time.is_some() && label.words.is_empty());
            let count = counts.entry(speaker.to_owned()).or_default();
            *count += 1;
            headed |= *count > 1 && label.surety == Surety::Doubtful && label.time.is_none();
            certain |= *count > 1 && label.surety == Surety::Certain;
            if label.surety > Surety::Doubtful {
                labelled += 1;
                timed += usize::from(label.time.is_some());
            }
        }
        let recurring = counts.values().filter(|count| **count > 1).count();
        let filled = lines.iter().filter(|line| !line.words.trim().is_empty()).count();
        let first = lines.iter().position(|line| !line.words.trim().is_empty());
        let label = first.and_then(|first| heads[first].as_ref()).map(|head| &head.label);
        // One word alone may be the name of a series, and whose words a file without speakers holds is declared.
        let least = if labelled > 1 { Surety::Likely } else { Surety::Certain };
        let opens = |label: &Label<'_>| label.speaker.is_some_and(|name| !name.contains('/')) && label.surety >= least;
        let first_labelled = label.is_some_and(opens);
        let dense = labelled > 0 && labelled * 4 >= filled;
        let names_alone = alone > 4 * with_words;
        Tally {
            counts,
            recurring,
            certain,
            headed,
            names_alone,
            timed: timed > 0,
            mostly_timed: timed > 2 && timed * 2 > labelled,
            dense,
            first,
            first_labelled,
        }
    }

    fn is_dialogue(&self) -> bool {
        let labelled = !self.counts.is_empty();
        labelled
            && (self.certain
                || self.recurring > 1
                || self.names_alone
                || self.timed
                || self.dense
                || self.first_labelled)
    }

    /// Whether a label is one in this file.
    fn bears_out(&self, index: usize, label: &Label<'_>) -> bool {
        let Some(speaker) = label.speaker else { return true };
        let returns = || self.counts.get(speaker).is_some_and(|count| *count > 1);
        match label.surety {
            // Not counted: it holds for its caption alone.
            _ if !self.counts.contains_key(speaker) => true,
            _ if label.time.is_none() && self.mostly_timed => returns(),
            Surety::Certain => self.is_dialogue(),
            Surety::Likely => {
                let borne_out = returns() && (self.recurring > 1 || self.certain);
                self.is_dialogue() && (self.dense || self.first == Some(index) || borne_out)
            }
            Surety::Doubtful if label.time.is_none() => returns() || self.headed,
            Surety::Doubtful => returns() || (label.words.is_empty() && self.names_alone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let line = |(number, words): (usize, &'static str)| Line {
            words: Cow::Borrowed(words),
            time: None,
            number: crate::text::narrow(number),
            standing: Standing::Text,
            voice: None,
        };
        let text: &'static str = text.to_owned().leak();
        let lines: Vec<Line<'_>> = text.lines().enumerate().map(line).collect();
        let shown = |turn: &Turn| format!("{}: {}", turn.speaker.as_deref().unwrap_or("-"), turn.text());
        turns(&lines).iter().map(shown).collect()
    }

    #[test]
    fn names_that_come_back_are_speakers() {
        let text = "Ana: We will.\nIn May.\n\nBo: When?\nAna: In May. Remember: it is late.\nBo: It is.";
        assert_eq!(
            read(text),
            ["Ana: We will. In May.", "Bo: When?", "Ana: In May. Remember: it is late.", "Bo: It is."]
        );
        assert_eq!(read("Q. Will you?\nA. We will.\nQ. When?\nA. In May.").len(), 4);
    }

    #[test]
    fn a_colon_in_prose_is_no_speaker() {
        let text =
            "We meet today.\nIt is late.\nIt is dear.\nIt stands.\nTruth: it leaks.\nSo be it.\nWe will.\nIn May.";
        assert_eq!(read(text).len(), 1);
    }

    #[test]
    fn times_in_brackets_are_no_words() {
        let text = "Ana: We will [00:12] finish (0:14) by May.";
        assert_eq!(read(text), ["Ana: We will finish by May."]);
    }
}
