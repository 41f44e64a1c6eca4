//! Words that say why a source is not named: *who asked not to be named*, *on condition of anonymity*.

use crate::language::narration::Words;

/// Words that say it alone.
const ALONE: [&str; 13] = [
    "anonymity",
    "anonymously",
    "anonymous",
    "unauthorized",
    "unauthorised",
    "fearing",
    "feared",
    "withheld",
    "unnamed",
    "retaliation",
    "reprisal",
    "reprisals",
    "retribution",
];
/// What *because* has to do with, to say it: *because the talks are private*, *because she may not discuss them*.
const GROUNDS: [&str; 17] = [
    "speak",
    "discuss",
    "disclose",
    "talk",
    "describe",
    "reveal",
    "comment",
    "sensitive",
    "private",
    "confidential",
    "secret",
    "classified",
    "public",
    "publicly",
    "fear",
    "fears",
    "ongoing",
];
/// How many words after *because* they stand.
const GROUNDS_REACH: usize = 14;
/// Participles that say it after *not*: *not authorised to speak*, *declined to be identified*.
const REFUSED: [&str; 9] =
    ["named", "identified", "quoted", "authorized", "authorised", "permitted", "allowed", "name", "names"];
const REFUSALS: [&str; 8] = ["not", "declined", "refused", "wasn't", "weren't", "wasn’t", "weren’t", "without"];
/// How many words may stand between the two: *asked that he not be further identified*.
const REFUSAL_REACH: usize = 4;

/// Whether the token says why a source is not named.
pub(super) fn is_reason(words: Words<'_>, token: usize) -> bool {
    if !words.is_word(token) {
        return false;
    }
    let word = words.lower(token);
    let refused = || {
        REFUSED.contains(&word.as_ref())
            && (token.saturating_sub(REFUSAL_REACH)..token)
                .any(|before| REFUSALS.contains(&words.lower(before).as_ref()))
    };
    let because = || {
        word == "because" && (token..token + GROUNDS_REACH).any(|after| GROUNDS.contains(&words.lower(after).as_ref()))
    };
    let afraid = || word == "fear" && words.word(token + 1) == "of" && words.word(token.wrapping_sub(1)) == "for";
    let background = || word == "background" && words.word(token.wrapping_sub(1)) == "on";
    ALONE.contains(&word.as_ref()) || refused() || because() || afraid() || background()
}
