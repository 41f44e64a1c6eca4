//! Who said what, for reading: the line, the speaker, and the words.

use super::flow::{Flow, columns};
use super::paint::{self, clean, paint};
use super::quotes::{Quoted, form, places};
use crate::language::{Certainty, Form, Quotation};
use annotate_snippets::renderer::Style;
use std::fmt::Write as _;

const WIDEST_NAME: usize = 32;
/// How many rows one quotation may have.
const ROWS: usize = 3;

/// The quotations of one draft, for reading. What is not wholly in marks says so, and so does a speaker in doubt.
#[must_use]
pub fn quotes_table(quoted: &Quoted<'_>, width: usize) -> String {
    let places = places(quoted);
    let prose = quoted.draft().prose();
    let line_of = |quotation: &Quotation| places.at(prose.to_document(quotation.span()).start()).line.to_string();
    let quotations = quoted.quotations();
    let lines = quotations.iter().map(|quotation| line_of(quotation).len()).max().unwrap_or_default();
    let names = quotations.iter().map(|quotation| columns(&who(quoted, quotation).lines(usize::MAX).join(" ")));
    let names = names.max().unwrap_or_default().clamp(8, WIDEST_NAME.min(width / 3).max(8));
    let forms = quotations.iter().map(|quotation| form_told(quotation).len()).max().unwrap_or_default();
    let gap = if forms == 0 { 0 } else { forms + 2 };
    let mut out = format!("{}\n", paint(paint::STRONG, quoted.path()));
    for quotation in quotations {
        let mut left = who(quoted, quotation).lines(names);
        let right = said(quoted, quotation, width.saturating_sub(lines + names + gap + 6).max(20));
        left.resize(left.len().max(right.len()), String::new());
        for (row, name) in left.iter().enumerate() {
            let first = |text: String| if row == 0 { text } else { String::new() };
            let number = paint(paint::FRAME, format!("{:>lines$}", first(line_of(quotation))));
            let form = paint(paint::QUIET, format!("{:gap$}", first(form_told(quotation).to_owned())));
            let pad = names.saturating_sub(columns(name));
            let words = right.get(row).map_or("", String::as_str);
            let line = match words {
                "" => format!("  {number}  {name}"),
                _ => format!("  {number}  {name}{:pad$}  {form}{words}", ""),
            };
            let _ = writeln!(out, "{line}");
        }
    }
    out + "\n"
}

/// The form, where it is another than what everybody expects of a quotation.
fn form_told(quotation: &Quotation) -> &'static str {
    if quotation.form == Form::Direct { "" } else { form(quotation.form) }
}

/// The speaker's full name, with the words that stand for it where they are others, and doubt where there is doubt.
fn who(quoted: &Quoted<'_>, quotation: &Quotation) -> Flow {
    let mut flow = Flow::default();
    let Some(speaker) = quotation.speaker() else {
        flow.styled(paint::QUIET, "nobody named");
        return flow;
    };
    let mention = clean(quoted.draft().prose().slice(speaker.mention));
    let name = clean(&speaker.name);
    flow.styled(paint::CODE, &name);
    // “Mr Ruiz” for Ana Ruiz needs no word; “she” and “the mayor” do.
    let tells_itself = mention.split_whitespace().next_back().is_some_and(|last| name.contains(last));
    if !tells_itself && !mention.contains(&name) {
        flow.styled(paint::QUIET, &format!(" ({mention})"));
    }
    let confidence = quotation.attribution.as_ref().map(|attribution| attribution.confidence.certainty());
    if confidence == Some(Certainty::Unsure) {
        flow.styled(paint::QUIET, ", unsure");
    }
    flow
}

/// The words, in a few rows.
fn said(quoted: &Quoted<'_>, quotation: &Quotation, width: usize) -> Vec<String> {
    let prose = quoted.draft().prose();
    let parts: Vec<String> = quotation.parts.iter().map(|part| clean(prose.slice(part.span))).collect();
    let mut flow = Flow::default();
    let style = if quotation.form == Form::Indirect { paint::EMPHASIS } else { Style::new() };
    let cue = quotation.attribution.as_ref().and_then(|attribution| attribution.cue.as_ref());
    // *(denied) the report*: what is reported without marks is read with its verb.
    if let Some(cue) = cue.filter(|_| quotation.form == Form::Indirect) {
        flow.styled(paint::QUIET, &format!("({}) ", clean(prose.slice(cue.span))));
    }
    flow.styled(style, &parts.join(" … "));
    flow.first_lines(ROWS, width)
}
