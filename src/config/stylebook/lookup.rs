//! Finding the names of a stylebook in a draft without holding each against each.
//!
//! A form is filed under its words, so that a stretch of tokens finds it at once; and under its words less a letter of
//! one of them, so that a name that is wrong in one word meets it there.

use super::{Entry, EntryKind};
use crate::language::{BlockView, Draft, SentenceStart, Shape, Token, is_slip, slip_keys, stem, words_of};
use crate::markup::{BlockKind, ProseSpan};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// The words of the longest form that is looked for: bounds the work at each token.
const MOST_WORDS: usize = 12;
/// The letters of a name of one word that is looked for with a slip: shorter ones are too like others.
const LONG_ALONE: usize = 6;
/// How many forms are held against a name under one key: bounds the work for each.
const SHARED: usize = 16;

/// How a form stands in the stylebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormUse {
    /// It is the name, or an alias.
    Right,
    /// It is forbidden.
    Forbidden,
}

/// A place where a form of an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormPlace {
    /// Where, without a possessive.
    pub span: ProseSpan,
    /// The place of the entry in the stylebook.
    pub entry: usize,
    /// How the form stands there.
    pub usage: FormUse,
}

/// A name with a slip in one word, by the stylebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// The whole name.
    pub span: ProseSpan,
    /// The word with the slip.
    pub wrong: ProseSpan,
    /// The word as the stylebook has it.
    pub right: String,
    /// The place of the entry in the stylebook.
    pub entry: usize,
}

#[derive(Debug, Clone)]
struct Form {
    words: Vec<String>,
    entry: usize,
    usage: FormUse,
    /// Whether capitals make no difference.
    secret: bool,
}

/// The forms of a stylebook, filed.
#[derive(Debug, Clone, Default)]
pub(super) struct Lookup {
    forms: Vec<Form>,
    /// By all words, in lower case.
    by_words: FxHashMap<String, Vec<usize>>,
    first_words: FxHashSet<String>,
    /// By all words, one of them with a letter or two less.
    by_slip: FxHashMap<u64, Vec<usize>>,
    /// Every word of every right form, as written.
    right_words: FxHashSet<String>,
    longest: usize,
}

impl Lookup {
    pub(super) fn new(entries: &[Entry]) -> Lookup {
        let mut lookup = Lookup::default();
        for (index, entry) in entries.iter().enumerate() {
            let right = [&entry.name].into_iter().chain(&entry.aliases).map(|form| (form, FormUse::Right));
            for (text, usage) in right.chain(entry.forbid.iter().map(|form| (form, FormUse::Forbidden))) {
                let words: Vec<String> = words_of(text).into_iter().map(plain).collect();
                if (1..=MOST_WORDS).contains(&words.len()) {
                    lookup.file(Form { secret: entry.withhold && words.len() > 1, words, entry: index, usage }, entry);
                }
            }
        }
        lookup
    }

    pub(super) fn has_word(&self, word: &str) -> bool {
        self.right_words.contains(&plain(word))
    }

    fn file(&mut self, form: Form, entry: &Entry) {
        let index = self.forms.len();
        let lower: Vec<String> = form.words.iter().map(|word| word.to_lowercase()).collect();
        self.longest = self.longest.max(lower.len());
        self.first_words.insert(lower[0].clone());
        self.by_words.entry(lower.join(" ")).or_default().push(index);
        if form.usage == FormUse::Right {
            self.right_words.extend(form.words.iter().cloned());
            let alone = lower.len() == 1;
            let long = lower[0].chars().count() >= LONG_ALONE && entry.kind != EntryKind::Term;
            for key in keys(&lower).filter(|_| !alone || long) {
                let filed = self.by_slip.entry(key).or_default();
                if filed.len() < SHARED && filed.last() != Some(&index) {
                    filed.push(index);
                }
            }
        }
        self.forms.push(form);
    }

    pub(super) fn forms_in(&self, draft: &Draft) -> Vec<FormPlace> {
        let mut found = Vec::new();
        for block in draft.blocks() {
            let tokens = &block.facts.tokens;
            let mut at = 0;
            while at < tokens.len() {
                match self.longest_at(&block, at) {
                    Some((count, form)) => {
                        let last = tokens[at + count - 1];
                        let text = last.text(block.text);
                        let cut_off = text.len() - stem(text).len();
                        let end = block.to_prose(last.span).end().saturating_sub(u32::try_from(cut_off).unwrap_or(0));
                        let span = ProseSpan::new(block.to_prose(tokens[at].span).start(), end);
                        found.push(FormPlace { span, entry: self.forms[form].entry, usage: self.forms[form].usage });
                        at += count;
                    }
                    None => at += 1,
                }
            }
        }
        found
    }

    /// The longest form that begins at a token, with the number of its words.
    fn longest_at(&self, block: &BlockView<'_>, at: usize) -> Option<(usize, usize)> {
        let tokens = &block.facts.tokens;
        let mut found = None;
        let mut key = String::new();
        for (count, token) in tokens[at..].iter().take(self.longest).enumerate() {
            let word = plain(token.text(block.text)).to_lowercase();
            let begun = key.len();
            key.push_str(stem(&word));
            if count == 0 && !self.first_words.contains(&word) && !self.first_words.contains(&key) {
                return None;
            }
            let forms = self.by_words.get(&key).map_or(&[][..], Vec::as_slice);
            found = self.best(block, &tokens[at..=at + count], forms).map(|form| (count + 1, form)).or(found);
            key.truncate(begun);
            key.push_str(&word);
            key.push(' ');
        }
        found
    }

    /// The form that the tokens are written as: the right name before a forbidden form of another.
    fn best(&self, block: &BlockView<'_>, tokens: &[Token], forms: &[usize]) -> Option<usize> {
        let first = tokens.first()?;
        let titled = matches!(block.kind, BlockKind::Headline | BlockKind::Heading);
        let starts = titled || block.facts.sentences.iter().any(|sentence| sentence.span.start() == first.span.start());
        let rank = |form: &Form| {
            let exact = is_written(form, block, tokens, |own, word| own == word);
            match form.usage {
                FormUse::Right if exact => 0,
                FormUse::Right if starts => 1,
                FormUse::Forbidden if exact => 2,
                FormUse::Right => 3,
                FormUse::Forbidden => 4,
            }
        };
        let fits = |form: &&usize| {
            let form = &self.forms[**form];
            form.secret || is_written(form, block, tokens, keeps_capitals)
        };
        forms.iter().copied().filter(|form| fits(&form)).min_by_key(|form| rank(&self.forms[*form]))
    }

    pub(super) fn near_misses_in(&self, draft: &Draft, forms: &[FormPlace]) -> Vec<NearMiss> {
        let mut found = Vec::new();
        for block in draft.blocks() {
            for run in &block.facts.names {
                let from = block.facts.tokens.partition_point(|token| token.span.start() < run.span.start());
                let to = block.facts.tokens.partition_point(|token| token.span.start() < run.span.end());
                let span = block.to_prose(run.span);
                let after = forms.partition_point(|form| form.span.end() <= span.start());
                let is_right = forms.get(after).is_some_and(|form| form.span.start() < span.end());
                let alone_at_start = run.words == 1 && run.sentence_start == SentenceStart::Yes;
                if !is_right && !alone_at_start {
                    found.extend(self.near_miss(&block, &block.facts.tokens[from..to], span));
                }
            }
        }
        found
    }

    fn near_miss(&self, block: &BlockView<'_>, tokens: &[Token], span: ProseSpan) -> Option<NearMiss> {
        if tokens.is_empty() || tokens.len() > self.longest || tokens.iter().all(|token| token.shape == Shape::AllCaps)
        {
            return None;
        }
        let words: Vec<String> = tokens.iter().map(|token| plain(stem(token.text(block.text)))).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let differs = |form: &Form| {
            let mut differ = (0..words.len()).filter(|&at| form.words[at].to_lowercase() != lower[at]);
            let at = differ.next()?;
            (differ.next().is_none() && is_slip(&words[at], &form.words[at])).then_some(at)
        };
        for key in keys(&lower) {
            for form in self.by_slip.get(&key).into_iter().flatten().map(|form| &self.forms[*form]) {
                if form.words.len() == words.len()
                    && let Some(at) = differs(form)
                {
                    let wrong = block.to_prose(tokens[at].span);
                    let wrong = ProseSpan::new(wrong.start(), wrong.end().min(span.end()));
                    return Some(NearMiss { span, wrong, right: form.words[at].clone(), entry: form.entry });
                }
            }
        }
        None
    }
}

/// A word with one kind of apostrophe.
fn plain(word: &str) -> String {
    word.replace('’', "'")
}

fn is_written(form: &Form, block: &BlockView<'_>, tokens: &[Token], fits: fn(&str, &str) -> bool) -> bool {
    let last = tokens.len().saturating_sub(1);
    form.words.len() == tokens.len()
        && form.words.iter().zip(tokens).enumerate().all(|(at, (own, token))| {
            let word = plain(token.text(block.text));
            fits(own, &word) || at == last && fits(own, stem(&word))
        })
}

/// Whether a word that differs in capitals at most has all those of the form; it may have more, as in a headline.
fn keeps_capitals(own: &str, word: &str) -> bool {
    let lost = |(own, letter): (char, char)| own.is_uppercase() && letter.is_lowercase();
    own.to_lowercase() == word.to_lowercase() && !own.chars().zip(word.chars()).any(lost)
}

/// What a name is filed under: its words, one of them less a letter or two.
fn keys(lower: &[String]) -> impl Iterator<Item = u64> + '_ {
    (0..lower.len()).flat_map(move |at| {
        slip_keys(&lower[at]).into_iter().map(move |slip| {
            let mut hasher = FxHasher::default();
            (lower.len(), at, slip).hash(&mut hasher);
            lower.iter().enumerate().filter(|(other, _)| *other != at).for_each(|(_, word)| word.hash(&mut hasher));
            hasher.finish()
        })
    })
}
