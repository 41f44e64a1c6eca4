//! The words before and after one quotation, searched for its cue and speaker.

use super::{heads_item, is_bare_attribution, trim_possessive};
use crate::language::lexicon::{Verb, VerbClass, VerbForm, WordClass};
use crate::language::local::{LocalAttribution, LocalCue, LocalQuote};
use crate::language::narration::{Stretch, Words};
use crate::language::quotation::{Confidence, CuePlace, Manner, SpeakerKind};
use crate::language::token::Shape;

/// How far from a quotation a verb may stand, in tokens: bounds the work for each quotation.
pub(super) const CUE_REACH: usize = 45;
/// How far a verb that only takes marked words may stand from them.
pub(super) const FRAGMENT_REACH: usize = 9;

/// How far behind a quotation whoever relays it is looked for, in tokens.
const RELAY_REACH: usize = 14;

/// As sure as a verb of saying right behind the marks.
const NAMED_IN_TAIL: Confidence = Confidence::percent(90);

/// Fewer words with a name and a colon before them are the title of a work.
const LABELLED_WORDS: u32 = 5;

/// The words around one quotation.
pub(super) struct Surroundings<'b> {
    pub(super) words: Words<'b>,
    /// What comes before it in its sentence, back to the quotation before.
    pub(super) lead: Stretch,
    /// What comes after it in its sentence, up to the next quotation.
    pub(super) tail: Stretch,
    /// Whether nothing stands between it and the beginning of its sentence.
    pub(super) begins_sentence: bool,
    /// Whether its last character allows the sentence to go on: not a full stop.
    goes_on: bool,
    ends_with_comma: bool,
    /// Whether marked words stand there, for the verbs that take nothing else.
    pub(super) marked_words: bool,
}

impl<'b> Surroundings<'b> {
    pub(super) fn of(words: Words<'b>, quotes: &[LocalQuote], index: usize) -> Surroundings<'b> {
        let quote = &quotes[index];
        let previous = index.checked_sub(1).map(|before| &quotes[before]);
        let from = previous.map_or(0, |before| before.close_token + 1);
        let to = quotes.get(index + 1).map_or(words.tokens.len(), |next| next.open_token);
        let cut = (from..quote.open_token).rev().find(|&token| words.is_sentence_stop(token));
        let lead = Stretch { from: cut.map_or(from, |stop| stop + 1), to: quote.open_token };
        let after = (quote.close_token + 1).min(to);
        let stop = (after..to).find(|&token| words.is_sentence_stop(token)).unwrap_or(to);
        let last = quote.content.slice(words.text).trim_end().chars().next_back();
        let previous_ended = previous.is_none_or(|before| before.ends_sentence(words.text));
        Surroundings {
            words,
            lead,
            tail: Stretch { from: after, to: stop },
            begins_sentence: lead.is_empty() && (cut.is_some() || previous_ended),
            goes_on: last != Some('.'),
            ends_with_comma: last == Some(','),
            marked_words: true,
        }
    }

    /// A lead-in that nothing follows in its block.
    pub(super) fn before_nothing(words: Words<'b>, lead: Stretch) -> Surroundings<'b> {
        let tail = Stretch { from: lead.to, to: lead.to };
        Surroundings {
            words,
            lead,
            tail,
            begins_sentence: false,
            goes_on: true,
            ends_with_comma: false,
            marked_words: false,
        }
    }

    /// An attribution that stands right behind its words, where no mark divides them.
    pub(super) fn behind_words(words: Words<'b>, tail: Stretch) -> Surroundings<'b> {
        let lead = Stretch { from: tail.from, to: tail.from };
        Surroundings { tail, ends_with_comma: true, ..Surroundings::before_nothing(words, lead) }
    }

    /// A transcript set in marks: *“RUIZ: We shut at noon.”*
    pub(super) fn label_inside(&self, quote: &LocalQuote) -> Option<LocalAttribution> {
        let words = self.words;
        let name = words.name_forward(quote.open_token + 1, quote.close_token)?;
        let labels = words.is_punctuation(name.to, ':') && quote.words > LABELLED_WORDS && quote.begins_sentence;
        // *“Bell: you owe us a wall,” tweeted Ruiz*: the name is whom the words are about.
        let said = || self.in_tail().is_some_and(|found| found.confidence >= NAMED_IN_TAIL);
        (labels && !said()).then(|| self.found(Some(name.to), ":", Some(name), CuePlace::Before, 92))
    }

    pub(super) fn attribution(&self) -> Option<LocalAttribution> {
        if let Some(agent) = self.agent_behind() {
            return Some(agent);
        }
        let lead_is_near = self.lead_introduces();
        if self.ends_with_comma || self.goes_on && !lead_is_near {
            let tail = self.in_tail();
            // *Ruiz said the wall was “safe,” the Harbour Times reported*: a paper relays what Ruiz said.
            let relays = |found: &LocalAttribution| {
                found.cue.is_some_and(|cue| matches!(cue.lemma, "report" | "according to")) && found.kind.is_body()
            };
            let told = || self.in_lead().filter(|found| found.cue.is_some() && found.mention.is_some());
            return match tail.as_ref().filter(|found| relays(found)).and_then(|_| told()) {
                Some(told) => Some(told),
                None => tail.or_else(|| self.in_lead()),
            };
        }
        self.in_lead().or_else(|| self.in_tail())
    }

    /// *was called “a wall of sand” by Ruiz*, *a plan praised as “bold” by Ruiz*: whoever speaks stands behind the marks.
    fn agent_behind(&self) -> Option<LocalAttribution> {
        let words = self.words;
        if words.word(self.tail.from) != "by" {
            return None;
        }
        let agent = words.phrase_forward(self.tail.from + 1, self.tail.to)?;
        let speaks = !matches!(words.speaker_kind(agent), SpeakerKind::Unclear | SpeakerKind::Document);
        let floor = self.lead.from.max(self.lead.to.saturating_sub(FRAGMENT_REACH));
        let cue = (floor..self.lead.to).rev().find(|&token| words.is_word(token) && self.verb(token).is_some())?;
        let verb = self.verb(cue).filter(|verb| verb.form == VerbForm::Finite)?;
        let passive = words.is_passive(cue, self.lead.from) || words.word(cue + 1) == "as";
        (speaks && passive).then(|| self.found(Some(cue), verb.lemma, Some(agent), CuePlace::Before, 85))
    }

    /// Whether the words before it end as a lead-in does: with a colon, a comma or a cue.
    fn lead_introduces(&self) -> bool {
        let words = self.words;
        let Some(last) = self.lead.to.checked_sub(1).filter(|&last| last >= self.lead.from) else { return false };
        if self.heads_item() {
            return false;
        }
        let cue_before_comma = last > self.lead.from && words.verb_of_saying(words.word(last - 1)).is_some();
        words.is_punctuation(last, ':')
            || words.verb_of_saying(words.word(last)).is_some()
            || words.is_punctuation(last, ',') && cue_before_comma
    }

    /// *READ MORE: “…”*, *Verdict: “…”*: a label with a colon that nobody speaks under.
    pub(super) fn heads_item(&self) -> bool {
        let colon = self.lead.to.checked_sub(1).filter(|&last| last > self.lead.from);
        let colon = colon.filter(|&last| self.words.is_punctuation(last, ':'));
        colon.is_some_and(|colon| heads_item(self.words, Stretch { from: self.lead.from, to: colon }))
    }

    /// *“…,” Ruiz said*, *“…,” said Ruiz*, *“…,” according to Ruiz*, *“…” — Ruiz*.
    pub(super) fn in_tail(&self) -> Option<LocalAttribution> {
        let words = self.words;
        let (mut at, to) = (self.tail.from, self.tail.to);
        let sign_off = words.is_dash(at);
        while at < to && (words.is_punctuation(at, ',') || words.is_dash(at) || words.is_adverb(at)) {
            at += 1;
        }
        if at >= to {
            return None;
        }
        let signs =
            |name: &Stretch| name.to == to || words.is_punctuation(name.to, '(') || words.is_punctuation(name.to, ',');
        if sign_off && let Some(name) = words.name_forward(at, to).filter(signs) {
            return Some(self.found(None, "—", Some(name), CuePlace::After, 90));
        }
        if let Some(name) = self.named_on_subject() {
            return Some(self.found(None, ":", Some(name), CuePlace::After, 85));
        }
        // *“…,” noting that …*: it says more of whoever spoke already.
        if self.verb(at).is_some_and(|verb| verb.form == VerbForm::Participle) {
            return None;
        }
        // *“…”, court told*: whoever hears it.
        let last = (at..to).rev().find(|&token| !words.is_sentence_stop(token));
        if last.is_some_and(|last| words.word(last) == "told") {
            return None;
        }
        // *“It is over.” The mayor said the wall was lost.*: a sentence of its own.
        if !self.goes_on && !is_bare_attribution(words, at, to) {
            return None;
        }
        let confidence = if self.ends_with_comma {
            97
        } else if self.goes_on {
            90
        } else {
            60
        };
        self.inverted(at, to, confidence)
            .or_else(|| self.before_relay(at, to, confidence))
            .or_else(|| self.according_to(Stretch { from: at, to: to.min(at + 12) }, CuePlace::After))
            .or_else(|| self.subject_then_cue(at, to, confidence))
            .or_else(|| self.at_end_of_sentence(at, to))
    }

    /// *“…,” Ruiz said, | according to the Harbour Times*: who speaks, and not who relays it.
    fn before_relay(&self, at: usize, to: usize, confidence: u8) -> Option<LocalAttribution> {
        let words = self.words;
        let relay = (at + 1..to.min(at + RELAY_REACH)).find(|&token| words.word(token) == "according")?;
        let said = (at + 1..relay).any(|token| words.is_finite_cue(token));
        said.then(|| self.subject_then_cue(at, relay, confidence)).flatten()
    }

    /// *said Ruiz*, *says the mayor*.
    fn inverted(&self, at: usize, to: usize, confidence: u8) -> Option<LocalAttribution> {
        let words = self.words;
        let verb =
            self.verb(at).filter(|verb| verb.form != VerbForm::Participle && verb.class != VerbClass::Fragment)?;
        let from = (at + 1..to).find(|&token| !words.is_adverb(token))?;
        // *“…,” noted that …*: a clause follows, and the subject stands before the quotation.
        let mention = words.phrase_forward(from, to).filter(|_| words.word(from) != "that")?;
        // *“…,” state Rivers Director Ana Ruiz said*, *‘…’ say they were let down*: the base form has many behind it.
        let pronoun = words.is(from, WordClass::Pronoun);
        let many = words.is_many(mention) && !pronoun;
        // *… of the “fine man” said they “feel let down”*: the pronoun begins what is said.
        let leads = pronoun && words.is_mark(mention.to);
        // *“Quay Post,” tweeted photos of it*: things, and nobody.
        let thing = mention.to - mention.from == 1
            && words.word(mention.from).ends_with('s')
            && words.speaker_kind(mention) == SpeakerKind::Unclear;
        if leads || thing && verb.lemma != "say" || verb.form == VerbForm::Base && !many {
            return None;
        }
        let mention = words.with_apposed_name(mention, to);
        Some(self.found(Some(at), verb.lemma, Some(mention), CuePlace::After, confidence))
    }

    /// *Ruiz said*, *the mayor, Ana Ruiz, said*, *a spokesman for the ministry said*.
    fn subject_then_cue(&self, at: usize, to: usize, confidence: u8) -> Option<LocalAttribution> {
        let subject = self.words.phrase_forward(at, to)?;
        let limit = to.min(subject.to + CUE_REACH);
        let near = self.near_cue(subject, limit).map(|cue| (cue, confidence));
        let (cue, confidence) =
            near.or_else(|| self.distant_cue(subject, limit).map(|cue| (cue, confidence.min(75))))?;
        let lemma = self.verb(cue)?.lemma;
        Some(self.found(Some(cue), lemma, Some(self.with_name(subject, cue)), CuePlace::After, confidence))
    }

    /// *“…” on its present path, he said*: the attribution of the whole sentence follows a comma at its end.
    fn at_end_of_sentence(&self, at: usize, to: usize) -> Option<LocalAttribution> {
        let limit = to.min(at + CUE_REACH);
        let comma = (at..limit).rev().find(|&token| {
            let subject = || self.words.phrase_forward(token + 1, limit);
            self.words.is_punctuation(token, ',')
                && (self.words.is_finite_cue(token + 1)
                    || subject().is_some_and(|subject| self.near_cue(subject, limit).is_some()))
        })?;
        let confidence = 78;
        // *pursued by both, said the wall was lost*: a clause follows, and the subject stands before.
        let ends = |found: &LocalAttribution| {
            found.mention_tokens.is_some_and(|mention| {
                let behind = self.words.class(mention.to);
                !self.words.is_word(mention.to) || behind.is_some_and(|class| class != WordClass::Auxiliary)
            })
        };
        self.inverted(comma + 1, limit, confidence).filter(ends).or_else(|| {
            let subject = self.words.phrase_forward(comma + 1, limit)?;
            let cue = self.near_cue(subject, limit)?;
            let mention = self.with_name(subject, cue);
            Some(self.found(Some(cue), self.verb(cue)?.lemma, Some(mention), CuePlace::After, confidence))
        })
    }

    /// The verb of the subject itself: right after it, or after an apposition between commas.
    fn near_cue(&self, subject: Stretch, limit: usize) -> Option<usize> {
        let words = self.words;
        let (mut apposition, mut bracket, mut near, mut close) = (false, false, true, true);
        for token in subject.to..limit {
            bracket |= words.is_punctuation(token, '(');
            if bracket {
                bracket = !words.is_punctuation(token, ')');
                continue;
            }
            apposition ^= words.is_punctuation(token, ',');
            let aside = token == subject.to || apposition;
            // Jeremy Peters and Maggie Haberman write.
            let coordinates = words.word(token) == "and" && words.is_name_word(token + 1);
            if !aside
                && !coordinates
                && (words.is(token, WordClass::Conjunction) || words.is(token, WordClass::Relative))
            {
                return None;
            }
            // *“…,” she was told*: she heard it.
            let passive = |verb: &Verb| words.is_passive(token, subject.to) && verb.lemma != "quote";
            // *Ruiz can be heard saying*
            let heard = |verb: &Verb| {
                verb.lemma == "say" && token > subject.to && !apposition && !words.is_punctuation(token - 1, ',')
            };
            let speaks = |verb: &Verb| verb.form != VerbForm::Participle || heard(verb);
            let verb = self.verb(token).filter(|verb| speaks(verb) && !passive(verb));
            let fits = verb.is_some_and(|verb| match verb.class {
                VerbClass::Core => !apposition || near,
                VerbClass::Speech => close || words.is_punctuation(token - 1, ','),
                VerbClass::Fragment | VerbClass::Beat => near && self.ends_with_comma,
            });
            if fits {
                return Some(token);
            }
            near &= words.is_adverb(token) || words.is(token, WordClass::Auxiliary);
            // “the RIA news agency cited”: a noun or two may follow the name.
            close &= near || words.is_word(token) && token < subject.to + 3;
        }
        None
    }

    /// A core verb further on, where commas do not tell what belongs to the subject:
    /// *Jane Doe, editor at the Post tells us*.
    fn distant_cue(&self, subject: Stretch, limit: usize) -> Option<usize> {
        let core = |verb: Verb| verb.class == VerbClass::Core && verb.form == VerbForm::Finite;
        let named = (subject.from..subject.to).any(|token| self.words.is_name_word(token));
        (subject.to..limit).find(|&token| named && self.verb(token).is_some_and(core))
    }

    /// *the mayor, Ana Ruiz, said*: the name in apposition belongs to the mention.
    pub(super) fn with_name(&self, subject: Stretch, cue: usize) -> Stretch {
        let words = self.words;
        if let Some(name) = self.name_of_two_offices(subject, cue) {
            return Stretch { from: subject.from, to: name.to };
        }
        let has_name = words.is_name_word(subject.to - 1);
        if has_name || !words.is_punctuation(subject.to, ',') {
            return words.with_apposed_name(subject, cue);
        }
        match words.name_forward(subject.to + 1, cue) {
            Some(name) if words.is_punctuation(name.to, ',') => Stretch { from: subject.from, to: name.to },
            Some(name) if words.word(name.to) == "of" => words.with_apposed_name(subject, cue),
            _ => subject,
        }
    }

    /// *Gazette political writer and Karst insider | Ana Ruiz | said*: the full name right before the verb, behind two offices.
    fn name_of_two_offices(&self, subject: Stretch, cue: usize) -> Option<Stretch> {
        let words = self.words;
        let name = words.name_backward(cue, subject.to)?;
        let full = (name.from..name.to).find(|&first| words.is_full_name(Stretch { from: first, to: name.to }))?;
        let noun = |token: usize| {
            let class = matches!(
                words.class(token),
                None | Some(WordClass::Role | WordClass::Title | WordClass::Group | WordClass::Unnamed)
            );
            words.is_word(token) && !words.is_verb_like(token) && (class || words.word(token) == "and")
        };
        let joined = (subject.to..full).any(|token| words.word(token) == "and");
        (joined && (subject.to..full).all(noun) && words.word(full - 1) != "and").then_some(name)
    }

    /// *according to Ruiz*.
    pub(super) fn according_to(&self, stretch: Stretch, place: CuePlace) -> Option<LocalAttribution> {
        let words = self.words;
        let at = (stretch.from..stretch.to)
            .find(|&token| words.word(token).eq_ignore_ascii_case("according") && words.word(token + 1) == "to")?;
        let mention = words.phrase_forward(at + 2, words.tokens.len().min(at + 14))?;
        Some(self.found(Some(at), "according to", Some(mention), place, 93))
    }

    pub(super) fn verb(&self, token: usize) -> Option<Verb> {
        let words = self.words;
        if !words.is_word(token) {
            return None;
        }
        // *READ MORE: “…”*: a link, and no verb of saying.
        if words.tokens[token].shape == Shape::AllCaps {
            return None;
        }
        let verb = words.cue(token)?;
        // A capital inside a sentence is a name: “Pope Says”, “the Post reports”.
        let starts = token == 0 || token == self.lead.from;
        ((starts || !words.is_capital(token)) && !words.is_noun_form(token, verb)).then_some(verb)
    }

    fn manner(&self, cue: usize) -> Manner {
        let gesture = self.verb(cue).is_some_and(|verb| verb.class == VerbClass::Beat);
        if gesture { Manner::Gesture } else { Manner::Saying }
    }

    pub(super) fn found(
        &self,
        cue: Option<usize>,
        lemma: &'static str,
        mention: Option<Stretch>,
        place: CuePlace,
        confidence: u8,
    ) -> LocalAttribution {
        let words = self.words;
        let mention = mention.filter(|mention| !mention.is_empty());
        let both = mention.zip(cue).and_then(|(mention, cue)| words.conjoined(mention, cue));
        let mention = both.or(mention);
        LocalAttribution {
            cue: cue.map(|token| LocalCue { span: words.tokens[token].span, lemma, manner: self.manner(token), place }),
            mention: mention.map(|mention| trim_possessive(words, mention)),
            mention_tokens: mention,
            kind: mention.map_or(SpeakerKind::Unnamed, |mention| speaking(words.speaker_kind(mention))),
            confidence: Confidence::percent(confidence),
        }
    }
}

/// What is said to speak can speak: *the barber said*.
pub(in crate::language) fn speaking(kind: SpeakerKind) -> SpeakerKind {
    if kind == SpeakerKind::Unclear { SpeakerKind::Person } else { kind }
}
