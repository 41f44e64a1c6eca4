//! Times as transcripts write them: `0:12`, `00:12:31`, `00:12:31,500`, seconds with a fraction.
//!
//! Not here: where in a line a time stands (`label`, `captions`).

use crate::sources::Timecode;

/// The time at the start of the text and its length in bytes: minutes and seconds, hours before them, a fraction after
/// them. None where it is followed by a digit or another colon, or counts past 59.
pub(super) fn leading(text: &str) -> Option<(Timecode, usize)> {
    let (first, mut at) = digits(text, 4)?;
    let mut parts = [first, 0, 0];
    let mut count = 1;
    while count < 3 && text[at..].starts_with(':') {
        let Some((part, length)) = digits(&text[at + 1..], 2) else { break };
        parts[count] = part;
        count += 1;
        at += 1 + length;
    }
    let (hours, minutes, seconds) = match count {
        2 => (0, parts[0], parts[1]),
        3 => (parts[0], parts[1], parts[2]),
        _ => return None,
    };
    // Players count minutes on past the hour where they have no place for hours.
    if seconds > 59 || (count == 3 && minutes > 59) {
        return None;
    }
    let mut fraction = 0;
    if text[at..].starts_with(['.', ','])
        && let Some((value, length)) = digits(&text[at + 1..], 3)
    {
        fraction = value * [100, 10, 1][length - 1];
        at += 1 + length;
    }
    let ended = !text[at..].starts_with(|next: char| next.is_ascii_digit() || next == ':');
    let whole = (hours * 60 + minutes) * 60 + seconds;
    ended.then_some((Timecode::from_milliseconds(whole * 1000 + fraction), at))
}

/// The time that is the whole text.
pub(super) fn whole(text: &str) -> Option<Timecode> {
    leading(text).filter(|(_, length)| *length == text.len()).map(|(time, _)| time)
}

/// The time so many seconds from the start; none for what is no time.
pub(super) fn from_seconds(seconds: f64) -> Option<Timecode> {
    /// A recording that runs on for years is none.
    const LONGEST: f64 = 1e9;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
    (0.0..LONGEST).contains(&seconds).then(|| Timecode::from_milliseconds((seconds * 1000.0).round() as u64))
}

/// The number at the start of the text, of at most so many digits, and how many it has. None where more follow.
fn digits(text: &str, most: usize) -> Option<(u64, usize)> {
    let length = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let value = text.get(..length).filter(|_| length <= most)?.parse().ok()?;
    Some((value, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_written() {
        let milliseconds = |text| whole(text).map(Timecode::milliseconds);
        assert_eq!(milliseconds("0:12"), Some(12_000));
        assert_eq!(milliseconds("75:12"), Some(4_512_000));
        assert_eq!(milliseconds("00:12:31.5"), Some(751_500));
        assert_eq!(milliseconds("1:00:00,250"), Some(3_600_250));
        for none in ["", "12", "0:75", "0:75:00", "1:2:3:4", "0:1234", "0:12x", "::", "99999:00"] {
            assert_eq!(milliseconds(none), None, "{none}");
        }
        assert_eq!(from_seconds(1.5).map(Timecode::milliseconds), Some(1500));
        for none in [-1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(from_seconds(none), None);
        }
    }
}
