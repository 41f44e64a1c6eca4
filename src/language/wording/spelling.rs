//! One spelling for words that are spelled in several ways.
//!
//! Here: British and American spellings, and words that are written as they are spoken (*gonna*). Both sides of a
//! comparison are spelled anew, so a rule may make a word that does not exist; it must only not make one of two.
//! Not here: numbers (`number`), contractions (`fold`).

use std::sync::LazyLock;

/// How words begin in the one spelling and in the other, in the order of their letters.
const BEGINNINGS: [(&str, &str); 54] = [
    ("acknowledgement", "acknowledgment"),
    ("advisor", "adviser"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("anaesth", "anesth"),
    ("analogue", "analog"),
    ("artefact", "artifact"),
    ("burnt", "burned"),
    ("catalogue", "catalog"),
    ("cheque", "check"),
    ("cosy", "cozy"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("draught", "draft"),
    ("dreamt", "dreamed"),
    ("encyclopaed", "encycloped"),
    ("enquir", "inquir"),
    ("enroll", "enrol"),
    ("foet", "fet"),
    ("fulfill", "fulfil"),
    ("grey", "gray"),
    ("gynaec", "gynec"),
    ("haem", "hem"),
    ("installment", "instalment"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("leant", "leaned"),
    ("leapt", "leaped"),
    ("learnt", "learned"),
    ("leukaem", "leukem"),
    ("licence", "license"),
    ("manoeuv", "maneuv"),
    ("maths", "math"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("oestr", "estr"),
    ("offence", "offense"),
    ("orthopaed", "orthoped"),
    ("paed", "ped"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("pyjama", "pajama"),
    ("sceptic", "skeptic"),
    ("skillful", "skilful"),
    ("smoulder", "smolder"),
    ("spelt", "spelled"),
    ("spilt", "spilled"),
    ("spoilt", "spoiled"),
    ("sulph", "sulf"),
    ("whiskey", "whisky"),
    ("willful", "wilful"),
];

/// What stands before the *our* that is *or* in America.
const BEFORE_OUR: [&str; 29] = [
    "ard", "arm", "behavi", "cand", "clam", "col", "demean", "endeav", "fav", "ferv", "flav", "glam", "harb", "hon",
    "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum", "savi", "splend", "succ", "tum", "val", "vap", "vig",
];

/// Words in *-re* that end in *-er* in America, without that ending.
const BEFORE_RE: [&str; 14] =
    ["accout", "calib", "cent", "fib", "lit", "lust", "maneuv", "meag", "met", "sab", "somb", "spect", "theat", "och"];

/// For each letter, the part of [`BEGINNINGS`] that begins with it.
static BY_LETTER: LazyLock<[&[(&str, &str)]; 26]> = LazyLock::new(|| {
    std::array::from_fn(|letter| {
        let up_to = |letter: usize| BEGINNINGS.partition_point(|(from, _)| usize::from(from.as_bytes()[0]) < letter);
        let letter = usize::from(b'a') + letter;
        &BEGINNINGS[up_to(letter)..up_to(letter + 1)]
    })
});

/// The beginnings with that first letter.
fn beginnings(letter: u8) -> &'static [(&'static str, &'static str)] {
    BY_LETTER.get(usize::from(letter.wrapping_sub(b'a'))).copied().unwrap_or_default()
}

/// Spells a word, in small letters with straight apostrophes, as in America. Linear in its length.
pub(super) fn respell(word: &mut String) {
    if word.len() < 4 || !word.is_ascii() {
        return;
    }
    if let Some((from, to)) = beginnings(word.as_bytes()[0]).iter().find(|(from, _)| word.starts_with(*from)) {
        word.replace_range(..from.len(), to);
    }
    let letters = letters_in(word);
    let has = |wanted: &str| letters_in(wanted) & !letters == 0;
    if has("our") {
        drop_u_of_our(word);
    }
    if has("re") {
        swap_re(word);
    }
    if has("l") {
        single_l(word);
    }
    if has("s") {
        respell_s(word);
    }
}

/// The letters of a word, a bit for each: most words have not all that a rule asks for.
fn letters_in(word: &str) -> u32 {
    word.bytes().fold(0, |letters, letter| letters | 1 << (letter & 31))
}

/// *Realised* and *realized*, *analysed* and *analyzed*, *towards* and *toward*.
fn respell_s(word: &mut String) {
    if let Some(at) = last_pair(word, b"is").filter(|at| *at >= 3 && is_ending_of_verb(&word[at + 2..])) {
        word.replace_range(at..at + 2, "iz");
    } else if let Some(at) = last_pair(word, b"ys").filter(|at| *at >= 3 && is_ending_of_verb(&word[at + 2..])) {
        word.replace_range(at..at + 2, "yz");
    } else if ["towards", "forwards", "backwards", "upwards", "downwards", "afterwards"].contains(&word.as_str()) {
        word.pop();
    }
}

/// Where two letters stand last in a word: words are short, and a search that prepares for long text takes longer.
fn last_pair(word: &str, pair: &[u8; 2]) -> Option<usize> {
    word.as_bytes().windows(2).rposition(|two| two == pair)
}

/// What follows *-is-* where it is *-iz-* in America.
fn is_ending_of_verb(rest: &str) -> bool {
    matches!(rest, "e" | "es" | "ed" | "er" | "ers" | "ing" | "ation" | "ations" | "ational")
}

fn drop_u_of_our(word: &mut String) {
    let Some(at) = word.as_bytes().windows(3).position(|three| three == b"our").filter(|at| *at >= 2) else { return };
    if BEFORE_OUR.iter().any(|before| word[..at].ends_with(before)) {
        word.remove(at + 1);
    }
}

fn swap_re(word: &mut String) {
    let (stem, ending) = match word.as_str() {
        word if word.ends_with("re") => (word.len() - 2, "er"),
        word if word.ends_with("res") => (word.len() - 3, "ers"),
        word if word.ends_with("red") => (word.len() - 3, "ered"),
        _ => return,
    };
    if BEFORE_RE.iter().any(|before| word[..stem].ends_with(before)) {
        word.replace_range(stem.., ending);
    }
}

/// *Travelled* and *traveled*: where more than one syllable stands before it, one l is enough.
fn single_l(word: &mut String) {
    let Some(at) = last_pair(word, b"ll").filter(|at| *at >= 3) else { return };
    let is_ending =
        matches!(&word[at + 2..], "ed" | "ing" | "ings" | "er" | "ers" | "or" | "ors" | "ous" | "ously" | "ist");
    let is_vowel = |byte: &u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let syllables = word.as_bytes()[..at].chunk_by(|one, other| is_vowel(one) == is_vowel(other));
    if is_ending && syllables.filter(|letters| is_vowel(&letters[0])).count() > 1 {
        word.remove(at);
    }
}

/// Words that are written as they are spoken: where the word is cut, and the two words it is.
pub(super) fn spoken(word: &str) -> Option<(usize, [&'static str; 2])> {
    Some(match word {
        "alright" => (2, ["all", "right"]),
        "gonna" => (3, ["going", "to"]),
        "gotta" => (3, ["got", "to"]),
        "wanna" => (3, ["want", "to"]),
        "hafta" => (3, ["have", "to"]),
        "oughta" => (5, ["ought", "to"]),
        "kinda" => (4, ["kind", "of"]),
        "sorta" => (4, ["sort", "of"]),
        "outta" => (3, ["out", "of"]),
        "lotta" => (3, ["lot", "of"]),
        "lemme" => (3, ["let", "me"]),
        "gimme" => (3, ["give", "me"]),
        "y'all" => (1, ["you", "all"]),
        "its" => (2, ["it", "'s"]),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::respell;

    fn same(one: &str, other: &str) -> bool {
        let [mut one, mut other] = [one.to_owned(), other.to_owned()];
        respell(&mut one);
        respell(&mut other);
        one == other
    }

    #[test]
    fn the_two_spellings_are_one_word() {
        for (british, american) in [
            ("colourful", "colorful"),
            ("neighbours", "neighbors"),
            ("organisations", "organizations"),
            ("realised", "realized"),
            ("analysed", "analyzed"),
            ("travelling", "traveling"),
            ("marvellous", "marvelous"),
            ("theatres", "theaters"),
            ("centred", "centered"),
            ("defences", "defenses"),
            ("programmes", "programs"),
            ("grey", "gray"),
            ("judgement", "judgment"),
            ("practised", "practiced"),
            ("fulfil", "fulfill"),
            ("towards", "toward"),
            ("haemorrhage", "hemorrhage"),
        ] {
            assert!(same(british, american), "{british} {american}");
        }
    }

    #[test]
    fn two_words_stay_two() {
        for (one, other) in [
            ("four", "for"),
            ("filled", "filed"),
            ("tour", "tor"),
            ("hour", "hor"),
            ("advise", "advice"),
            ("planned", "planed"),
            ("calling", "caling"),
        ] {
            assert!(!same(one, other), "{one} {other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_is_spelled_without_fault(word in "[a-zé']{0,12}") {
            respell(&mut word.clone());
        }
    }
}
