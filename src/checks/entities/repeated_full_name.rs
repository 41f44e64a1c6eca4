//! The rule `repeated-full-name`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{Before, BlockSpan, NameBeginning, Naming, Person, Reference};
use crate::markup::BlockKind;
use crate::text::narrow;

declare_rule! {
    /// The full name of somebody who was named in full shortly before.
    ///
    /// ## Why
    ///
    /// After the first mention a news story uses the surname. A full name again makes the reader ask whether this is
    /// somebody else. The rule runs where the configuration names a style.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Okafor, the harbour master, lives beside the bridge. Okafor said that nobody had asked him about it.
    ///
    /// The ferry will not sail in winter, and the bridge shuts on Monday, which is why Tom Okafor wrote a letter.
    ///                                                                                 ^^^^^^^^^^ repeated-full-name
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor, the harbour master, lives beside the bridge. Okafor said that nobody had asked him about it.
    ///
    /// The ferry will not sail in winter, and the bridge shuts on Monday, which is why Okafor wrote a letter.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// People who share a surname; headlines, captions, lists and quoted words; a mention with a title or a role, or
    /// beside another name in full; notes of the editor, and posts with the name under them; a mention more than four
    /// paragraphs after the one before; drafts of more than sixty paragraphs; names of three words and more; captions
    /// and headings that look like paragraphs.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*; Reuters, *Handbook of Journalism: names*.
    pub static REPEATED_FULL_NAME: "repeated-full-name" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Hint, &Style::OF_STYLEBOOKS),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// In longer reads a name comes back after many others.
const LONG_READ: usize = 60;
/// How many blocks after the last mention the reader still knows the name.
const REMEMBERED: usize = 4;
/// The bytes of a long headline or caption: a paste from the web has them among its paragraphs.
const LONGEST_CAPTION: usize = 90;
/// How a paragraph begins that stands under story after story.
const NOTES: &[&str] = &["Editor’s note", "Editor's note", "Editor’s Note", "Editor's Note", "Correction", "Note:"];
/// What joins one name to the next.
const JOINTS: &[&str] = &[" and ", " or ", ", ", ", and ", " & ", " with ", " versus ", " vs. "];
/// What stands in a caption.
const PLACES: &[&str] = &["(left)", "(right)", "(center)", "(centre)"];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    if context.draft.blocks().len() > LONG_READ {
        return;
    }
    let two_words = |person: &&Person| person.name.split(' ').count() == 2;
    for person in context.draft.people_without_namesakes().filter(two_words) {
        let told = context.draft.references(person).filter(|reference| is_told(context, reference));
        let references: Vec<Reference> = told.collect();
        let Some(first) = references.iter().position(|reference| reference.naming == Naming::Full) else { continue };
        // The surname alone has stood between: the full name is no way of the draft with this person.
        let Some(known) = references[first..].iter().position(|reference| reference.naming == Naming::Surname) else {
            continue;
        };
        let again = references[first + known..]
            .windows(2)
            .find(|pair| is_again(pair) && stands_alone(context, &pair[1]))
            .map(|pair| pair[1].place);
        if let Some(again) = again {
            reporter
                .report(again, format!("{} has been named in full", person.surname()))
                .related(references[first].place, "the full name stands here")
                .fix(format!("write {}", person.surname()), Safety::Suggested, [(again, person.surname())]);
        }
    }
}

/// A mention in a paragraph that reads as one.
fn is_told(context: &Context<'_>, reference: &Reference) -> bool {
    context.draft.block(narrow(reference.block)).is_some_and(|block| {
        let ends = block.text.trim_end().ends_with(['.', '?', '!', '”', '"', ':']);
        let note = NOTES.iter().any(|note| block.text.starts_with(note))
            || PLACES.iter().any(|place| block.text.contains(place))
            || block.is_pasted();
        block.kind == BlockKind::Paragraph && block.text.len() > LONGEST_CAPTION && ends && !note
    })
}

/// The full name with nothing beside it, soon after another mention.
fn is_again(pair: &[Reference]) -> bool {
    let [before, after] = pair else { return false };
    let run = after.run;
    let plain = run.after == Before::Other && run.role.is_none() && run.age.is_none() && after.courtesy.is_none();
    let near = after.block > before.block && after.block - before.block <= REMEMBERED;
    after.naming == Naming::Full && run.begins == NameBeginning::GivenName && plain && near
}

/// Whether no other name stands right beside it: of two in one breath both may be in full.
fn stands_alone(context: &Context<'_>, reference: &Reference) -> bool {
    let Some(block) = context.draft.block(narrow(reference.block)) else { return false };
    let beside = |from: u32, to: u32| {
        block.text.get(from as usize..to as usize).is_some_and(|between| JOINTS.contains(&between))
    };
    let name = reference.run.span;
    // *2. Tom Okafor. The harbour master …*: an entry of a list.
    let entry = beside_text(block.text, name)
        .is_some_and(|(before, after)| after.starts_with('.') && (before.is_empty() || before.ends_with('.')));
    !entry
        && block
            .facts
            .names
            .iter()
            .filter(|other| other.words > 1)
            .all(|other| !beside(other.span.end(), name.start()) && !beside(name.end(), other.span.start()))
}

/// The text before and after a name.
fn beside_text(text: &str, name: BlockSpan) -> Option<(&str, &str)> {
    Some((text.get(..name.start() as usize)?.trim_end(), text.get(name.end() as usize..)?))
}
