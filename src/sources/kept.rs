//! What was found before and is kept, so that it need not be found again.
//!
//! It is no part of what its holder holds: two are equal, whatever was asked of them, and the words of a draft stay out of
//! what is printed. Not here: what is kept, and under which key (`docket`, `memory`).

use rustc_hash::FxHashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What was found, by what was asked. May be shared between threads.
pub(super) struct Kept<K, V> {
    found: Mutex<FxHashMap<K, V>>,
    /// With so many all are let go, and kept anew.
    most: usize,
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    /// Nothing yet, and never more than so many.
    pub(super) fn at_most(most: usize) -> Kept<K, V> {
        Kept { found: Mutex::default(), most }
    }

    pub(super) fn get(&self, asked: &K) -> Option<V> {
        self.lock().get(asked).cloned()
    }

    pub(super) fn keep(&self, asked: K, found: V) {
        let mut kept = self.lock();
        if kept.len() >= self.most {
            kept.clear();
        }
        kept.insert(asked, found);
    }

    /// What was found before; else what `find` finds, to be kept. Others may ask meanwhile.
    pub(super) fn get_or_find(&self, asked: K, find: impl FnOnce() -> V) -> V {
        self.get(&asked).unwrap_or_else(|| {
            let found = find();
            self.keep(asked, found.clone());
            found
        })
    }

    fn lock(&self) -> MutexGuard<'_, FxHashMap<K, V>> {
        // What is kept is put in whole or not at all, so a panic elsewhere does not spoil it.
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K, V> PartialEq for Kept<K, V> {
    fn eq(&self, _: &Kept<K, V>) -> bool {
        true
    }
}

impl<K, V> Eq for Kept<K, V> {}

impl<K, V> fmt::Debug for Kept<K, V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Kept").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn what_was_found_is_kept_until_there_is_too_much() {
        let kept: Kept<&str, usize> = Kept::at_most(2);
        let mut looked = 0;
        for asked in ["ferry", "ferry", "mill", "ferry", "lock", "ferry"] {
            kept.get_or_find(asked, || {
                looked += 1;
                looked
            });
        }
        assert_eq!((kept.get(&"ferry"), kept.get(&"mill"), kept.get(&"lock")), (Some(4), None, Some(3)));
        assert_eq!(format!("{kept:?}"), "Kept { .. }");
    }
}
