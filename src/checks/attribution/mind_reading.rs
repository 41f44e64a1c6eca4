//! The rule `mind-reading`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Aspect, Clause, Inflection, SpeakerKind, Telling, Told};

declare_rule! {
    /// The draft tells what somebody thinks, and not that they said so.
    ///
    /// ## Why
    ///
    /// Nobody can see into a head. What a reporter knows is what was said: *said he believes*.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz believes that the bridge was never safe.
    ///          ^^^^^^^^ mind-reading
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz said she believes that the bridge was never safe.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// What a sentence gives to somebody who said it (*she said Ruiz believes*), crowds and bodies, and quotations.
    ///
    /// ## References
    ///
    /// AP Stylebook, *attribution*: report what people say, not what they think.
    pub static MIND_READING: "mind-reading" {
        group: Group::Attribution,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

const THINKING: [&str; 5] = ["believe", "feel", "hope", "think", "fear"];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let tellings: Vec<Telling> = context.draft.tellings().collect();
    let told = |one: &Telling| {
        let same = |other: &&Telling| (other.block, other.sentence) == (one.block, one.sentence);
        // The tellings are in order of place, so those of a sentence stand together.
        let from = tellings.partition_point(|other| (other.block, other.sentence) < (one.block, one.sentence));
        tellings[from..].iter().take_while(same).any(|other| !THINKING.contains(&other.lemma) && other.told.is_words())
    };
    for telling in tellings.iter().filter(|telling| reads_a_mind(context, telling) && !told(telling)) {
        let report = reporter.report(telling.span, "nobody can know this unless it was said");
        let who = context.slice(telling.subject);
        if telling.kind == SpeakerKind::Pronoun && telling.aspect == Aspect::Simple {
            let verb = context.slice(telling.span);
            let words = format!("said {} {verb}", who.to_lowercase());
            report.fix("say that it was said", Safety::Suggested, [(telling.span, words)]);
        }
    }
}

/// One person thinks something, now or at the time of the story.
fn reads_a_mind(context: &Context<'_>, telling: &Telling) -> bool {
    let third = matches!(context.slice(telling.subject).to_lowercase().as_str(), "he" | "she" | "they");
    let one = telling.kind == SpeakerKind::Person || telling.kind == SpeakerKind::Pronoun && third;
    let thinks = THINKING.contains(&telling.lemma) && matches!(telling.told, Told::That | Told::Clause);
    let story = telling.block_kind.is_story();
    one && telling.clause == Clause::Main && thinks && story && telling.inflection != Inflection::Base
}
