//! How many people of one place have an office or a trade.
//!
//! Two people of one surname and one office that only one has are one person with two names.

use super::ShortList;
use super::people::is_kin;

/// How many can be called so in one story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holders {
    /// One: *sheriff*.
    One,
    /// Many: *resident*, *sister*.
    Many,
    /// The word does not tell.
    Unknown,
}

static OF_MANY: ShortList = ShortList::new(&[
    "actor",
    "actress",
    "agent",
    "attorney",
    "author",
    "captain",
    "commissioner",
    "constable",
    "councillor",
    "councilman",
    "councilwoman",
    "delegate",
    "detective",
    "doctor",
    "driver",
    "farmer",
    "firefighter",
    "fisherman",
    "guard",
    "lawmaker",
    "lawyer",
    "member",
    "musician",
    "novelist",
    "nurse",
    "officer",
    "painter",
    "player",
    "poet",
    "professor",
    "pupil",
    "rep",
    "representative",
    "resident",
    "rider",
    "sen",
    "senator",
    "sergeant",
    "singer",
    "soldier",
    "student",
    "survivor",
    "suspect",
    "teacher",
    "trooper",
    "victim",
    "volunteer",
    "witness",
    "writer",
]);

static OF_ONE: ShortList = ShortList::new(&[
    "archbishop",
    "chancellor",
    "coach",
    "coroner",
    "goalkeeper",
    "governor",
    "headmaster",
    "headteacher",
    "mayor",
    "principal",
    "sheriff",
    "superintendent",
]);

/// How many people a word of a role, in small letters, can be said of.
#[must_use]
pub fn holders_of(word: &str) -> Holders {
    if OF_MANY.has(word) || is_kin(word) {
        Holders::Many
    } else if OF_ONE.has(word) {
        Holders::One
    } else {
        Holders::Unknown
    }
}
