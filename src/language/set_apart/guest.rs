//! Who answers in an interview whose turns have no name: whomever the draft introduces.
//!
//! Not here: what the turns are, and names in their labels (`interview`).

use super::interview::Turn;
use crate::language::BlockSpan;
use crate::language::draft::BlockView;
use crate::language::names::{NameRun, Nature, PartInSentence};
use crate::markup::{BlockKind, ProseSpan};
use memchr::memrchr;
use rustc_hash::FxHashMap;

/// How many paragraphs behind the last answer may tell who gave it.
const BEHIND: usize = 3;

/// Whomever the introduction names more often than everybody else, by the first mention; where it names nobody, the one
/// person whom the lines behind the last answer name.
pub(super) fn guest(blocks: &[BlockView<'_>], turns: &[Turn<'_>]) -> Option<ProseSpan> {
    let first = turns.first().map_or(0, |turn| turn.at);
    let behind = turns.last().map_or(blocks.len(), |turn| turn.at + 1);
    most_named(&blocks[..first]).unwrap_or_else(|| {
        let narrated = |block: &&BlockView<'_>| !block.kind.is_of_interview();
        let rest = blocks[behind..].iter().filter(narrated).take(BEHIND);
        most_named(&rest.copied().collect::<Vec<_>>()).flatten()
    })
}

/// How often somebody is named.
struct Introduced<'t> {
    name: &'t str,
    place: ProseSpan,
    /// Whether more than capitals shows a person.
    person: bool,
    /// Whether another has the same last name.
    shared: bool,
    times: usize,
    /// Whether a heading names them: *Ana Ruiz on life at sea*.
    in_heading: bool,
    /// Whether they ask: *Tom Bell met her*.
    asks: bool,
}

/// Whoever is named most, by the first mention in full; none of them, where two are named alike. Nothing, where nobody is.
fn most_named(blocks: &[BlockView<'_>]) -> Option<Option<ProseSpan>> {
    let mut people: FxHashMap<&str, Introduced<'_>> = FxHashMap::default();
    let told = blocks.iter().filter(|block| block.kind != BlockKind::Byline);
    let names = || told.clone().flat_map(|block| block.facts.names.iter().map(move |name| (block, name)));
    for (block, name) in names().filter(|(_, name)| is_in_full(name)) {
        let (place, person) = (block.to_prose(name.span), name.nature == Nature::Person);
        let name = name.span.slice(block.text);
        let new = Introduced { name, place, person, shared: false, times: 0, in_heading: false, asks: false };
        people.entry(last_word(name)).and_modify(|known| known.shared |= known.name != name).or_insert(new);
    }
    for (block, name) in names().filter(|(_, name)| name.part != PartInSentence::Owner) {
        if let Some(person) = people.get_mut(last_word(name.span.slice(block.text))) {
            person.times += 1;
            person.in_heading |= matches!(block.kind, BlockKind::Heading | BlockKind::Headline);
            person.asks |= holds_talk(block.text, name.span);
        }
    }
    let prominence = |person: &Introduced<'_>| (person.person, person.in_heading, person.times, !person.asks);
    let most = people.values().map(prominence).max()?;
    let mut first = people.values().filter(|person| prominence(person) == most);
    let person = first.next()?;
    Some((first.next().is_none() && !person.shared).then_some(person.place))
}

/// *Tom Bell met her at home*, *Ana Ruiz talks to Tom Bell*: whoever holds the talk.
fn holds_talk(text: &str, name: BlockSpan) -> bool {
    let (before, behind) = (&text[..name.start() as usize], &text[name.end() as usize..]);
    let verb = behind.split_whitespace().next().unwrap_or_default();
    let meets = matches!(
        verb,
        "met" | "meets" | "interviewed" | "interviews" | "visited" | "visits" | "asked" | "asks" | "caught" | "sat"
    );
    meets || before.ends_with(" talks to ") || before.ends_with(" speaks to ")
}

/// Whether a name may be somebody's in full: *Ana Ruiz*.
pub(super) fn is_in_full(name: &NameRun) -> bool {
    name.words > 1 && name.nature != Nature::Other
}

/// *Ruiz* of *Ana Ruiz*. Names are short, and there are many.
pub(super) fn last_word(name: &str) -> &str {
    memrchr(b' ', name.as_bytes()).map_or(name, |space| &name[space + 1..])
}
