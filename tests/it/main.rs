//! The one integration binary: what the library promises, proved from outside.
//!
//! - `specs`: the literate specification of each rule, `tests/specs/<group>/<id>.md`
//!
//! `UPDATE=1 cargo test` rewrites whatever is generated. Shared by all:
//! `support` (files, differences) and `carets` (marked drafts).

mod carets;
mod specs;
mod support;
