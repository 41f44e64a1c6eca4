//! Is it the same name? One rule a file.

pub mod acronym_before_definition;
pub mod ambiguous_surname;
pub mod conflicting_acronym;
pub mod conflicting_age;
pub mod inconsistent_acronym_form;
pub mod inconsistent_capitalisation;
pub mod inconsistent_diacritics;
pub mod inconsistent_honorific_stop;
pub mod inconsistent_initials;
pub mod inconsistent_name;
pub mod inconsistent_organisation;
pub mod inconsistent_place;
pub mod repeated_definition;
pub mod stylebook_name;
pub mod surname_before_full_name;
pub mod undefined_acronym;
pub mod unused_acronym;
pub mod weekday_date_mismatch;
pub mod withheld_name;
