//! Titles beside a name of which nobody has two at once.
//!
//! Asked for of people whom the draft gives more than one. Not here: whether two of them are a fault
//! (`checks::entities`).

use super::draft::{BlockView, Draft};
use super::lexicon::{is_demonym, title_in_full};
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
    /// What a minister is in charge of: *transport*.
    Minister(&'static str),
    /// A post by its words, in small letters and without an article, which somebody else may be the deputy of.
    Post(Vec<String>),
}

impl Title {
    /// Whether nobody has both at once. *Col.* is the short form of *Lt. Col.*
    #[must_use]
    pub fn excludes(&self, other: &Title) -> bool {
        match (self, other) {
            (Title::Elected(one), Title::Elected(other)) => one != other,
            (Title::Rank(one), Title::Rank(other)) => !one.ends_with(other) && !other.ends_with(one),
            (Title::Minister(one), Title::Minister(other)) => one != other,
            (Title::Post(one), Title::Post(other)) => is_deputy_of(one, other) || is_deputy_of(other, one),
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

    /// The post that a role before a name or behind it tells of.
    fn of_post(role: &str) -> Title {
        let lower = |word: &str| word.trim_end_matches(',').to_lowercase();
        let words = role.split_whitespace().filter(|word| !matches!(*word, "the" | "The" | "a" | "an"));
        // *the French transport minister* is for short *the transport minister*.
        let words: Vec<String> = words.skip_while(|word| is_demonym(word)).map(lower).collect();
        let duty = match words.as_slice() {
            [duty, head] if matches!(head.as_str(), "minister" | "secretary") => duty_of(duty),
            _ => None,
        };
        duty.map_or(Title::Post(words), Title::Minister)
    }
}

/// What one ministry is for, in one word. Ministries that are often one, and one that is translated in two ways, have one.
fn duty_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "defence" | "defense" => "defence",
        "education" => "education",
        "finance" => "finance",
        "foreign" => "foreign",
        "health" => "health",
        "home" | "interior" => "interior",
        "justice" => "justice",
        "transport" | "transportation" => "transport",
        _ => return None,
    })
}

fn is_deputy_of(one: &[String], other: &[String]) -> bool {
    one.split_first().is_some_and(|(first, rest)| first == "deputy" && !rest.is_empty() && rest == other)
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

/// A title beside a name.
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
        let text = role.slice(block.text);
        let before = role.end() + 1 == name.start();
        let ordered = if role.start() < name.start() { [role, name] } else { [name, role] };
        let gap = block.text.get(ordered[0].end() as usize..ordered[1].start() as usize)?;
        let title = match Title::of_role(text).filter(|_| before) {
            Some(title) => title,
            None if matches!(gap, " " | ", " | ", the ") => Title::of_post(text),
            None => return None,
        };
        let [first, last] = ordered.map(|span| block.to_prose(span));
        let [start, end] = [first.start().min(reference.place.start()), last.end().max(reference.place.end())];
        let place = ProseSpan::new(start, end);
        let titled = Stretch { from: token_at(&block, ordered[0].start()), to: token_at(&block, ordered[1].end()) };
        is_of_now(&block, titled).then_some(Titled { place, title })
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
    let once = ["then-", "Then-", "ex-", "Ex-"].iter().any(|once| before.starts_with(once));
    !told && !once && !is_of_another_time(words, titled, &OF_ANOTHER_TIME)
}
