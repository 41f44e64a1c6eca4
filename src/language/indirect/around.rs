//! Reported words that come before their attribution, or on both sides of it.
//!
//! *The bridge will open in May, Ruiz said.* *The bridge, she said, will open.* *According to Ruiz, …*

use super::clause::{Clause, Relation, Reporter};
use super::complement::{Kind, NEEDS_HEARER};
use crate::language::lexicon::{Frame, VerbForm, WordClass};
use crate::language::local::LocalQuote;
use crate::language::names::is_person_noun;
use crate::language::narration::{Stretch, Words};
use crate::language::token::Shape;

/// The parts of what was said, and how sure it is.
pub(super) struct Around {
    pub(super) parts: Vec<Stretch>,
    pub(super) percent: u8,
}

/// What stands before its attribution is no longer than this, in tokens: bounds the work for each attribution.
const LONGEST: usize = 150;
/// How many nouns an office before a name may have.
const OFFICE_REACH: usize = 6;
/// How far the description of whoever tells may reach, in tokens.
const APPOSITION_REACH: usize = 30;
/// Fewer words than this before an attribution are an adverbial and not what was said.
const FEWEST_WORDS: usize = 3;

impl Clause<'_> {
    /// What an attribution between commas reports: the words before it, and after it where the sentence goes on.
    pub(super) fn around(&self, reporter: &Reporter) -> Option<Around> {
        let subject = reporter.subject?;
        let fits = reporter.verb.frames.has(Frame::Front) && reporter.verb.form != VerbForm::Participle;
        let (opens, closes) = match reporter.relation {
            Relation::Inverted => (reporter.at, subject.to),
            Relation::Finite if self.begins_with_as(subject) => return self.as_told(reporter),
            Relation::Finite => (self.before_office(subject.from), reporter.at + 1),
            Relation::Subordinate if self.begins_with_as(subject) => return self.as_told(reporter),
            _ => return None,
        };
        if !fits {
            return None;
        }
        // *he pointed out*
        let out = reporter.verb.frames.has(Frame::Out);
        if out && self.small(closes) != "out" {
            return None;
        }
        // *On Friday, in the town of Karst, mayor | Ana Ruiz*: no clause before the office.
        let moved = reporter.relation == Relation::Finite && opens < subject.from;
        if moved && !(self.from..opens).any(|token| self.is_tensed(token)) {
            return None;
        }
        let heard = self.past_hearer(closes + usize::from(out), reporter);
        // *The wall is lost, court told*: whoever is told hears it.
        if heard == closes && NEEDS_HEARER.contains(&reporter.verb.lemma) {
            return None;
        }
        let after = self.past_adjuncts(heard);
        self.parts(opens, after, reporter)
    }

    /// *The wall is lost, town | prosecutor Tom Bell said*: the attribution begins with the office, where a comma stands
    /// before it.
    fn before_office(&self, name: usize) -> usize {
        let words = self.words;
        let noun = |token: &usize| {
            let class = matches!(
                words.class(*token),
                None | Some(WordClass::Role | WordClass::Title | WordClass::Group | WordClass::Document)
            );
            words.is_word(*token) && class && !words.is_verb_like(*token) && self.quote_at(*token).is_none()
        };
        let nouns = (self.from..name).rev().take(OFFICE_REACH).take_while(noun).count();
        let office = nouns > 0 && is_person_noun(words, name - 1);
        let comma = name.checked_sub(nouns + 1).is_some_and(|comma| words.is_punctuation(comma, ','));
        if office && comma { name - nouns } else { name }
    }

    fn begins_with_as(&self, subject: Stretch) -> bool {
        self.words.lower(self.from) == "as" && subject.from <= self.from + 4
    }

    /// *As Ruiz noted, the bridge is lost*.
    fn as_told(&self, reporter: &Reporter) -> Option<Around> {
        let comma = self.past_adjuncts(reporter.at + 1);
        if !self.words.is_punctuation(comma, ',') {
            return None;
        }
        let from = comma + 1;
        let right = Stretch { from, to: self.trimmed(Stretch { from, to: self.plain_end(from) }) };
        (self.count(right) >= FEWEST_WORDS).then(|| Around { parts: vec![right], percent: 80 })
    }

    /// *told reporters*: whoever is told stands between.
    fn past_hearer(&self, at: usize, reporter: &Reporter) -> usize {
        let hearer = reporter.verb.frames.has(Frame::Hearer).then(|| self.words.phrase_forward(at, self.to)).flatten();
        hearer.map_or(at, |hearer| hearer.to)
    }

    /// What is left of a sentence round an attribution that reaches from one token to another.
    fn parts(&self, opens: usize, after: usize, reporter: &Reporter) -> Option<Around> {
        let words = self.words;
        let comma = opens.checked_sub(1).filter(|&comma| comma > self.from && comma - self.from < LONGEST)?;
        let from = self.sentence_start(comma);
        let left = Stretch { from, to: self.trimmed(Stretch { from, to: opens }) };
        // A fragment begins in lower case; a sentence in marks is a quotation of its own.
        let inside = |quote: &LocalQuote| {
            quote.content.slice(words.text).trim_end().ends_with(',') && begins_small(words, quote)
        };
        let plain =
            (left.from..left.to).filter(|&token| words.is_word(token) && self.quote_at(token).is_none()).count();
        let cut = words.is_punctuation(comma, ',')
            || words.is_dash(comma)
            || plain > 1 && self.quote_at(comma).is_some_and(inside);
        if !cut {
            return None;
        }
        let ends = after >= self.to;
        if left.is_empty() {
            return None;
        }
        if ends || self.stops_at(after) {
            return (self.count(left) >= FEWEST_WORDS && self.has_verb(left))
                .then(|| Around { parts: vec![left], percent: 88 });
        }
        if !words.is_punctuation(after, ',') && !words.is_dash(after) {
            return None;
        }
        // *said Ana Ruiz, the mayor*: what follows a name belongs to it, unless the sentence goes on there.
        let resumes = self.is_tensed(after + 1)
            || words.is(after + 1, WordClass::Conjunction)
            || self.quote_at(after + 1).is_some();
        if reporter.relation == Relation::Inverted && !resumes {
            let enough = self.count(left) >= FEWEST_WORDS && self.has_verb(left);
            return enough.then(|| Around { parts: vec![left], percent: 84 });
        }
        self.both_sides(left, after + 1)
    }

    /// The beginning of the sentence round a token, where a stop inside marks before it ended one.
    fn sentence_start(&self, at: usize) -> usize {
        let before = self.quotes.partition_point(|quote| quote.close_token < at);
        let ended = self.quotes[..before].iter().rev().take(4).take_while(|quote| quote.open_token >= self.from);
        let stopped = ended.map(|quote| (quote, quote.close_token + 1)).find(|(quote, next)| {
            *next < at
                && quote.content.slice(self.words.text).trim_end().ends_with(['.', '!', '?'])
                && self.words.is_capital(*next)
        });
        let from = stopped.map_or(self.from, |(_, next)| next);
        let colon =
            (from..at).rev().find(|&token| self.words.is_punctuation(token, ':') && self.quote_at(token).is_none());
        // *gave a reason: Before the flood, they say, …*: a capital begins a sentence.
        let fits = |colon: &usize| colon + FEWEST_WORDS < at || colon + 2 < at && self.words.is_capital(colon + 1);
        colon.filter(fits).map_or(from, |colon| colon + 1)
    }

    fn both_sides(&self, left: Stretch, from: usize) -> Option<Around> {
        let reporter_ends = |token: usize| {
            self.words.word(token).ends_with("ing") || matches!(self.small(token), "who" | "which" | "whose")
        };
        if from >= self.to {
            return None;
        }
        // *These, the lawyers said, “all lead one way”*: the marked words go on with the sentence.
        let goes_on = |quote: &LocalQuote| begins_small(self.words, quote);
        let plain = self.quote_at(left.to - 1).is_none();
        let quoted = self.quote_at(from).is_some_and(|quote| !(goes_on(quote) && self.has_verb(left) && plain));
        if self.quote_at(from).is_some() && (!self.has_verb(left) || self.waits(left)) {
            return None;
        }
        if reporter_ends(from) || quoted {
            let aside = quoted && self.words.is(left.from, WordClass::Conjunction);
            let enough = self.count(left) >= FEWEST_WORDS && self.has_verb(left) && !aside;
            return enough.then(|| Around { parts: vec![left], percent: 80 });
        }
        let right = Stretch { from, to: self.trimmed(Stretch { from, to: self.plain_end(from) }) };
        (!right.is_empty()).then(|| Around { parts: vec![left, right], percent: 84 })
    }

    /// Where the second half ends: with the sentence, or where somebody else is quoted.
    fn plain_end(&self, from: usize) -> usize {
        let verb = self.words.reporting_verb("said");
        verb.map_or(self.to, |verb| {
            let reporter = Reporter { verb, at: from, subject: None, relation: Relation::Finite };
            self.end_from(from, Kind::Clause, &reporter)
        })
    }

    /// Whether the attribution goes on, and nothing of what was said follows: *, Ruiz said when asked*.
    fn stops_at(&self, after: usize) -> bool {
        self.words.is(after, WordClass::Conjunction) || self.words.is(after, WordClass::Preposition)
    }

    /// *When the bridge was lost*, *So if it rains*: a clause that needs another.
    fn waits(&self, left: Stretch) -> bool {
        let first = self.words.lower(left.from);
        first == "asked"
            || first.ends_with("ing")
            || (left.from..left.to.min(left.from + 2)).any(|token| self.is_subordinator(token))
    }

    fn count(&self, stretch: Stretch) -> usize {
        (stretch.from..stretch.to).filter(|&token| self.words.is_word(token)).count()
    }

    /// Whether the words before an attribution can be a sentence: an adverbial with a preposition is none.
    fn has_verb(&self, left: Stretch) -> bool {
        let adverbial = self.words.is(left.from, WordClass::Preposition) && self.count(left) < 8;
        let joint = self.count(left) < 3
            && (self.words.is(left.from, WordClass::Conjunction) || self.words.is_adverb(left.from));
        !adverbial && !joint
    }

    /// *According to Ruiz, the bridge will open*; *the bridge will open, according to Ruiz*.
    pub(super) fn according_to(&self, at: usize) -> Option<(Stretch, Around)> {
        let words = self.words;
        if !words.word(at).eq_ignore_ascii_case("according") || words.word(at + 1) != "to" {
            return None;
        }
        let mention = self.informant(at + 2)?;
        if at == self.from || at == self.from + 1 && words.is(self.from, WordClass::Conjunction) {
            let comma = (mention.to..self.to.min(mention.to + 25)).find(|&token| words.is_punctuation(token, ','))?;
            let from = self.past_apposition(comma) + 1;
            let right = Stretch { from, to: self.trimmed(Stretch { from, to: self.plain_end(from) }) };
            return (self.count(right) >= FEWEST_WORDS).then(|| (mention, Around { parts: vec![right], percent: 92 }));
        }
        if at - self.from > LONGEST {
            return None;
        }
        let from = self.sentence_start(at);
        let left = Stretch { from, to: self.trimmed(Stretch { from, to: at }) };
        // *because, according to Ruiz, the bridge is lost*
        let last = left.to.saturating_sub(1);
        let waits = words.is(last, WordClass::Conjunction) || words.word(last) == "that";
        // *The main faults, according to the report, are two*: the left half has no verb and waits for the right.
        let verbless = self.count(left) < 10 && !(left.from..left.to).any(|token| self.is_tensed(token));
        if (self.waits(left) || verbless) && words.is_punctuation(mention.to, ',') {
            let from = if verbless { self.past_apposition(mention.to) } else { mention.to } + 1;
            let right = Stretch { from, to: self.trimmed(Stretch { from, to: self.plain_end(from) }) };
            let resumes = !verbless
                || words.is_word(from)
                    && !words.is_capital(from)
                    && words.class(from).is_none_or(|class| class == WordClass::Auxiliary);
            if resumes && !right.is_empty() {
                return Some((mention, Around { parts: vec![left, right], percent: 85 }));
            }
        }
        if waits && words.is_punctuation(mention.to, ',') {
            let from = mention.to + 1;
            let right = Stretch { from, to: self.trimmed(Stretch { from, to: self.plain_end(from) }) };
            return (self.count(right) >= FEWEST_WORDS).then(|| (mention, Around { parts: vec![right], percent: 85 }));
        }
        (self.count(left) >= FEWEST_WORDS).then(|| (mention, Around { parts: vec![left], percent: 90 }))
    }

    /// Whoever stands after *according to*, a long description included: *a newly found letter*.
    fn informant(&self, from: usize) -> Option<Stretch> {
        let words = self.words;
        let goes_on = |token: &usize| {
            words.is_word(*token)
                // *a transcript | seen by Ruiz*
                && !(words.word(*token) == "seen" && words.word(*token + 1) == "by")
                && !matches!(
                    words.class(*token),
                    Some(WordClass::Relative | WordClass::Conjunction | WordClass::Preposition | WordClass::Date)
                )
        };
        let near = words.phrase_forward(from, self.to.min(from + 14));
        // *a Harbour budget office report*: the phrase goes on after the name.
        let begins = words.is(from, WordClass::Determiner);
        let start = near.map_or(from, |near| near.to);
        // *Karst County court records*: small nouns up to a document.
        let records = (start + 1..self.to.min(start + 4)).any(|token| words.is(token, WordClass::Document))
            && (start..self.to.min(start + 3)).take_while(|&token| !words.is(token, WordClass::Document)).all(
                |token| {
                    words.tokens[token].shape == Shape::Lower
                        && matches!(words.class(token), None | Some(WordClass::Group))
                },
            );
        let more = if begins || near.is_none() || records {
            (start..self.to.min(start + 6)).take_while(goes_on).count()
        } else {
            0
        };
        let to = words.settled_end(from, start + more, self.to);
        (near.is_some() || more > 1).then_some(Stretch { from, to })
    }

    /// *According to Ana Ruiz, the mayor, the bridge*: the comma that ends the apposition.
    fn past_apposition(&self, comma: usize) -> usize {
        let words = self.words;
        // A description that begins with a noun for a person may be long.
        let office = words.is(comma + 1, WordClass::Role) || words.is(comma + 1, WordClass::Title);
        let reach = if office { APPOSITION_REACH } else { 12 };
        let next = (comma + 1..self.to.min(comma + reach)).find(|&token| words.is_punctuation(token, ','));
        let is_verb = |token: usize| words.is(token, WordClass::Auxiliary) || words.word(token).ends_with("ed");
        match next {
            Some(next)
                if !(comma + 1..next).any(is_verb)
                    && words.is_word(comma + 1)
                    && !words.is(comma + 1, WordClass::Preposition)
                    || words.is(comma + 1, WordClass::Relative) =>
            {
                next
            }
            _ => comma,
        }
    }
}

fn begins_small(words: Words<'_>, quote: &LocalQuote) -> bool {
    quote.content.slice(words.text).starts_with(char::is_lowercase)
}
