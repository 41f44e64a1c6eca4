//! The words before a quotation: their cue, and the subject to its left.

use super::surroundings::{CUE_REACH, FRAGMENT_REACH, Surroundings};
use crate::language::lexicon::{Verb, VerbClass, VerbForm, WordClass, is_given_name, lower};
use crate::language::local::LocalAttribution;
use crate::language::narration::Stretch;
use crate::language::quotation::{CuePlace, SpeakerKind};

/// Verbs of wishing, thinking and finding: what is said about somebody's wishes is said by whoever tells of them.
const ATTITUDES: [&str; 27] = [
    "agree", "back", "believe", "consider", "continue", "expect", "fear", "feel", "find", "hate", "hope", "like",
    "love", "oppose", "plan", "prefer", "rate", "regard", "see", "seek", "support", "thank", "think", "view", "want",
    "begin", "allow",
];

/// How far the verb of an attribution may stand from the comma that ends it, in tokens.
const ASIDE_REACH: usize = 6;

/// How far a relative clause between a subject and its verb may reach, in tokens.
const RELATIVE_REACH: usize = 14;

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
        let mut attitude = None;
        for token in (lead.from..lead.to).rev() {
            let Some(verb) = self.verb(token).filter(|verb| self.in_reach(*verb, lead.to - token)) else { continue };
            if self.is_noun(token, lead) {
                continue;
            }
            let Some(found) = self.cue_at(token, verb, lead) else { continue };
            if !ATTITUDES.contains(&verb.lemma) {
                return Some(found);
            }
            attitude = attitude.or(Some((token, found)));
        }
        attitude.map(|(_, found)| found)
    }

    fn in_reach(&self, verb: Verb, distance: usize) -> bool {
        match verb.class {
            VerbClass::Core | VerbClass::Speech => true,
            VerbClass::Fragment => self.marked_words && distance <= FRAGMENT_REACH,
            VerbClass::Beat => false,
        }
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
        if self.shares_subject(token, lead) {
            return Some(self.found(Some(token), verb.lemma, None, CuePlace::Before, confidence));
        }
        if verb.form == VerbForm::Participle && !progressive || token > lead.from && words.word(token - 1) == "to" {
            let mention = self.subject_of_participle(token, lead);
            return Some(self.found(Some(token), verb.lemma, mention, CuePlace::Before, confidence.min(85)));
        }
        // *was described by Ruiz as*: the agent speaks; without one, nobody is said to.
        if !progressive && words.is_passive(token, lead.from) && verb.lemma != "quote" {
            let agent = words.agent(token, lead.to)?;
            return Some(self.found(Some(token), verb.lemma, Some(agent), CuePlace::Before, confidence));
        }
        let mention = self
            .relayed(token, verb, lead)
            .or_else(|| self.subject_amid(token, lead))
            .or_else(|| self.subject_before(token, lead))
            .or_else(|| self.subject_after(token, lead))?;
        Some(self.found(Some(token), verb.lemma, Some(mention), CuePlace::Before, confidence))
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
        let subject = words.phrase_backward(said, lead.from)?;
        let before = subject.from.checked_sub(1).filter(|&before| before > lead.from)?;
        words.is_punctuation(before, ',').then_some(subject)
    }

    /// *with one council saying*, *it was the mayor of Holm calling*: the word before a subject of its own.
    fn hands_over(&self, token: usize) -> bool {
        let word = lower(self.words.word(token));
        matches!(word.as_ref(), "with" | "is" | "was" | "that's" | "that’s" | "it's" | "it’s")
    }

    /// *the report “…”*, *a call for “…”*: the word is a noun here.
    fn is_noun(&self, token: usize, lead: Stretch) -> bool {
        let words = self.words;
        // *in writing*, *terms like “dead”*
        let idiom = token > lead.from
            && match lower(words.word(token)).as_ref() {
                "writing" => words.word(token - 1) == "in",
                "like" => matches!(words.word(token - 1), "words" | "phrases" | "things" | "people" | "names"),
                _ => false,
            };
        idiom
            || token > lead.from
                && (words.is(token - 1, WordClass::Determiner)
                    && !matches!(
                        lower(words.word(token - 1)).as_ref(),
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
        let ends = subject.to + 1 == lead.to
            && (words.is_punctuation(subject.to, ',') || words.is_punctuation(subject.to, ':'));
        let named = (subject.from..subject.to).any(|token| words.is_name_word(token));
        (ends && named).then_some(subject)
    }

    /// *Ruiz pointed to “the rust,” noted that a part was new, but added, “…”*: the subject of verbs that follow marked
    /// words without one stands before those.
    fn shares_subject(&self, cue: usize, lead: Stretch) -> bool {
        let words = self.words;
        let begins_with = |token: usize, last: &str| words.is_finite_cue(token) && words.word(token + 1) == last;
        let first = (lead.from..lead.to).find(|&token| {
            !words.is_punctuation(token, ',') && !words.is_adverb(token) && !matches!(words.word(token), "and" | "but")
        });
        let follows = lead.from > 0 && words.is_mark(lead.from - 1);
        let first = first.filter(|&first| follows && begins_with(first, "that"));
        first.is_some_and(|first| first == cue || cue > first && matches!(words.word(cue - 1), "and" | "but"))
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

    /// The subject to the left of a cue.
    pub(super) fn subject_before(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let mut at = cue;
        let helps = |token: usize| words.is(token, WordClass::Auxiliary) && !words.is_name_word(token);
        while at > lead.from && (words.is_adverb(at - 1) || helps(at - 1)) {
            at -= 1;
        }
        // *a message that said*: the document before it. What a banner reads, nobody says.
        let placard =
            |word: &str| matches!(word, "sign" | "banner" | "placard" | "poster" | "slogan" | "motto" | "label");
        let that = at > lead.from + 1 && words.word(at - 1) == "that" && words.is(at - 2, WordClass::Document);
        if that && !placard(words.word(at - 2)) {
            return words.phrase_backward(at - 1, lead.from);
        }
        let relative = at > lead.from && words.is(at - 1, WordClass::Relative);
        if relative {
            at -= 1;
        }
        if at > lead.from && words.is_punctuation(at - 1, ',') {
            let antecedent = || words.phrase_backward(at - 1, lead.from).filter(|phrase| self.is_named(*phrase));
            return relative.then(antecedent).flatten().or_else(|| self.before_apposition(at - 1, lead));
        }
        // *Ruiz laughed and said*: the subject of the verb before is that of this one.
        if at > lead.from && matches!(words.word(at - 1), "and" | "but" | "then") {
            return self.subject_of_coordinate(at - 1, lead);
        }
        if let Some(antecedent) = self.before_relative(at, lead) {
            return Some(antecedent);
        }
        if let Some(subject) = self.behind_object(at, lead) {
            return Some(subject);
        }
        let phrase = words.phrase_backward(at, lead.from)?;
        // *Drivers queueing in the street chanted*: the noun belongs to its preposition.
        // *Ruiz said as a heckler yelled*: no preposition, but a clause of its own.
        let governed = phrase.from > lead.from
            && words.is(phrase.from - 1, WordClass::Preposition)
            && !matches!(words.word(phrase.from - 1), "as" | "before" | "after" | "since" | "until");
        let main = || words.clause_subject(Stretch { from: lead.from, to: phrase.from - 1 });
        if governed && !self.is_named(phrase) { main().or(Some(phrase)) } else { Some(phrase) }
    }

    /// *an official who asked not to be named said*: what a clause without commas tells more of.
    fn before_relative(&self, verb: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let relative = self.relative_before(verb, lead, |word| word == "who")?;
        let has_verb = (relative + 1..verb).any(|token| words.is_verb_like(token));
        // *an envoy who clapped when Ruiz said*: another clause.
        let waits = |token: usize| {
            matches!(words.word(token), "when" | "while" | "as" | "after" | "before" | "because" | "if" | "since")
                && words.is_name_word(token + 1)
        };
        let other = (relative + 1..verb).any(waits);
        words.phrase_backward(relative, lead.from).filter(|_| has_verb && !other)
    }

    /// *Ruiz, whom Bell earlier in the day called*: the subject of a clause that tells of another.
    fn behind_object(&self, verb: usize, lead: Stretch) -> Option<Stretch> {
        let whom = self.relative_before(verb, lead, |word| word == "whom")?;
        self.words.phrase_forward(whom + 1, verb)
    }

    /// The nearest word of a kind before a verb, with nothing but words between.
    fn relative_before(&self, verb: usize, lead: Stretch, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        let words = self.words;
        let floor = lead.from.max(verb.saturating_sub(RELATIVE_REACH));
        let inside = |token: &usize| words.is_word(*token) || words.is_punctuation(*token, '-');
        (floor..verb).rev().take_while(inside).find(|&token| is_it(words.word(token)))
    }

    fn is_named(&self, phrase: Stretch) -> bool {
        (phrase.from..phrase.to).any(|token| self.words.is_name_word(token))
    }

    /// The subject of the verb that a conjunction joins to the cue: the nearest, then that of the clause.
    fn subject_of_coordinate(&self, conjunction: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let floor = lead.from.max(conjunction.saturating_sub(6));
        let nearest = (floor..conjunction).rev().find_map(|verb| {
            let pronoun = verb > lead.from && words.is(verb - 1, WordClass::Pronoun) && words.is_verb_like(verb);
            pronoun.then(|| words.phrase_backward(verb, lead.from)).flatten()
        });
        nearest.or_else(|| words.clause_subject(Stretch { from: lead.from, to: conjunction }))
    }

    /// *Jane Doe, 43, a teacher, said*: walks left over the commas to a phrase that ends with a name or noun.
    fn before_apposition(&self, comma: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        // *after a year as mayor, Gov. Ana Ruiz (D), said*: a name of its own between the commas.
        let own = words.phrase_backward(comma, lead.from).filter(|phrase| {
            let first = words.word(phrase.from);
            phrase.from > lead.from
                && (words.is_punctuation(phrase.from - 1, ',') || words.is(phrase.from - 1, WordClass::Conjunction))
                && (words.is(phrase.from, WordClass::Title) && words.is_capital(phrase.from)
                    || words.is(phrase.from - 1, WordClass::Conjunction)
                        && words.is_punctuation(phrase.from.saturating_sub(2), ',')
                        && words.speaker_kind(*phrase) == SpeakerKind::Person
                    || is_given_name(first)
                    || words.office_before(phrase.from - 1, lead.from).is_some() && words.may_hold_office(*phrase))
                && words.is_name_word(phrase.to - 1)
                && phrase.to - phrase.from > 1
        });
        let floor = lead.from.max(comma.saturating_sub(30));
        let mut nearest = None;
        for token in (floor..comma).rev().filter(|&token| words.is_punctuation(token, ',')) {
            let Some(phrase) = words.phrase_backward(token, lead.from) else { continue };
            // *In a letter to the council, …*: what a preposition leads in is no subject.
            let opens = phrase.from > lead.from
                && words.is(phrase.from - 1, WordClass::Preposition)
                && (phrase.from - 1 == lead.from || words.is_punctuation(phrase.from - 2, ','));
            if opens {
                continue;
            }
            // The name between the commas explains a noun before it, or else it is the subject.
            if own.is_some() && self.is_named(phrase) {
                return own;
            }
            let named = self.is_named(phrase);
            let full = self.with_name(phrase, comma + 1);
            if named || full != phrase || words.is(token + 1, WordClass::Relative) {
                return Some(full);
            }
            nearest = nearest.or(Some(full));
        }
        nearest.or_else(|| words.phrase_backward(comma, lead.from))
    }

    /// *Said Ruiz: “…”*, and the middle of *“…,” said Ruiz, “…”*.
    fn subject_after(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let opens = (lead.from..cue).all(|token| {
            words.is_adverb(token) || words.is_punctuation(token, ',') || words.is(token, WordClass::Conjunction)
        });
        opens.then(|| words.phrase_forward(cue + 1, lead.to)).flatten()
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
        let beside = words.name_backward(colon, self.lead.from);
        let sure = |name: &Stretch| {
            name.from == self.lead.from
                || words.is_dash(name.from - 1)
                || matches!(words.word(name.from - 1), "from" | "by")
        };
        let person = |name: &Stretch| name.to - name.from > 1 && is_given_name(words.word(name.from));
        let (mention, confidence) = match beside {
            Some(name) if sure(&name) => (Some(name), 92),
            Some(name) if person(&name) => (Some(name), 75),
            _ => (words.clause_subject(Stretch { from: self.lead.from, to: colon }), 50),
        };
        Some(self.found(Some(colon), ":", Some(mention?), CuePlace::Before, confidence))
    }
}
