//! The rule `unattributed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Confidence, Ending, Form, Juncture, Part, Quotation, SpeakerKind, Standing};
use crate::markup::{BlockKind, ProseSpan};
use crate::text::Span;

declare_rule! {
    /// Nobody is named as the speaker of a quotation.
    ///
    /// ## Why
    ///
    /// Readers judge words by who said them. A quotation without a speaker in its sentence, its paragraph or the
    /// run of quotations it belongs to cannot be judged, checked or answered.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge shut on Monday. “I have had nine customers today, and three of them were lost.”
    ///                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unattributed-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The bridge shut on Monday. “I have had nine customers today, and three of them were lost,” said Ana Ruiz, a baker.
    /// ```
    ///
    /// A paragraph of the same speaker's words needs no second attribution:
    ///
    /// ```draft
    /// “I have had nine customers today,” said Ana Ruiz, a baker.
    ///
    /// “Three of them were lost, and one of them wanted a bus.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Fewer than five words; titles, nicknames, terms; headlines, captions, interviews printed as questions and
    /// answers; block quotations; quotations inside quotations; words that a neighbouring name or pronoun may have said.
    ///
    /// ## References
    ///
    /// AP Stylebook, *attribution*; BBC editorial guidelines, *accuracy: sourcing*.
    pub static UNATTRIBUTED_QUOTE: "unattributed-quote" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// Shorter marked words are too often a term or a slogan.
const FEWEST_WORDS: u32 = 5;
/// From here on somebody is linked; below it is a guess from a neighbouring sentence.
const LINK: Confidence = Confidence::percent(50);
/// As unsure as whom the paragraph before is about.
const GUESS: Confidence = Confidence::percent(35);

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    // What follows the first turn of an interview is told by the person interviewed.
    let interview = context.draft.blocks().position(|block| block.kind == BlockKind::InterviewTurn);
    // Where a quotation before it in its paragraph or the one before is not closed, nobody can tell whose words these are.
    let mut unclosed = None;
    let people = People::of(context);
    for quotation in context.draft.quotations() {
        let Some(first) = quotation.parts.first() else { continue };
        let Some(block) = context.draft.block(first.block) else { continue };
        let told = interview.is_some_and(|turn| turn < block.index);
        let story = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && !told;
        let nobody = || !is_attributed(quotation) && !people.may_have_said(context, quotation);
        let broken = unclosed.is_some_and(|block: u32| first.block <= block + 1);
        if story && !broken && is_sentence(context, quotation) && nobody() {
            report(context, reporter, quotation);
        }
        unclosed =
            quotation.parts.iter().find(|part| part.ending != Ending::Closed).map(|part| part.block).or(unclosed);
    }
}

/// TK ("to come") is the desk's mark for a name still to be found.
fn report(context: &Context<'_>, reporter: &mut Reporter<'_>, quotation: &Quotation) {
    let report = reporter.report(quotation.span(), "nobody is named as the speaker of this quotation");
    let Some(last) = quotation.parts.last() else { return };
    let Some(closing) = last.closing_mark else { return };
    let stop = Span::new(last.content.end().saturating_sub(1), last.content.end());
    // The full stop becomes a comma before the attribution; other stops stay.
    let comma = (context.slice(stop) == ".").then_some((stop, ","));
    let edits = comma.into_iter().chain([(Span::empty(closing.end()), " TK said.")]);
    report.fix("add an attribution", Safety::Suggested, edits);
}

/// Speech in a sentence of its own, with its marks in order: words inside another sentence have that sentence's
/// subject, and marked words without a stop that stand alone are a heading.
fn is_sentence(context: &Context<'_>, quotation: &Quotation) -> bool {
    let in_order = quotation.parts.iter().all(|part| part.juncture == Juncture::Plain && part.ending == Ending::Closed);
    let speech = quotation.standing == Standing::Speech && quotation.form == Form::Direct;
    let opening = quotation.parts.first().and_then(|part| part.opening_mark).map_or("", |mark| context.slice(mark));
    let content = quotation.parts.last().map_or("", |part| context.slice(part.content));
    let whole_block = quotation.parts.first().is_some_and(|part| fills_block(context, part));
    let heading =
        (whole_block || matches!(opening, "'" | "‘")) && !content.trim_end().ends_with(['.', '!', '?', ',', '…']);
    in_order && speech && !heading && quotation.words >= FEWEST_WORDS && !is_amid_sentence(context, quotation)
}

/// Words inside another sentence, or announced with a colon or a comma: *Or worse: “…”*.
fn is_amid_sentence(context: &Context<'_>, quotation: &Quotation) -> bool {
    let span = quotation.span();
    let block = quotation.parts.first().and_then(|part| context.draft.block(part.block));
    let Some(block) = block.filter(|block| block.span.end() >= span.end()) else { return false };
    let before = context.slice(Span::new(block.span.start(), span.start())).trim_end();
    let after = context.slice(Span::new(span.end(), block.span.end())).trim_start();
    before.ends_with([':', ',', '"', '“']) || after.starts_with(char::is_lowercase)
}

/// Whether a block holds nothing else but the number of a list.
fn fills_block(context: &Context<'_>, part: &Part) -> bool {
    context.draft.block(part.block).is_some_and(|block| {
        let before = context.slice(Span::new(block.span.start(), part.span.start().max(block.span.start())));
        let numbered = before.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ')' | ' '));
        block.span.end() == part.span.end() && numbered
    })
}

/// Where people are named, in order of place.
struct People {
    mentions: Vec<ProseSpan>,
}

/// How many paragraphs of a run of quotations are looked past.
const LONGEST_RUN: u32 = 6;

impl People {
    fn of(context: &Context<'_>) -> People {
        let mut mentions: Vec<ProseSpan> =
            context.draft.people().iter().flat_map(|person| person.mentions.iter().copied()).collect();
        mentions.sort_by_key(|mention| mention.start());
        People { mentions }
    }

    /// Whether somebody is named who may be the speaker: in the paragraph round the quotation; before it, where it
    /// opens its paragraph; after it, where it is all its paragraph holds.
    fn may_have_said(&self, context: &Context<'_>, quotation: &Quotation) -> bool {
        let words = quotation.span();
        let (Some(first), Some(last)) = (quotation.parts.first(), quotation.parts.last()) else { return false };
        let span = |block: u32| context.draft.block(block).map(|block| block.span);
        let (Some(own), Some(end)) = (span(first.block), span(last.block)) else { return false };
        let opens = own.start() == words.start();
        let fills = opens && end.end() == words.end();
        let before = if opens { span(paragraph_before(context, first.block)).unwrap_or(own) } else { own };
        // A run of paragraphs that hold quotations only is spoken by whom the next paragraph names.
        let runs_on = |block: &u32| context.draft.block(*block).is_some_and(|block| block.text.starts_with(['“', '"']));
        let behind = last.block + 1;
        let run = (behind..behind + LONGEST_RUN).take_while(runs_on).count();
        let next = u32::try_from(run).ok().and_then(|run| span(behind + run)).filter(|_| fills);
        let after = next.unwrap_or(end);
        self.stands_in(Span::new(before.start(), words.start()))
            || self.stands_in(Span::new(words.end(), after.end()))
            || refers_back(context.slice(Span::new(words.end().min(end.end()), end.end())))
            || next.is_some_and(|next| refers_back(context.slice(next)))
    }

    fn stands_in(&self, stretch: ProseSpan) -> bool {
        let from = self.mentions.partition_point(|mention| mention.start() < stretch.start());
        self.mentions.get(from).is_some_and(|mention| mention.end() <= stretch.end())
    }
}

/// The paragraph before a block, past a picture: *FILE PHOTO: The bridge in May*.
fn paragraph_before(context: &Context<'_>, block: u32) -> u32 {
    let is_picture = |index: u32| {
        context.draft.block(index).is_some_and(|block| {
            let label = block.text.split_once(':').map_or("", |(label, _)| label);
            block.kind == BlockKind::Caption
                || !label.is_empty() && label.len() < 24 && !label.contains(char::is_lowercase)
        })
    };
    let before = block.saturating_sub(1);
    if is_picture(before) { before.saturating_sub(1) } else { before }
}

/// *These were the words of …*, *So said …*: the paragraph after tells of the quotation.
fn refers_back(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    matches!(first, "This" | "That" | "These" | "Those" | "It" | "So" | "Such" | "Thus")
}

/// A link, or a guess that points to somebody: the rule speaks where nobody can be meant.
fn is_attributed(quotation: &Quotation) -> bool {
    let Some(attribution) = &quotation.attribution else { return false };
    let nobody = [SpeakerKind::Unclear, SpeakerKind::Unnamed];
    let somebody = quotation.speaker().is_some_and(|speaker| !nobody.contains(&speaker.kind));
    attribution.confidence >= LINK || attribution.confidence >= GUESS && somebody
}
