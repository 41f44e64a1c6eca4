//! Labels of those who ask and of those who lead a talk: `Q:`, `Reporter 2:`, `Host:`.
//!
//! Not here: what else a label may be, a name or a part (`set_apart`, `sources`).

use super::plain::plain_words;

/// Those who ask.
const ASKING: [&str; 5] = ["interviewer", "journalist", "question", "questioner", "reporter"];

/// Those who lead a talk: they ask too, but may be quoted like a guest.
const LEADING: [&str; 2] = ["host", "moderator"];

/// Whether a label says no more than that somebody asks: `Q`, `Reporter`, `Question 3`. Linear in its length.
#[must_use]
pub fn is_asking(label: &str) -> bool {
    is_nothing_but(label, |word| word == "q" || is_asker(word))
}

/// Whether a label says no more than that somebody leads the talk: `Host`, `MODERATOR 2`. Linear in its length.
#[must_use]
pub(super) fn is_leading(label: &str) -> bool {
    is_nothing_but(label, is_leader)
}

/// Whether a label is one such word, beside its number.
fn is_nothing_but(label: &str, is_such: impl Fn(&str) -> bool) -> bool {
    let mut words = plain_words(label).into_iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()));
    words.next().is_some_and(|word| is_such(&word)) && words.next().is_none()
}

/// Whether a word, in small letters, is for one or several who ask.
#[must_use]
pub fn is_asker(word: &str) -> bool {
    ASKING.contains(&word.trim_end_matches('s'))
}

/// Whether a word, in small letters, is for one or several who lead a talk.
#[must_use]
pub fn is_leader(word: &str) -> bool {
    LEADING.contains(&word.trim_end_matches('s'))
}

#[cfg(test)]
mod tests {
    use super::{is_asking, is_leading};

    #[test]
    fn who_asks_need_not_have_a_name() {
        assert!(is_asking("Q.") && is_asking("Reporter 2") && is_asking("QUESTION"));
        assert!(!is_asking("A") && !is_asking("Reporter Ruiz") && !is_asking("Host") && !is_asking(""));
    }

    #[test]
    fn who_leads_need_not_have_a_name() {
        assert!(is_leading("Host") && is_leading("MODERATOR 2"));
        assert!(!is_leading("Host Ruiz") && !is_leading("Reporter"));
    }
}
