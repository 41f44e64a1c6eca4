//! Words that stand among the paragraphs of a story and are not its own: posts, and turns of a transcript.
//!
//! A page that was copied from the web shows them as paragraphs, without marks around them.

/// What stands in a post that was pasted in: a link of its kind, the handle of who wrote it.
const SIGNS: &[&str] = &["(@", "https://t.co/", "pic.twitter.com/", "Twitter post by @"];

/// Whether a paragraph is somebody else’s words. Linear in its length.
pub(super) fn is_pasted(paragraph: &str) -> bool {
    SIGNS.iter().any(|sign| paragraph.contains(sign)) || is_turn(paragraph)
}

/// *OKAFOR: I was never asked.*
fn is_turn(paragraph: &str) -> bool {
    let label = paragraph.split(' ').next().unwrap_or_default();
    label.strip_suffix(':').is_some_and(|name| name.len() > 2 && name.chars().all(char::is_uppercase))
}
