//! Whom a pronoun stands for in a paragraph that opens with a noun and names nobody: *The mayor was scathing. “…,” she said.*
//!
//! Not here: whose office a noun is (`office`), and paragraphs with a name in them (`antecedent`).

use super::People;
use super::antecedent::{Link, is_for_person};
use super::office::{ends_head, is_office_noun};
use super::speakers::LastSpeaker;
use crate::language::lexicon::{WordClass, word_class};
use crate::language::names::{Voice, sex_of_noun};
use crate::language::quotation::Confidence;
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;

/// How many words the noun may have that opens a paragraph, with its article.
const LONGEST: usize = 6;
/// How many letters that noun and the word behind it may have: bounds the work for each pronoun, whatever stands there.
const MOST_LETTERS: usize = 120;
/// So many names in quotations may stand in a paragraph before a pronoun: bounds the work for each.
const MOST_NAMES: usize = 32;
/// As sure as a noun that a paragraph opens with.
pub(super) const OPENS: Confidence = Confidence::percent(76);

/// Whom a paragraph opens with.
pub(super) enum Opened {
    /// *The mayor*, who is Ana Ruiz.
    Known(Link),
    /// *An inspector*: somebody without a name.
    Stranger(ProseSpan),
}

impl People {
    /// Whom the paragraph of a pronoun opens with, where it names nobody and nobody has spoken in it; `taken` is whom the
    /// pronoun is taken for otherwise.
    pub(super) fn opened(
        &self,
        prose: &Prose,
        pronoun: ProseSpan,
        last: Option<LastSpeaker>,
        taken: Option<&Link>,
    ) -> Option<Opened> {
        let index = prose.block_at(pronoun.start())?;
        let block = prose.blocks()[index].span;
        let spoken = last.is_some_and(|last| last.block == narrow(index) && last.said.end() <= pronoun.start());
        let before = ProseSpan::new(block.start(), pronoun.start());
        if spoken || self.is_named_in(before) {
            return None;
        }
        let noun = opening_noun(prose, before)?;
        let words = prose.slice(noun);
        let head = head(words);
        let sex = sex_of_noun(prose.slice(pronoun))?;
        if sex_of_noun(head).is_some_and(|own| own != sex) {
            return None;
        }
        let definite = words.starts_with("The ");
        let owned = words.contains(['’', '\'']);
        let holder = self.holder_of_office(prose, noun, last).filter(|_| definite && !owned);
        if let Some(link) = holder {
            let fits = self.people[link.person].sex.is_none_or(|own| own == sex);
            let link = Link { confidence: link.confidence.min(OPENS), ..link };
            return fits.then_some(Opened::Known(link));
        }
        // *The tycoon* may be whoever was named last; *the mayor* is nobody introduced as a fisherman.
        let another = taken.is_none_or(|taken| self.people[taken.person].role.is_some()) && is_office_noun(head);
        (!definite || another).then_some(Opened::Stranger(noun))
    }
}

impl People {
    /// Whether a stretch of text names somebody outside quotations, or more names than are looked at.
    fn is_named_in(&self, text: ProseSpan) -> bool {
        let from = self.mentions.partition_point(|known| known.span.end() <= text.start());
        let names = self.mentions[from..].iter().take_while(|known| known.span.start() < text.end());
        names.take(MOST_NAMES + 1).enumerate().any(|(at, known)| at == MOST_NAMES || known.voice == Voice::Narration)
    }
}

/// The noun for a person that a stretch of text opens with, with its article: *The attorney general* of *The attorney general
/// is no friend*.
fn opening_noun(prose: &Prose, text: ProseSpan) -> Option<ProseSpan> {
    let words = prose.slice(text);
    let words = words.char_indices().nth(MOST_LETTERS).map_or(words, |(end, _)| &words[..end]);
    if !["The ", "A ", "An "].iter().any(|article| words.starts_with(article)) {
        return None;
    }
    let mut end = words.find(' ')?;
    for word in words[end + 1..].split(' ').take(LONGEST) {
        // *The union’s secretary*
        let word_alone = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
        let plain = word_alone.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        if is_for_person(head(&words[..end])) && !is_for_person(word) {
            return may_follow(word).then(|| ProseSpan::new(text.start(), text.start() + narrow(end)));
        }
        if !plain || ends_head(word) {
            return None;
        }
        end += 1 + word.len();
    }
    None
}

/// *is*, *of*, *who*, *wanted*: what a noun may act with or be told of by, and no noun that it tells of.
fn may_follow(word: &str) -> bool {
    let class = word_class(word);
    word.ends_with("ed") && class.is_none()
        || matches!(
            class,
            Some(WordClass::Auxiliary | WordClass::Preposition | WordClass::Relative | WordClass::Adverb)
        )
}

fn head(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or_default()
}
