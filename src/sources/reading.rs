//! Words that a speaker reads out: another has said or written them.
//!
//! Not here: who reads (`whose`).

use crate::language::plain_words;

const READING: [&str; 10] =
    ["quote", "quoting", "said", "says", "saying", "tweeted", "tweets", "wrote", "writes", "writing"];

/// Whether what stands before some words of a record puts them into the mouth of another: marks that are open, or *he
/// said*. *I said* does not.
pub(super) fn ends_in_reading(before: &str) -> bool {
    /// In code points.
    const NEAR: usize = 40;
    const IN_MARKS: usize = 600;
    const LAST_WORDS: usize = 3;
    /// With these goes on what the speaker says: *They say so, but …*
    const GOES_ON: [&str; 7] = ["but", "so", "because", "although", "though", "while", "when"];
    let tail = |letters: usize| {
        let from = before.char_indices().rev().nth(letters).map_or(0, |(at, _)| at);
        &before[from..]
    };
    let near_marks = tail(IN_MARKS);
    let is_open = near_marks.rfind(['“', '”', '"']).is_some_and(|at| {
        let (outside, marks) = near_marks.split_at(at);
        let mut marks = marks.chars();
        let is_curly = marks.next() == Some('“');
        let begins = outside.chars().next_back().is_none_or(|last| last.is_whitespace() || last == '(');
        let goes_on = marks.next().is_none_or(|next| !next.is_whitespace());
        let opens = is_curly || begins && goes_on && !near_marks[at..].starts_with('”');
        opens && !is_own_before_marks(outside)
    });
    // *What did the police say? How do you know?* is nobody's but the speaker's.
    let sentence = tail(NEAR).rsplit(['.', '?', '!']).next().unwrap_or_default();
    let words = plain_words(sentence);
    let last = words.len().saturating_sub(LAST_WORDS);
    let is_said = (last..words.len()).any(|at| {
        let is_near = !words[at + 1..].iter().any(|word| GOES_ON.contains(&word.as_str()));
        let of_own = is_of_speaker(&words[..at]) && !words[at].starts_with("quot");
        READING.contains(&words[at].as_str()) && is_near && !of_own
    });
    is_open || is_said
}

/// Whether the words before open marks give what stands in them to the speaker: *I said to myself: “*
fn is_own_before_marks(outside: &str) -> bool {
    let sentence = outside.rsplit(['.', '?', '!']).next().unwrap_or_default();
    let words = plain_words(sentence);
    let verb = words.iter().rposition(|word| READING.contains(&word.as_str()));
    verb.is_some_and(|verb| is_of_speaker(&words[..verb]))
}

/// Whether the words before a verb make it the speaker's: *I*, *I’m*, *I have*, *I just*.
fn is_of_speaker(before: &[String]) -> bool {
    const HELPS: [&str; 9] = ["am", "was", "have", "had", "will", "would", "just", "keep", "always"];
    let is_own = |word: &String| matches!(word.as_str(), "i" | "ive" | "im" | "id" | "ill");
    let last = before.iter().rposition(|word| !HELPS.contains(&word.as_str()));
    last.is_some_and(|last| is_own(&before[last]))
}

#[cfg(test)]
mod tests {
    use super::ends_in_reading;

    #[test]
    fn what_stands_before_words_may_give_them_to_another() {
        for before in [
            "He said, ",
            "They wrote: “We were there, and ",
            "He asked, \"Why? And ",
            "and I quote, ",
            "You tweeted today, ",
        ] {
            assert!(ends_in_reading(before), "{before}");
        }
        for before in [
            "",
            "I said ",
            "I’ve said: ",
            "What I’m saying is ",
            "I have just said that ",
            "They say so, but ",
            "He says it, but ",
            "What did he say? He said so. ",
            "“We were there.” And ",
            "\"No,\" so ",
            "I said to myself, “",
            "We met. I said to the man from the council, who asked, that “",
        ] {
            assert!(!ends_in_reading(before), "{before}");
        }
    }
}
