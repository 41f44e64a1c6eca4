//! Hovers: what a finding means, and who said a quotation.

use super::stet;
use super::wording::Wording;
use crate::checks::rule_by_id;
use crate::findings::Finding;
use crate::language::{Beginning, Confidence, Draft, Quotation, Speaker, SpeakerKind, Standing};
use crate::markup::ProseSpan;
use crate::server::convert::{Converter, position, rule_page};
use crate::server::report::Report;
use crate::server::session::Session;
use crate::text::{Document, Encoding, Span};
use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, Position};

/// How many words of a quotation are shown to tell it from others.
const WORDS_SHOWN: usize = 6;

/// From here on a link to a speaker is not said to be in doubt.
const SURE: Confidence = Confidence::percent(70);

/// What is to be said of a place, or none.
pub(in crate::server) fn hover(report: &Report, session: &Session, place: Position) -> Option<Hover> {
    let offset = report.document.offset(position(place), session.encoding);
    let draft = &report.linted.draft;
    let mut wording = Wording::new(session.hover.clone());
    let mut range = None;
    for (finding, diagnostic) in report.findings().filter(|(finding, _)| finding.span.touches(offset)) {
        write_finding(&mut wording, finding);
        range = range.or(Some(diagnostic.range));
    }
    // That nobody is named is a finding too, or the finding is a graver one.
    let has_more = |quotation: &Quotation| wording.is_empty() || quotation.attribution.is_some();
    if let Some((quotation, part)) = quotation_at(draft, offset).filter(|(quotation, _)| has_more(quotation)) {
        write_quotation(&mut wording, quotation, draft, &report.document);
        let converter = Converter { session, uri: &report.uri, document: &report.document };
        range = range.or_else(|| Some(converter.range(part)));
    }
    if wording.is_empty() {
        return None;
    }
    let value = wording.finish();
    Some(Hover { contents: HoverContents::Markup(MarkupContent { kind: session.hover.clone(), value }), range })
}

fn write_finding(wording: &mut Wording, finding: &Finding) {
    wording.rule().paragraph().strong(finding.rule).words(": ").words(&finding.message);
    let why = rule_by_id(finding.rule).map(|rule| rule.why()).unwrap_or_default();
    if !why.is_empty() {
        wording.paragraph().markdown(&why);
    }
    wording.paragraph().link("About this rule", &rule_page(finding.rule)).words(" · Let it stand: ");
    wording.code(&stet::comment_with_reason(finding.rule));
}

fn quotation_at(draft: &Draft, offset: u32) -> Option<(&Quotation, Span)> {
    let prose = draft.prose();
    let at = prose.from_document(offset)?;
    // A title has no speaker, and a term need not have one.
    let is_said = |quotation: &Quotation| match quotation.standing {
        Standing::Speech => true,
        Standing::Term => quotation.attribution.is_some(),
        Standing::Title | Standing::Nickname => false,
    };
    let mut said = draft.quotations().iter().filter(|quotation| is_said(quotation));
    let marked = said.find(|quotation| part_at(quotation, at).is_some());
    let quotation = marked.or_else(|| draft.reported().iter().find(|report| part_at(report, at).is_some()))?;
    Some((quotation, prose.to_document(part_at(quotation, at)?)))
}

fn part_at(quotation: &Quotation, at: u32) -> Option<ProseSpan> {
    quotation.parts.iter().map(|part| part.span).find(|span| span.touches(at))
}

fn write_quotation(wording: &mut Wording, quotation: &Quotation, draft: &Draft, document: &Document) {
    wording.rule().paragraph().words(&first_words(quotation, draft)).words(" ");
    let Some(attribution) = &quotation.attribution else {
        wording.words("nobody is named as the speaker");
        return;
    };
    match &attribution.speaker {
        Some(speaker) => write_speaker(wording, speaker, draft, document),
        None => drop(wording.words("the speaker is not named")),
    }
    if attribution.cue.is_none() {
        wording.words(", still speaking from the quotation before");
    }
    if attribution.confidence < SURE {
        wording.words(&format!(" · {:.0}% sure", attribution.confidence.fraction() * 100.0));
    }
}

fn write_speaker(wording: &mut Wording, speaker: &Speaker, draft: &Draft, document: &Document) {
    wording.strong(&speaker.name);
    match speaker.kind {
        SpeakerKind::Unnamed => drop(wording.words(", who is not named")),
        SpeakerKind::Unclear => drop(wording.words(", if that is who speaks")),
        SpeakerKind::Pronoun if speaker.chain.len() < 2 => drop(wording.words(", and it is not clear who that is")),
        SpeakerKind::Pronoun | SpeakerKind::Person | SpeakerKind::Group | SpeakerKind::Document => {}
    }
    let steps = steps(speaker, draft, document);
    if !steps.is_empty() {
        wording.words(&format!(" ({steps})"));
    }
}

/// The way from the words beside the cue to the name: *he → Emanuel, line 15*.
fn steps(speaker: &Speaker, draft: &Draft, document: &Document) -> String {
    let prose = draft.prose();
    let mention = prose.slice(speaker.mention);
    let further = speaker.chain.iter().filter(|step| **step != speaker.mention);
    let further = further.map(|step| {
        // The line does not depend on the unit of columns.
        let line = document.position(prose.to_document(*step).start(), Encoding::Utf8).line + 1;
        format!("{}, line {line}", prose.slice(*step))
    });
    let steps: Vec<String> = std::iter::once(mention.to_owned()).chain(further).collect();
    if steps.len() == 1 && mention == speaker.name { String::new() } else { steps.join(" → ") }
}

fn first_words(quotation: &Quotation, draft: &Draft) -> String {
    let words = quotation.parts.iter().flat_map(|part| draft.prose().slice(part.content).split_whitespace());
    let mut words = words.peekable();
    let first: Vec<&str> = words.by_ref().take(WORDS_SHOWN).collect();
    let more = if words.peek().is_some() { " …" } else { "" };
    let words = format!("{}{more}", first.join(" "));
    let is_report = quotation.parts.iter().all(|part| part.beginning == Beginning::Unmarked);
    if is_report { format!("Reported: {words}") } else { format!("“{words}”") }
}
