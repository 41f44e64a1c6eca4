//! The subject of a cue that stands to its left: past appositions, relative clauses and documents.
//!
//! Not here: which verb is the cue (`lead`).

use super::surroundings::Surroundings;
use crate::language::lexicon::WordClass;
use crate::language::names::is_person_noun;
use crate::language::narration::Stretch;
use crate::language::quotation::SpeakerKind;
use crate::language::token::TokenKind;

/// How far a description that no comma ends may reach, in tokens.
const APPOSITION_REACH: usize = 14;

/// How far a relative clause between a subject and its verb may reach, in tokens.
const RELATIVE_REACH: usize = 14;

impl Surroundings<'_> {
    /// The subject to the left of a cue.
    pub(super) fn subject_before(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let subject = self.nearest_subject(cue, lead)?;
        let author = self.before_document(subject, lead);
        author.or_else(|| self.before_open_apposition(cue, subject, lead)).or(Some(subject))
    }

    /// *The union in a statement by its secretary had said*: whoever makes the statement.
    fn before_document(&self, subject: Stretch, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let led = |token: &usize| {
            matches!(words.word(*token), "in" | "through" | "via")
                && (token + 1..token + 4)
                    .any(|noun| words.is(noun, WordClass::Document) && words.word(noun + 1) == "by")
        };
        // The phrase may have taken the author in.
        if let Some(within) = (subject.from + 1..subject.to).find(led) {
            return Some(Stretch { from: subject.from, to: within });
        }
        let preposition = subject.from.checked_sub(1).filter(|&before| before > lead.from)?;
        let document =
            (subject.from..subject.to.min(subject.from + 3)).any(|token| words.is(token, WordClass::Document));
        let leads = document && matches!(words.word(preposition), "in" | "through" | "via");
        let author = words.phrase_backward(preposition, lead.from).filter(|_| leads)?;
        (words.is_name_word(author.to - 1) || words.is(author.from, WordClass::Determiner)).then_some(author)
    }

    /// *Ana Ruiz, the secretary of the union in Holm said*, *Ana Ruiz, Karst Water chairwoman said*, *Tom Bell, aged 49, Quay Road said*: the name at the beginning,
    /// where no comma ends what describes it.
    fn before_open_apposition(&self, cue: usize, subject: Stretch, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let alone = |name: Stretch| name.to - name.from == 1 && words.is_given_name(name.from);
        let name = words.name_forward(lead.from, lead.to).filter(|name| words.is_full_name(*name) || alone(*name))?;
        // *Ana Ruiz, the mayor said, was late*: said of her.
        let near = subject.from > name.to && subject.from - name.to <= APPOSITION_REACH && subject.to == cue;
        // *Ana, a nurse in Karst agreed.*: nobody else.
        let other = !matches!(words.word(name.to + 1), "a" | "an");
        let ends = words.is_punctuation(cue + 1, ',') || words.is_sentence_stop(cue + 1) && other;
        if !near || ends || !words.is_punctuation(name.to, ',') {
            return None;
        }
        let mut inside = name.to + 1..subject.from;
        let plain =
            |token: usize| !words.is_punctuation(token, ',') && !words.is_verb_like(token) && !words.is_mark(token);
        let aged = subject.from > name.to + 2
            && words.tokens[subject.from - 2].kind == TokenKind::Number
            && words.is_punctuation(subject.from - 1, ',')
            && (name.to + 1..subject.from - 2).all(|token| words.word(token) == "aged");
        let first = name.to + 1;
        let describes = matches!(words.word(first), "the" | "a" | "an" | "former")
            || words.is(first, WordClass::Role)
            || words.is(first, WordClass::Title)
            || is_person_noun(words, subject.to - 1) && !words.is_capital(subject.to - 1);
        let whole = subject.from == first || words.is(subject.from - 1, WordClass::Preposition) && inside.all(plain);
        (aged || describes && whole).then_some(name)
    }

    /// Where the verb phrase of a cue begins: back over its helpers, adverbs and times.
    fn verb_phrase(&self, cue: usize, lead: Stretch) -> usize {
        let words = self.words;
        let helps = |token: usize| words.is(token, WordClass::Auxiliary) && !words.is_name_word(token);
        let mut at = cue;
        while at > lead.from && (words.is_adverb(at - 1) || helps(at - 1)) {
            at -= 1;
        }
        // *The council last night said*
        words.time_before(at, lead.from + 1).unwrap_or(at)
    }

    fn nearest_subject(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let mut at = self.verb_phrase(cue, lead);
        // *Ana Ruiz, prosecuting told the court*: no comma ends what she does there.
        let appears = at > lead.from + 1 && matches!(words.word(at - 1), "prosecuting" | "defending" | "mitigating");
        if appears && words.is_punctuation(at - 2, ',') {
            return words.phrase_backward(at - 2, lead.from);
        }
        // *a message that said*: the document before it. What a banner reads, nobody says.
        let that = at > lead.from + 1 && words.word(at - 1) == "that";
        if that && is_placard(words.word(at - 2)) {
            return None;
        }
        if that && words.is(at - 2, WordClass::Document) {
            return words.phrase_backward(at - 1, lead.from);
        }
        let relative = at > lead.from && words.is(at - 1, WordClass::Relative);
        if relative {
            at -= 1;
        }
        if at > lead.from && words.is_punctuation(at - 1, ',') {
            return if relative { self.antecedent(at, lead) } else { self.before_apposition(at - 1, lead) };
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
            && !words.begins_clause(phrase.from - 1);
        if let Some(name) = self.before_open_clause(phrase, lead) {
            return Some(name);
        }
        let main = || words.clause_subject(Stretch { from: lead.from, to: phrase.from - 1 });
        if governed && !self.is_named(phrase) { main().or(Some(phrase)) } else { Some(phrase) }
    }

    /// *Ana Ruiz, | who said*, *evidence from Ana Ruiz, a nurse, | who said*: whom a clause behind a comma tells of.
    fn antecedent(&self, relative: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        // *Ana Ruiz, president of the Harbour Union, | who said*: a body is no one to be called *who*.
        let body = |phrase: &Stretch| {
            let governed = phrase.from > lead.from && words.word(phrase.from - 1) == "of";
            governed && words.word(relative) == "who" && words.speaker_kind(*phrase).is_body()
        };
        let beside = words.phrase_backward(relative - 1, lead.from);
        let beside = beside.filter(|phrase| self.is_named(*phrase) && !body(phrase));
        let phrase = beside.or_else(|| self.before_apposition(relative - 1, lead))?;
        Some(self.person_in_reach(phrase, relative))
    }

    /// *a reply from Ana Ruiz, | who said*: of a thing and the name behind its preposition, the one who can be *who*.
    fn person_in_reach(&self, phrase: Stretch, relative: usize) -> Stretch {
        let words = self.words;
        let thing = |preposition: &usize| {
            let by = matches!(words.word(*preposition), "from" | "by" | "with" | "to" | "about" | "on" | "against");
            let head = preposition - 1;
            by && !words.is_name_word(head) && !is_person_noun(words, head) && !words.is_plural_role(head)
        };
        let preposition = (phrase.from + 1..phrase.to).rev().find(|&token| words.is(token, WordClass::Preposition));
        let who = words.word(relative) == "who" && words.is_name_word(phrase.to - 1);
        let person = preposition.filter(thing).filter(|_| who);
        person.map_or(phrase, |preposition| Stretch { from: preposition + 1, ..phrase })
    }

    /// *Ana Ruiz, who won her first race as the captain said*: the name, where no comma ends the clause that tells of her.
    fn before_open_clause(&self, phrase: Stretch, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let governed = phrase.from > lead.from && words.is(phrase.from - 1, WordClass::Preposition);
        let relative = self.relative_before(phrase.from, lead, "who")?;
        let comma = relative.checked_sub(1).filter(|&comma| comma > lead.from && words.is_punctuation(comma, ','))?;
        let acts = (relative + 1..phrase.from).any(|token| words.is_verb_like(token));
        words.phrase_backward(comma, lead.from).filter(|name| governed && acts && self.is_named(*name))
    }

    /// *an official who asked not to be named said*: what a clause without commas tells more of.
    fn before_relative(&self, verb: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let relative = self.relative_before(verb, lead, "who")?;
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
        let whom = self.relative_before(verb, lead, "whom")?;
        self.words.phrase_forward(whom + 1, verb)
    }

    /// The nearest *who* or *whom* before a token, with nothing but words between.
    fn relative_before(&self, verb: usize, lead: Stretch, relative: &str) -> Option<usize> {
        let words = self.words;
        let floor = lead.from.max(verb.saturating_sub(RELATIVE_REACH));
        let inside = |token: &usize| words.is_word(*token) || words.is_punctuation(*token, '-');
        (floor..verb).rev().take_while(inside).find(|&token| words.word(token) == relative)
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
        let own = self.name_of_its_own(comma, lead);
        let floor = lead.from.max(comma.saturating_sub(30));
        let mut nearest = None;
        for token in (floor..comma).rev().filter(|&token| words.is_punctuation(token, ',')) {
            // *Ruiz denied it, and when Bell spoke, said*: another clause, and the subject that both have.
            if matches!(words.word(token + 1), "and" | "but") && words.is(token + 2, WordClass::Conjunction) {
                let main = words.clause_subject(Stretch { from: lead.from, to: token });
                return main.or(nearest);
            }
            let Some(phrase) = words.phrase_backward(token, lead.from) else {
                // *A review in 2022, which was not published, found*: no noun stands right before the clause.
                if words.is(token + 1, WordClass::Relative) {
                    return words.clause_subject(Stretch { from: lead.from, to: token }).or(nearest);
                }
                continue;
            };
            // *Tom Bell, who farms near Harlow, Neb., said*: the state belongs to the town, and the town to the clause.
            let clause = self.before_clause_in_state(token, comma, floor);
            let farmer = clause.and_then(|relative| words.phrase_backward(relative, lead.from));
            if let Some(name) = farmer.or_else(|| self.before_home(phrase, token, lead)) {
                return Some(name);
            }
            // *In a letter to the council, …*: what a preposition leads in is no subject.
            if self.opens_with_preposition(phrase, lead) {
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
        nearest.or_else(|| self.last_before(comma, lead))
    }

    /// The phrase before a comma; *Ruiz went to the mill, said*: where that is governed, the subject of its clause.
    fn last_before(&self, comma: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let phrase = words.phrase_backward(comma, lead.from)?;
        let before = phrase.from.checked_sub(1).filter(|&before| before > lead.from);
        // *the drivers’ | resignation*: the apostrophe of a plural is a mark of its own.
        let owned = |before: usize| matches!(words.word(before), "'" | "’");
        let object = before.is_some_and(|before| {
            words.is(before, WordClass::Preposition) || words.is_verb_like(before) || owned(before)
        });
        let acts = |subject: &Stretch| self.is_named(*subject) && words.is_verb_like(subject.to);
        let main = || words.clause_subject(Stretch { from: lead.from, to: phrase.from - 1 }).filter(acts);
        if object { main().or(Some(phrase)) } else { Some(phrase) }
    }

    /// *after a year as mayor, Gov. Ana Ruiz (D), said*: a name of its own between the commas.
    fn name_of_its_own(&self, comma: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        words.phrase_backward(comma, lead.from).filter(|phrase| {
            phrase.from > lead.from
                && (words.is_punctuation(phrase.from - 1, ',') || words.is(phrase.from - 1, WordClass::Conjunction))
                && (words.is(phrase.from, WordClass::Title) && words.is_capital(phrase.from)
                    || words.is(phrase.from - 1, WordClass::Conjunction)
                        && words.is_punctuation(phrase.from.saturating_sub(2), ',')
                        && words.speaker_kind(*phrase) == SpeakerKind::Person
                    || words.is_given_name(phrase.from)
                    || words.office_before(phrase.from - 1, lead.from).is_some() && words.may_hold_office(*phrase))
                && words.is_name_word(phrase.to - 1)
                && phrase.to - phrase.from > 1
        })
    }

    /// *In a letter to the council, …*, *During the first six months of her term, …*: what a preposition leads in is no subject.
    fn opens_with_preposition(&self, phrase: Stretch, lead: Stretch) -> bool {
        let words = self.words;
        let counts = |token: usize| words.is(token, WordClass::Determiner) || words.is_adverb(token);
        let mut at = phrase.from;
        while at > lead.from && counts(at - 1) {
            at -= 1;
        }
        at > lead.from
            && words.is(at - 1, WordClass::Preposition)
            && (at - 1 == lead.from || words.is_punctuation(at - 2, ','))
    }

    /// The comma before a relative clause that ends with a town and its state: the state stands between two commas.
    fn before_clause_in_state(&self, first: usize, second: usize, floor: usize) -> Option<usize> {
        let words = self.words;
        let state = words.region_behind(first).is_some_and(|state| state.to == second);
        let opens = |token: &usize| words.is_punctuation(*token, ',') && words.is(*token + 1, WordClass::Relative);
        (floor..first).rev().find(opens).filter(|_| state)
    }

    /// *Ana Ruiz, 59, a nurse from Karst, Ohio, said*: the name before a description that ends with a town and its state.
    fn before_home(&self, description: Stretch, state: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        words.region_behind(state)?;
        let comma = |at: usize| Some(at).filter(|&at| words.is_punctuation(at, ','));
        let last = comma(description.from.checked_sub(1)?)?;
        let aged = last.checked_sub(2).filter(|&age| words.tokens[age + 1].kind == TokenKind::Number);
        let name = words.name_backward(aged.and_then(comma).unwrap_or(last), lead.from)?;
        (words.is(description.from, WordClass::Determiner) && name.to - name.from > 1).then_some(name)
    }

    /// *Said Ruiz: “…”*, and the middle of *“…,” said Ruiz, “…”*.
    pub(super) fn subject_after(&self, cue: usize, lead: Stretch) -> Option<Stretch> {
        let words = self.words;
        let opens = (lead.from..cue).all(|token| {
            words.is_adverb(token) || words.is_punctuation(token, ',') || words.is(token, WordClass::Conjunction)
        });
        opens.then(|| words.phrase_forward(cue + 1, lead.to)).flatten()
    }
}

/// *signs*, *banner*: what is held up for all to read.
fn is_placard(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    matches!(one, "sign" | "banner" | "placard" | "poster" | "slogan" | "motto" | "label")
}
