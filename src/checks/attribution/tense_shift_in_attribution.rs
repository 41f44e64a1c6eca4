//! The rule `tense-shift-in-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Aspect, Clause, Inflection, Register, SpeakerKind, Telling};
use crate::markup::ProseSpan;

declare_rule! {
    /// Attributions change between *says* and *said*.
    ///
    /// ## Why
    ///
    /// A story is told in one tense. Where attributions slip into the other, the reader looks for a reason.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “The bridge is safe,” said Ana Ruiz, the mayor.
    ///
    /// “It was painted in May,” she said.
    ///
    /// “We had it looked at twice,” she said.
    ///
    /// “Nobody need worry,” she says.
    ///                          ^^^^ tense-shift-in-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “The bridge is safe,” said Ana Ruiz, the mayor.
    ///
    /// “It was painted in May,” she said.
    ///
    /// “Nobody need worry,” she said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Headlines, captions, lines without a stop, what is said in a film or an advertisement, quotations, attributions
    /// with nothing in marks (*the church says marriage is for life*), documents, tenses used about alike, and *said*
    /// with a time of its own in a story told with *says*.
    ///
    /// It is off by default: a caption, a link to another story or a film told in the present looks the same, and about one
    /// finding in three is of such a line.
    ///
    /// ## References
    ///
    /// General usage.
    pub static TENSE_SHIFT_IN_ATTRIBUTION: "tense-shift-in-attribution" {
        group: Group::Attribution,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// So many times more, and at the least, must the tense of the story be used.
const MAJORITY: usize = 3;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let attributions: Vec<Telling> =
        context.draft.tellings().filter(|telling| is_attribution(context, telling)).collect();
    let (past, present): (Vec<&Telling>, Vec<&Telling>) =
        attributions.iter().partition(|telling| telling.inflection == Inflection::Past);
    let (usual, rare, title) = if past.len() >= (present.len() * MAJORITY).max(MAJORITY) {
        (past, present, "said")
    } else if present.len() >= (past.len() * MAJORITY).max(MAJORITY) {
        (present, past, "says")
    } else {
        return;
    };
    let Some(first) = usual.first() else { return };
    for telling in rare.into_iter().filter(|telling| telling.inflection != Inflection::Past || ends(telling)) {
        let plain: (ProseSpan, &str) = (telling.span, title);
        let message = format!("“{}” where the story has “{title}”", context.slice(telling.span));
        let report = reporter.report(telling.span, message).related(first.span, "the first one here");
        report.fix(format!("change it to “{title}”"), Safety::Suggested, [plain]);
    }
}

/// *“…,” she said.*: no time stands after it.
fn ends(telling: &Telling) -> bool {
    telling.stop.is_some()
}

/// *Say* beside marked words, by somebody, in the running text.
fn is_attribution(context: &Context<'_>, telling: &Telling) -> bool {
    let it = context.slice(telling.subject).eq_ignore_ascii_case("it");
    let person = matches!(telling.kind, SpeakerKind::Person | SpeakerKind::Pronoun) && !it;
    let somebody = person && telling.clause == Clause::Main;
    let marked = telling.leads.is_some() || telling.follows.is_some();
    let story = telling.block_kind.is_story();
    let told = context.draft.register_of(telling.block) == Register::Story;
    let simple = telling.aspect == Aspect::Simple && telling.inflection != Inflection::Base;
    telling.lemma == "say" && simple && somebody && marked && story && told
}
