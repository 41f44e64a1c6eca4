//! What somebody said without marks, or partly without: *Ruiz said that the bridge would open*.
//!
//! The block pass reads every sentence for verbs that report (`clause`), for what follows them (`complement`, `ending`)
//! and for attributions after or amid what was said (`around`). The draft pass makes quotations of them. They stand
//! apart from the quotations between marks: rules about marks must never meet one.
//! Not here: who a pronoun is (`people`); beliefs (*thinks*, *hopes*), which nobody uttered.

mod adjunct;
mod around;
mod clause;
mod complement;
mod coordinate;
mod ending;
mod hearer;
mod hearing;
mod noun;
mod passive;
mod subject;
#[cfg(test)]
mod tests;

use super::BlockSpan;
use super::cue::{speaking, trim_possessive};
use super::draft::BlockView;
use super::join;
use super::lexicon::{Frame, List, WordClass};
use super::local::{LocalAttribution, LocalCue, LocalQuote};
use super::narration::{Stretch, Words};
use super::quotation::{
    Attribution, Beginning, Confidence, CuePlace, Form, Manner, Part, Quotation, SpeakerKind, Standing,
};
use super::sentence::Sentence;
use super::token::TokenKind;
use crate::markup::{BlockKind, ProseSpan};
use crate::text::narrow;
use clause::{Clause, Relation, Reporter};
use complement::Kind;
pub(super) use noun::{nouns_of_saying, tells_of_words};

/// Reported words of one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocalReport {
    /// The stretches of what was said, in order; at least one, and none empty.
    pub(super) parts: Vec<BlockSpan>,
    /// Whether marked words are among them.
    pub(super) form: Form,
    /// How many words and numbers they hold.
    pub(super) words: u32,
    pub(super) attribution: LocalAttribution,
}

/// What the sentences of a block report, in order of place. Linear in the tokens.
pub(super) fn reports(words: Words<'_>, sentences: &[Sentence], quotes: &[LocalQuote]) -> Vec<LocalReport> {
    let mut found = Vec::new();
    let mut from = 0;
    for sentence in sentences {
        let to = sentence.tokens.end as usize;
        // A stop inside marks ends no sentence of the narration around them.
        let inside = quotes
            .get(quotes.partition_point(|quote| quote.close_token < to))
            .is_some_and(|quote| quote.open_token < to);
        if inside {
            continue;
        }
        let clause = Clause { words, quotes, from, to: before_stop(words, quotes, from, to) };
        read(clause, &mut found);
        from = to;
    }
    found
}

/// The reported speech of a draft, in order of place. Linear in the facts.
///
/// A paragraph may turn out to be somebody's words without a mark in it that says so: a block quotation, an answer in
/// an interview, a paragraph that a quotation runs through. What is reported there, the speaker reports and not the writer.
pub(super) fn join<'d>(
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    quotations: &[Quotation],
) -> Vec<Quotation> {
    let runs_on = |part: &&Part| part.beginning == Beginning::RunsOn;
    let mut spoken = quotations.iter().flat_map(|quotation| &quotation.parts).filter(runs_on).peekable();
    let mut reported = Vec::with_capacity(blocks.clone().map(|block| block.facts.reports.len()).sum());
    let narrated = |kind: BlockKind| kind != BlockKind::BlockQuotation && !kind.is_of_interview();
    for block in blocks.filter(|block| narrated(block.kind)) {
        while spoken.next_if(|part| part.span.end() < block.span.start()).is_some() {}
        let through = spoken.peek().map(|part| part.span);
        let all = block.facts.reports.iter().map(|report| quotation(block, report));
        reported.extend(all.filter(|report| !through.is_some_and(|through| through.overlaps(report.span()))));
    }
    reported
}

/// Gives marked words nobody is known to have said the speaker of the report they stand in; so also where a verb behind
/// them belongs to the report: *Ruiz said it was “lost,” a word the mayor used*. Linear in the facts.
pub(super) fn lend_to_fragments(reported: &[Quotation], quotations: &mut [Quotation]) {
    const UNSURE: Confidence = Confidence::percent(60);
    const LENT: Confidence = Confidence::percent(78);
    let mut from = 0;
    for quotation in quotations {
        while reported.get(from).is_some_and(|report| report.span().end() <= quotation.span().start()) {
            from += 1;
        }
        let report = reported.get(from).filter(|report| report.holds(quotation));
        let told =
            |place: ProseSpan| report.is_some_and(|report| report.parts.iter().any(|part| part.span.covers(place)));
        // *Ruiz said the council reported a crack “as wide as a hand”*: she is heard, and the council is told of.
        let body_told_of = |own: &Attribution| {
            own.speaker.as_ref().is_some_and(|speaker| speaker.kind.is_body() && told(speaker.mention))
        };
        // Whoever answers in an interview may quote another.
        let apart = report.is_some_and(|report| report.form == Form::SetApart);
        let lends = |own: &Attribution| match &own.cue {
            Some(_) if apart => false,
            None => own.confidence <= UNSURE || body_told_of(own),
            Some(cue) => cue.place == CuePlace::After && told(cue.span) || body_told_of(own),
        };
        let report = report.filter(|_| quotation.attribution.as_ref().is_none_or(lends));
        if let Some(lent) = report.and_then(|report| report.attribution.clone()) {
            quotation.attribution = Some(Attribution { confidence: lent.confidence.min(LENT), ..lent });
        }
    }
}

/// One report as it is found.
struct Found {
    parts: Vec<Stretch>,
    attribution: LocalAttribution,
    /// The token to go on from.
    resume: usize,
}

/// The end of a sentence without its stop.
fn before_stop(words: Words<'_>, quotes: &[LocalQuote], from: usize, to: usize) -> usize {
    let marked = |token: usize| {
        let index = quotes.partition_point(|quote| quote.close_token < token);
        quotes.get(index).is_some_and(|quote| quote.open_token <= token)
    };
    let mut to = to;
    while to > from && words.tokens[to - 1].kind == TokenKind::Stop && !marked(to - 1) {
        to -= 1;
    }
    to
}

fn read(clause: Clause<'_>, reports: &mut Vec<LocalReport>) {
    let first = reports.len();
    let mut before: Option<Reporter> = None;
    let mut at = clause.from;
    while at < clause.to {
        // Few words tell what somebody says.
        if !clause.words.may_be_cue(at) && !clause.words.may_be_on(at, List::TellsOfWords) {
            at += 1;
            continue;
        }
        if let Some(quote) = clause.quote_at(at) {
            at = quote.close_token + 1;
            continue;
        }
        let found = match clause.reporter(at, before.as_ref()) {
            Some(reporter) => {
                before = Some(reporter);
                reported(&clause, &reporter)
            }
            None => according_to(&clause, at).or_else(|| noun_report(&clause, at)).or_else(|| heard(&clause, at)),
        };
        at += 1;
        let Some(found) = found else { continue };
        at = at.max(found.resume);
        add(&clause, &found, first, reports);
    }
    reports[first..].sort_by_key(|report| report.parts[0].start());
}

fn reported(clause: &Clause<'_>, reporter: &Reporter) -> Option<Found> {
    if reporter.relation == Relation::Passive {
        let (part, percent) = clause.passive_content(reporter)?;
        let place = if part.from < reporter.at { CuePlace::After } else { CuePlace::Before };
        let attribution = attribution(clause, reporter, place, percent);
        return (!part.is_empty()).then_some(Found { parts: vec![part], attribution, resume: part.to });
    }
    let comes_after = reporter.relation == Relation::Inverted || clause.follows_quote(reporter);
    if let Some(start) = (!comes_after).then(|| clause.complement(reporter)).flatten() {
        let to = clause.end_of(start, reporter);
        let part = Stretch { from: start.at, to };
        // *referred to Bell's claim that the wall was safe*: Bell said so.
        let told_within = || (part.from..part.to).any(|token| clause.noun_report(token).is_some());
        if part.is_empty() || start.kind == Kind::Thing && (clause.is_mere_name(part) || told_within()) {
            return None;
        }
        let attribution = attribution(clause, reporter, CuePlace::Before, start.percent);
        return Some(Found { parts: vec![part], attribution, resume: to });
    }
    let around = clause.around(reporter)?;
    let place = if around.parts.len() > 1 { CuePlace::Inside } else { CuePlace::After };
    let resume = if around.parts.len() > 1 { around.parts[1].to } else { 0 };
    Some(Found { attribution: attribution(clause, reporter, place, around.percent), parts: around.parts, resume })
}

fn according_to(clause: &Clause<'_>, at: usize) -> Option<Found> {
    let (mention, around) = clause.according_to(at)?;
    let place = if around.parts[0].from > at { CuePlace::Before } else { CuePlace::After };
    let span = clause.words.tokens[at].span.to(clause.words.tokens[at + 1].span);
    let cue = LocalCue { span, lemma: "according to", manner: Manner::Saying, place };
    let resume = if place == CuePlace::Before { around.parts[0].to } else { mention.to };
    let attribution = attributed(clause, cue, Some(mention), around.percent);
    Some(Found { parts: around.parts, attribution, resume })
}

fn noun_report(clause: &Clause<'_>, at: usize) -> Option<Found> {
    let (reporter, part, percent) = clause.noun_report(at)?;
    let mut attribution = attribution(clause, &reporter, CuePlace::Before, percent);
    let owner = reporter.subject.filter(|owner| owner.to - owner.from == 1);
    if owner.is_some_and(|owner| clause.words.is(owner.from, WordClass::Determiner)) {
        attribution.kind = SpeakerKind::Pronoun;
    }
    Some(Found { parts: vec![part], attribution, resume: part.to })
}

fn heard(clause: &Clause<'_>, at: usize) -> Option<Found> {
    let (witness, part, percent) = clause.heard(at)?;
    let span = clause.words.span(Stretch { from: at, to: at + 1 });
    let cue = LocalCue { span, lemma: "hear", manner: Manner::Saying, place: CuePlace::Before };
    Some(Found { parts: vec![part], attribution: attributed(clause, cue, witness, percent), resume: part.to })
}

fn attribution(clause: &Clause<'_>, reporter: &Reporter, place: CuePlace, percent: u8) -> LocalAttribution {
    let words = clause.words;
    // *called for*, *pointed out*: the second word is part of the cue.
    let joined = reporter.verb.frames.preposition(words.word(reporter.at + 1)).is_some()
        || reporter.verb.frames.has(Frame::Out) && words.word(reporter.at + 1) == "out";
    let last = reporter.at + usize::from(joined && reporter.at + 1 < clause.to);
    let span = words.span(Stretch { from: reporter.at, to: last + 1 });
    let cue = LocalCue { span, lemma: reporter.verb.lemma, manner: Manner::Saying, place };
    attributed(clause, cue, reporter.subject, percent)
}

fn attributed(clause: &Clause<'_>, cue: LocalCue, mention: Option<Stretch>, percent: u8) -> LocalAttribution {
    let words = clause.words;
    let kind = |mention: Stretch| match mention.to - mention.from {
        1 if clause.is_contraction(mention.from) => SpeakerKind::Pronoun,
        _ => speaking(words.speaker_kind(mention)),
    };
    LocalAttribution {
        cue: Some(cue),
        mention: mention.map(|mention| trim_possessive(words, mention)),
        mention_tokens: mention,
        kind: mention.map_or(SpeakerKind::Unnamed, kind),
        confidence: Confidence::percent(percent),
    }
}

/// Adds a report, unless marks hold all of it; what it covers of its sentence was said by whom it names.
fn add(clause: &Clause<'_>, found: &Found, first: usize, reports: &mut Vec<LocalReport>) {
    let words = clause.words;
    let (mut marked, mut plain, mut quoted) = (0_u32, 0_u32, false);
    for token in found.parts.iter().flat_map(|part| part.from..part.to) {
        if matches!(words.tokens[token].kind, TokenKind::Word | TokenKind::Number) {
            let quote = clause.quote_at(token);
            *(if quote.is_some() { &mut marked } else { &mut plain }) += 1;
            // A title or a term in marks is not the speaker's wording.
            quoted |= quote.is_some_and(|quote| quote.standing == Standing::Speech);
        }
    }
    // In broken text marks may stand anywhere; a quotation is told whole or not at all.
    let cuts = |part: &Stretch| {
        let span = words.span(*part);
        [part.from, part.to - 1].into_iter().filter_map(|token| clause.quote_at(token)).any(|quote| {
            let marked = quote.marked.span;
            let end = marked.start() + narrow(marked.slice(words.text).trim_end().len());
            marked.start() < span.start() || end > span.end()
        })
    };
    if plain == 0 || found.parts.iter().any(cuts) {
        return;
    }
    let parts: Vec<BlockSpan> = found.parts.iter().map(|part| words.span(*part)).collect();
    let covers = |span: BlockSpan| parts.iter().any(|part| part.overlaps(span));
    let covered = |report: &LocalReport| report.parts.iter().any(|part| covers(*part));
    let cue_inside = |quote: &LocalQuote| {
        let cue = quote.attribution.as_ref().and_then(|own| own.cue.as_ref());
        cue.is_some_and(|cue| parts.iter().any(|part| part.covers(cue.span) && part.covers(quote.marked.span)))
    };
    if is_relayed(&found.attribution) && clause.quotes_inside().iter().any(cue_inside) {
        return;
    }
    while reports.len() > first && reports.last().is_some_and(covered) {
        reports.pop();
    }
    let form = if quoted { Form::Mixed } else { Form::Indirect };
    reports.push(LocalReport { parts, form, words: marked + plain, attribution: found.attribution.clone() });
}

/// *Ruiz said the wall was safe, the Harbour Times reported*: who relays a report is not who speaks in it.
fn is_relayed(attribution: &LocalAttribution) -> bool {
    let relays = |cue: &LocalCue| matches!(cue.lemma, "report" | "according to") && cue.place != CuePlace::Before;
    attribution.cue.as_ref().is_some_and(relays) && attribution.kind.is_body()
}

fn quotation(block: BlockView<'_>, report: &LocalReport) -> Quotation {
    let part = |span: &BlockSpan| Part::unmarked(block.to_prose(*span), block.index);
    Quotation {
        form: report.form,
        standing: Standing::Speech,
        words: report.words,
        said: 0,
        parts: report.parts.iter().map(part).collect(),
        attribution: Some(join::attribution(block, &report.attribution)),
        inner: Vec::new(),
    }
}
