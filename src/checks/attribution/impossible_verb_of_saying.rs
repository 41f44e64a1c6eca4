//! The rule `impossible-verb-of-saying`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Manner, Telling, Told};

declare_rule! {
    /// The verb of the attribution is no verb of saying.
    ///
    /// ## Why
    ///
    /// Nobody can smile, shrug or laugh a sentence. *She said, smiling*, or a sentence of its own: *She smiled.*
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, had seen the bridge. “It is wonderful,” she smiled.
    ///                                                                  ^^^^^^ impossible-verb-of-saying
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, had seen the bridge. “It is wonderful,” she said, smiling.
    /// ```
    ///
    /// A beat after a full stop is a sentence of its own:
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, had seen the bridge. “It is wonderful.” She smiled.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Verbs that carry sound (*whispered*, *shouted*), a gesture with an object (*she smiled her thanks*), and a beat
    /// after a full stop, a question or an exclamation mark.
    ///
    /// ## References
    ///
    /// General usage; BBC News style guide, *said*.
    pub static IMPOSSIBLE_VERB_OF_SAYING: "impossible-verb-of-saying" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for quotation in context.draft.quotations() {
        let cue = quotation.attribution.as_ref().and_then(|attribution| attribution.cue.as_ref());
        let Some(cue) = cue.filter(|cue| cue.manner == Manner::Gesture) else { continue };
        let is_object = |telling: Telling| telling.span == cue.span && telling.told == Told::Other;
        if context.draft.tellings().any(is_object) {
            continue;
        }
        let message = format!("nobody can {} words", cue.lemma);
        reporter.report(cue.span, message).fix("change it to “said”", Safety::Suggested, [(cue.span, "said")]);
    }
}
