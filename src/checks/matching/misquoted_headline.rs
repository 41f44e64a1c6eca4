//! The rule `misquoted-headline`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{
    BlockView, Difference, Draft, Ending, Fit, FoldedWord, Quotation, Standing, Story, Wording, is_function_word,
};
use std::ops::RangeInclusive;

declare_rule! {
    /// The headline quotes words that nobody says in the story.
    ///
    /// ## Why
    ///
    /// Words in quotation marks are somebody’s very words, in the headline as anywhere else. The headline is what most
    /// readers see, so a word changed there to make it fit is the misquotation that is complained of most.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// # Ferry was ‘an accident waiting to happen’
    ///             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquoted-headline
    ///
    /// “That ferry was a disaster waiting to happen,” said Mira Kolb, who sailed on it for nine years.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// # Ferry was ‘a disaster waiting to happen’
    ///
    /// “That ferry was a disaster waiting to happen,” said Mira Kolb, who sailed on it for nine years.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Case, punctuation, contractions and numbers may differ, and an ellipsis may leave words out. A short term that the
    /// story uses too, in marks or not, is fine. So are the titles of works.
    ///
    /// ## References
    ///
    /// IPSO, Editors’ Code of Practice, clause 1: headlines must be supported by the text of the article.
    pub static MISQUOTED_HEADLINE: "misquoted-headline" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// A headline with more quotations than this is none; bounds the work.
const MOST_QUOTATIONS: usize = 12;
/// One word is seldom a quotation, and what is longer than so many is no quotation of a headline.
const WORDS: RangeInclusive<usize> = 2..=60;
/// So many words may be a term, which the story may use without marks or in another form.
const TERM_WORDS: usize = 4;
/// How alike the words of the story must be to be the ones that were meant.
const NEAR: f64 = 0.55;
/// So many words in common are no chance, whatever they say.
const MANY_WORDS: usize = 4;
/// So many words of the story are put in, and more where more are the same.
const MOST_PUT_IN: usize = 2;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let draft = context.draft;
    let headline = draft.headline_quotations().filter_map(|quotation| Headline::of(draft, quotation));
    let mut headline = headline.take(MOST_QUOTATIONS).peekable();
    if headline.peek().is_none() {
        return;
    }
    let story = Story::read(draft);
    for headline in headline.filter(|headline| !headline.is_borne_out(&story)) {
        let wording = &headline.wording;
        let near =
            story.nearest(wording).filter(|(fit, other)| fit.likeness() >= NEAR && has_matter(draft, fit, other));
        if let Some((fit, other)) = near {
            headline.report(context, reporter, (other, &fit), &headline.twins(draft));
        } else if !headline.is_alone() && (headline.count() > TERM_WORDS || !story.has_forms_of(wording)) {
            reporter.report(headline.quotation.span(), "no quotation in the story holds these words");
        }
    }
}

/// A quotation of the headline.
struct Headline<'d> {
    quotation: &'d Quotation,
    block: BlockView<'d>,
    wording: Wording,
}

impl<'d> Headline<'d> {
    /// The quotation, if its marks are in order and it is no name. What is wrong with marks is said by another rule.
    fn of(draft: &'d Draft, quotation: &'d Quotation) -> Option<Headline<'d>> {
        let headline = Headline { quotation, block: draft.first_block(quotation)?, wording: draft.wording(quotation) };
        let is_name = match quotation.standing {
            Standing::Nickname => true,
            // Where every word of the headline has a capital, capitals tell nothing.
            Standing::Title => !headline.has_capitals(),
            Standing::Speech | Standing::Term => false,
        };
        let is_closed = quotation.parts.iter().all(|part| part.ending == Ending::Closed);
        (is_closed && !is_name && WORDS.contains(&headline.count())).then_some(headline)
    }

    fn count(&self) -> usize {
        self.wording.words().len()
    }

    fn has_capitals(&self) -> bool {
        self.block.has_capitals_outside(self.quotation)
    }

    /// Whether the story quotes the words, or uses them where they may be a term or a title.
    fn is_borne_out(&self, story: &Story<'_>) -> bool {
        let may_be_term = self.count() <= TERM_WORDS || self.quotation.standing == Standing::Title;
        story.is_without_quotations() || story.quotes(&self.wording) || may_be_term && story.has(&self.wording)
    }

    /// Whether the headline is nothing but the quotation. With nothing like it in the story, it is a thought or a claim
    /// in marks rather than words of somebody who has been misquoted.
    fn is_alone(&self) -> bool {
        self.block.span == self.quotation.span()
    }

    /// The same words in the title of the front matter, where that is this headline.
    fn twins(&self, draft: &'d Draft) -> Vec<Wording> {
        let titles = draft.repeated_headlines().iter().filter(|(_, block)| *block as usize == self.block.index);
        let quotations = draft.quotations().iter().take_while(|quotation| !std::ptr::eq(*quotation, self.quotation));
        let twins = quotations.filter(|quotation| titles.clone().any(|(title, _)| quotation.parts[0].block == *title));
        let keys = |wording: &Wording| wording.words().iter().map(|word| word.key).collect::<Vec<u64>>();
        let same = |twin: &Wording| keys(twin) == keys(&self.wording);
        twins.map(|twin| draft.wording(twin)).filter(same).collect()
    }

    fn report(&self, context: &Context<'_>, reporter: &mut Reporter<'_>, near: (&Wording, &Fit), twins: &[Wording]) {
        let (other, fit) = near;
        let all = fit.counterpart(&self.wording, other);
        // The words of another sentence do not stand for those of this one.
        let ends = |place| context.draft.sentence_ends_in(place);
        let is_whole = ends(other.place(all.clone())) <= ends(self.quotation.span());
        let place = if is_whole { all } else { fit.place.clone() };
        let whole = other.place(place.clone());
        let between = |own: &Wording| {
            Difference::between(context.draft.prose(), (own, 0..self.count()), (other, place.clone()), 0)
        };
        let Some(difference) = between(&self.wording) else { return };
        let words = context.slice(difference.other());
        let replacement = if self.has_capitals() { with_capitals(words) } else { words.to_owned() };
        // Many words that only by their number stand for those of the headline say something else.
        let is_near = is_whole && other.typed_in(difference.other()) <= MOST_PUT_IN.max(fit.same / 2);
        // Words of the story that were not said are no better.
        let is_fit = is_near && !context.is_said_otherwise(whole);
        let places = std::iter::once(difference).chain(twins.iter().filter_map(between));
        let edits = places.filter(|_| is_fit).map(|place| (place.own(), replacement.clone()));
        reporter
            .report(self.quotation.span(), format!("the story quotes “{}”, not these words", context.slice(whole)))
            .related(whole, "the words of the story")
            .fix("quote the words of the story", Safety::Suggested, edits);
    }
}

/// Whether the words in common say what it is about: they are many, or one is no name, and none of those that hold others
/// together.
fn has_matter(draft: &Draft, fit: &Fit, other: &Wording) -> bool {
    let words = other.words().get(fit.place.clone()).unwrap_or_default();
    let text = |word: &FoldedWord| draft.prose().slice(word.span);
    fit.same >= MANY_WORDS
        || words.iter().map(text).any(|word| !is_function_word(word) && !word.starts_with(char::is_uppercase))
}

/// The words with a capital each, but for the short ones.
fn with_capitals(words: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().filter(|_| word.chars().count() > 3);
        first.map_or_else(|| word.to_owned(), |first| first.to_uppercase().chain(letters).collect())
    };
    words.split(' ').map(capital).collect::<Vec<String>>().join(" ")
}
