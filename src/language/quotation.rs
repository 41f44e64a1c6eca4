//! Quotations, cues and speakers as facts, each with how sure it is.
//!
//! Here: the types. How they are found is `draft` and what it calls.
//! Not here: whether an attribution is missing or a mark at fault; that is `checks`.

use super::lexicon::is_crowd;
use super::mark::Glyph;
use crate::markup::ProseSpan;
use crate::text::narrow;

/// How much of somebody's words stands in marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// All of them.
    Direct,
    /// Some: *said the plan was “dead”*.
    Mixed,
    /// None: *said that the plan was dead*.
    Indirect,
    /// None, since the layout sets them apart: a block quotation, an answer in an interview.
    SetApart,
}

/// How a part of a quotation begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beginning {
    /// With a mark, where no quotation was open.
    Opened,
    /// With a mark that takes up a quotation left open by the paragraph before.
    Reopened,
    /// With a mark and a new sentence, where only a comma ends the attribution before it: “A,” she said, “B.”
    AfterComma {
        /// That comma.
        comma: ProseSpan,
    },
    /// Without a mark, though the paragraph before left the quotation open.
    RunsOn,
    /// Without a mark, because the words are reported and not quoted.
    Unmarked,
}

/// How a part of a quotation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// With a closing mark.
    Closed,
    /// With a mark of the wrong class: “It is over,’ he said.
    WrongMark {
        /// The mark that belongs there.
        mark: char,
    },
    /// Open, because the next paragraph goes on with it.
    Continues,
    /// Open, and nothing takes it up.
    Unclosed {
        /// The byte of prose where a closing mark belongs most likely.
        likely_end: u32,
        /// The mark that would close it.
        mark: char,
    },
    /// Without a mark, because the words are reported and not quoted.
    Unmarked,
}

/// How a part of a quotation meets the attribution that follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Juncture {
    /// With a comma, a question mark and so on; or none follows.
    Plain,
    /// With a full stop: *“It is over.” he said*.
    FullStop {
        /// The stop.
        stop: ProseSpan,
    },
    /// With no punctuation: *“It is over” he said*.
    Bare,
    /// The attribution stands inside the marks: *“It is over, he said.”*
    AttributionInside {
        /// The comma before it.
        comma: ProseSpan,
    },
}

/// One stretch of a quotation inside one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The words with their marks.
    pub span: ProseSpan,
    /// The words without them.
    pub content: ProseSpan,
    /// The opening mark, where there is one.
    pub opening_mark: Option<ProseSpan>,
    /// The closing mark, where there is one.
    pub closing_mark: Option<ProseSpan>,
    /// The index of its block.
    pub block: u32,
    /// How it begins.
    pub beginning: Beginning,
    /// How it ends.
    pub ending: Ending,
    /// How it meets its attribution.
    pub juncture: Juncture,
}

impl Part {
    /// Words of a block that stand without marks.
    pub(super) fn unmarked(span: ProseSpan, block: usize) -> Part {
        Part {
            span,
            content: span,
            opening_mark: None,
            closing_mark: None,
            block: narrow(block),
            beginning: Beginning::Unmarked,
            ending: Ending::Unmarked,
            juncture: Juncture::Plain,
        }
    }
}

/// From 0 to 100, how sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// As sure as `percent`, at most 100.
    #[must_use]
    pub const fn percent(percent: u8) -> Confidence {
        Confidence(if percent > 100 { 100 } else { percent })
    }

    /// From 0 to 1.
    #[must_use]
    pub fn fraction(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// How sure that is, in words.
    #[must_use]
    pub const fn certainty(self) -> Certainty {
        match self.0 {
            ..55 => Certainty::Unsure,
            55..75 => Certainty::Likely,
            75.. => Certainty::Sure,
        }
    }
}

/// How sure a fact is, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// A guess from what stands near.
    Unsure,
    /// Right more often than not.
    Likely,
    /// As good as certain.
    Sure,
}

/// Where a cue stands in respect of the words it introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CuePlace {
    /// *Ruiz said: “…”*
    Before,
    /// *“…,” Ruiz said, “…”*
    Inside,
    /// *“…,” Ruiz said.*
    After,
}

/// Whether a cue can carry words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Manner {
    /// Saying, in any way.
    Saying,
    /// A gesture or a look: nobody can smile words.
    Gesture,
}

/// The words that say that somebody said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Where they stand.
    pub span: ProseSpan,
    /// The lemma: `say`, `according to`, `:`.
    pub lemma: &'static str,
    /// Whether it can carry words.
    pub manner: Manner,
    /// Where they stand in respect of the quotation.
    pub place: CuePlace,
}

/// What kind of speaker a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeakerKind {
    /// One person, by name or title.
    Person,
    /// A pronoun whose person may or may not be known.
    Pronoun,
    /// An organisation, a crowd, a place that speaks for its government.
    Group,
    /// A report, a letter, a statement.
    Document,
    /// Somebody the draft does not name.
    Unnamed,
    /// A noun that may or may not be able to speak: *the bridge*, *the barber*.
    Unclear,
}

impl SpeakerKind {
    /// Whether it is many or a thing that speaks: an organisation, a paper, a report.
    #[must_use]
    pub fn is_body(self) -> bool {
        matches!(self, SpeakerKind::Group | SpeakerKind::Document)
    }
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The words beside the cue.
    pub mention: ProseSpan,
    /// What kind of speaker they name.
    pub kind: SpeakerKind,
    /// The full name, where the draft gives one; else the mention's own words.
    pub name: String,
    /// The steps from the mention to the name, each a place in the draft: *he → Kolb → Ivan Kolb*.
    pub chain: Vec<ProseSpan>,
    /// The person, by their place among the people of the draft, where one is known.
    pub person: Option<u32>,
    /// Who else it could be, each by a mention: people near enough that the pronoun fits as well.
    pub rivals: Vec<ProseSpan>,
}

impl Speaker {
    /// Whether it is many people of whom none is named: *residents*, *members of the council*. A body is what it is called.
    #[must_use]
    pub fn is_crowd(&self) -> bool {
        self.kind == SpeakerKind::Group && is_crowd(&self.name)
    }
}

/// How we know who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The cue; none where a quotation inherits its speaker from the one before.
    pub cue: Option<Cue>,
    /// The speaker; none where the cue stands alone.
    pub speaker: Option<Speaker>,
    /// How sure the link is.
    pub confidence: Confidence,
}

/// What marked words are, as far as their shape and their surroundings tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Somebody's words: a cue says so, or their length and shape do.
    Speech,
    /// The title of a work: every word of weight has a capital.
    Title,
    /// A nickname between given name and surname.
    Nickname,
    /// A term, a slogan or a word held at arm's length: short, and nobody is said to have said it.
    Term,
}

/// A mark that closes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StrayClosing {
    /// The mark.
    pub mark: ProseSpan,
    /// What it looks like.
    pub glyph: Glyph,
    /// The index of its block.
    pub block: u32,
    /// The byte of prose where the quotation it closes begins most likely.
    pub likely_start: u32,
}

/// Words in marks, as far as the draft shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// How much of it stands in marks.
    pub form: Form,
    /// What it is.
    pub standing: Standing,
    /// How many words and numbers it holds.
    pub words: u32,
    /// What its words come to as they are compared: a hash of them, zero where nothing is in marks.
    pub(super) said: u64,
    /// Its stretches, in order of reading; at least one.
    pub parts: Vec<Part>,
    /// Who said it, as far as the draft tells.
    pub attribution: Option<Attribution>,
    /// Quotations inside this one: an inner pair of marks each.
    pub inner: Vec<Part>,
}

impl Quotation {
    /// Adds a stretch with so many words, which come to `said`.
    pub(super) fn go_on(&mut self, part: Part, words: u32, said: u64) {
        self.parts.push(part);
        self.words += words;
        self.said = self.said.rotate_left(1) ^ said;
    }

    /// The speaker, where one is linked.
    #[must_use]
    pub fn speaker(&self) -> Option<&Speaker> {
        self.attribution.as_ref().and_then(|attribution| attribution.speaker.as_ref())
    }

    /// Whether every part of another stands inside a part of this one.
    #[must_use]
    pub fn holds(&self, other: &Quotation) -> bool {
        other.parts.iter().all(|inner| self.parts.iter().any(|part| part.span.covers(inner.span)))
    }

    /// From the first mark to the last.
    #[must_use]
    pub fn span(&self) -> ProseSpan {
        let first = self.parts.first().map_or(ProseSpan::empty(0), |part| part.span);
        self.parts.last().map_or(first, |last| first.to(last.span))
    }
}
