//! The rule `misquoted-headline`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{
    Difference, Draft, Ending, Fit, FoldedWord, Quotation, Shape, Standing, Token, TokenKind, Wording,
};
use crate::markup::BlockKind;

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
    ///          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misquoted-headline
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
/// What is longer than so many words is no quotation of a headline; bounds the work.
const MOST_WORDS: usize = 60;
/// So many words may be a term, which the story may use without marks.
const TERM_WORDS: usize = 4;
/// How alike the words of the story must be to be the ones that were meant.
const NEAR: f64 = 0.55;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let draft = context.draft;
    let headline = draft.quotations().iter().filter(|quotation| draft.is_in_headline(quotation));
    let mut headline = headline.filter(|quotation| is_speech(draft, quotation)).take(MOST_QUOTATIONS).peekable();
    if headline.peek().is_none() {
        return;
    }
    let story = Story::read(draft);
    for quotation in headline {
        let wording = draft.wording(quotation);
        let count = wording.words().len();
        if !(2..=MOST_WORDS).contains(&count) || story.holds(&wording) || story.uses(quotation, &wording) {
            continue;
        }
        if let Some((fit, other)) = story.nearest(&wording) {
            let places = ((&wording, 0..count), (other, fit.counterpart(other)));
            let Some(difference) = Difference::between(draft.prose(), places.0, places.1.clone(), 0) else { continue };
            let whole = other.place(places.1.1);
            let message = format!("the story quotes “{}”, not these words", context.slice(whole));
            let replacement = context.slice(difference.other());
            reporter.report(quotation.span(), message).related(whole, "the words of the story").fix(
                "quote the words of the story",
                Safety::Suggested,
                [(difference.own(), replacement)],
            );
        } else if !story.inflects(&wording) && !is_alone(draft, quotation) {
            reporter.report(quotation.span(), "no quotation in the story holds these words");
        }
    }
}

/// Whether its marks are in order, and it is no name. What is wrong with marks is said by another rule.
fn is_speech(draft: &Draft, quotation: &Quotation) -> bool {
    let name = match quotation.standing {
        Standing::Nickname => true,
        // Where every word of the headline has a capital, capitals tell nothing.
        Standing::Title => !has_capitals(draft, quotation),
        Standing::Speech | Standing::Term => false,
    };
    !name && quotation.parts.iter().all(|part| part.ending == Ending::Closed)
}

/// Whether the words around the quotation are written with capitals, as headlines in the United States are.
fn has_capitals(draft: &Draft, quotation: &Quotation) -> bool {
    let Some(block) = quotation.parts.first().and_then(|part| draft.block(part.block)) else { return false };
    let outside = |token: &&Token| !quotation.span().covers(block.to_prose(token.span));
    let words = block.facts.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() > 3);
    let (capitals, small): (Vec<&Token>, Vec<&Token>) =
        words.filter(outside).partition(|token| token.shape != Shape::Lower);
    capitals.len() > 2 * small.len()
}

/// Whether the headline is nothing but the quotation. With nothing like it in the story, it is a thought or a claim in
/// marks rather than words of somebody who has been misquoted.
fn is_alone(draft: &Draft, quotation: &Quotation) -> bool {
    quotation.parts.first().and_then(|part| draft.block(part.block)).is_some_and(|block| block.span == quotation.span())
}

/// What the story says under its headline.
struct Story<'d> {
    draft: &'d Draft,
    /// What stands in marks, in a block quotation or in the turn of an interview.
    quoted: Vec<Wording>,
    /// Every block, whoever speaks.
    blocks: Vec<Wording>,
}

impl<'d> Story<'d> {
    fn read(draft: &'d Draft) -> Story<'d> {
        let body = |kind| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst);
        let quotations = draft.quotations().iter().filter(|quotation| !draft.is_in_headline(quotation));
        let whole = |kind| matches!(kind, BlockKind::BlockQuotation | BlockKind::InterviewTurn);
        let spoken = draft.blocks().filter(|block| whole(block.kind)).map(Wording::of_block);
        Story {
            draft,
            quoted: quotations.map(|quotation| draft.wording(quotation)).chain(spoken).collect(),
            blocks: draft.blocks().filter(|block| body(block.kind)).map(Wording::of_block).collect(),
        }
    }

    /// Whether a quotation has the words, word for word.
    fn holds(&self, wording: &Wording) -> bool {
        self.quoted.is_empty() || self.quoted.iter().any(|quoted| quoted.holds(wording).is_some())
    }

    /// Whether the words may be a term or a title, which the story uses too.
    fn uses(&self, quotation: &Quotation, wording: &Wording) -> bool {
        let may_be_term = wording.words().len() <= TERM_WORDS || quotation.standing == Standing::Title;
        may_be_term && self.blocks.iter().any(|block| block.holds(wording).is_some())
    }

    /// The quotation that comes nearest, the first of several, if it is near.
    fn nearest(&self, wording: &Wording) -> Option<(Fit, &Wording)> {
        let near = |quoted: &'_ Wording| wording.fit_in(quoted).filter(|fit| fit.same >= 2 && fit.likeness() >= NEAR);
        let fits = self.quoted.iter().filter_map(|quoted| Some((near(quoted)?, quoted)));
        fits.rev().max_by(|(one, _), (other, _)| one.likeness().total_cmp(&other.likeness()))
    }
    /// Whether the story has the words in other forms: *return fire* of *returned the fire*.
    fn inflects(&self, wording: &Wording) -> bool {
        let prose = self.draft.prose();
        let text = |word: &FoldedWord| prose.slice(word.span);
        let weighs = |word: &&FoldedWord| !matches!(text(word), "the" | "a" | "an");
        let own: Vec<&str> = wording.words().iter().filter(weighs).map(text).collect();
        let found = |block: &Wording| {
            let other: Vec<&str> = block.words().iter().filter(weighs).map(text).collect();
            other.windows(own.len().max(1)).any(|window| window.iter().zip(&own).all(|(one, two)| is_form(one, two)))
        };
        own.len() <= TERM_WORDS && self.blocks.iter().any(found)
    }
}

/// Whether two words are one but for an ending of up to three letters.
fn is_form(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
    let (shorter, longer) =
        (one.chars().count().min(other.chars().count()), one.chars().count().max(other.chars().count()));
    same == longer || shorter >= 3 && same + 1 >= shorter && longer <= shorter + 3
}
