//! Whether a sentence ends at a stop.

use super::may_end;
use crate::language::lexicon::abbreviation::{Abbreviation, abbreviation};
use crate::language::lexicon::starter::begins_sentence;
use crate::language::token::{Shape, Token, TokenKind, stem};
use crate::markup::is_weekday;

/// Looks around one stop.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// The first token of the sentence being read.
    pub(super) first: usize,
}

/// Sentences of fewer tokens than this do not end with *a.m.*: what follows is still their subject.
const SHORTEST_WITH_CLOCK: usize = 6;

/// A name before a verb of saying has no more words than this.
const LONGEST_NAME: usize = 5;

/// A signature after a dash has no more tokens than this.
const LONGEST_SIGNATURE: usize = 6;

/// Verbs that make *Name said* of what follows a quotation.
const SAYING: [&str; 32] = [
    "said",
    "says",
    "asked",
    "asks",
    "added",
    "adds",
    "replied",
    "replies",
    "told",
    "wrote",
    "writes",
    "tweeted",
    "posted",
    "shouted",
    "cried",
    "wondered",
    "joked",
    "recalled",
    "continued",
    "exclaimed",
    "answered",
    "explained",
    "demanded",
    "yelled",
    "quipped",
    "responded",
    "declared",
    "concluded",
    "noted",
    "warned",
    "insisted",
    "remarked",
];

/// Words that go on with *Name said* where the quotation ended with `!` or `?`.
const ADDITIONS: [&str; 10] = ["in", "on", "at", "as", "with", "before", "after", "when", "during", "to"];

/// Zones that stand after a time of day.
const ZONES: [&str; 5] = ["Eastern", "Pacific", "Central", "Mountain", "Greenwich"];

impl<'a> Reader<'a> {
    /// The token after the stop at `at`, the stops that touch it and the closing marks and brackets that
    /// belong to them; none where `at` is no stop.
    pub(super) fn end_of_stop(&self, at: usize) -> Option<usize> {
        if !may_end(&self.tokens[at], self.text) && !self.breaks_off(at) {
            return None;
        }
        let mut end = at + 1;
        while end < self.tokens.len() {
            let width = self.belonging(end);
            if width == 0 {
                break;
            }
            end += width;
        }
        Some(end)
    }

    /// Whether a word without a stop stands before another that is no label: nothing ends here, and it need not be asked.
    pub(super) fn is_amid_words(&self, at: usize) -> bool {
        let Some([word, next, behind, ..]) = self.tokens.get(at..) else { return false };
        let words = word.kind == TokenKind::Word && next.kind == TokenKind::Word;
        words && behind.kind != TokenKind::Punctuation && !may_end(word, self.text)
    }

    /// How many tokens from `at` on belong to the stop before them.
    fn belonging(&self, at: usize) -> usize {
        let stop = self.tokens[at].kind == TokenKind::Stop && self.touches_last(at);
        let reference = self.word(at) == "[" && self.is_number_in_brackets(at);
        let smile = matches!(self.word(at), ":" | ";") && self.touches_next(at) && self.word(at + 1) == ")";
        match (stop || self.closes(at), reference, smile) {
            (true, ..) => 1,
            (_, true, _) => 3,
            (.., true) => 2,
            _ => 0,
        }
    }

    /// Whether `[17]` or `(2012)` stands at `at`.
    fn is_number_in_brackets(&self, at: usize) -> bool {
        let number = self.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        number && matches!((self.word(at), self.word(at + 2)), ("(", ")") | ("[", "]"))
    }

    /// Whether all that follows is `— Ana Ruiz`, the name under the words.
    fn is_signature(&self, at: usize) -> bool {
        let ahead = self.tokens.get(at + 1..).unwrap_or_default();
        let name = |token: &Token| token.kind != TokenKind::Stop;
        self.word(at).starts_with(['—', '–', '-']) && ahead.len() <= LONGEST_SIGNATURE && ahead.iter().all(name)
    }

    /// Whether the sentence ends between the stop at `stop` and the token at `next`.
    pub(super) fn is_boundary(&self, stop: usize, next: usize) -> bool {
        let Some(core) = self.core(next) else { return next >= self.tokens.len() };
        if self.touches_last(next) {
            return self.is_missing_space(stop, next, core);
        }
        let quoted = (stop + 1..next).any(|at| self.tokens[at].kind == TokenKind::Mark);
        if self.is_number_in_brackets(next) || self.is_signature(next) {
            return false;
        }
        if self.goes_on(core) || quoted && self.is_attribution(stop, core) {
            return false;
        }
        match self.tokens[stop].kind {
            TokenKind::Stop if self.word(stop) == "." => !self.is_list_number(stop),
            TokenKind::Stop => self.ends_with_other_stop(stop, next, core),
            TokenKind::Punctuation => begins_sentence(self.word(core)),
            _ => self.ends_with_abbreviation(stop, next, core),
        }
    }

    /// Whether an item of a list begins at `at`: a bullet, or `(ii)` or `b)` first on its line or after a stop.
    pub(super) fn begins_list_item(&self, at: usize) -> bool {
        let (Some(before), Some(token)) = (self.tokens.get(at.wrapping_sub(1)), self.tokens.get(at)) else {
            return false;
        };
        // Nearly every token is a word too long to be a label.
        let bullet = token.kind == TokenKind::Punctuation && matches!(self.word(at), "-" | "*" | "–" | "⁃" | "•");
        let label = !bullet && token.span.len() <= 4 && self.is_item_label(at);
        if !bullet && !label {
            return false;
        }
        let gap = self.text.get(before.span.end() as usize..token.span.start() as usize).unwrap_or_default();
        gap.contains(['\n', '\r']) || self.word(at) == "•" || label && may_end(before, self.text)
    }

    /// Whether `(ii)`, `b)` or `3)` stands at `at`.
    fn is_item_label(&self, at: usize) -> bool {
        let punctuation = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Punctuation);
        let label = at + usize::from(punctuation(at) && self.word(at) == "(");
        if !punctuation(label + 1) || self.word(label + 1) != ")" {
            return false;
        }
        let word = self.word(label);
        let roman = word.len() <= 4 && word.chars().all(|c| "ivxIVX".contains(c));
        let number = word.len() <= 2 && word.chars().all(char::is_numeric);
        roman || number || word.chars().count() == 1
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn touches_last(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| self.tokens[at - 1].touches(token))
    }

    fn touches_next(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| self.tokens[at].touches(next))
    }

    /// Whether somebody breaks off here: a dash right before a closing mark.
    fn breaks_off(&self, at: usize) -> bool {
        let dash = self.tokens[at].kind == TokenKind::Punctuation && self.word(at).starts_with(['-', '–', '—']);
        dash && self.touches_next(at) && matches!(self.word(at + 1), "”" | "’" | "\"") && self.closes(at + 1)
    }

    /// Whether the token at `at` closes something that the stop before it belongs to.
    fn closes(&self, at: usize) -> bool {
        match self.word(at) {
            ")" | "]" | "”" | "’" | "»" => self.touches_last(at) || !self.touches_next(at),
            // A straight mark between a stop and a word, with no space on either side, opens: `end."Next`.
            "\"" | "'" | "“" | "‘" | "`" | "´" | "*" | "_" => {
                let opens = self.touches_next(at) && self.tokens.get(at + 1).is_some_and(Token::is_word);
                self.touches_last(at) && !opens
            }
            _ => false,
        }
    }

    /// The first token from `at` on that is no opening mark, bracket, sign or dash.
    fn core(&self, at: usize) -> Option<usize> {
        let leads = |token: &Token| match token.kind {
            TokenKind::Mark => true,
            TokenKind::Punctuation => !matches!(token.text(self.text), "," | ";" | ":" | "/" | ")" | "]"),
            _ => false,
        };
        let ahead = self.tokens.get(at..)?;
        ahead.iter().position(|token| !leads(token)).map(|from| at + from)
    }

    /// Whether the first word after the stop shows that the sentence goes on.
    fn goes_on(&self, core: usize) -> bool {
        let token = &self.tokens[core];
        match token.kind {
            TokenKind::Word => token.shape == Shape::Lower,
            TokenKind::Punctuation | TokenKind::Stop => true,
            _ => false,
        }
    }

    /// `end.Next` or `end.”Next`: a space is missing between two sentences.
    fn is_missing_space(&self, stop: usize, next: usize, core: usize) -> bool {
        let capital = matches!(self.tokens[core].shape, Shape::Capitalised | Shape::Initial);
        let before = stop.checked_sub(1).and_then(|at| self.tokens.get(at));
        let after_word = before.is_some_and(|word| match word.kind {
            TokenKind::Word if word.shape == Shape::Lower => word.span.len() > 1,
            TokenKind::Word => begins_sentence(self.word(core)) || may_end(&self.tokens[core], self.text),
            TokenKind::Number => true,
            _ => false,
        });
        let plain = matches!(self.word(stop), "." | "!" | "?");
        plain && capital && (after_word || stop + 1 < next) && !self.is_attribution(stop, core)
    }

    /// Whether *Name said* follows, at `core`, the quotation that the stop at `stop` belongs to.
    fn is_attribution(&self, stop: usize, core: usize) -> bool {
        let named = |at: usize| {
            let capital = |token: &Token| token.kind == TokenKind::Word && token.shape != Shape::Lower;
            self.tokens.get(at).is_some_and(capital) && !begins_sentence(self.word(at))
        };
        let mut at = core;
        while at < core + LONGEST_NAME && named(at) {
            at += 1;
        }
        at > core && SAYING.contains(&self.word(at)) && self.ends_attribution(stop, at + 1)
    }

    /// Whether what follows *Name said* leaves the quotation before it as what was said.
    fn ends_attribution(&self, stop: usize, after: usize) -> bool {
        let Some(token) = self.tokens.get(after) else { return true };
        let ends = token.kind == TokenKind::Stop || matches!(self.word(after), "," | "—" | "–");
        ends || self.word(stop) != "." && ADDITIONS.contains(&self.word(after))
    }

    /// `1.` at the beginning of a line of a list.
    fn is_list_number(&self, stop: usize) -> bool {
        let label = &self.tokens[self.first];
        let short = label.kind == TokenKind::Number && label.span.len() <= 2;
        stop == self.first + 1 && short && self.touches_last(stop)
    }

    /// Whether `!`, `?` or an ellipsis ends a sentence before a capital.
    fn ends_with_other_stop(&self, stop: usize, next: usize, core: usize) -> bool {
        let ellipsis = !matches!(self.word(stop), "!" | "?");
        let four_dots = self.word(stop).matches('.').count() >= 4;
        let trails_off = ellipsis && !four_dots && stop + 1 == next;
        let resumes = trails_off && matches!(self.word(core), "I" | "I'm" | "I’m" | "I've" | "I’ve" | "I'd" | "I’d");
        let name = stop > 0 && matches!(self.word(stop - 1), "Yahoo" | "Jeopardy");
        !resumes && !name
    }

    /// Whether a sentence ends with the abbreviation at `stop`.
    fn ends_with_abbreviation(&self, stop: usize, next: usize, core: usize) -> bool {
        let word = self.word(stop);
        let bare = stem(word.strip_suffix('.').unwrap_or(word));
        let kind = abbreviation(bare);
        let opens = self.tokens[next].kind == TokenKind::Mark && kind != Some(Abbreviation::Title);
        if stop + 1 < next || opens {
            return true;
        }
        match (kind, bare) {
            (Some(Abbreviation::Title | Abbreviation::BeforeNumber | Abbreviation::BeforeCapital), _) => false,
            (_, "etc") => true,
            (_, "a.m" | "p.m" | "A.M" | "P.M") => self.ends_with_clock(stop, core),
            _ => self.tokens[core].kind == TokenKind::Word && begins_sentence(self.word(core)),
        }
    }

    /// Whether a sentence ends with the *a.m.* or *p.m.* at `stop`.
    fn ends_with_clock(&self, stop: usize, core: usize) -> bool {
        let token = &self.tokens[core];
        let zone = token.shape == Shape::AllCaps && token.span.len() <= 5;
        let long = stop - self.first >= SHORTEST_WITH_CLOCK;
        let word = stem(self.word(core));
        let after_clock = ZONES.contains(&word) || is_weekday(&word.to_lowercase());
        token.kind == TokenKind::Word && long && !zone && !after_clock
    }
}
