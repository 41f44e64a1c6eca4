//! A name changed through a draft: what becomes of each mention.
//!
//! Not here: whose mentions they are (`people`, `organisations`), and making the change.

use super::draft::Draft;
use super::people::{given, surname};
use crate::markup::ProseSpan;
use crate::text::narrow;

/// Words of a mention, and those that come in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The words that go.
    pub place: ProseSpan,
    /// The words that come.
    pub words: String,
}

impl Draft {
    /// What gives the mentions their new name, in order of place, where `written` was the name at one of them and is to
    /// be `wanted`. A surname alone becomes the new surname, and capitals stay capitals. Mentions between quotation
    /// marks are somebody's words and stay. Linear in the mentions.
    #[must_use]
    pub fn renamed(&self, mentions: &[ProseSpan], written: &str, wanted: &str) -> Vec<Renamed> {
        let change = NameChange::new(written, wanted);
        let own = mentions.iter().filter(|mention| !self.is_between_marks(**mention));
        own.flat_map(|&mention| change.of(mention, self.prose().slice(mention))).collect()
    }
}

/// How the words of a name change.
#[derive(Debug)]
struct NameChange<'n> {
    written: Vec<&'n str>,
    wanted: &'n str,
    /// What each word of the old name becomes where it stands in another form of it.
    words: Vec<(&'n str, &'n str)>,
}

impl<'n> NameChange<'n> {
    fn new(written: &'n str, wanted: &'n str) -> NameChange<'n> {
        let old: Vec<&str> = written.split_whitespace().collect();
        let new: Vec<&str> = wanted.split_whitespace().collect();
        let words = match (old.len(), new.len()) {
            (1, _) => vec![(old[0], wanted)],
            (before, after) if before == after => old.iter().copied().zip(new).collect(),
            // Somebody who is to have one name has it everywhere.
            (_, 1) => Vec::new(),
            _ => vec![(given(written), given(wanted)), (surname(written), surname(wanted))],
        };
        NameChange { written: old, wanted, words }
    }

    fn of(&self, mention: ProseSpan, text: &str) -> Vec<Renamed> {
        let words: Vec<(ProseSpan, &str)> = words(mention, text).collect();
        let is_whole = words.iter().map(|(_, word)| *word).eq(self.written.iter().copied());
        let wanted = self.wanted.split_whitespace().count();
        if is_whole && wanted != words.len() || self.words.is_empty() {
            return self.whole(&words).into_iter().collect();
        }
        let changed = words.into_iter().filter_map(|(place, word)| Some(Renamed { place, words: self.becomes(word)? }));
        changed.collect()
    }

    /// The whole new name, in place of everything from the first word of the old one to the last.
    fn whole(&self, words: &[(ProseSpan, &str)]) -> Option<Renamed> {
        let mut old = words.iter().filter(|(_, word)| self.written.contains(word)).map(|(place, _)| *place);
        let first = old.next()?;
        let last = old.next_back().unwrap_or(first);
        Some(Renamed { place: ProseSpan::new(first.start(), last.end()), words: self.wanted.to_owned() })
    }

    fn becomes(&self, word: &str) -> Option<String> {
        self.words.iter().find_map(|(old, new)| match word {
            _ if old == new => None,
            _ if word == *old => Some((*new).to_owned()),
            _ if word == old.to_uppercase() => Some(new.to_uppercase()),
            _ => None,
        })
    }
}

/// The words of a mention with their places.
fn words(mention: ProseSpan, text: &str) -> impl Iterator<Item = (ProseSpan, &str)> {
    text.split_whitespace().map(move |word| {
        let start = mention.start() + narrow(word.as_ptr() as usize - text.as_ptr() as usize);
        (ProseSpan::new(start, start + narrow(word.len())), word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(mention: &str, written: &str, wanted: &str) -> String {
        let change = NameChange::new(written, wanted);
        let mut text = mention.to_owned();
        for new in change.of(ProseSpan::new(0, narrow(mention.len())), mention).iter().rev() {
            text.replace_range(new.place.range(), &new.words);
        }
        text
    }

    #[test]
    fn each_form_takes_its_part_of_the_new_name() {
        let rename = |mention| renamed(mention, "Ana Brodowska", "Anna Brodowski");
        assert_eq!(rename("Ana Brodowska"), "Anna Brodowski");
        assert_eq!(rename("Brodowska"), "Brodowski");
        assert_eq!(rename("Ana"), "Anna");
        assert_eq!(rename("Ana M. Brodowska"), "Anna M. Brodowski");
        assert_eq!(rename("BRODOWSKA"), "BRODOWSKI");
        assert_eq!(rename("Annie"), "Annie");
    }

    #[test]
    fn a_name_may_gain_and_lose_words() {
        assert_eq!(renamed("Ana Ruiz", "Ana Ruiz", "Ana Maria Ruiz"), "Ana Maria Ruiz");
        assert_eq!(renamed("Ruiz", "Ana Ruiz", "Ana Maria Ruiz"), "Ruiz");
        assert_eq!(renamed("Ruiz", "Ana Ruiz", "Ana Maria Roiz"), "Roiz");
        assert_eq!(renamed("Ana Ruiz", "Ruiz", "Ruiz Soto"), "Ana Ruiz Soto");
        assert_eq!(renamed("Ana Ruiz", "Ana Ruiz", "Anita"), "Anita");
        assert_eq!(renamed("Ruiz", "Ana Ruiz", "Anita"), "Anita");
        assert_eq!(renamed("John Smith Jr.", "John Smith Jr.", "John Paul Smyth Jr."), "John Paul Smyth Jr.");
        assert_eq!(renamed("Smith", "John Smith Jr.", "John Smyth"), "Smyth");
    }
}
