//! Labels of a record that are no names: numbers, parts and offices.
//!
//! Not here: whether a name is somebody's (`whose`), and what looks like a label (`readers`).

use crate::language::{is_asker, is_leader, plain_words};

/// Whether a label names nobody: `Speaker 1`, `SPEAKER_00`, `Unidentified`, `Q`.
pub(super) fn is_nobody(label: &str) -> bool {
    let words = plain_words(label);
    let nobody = |word: &String| {
        matches!(
            word.as_str(),
            "speaker" | "unknown" | "unidentified" | "voice" | "male" | "female" | "man" | "woman" | "q" | "a" | "spk"
        ) || word.len() == 1
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.iter().all(nobody) || words.first().is_some_and(|word| matches!(word.as_str(), "unidentified" | "unknown"))
}

/// Whether a label says what somebody does there, and not who it is: `Moderator`, `Audience member`.
pub(super) fn is_a_part(label: &str) -> bool {
    const PARTS: [&str; 12] = [
        "announcer",
        "anchor",
        "audience",
        "caller",
        "correspondent",
        "crowd",
        "guest",
        "member",
        "narrator",
        "operator",
        "participant",
        "presenter",
    ];
    let is_part = |word: &String| PARTS.contains(&word.trim_end_matches('s')) || is_asker(word) || is_leader(word);
    plain_words(label).iter().any(is_part)
}

#[cfg(test)]
mod tests {
    use super::{is_a_part, is_nobody};

    #[test]
    fn numbers_name_nobody() {
        for label in ["Speaker 1", "SPEAKER_00", "Q", "Unidentified male", "2", "B", "Speaker C"] {
            assert!(is_nobody(label), "{label}");
        }
        assert!(!is_nobody("Ana Ruiz"));
    }

    #[test]
    fn a_part_is_no_name() {
        assert!(is_a_part("the moderator") && is_a_part("Audience Member"));
        assert!(!is_a_part("Ana Ruiz"));
    }
}
