//! Those who sit to hear evidence: *the jury heard*.
//!
//! Not here: what they hear (`indirect::hearing`).

use super::Words;
use crate::language::lexicon::ShortList;

/// Those who sit to hear evidence.
static LISTENERS: ShortList = ShortList::new(&[
    "commission",
    "committee",
    "court",
    "hearing",
    "inquest",
    "inquiry",
    "jurors",
    "jury",
    "magistrates",
    "panel",
    "trial",
    "tribunal",
]);

impl Words<'_> {
    /// Whether *heard* stands at a token, and a court is whoever hears.
    pub(in crate::language) fn is_heard_in_court(&self, at: usize, floor: usize) -> bool {
        let helps = |before: usize| matches!(self.word(before), "has" | "had" | "also" | "then" | "later");
        let listener = || {
            let helped = at.checked_sub(2).is_some_and(|before| before >= floor && helps(at - 1));
            if helped { at - 2 } else { at.wrapping_sub(1) }
        };
        self.word(at) == "heard" && at > floor && LISTENERS.has(&self.lower(listener()))
    }
}
