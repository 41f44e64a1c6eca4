//! Names of bodies that the story also writes in lower case.
//!
//! Asked only by a rule that is off by default, so it reads the tokens when asked.

use crate::language::draft::{BlockView, Draft};
use crate::language::names::Voice;
use crate::language::token::Shape;
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;

/// One body in capitals and in lower case.
///
/// *Invariant:* neither list is empty, and both are in order of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LowerCaseTwin {
    /// Where the story writes it with capitals.
    pub capitals: Vec<ProseSpan>,
    /// Where it writes the same words in lower case.
    pub lower: Vec<ProseSpan>,
}

/// How many names may begin with one word: bounds the work for each word.
const SHARED: usize = 8;

impl Draft {
    /// The names of two words and more that the story also writes in lower case, in order of first place. Linear in
    /// the tokens.
    #[must_use]
    pub fn lower_case_twins(&self) -> Vec<LowerCaseTwin> {
        let mut twins: Vec<(String, LowerCaseTwin)> = Vec::new();
        let mut by_first: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for body in self.bodies() {
            let name = self.prose().slice(body.name());
            let told = body.mentions.iter().filter(|mention| {
                let same = self.prose().slice(mention.span) == name;
                same && mention.kind.is_story() && mention.voice == Voice::Narration
            });
            let capitals: Vec<ProseSpan> = told.map(|mention| mention.span).collect();
            let Some((first, _)) = name.split_once(' ').filter(|_| !capitals.is_empty()) else { continue };
            let filed = by_first.entry(first.to_lowercase()).or_default();
            if filed.len() < SHARED {
                filed.push(twins.len());
                twins.push((name.to_lowercase(), LowerCaseTwin { capitals, lower: Vec::new() }));
            }
        }
        for block in self.blocks().filter(|block| block.kind.is_story()) {
            find(block, &by_first, &mut twins);
        }
        twins.into_iter().map(|(_, twin)| twin).filter(|twin| !twin.lower.is_empty()).collect()
    }
}

/// Notes where the words of a name stand in lower case, outside quotations.
fn find(block: BlockView<'_>, by_first: &FxHashMap<String, Vec<usize>>, twins: &mut [(String, LowerCaseTwin)]) {
    let mut quotes = block.facts.quotes.iter().peekable();
    for (at, token) in block.facts.tokens.iter().enumerate().filter(|(_, token)| token.shape == Shape::Lower) {
        while quotes.next_if(|quote| quote.close_token < at).is_some() {}
        if quotes.peek().is_some_and(|quote| quote.open_token < at) {
            continue;
        }
        let Some(filed) = by_first.get(token.text(block.text)) else { continue };
        let rest = block.text.get(token.span.start() as usize..).unwrap_or_default();
        for &twin in filed {
            let (name, twin) = &mut twins[twin];
            let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-');
            if rest.strip_prefix(name.as_str()).is_some_and(ends) {
                let from = block.span.start() + token.span.start();
                let length = crate::text::narrow(name.len());
                twin.lower.push(ProseSpan::new(from, from + length));
            }
        }
    }
}
