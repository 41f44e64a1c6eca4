//! Who said a quotation and how we know, in words: the same on hover, in a hint
//! beside the quotation and in the outline.

use super::name::write_name;
use super::wording::Wording;
use crate::language::{Attribution, Beginning, Certainty, Draft, Form, Quotation, Speaker, SpeakerKind, Standing};
use crate::server::report::Report;

/// How many words of a quotation are shown to tell it from others.
const WORDS_SHOWN: usize = 6;

/// Whether the words may have a speaker: a title has none, and a term need not have one.
pub(super) fn is_said(quotation: &Quotation) -> bool {
    match quotation.standing {
        Standing::Speech => true,
        Standing::Term => quotation.attribution.is_some(),
        Standing::Title | Standing::Nickname => false,
    }
}

/// Whether the words are told without marks, though some inside them may stand in marks.
fn is_report(quotation: &Quotation) -> bool {
    quotation.parts.iter().all(|part| part.beginning == Beginning::Unmarked)
}

/// Who said it, in a few words: a name, with a question mark where that is a guess.
pub(super) fn label(quotation: &Quotation) -> String {
    let Some(attribution) = &quotation.attribution else { return "nobody named".to_owned() };
    let Some(speaker) = &attribution.speaker else { return "not named".to_owned() };
    let doubt = if attribution.confidence.certainty() == Certainty::Unsure { "?" } else { "" };
    format!("{}{doubt}", speaker.name)
}

/// Writes who said it, and in a second line the way to the name, the cue and how sure that is.
pub(super) fn write(wording: &mut Wording, quotation: &Quotation, report: &Report) {
    let draft = &report.linted.draft;
    let Some(attribution) = &quotation.attribution else {
        wording.words(&first_words(quotation, draft)).words(": nobody is named as the speaker");
        return;
    };
    match &attribution.speaker {
        Some(speaker) => write_speaker(wording, speaker, draft),
        None => drop(wording.words("the speaker is not named")),
    }
    wording.paragraph().words(&how_we_know(quotation, attribution, report));
}

fn write_speaker(wording: &mut Wording, speaker: &Speaker, draft: &Draft) {
    let person = draft.person_of(speaker);
    write_name(wording, &speaker.name, person, draft);
    match speaker.kind {
        SpeakerKind::Unnamed => drop(wording.words(", not named")),
        SpeakerKind::Unclear => drop(wording.words(", if that is who speaks")),
        SpeakerKind::Pronoun if !is_known(speaker) => drop(wording.words(", and it is not clear who that is")),
        SpeakerKind::Pronoun | SpeakerKind::Person | SpeakerKind::Group | SpeakerKind::Document => {}
    }
}

/// Whether a pronoun has led to somebody.
fn is_known(speaker: &Speaker) -> bool {
    speaker.chain.len() > 1
}

fn how_we_know(quotation: &Quotation, attribution: &Attribution, report: &Report) -> String {
    let mut how = Vec::new();
    let speaker = attribution.speaker.as_ref();
    how.extend(speaker.and_then(|speaker| steps(speaker, report)));
    how.push(match &attribution.cue {
        Some(cue) => match report.linted.draft.prose().slice(cue.span) {
            ":" => "a colon".to_owned(),
            words => format!("cue “{words}”"),
        },
        None => "no cue of its own".to_owned(),
    });
    match quotation.form {
        Form::Indirect => how.push("reported, not quoted".to_owned()),
        Form::Mixed if is_report(quotation) => how.push("reported, partly quoted".to_owned()),
        Form::SetApart => how.push("set apart, without marks".to_owned()),
        Form::Mixed | Form::Direct => {}
    }
    let is_open = speaker.is_none_or(|speaker| speaker.kind == SpeakerKind::Pronoun && !is_known(speaker));
    if !is_open {
        how.push(certainty(attribution.confidence.certainty()).to_owned());
    }
    how.join(" · ")
}

const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::Unsure => "unsure",
    }
}

/// The way from the words beside the cue to the name: *he → Kolb, line 15 → Ivan Kolb, line 3*. None where those
/// words are the name; a step to the same words again is left out.
fn steps(speaker: &Speaker, report: &Report) -> Option<String> {
    let prose = report.linted.draft.prose();
    let mention = prose.slice(speaker.mention);
    let mut last = mention;
    let mut steps = vec![mention.to_owned()];
    for step in speaker.chain.iter().filter(|step| **step != speaker.mention) {
        let words = prose.slice(*step);
        if words != last {
            steps.push(format!("{words}, line {}", report.line_of(*step)));
            last = words;
        }
    }
    (steps.len() > 1 || !mention.contains(&speaker.name)).then(|| steps.join(" → "))
}

/// The words a quotation begins with.
pub(super) fn first_words(quotation: &Quotation, draft: &Draft) -> String {
    let words = quotation.parts.iter().flat_map(|part| draft.prose().slice(part.content).split_whitespace());
    let mut words = words.peekable();
    let first: Vec<&str> = words.by_ref().take(WORDS_SHOWN).collect();
    let more = if words.peek().is_some() { " …" } else { "" };
    let words = format!("{}{more}", first.join(" "));
    if is_report(quotation) { words } else { format!("“{words}”") }
}
