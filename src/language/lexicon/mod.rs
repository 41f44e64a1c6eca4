//! Word lists: plain text files that everybody can read and correct, embedded
//! in the binary and looked up in constant time.
//!
//! A list has one entry a line or several with commas between them; `[section]`
//! begins a part of the list, and `#` a comment.

pub(super) mod abbreviation;
pub(super) mod acronym;
mod cues;
mod family_first;
mod given_name;
mod holders;
mod inflection;
mod lexeme;
mod lower;
mod nickname;
mod organisation;
mod people;
mod reporting;
mod several;
mod short_list;
mod speech;
pub(super) mod starter;
mod suffix;
mod title;
mod word_map;

pub use cues::{CueUse, CueVerb, Cues};
pub use given_name::Sex;
pub use holders::{Holders, holders_of};
pub use speech::is_function_word;
pub use suffix::{NameSuffix, name_suffix};
pub use title::is_title;

pub(super) use family_first::family_name_first;
pub(super) use given_name::{is_given_name, sex_of_given_name};
pub(super) use lexeme::{Lexeme, List, MayBeCue, lexeme};
pub(super) use lower::{Lower, lower};
pub(super) use nickname::is_short_form;
pub(super) use organisation::{
    NameNoun, is_demonym, is_listed_body, is_listed_place, is_organisation_word, is_place, is_region, name_noun,
    place_group,
};
pub(super) use people::{are_party, is_crowd, is_kin, is_of_party, party_of};
pub(super) use reporting::{Frame, Frames, ReportingVerb};
pub(super) use several::means_several;
pub(super) use short_list::ShortList;
pub(super) use speech::{Verb, VerbClass, VerbForm, WordClass, word_class};
pub(super) use title::title_in_full;

/// The entries of a list with the section each stands in, in order.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut section = "";
    list.lines().flat_map(move |line| {
        let line = line.split('#').next().unwrap_or_default().trim();
        let header = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        section = header.unwrap_or(section);
        let words = if header.is_some() { "" } else { line };
        let here = section;
        words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(move |word| (here, word))
    })
}
