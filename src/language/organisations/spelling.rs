//! One word of a name in small letters, with what British and American spelling differ in folded away.

use crate::language::names::head_of_compound;
use crate::language::token::stem;

/// The longest word that is folded; of a longer one the beginning counts.
const LONGEST: usize = 32;

/// Endings that are spelled in two ways, and the one they are folded to. The longer come first.
const ENDINGS: &[(&[u8], &[u8])] = &[
    (b"isations", b"izations"),
    (b"isation", b"ization"),
    (b"centre", b"center"),
    (b"centres", b"centers"),
    (b"theatre", b"theater"),
    (b"theatres", b"theaters"),
    (b"defence", b"defense"),
    (b"labour", b"labor"),
    (b"harbour", b"harbor"),
    (b"programme", b"program"),
    (b"programmes", b"programs"),
];

/// Gives the folded letters of a word to whoever asks, without asking for memory.
pub(super) fn folded<T>(word: &str, mut ask: impl FnMut(&[u8]) -> T) -> T {
    let mut letters = [0_u8; LONGEST];
    let mut length = 0;
    for byte in head_of_compound(stem(word)).bytes().filter(|byte| *byte != b'.').take(LONGEST) {
        letters[length] = byte.to_ascii_lowercase();
        length += 1;
    }
    let may_be_british = length >= 6 && matches!(letters[length - 1], b's' | b'n' | b'e' | b'r');
    for (british, american) in ENDINGS.iter().filter(|_| may_be_british) {
        if letters[..length].ends_with(british) {
            let from = length - british.len();
            letters[from..from + american.len()].copy_from_slice(american);
            length = from + american.len();
            break;
        }
    }
    ask(&letters[..length])
}
