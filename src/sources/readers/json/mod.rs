//! Transcripts in JSON: told apart by their keys, one reader each.
//!
//! Here: what they share, pieces of words with speaker, time and place. Not here: the tree (`value`).

mod amazon;
mod assembly_ai;
mod deepgram;
mod otranscribe;
mod podcast;
mod rev_ai;
mod value;
mod whisper;

use super::aside::Manner;
use super::assembly::Assembly;
use super::rows::Starts;
use super::{Unreadable, clock};
use crate::sources::{Moment, Timecode, Transcriber, Transcript, Turn};
use std::borrow::Cow;
use value::Value;

/// A reader: the transcript, if the value is of its kind.
type Reader = fn(&Value<'_>, &File<'_>) -> Option<Transcript>;

/// From those with keys of their own to those with the plainest.
const READERS: [Reader; 7] =
    [amazon::read, deepgram::read, rev_ai::read, assembly_ai::read, otranscribe::read, podcast::read, whisper::read];

/// Reads a transcript in JSON. Linear.
///
/// # Errors
///
/// Where it is no JSON, or none that is known.
pub(super) fn read(text: &str) -> Result<Transcript, Unreadable> {
    let value = Value::parse(text)?;
    let file = File { text, starts: Starts::of(text) };
    READERS.iter().find_map(|reader| reader(&value, &file)).ok_or_else(|| {
        Unreadable::new(0, "it is JSON, but not of a kind that is known").with_help(
            "known are podcast transcripts, oTranscribe, Amazon Transcribe, AssemblyAI, Deepgram, Rev AI and Whisper",
        )
    })
}

/// The file, to tell places in it.
struct File<'t> {
    text: &'t str,
    starts: Starts,
}

impl File<'_> {
    /// The line a value stands on, or that of `otherwise` where it does not tell.
    fn line(&self, value: &Value<'_>, otherwise: u32) -> u32 {
        value.place(self.text).map_or(otherwise, |at| self.starts.line(at))
    }
}

/// Some words, and what the file says about them.
#[derive(Debug, Clone, PartialEq)]
struct Piece<'v> {
    speaker: Option<Cow<'v, str>>,
    words: &'v str,
    time: Option<Timecode>,
    confidence: Option<u8>,
    line: u32,
    /// It stands straight after what was before it, or brings its own space.
    attached: bool,
}

/// The turns of pieces in order.
fn turns<'v>(pieces: impl IntoIterator<Item = Piece<'v>>) -> Vec<Turn> {
    let mut assembly = Assembly::new(Manner::Record);
    for piece in pieces {
        assembly.speaker(piece.speaker.map(Cow::into_owned));
        let moment = Moment {
            at: 0,
            time: piece.time.or_else(|| assembly.time()),
            line: piece.line,
            confidence: piece.confidence,
        };
        match piece.attached {
            true => assembly.go_on(piece.words, moment),
            false => assembly.say(piece.words, moment),
        }
    }
    assembly.finish()
}

/// What a recogniser has heard.
fn heard<'v>(pieces: impl IntoIterator<Item = Piece<'v>>) -> Transcript {
    Transcript { turns: turns(pieces), transcriber: Transcriber::Recogniser }
}

/// The name of who speaks: as it stands there, or `Speaker 1` for a number. None where it says nothing.
fn speaker<'v>(value: Option<&'v Value<'_>>) -> Option<Cow<'v, str>> {
    match value? {
        Value::Number(number) => Some(Cow::Owned(format!("Speaker {number}"))),
        Value::Text(name) if !name.trim().is_empty() => Some(Cow::Borrowed(name.trim())),
        _ => None,
    }
}

/// A time in seconds.
fn seconds(value: Option<&Value<'_>>) -> Option<Timecode> {
    clock::from_seconds(value?.number()?)
}

/// A confidence from nought to one, in hundredths.
fn confidence(value: Option<&Value<'_>>) -> Option<u8> {
    let share = value?.number().filter(|share| (0.0..=1.0).contains(share))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 100")]
    Some((share * 100.0).round() as u8)
}
