//! The one integration binary: what the library promises, proved from outside.
//!
//! - `specs`: the literate specification of each rule, `tests/specs/<group>/<id>.md`
//! - `cli`: the command line, as transcripts
//! - `doc_examples`: the drafts in the doc comment of each rule
//! - `drafts`: whole drafts, clean and faulty
//! - `fixing`: the fixes of whole drafts
//! - `generated`: pages, tables and schema are what the code says
//! - `laws`: who may import whom, and the other rules of the house
//! - `linear`: time grows no faster than the text
//! - `certainty`: how loud a finding is where its rule is not sure
//! - `markup_tables`, `markup_stet`, `markup_properties`: what each format reads as, what a `stet`
//!   speaks for, and what holds for the prose of any text
//! - `picture`: the picture of the terminal is what the program prints
//! - `properties`: what holds for every draft, tried on random ones
//! - `typing`: a draft typed letter by letter
//! - `server`: the language server, driven as the binary
//! - `text_properties`: places and edits, tried on random texts
//! - `evidence`: quotations held against transcripts, whatever stands in either
//! - `transcripts`: what each format of `tests/transcripts/` is read as, and what holds for any bytes
//!
//! `UPDATE=1 cargo test` rewrites whatever is generated. Shared by all:
//! `support` (files, differences), `carets` (marked drafts), `linting`
//! (drafts into findings).

mod carets;
mod certainty;
mod cli;
mod doc_examples;
mod drafts;
mod evidence;
mod fixing;
mod generated;
mod laws;
mod linear;
mod linting;
mod markup_properties;
mod markup_stet;
mod markup_tables;
mod picture;
mod properties;
mod server;
mod source;
mod specs;
mod support;
mod text_properties;
mod transcripts;
mod typing;
