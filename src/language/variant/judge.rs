//! Whether two near spellings are one name or two.

use super::letters::{
    adds_final_e, are_one_slip, begins_with_two_capitals, common_start, differ_in_capitals, distance, skeleton,
};
use super::near::{LONG, LONG_IN_NAME};
use super::word::Introduced;
use super::{Before, Nature, Place, SentenceStart, Spelling};
use crate::language::lexicon::{
    family_name_first, is_demonym, is_given_name, is_organisation_word, is_place, sex_of_given_name, word_class,
};
use crate::language::names::{PartInSentence, Relation};
use crate::markup::{MONTHS, is_weekday};
use rustc_hash::FxHashSet;

/// From that many letters a slip is likelier than a second name where nothing else tells.
const LONG_ENOUGH: usize = 5;
/// From that many letters the first one may be the wrong one.
const VERY_LONG: usize = 6;
/// What stands beside a photographer's name and is none, however it is written: *REUTERS/Ana Ruiz/FIle Photo*.
const OF_CREDITS: &[&str] =
    &["file", "photo", "photos", "photograph", "picture", "image", "handout", "courtesy", "credit"];

/// Whether the two are one name: the words beside them agree, and nothing makes them two.
pub(super) fn is_one_name(one: &Spelling<'_>, other: &Spelling<'_>, common: &FxHashSet<&str>) -> bool {
    let lower = [one, other].map(|spelling| spelling.word.to_lowercase());
    let calendar = lower.iter().any(|word| is_of_calendar(word));
    let of_credit = lower.iter().any(|word| OF_CREDITS.contains(&word.as_str()));
    // The look of an apostrophe is no spelling.
    let look = |spelling: &Spelling<'_>| spelling.word.to_lowercase().replace('’', "'");
    let case_only = look(one) == look(other);
    let in_capitals = differ_in_capitals(one.word, other.word);
    if calendar || of_credit || case_only && !in_capitals {
        return false;
    }
    let before = shared(one, other, |place| place.before);
    let after = shared(one, other, |place| place.after);
    if in_capitals {
        let slip = [one, other].iter().any(|spelling| begins_with_two_capitals(spelling.word));
        return slip || before.is_some() || after.is_some();
    }
    if one.folded == other.folded {
        return before.is_some() || after.is_some() || !are_two(one, other);
    }
    let words = lower.iter().any(|word| common.contains(word.as_str()));
    let short = one.folded.len().max(other.folded.len()) < LONG;
    let two_letters = short && distance(&one.folded, &other.folded) > 1;
    let too_far = two_letters && !are_one_slip(&one.folded, &other.folded);
    // Shorter words with two letters wrong are near as surnames, and as nothing else.
    let surnames_only = two_letters && one.folded.len().max(other.folded.len()) < LONG_IN_NAME;
    match (before, after) {
        (Some(given), _) if is_given_name(given) => one_surname(one, other),
        (_, Some(_)) if one.is_given() || other.is_given() => !surnames_only && one_given_name(one, other),
        (Some(family), _) if is_family(family, one) => one_surname(one, other),
        (Some(before), _) if !words && are_people(one, other, before) => one_surname(one, other),
        (Some(_), _) | (_, Some(_)) => !words && !surnames_only && one_part(one, other),
        (None, None) => {
            !words && !too_far && !are_two(one, other) && (stands_alone(one, other) || stands_alone(other, one))
        }
    }
}

/// *Chen Meiling*, *Chen Meilin*: the family name before both.
fn is_family(before: &str, given: &Spelling<'_>) -> bool {
    given.folded.len() >= VERY_LONG && is_family_of(before, given.word)
}

fn is_family_of(before: &str, given: &str) -> bool {
    family_name_first(&format!("{before} {given}")).is_some()
}

/// A day or a month, whose capital makes no name; *May* and *Mays* are surnames.
fn is_of_calendar(word: &str) -> bool {
    is_weekday(word) || MONTHS.contains(&word) && word != "may"
}

/// The word beside both in their names, a given name if there is one.
fn shared<'p>(one: &Spelling<'p>, other: &Spelling<'p>, beside: fn(&Place<'p>) -> Option<&'p str>) -> Option<&'p str> {
    let known: FxHashSet<&str> = other.places.iter().filter_map(beside).collect();
    let both = one.places.iter().filter_map(beside).filter(|word| known.contains(word) && word.len() > 2);
    both.min_by_key(|word| !is_given_name(word))
}

/// Both have words beside them, and not the same: two people of like names.
fn are_two(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let has = |spelling: &Spelling<'_>, beside: fn(&Place<'_>) -> bool| spelling.places.iter().any(beside);
    let before: fn(&Place<'_>) -> bool = |place| place.before.is_some();
    let after: fn(&Place<'_>) -> bool = |place| place.after.is_some();
    has(one, before) && has(other, before) || has(one, after) && has(other, after)
}

/// After one given name: *Ana Lindqvist*, *Ana Lindqivst*.
fn one_surname(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let same_initial = one.folded.first() == other.folded.first();
    let length = one.folded.len().min(other.folded.len());
    (length >= if same_initial { LONG_ENOUGH } else { VERY_LONG } || adds_silent_letter(one, other))
        && !is_plural(one, other)
        && !(distance(&one.folded, &other.folded) > 1 && differ_at_end(one, other))
}

/// Whether both are somebody’s surname behind a word that need be in no list of given names: *Verity Sloane*, *Verity Sloan*.
fn are_people(one: &Spelling<'_>, other: &Spelling<'_>, before: &str) -> bool {
    let listed = [one, other].iter().any(|spelling| is_place(spelling.word) || is_demonym(spelling.word));
    let person = |place: &Place<'_>| place.run.nature == Nature::Person && place.before == Some(before);
    !listed && [one, other].iter().all(|spelling| spelling.places.iter().any(person))
}

/// Before one surname: *Valentina Ruiz*, *Valentnia Ruiz*. Two given names are one where they sound alike and are of one sex.
fn one_given_name(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let same_initial = one.folded.first() == other.folded.first();
    let length = one.folded.len().min(other.folded.len());
    let (first, second) = (sex_of_given_name(one.word), sex_of_given_name(other.word));
    let two_sexes = first.is_some() && second.is_some() && first != second;
    let begin_alike = length >= LONG_ENOUGH || common_start(&one.folded, &other.folded) >= 2;
    let alike = skeleton(&one.folded) == skeleton(&other.folded) && begin_alike;
    same_initial && !two_sexes && (alike || !(one.is_given() && other.is_given())) && !are_kin(one, other)
}

/// How far behind a name that of somebody's kin stands, in bytes: *Nils Brandt and his younger brother, Niels Brandt*.
const KIN_REACH: u32 = 40;

/// *Nils Brandt and his brother Niels Brandt*: nobody is their own brother. One named as kin elsewhere may still be misspelled.
fn are_kin(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    follows_as_kin(one, other) || follows_as_kin(other, one)
}

/// Whether a place of the second stands right behind one of the first, as that of kin. Logarithmic for each place, since
/// the places of a spelling are in order.
fn follows_as_kin(first: &Spelling<'_>, second: &Spelling<'_>) -> bool {
    first.places.iter().any(|first| {
        let (block, end) = (first.at.block, first.run.span.end());
        let behind = second.places.partition_point(|place| (place.at.block, place.run.span.start()) < (block, end));
        let near = |place: &&Place<'_>| place.at.block == block && place.run.span.start() - end <= KIN_REACH;
        second.places[behind..].iter().take_while(near).any(|place| place.run.relation == Relation::Kin)
    })
}

/// Beside one word of any name: *Sankt Olavsgard*, *Sankt Olavsgrad*.
fn one_part(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let same_initial = one.folded.first() == other.folded.first();
    let length = one.folded.len().min(other.folded.len());
    let nouns = [one, other].iter().any(|spelling| is_organisation_word(spelling.word));
    same_initial
        && length + 1 >= LONG_ENOUGH
        && !nouns
        && (!differ_at_end(one, other) || differ_in_silent_letter(one, other))
}

/// *Castleholme United*, *Castleholm United*: an *e* at the end that is not heard, in what is no country.
fn differ_in_silent_letter(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    one.folded.len().min(other.folded.len()) >= VERY_LONG && adds_silent_letter(one, other)
}

/// Whether an *e* at the end is all that the longer one has more, and neither is a place or a people: *Wilk*, *Wilke*.
fn adds_silent_letter(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let listed = [one, other].iter().any(|spelling| is_place(spelling.word) || is_demonym(spelling.word));
    adds_final_e(&one.folded, &other.folded) && !listed
}

/// Whether one stands alone wherever it stands, and the other is somebody's surname.
fn stands_alone(alone: &Spelling<'_>, known: &Spelling<'_>) -> bool {
    let same_initial = alone.folded.first() == known.folded.first();
    let length = alone.folded.len().min(known.folded.len());
    let single = alone
        .places
        .iter()
        .all(|place| place.before.is_none() && place.after.is_none() && place.introduced == Introduced::No);
    // A capital that may only begin its sentence is a name’s where it acts: *Ruiz said that*.
    let name = is_no_word(alone.word)
        || alone.places.iter().any(|place| {
            let acts = place.run.part == PartInSentence::Subject;
            acts || is_told_to_be_one(place) || place.run.sentence_start == SentenceStart::No
        });
    // Capitals and nothing else are somebody where the last of them stands alone elsewhere, as surnames do.
    let stands_bare = known.places.iter().any(|place| place.before.is_none() && place.after.is_none());
    let tells = alone.places.iter().any(is_told_to_be_one);
    let surname = |place: &Place<'_>| {
        let acts = tells && place.run.part == PartInSentence::Subject;
        let person = place.run.nature == Nature::Person || place.run.nature == Nature::Perhaps && (stands_bare || acts);
        let family = || place.after.is_some_and(|given| is_family_of(known.word, given));
        person && (place.before.is_some() && place.after.is_none() || place.before.is_none() && family())
    };
    // Somebody named more often than the one introduced is somebody else.
    let introduced = known.places.iter().any(surname) && alone.places.len() <= known.places.len();
    same_initial
        && (length >= LONG_ENOUGH || length + 1 == LONG_ENOUGH && is_short_slip(alone, known))
        && single
        && name
        && introduced
        && !alone.is_given()
        && (!differ_at_end(alone, known) || is_person(alone, known))
}

/// Whether a place says that one person has the name: by a title, a role, an age.
fn is_told_to_be_one(place: &Place<'_>) -> bool {
    place.run.after == Before::Title || place.run.nature == Nature::Person
}

/// Whether what differs at its end from somebody’s surname is a surname too, and no people, country or plural: *Ms Mazrouie*.
fn is_person(alone: &Spelling<'_>, known: &Spelling<'_>) -> bool {
    let acts = |place: &Place<'_>| place.run.part == PartInSentence::Subject && !is_plural(alone, known);
    let listed = [alone, known].iter().any(|spelling| is_place(spelling.word) || is_demonym(spelling.word));
    !listed && alone.places.iter().any(|place| is_told_to_be_one(place) || acts(place))
}

/// From so many letters a word that begins a sentence, and is near the surname of somebody, is a name.
const LONG_AT_START: usize = 7;

/// From so many letters a word in *-er* is no common noun: *Meriweather*.
const LONG_AGENT: usize = 10;

/// *Falconer-Read*, *McGlinchy*, *Meriweather*: no word with a capital from the sentence it begins.
fn is_no_word(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let letters = word.chars().count();
    let agent = letters < LONG_AGENT && (word.ends_with("er") || word.ends_with("or"));
    let inflected = agent || ["s", "ed", "ing", "ly", "al", "ion"].iter().any(|end| word.ends_with(end));
    capitals > 1 || letters >= LONG_AT_START && !inflected && word_class(word).is_none()
}

/// *Ms Puhg*, *Pugh*: so short a surname is a slip where two letters change places or an *e* at the end is one too many or missing, and
/// a title or what is said shows that it is one.
fn is_short_slip(alone: &Spelling<'_>, known: &Spelling<'_>) -> bool {
    let told = |place: &Place<'_>| place.run.after == Before::Title || place.run.part == PartInSentence::Subject;
    let differ = |(one, other): &(&char, &char)| one != other;
    let swapped =
        alone.folded.len() == known.folded.len() && alone.folded.iter().zip(&known.folded).filter(differ).count() == 2;
    alone.places.iter().all(told) && (swapped || adds_silent_letter(alone, known))
}

/// A plural, a people or its country: *German*, *Germany*. A letter doubled at the end is a slip, and so is one letter for
/// another that endings of words never swap, or one before the last: *Haldem*, *Halden*; *Sands*, *Sandes*.
fn differ_at_end(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let (shorter, longer) = if one.folded.len() > other.folded.len() { (other, one) } else { (one, other) };
    let (shorter, longer) = (&shorter.folded, &longer.folded);
    let doubled = shorter.len() != longer.len() && longer.ends_with(&[longer[longer.len() - 1]; 2]);
    let ends_alike = shorter.last() == longer.last();
    let no_ending = |letter: Option<&char>| letter.is_some_and(|letter| !"aeiouysrc".contains(*letter));
    let swapped = shorter.len() == longer.len() && no_ending(shorter.last()) && no_ending(longer.last());
    common_start(shorter, longer) + 1 >= shorter.len() && !doubled && !ends_alike && !swapped
}

/// *the Okafors*
fn is_plural(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let (shorter, longer) = if one.folded.len() < other.folded.len() { (one, other) } else { (other, one) };
    let rest = longer.folded.strip_prefix(shorter.folded.as_slice());
    rest.is_some_and(|rest| matches!(rest, ['s'] | ['e', 's']))
}
