//! Labels under which somebody asks: `Q:`, `Reporter 2:`.
//!
//! Not here: what else a label may be, a name or a part (`set_apart`, `sources`).

use super::plain::plain_words;

/// Those who ask.
const ASKING: [&str; 5] = ["interviewer", "journalist", "question", "questioner", "reporter"];

/// Whether a label says no more than that somebody asks: `Q`, `Reporter`, `Question 3`. Linear in its length.
#[must_use]
pub fn is_asking(label: &str) -> bool {
    let mut words = plain_words(label).into_iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()));
    words.next().is_some_and(|word| word == "q" || is_asker(&word)) && words.next().is_none()
}

/// Whether a word, in small letters, is for one or several who ask.
#[must_use]
pub fn is_asker(word: &str) -> bool {
    ASKING.contains(&word.trim_end_matches('s'))
}

#[cfg(test)]
mod tests {
    use super::is_asking;

    #[test]
    fn who_asks_need_not_have_a_name() {
        assert!(is_asking("Q.") && is_asking("Reporter 2") && is_asking("QUESTION"));
        assert!(!is_asking("A") && !is_asking("Reporter Ruiz") && !is_asking(""));
    }
}
