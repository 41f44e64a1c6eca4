//! What a block tells where somebody asks for it.
//!
//! For facts that cost much and are asked for of few blocks. Not here: what depends on the rest of the draft (`memo`).

use std::fmt;
use std::sync::OnceLock;

/// An answer that is found out once.
#[derive(Clone, Default)]
pub(super) struct OnDemand<A>(OnceLock<A>);

impl<A> OnDemand<A> {
    /// The answer; `find` finds it the first time, and must depend on nothing but the block.
    pub(super) fn get_or_find(&self, find: impl FnOnce() -> A) -> &A {
        self.0.get_or_init(find)
    }
}

/// Whether somebody has asked is no fact of the block: two that read alike print alike.
impl<A> fmt::Debug for OnDemand<A> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OnDemand").finish_non_exhaustive()
    }
}
