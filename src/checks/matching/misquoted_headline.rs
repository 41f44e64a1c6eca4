//! The rule `misquoted-headline`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BlockView, Difference, Draft, Ending, Quotation, Standing, Story, Wording};
use std::ops::{Range, RangeInclusive};

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

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let draft = context.draft;
    let headline = draft.quotations().iter().filter(|quotation| draft.is_in_headline(quotation));
    let mut headline = headline.filter_map(|quotation| Headline::of(draft, quotation)).take(MOST_QUOTATIONS).peekable();
    if headline.peek().is_none() {
        return;
    }
    let story = Story::read(draft);
    for headline in headline.filter(|headline| !headline.is_borne_out(&story)) {
        let wording = &headline.wording;
        let near = story.nearest(wording).filter(|(fit, _)| fit.likeness() >= NEAR);
        if let Some((fit, other)) = near {
            headline.report(context, reporter, other, fit.counterpart(other));
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
        let headline = Headline {
            quotation,
            block: draft.block(quotation.parts.first()?.block)?,
            wording: draft.wording(quotation),
        };
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

    fn report(&self, context: &Context<'_>, reporter: &mut Reporter<'_>, other: &Wording, place: Range<usize>) {
        let whole = other.place(place.clone());
        let own = (&self.wording, 0..self.count());
        let Some(difference) = Difference::between(context.draft.prose(), own, (other, place), 0) else { return };
        let words = context.slice(difference.other());
        let replacement = if self.has_capitals() { with_capitals(words) } else { words.to_owned() };
        reporter
            .report(self.quotation.span(), format!("the story quotes “{}”, not these words", context.slice(whole)))
            .related(whole, "the words of the story")
            .fix("quote the words of the story", Safety::Suggested, [(difference.own(), replacement)]);
    }
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
