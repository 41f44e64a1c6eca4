//! Which body *the company* takes up.

use crate::language::{BlockCache, analyse};
use crate::markup;
use crate::text::{Document, Format};
use std::sync::Arc;

#[test]
fn a_noun_takes_up_the_body_that_spoke_last() {
    for (text, name) in [
        ("Karst Bank said it would close. The company said jobs would go.", "Karst Bank"),
        ("The Institute for Ferries met. The institute said jobs would go.", "Institute for Ferries"),
        ("Karst Bank closed two mills on Monday, Reuters reported.\n\nThe company said jobs would go.", "Karst Bank"),
        (
            "Karst Bank said it would close, the Harbour Times reported. The newspaper said jobs would go.",
            "Harbour Times",
        ),
        (
            "Karst Bank said it would close. Tern Foods Co. opened a mill. The company said jobs would go.",
            "The company",
        ),
        ("The newspaper of the Harbour Times said it would close. The paper said jobs would go.", "The paper"),
        ("The Harbour Council said it would close. The company said jobs would go.", "The company"),
        (
            "Karst Bank said it would close.\n\nIt rained.\n\nIt rained.\n\nThe company said jobs would go.",
            "The company",
        ),
    ] {
        let prose = markup::extract(&Document::new(text, Format::Plain));
        let draft = analyse(Arc::new(prose), &mut BlockCache::default());
        let last = draft.reported().last().and_then(|report| report.speaker()).map(|speaker| speaker.name.as_str());
        assert_eq!(last, Some(name), "{text}");
    }
}
