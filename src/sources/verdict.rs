//! What came of holding a quotation against the record: the types.
//!
//! Here: [`Verdict`], [`Change`], [`Passage`]. Not here: how they are found (`verify`, `weigh`), and whether one is a
//! fault; that is for `checks::matching`.

use super::lexicon::Critical;
use super::transcript::{Timecode, TurnSpan};
use crate::language::Certainty;
use crate::markup::ProseSpan;

/// Words of one turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The turn, counted from zero.
    pub turn: u32,
    /// Where the words stand in it.
    pub span: TurnSpan,
    /// When they are said, where the record tells.
    pub time: Option<Timecode>,
    /// The line of the file they begin on, from zero.
    pub line: u32,
}

/// What kind of difference there is between what was said and what is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The same words in other letters: *policy maker*, *policymaker*.
    Form,
    /// What fills a pause, a repeat or a false start was left out.
    Cleaned,
    /// Words were left out, and an ellipsis or a bracket says so.
    Marked,
    /// The bracket puts in a word that decides what was said.
    CriticalInBracket(Critical),
    /// The bracket stands over a word that decides what was said.
    CriticalUnderBracket(Critical),
    /// A recogniser may have misheard.
    Unsure,
    /// Words were left out, and nothing says so.
    LeftOut,
    /// Words were changed or put in.
    Altered,
    /// The words that were changed decide what was said.
    Critical(Critical),
}

/// One difference between what was said and what is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of difference it is.
    pub kind: ChangeKind,
    /// The words of the draft. Where the draft or the record only lacks words, with those on either side, which both
    /// have.
    pub own: ProseSpan,
    /// Those of them that were not said; empty where the draft only lacks words.
    pub added: ProseSpan,
    /// The words that were said there, and the same ones beside the place.
    pub said: String,
    /// The words that were said and are not quoted.
    pub missing: String,
    /// Where those stand in the record, a passage for each turn.
    pub left_out: Vec<Passage>,
    /// Where they would stand, if the draft only lacks words: from the word before to the word after.
    pub gap: Option<ProseSpan>,
}

/// How the pieces of a quotation that was put together lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seaming {
    /// They are over a turn or a minute apart.
    FarApart,
    /// The later piece was said first.
    OutOfOrder,
}

/// Two pieces of a quotation that were not said one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seam {
    /// How they lie to each other.
    pub seaming: Seaming,
    /// The first word of the later piece in the draft.
    pub own: ProseSpan,
}

/// What the record has of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The words stand there, but for the changes and seams of the verdict.
    Found,
    /// They stand there in the mouth of another.
    OthersWords {
        /// Whose they are, as the record has the name.
        speaker: String,
        /// Whose they are said to be.
        quoted: String,
        /// How sure that is: the draft may not say for certain who speaks, and then it is likely.
        certainty: Certainty,
    },
    /// Nothing like them stands there.
    Missing,
}

/// What came of holding one quotation against the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The quotation, by its place among the quotations of the draft.
    pub quotation: usize,
    /// The source, by its place in the evidence. Where nothing was found, the first that was looked through.
    pub source: usize,
    /// What the record has.
    pub outcome: Outcome,
    /// Where it has it, in the order of the quotation.
    pub passages: Vec<Passage>,
    /// What is quoted otherwise, in the order of the quotation.
    pub changes: Vec<Change>,
    /// Where it was put together.
    pub seams: Vec<Seam>,
    /// Other places where all of the words stand, as many as are told of.
    pub elsewhere: Vec<Passage>,
}

/// The gravest thing there is to say of a quotation, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Word for word.
    Exact,
    /// Word for word, in other letters.
    Form,
    /// Without what fills a pause.
    Cleaned,
    /// With words left out as marked.
    Elided,
    /// A recogniser may have misheard.
    Unsure,
    /// Said by another than the draft seems to have it from.
    LikelyOthersWords,
    /// With words left out and nothing to mark it.
    Omitted,
    /// In other words.
    Altered,
    /// In another order.
    Reordered,
    /// Put together from places far apart.
    Spliced,
    /// With a changed word that decides what was said.
    Critical,
    /// Said by another.
    OthersWords,
    /// Not there.
    Missing,
}

impl Grade {
    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Grade::Exact => "exact",
            Grade::Form => "exact but for spelling",
            Grade::Cleaned => "cleaned up",
            Grade::Elided => "shortened as marked",
            Grade::Unsure => "check the audio",
            Grade::LikelyOthersWords => "check who says it",
            Grade::Omitted => "words left out",
            Grade::Altered => "altered",
            Grade::Reordered => "out of order",
            Grade::Spliced => "spliced",
            Grade::Critical => "reversed",
            Grade::OthersWords => "somebody else’s words",
            Grade::Missing => "not found",
        }
    }

    /// Whether the quotation holds.
    #[must_use]
    pub fn holds(self) -> bool {
        self <= Grade::Elided
    }
}

impl ChangeKind {
    /// The gravest that a quotation with such a change is.
    fn grade(self) -> Grade {
        match self {
            ChangeKind::Form => Grade::Form,
            ChangeKind::Cleaned => Grade::Cleaned,
            ChangeKind::Marked | ChangeKind::CriticalInBracket(_) | ChangeKind::CriticalUnderBracket(_) => {
                Grade::Elided
            }
            ChangeKind::Unsure => Grade::Unsure,
            ChangeKind::LeftOut => Grade::Omitted,
            ChangeKind::Altered => Grade::Altered,
            ChangeKind::Critical(_) => Grade::Critical,
        }
    }
}

impl Verdict {
    /// Whether the record bears out what stands in some place of the quotation. Linear in the changes.
    #[must_use]
    pub fn holds_at(&self, place: ProseSpan) -> bool {
        let mut faults = self.changes.iter().filter(|change| !change.kind.grade().holds());
        self.outcome == Outcome::Found && !faults.any(|change| change.own.overlaps(place))
    }

    /// The same verdict on another quotation, whose words stand elsewhere.
    pub(super) fn moved(mut self, quotation: usize, place: impl Fn(ProseSpan) -> ProseSpan) -> Verdict {
        self.quotation = quotation;
        for change in &mut self.changes {
            change.own = place(change.own);
            change.gap = change.gap.map(&place);
        }
        self.seams.iter_mut().for_each(|seam| seam.own = place(seam.own));
        self
    }

    /// The gravest thing there is to say of it.
    #[must_use]
    pub fn grade(&self) -> Grade {
        let of_outcome = match self.outcome {
            Outcome::Found => Grade::Exact,
            // What is quoted otherwise was not held against them.
            Outcome::OthersWords { certainty: Certainty::Sure, .. } => Grade::OthersWords,
            Outcome::OthersWords { .. } => return Grade::LikelyOthersWords,
            Outcome::Missing => Grade::Missing,
        };
        let seams = self.seams.iter().map(|seam| match seam.seaming {
            Seaming::FarApart => Grade::Spliced,
            Seaming::OutOfOrder => Grade::Reordered,
        });
        let changes = self.changes.iter().map(|change| change.kind.grade());
        seams.chain(changes).fold(of_outcome, Grade::max)
    }
}
