//! What holds for whatever a transcript is read from.

use copydesk::sources::read;

/// Reads it, and fails where the answer breaks a promise.
pub fn check(bytes: &[u8], name: &str) {
    match read(bytes, name) {
        Ok(transcript) => {
            assert!(!transcript.turns.is_empty());
            for turn in &transcript.turns {
                let moments = turn.moments();
                assert!(turn.text().contains(char::is_alphanumeric));
                assert_eq!(moments[0].at, 0);
                assert!(moments.is_sorted_by_key(|moment| moment.at));
                assert!(moments.iter().all(|moment| turn.text().is_char_boundary(moment.at as usize)));
            }
        }
        Err(error) => assert!(!error.message.is_empty()),
    }
}
