//! The rule `loaded-verb-of-saying`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Inflection, SpeakerKind, Telling};

declare_rule! {
    /// The verb of the attribution takes sides.
    ///
    /// ## Why
    ///
    /// *Claimed* doubts, *admitted* and *conceded* find guilty, *revealed* and *refuted* vouch for what is said. *Said*
    /// does none of it.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, claimed that the bridge was safe.
    ///                      ^^^^^^^ loaded-verb-of-saying
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said that the bridge was safe.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Other uses of the verb (*claimed responsibility*, *claimed 12 lives*, *admitted to hospital*, *insisted on a
    /// vote*), nouns (*the claim that*), what reports and figures reveal, quotations, and headlines.
    ///
    /// ## References
    ///
    /// Reuters Handbook, *said*; University of Kent, *reporting verbs*.
    pub static LOADED_VERB_OF_SAYING: "loaded-verb-of-saying" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// Each verb with what it does to the words.
const LOADED: [(&str, &str); 7] = [
    ("claim", "doubts the words"),
    ("admit", "makes a confession of the words"),
    ("concede", "makes a defeat of the words"),
    ("insist", "doubts the words"),
    ("boast", "mocks the words"),
    ("reveal", "vouches for the words"),
    ("refute", "vouches for the words"),
];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for telling in context.draft.tellings().filter(|telling| telling.told.is_words() && is_story(context, telling)) {
        let Some((_, effect)) = LOADED.iter().find(|(lemma, _)| *lemma == telling.lemma) else { continue };
        let plain = match telling.inflection {
            Inflection::Base => "say",
            Inflection::Present => "says",
            Inflection::Past => "said",
        };
        let message = format!("“{}” {effect}", context.slice(telling.span));
        let title = format!("change it to “{plain}”");
        reporter.report(telling.span, message).fix(title, Safety::Suggested, [(telling.span, plain)]);
    }
}

/// Somebody other than the writer who can be doubted, in the running text.
fn is_story(context: &Context<'_>, telling: &Telling) -> bool {
    let writer = matches!(context.slice(telling.subject), "I" | "we" | "We" | "you" | "You");
    let speaks = !writer && !matches!(telling.kind, SpeakerKind::Document | SpeakerKind::Unclear);
    speaks && telling.block_kind.is_story()
}
