//! Is it the same name? One rule a file.

pub mod acronym_before_definition;
pub mod conflicting_acronym;
pub mod inconsistent_diacritics;
pub mod inconsistent_honorific_stop;
pub mod inconsistent_initials;
pub mod inconsistent_name;
pub mod undefined_acronym;
pub mod weekday_date_mismatch;
