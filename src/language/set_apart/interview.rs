//! The answers of an interview that is printed in turns: `Q: … A: …`, `Ana Ruiz: …`.
//!
//! Whoever asks is the paper, and no source. Not here: which paragraphs are turns (`markup`).

use super::guest::{guest, is_in_full, last_word};
use super::{Marked, quotation, rest_of};
use crate::language::asking::{is_asking, is_leading};
use crate::language::draft::BlockView;
use crate::language::lexicon::lower;
use crate::language::narration::{Stretch, Words};
use crate::language::quotation::{Attribution, Confidence, Cue, CuePlace, Manner, Quotation, Speaker, SpeakerKind};
use crate::language::token::TokenKind;
use crate::markup::{BlockKind, ProseSpan, initials, labels_in_full, turn_label};
use crate::text::{Span, narrow};
use rustc_hash::{FxHashMap, FxHashSet};

/// As sure as a label makes it.
const LABELLED: Confidence = Confidence::percent(95);
/// As sure as it is who answers where the label is a letter.
const GUEST: Confidence = Confidence::percent(70);
/// How many paragraphs an answer has at most.
const LONGEST: usize = 8;
/// Labels that say nothing of who answers.
const ANSWERING: &[&str] = &["A", "Answer"];
/// Words of people who talk to each other.
const OF_TALK: &[&str] = &["i", "we", "me", "us", "my", "our", "you", "your", "yes", "no", "well"];

/// One turn.
#[derive(Clone, Copy)]
pub(super) struct Turn<'d> {
    /// Its place among the blocks.
    pub(super) at: usize,
    block: BlockView<'d>,
    /// *Q* and *A* where the type tells question from answer.
    label: &'d str,
    /// Where the label and its colon end in the text of the block.
    words: usize,
}

/// What the turns under one label are like.
#[derive(Default, Clone, Copy)]
struct Tally {
    turns: usize,
    questions: usize,
    talk: usize,
}

/// The answers, in order of place. Linear in the blocks and in the tokens of the turns.
pub(super) fn answers(blocks: &[BlockView<'_>], marked: Marked<'_>) -> Vec<Quotation> {
    let turns: Vec<Turn<'_>> = (0..blocks.len()).filter_map(|at| Turn::read(blocks, at)).collect();
    if turns.len() < 2 {
        return Vec::new();
    }
    let labels = labels_in_full(turns.iter().map(|turn| turn.label));
    let tallies = tallies(&turns, &labels, marked);
    let is_answered = tallies.values().any(Tally::answers);
    let asks = |label: &str| is_asking(label) || is_leading(label) || is_answered && tallies[label].asks();
    let speakers = Speakers::of(blocks, &turns, &labels);
    let mut found = Vec::new();
    for (index, turn) in turns.iter().enumerate() {
        let label = labels[index];
        if asks(label) || !tallies[label].talks() || !speakers.may_be(label) {
            continue;
        }
        // An answer runs on to the next question; between other turns the story goes on.
        let next = turns.get(index + 1).filter(|next| asks(labels[index + 1]) && next.at - turn.at <= LONGEST);
        let words = words_of(blocks, *turn, next.map(|next| next.at));
        if words.first().is_some_and(|(_, first)| !marked.begin_at(first.start())) {
            found.push(quotation(&words, Some(speakers.attribution(*turn, label))));
        }
    }
    found
}

impl<'d> Turn<'d> {
    fn read(blocks: &[BlockView<'d>], at: usize) -> Option<Turn<'d>> {
        let block = *blocks.get(at)?;
        if block.kind == BlockKind::InterviewQuestion {
            return Some(Turn { at, block, label: "Q", words: 0 });
        }
        let block = Some(block).filter(|block| block.kind == BlockKind::InterviewTurn)?;
        if at.checked_sub(1).is_some_and(|before| blocks[before].kind == BlockKind::InterviewQuestion) {
            return Some(Turn { at, block, label: ANSWERING[0], words: 0 });
        }
        let label = turn_label(block.text)?;
        let colon = label.len() + block.text[label.len()..].find([':', '.']).unwrap_or(0);
        Some(Turn { at, block, label, words: colon + 1 })
    }

    fn is_question(self) -> bool {
        self.block.text.trim_end().ends_with('?')
    }

    /// Whether somebody speaks to somebody: *I*, *you*, a question.
    fn is_talk(self) -> bool {
        let words = self.block.facts.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let of_talk = |word: &str| {
            let word = word.split(['’', '\'']).next().unwrap_or(word);
            OF_TALK.iter().any(|talk| word.eq_ignore_ascii_case(talk))
        };
        self.is_question() || words.map(|token| token.text(self.block.text)).any(of_talk)
    }

    /// The label, in prose.
    fn label_span(self) -> ProseSpan {
        self.block.to_prose(Span::new(0, narrow(self.label.len())))
    }

    /// What is said in its own block.
    fn words(self) -> Option<ProseSpan> {
        rest_of(self.block, self.words)
    }

    /// The colon or the stop after the label; none where the type alone tells who speaks.
    fn cue(self) -> Option<Cue> {
        let colon = self.words.checked_sub(1)?;
        let span = self.block.to_prose(Span::of(colon..colon + 1));
        Some(Cue { span, lemma: ":", manner: Manner::Saying, place: CuePlace::Before })
    }
}

impl Tally {
    fn asks(&self) -> bool {
        self.questions * 2 >= self.turns
    }

    fn answers(&self) -> bool {
        self.questions * 3 < self.turns
    }

    /// Lists with labels (*Winner: … Loser: …*) and what is set against other people's words (*The facts: …*) are no talk.
    fn talks(&self) -> bool {
        self.talk * 5 >= self.turns * 2
    }
}

fn tallies<'d>(turns: &[Turn<'d>], labels: &[&'d str], marked: Marked<'_>) -> FxHashMap<&'d str, Tally> {
    let mut tallies: FxHashMap<&str, Tally> = FxHashMap::default();
    for (turn, label) in turns.iter().zip(labels) {
        let tally = tallies.entry(label).or_default();
        tally.turns += 1;
        tally.questions += usize::from(turn.is_question());
        tally.talk += usize::from(turn.is_talk() && !turn.words().is_some_and(|words| marked.begin_at(words.start())));
    }
    tallies
}

/// The words of a turn, with the paragraphs up to the next one; after the last turn the story may go on.
fn words_of<'d>(blocks: &[BlockView<'d>], turn: Turn<'d>, next: Option<usize>) -> Vec<(BlockView<'d>, ProseSpan)> {
    let goes_on = |block: &&BlockView<'_>| {
        block.kind.is_story() || matches!(block.kind, BlockKind::BlockQuotation | BlockKind::InterviewTurn)
    };
    let rest = blocks[turn.at + 1..next.unwrap_or(turn.at + 1)].iter().take_while(goes_on);
    let first = turn.words().map(|words| (turn.block, words));
    first.into_iter().chain(rest.filter_map(|block| Some((*block, rest_of(*block, 0)?)))).collect()
}

/// Who the labels are, where they do not say it themselves.
struct Speakers {
    /// Whom the draft introduces before the first turn, by a mention.
    guest: Option<ProseSpan>,
    /// The first mention of each name that is a label, by the name in small letters.
    by_name: FxHashMap<String, ProseSpan>,
    /// The first mention of each name, by its initials, where some label is no more than initials.
    by_initials: FxHashMap<String, ProseSpan>,
    /// The labels of one word, in small letters, that are the last word of a name in full somewhere in the draft.
    surnames: FxHashSet<String>,
}

impl Speakers {
    fn of(blocks: &[BlockView<'_>], turns: &[Turn<'_>], labels: &[&str]) -> Speakers {
        let before = turns.first().map_or(0, |first| first.at);
        let introduced = blocks[..before].iter().flat_map(names_in_full);
        // Where the type alone tells who speaks there is no label to point to.
        let labelled = labels.iter().zip(turns).filter(|(_, turn)| turn.words > 0);
        let labels = labelled.map(|(label, turn)| (*label, turn.label_span()));
        let wanted: FxHashSet<String> = labels.clone().map(|(label, _)| label.to_lowercase()).collect();
        let is_short = |label: &str| label.chars().all(char::is_uppercase);
        let any_short = labels.clone().any(|(label, _)| is_short(label));
        let (mut by_name, mut by_initials) = (FxHashMap::default(), FxHashMap::default());
        for (name, place) in introduced.chain(labels.clone()) {
            if let Some(name) = wanted.get(&*lower(name)) {
                by_name.entry(name.clone()).or_insert(place);
            }
            if any_short {
                by_initials.entry(initials(name)).or_insert(place);
            }
        }
        let surnames = surnames(blocks, labels.map(|(label, _)| label));
        Speakers { guest: guest(blocks, turns), by_name, by_initials, surnames }
    }

    /// Whether a label in full may be somebody: *Ana Ruiz*, and *Ruiz* where the draft names her; not *Winners*, *The facts*.
    fn may_be(&self, label: &str) -> bool {
        let mut words = label.split(' ');
        let article = words.next().is_some_and(|first| ["the", "our", "a"].contains(&first.to_lowercase().as_str()));
        let in_full = words.next().is_some();
        let named = || self.surnames.contains(&label.to_lowercase()) || self.by_initials.contains_key(label);
        ANSWERING.contains(&label) || !article && (in_full || named())
    }

    /// Whose a turn is that has a label, which in full is `name`.
    fn attribution(&self, turn: Turn<'_>, name: &str) -> Attribution {
        let label = turn.label_span();
        let named = || self.by_name.get(&name.to_lowercase()).or_else(|| self.by_initials.get(name));
        let (mention, confidence) = if ANSWERING.contains(&name) {
            (self.guest, GUEST)
        } else {
            (Some(named().copied().unwrap_or(label)), LABELLED)
        };
        let kind = if mention == Some(label) { kind_of_label(turn) } else { SpeakerKind::Person };
        let speaker = mention.map(|mention| Speaker {
            mention,
            kind,
            name: String::new(),
            chain: Vec::new(),
            person: None,
            rivals: Vec::new(),
        });
        Attribution { cue: turn.cue(), speaker, confidence }
    }
}

/// Which labels are the last word of a name in full, in small letters. Linear in the names.
fn surnames<'l>(blocks: &[BlockView<'_>], labels: impl Iterator<Item = &'l str>) -> FxHashSet<String> {
    let wanted: FxHashSet<String> = labels.filter(|label| !label.contains(' ')).map(str::to_lowercase).collect();
    if wanted.is_empty() {
        return wanted;
    }
    let names = blocks.iter().flat_map(names_in_full);
    names.filter_map(|(name, _)| wanted.get(&*lower(last_word(name)))).cloned().collect()
}

/// The names in full in a block, each with its place.
fn names_in_full<'d>(block: &BlockView<'d>) -> impl Iterator<Item = (&'d str, ProseSpan)> + use<'d> {
    let block = *block;
    let names = block.facts.names.iter().filter(|name| is_in_full(name));
    names.map(move |name| (name.span.slice(block.text), block.to_prose(name.span)))
}

fn kind_of_label(turn: Turn<'_>) -> SpeakerKind {
    let words = Words::of(turn.block.facts);
    let to = words.tokens.iter().take_while(|token| (token.span.end() as usize) <= turn.label.len()).count();
    match words.speaker_kind(Stretch { from: 0, to }) {
        SpeakerKind::Pronoun | SpeakerKind::Unclear => SpeakerKind::Person,
        kind => kind,
    }
}
