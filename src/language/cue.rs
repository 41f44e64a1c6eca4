//! Who stands beside a quotation as the one who said it, inside one block.
//!
//! For each outermost quotation the words before it and after it, up to the end
//! of their sentence, are searched for a verb of saying (or `according to`, or a
//! name and a colon), and the verb's subject is taken. What has none inherits
//! from its neighbours in the block, with less confidence.
//! Not here: what happens between blocks (`join`), who a pronoun is (`people`).

mod juncture;
mod lead;
mod run_in;
mod sign_off;
mod split;
mod subject;
mod surroundings;
#[cfg(test)]
mod tests;

pub(super) use juncture::LocalJuncture;
pub(super) use run_in::break_inside;
pub(super) use sign_off::{SignOff, SignOffLead, sign_off};

pub(super) use surroundings::speaking;
use surroundings::{FRAGMENT_REACH, Surroundings};

use super::BlockSpan;
use super::lexicon::{VerbClass, VerbForm, WordClass, lower};
use super::local::{LocalAttribution, LocalQuote};
use super::narration::{Stretch, Words, is_possessive};
use super::quotation::{Confidence, SpeakerKind};

/// Links every quotation of a block to its cue and speaker, as far as the block tells.
pub(super) fn attribute(words: Words<'_>, quotes: &mut [LocalQuote]) {
    for index in 0..quotes.len() {
        let surroundings = Surroundings::of(words, quotes, index);
        quotes[index].begins_sentence = surroundings.begins_sentence;
        let found = surroundings.label_inside(&quotes[index]).or_else(|| surroundings.attribution());
        let found = found.or_else(|| run_in::inside_unclosed(words, &quotes[index]));
        let conjunct = index > 0 && surroundings.is_conjunct_of(&quotes[index - 1], found.as_ref());
        quotes[index].attribution = found.filter(|_| !conjunct);
        let joined = index > 0 && surroundings.joins(&quotes[index - 1], &quotes[index]);
        quotes[index].joins_previous = joined;
        quotes[index].shares_sentence = index > 0
            && surroundings.lead.from == quotes[index - 1].close_token + 1
            && !quotes[index - 1].ends_sentence(words.text);
        quotes[index].lead = surroundings.lead;
        quotes[index].tail = surroundings.tail;
        quotes[index].after_comma =
            index.checked_sub(1).and_then(|before| surroundings.comma_before_sentence(&quotes[before], &quotes[index]));
        quotes[index].juncture = juncture::juncture(words, &quotes[index]);
    }
    inherit(words, quotes);
}

/// Who the last sentence of a block leaves speaking: *Ruiz said in a statement:*, *Ruiz said the bridge was lost.*,
/// and with less confidence whoever it is about.
pub(super) fn lead_in(words: Words<'_>) -> Option<LocalAttribution> {
    let mut to = words.tokens.len();
    let colon = to > 0 && words.is_punctuation(to - 1, ':');
    while to > 0 && words.is_sentence_stop(to - 1) {
        to -= 1;
    }
    let from = (0..to).rev().find(|&token| words.is_sentence_stop(token)).map_or(0, |stop| stop + 1);
    let sentence = Stretch { from, to };
    if colon {
        return Surroundings::before_nothing(words, sentence).in_lead();
    }
    let told = told(words, sentence)
        .map(|found| LocalAttribution { confidence: found.confidence.min(Confidence::percent(60)), ..found });
    let earlier = || told_earlier(words, from);
    told.or_else(earlier).or_else(|| subject_of(words, sentence, 35))
}

/// Who says something in a sentence of narration, with a verb that can carry a whole sentence;
/// *nobody had said* is nobody.
fn told(words: Words<'_>, sentence: Stretch) -> Option<LocalAttribution> {
    let says = |found: &LocalAttribution| {
        let lemma = found.cue.map_or("", |cue| cue.lemma);
        lemma == "according to" || words.verb_of_saying(lemma).is_some_and(|verb| verb.class <= VerbClass::Speech)
    };
    let somebody = |found: &LocalAttribution| {
        let first = found.mention_tokens.map(|mention| mention.from);
        !first.is_some_and(|first| {
            words.begins_with_nobody(first) || matches!(words.lower(first).as_ref(), "everybody" | "everyone")
        })
    };
    // *land claimed by the council*: whom a passive names tells nothing of what follows.
    let acts = |found: &LocalAttribution| {
        let agent =
            found.mention_tokens.is_some_and(|mention| mention.from > 0 && words.word(mention.from - 1) == "by");
        !agent
    };
    let found = Surroundings::before_nothing(words, sentence).in_lead().filter(somebody).filter(says).filter(acts)?;
    let main = embeds(words, sentence, &found)
        .and_then(|to| Surroundings::before_nothing(words, Stretch { to, ..sentence }).in_lead())
        .filter(somebody)
        .filter(says)
        .filter(|main| main.cue.is_some() && main.kind != SpeakerKind::Unclear);
    Some(main.unwrap_or(found))
}

/// Where the report ends whose clause a later verb of saying stands in: *Ruiz said that | some were predicting a flood*. A
/// conjunction after a comma begins a clause that hangs on nothing.
fn embeds(words: Words<'_>, sentence: Stretch, found: &LocalAttribution) -> Option<usize> {
    let at = found.cue.map(|cue| words.tokens.partition_point(|token| token.span.start() < cue.span.start()))?;
    let inner = |token: &usize| {
        let joins = words.is(*token, WordClass::Conjunction) && words.is_punctuation(*token - 1, ',');
        joins || words.is_mark(*token)
    };
    let floor = (sentence.from + 1..at).rev().find(inner).unwrap_or(sentence.from);
    let reports = |token: &usize| words.word(*token + 1) == "that" && words.is_finite_cue(*token);
    // *Ruiz noted after the flood the port, the ferry and the mill, said they would shut*: a verb of saying right behind the
    // first name tells all that follows, up to a verb that ends the sentence.
    let first = (floor..at).find(|token| words.is_finite_cue(*token)).filter(|cue| {
        let core = words.cue(*cue).is_some_and(|verb| verb.class == VerbClass::Core);
        core && floor == sentence.from && words.name_backward(*cue, floor).is_some_and(|name| name.from == floor)
    });
    let goes_on = words.is_word(at + 1) && at + 2 < sentence.to && !words.is(at + 1, WordClass::Date);
    (floor..at).find(reports).or(first.filter(|_| goes_on)).map(|cue| cue + 1)
}

/// How many sentences back a paragraph is searched for whom it leaves speaking.
const SENTENCES_BACK: usize = 6;

/// The last speaker in the sentences that end before token `to`.
fn told_earlier(words: Words<'_>, mut to: usize) -> Option<LocalAttribution> {
    for _ in 0..SENTENCES_BACK {
        let sentence = words.sentence_before(to)?;
        if let Some(found) = told(words, sentence) {
            return Some(LocalAttribution {
                confidence: found.confidence.min(Confidence::percent(45)),
                cue: None,
                ..found
            });
        }
        to = sentence.from;
    }
    None
}

/// The subject to the left of a verb, in a clause that begins with no quotation.
pub(super) fn subject_of_verb(words: Words<'_>, clause: Stretch, verb: usize) -> Option<Stretch> {
    Surroundings::before_nothing(words, clause).subject_before(verb, clause)
}

/// Who a sentence says something of, surest first: the subject of its verb of saying, then its own subject.
fn told_in(words: Words<'_>, sentence: Stretch) -> Option<LocalAttribution> {
    let told = told(words, sentence);
    let told = told.map(|found| LocalAttribution {
        confidence: found.confidence.min(Confidence::percent(62)),
        cue: None,
        ..found
    });
    told.or_else(|| subject_of(words, sentence, 40))
}

/// The subject of a clause as a guess; where that cannot speak, the first name in it.
fn subject_of(words: Words<'_>, clause: Stretch, percent: u8) -> Option<LocalAttribution> {
    // *It was over by noon*: no one. *What did you see?*: the reader, or whoever is asked.
    let somebody = |subject: &Stretch| {
        let word = words.word(subject.from);
        // *“I remember it,” he boomed*: the words of somebody.
        let speaks_here = matches!(word, "I" | "We" | "we" | "it" | "It" | "you" | "You");
        !speaks_here && !is_label(words, *subject)
    };
    let subject = words.clause_subject(clause).filter(somebody).map(|subject| weak(words, subject, percent));
    if subject.as_ref().is_some_and(|found| !matches!(found.kind, SpeakerKind::Unclear | SpeakerKind::Unnamed)) {
        return subject;
    }
    // *in an interview with Ruiz*: whom somebody speaks with.
    let with = |name: &Stretch| {
        let governs = name.from > clause.from && matches!(words.word(name.from - 1), "with" | "to");
        governs && !words.is(name.to + 1, WordClass::Relative)
    };
    let is_person =
        |name: &Stretch| (words.is_given_name(name.from) || words.is(name.from, WordClass::Title)) && !with(name);
    let name = (clause.from..clause.to).find_map(|token| words.name_forward(token, clause.to).filter(is_person));
    name.map(|name| weak(words, name, percent.saturating_sub(3))).or(subject)
}

/// Whose turn of a conversation the block is: *Ruiz: the sign reads “Low Water”*.
fn label(words: Words<'_>) -> Option<LocalAttribution> {
    let name = words.name_forward(0, words.tokens.len()).filter(|name| !heads_item(words, *name))?;
    words.is_punctuation(name.to, ':').then(|| weak(words, name, 62))
}

/// How many words the label of a link has at most.
const LONGEST_LINK: usize = 3;

/// *BREAKING: the mayor says: “…”*: the label of what follows, and no subject of it.
fn is_label(words: Words<'_>, phrase: Stretch) -> bool {
    words.is_punctuation(phrase.to, ':') && heads_item(words, phrase)
}

/// *Photograph: Ana Ruiz*, *Verdict: “…”*, *READ MORE: “…”*: what follows is one, and nobody says it.
fn heads_item(words: Words<'_>, label: Stretch) -> bool {
    let first = words.word(label.from);
    let link = matches!(first, "READ" | "Read" | "WATCH" | "Watch" | "RELATED" | "Related" | "MORE");
    match label.to - label.from {
        1 => link || HEADS_ITEM.contains(&lower(first).as_ref()),
        count => link && count <= LONGEST_LINK,
    }
}

const HEADS_ITEM: [&str; 43] = [
    "analysis",
    "background",
    "bio",
    "breaking",
    "caption",
    "claim",
    "context",
    "correction",
    "credit",
    "exclusive",
    "fact",
    "fact-check",
    "facts",
    "final",
    "headline",
    "image",
    "info",
    "live",
    "location",
    "loser",
    "note",
    "opinion",
    "photo",
    "photograph",
    "photos",
    "picture",
    "pictured",
    "poll",
    "question",
    "rating",
    "result",
    "score",
    "source",
    "status",
    "summary",
    "takeaway",
    "topic",
    "tweet",
    "update",
    "updated",
    "verdict",
    "video",
    "winner",
];

fn weak(words: Words<'_>, mention: Stretch, percent: u8) -> LocalAttribution {
    LocalAttribution {
        cue: None,
        mention: Some(trim_possessive(words, mention)),
        mention_tokens: Some(mention),
        kind: words.speaker_kind(mention),
        confidence: Confidence::percent(percent),
    }
}

/// Whether the words from token `at` on are an attribution and nothing else up to
/// the end of their sentence: *he said.*, *the mayor said on Friday.*, *said Ruiz.*
pub(super) fn is_attribution_clause(words: Words<'_>, at: usize, limit: usize) -> bool {
    let stop = (at..limit.min(at + 12)).find(|&token| words.is_sentence_stop(token)).unwrap_or(limit.min(at + 12));
    let core = |token: usize| {
        words.is_word(token)
            && words
                .verb_of_saying(words.word(token))
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

/// Whether such an attribution tells nothing more than when, where and to whom.
fn is_bare_attribution(words: Words<'_>, at: usize, limit: usize) -> bool {
    let says = |token: &usize| words.is_finite_cue(*token);
    let after = (at..limit.min(at + 12)).find(says).map_or(limit, |cue| cue + 1);
    let after = if after == at + 1 { words.phrase_forward(after, limit).map_or(after, |name| name.to) } else { after };
    let told = matches!(words.word(after.saturating_sub(1)), "told" | "tells");
    let rest = after >= limit
        || told
        || words.is_punctuation(after, ',')
        || words.is_adverb(after)
        || words.is(after, WordClass::Preposition)
        || words.is(after, WordClass::Date);
    rest && is_attribution_clause(words, at, limit)
}

/// The span of a mention, without the possessive that ends it.
pub(super) fn trim_possessive(words: Words<'_>, mention: Stretch) -> BlockSpan {
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
        match &quotes[index].attribution {
            None => quotes[index].attribution = inherited(words, quotes, index),
            Some(found) if found.mention.is_none() => {
                let lent = lent(words, quotes, index).map(|lent| LocalAttribution { cue: found.cue, ..lent });
                quotes[index].attribution = lent.or_else(|| quotes[index].attribution.clone());
            }
            Some(_) => {}
        }
    }
}

/// Who is the subject of a cue that has none beside it: *the plan was “dead”, adding: “…”* goes on with the subject before the
/// quotation before, and *Adding: “…”* with the sentence before.
fn lent(words: Words<'_>, quotes: &[LocalQuote], index: usize) -> Option<LocalAttribution> {
    let quote = &quotes[index];
    let previous = index.checked_sub(1).map(|before| &quotes[before]);
    let previous = previous.filter(|before| quote.shares_sentence || before.close_token + 1 == quote.lead.from);
    let spoke = previous.and_then(|before| before.attribution.clone()).filter(|lent| lent.mention.is_some());
    spoke.or_else(|| match previous.filter(|_| quote.shares_sentence) {
        Some(previous) => subject_of(words, previous.lead, 62),
        None => words.sentence_before(quote.lead.from).and_then(|sentence| told_in(words, sentence)),
    })
}

/// *“…,” Ruiz said. Bell says the wall is lost. “…”*: whoever has said something since the quotation before.
fn told_since(words: Words<'_>, previous: &LocalQuote, quote: &LocalQuote) -> Option<LocalAttribution> {
    let since = words.sentence_before(quote.lead.from).filter(|sentence| sentence.from >= previous.tail.to)?;
    let found = told(words, since).filter(|found| found.kind == SpeakerKind::Person)?;
    Some(LocalAttribution { cue: None, confidence: Confidence::percent(74).min(found.confidence), ..found })
}

fn inherited(words: Words<'_>, quotes: &[LocalQuote], index: usize) -> Option<LocalAttribution> {
    let quote = &quotes[index];
    let lend = |from: &LocalQuote, percent: u8| {
        let attribution = from.attribution.as_ref()?;
        let confidence = Confidence::percent(percent).min(attribution.confidence);
        Some(LocalAttribution { cue: None, confidence, ..attribution.clone() })
    };
    let told_before = || words.sentence_before(quote.lead.from).and_then(|sentence| told_in(words, sentence));
    if let Some(previous) = index.checked_sub(1).map(|before| &quotes[before]) {
        let same_sentence = quote.lead.from == previous.close_token + 1 && !previous.ends_sentence(words.text);
        if same_sentence {
            return lend(previous, 80);
        }
        if quote.begins_sentence {
            let candidates = [lend(previous, 76), told_before()];
            let surest = || candidates.into_iter().flatten().max_by_key(|found| found.confidence);
            return told_since(words, previous, quote).or_else(surest);
        }
    }
    // *The jury heard that “…”*: whoever listens says nothing, and neither does whoever spoke before.
    let lead = quote.lead.from.max(quote.lead.to.saturating_sub(FRAGMENT_REACH));
    let heard_before = || (lead..quote.lead.to).any(|token| words.is_heard_in_court(token, quote.lead.from));
    // *The man had “laughed”, a jury has heard*
    let heard_behind = || (quote.tail.from..quote.tail.to).any(|token| words.is_heard_in_court(token, quote.tail.from));
    if heard_before() || heard_behind() {
        return None;
    }
    let next = quotes.get(index + 1);
    let goes_on =
        next.filter(|next| next.begins_sentence && quote.tail.is_empty() || next.lead.from == quote.close_token + 1);
    if let Some(found) = goes_on.and_then(|next| lend(next, 70)) {
        return Some(found);
    }
    let near = subject_of(words, quote.lead, 45).or_else(|| label(words));
    // *The plans are “bold”*: neither the plans nor anybody named there says so.
    let vague = near.as_ref().is_some_and(|near| matches!(near.kind, SpeakerKind::Unclear | SpeakerKind::Unnamed));
    let told = || {
        let told = words.sentence_before(quote.lead.from).and_then(|sentence| told(words, sentence));
        let named = |mention: Stretch| (mention.from..mention.to).any(|token| words.is_name_word(token));
        let told = told.filter(|told| told.kind == SpeakerKind::Person && told.mention_tokens.is_some_and(named));
        told.map(|found| LocalAttribution { cue: None, confidence: Confidence::percent(50), ..found })
    };
    let near = if vague { told().or(near) } else { near };
    near.or_else(told_before).or_else(|| index.checked_sub(1).and_then(|before| lend(&quotes[before], 40)))
}
