//! The letters of a word of a name: without marks on them, by sound, and how far apart two are.

/// The shortest word that is compared.
const SHORTEST: usize = 3;
/// The shortest of which a letter may be wrong: of shorter ones nothing but marks and capitals.
pub(super) const SHORTEST_MISSPELT: usize = 4;
/// The longest: bounds the work for each word.
const LONGEST: usize = 24;

/// Whether a word can be part of a name that is compared: a capital, then letters, and not all capitals.
pub(super) fn is_name(word: &str) -> bool {
    if let [b'A'..=b'Z', rest @ ..] = word.as_bytes()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        return (SHORTEST..=LONGEST).contains(&word.len());
    }
    let count = word.chars().count();
    let letters = word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'));
    let shaped = word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    (SHORTEST..=LONGEST).contains(&count) && letters && shaped
}

/// In lower case, without marks on letters.
pub(in crate::language) fn folded(word: &str) -> Vec<char> {
    if word.is_ascii() {
        return word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    word.chars().flat_map(char::to_lowercase).flat_map(|letter| base(letter).chars().chain(other(letter))).collect()
}

/// The letter itself where it has no base.
fn other(letter: char) -> Option<char> {
    // A combining mark, which a few keyboards write after its letter, is no letter of its own.
    let combining = ('\u{300}'..='\u{36f}').contains(&letter);
    (base(letter).is_empty() && !combining).then_some(letter)
}

/// The plain letters under a letter with a mark.
fn base(letter: char) -> &'static str {
    match letter {
        '’' => "'",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ' | 'ậ' | 'ắ'
        | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' => "a",
        'ḅ' => "b",
        'ç' | 'ć' | 'č' | 'ċ' | 'ĉ' => "c",
        'ď' | 'đ' | 'ḍ' | 'ḏ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => {
            "e"
        }
        'ğ' | 'ģ' | 'ġ' | 'ĝ' | 'ǧ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ị' | 'ỉ' => "i",
        'ĵ' => "j",
        'ķ' | 'ḳ' | 'ḵ' => "k",
        'ł' | 'ľ' | 'ļ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' | 'ṇ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ'
        | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' => "o",
        'ř' | 'ŕ' | 'ŗ' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ŝ' | 'ṣ' => "s",
        'ť' | 'ţ' | 'ț' | 'ŧ' | 'ṭ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ử' | 'ữ'
        | 'ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ž' | 'ż' | 'ẓ' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ð' => "d",
        _ => "",
    }
}

/// Whether nothing but capitals after the first letter tells two words apart.
pub(super) fn differ_in_capitals(one: &str, other: &str) -> bool {
    one != other && one.to_lowercase() == other.to_lowercase()
}

/// *RUiz*: two capitals before small letters, and no others.
pub(super) fn begins_with_two_capitals(word: &str) -> bool {
    let mut letters = word.chars();
    let two = letters.by_ref().take(2).filter(|letter| letter.is_uppercase()).count() == 2;
    two && letters.clone().count() >= 2 && letters.all(char::is_lowercase)
}

/// How many letters are wrong, missing, too many or in the wrong order.
pub(in crate::language) fn distance(one: &[char], other: &[char]) -> usize {
    // What both begin or end with costs nothing: near words differ in a letter or two.
    let start = common_start(one, other);
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    if one.is_empty() || other.is_empty() {
        return one.len() + other.len();
    }
    let (one, other): (String, String) = (one.iter().collect(), other.iter().collect());
    strsim::osa_distance(&one, &other)
}

/// The consonants after the first letter, doubled ones once and without *h*: what *Elinor* and *Ellinore* share.
pub(in crate::language) fn skeleton(folded: &[char]) -> String {
    let mut sounds = String::new();
    for (index, letter) in folded.iter().enumerate() {
        let silent = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h') && index > 0;
        if !silent && !sounds.ends_with(*letter) {
            sounds.push(*letter);
        }
    }
    sounds
}

/// The shortest word in which a slip may change two letters.
const SHORTEST_OF_TWO: usize = 5;

/// Whether two letters are wrong, and by one slip: the words sound alike, *Mackie* and *Mackey*, *Arrieta* and *Arietta*, or
/// have the same letters, *Okonkwo* and *Okwonko*.
pub(super) fn are_one_slip(one: &[char], other: &[char]) -> bool {
    let in_order = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    one.len() == other.len()
        && one.len() >= SHORTEST_OF_TWO
        && distance(one, other) == 2
        && (skeleton(one) == skeleton(other) || in_order(one) == in_order(other))
}

/// How many letters two words begin with in common.
pub(super) fn common_start(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// Whether an *e* at the end is all that the longer one has more: *Low*, *Lowe*.
pub(super) fn adds_final_e(one: &[char], other: &[char]) -> bool {
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    longer.strip_prefix(shorter) == Some(&['e'])
}

/// Whether parts between hyphens differ that are too short to tell a slip from another name: *Sung-min*, *Sung-ho*.
pub(in crate::language) fn differ_in_short_part(one: &[char], other: &[char]) -> bool {
    let parts = |word: &[char]| word.split(|letter| *letter == '-').map(<[char]>::to_vec).collect::<Vec<_>>();
    let (one, other) = (parts(one), parts(other));
    let short = |(one, other): (&Vec<char>, &Vec<char>)| {
        one != other && one.len().min(other.len()) < SHORTEST_MISSPELT && !adds_final_e(one, other)
    };
    // *Velden-Moss*, *Veldenmoss*: the hyphen is all that is missing.
    let other_parts = one.len() != other.len() && one.concat() != other.concat();
    other_parts || one.len() == other.len() && one.len() > 1 && one.iter().zip(&other).any(short)
}

#[cfg(test)]
mod tests {
    use super::distance;

    proptest::proptest! {
        #[test]
        fn a_distance_is_that_of_the_whole_words(one in "[a-c]{0,9}", other in "[a-c]{0,9}") {
            let letters = |word: &str| word.chars().collect::<Vec<char>>();
            proptest::prop_assert_eq!(distance(&letters(&one), &letters(&other)), strsim::osa_distance(&one, &other));
        }
    }
}
