//! One sentence as it is searched for reported speech.
//!
//! Here: which of its tokens stand in marks, its verbs and who their subjects are.
//! Not here: what the verbs report (`complement`, `around`).

use crate::language::cue::subject_of_verb;
use crate::language::lexicon::{ReportingVerb, VerbForm, WordClass};
use crate::language::local::LocalQuote;
use crate::language::names::is_agent_noun;
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, TokenKind};

/// A sentence of one block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause<'b> {
    pub(super) words: Words<'b>,
    /// The marked stretches of the block, in order.
    pub(super) quotes: &'b [LocalQuote],
    /// The first token.
    pub(super) from: usize,
    /// The token after the last, without the stop that ends the sentence.
    pub(super) to: usize,
}

/// A verb that may report something, with its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reporter {
    pub(super) verb: ReportingVerb,
    /// Its token.
    pub(super) at: usize,
    /// Who says it, where the sentence tells.
    pub(super) subject: Option<Stretch>,
    pub(super) relation: Relation,
}

/// How a reporting verb stands to its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// *Ruiz said*
    Finite,
    /// *Ruiz, who said*
    Relative,
    /// *After Ruiz said*
    Subordinate,
    /// *Ruiz spoke and said*
    Coordinate,
    /// *saying*, *to say*
    Hanging,
    /// *, said Ruiz*
    Inverted,
    /// *was told by Ruiz*
    Passive,
}

/// What stands between a verb and its subject.
struct Group {
    /// The first token of the verb group: *has* of *has repeatedly said*.
    from: usize,
    /// Whether it is a form of *be*.
    is_be: bool,
    /// Whether it takes the base form: *did*.
    takes_base: bool,
}

/// Before a verb of saying these make a plain account of it: *went on to say*.
const PHASES: [&str; 9] =
    ["on", "continued", "continues", "began", "begun", "started", "proceeded", "rushed", "hastened"];

/// So many tokens tell whether a line is written with capitals throughout.
const HEADLINE_REACH: usize = 24;

impl Clause<'_> {
    /// The outermost quotation that holds a token.
    pub(super) fn quote_at(&self, token: usize) -> Option<&LocalQuote> {
        let index = self.quotes.partition_point(|quote| quote.close_token < token);
        self.quotes.get(index).filter(|quote| quote.open_token <= token)
    }

    /// The outermost quotations that begin in the sentence.
    pub(super) fn quotes_inside(&self) -> &'_ [LocalQuote] {
        let from = self.quotes.partition_point(|quote| quote.open_token < self.from);
        let to = self.quotes.partition_point(|quote| quote.open_token < self.to);
        &self.quotes[from..to.max(from)]
    }

    /// The letters of a word of the clause as they are written; nothing outside it.
    pub(super) fn small(&self, token: usize) -> &str {
        if token >= self.from && token < self.to { self.words.word(token) } else { "" }
    }

    /// The reporting verb at a token, where it is one in this place.
    pub(super) fn reporter(&self, at: usize, before: Option<&Reporter>) -> Option<Reporter> {
        let words = self.words;
        if !words.may_be_cue(at) {
            return None;
        }
        let verb = words.reporting_verb(words.word(at))?;
        if words.tokens[at].shape != Shape::Lower && !self.is_headline_verb(&verb, at) {
            return None;
        }
        match verb.form {
            VerbForm::Participle if !self.is_progressive(at) => self.participle(verb, at, before),
            _ if at > self.from && words.word(at - 1) == "to" => self.infinitive(verb, at, before),
            _ => self.finite(verb, at, before),
        }
    }

    /// *Mayor Says Bridge Will Open*: a capital means nothing where every word has one.
    fn is_headline_verb(&self, verb: &ReportingVerb, at: usize) -> bool {
        let words = self.words;
        let present = verb.form == VerbForm::Finite && words.word(at).ends_with('s') && at > self.from;
        if !present || words.tokens[at].shape != Shape::Capitalised {
            return false;
        }
        let (mut capitals, mut count) = (0, 0);
        for token in (self.from..self.to.min(self.from + HEADLINE_REACH)).filter(|&token| words.word(token).len() > 3) {
            count += usize::from(words.is_word(token));
            capitals += usize::from(words.is_capital(token));
        }
        count > 3 && capitals * 10 >= count * 9
    }

    fn finite(&self, verb: ReportingVerb, at: usize, before: Option<&Reporter>) -> Option<Reporter> {
        let words = self.words;
        let group = self.group(at)?;
        let fits = match verb.form {
            VerbForm::Base => group.takes_base || group.from == at,
            VerbForm::Finite if group.is_be => return self.passive(verb, at),
            VerbForm::Finite => !group.takes_base,
            VerbForm::Participle => group.is_be,
        };
        let counted =
            verb.lemma != "say" && group.from > self.from && words.tokens[group.from - 1].kind == TokenKind::Number;
        let plural = words.word(at).ends_with('s') && group.from == at;
        if !fits || counted || self.is_noun(group.from) || plural && words.is_verb_of_noun(at + 1) {
            return None;
        }
        if let Some(subject) = self.inverted_subject(&verb, at) {
            let subject = words.conjoined(subject, at).unwrap_or(subject);
            return Some(Reporter { verb, at, subject: Some(subject), relation: Relation::Inverted });
        }
        let previous = group.from.checked_sub(1).filter(|&previous| previous >= self.from)?;
        // *Bell, asked about the bridge, said*: somebody asked him.
        if verb.lemma == "ask" && words.is_punctuation(previous, ',') && words.word(at) == "asked" {
            return None;
        }
        let follows = |word: &[&str]| word.contains(&words.word(previous));
        if follows(&["and", "but", "then", "or"]) {
            let subject = self.main_subject(previous, before)?;
            let tensed = verb.form == VerbForm::Finite || group.from < at;
            return tensed.then_some(Reporter { verb, at, subject: Some(subject), relation: Relation::Coordinate });
        }
        let (subject, relation) = self.subject_before(verb, at, group.from)?;
        Some(Reporter { verb, at, subject: Some(subject), relation })
    }

    /// The subject to the left of a verb whose group begins at token `group`.
    fn subject_before(&self, verb: ReportingVerb, at: usize, group: usize) -> Option<(Stretch, Relation)> {
        let words = self.words;
        let previous = group.checked_sub(1)?;
        let clause = Stretch { from: self.after_quote_before(group), to: at };
        let beside = || subject_of_verb(words, clause, group).or_else(|| self.over_aside(previous));
        let fits = |subject: &Stretch| self.may_speak(*subject, &verb, group, at);
        let contracted = self.is_contraction(previous).then_some(Stretch { from: previous, to: group });
        let near = contracted.or_else(|| self.share(previous)).or_else(beside)?;
        let near = words.conjoined(near, at).unwrap_or(near);
        let plural = || self.plural_subject(near).filter(|_| verb.form == VerbForm::Base);
        let over = || self.over_aside(previous).filter(|subject| *subject != near).filter(fits);
        let subject = Some(near).filter(fits).or_else(plural).or_else(over)?;
        let relative = words.is(previous, WordClass::Relative) || words.word(previous) == "that";
        let opens = subject.from > self.from && subject.from <= self.from + 2;
        let relation = if relative {
            Relation::Relative
        } else if opens && self.is_subordinator(subject.from - 1) {
            Relation::Subordinate
        } else {
            Relation::Finite
        };
        Some((subject, relation))
    }

    /// What helps the verb at a token; none where it makes it something nobody said.
    fn group(&self, at: usize) -> Option<Group> {
        let words = self.words;
        let mut group = Group { from: at, is_be: false, takes_base: false };
        while group.from > self.from {
            // *Theresa May said*, *Mrs May said*
            if words.is_name_word(group.from - 1) {
                break;
            }
            let word = words.lower(group.from - 1);
            match word.as_ref() {
                "not" | "never" | "hardly" | "would" | "could" | "should" | "can" | "may" | "might" | "must"
                | "will" | "didn't" | "didn’t" | "hasn't" | "hasn’t" | "haven't" | "haven’t" | "won't" | "wouldn't"
                | "doesn't" | "doesn’t" | "don't" | "don’t" | "won’t" | "wouldn’t" | "cannot" | "couldn't"
                | "couldn’t" => {
                    return None;
                }
                "is" | "was" | "are" | "were" | "been" | "being" | "be" | "am" => group.is_be = true,
                "did" | "does" | "do" => group.takes_base = true,
                "has" | "have" | "had" => {}
                "far" if group.from >= self.from + 2 && words.word(group.from - 2) == "so" => group.from -= 1,
                _ if words.is_adverb(group.from - 1) => {}
                _ => match words.time_before(group.from, self.from) {
                    Some(from) => {
                        group.from = from;
                        continue;
                    }
                    None => break,
                },
            }
            group.from -= 1;
        }
        Some(group)
    }

    /// The first token of the verb group at a token.
    pub(super) fn group_start(&self, at: usize) -> Option<usize> {
        self.group(at).map(|group| group.from)
    }

    fn is_progressive(&self, at: usize) -> bool {
        self.group(at).is_some_and(|group| group.is_be)
    }

    /// *the report*, *his claims*, *Ruiz's warning*: the word is a noun there.
    fn is_noun(&self, from: usize) -> bool {
        let words = self.words;
        let Some(before) = from.checked_sub(1).filter(|&before| before >= self.from) else { return false };
        let word = words.lower(before);
        let determiner = words.is(before, WordClass::Determiner)
            && !matches!(
                word.as_ref(),
                "that"
                    | "this"
                    | "most"
                    | "some"
                    | "many"
                    | "one"
                    | "both"
                    | "those"
                    | "these"
                    | "few"
                    | "another"
                    | "several"
            );
        let owner = is_possessive(&word) && !self.is_contraction(before);
        determiner || owner || words.is(before, WordClass::Preposition)
    }

    /// *, saying*, *after saying*, *a letter saying*.
    fn participle(&self, verb: ReportingVerb, at: usize, before: Option<&Reporter>) -> Option<Reporter> {
        let words = self.words;
        let mut previous = at.checked_sub(1).filter(|&previous| previous >= self.from)?;
        while previous > self.from && words.is_adverb(previous) && !matches!(words.word(previous), "not" | "never") {
            previous -= 1;
        }
        let hangs = words.is_punctuation(previous, ',')
            || words.is_dash(previous)
            || self.quote_at(previous).is_some()
            || words.is(previous, WordClass::Conjunction)
            || words.is(previous, WordClass::Preposition);
        if words.is(previous, WordClass::Determiner) || is_possessive(words.word(previous)) {
            return None;
        }
        // *without admitting guilt*: nobody does.
        if matches!(words.word(previous), "without" | "not" | "never" | "worth") {
            return None;
        }
        // *began describing it*: whoever begins; *will begin announcing it*: not yet.
        let phase = matches!(words.word(previous), "began" | "started" | "kept" | "keeps" | "begins" | "starts");
        if phase {
            let subject = words.phrase_backward(previous, self.after_quote_before(previous))?;
            return Some(Reporter { verb, at, subject: Some(subject), relation: Relation::Hanging });
        }
        if matches!(words.word(previous), "begin" | "start" | "stop" | "stopped" | "stops" | "keep") {
            return None;
        }
        let subject = if hangs {
            self.main_subject(at, before)?
        } else {
            // *people reporting pains*: those who have them.
            let people = verb.lemma == "report" && words.word(at + 1) != "that";
            if people || self.is_kind_of_warning(previous, at) {
                return None;
            }
            self.beside_participle(at, previous, before)?
        };
        Some(Reporter { verb, at, subject: Some(subject), relation: Relation::Hanging })
    }

    /// *a profit | warning of the year*, *a gale | warning*: what it warns of, and nobody who warns.
    fn is_kind_of_warning(&self, kind: usize, at: usize) -> bool {
        let words = self.words;
        let noun = words.word(at) == "warning" && matches!(words.word(at + 1), "of" | "about");
        let thing = words.is_word(kind) && words.class(kind).is_none() && !words.is_capital(kind);
        noun && thing && !words.word(kind).ends_with('s') && !is_agent_noun(words.word(kind))
    }

    /// *a letter saying*, *Ruiz can be heard saying*: what stands right before a participle, or whoever that belongs to.
    fn beside_participle(&self, at: usize, previous: usize, before: Option<&Reporter>) -> Option<Stretch> {
        let words = self.words;
        let noun = words.phrase_backward(previous + 1, self.after_quote_before(previous + 1))?;
        // *Ruiz hit back calling it a farce*: a clause, and no noun.
        let clause = (noun.from + 1..noun.to)
            .any(|token| words.is_name_word(token - 1) && words.is_verb_like(token) && !words.is_capital(token));
        // *in recent weeks describing it as a farce*
        let timed = words.is_time(noun.to - 1);
        // *Bell can be heard saying*, *Ruiz, who ran adverts saying*
        let helped = noun.from.checked_sub(1).filter(|&helper| helper > self.from);
        let verb = !words.is(noun.from, WordClass::Determiner);
        let passive = verb && helped.is_some_and(|helper| words.is(helper, WordClass::Auxiliary));
        let who = helped.filter(|&who| words.word(who) == "who" && words.is_punctuation(who - 1, ','));
        let main = if clause || timed || passive { self.main_subject(at, before) } else { None };
        let antecedent = || words.phrase_backward(who? - 1, self.from);
        Some(main.or_else(antecedent).or_else(|| self.author(noun)).unwrap_or(noun))
    }

    /// *went on to say*.
    fn infinitive(&self, verb: ReportingVerb, at: usize, before: Option<&Reporter>) -> Option<Reporter> {
        let matrix = at.checked_sub(2).filter(|&matrix| matrix > self.from)?;
        if verb.form != VerbForm::Base || !PHASES.contains(&self.words.word(matrix)) {
            return None;
        }
        let subject = self.main_subject(matrix, before)?;
        Some(Reporter { verb, at, subject: Some(subject), relation: Relation::Hanging })
    }
}
