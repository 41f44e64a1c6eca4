//! The words before a quotation: their cue, and the subject to its left.

use super::is_label;
use super::surroundings::{CUE_REACH, FRAGMENT_REACH, Surroundings};
use crate::language::lexicon::{Verb, VerbClass, VerbForm, WordClass};
use crate::language::local::LocalAttribution;
use crate::language::narration::Stretch;
use crate::language::quotation::{CuePlace, SpeakerKind};
use crate::language::token::TokenKind;

/// Verbs of wishing, thinking and finding: what is said about somebody's wishes is said by whoever tells of them.
const ATTITUDES: [&str; 28] = [
    "agree", "back", "believe", "consider", "continue", "expect", "fear", "feel", "find", "hate", "hope", "like",
    "love", "oppose", "plan", "prefer", "rate", "regard", "see", "seek", "support", "thank", "think", "view", "want",
    "begin", "allow", "reject",
];

/// Verbs that give a thing its name: the name follows the thing, however long that is.
const NAMING: [&str; 8] = ["brand", "call", "consider", "declare", "deem", "dub", "label", "term"];

/// How far a name may stand from the verb that gives it, in tokens.
const NAMING_REACH: usize = 24;

/// How far the verb of an attribution may stand from the comma that ends it, in tokens.
const ASIDE_REACH: usize = 6;

/// An infinitive further than this from the marks leads them in less surely than a verb before it, in tokens.
const INFINITIVE_REACH: usize = 3;

impl Surroundings<'_> {
    /// *Ruiz said: “…”*, *Ruiz told the council that “…”*, *Ruiz: “…”*.
    pub(super) fn in_lead(&self) -> Option<LocalAttribution> {
        let from = self.lead.from.max(self.lead.to.saturating_sub(CUE_REACH));
        let lead = Stretch { from, to: self.lead.to };
        self.put_it()
            .or_else(|| self.last_cue(lead))
            .or_else(|| self.according_to(lead, CuePlace::Before))
            .or_else(|| self.name_and_colon())
    }

    fn last_cue(&self, lead: Stretch) -> Option<LocalAttribution> {
        let (mut attitude, mut infinitive) = (None, None);
        for token in (lead.from..lead.to).rev() {
            let reaches = |verb: &Verb| self.in_reach(*verb, lead.to - token) || self.names_at_last(token, *verb, lead);
            let Some(verb) = self.verb(token).filter(reaches) else { continue };
            if self.is_noun(token, lead) {
                continue;
            }
            let Some(found) = self.cue_at(token, verb, lead) else { continue };
            // *said the letter was meant to offer help and was “open”*: whose offer it is, is part of what was said.
            let far = lead.to - token > INFINITIVE_REACH && token > lead.from && self.words.word(token - 1) == "to";
            if far && !ATTITUDES.contains(&verb.lemma) {
                infinitive = infinitive.or(Some(found));
            } else if ATTITUDES.contains(&verb.lemma) {
                attitude = attitude.or(Some(found));
            } else {
                return Some(found);
            }
        }
        infinitive.or(attitude)
    }

    fn in_reach(&self, verb: Verb, distance: usize) -> bool {
        match verb.class {
            VerbClass::Core | VerbClass::Speech => true,
            VerbClass::Fragment => self.marked_words && distance <= FRAGMENT_REACH,
            VerbClass::Beat => false,
        }
    }

    /// *called the plan to close four schools in the north of the city “absurd”*: one long object, and its name.
    fn names_at_last(&self, token: usize, verb: Verb, lead: Stretch) -> bool {
        let words = self.words;
        let near = self.marked_words && lead.to - token <= NAMING_REACH && NAMING.contains(&verb.lemma);
        let in_phrase = |at: usize| {
            let clause = matches!(words.class(at), Some(WordClass::Auxiliary | WordClass::Relative));
            match words.tokens[at].kind {
                TokenKind::Word => !clause && !words.is_finite_cue(at),
                TokenKind::Number => true,
                TokenKind::Punctuation => ['$', '£', '€', '%'].iter().any(|sign| words.is_punctuation(at, *sign)),
                TokenKind::Mark | TokenKind::Stop | TokenKind::Opaque => false,
            }
        };
        // *called on the council*, *called out his rivals*: nothing is given a name.
        let names = !words.is(token + 1, WordClass::Preposition) && words.word(token + 1) != "out";
        near && names && (token + 1..lead.to).all(in_phrase)
    }

    /// The cue at a token of the lead, where somebody is its subject.
    fn cue_at(&self, token: usize, verb: Verb, lead: Stretch) -> Option<LocalAttribution> {
        let words = self.words;
        let confidence = match lead.to - token {
            0..=2 => 95,
            _ if verb.class == VerbClass::Core => 88,
            _ => 70,
        };
        // *was calling it “dead”* is as good as *called*.
        let progressive = verb.form == VerbForm::Participle && words.is_passive(token, lead.from);
        // *have used terms like “dead”*
        let such = |word: &str| matches!(word, "terms" | "lines" | "remarks" | "comments" | "statements" | "slogans");
        if verb.lemma == "like" && token > lead.from && such(words.word(token - 1)) {
            let mention = words.clause_subject(Stretch { from: lead.from, to: token - 1 })?;
            return Some(self.found(Some(token), verb.lemma, Some(mention), CuePlace::Before, 70));
        }
        // *The family of a ‘fine man’ say they feel ‘let down’*: the subject stands before the marked words.
        let they = token + 2 == lead.to && words.word(token + 1) == "they" && verb.class == VerbClass::Core;
        let resumes = they && token == lead.from && token > 0 && words.is_mark(token - 1);
        if resumes || self.shares_subject(token, lead) {
            return Some(self.found(Some(token), verb.lemma, None, CuePlace::Before, confidence));
        }
        if verb.form == VerbForm::Participle && !progressive || token > lead.from && words.word(token - 1) == "to" {
            let mention = self.subject_of_participle(token, lead);
            return Some(self.found(Some(token), verb.lemma, mention, CuePlace::Before, confidence.min(85)));
        }
        // *Bell was mocked and accused of “theft”*: whoever is accused does not speak.
        if verb.lemma == "accuse" && verb.form == VerbForm::Finite && words.word(token + 1) == "of" {
            let agent = words.agent(token, lead.to)?;
            return Some(self.found(Some(token), verb.lemma, Some(agent), CuePlace::Before, confidence));
        }
        // *was described by Ruiz as*: the agent speaks; without one, nobody is said to.
        if !progressive && words.is_passive(token, lead.from) && verb.lemma != "quote" {
            let agent = words.agent(token, lead.to)?;
            return Some(self.found(Some(token), verb.lemma, Some(agent), CuePlace::Before, confidence));
        }
        let mention = self
            .relayed(token, verb, lead)
            .or_else(|| self.subject_amid(token, lead))
            .or_else(|| self.somebody_before(token, lead))
            .or_else(|| self.subject_after(token, lead))?;
        Some(self.found(Some(token), verb.lemma, Some(mention), CuePlace::Before, confidence))
    }

    /// The subject of a verb; *the row is tiring, says Ana Ruiz*: behind it, where nobody stands before it.
    fn somebody_before(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let subject = self.subject_before(cue, lead)?;
        let nobody = words.speaker_kind(subject) == SpeakerKind::Unclear;
        let apart = nobody && cue > lead.from && words.is_punctuation(cue - 1, ',');
        let ends = |phrase: &Stretch| phrase.to >= lead.to || words.is_punctuation(phrase.to, ',');
        let named = |phrase: &Stretch| words.is_name_word(phrase.to - 1);
        let behind = || words.phrase_forward(cue + 1, lead.to).filter(ends).filter(named);
        if apart { behind().or(Some(subject)) } else { Some(subject) }
    }

    /// *with Ruiz saying*, *footage of Ruiz saying*: the name beside it. Else the subject of the main clause.
    fn subject_of_participle(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        // *the wall was “lost” while adding*: the subject stands before the marked words.
        let waits = cue > lead.from && matches!(words.word(cue - 1), "while" | "before" | "after" | "and");
        if waits && lead.from > 0 && words.is_mark(lead.from - 1) {
            return None;
        }
        if let Some(subject) = self.subject_of_aside(cue, lead) {
            return Some(subject);
        }
        let beside = words.name_backward(cue, lead.from).filter(|name| {
            let before = name.from.checked_sub(1).filter(|&before| before >= lead.from);
            before.is_some_and(|before| {
                words.is_dash(before)
                    || words.is_punctuation(before, ',')
                    || matches!(words.word(before), "with" | "of" | "and")
            })
        });
        // *with one council saying*
        let beside = beside.or_else(|| {
            words
                .phrase_backward(cue, lead.from)
                .filter(|phrase| phrase.from > lead.from && self.hands_over(phrase.from - 1))
        });
        let clause = Stretch { from: lead.from, to: cue };
        let earlier = || self.last_cue(clause).and_then(|earlier| earlier.mention_tokens);
        beside.or_else(|| words.clause_subject(clause)).or_else(earlier)
    }

    /// *The wall is lost, Ruiz said on Monday, adding*: the subject of the attribution before.
    fn subject_of_aside(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let comma = cue.checked_sub(1).filter(|&comma| comma > lead.from && words.is_punctuation(comma, ','))?;
        let floor = lead.from.max(comma.saturating_sub(ASIDE_REACH));
        let core = |token: &usize| self.verb(*token).is_some_and(|verb| verb.class == VerbClass::Core);
        let said = (floor..comma).rev().find(|token| words.is_finite_cue(*token) && core(token))?;
        let subject = words.phrase_backward(said, lead.from).filter(|subject| !words.is_adverb(subject.from))?;
        let before = subject.from.checked_sub(1).filter(|&before| before > lead.from)?;
        words.is_punctuation(before, ',').then_some(subject)
    }

    /// *with one council saying*, *it was the mayor of Holm calling*: the word before a subject of its own.
    fn hands_over(&self, token: usize) -> bool {
        let word = self.words.lower(token);
        matches!(word.as_ref(), "with" | "is" | "was" | "that's" | "that’s" | "it's" | "it’s")
    }

    /// *the report “…”*, *a call for “…”*: the word is a noun here.
    fn is_noun(&self, token: usize, lead: Stretch) -> bool {
        let words = self.words;
        // *in writing*, *terms like “dead”*
        let idiom = token > lead.from
            && match words.lower(token).as_ref() {
                "writing" => words.word(token - 1) == "in",
                "like" => matches!(words.word(token - 1), "words" | "phrases" | "things" | "people" | "names"),
                _ => false,
            };
        idiom
            || token > lead.from
                && (words.is(token - 1, WordClass::Determiner)
                    && !matches!(
                        words.lower(token - 1).as_ref(),
                        "that" | "this" | "most" | "some" | "many" | "one" | "both" | "another"
                    )
                    || words.is(token - 1, WordClass::Preposition)
                        && words.word(token - 1) != "to"
                        && self.verb(token).is_some_and(|verb| verb.form == VerbForm::Base))
    }

    /// *In short, explained Ruiz, “…”*: the subject turned round behind its verb, up to the quotation.
    fn subject_amid(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        // *told the Gazette*: whoever is told does not speak.
        let hears = self.verb(cue).is_some_and(|verb| matches!(verb.lemma, "tell" | "ask"));
        let apart = cue > lead.from && words.is_punctuation(cue - 1, ',') && !hears;
        let subject = words.phrase_forward(cue + 1, lead.to).filter(|_| apart)?;
        let comma = words.is_punctuation(subject.to, ',');
        let ends = subject.to + 1 == lead.to && (comma || words.is_punctuation(subject.to, ':'));
        // *The wall is lost, says Ana Ruiz, the mayor of Karst: “…”*: her description up to the colon.
        let says = self.verb(cue).is_some_and(|verb| verb.lemma == "say" && verb.form == VerbForm::Finite);
        let ends = ends || says && comma && words.is_punctuation(lead.to - 1, ':');
        let named = (subject.from..subject.to).any(|token| words.is_name_word(token));
        (ends && named).then_some(subject)
    }

    /// *Ruiz pointed to “the rust,” noted that a part was new, but added, “…”*, *called it “dear” and told drivers it was
    /// “late”*: the subject of verbs that follow marked words without one stands before those.
    fn shares_subject(&self, cue: usize, lead: Stretch) -> bool {
        let words = self.words;
        let joins = |token: usize| matches!(words.word(token), "and" | "but");
        let first = (lead.from..lead.to)
            .find(|&token| !words.is_punctuation(token, ',') && !words.is_adverb(token) && !joins(token));
        let follows = lead.from > 0 && words.is_mark(lead.from - 1);
        let Some(first) = first.filter(|&first| follows && words.is_finite_cue(first)) else { return false };
        // *the chants to “end it” and promises to “mend it”*: a noun.
        let may_be_noun = words.word(first).ends_with('s') && words.is(first + 1, WordClass::Preposition);
        let is_joined = first == cue && !may_be_noun && (lead.from..first).any(joins);
        is_joined || words.word(first + 1) == "that" && (first == cue || cue > first && joins(cue - 1))
    }

    /// *Ruiz released a statement, the Harbour Times reported: “…”*: a paper between commas relays what the clause tells.
    fn relayed(&self, cue: usize, verb: Verb, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let closes = words.is_punctuation(cue + 1, ',') || words.is_punctuation(cue + 1, ':');
        let outlet = words.phrase_backward(cue, lead.from).filter(|_| verb.lemma == "report" && closes)?;
        let comma =
            outlet.from.checked_sub(1).filter(|&comma| comma > lead.from && words.is_punctuation(comma, ','))?;
        let clause = Stretch { from: lead.from, to: comma };
        let body = words.speaker_kind(outlet).is_body();
        words.clause_subject(clause).filter(|subject| body && subject.to < comma)
    }

    /// *As Ruiz, the mayor, put it: “…”*, *as Ruiz put it in a letter, “…”*.
    fn put_it(&self) -> Option<LocalAttribution> {
        let words = self.words;
        let last = self.lead.to.checked_sub(1).filter(|&last| last > self.lead.from)?;
        let leads = words.is_punctuation(last, ':') || words.is_punctuation(last, ',');
        let floor = (self.lead.from + 1).max(last.saturating_sub(FRAGMENT_REACH));
        let puts = |put: &usize| matches!(words.word(*put), "put" | "puts") && words.word(*put + 1) == "it";
        let put = (floor..last).rev().find(puts).filter(|_| leads)?;
        let subject = self.subject_before(put, self.lead)?;
        Some(self.found(Some(put), "put it", Some(subject), CuePlace::Before, 85))
    }

    /// *Ruiz: “…”*, *More from Ruiz: “…”*, and a sentence that ends with a colon.
    fn name_and_colon(&self) -> Option<LocalAttribution> {
        let words = self.words;
        let colon =
            self.lead.to.checked_sub(1).filter(|&last| last >= self.lead.from && words.is_punctuation(last, ':'))?;
        if self.heads_item() {
            return None;
        }
        if let Some(found) = self.in_the_words_of(colon) {
            return Some(found);
        }
        let beside = words.name_backward(colon, self.lead.from);
        let sure = |name: &Stretch| {
            name.from == self.lead.from
                || words.is_dash(name.from - 1)
                || matches!(words.word(name.from - 1), "from" | "by")
        };
        let person = |name: &Stretch| name.to - name.from > 1 && words.is_given_name(name.from);
        let (mention, confidence) = match beside {
            Some(name) if sure(&name) => (Some(name), 92),
            Some(name) if person(&name) => (Some(name), 75),
            _ => {
                let subject = words.clause_subject(Stretch { from: self.lead.from, to: colon });
                (subject.filter(|subject| !is_label(words, *subject)), 50)
            }
        };
        Some(self.found(Some(colon), ":", Some(mention?), CuePlace::Before, confidence))
    }

    /// *in the words of one adviser: “…”*
    fn in_the_words_of(&self, colon: usize) -> Option<LocalAttribution> {
        let words = self.words;
        let floor = self.lead.from.max(colon.saturating_sub(ASIDE_REACH * 2));
        let of = (floor + 1..colon).find(|&token| words.word(token) == "of" && words.word(token - 1) == "words")?;
        let speaker = words.phrase_forward(of + 1, colon).filter(|speaker| speaker.to == colon)?;
        Some(self.found(Some(colon), ":", Some(speaker), CuePlace::Before, 85))
    }
}
