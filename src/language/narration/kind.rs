//! What kind of speaker a noun phrase names.

use super::{Stretch, Words, is_possessive};
use crate::language::lexicon::{WordClass, is_organisation_word, is_place, means_several, word_class};
use crate::language::names::is_agent_noun;
use crate::language::quotation::SpeakerKind;
use crate::language::token::{Shape, stem};

impl Words<'_> {
    /// *nobody*, *no one at the port*, *neither of them*: whether a phrase that begins there is nobody.
    pub(in crate::language) fn begins_with_nobody(&self, first: usize) -> bool {
        ["nobody", "no", "none", "neither"].iter().any(|none| self.word(first).eq_ignore_ascii_case(none))
    }

    /// What kind of speaker a noun phrase names.
    pub(in crate::language) fn speaker_kind(&self, phrase: Stretch) -> SpeakerKind {
        if phrase.to - phrase.from == 1 && self.is(phrase.from, WordClass::Pronoun) && !self.is_name_word(phrase.from) {
            let personal =
                matches!(self.lower(phrase.from).as_ref(), "he" | "she" | "they" | "it" | "we" | "i" | "you");
            return if personal { SpeakerKind::Pronoun } else { SpeakerKind::Unnamed };
        }
        // *according to him*
        if phrase.to - phrase.from == 1 && matches!(self.word(phrase.from), "him" | "her" | "them") {
            return SpeakerKind::Pronoun;
        }
        if self.is_conjoined(phrase) {
            return SpeakerKind::Group;
        }
        // The head of “a spokesman for the ministry” stands before the preposition.
        let head_end = (phrase.from + 1..phrase.to).find(|&token| self.ends_head(phrase.from, token));
        let head = head_end.unwrap_or(phrase.to) - 1;
        let named = self.is_name_word(head);
        if named && head > phrase.from && self.is_given_name(head - 1) {
            return SpeakerKind::Person;
        }
        if named && self.follows_office(phrase.from, head) {
            return SpeakerKind::Person;
        }
        if named && self.names_organisation(phrase, head) {
            return SpeakerKind::Group;
        }
        match self.class(head) {
            Some(WordClass::Pronoun) if !named => SpeakerKind::Unnamed,
            Some(WordClass::Role | WordClass::Title) => SpeakerKind::Person,
            Some(WordClass::Document) => SpeakerKind::Document,
            Some(WordClass::Group) if !named && self.word(head).ends_with('s') => SpeakerKind::Unnamed,
            Some(WordClass::Group) => SpeakerKind::Group,
            Some(WordClass::Unnamed) => SpeakerKind::Unnamed,
            _ if named
                && (phrase.from..head).any(|token| self.is_capital(token) && self.is(token, WordClass::Group)) =>
            {
                SpeakerKind::Group
            }
            _ if named => SpeakerKind::Person,
            _ if head > phrase.from && self.is_plural(head) => SpeakerKind::Unnamed,
            _ if self.is_plural_role(head) => SpeakerKind::Unnamed,
            _ => SpeakerKind::Unclear,
        }
    }

    /// *Harbour Ministry spokesman Tom Bell*, *House Speaker Ana B. Ruiz*: whether an office stands before the name that ends in
    /// `head`.
    fn follows_office(&self, from: usize, head: usize) -> bool {
        (from..head).any(|token| {
            let office = self.is(token, WordClass::Role) || self.is(token, WordClass::Title);
            let plain = !self.is_capital(token) && self.class(head).is_none();
            office && (plain || self.is_given_name(token + 1))
        })
    }

    /// Whether the head of the phrase that begins at `from` stands before a preposition: *a spokesman | for the ministry*, *the
    /// head | of the board*, *Sgt. Ana Ruiz | of the sheriff’s office*, and not *the House of Lords*.
    fn ends_head(&self, from: usize, token: usize) -> bool {
        let office = matches!(self.class(token - 1), Some(WordClass::Role | WordClass::Title));
        let person = || {
            let named = (from..token).find(|&word| !self.is(word, WordClass::Title)).unwrap_or(from);
            office && !self.is_capital(token - 1) || self.is_full_name(Stretch { from: named, to: token })
        };
        self.is(token, WordClass::Preposition) && (self.word(token) != "of" || person())
    }

    /// A given name and what follows it.
    pub(in crate::language) fn is_full_name(&self, name: Stretch) -> bool {
        name.to - name.from > 1
            && self.is_given_name(name.from)
            && (name.from..name.to).all(|token| self.is_name_word(token) && !self.is(token, WordClass::Group))
    }

    /// *women | in Karst*, *voters registered | in Karst*, *sources close | to Ruiz*: several people, without an article.
    pub(super) fn are_people(&self, phrase: Stretch) -> bool {
        let last = phrase.to - 1;
        let word = self.word(last);
        let told = word.ends_with("ing") || word.ends_with("ed") || matches!(word, "close" | "familiar" | "loyal");
        let placed = phrase.from < last && told;
        let noun = if placed { last - 1 } else { last };
        let before = phrase.from.checked_sub(1);
        // *to hear arguments*, *who asked aides*: what a verb tells of is no subject.
        let governed = before.is_some_and(|before| {
            self.word(before) == "to"
                || matches!(self.class(before), Some(WordClass::Relative | WordClass::Auxiliary | WordClass::Pronoun))
        });
        let acts = (phrase.from..noun).any(|token| self.cue(token).is_some() || self.is_verb_like(token));
        self.is_plural_person(noun) && !governed && !acts
    }

    /// *voters*, *officials*, *women*: a noun for several people, also with the capital of its sentence.
    fn is_plural_person(&self, index: usize) -> bool {
        let word = self.lower(index);
        let opens = index == 0 || self.is_sentence_stop(index - 1);
        let singular = word.strip_suffix('s').unwrap_or_default();
        let noun = matches!(word_class(&word), Some(WordClass::Role | WordClass::Group | WordClass::Unnamed))
            || self.is_plural_role(index)
            || matches!(word.as_ref(), "friends" | "allies" | "supporters" | "sources" | "relatives" | "colleagues")
            || is_agent_noun(singular);
        let several = noun && word.ends_with('s') || matches!(word.as_ref(), "people" | "women" | "men" | "children");
        several && (opens || !self.is_capital(index))
    }

    /// *Ana Ruiz* of *Mayor Ana Ruiz*.
    pub(super) fn without_titles(&self, name: Stretch) -> Stretch {
        let title = |token: &usize| self.is(*token, WordClass::Title) || self.is(*token, WordClass::Role);
        Stretch { from: name.from + (name.from..name.to).take_while(title).count(), to: name.to }
    }

    /// A preposition between a person and their body.
    pub(in crate::language) fn binds(&self, token: usize) -> bool {
        matches!(self.word(token), "of" | "from" | "at" | "with")
    }

    /// Whether the last word of a name makes it an organisation's, or the name is that of a place that speaks for a government.
    fn names_organisation(&self, phrase: Stretch, head: usize) -> bool {
        let first = (phrase.from..=head).find(|&token| self.is_name_word(token)).unwrap_or(head);
        let alone = first == head;
        let article = first > phrase.from && self.word(first - 1).eq_ignore_ascii_case("the");
        // *WHO*, *CNN*; *RUIZ:* in a transcript is a person.
        let token = self.tokens[head];
        let letters = alone
            && token.shape == Shape::AllCaps
            && (2..=5).contains(&self.word(head).len())
            && !self.is_punctuation(head + 1, ':');
        let name = self.span(Stretch { from: first, to: head + 1 }).slice(self.text);
        letters || is_organisation_word(stem(self.word(head))) && (!alone || article) || is_place(stem(name))
    }

    /// A plural with a determiner or an adjective before it: *the evangelicals*.
    fn is_plural(&self, index: usize) -> bool {
        let word = self.word(index);
        word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !is_possessive(word)
    }

    /// Whether a phrase that is no name means more than one: *officials*, *many people*.
    pub(in crate::language) fn is_many(&self, phrase: Stretch) -> bool {
        let last = phrase.to - 1;
        let word = self.word(last);
        let many = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !is_possessive(word);
        !self.is_name_word(last) && (many || means_several(word))
    }

    /// The plural of a role noun: `teachers`, `spokeswomen`.
    pub(in crate::language) fn is_plural_role(&self, index: usize) -> bool {
        // Few words end so, and that is seen without putting them in lower case.
        if !matches!(self.word(index).as_bytes().last(), Some(b's' | b'S' | b'n' | b'N')) {
            return false;
        }
        let word = self.lower(index);
        let singular = word
            .strip_suffix('s')
            .map(str::to_owned)
            .or_else(|| word.strip_suffix("men").map(|stem| format!("{stem}man")));
        singular.is_some_and(|singular| matches!(word_class(&singular), Some(WordClass::Role | WordClass::Title)))
    }
}
