//! Titles before a name of which nobody has two at once.
//!
//! Asked for of people whom the draft gives more than one. Not here: whether two of them are a fault
//! (`checks::entities`).

use super::draft::{BlockView, Draft};
use super::lexicon::title_in_full;
use super::names::is_of_another_time;
use super::narration::{Stretch, Words};
use super::reference::Reference;
use crate::markup::ProseSpan;
use crate::text::narrow;

/// What a title is among those of which nobody has two at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Title {
    /// An elected office: *senator*.
    Elected(&'static str),
    /// A rank, of one word or of several: *lieutenant colonel*.
    Rank(Vec<&'static str>),
}

impl Title {
    /// Whether nobody has both at once. *Col.* is the short form of *Lt. Col.*
    #[must_use]
    pub fn excludes(&self, other: &Title) -> bool {
        match (self, other) {
            (Title::Elected(one), Title::Elected(other)) => one != other,
            (Title::Rank(one), Title::Rank(other)) => !one.ends_with(other) && !other.ends_with(one),
            _ => false,
        }
    }

    /// The one that a role begins a name with, its words in full or short.
    fn of_role(role: &str) -> Option<Title> {
        let words = || role.split_whitespace().map(|word| word.trim_end_matches('.'));
        if words().any(|word| OF_ANOTHER_OFFICE.contains(&word)) {
            return None;
        }
        let capitals = words().filter(|word| word.starts_with(char::is_uppercase)).map(str::to_lowercase);
        let in_full: Vec<String> = capitals.map(|word| title_in_full(&word).to_owned()).collect();
        let among = |list: &[&'static str], word: &String| list.iter().copied().find(|title| title == word);
        let elected = |word: &String| match word.as_str() {
            "congressman" | "congresswoman" => Some("representative"),
            _ => among(&ELECTED, word),
        };
        let held: Vec<&str> = in_full.iter().filter_map(elected).collect();
        let ranks: Vec<&str> = in_full.iter().filter_map(|word| among(&RANKS, word)).collect();
        match (held.as_slice(), ranks.is_empty()) {
            ([one], true) => Some(Title::Elected(one)),
            ([], false) => Some(Title::Rank(ranks)),
            _ => None,
        }
    }
}

const ELECTED: [&str; 3] = ["senator", "representative", "governor"];
const RANKS: [&str; 11] = [
    "admiral",
    "captain",
    "colonel",
    "constable",
    "corporal",
    "general",
    "inspector",
    "lieutenant",
    "major",
    "sergeant",
    "superintendent",
];

/// Words that make another office of one of these: *Attorney General*. A *State Senator* is called *Senator* for short, and
/// nobody is one who is a *State Representative*.
const OF_ANOTHER_OFFICE: [&str; 5] = ["Attorney", "Secretary", "Surgeon", "Solicitor", "Director"];

/// Words of a sentence that tells what somebody was, or may become.
const OF_ANOTHER_TIME: [&str; 8] = ["former", "ex", "acting", "elect", "became", "promoted", "if", "If"];

/// A title right before a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// The title and the name.
    pub place: ProseSpan,
    /// Which one it is.
    pub title: Title,
}

impl Draft {
    /// The title that a person is given at a place, where the sentence tells of the present. Linear in the sentence.
    #[must_use]
    pub fn title_at(&self, reference: &Reference) -> Option<Titled> {
        let block = self.block(narrow(reference.block))?;
        let role = reference.run.role?;
        let name = reference.run.span;
        if role.end() >= name.start() || role.end() + 1 < name.start() {
            return None;
        }
        let title = Title::of_role(role.slice(block.text))?;
        let place = ProseSpan::new(block.to_prose(role).start(), reference.place.end());
        is_of_now(&block, Stretch { from: token_at(&block, role.start()), to: token_at(&block, name.end()) })
            .then_some(Titled { place, title })
    }
}

/// The first token that begins at a byte of the block or behind it.
fn token_at(block: &BlockView<'_>, byte: u32) -> usize {
    block.facts.tokens.partition_point(|token| token.span.start() < byte)
}

/// Whether a title and its name are what somebody is called now; *She was Lt. Ruiz until May* tells of a title.
fn is_of_now(block: &BlockView<'_>, titled: Stretch) -> bool {
    let words = Words::of(block.facts);
    let told = titled.from > 0 && matches!(words.word(titled.from - 1), "was" | "as" | "became");
    let before = words.word(titled.from);
    let once = before.starts_with("then-") || before.starts_with("ex-");
    !told && !once && !is_of_another_time(words, titled, &OF_ANOTHER_TIME)
}
