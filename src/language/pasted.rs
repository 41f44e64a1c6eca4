//! Words that stand among the paragraphs of a story and are not its own: posts, and turns of a transcript.
//!
//! A page that was copied from the web shows them as paragraphs, without marks around them. Not here: words in marks
//! (`quotation`), and turns of a draft that is a conversation (`local`).

use super::draft::BlockView;

/// What stands in a post that was pasted in: a link of its kind, the handle of who wrote it.
const SIGNS: [&str; 4] = ["(@", "https://t.co/", "pic.twitter.com/", "Twitter post by @"];

impl BlockView<'_> {
    /// Whether the block is somebody else’s words, pasted in. Linear in its length.
    #[must_use]
    pub fn is_pasted(&self) -> bool {
        SIGNS.iter().any(|sign| self.text.contains(sign)) || is_turn(self.text)
    }
}

/// *OKAFOR: I was never asked.*
fn is_turn(paragraph: &str) -> bool {
    let label = paragraph.split(' ').next().unwrap_or_default();
    label.strip_suffix(':').is_some_and(|name| name.len() > 2 && name.chars().all(char::is_uppercase))
}
