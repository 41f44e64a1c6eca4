//! Two quotations round one cue: the halves of one, or two joined by a comma.

use super::surroundings::Surroundings;
use crate::language::BlockSpan;
use crate::language::lexicon::{VerbClass, VerbForm, WordClass};
use crate::language::local::{LocalAttribution, LocalQuote};
use crate::language::narration::Stretch;
use crate::language::quotation::CuePlace;

/// Conjunctions that may begin a whole sentence.
const COORDINATING: [&str; 5] = ["and", "but", "or", "so", "yet"];

impl Surroundings<'_> {
    /// The comma that ends the attribution between two quotations, where the second begins a sentence of its own:
    /// with a capital on a word that needs none.
    pub(super) fn comma_before_sentence(&self, previous: &LocalQuote, this: &LocalQuote) -> Option<BlockSpan> {
        let words = self.words;
        let comma = this.open_token.checked_sub(1).filter(|&comma| words.is_punctuation(comma, ','))?;
        let whole = self.lead.from == previous.close_token + 1 && !self.lead.is_empty();
        let cue = previous.attribution.as_ref().and_then(|found| found.cue.as_ref());
        let after = cue.is_some_and(|cue| cue.place == CuePlace::After);
        // *she said, adding, “They …”*, *she said, but she added, “They …”* lead in a quotation of their own, and so does
        // what closes a sentence whose marked words are a part of it: *Calling it “slow,” she said, “They …”*.
        let participle = words.cue(comma.checked_sub(1)?).is_some_and(|verb| verb.form == VerbForm::Participle);
        let verbs = (self.lead.from..comma).filter(|&token| words.is_finite_cue(token)).count();
        let leads_in = participle || verbs > 1 || !previous.begins_sentence;
        let led_by_comma = previous.content.slice(words.text).trim_end().ends_with(',');
        let first = this.open_token + 1;
        let function = matches!(
            words.class(first),
            Some(WordClass::Pronoun | WordClass::Determiner | WordClass::Conjunction | WordClass::Adverb)
        );
        // “The Times”, “Her Majesty”: the capital is the name's, and the sentence may go on.
        let names = words.is(first, WordClass::Determiner) && words.is_capital(first + 1);
        // “If we were told,” he said: the clause that comes first waits for its sentence.
        let waits = words.is(previous.open_token + 1, WordClass::Conjunction)
            && !COORDINATING.contains(&words.lower(previous.open_token + 1).as_ref());
        let starts = words.is_capital(first) && function && words.word(first) != "I" && this.words >= 3;
        (whole && after && led_by_comma && starts && !names && !waits && !leads_in).then(|| words.tokens[comma].span)
    }

    /// *called it “slow,” “dear” and “unsafe,” many agreed*: what an *and* joins to marked words is said by whoever said
    /// those, unless a verb that is enough for words says otherwise.
    pub(super) fn is_conjunct_of(&self, previous: &LocalQuote, found: Option<&LocalAttribution>) -> bool {
        let words = self.words;
        let joined = self.lead.from == previous.close_token + 1
            && (self.lead.from..self.lead.to)
                .all(|token| words.is_punctuation(token, ',') || matches!(words.word(token), "and" | "or"))
            && !previous.ends_sentence(words.text);
        let cue = |found: &LocalAttribution| found.cue.map(|cue| (cue.place, cue.lemma));
        let told = previous.attribution.as_ref().is_some_and(|before| {
            before.mention.is_some() && cue(before).is_none_or(|(place, _)| place == CuePlace::Before)
        });
        let weak = found.and_then(cue).is_some_and(|(place, lemma)| {
            let core = words.verb_of_saying(lemma).is_some_and(|verb| verb.class == VerbClass::Core);
            place == CuePlace::After && !core && lemma != "according to"
        });
        joined && told && weak
    }

    /// Whether two quotations are the halves of one, split round a cue.
    pub(super) fn joins(&self, previous: &LocalQuote, this: &LocalQuote) -> bool {
        let words = self.words;
        let between = Stretch { from: previous.close_token + 1, to: this.open_token };
        let whole = between == self.lead;
        let shared = previous
            .attribution
            .as_ref()
            .and_then(|attribution| attribution.cue.as_ref())
            .is_some_and(|cue| cue.place == CuePlace::After);
        let goes_on =
            this.content.slice(words.text).chars().next().is_some_and(|first| first.is_lowercase() || first == '…');
        whole
            && !between.is_empty()
            && shared
            && !previous.ends_sentence(words.text)
            && goes_on
            && words.is_punctuation(this.open_token - 1, ',')
    }
}
