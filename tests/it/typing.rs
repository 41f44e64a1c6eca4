//! A draft typed letter by letter: after each one, what is known is what a fresh reading would know.
//!
//! Nearly every letter leaves the names as they are, and then they are not gathered anew; some change one, and some of
//! those change who is who in the rest of the draft.

use crate::properties::facts;
use copydesk::config::Config;
use copydesk::language::BlockCache;
use copydesk::lint::lint_with_cache;
use copydesk::sources::Evidence;
use copydesk::text::Encoding;
use copydesk::{Document, Format};

const DRAFT: &str = "# Board shuts the gate\n\nThe harbour master, Ana Ruiz, 41, shut the gate on Monday. She told the Harbour Works \
    Board (HWB) that it was lost.\n\n“We saw it,” said Chief Justice Tom Bell of Karst. Then the Chief Justice left.\n\nMs. Ruiz \
    and Mr. Bell met. “It is late,” she said. The HWB’s plan for Port Norwell – or Port Norwel – is dead, Ruiz said.\n";

const TYPED: &str = " Mayor Ida Holm, 52, met Bell, the HWB and the Karst Society (KS). “No,” she said. Ruiz’s gate";

/// Words that something is typed behind.
const BEHIND: [&str; 4] = ["harbour master", "“We saw", "Tom", "met."];

#[test]
fn each_letter_finds_what_a_fresh_reading_finds() {
    let config = Config::default();
    for behind in BEHIND {
        let mut document = Document::new(DRAFT, Format::Markdown);
        let mut cache = BlockCache::default();
        let start = DRAFT.find(behind).expect("the draft has these words") + behind.len();
        let mut check = |document: &Document| {
            let typed = lint_with_cache(document, &Evidence::default(), &config, &mut cache);
            let fresh = lint_with_cache(document, &Evidence::default(), &config, &mut BlockCache::default());
            assert_eq!(facts(&typed.draft), facts(&fresh.draft), "behind {behind}:\n{}", document.text());
            assert_eq!(typed.findings, fresh.findings, "behind {behind}:\n{}", document.text());
        };
        let place = |document: &Document, typed: usize| {
            document.position(u32::try_from(start + typed).expect("the draft is short"), Encoding::Utf8)
        };
        check(&document);
        for (at, letter) in TYPED.char_indices() {
            let place = place(&document, at);
            document.edit(place, place, Encoding::Utf8, &letter.to_string());
            check(&document);
        }
        // And taken out again from the front.
        for letter in TYPED.chars() {
            document.edit(place(&document, 0), place(&document, letter.len_utf8()), Encoding::Utf8, "");
            check(&document);
        }
        assert_eq!(**document.text(), *DRAFT);
    }
}
