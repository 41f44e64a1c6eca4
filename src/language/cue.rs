//! Who stands beside a quotation as the one who said it, inside one block.
//!
//! For each outermost quotation the words before it and after it, up to the end
//! of their sentence, are searched for a verb of saying (or `according to`, or a
//! name and a colon), and the verb's subject is taken. What has none inherits
//! from its neighbours in the block, with less confidence.
//! Not here: what happens between blocks (`join`), who a pronoun is (`people`).

mod surroundings;

use surroundings::Surroundings;

use super::BlockSpan;
use super::lexicon::{VerbClass, VerbForm, verb_of_saying};
use super::local::{LocalAttribution, LocalQuote};
use super::narration::{Stretch, Words, is_possessive};
use super::quotation::Confidence;

/// Links every quotation of a block to its cue and speaker, as far as the block tells.
pub(super) fn attribute(words: Words<'_>, quotes: &mut [LocalQuote]) {
    for index in 0..quotes.len() {
        let surroundings = Surroundings::of(words, quotes, index);
        quotes[index].begins_sentence = surroundings.begins_sentence;
        quotes[index].attribution = surroundings.attribution();
        let joined = index > 0 && surroundings.joins(&quotes[index - 1], &quotes[index]);
        quotes[index].joins_previous = joined;
        quotes[index].lead = surroundings.lead;
        quotes[index].tail = surroundings.tail;
    }
    inherit(words, quotes);
}

/// Who the last sentence of a block that ends with a colon introduces: *Ruiz said in a statement:*
pub(super) fn lead_in(words: Words<'_>) -> Option<LocalAttribution> {
    let to = words.tokens.len();
    let ends = to > 0 && words.is_punctuation(to - 1, ':');
    let from = (0..to).rev().find(|&token| words.is_sentence_stop(token)).map_or(0, |stop| stop + 1);
    ends.then(|| Surroundings::before_nothing(words, Stretch { from, to }).in_lead()).flatten()
}

/// Whether the words from token `at` on are an attribution and nothing else up to
/// the end of their sentence: *he said.*, *the mayor said on Friday.*, *said Ruiz.*
pub(super) fn is_attribution_clause(words: Words<'_>, at: usize, limit: usize) -> bool {
    let stop = (at..limit.min(at + 12)).find(|&token| words.is_sentence_stop(token)).unwrap_or(limit.min(at + 12));
    let core = |token: usize| {
        words.is_word(token)
            && verb_of_saying(words.word(token))
                .is_some_and(|verb| verb.class == VerbClass::Core && verb.form == VerbForm::Finite)
    };
    let subject = words.phrase_forward(at, stop).map(|subject| subject.to);
    let subject_first = subject.is_some_and(|to| {
        core(to)
            || words.is_punctuation(to, ',')
                && (to + 1..stop).any(|token| core(token) && words.is_punctuation(token - 1, ','))
    });
    let cue_first = core(at) && words.name_forward(at + 1, stop).is_some();
    stop > at && (subject_first || cue_first)
}

/// The span of a mention, without the possessive that ends it.
fn trim_possessive(words: Words<'_>, mention: Stretch) -> BlockSpan {
    let span = words.span(mention);
    let last = words.word(mention.to - 1);
    let cut = match last.chars().nth_back(1) {
        Some(mark) if is_possessive(last) => 1 + u32::try_from(mark.len_utf8()).unwrap_or(1),
        _ => 0,
    };
    BlockSpan::new(span.start(), span.end() - cut)
}

/// Gives what has no cue of its own the speaker of its neighbours.
fn inherit(words: Words<'_>, quotes: &mut [LocalQuote]) {
    for index in 0..quotes.len() {
        if quotes[index].attribution.is_some() {
            continue;
        }
        quotes[index].attribution = inherited(words, quotes, index);
    }
}

fn inherited(words: Words<'_>, quotes: &[LocalQuote], index: usize) -> Option<LocalAttribution> {
    let quote = &quotes[index];
    let lend = |from: &LocalQuote, percent: u8| {
        let attribution = from.attribution.as_ref()?;
        let confidence = Confidence::percent(percent).min(attribution.confidence);
        Some(LocalAttribution { cue: None, confidence, ..attribution.clone() })
    };
    if let Some(previous) = index.checked_sub(1).map(|before| &quotes[before]) {
        let same_sentence = quote.lead.from == previous.close_token + 1 && !previous.ends_sentence(words.text);
        if same_sentence || quote.begins_sentence {
            let found = lend(previous, if same_sentence { 80 } else { 76 });
            if found.is_some() {
                return found;
            }
        }
    }
    let next = quotes.get(index + 1).filter(|next| next.begins_sentence && quote.tail.is_empty());
    if let Some(found) = next.and_then(|next| lend(next, 70)) {
        return Some(found);
    }
    let weak = |mention: Stretch, percent: u8| LocalAttribution {
        cue: None,
        mention: Some(trim_possessive(words, mention)),
        mention_tokens: Some(mention),
        kind: words.speaker_kind(mention),
        confidence: Confidence::percent(percent),
    };
    if let Some(subject) = words.clause_subject(quote.lead) {
        return Some(weak(subject, 45));
    }
    if let Some(subject) = words.sentence_before(quote.lead.from).and_then(|sentence| words.clause_subject(sentence)) {
        return Some(weak(subject, 40));
    }
    index.checked_sub(1).and_then(|before| lend(&quotes[before], 40))
}
