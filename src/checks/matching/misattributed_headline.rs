//! The rule `misattributed-headline`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Certainty, Draft, Quotation, Standing, Wording};

declare_rule! {
    /// The headline gives words to somebody who does not say them in the story.
    ///
    /// ## Why
    ///
    /// The words are right and the name over them is wrong. Nobody who reads the headline alone will ever know, and the
    /// one who is named will ask for a correction.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// # Kolb: ‘That ferry was a disaster’
    ///         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ misattributed-headline
    ///
    /// “That ferry was a disaster,” said Dora Lunt, who closed the bridge. Mira Kolb, who sailed on it for nine years,
    /// disagreed.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// # Lunt: ‘That ferry was a disaster’
    ///
    /// “That ferry was a disaster,” said Dora Lunt, who closed the bridge. Mira Kolb, who sailed on it for nine years,
    /// disagreed.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Words that several people say, and headlines that name no person. Where it is not certain who speaks, in the
    /// headline or in the story, nothing is said.
    ///
    /// ## References
    ///
    /// IPSO, Editors’ Code of Practice, clause 1: headlines must be supported by the text of the article.
    pub static MISATTRIBUTED_HEADLINE: "misattributed-headline" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// Two people may well say the same two words.
const FEWEST_WORDS: usize = 3;
/// A headline with more quotations than this is none; bounds the work.
const MOST_QUOTATIONS: usize = 12;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let (draft, people) = (context.draft, context.draft.people());
    let is_speech = |quotation: &&Quotation| quotation.standing == Standing::Speech;
    let story = draft.quotations().iter().filter(is_speech).filter(|quotation| !draft.is_in_headline(quotation));
    let story: Vec<&Quotation> = story.collect();
    for quotation in draft.headline_quotations().filter(is_speech).take(MOST_QUOTATIONS) {
        let Some(said_to_say) = person(quotation) else { continue };
        let wording = draft.wording(quotation);
        if wording.words().len() < FEWEST_WORDS {
            continue;
        }
        let said = story.iter().filter(|said| holds(draft, said, &wording));
        let sayers: Vec<(&Quotation, Option<u32>)> = said.map(|said| (*said, person(said))).collect();
        if let Some(&(said, Some(sayer))) = sayers.first()
            && sayers.iter().all(|(_, other)| *other == Some(sayer))
            && let Some((named, real)) = people.get(said_to_say as usize).zip(people.get(sayer as usize))
            // With one surname they may be one person, whom the draft names in two ways.
            && named.surname() != real.surname()
        {
            reporter
                .report(quotation.span(), format!("in the story {} says these words, not {}", real.name, named.name))
                .related(said.span(), "the words in the story");
        }
    }
}

/// Whether the quotation has the words, one after the other.
fn holds(draft: &Draft, quotation: &Quotation, wording: &Wording) -> bool {
    quotation.words as usize >= FEWEST_WORDS && draft.wording(quotation).holds(wording).is_some()
}

/// The person who says it, where that is certain.
fn person(quotation: &Quotation) -> Option<u32> {
    let attribution = quotation.attribution.as_ref()?;
    let is_sure = attribution.confidence.certainty() == Certainty::Sure;
    quotation.speaker().filter(|speaker| is_sure && speaker.rivals.is_empty())?.person
}
