//! What stands in a transcript and was not said: (LAUGHTER), [applause], ♪.
//!
//! It is left out of the words, so that a quotation may run across it. Here: what counts as such.
//! Not here: times in brackets and names in brackets (`label`, `dialogue`).

use crate::sources::Moment;
use crate::text::narrow;
use std::ops::Range;

/// What brackets mean in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// The record of a conversation: a line that is all brackets is what its writer saw or heard.
    Record,
    /// Somebody's written words: only what is evidently no part of them goes.
    Written,
}

/// The longest aside, in bytes.
const LONGEST: usize = 120;

/// The most words of an aside that no list knows.
const MOST_WORDS: usize = 8;

/// Words of which one makes what is in brackets an aside.
const SOUNDS: &[&str] = &[
    "applause",
    "applauding",
    "audio",
    "background",
    "barking",
    "beep",
    "beeping",
    "beeps",
    "bell",
    "bleep",
    "boo",
    "booing",
    "boos",
    "break",
    "buzzing",
    "camera",
    "chanting",
    "chants",
    "cheering",
    "cheers",
    "chuckle",
    "chuckles",
    "chuckling",
    "clapping",
    "claps",
    "clears",
    "clip",
    "cough",
    "coughing",
    "coughs",
    "cries",
    "crosstalk",
    "crying",
    "expletive",
    "foreign",
    "gasps",
    "gavel",
    "groans",
    "gunfire",
    "gunshot",
    "gunshots",
    "inaudible",
    "indiscernible",
    "indistinct",
    "interpreter",
    "knocking",
    "laugh",
    "laughing",
    "laughs",
    "laughter",
    "mike",
    "music",
    "muted",
    "noise",
    "off-camera",
    "off-mic",
    "off-mike",
    "overlapping",
    "pause",
    "pauses",
    "ph",
    "phone",
    "phonetic",
    "recording",
    "ringing",
    "rings",
    "sic",
    "sigh",
    "sighing",
    "sighs",
    "silence",
    "singing",
    "sobbing",
    "sobs",
    "speaking",
    "translator",
    "unintelligible",
    "voice-over",
    "glitch",
    "newsbreak",
    "inaudibly",
    "screaming",
    "screams",
    "whistling",
    "whistles",
    "videotape",
    "video",
    "cross-talking",
    "crosstalking",
    "cross-talk",
    "muffled",
    "jeering",
    "jeers",
    "shouts",
    "shouting",
    "overtalk",
    "unclear",
];

/// What asides begin with.
const SIGNS: [char; 5] = ['(', '[', '*', '♪', '♫'];

/// The words without asides, and the moments at their new places. Linear.
pub(super) fn without_asides(text: String, moments: Vec<Moment>, manner: Manner) -> (String, Vec<Moment>) {
    if !text.contains(SIGNS) {
        return (text.trim_end().to_owned(), moments);
    }
    let mut kept = Kept { text: String::with_capacity(text.len()), stretches: Vec::new() };
    let mut from = 0;
    while let Some(found) = text[from..].find(SIGNS) {
        let open = from + found;
        if let Some(end) = aside(&text, open, &moments, manner) {
            kept.keep(&text, from..open);
            from = end;
        } else {
            let next = open + text[open..].chars().next().map_or(1, char::len_utf8);
            kept.keep(&text, from..next);
            from = next;
        }
    }
    kept.keep(&text, from..text.len());
    kept.text.truncate(kept.text.trim_end().len());
    let moments = kept.moved(moments);
    (kept.text, moments)
}

/// The words that stay.
struct Kept {
    text: String,
    /// Where in the old words each stretch begins, and where in the new; in order of both.
    stretches: Vec<(usize, usize)>,
}

impl Kept {
    fn keep(&mut self, text: &str, range: Range<usize>) {
        let part = &text[range.clone()];
        let after_space = self.text.is_empty() || self.text.ends_with(' ');
        let part = if after_space { part.trim_start() } else { part };
        self.stretches.push((range.end - part.len(), self.text.len()));
        self.text.push_str(part);
    }

    /// The moments of the old words, at their places in the new.
    fn moved(&self, moments: Vec<Moment>) -> Vec<Moment> {
        let end = self.text.len();
        let moved = |moment: Moment| {
            let at = moment.at as usize;
            let stretch = self.stretches.partition_point(|(old, _)| *old <= at).saturating_sub(1);
            let (old, new) = self.stretches[stretch];
            let next = self.stretches.get(stretch + 1).map_or(end, |(_, new)| *new);
            Moment { at: narrow((new + at.saturating_sub(old)).min(next).min(end)), ..moment }
        };
        let mut moments: Vec<Moment> = moments.into_iter().map(moved).collect();
        // Of several at one place the last speaks of the words that stand there.
        moments.reverse();
        moments.dedup_by_key(|moment| moment.at);
        moments.reverse();
        while moments.len() > 1 && moments.last().is_some_and(|moment| moment.at as usize == end) {
            moments.pop();
        }
        moments
    }
}

/// The end of the aside that opens there, if one does.
fn aside(text: &str, open: usize, moments: &[Moment], manner: Manner) -> Option<usize> {
    let sign = text[open..].chars().next()?;
    let inside = open + sign.len_utf8();
    let close = match sign {
        '(' => ')',
        '[' => ']',
        other => other,
    };
    let mut window = inside + text.len().saturating_sub(inside).min(if close == sign { 3 * LONGEST } else { LONGEST });
    while !text.is_char_boundary(window) {
        window -= 1;
    }
    let found = text[inside..window].find(close).map(|found| inside + found);
    let Some(end) = found else { return matches!(sign, '♪' | '♫').then_some(inside) };
    let inner = &text[inside..end];
    let after = end + close.len_utf8();
    let is_aside = match sign {
        '♪' | '♫' => true,
        '*' => inner.split_whitespace().count() <= 3 && is_sound(inner),
        _ => {
            is_sound(inner)
                || is_shouted(inner)
                || (manner == Manner::Record && is_alone(text, open..after, inner, moments))
        }
    };
    is_aside.then_some(after)
}

/// Whether it names a sound, or what the writer could not hear.
pub(super) fn is_sound(inner: &str) -> bool {
    let mut words = inner.split([' ', '/', ',']).map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    inner.split(' ').count() <= MOST_WORDS
        && (inner.trim().is_empty() || words.any(|word| SOUNDS.iter().any(|sound| sound.eq_ignore_ascii_case(word))))
}

/// Whether it is two words or more in capitals, as in *(BEGIN VIDEO CLIP)*. A single one may be an acronym.
fn is_shouted(inner: &str) -> bool {
    inner.trim().contains(' ') && inner.contains(char::is_uppercase) && !inner.contains(char::is_lowercase)
}

/// Whether nothing else stands on its line.
fn is_alone(text: &str, range: Range<usize>, inner: &str, moments: &[Moment]) -> bool {
    let begins = |at: usize| moments.binary_search_by_key(&at, |moment| moment.at as usize).is_ok();
    let rest = text[range.end..].trim_start_matches(['.', ' ']);
    let next = text.len() - rest.len();
    inner.split(' ').count() <= MOST_WORDS && begins(range.start) && (rest.is_empty() || begins(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, manner: Manner) -> String {
        let moment = Moment { at: 0, time: None, line: 0, confidence: None };
        without_asides(text.to_owned(), vec![moment], manner).0
    }

    #[test]
    fn what_was_not_said_is_left_out() {
        assert_eq!(kept("We will (LAUGHTER) finish. [applause]", Manner::Written), "We will finish.");
        assert_eq!(kept("♪ la la ♪ We will.", Manner::Record), "We will.");
        assert_eq!(kept("♪ We will.", Manner::Record), "We will.");
        assert_eq!(kept("(BEGIN VIDEO CLIP) We [inaudible] will *laughs*", Manner::Written), "We will");
        assert_eq!(kept("[The gate is opened.]", Manner::Record), "");
    }

    #[test]
    fn what_was_said_stays() {
        for said in ["The Board (HWB) will (and must) finish.", "It is 5 * 6 * 7.", "We (will", "[The gate] opens"] {
            assert_eq!(kept(said, Manner::Record), said);
        }
        assert_eq!(kept("(We will finish.)", Manner::Written), "(We will finish.)");
    }

    #[test]
    fn moments_move_with_their_words() {
        let moment = |at, line| Moment { at, time: None, line, confidence: None };
        let text = "(laughs) We will [applause] finish.".to_owned();
        let (text, moments) =
            without_asides(text, vec![moment(0, 1), moment(9, 2), moment(17, 3), moment(28, 4)], Manner::Record);
        assert_eq!(text, "We will finish.");
        let places: Vec<(u32, u32)> = moments.iter().map(|moment| (moment.at, moment.line)).collect();
        assert_eq!(places, [(0, 2), (8, 4)]);
    }
}
