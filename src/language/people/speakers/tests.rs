//! Pronouns that go back to somebody the draft does not name.

use crate::language::{BlockCache, analyse};
use crate::markup;
use crate::text::{Document, Format};
use std::sync::Arc;

/// Whoever says the last quotation of a text.
fn last_speaker(text: &str) -> String {
    let prose = markup::extract(&Document::new(text, Format::Plain));
    let draft = analyse(Arc::new(prose), &mut BlockCache::default());
    let speaker = draft.quotations().last().and_then(|last| last.speaker());
    speaker.map_or("nobody", |speaker| speaker.name.as_str()).to_owned()
}

#[test]
fn whoever_spoke_without_a_name_goes_on_where_nobody_is_named() {
    let before = "Mayor Tom Bell said the wall was safe.\n\n";
    for (text, speaker) in [
        (
            "A resident of the port said a boat had sunk. The resident, who rents a room there, said the road was full.\n\n\
             “People fled at once,” he said.",
            "A resident of the port",
        ),
        ("“It is lost,” says a port official who asked not to be named.\n\n“We are done,” he says.", "a port official"),
        ("“It is lost,” says a port official.\n\nTom Bell left the hall.\n\n“We are done,” he says.", "Tom Bell"),
        ("“It is lost,” says a port official.\n\nIt rained.\n\n“We are done,” he says.", "Tom Bell"),
        (
            "Ana Ruiz, an organiser with the union, said the road was full.\n\n“People fled at once,” she said.",
            "Ana Ruiz",
        ),
    ] {
        assert_eq!(last_speaker(&format!("{before}{text}")), speaker, "{text}");
    }
}

#[test]
fn whose_chief_somebody_is_does_not_hide_the_name() {
    for (text, speaker) in [
        ("“It is our duty to help,” said Karst chief of police Ana Ruiz.", "Ana Ruiz"),
        ("“It is our duty to help,” said a friend of violinist Ana Ruiz.", "a friend"),
        ("“It is our duty to help,” said the chief of staff of Ana Ruiz.", "the chief"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}
