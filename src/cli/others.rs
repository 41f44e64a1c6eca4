//! What the drafts of a run quote, for the rule that compares them.
//!
//! Not here: the comparison (`sources`).

use super::drafts::{Origin, Source};
use super::listing;
use crate::checks::rule_by_id;
use crate::config::Config;
use crate::lint::level_of;
use crate::sources::OtherDrafts;
use rayon::prelude::*;
use std::sync::Arc;

/// The quotations of all drafts of the run, if one of them is held against the others; none where nothing asks for them,
/// for every draft must be read before the first is checked.
///
/// What comes on standard input can be read once only, so it is not among them. A draft that cannot be read is told of when
/// it is checked.
pub(super) fn of(jobs: &[(Source, Config)]) -> Option<Arc<OtherDrafts>> {
    let rule = rule_by_id("cross-draft-drift")?;
    if jobs.len() < 2 || jobs.iter().all(|(_, config)| level_of(rule, config).is_none()) {
        return None;
    }
    let files = jobs.par_iter().filter(|(source, _)| source.origin != Origin::StandardInput);
    let read = files.filter_map(|(source, config)| {
        let document = source.read().ok()?;
        let draft = listing::read(&document, config);
        Some((&source.path, document, draft))
    });
    let drafts: Vec<_> = read.collect();
    let drafts = drafts.iter().map(|(path, document, draft)| (path.as_path(), document, draft));
    Some(Arc::new(OtherDrafts::of(drafts)))
}
