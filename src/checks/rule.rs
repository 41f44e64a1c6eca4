//! What a rule is: data and one pure function.

use super::{Context, Reporter};
use crate::config::Style;
use crate::findings::Level;

/// The question a rule belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Who said it?
    Attribution,
    /// Do the marks match?
    Quotes,
    /// Did they say it?
    Matching,
    /// Is it the same name?
    Entities,
    /// Does copydesk itself understand what it was told?
    House,
}

impl Group {
    /// Every group, in the order of the documentation.
    pub const ALL: [Group; 5] = [Group::Attribution, Group::Quotes, Group::Matching, Group::Entities, Group::House];

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Group::Attribution => "attribution",
            Group::Quotes => "quotes",
            Group::Matching => "matching",
            Group::Entities => "entities",
            Group::House => "house",
        }
    }
}

/// How loud a rule is where the configuration says nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultLevel {
    /// Always on.
    On(Level),
    /// On where one of these styles asks for it.
    Style(Level, &'static [Style]),
    /// Off until it is selected, then at this level.
    Off(Level),
}

/// What kind of fix a rule offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixKind {
    /// None.
    None,
    /// One the writer decides on.
    Suggested,
    /// One that cannot change what the draft says.
    Safe,
}

/// A rule of the desk.
#[derive(Debug)]
pub struct Rule {
    /// Names the fault; also the file, the page and the specification.
    pub id: &'static str,
    /// The question it belongs to.
    pub group: Group,
    /// How loud by default.
    pub level: DefaultLevel,
    /// What it offers.
    pub fix: FixKind,
    /// The release that brought it.
    pub since: &'static str,
    /// Its doc comment as written: a sentence, then *Why*, *Fails*, *Passes* and so on.
    pub doc: &'static str,
    /// Looks for the fault.
    pub check: fn(&Context<'_>, &mut Reporter<'_>),
}

impl Rule {
    /// The page in Markdown, without its title.
    #[must_use]
    pub fn page(&self) -> String {
        // Every line of a doc comment begins with one space, which is not part of the page.
        self.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n").collect()
    }

    /// The first paragraph of the page, on one line.
    #[must_use]
    pub fn summary(&self) -> String {
        on_one_line(&self.page())
    }

    /// The first paragraph under *Why*, on one line; empty where there is none.
    #[must_use]
    pub fn why(&self) -> String {
        on_one_line(self.page().split("\n## Why\n").nth(1).unwrap_or_default())
    }
}

fn on_one_line(page: &str) -> String {
    let first = page.trim_start().split("\n\n").next().unwrap_or_default();
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Declares a rule: the doc comment is its page, word for word.
///
/// ```text
/// declare_rule! {
///     /// A quotation is opened and never closed.
///     ///
///     /// ## Why
///     ///
///     /// …
///     pub static UNCLOSED_QUOTE: "unclosed-quote" {
///         group: Group::Quotes,
///         level: DefaultLevel::On(Level::Error),
///         fix: FixKind::Suggested,
///         since: "0.1.0",
///         check: check,
///     }
/// }
/// ```
macro_rules! declare_rule {
    (
        $(#[doc = $line:expr])*
        pub static $name:ident: $id:literal {
            group: $group:expr,
            level: $level:expr,
            fix: $fix:expr,
            since: $since:literal,
            check: $check:expr $(,)?
        }
    ) => {
        #[doc = concat!("The rule `", $id, "`.")]
        pub static $name: $crate::checks::Rule = $crate::checks::Rule {
            id: $id,
            group: $group,
            level: $level,
            fix: $fix,
            since: $since,
            doc: concat!($($line, "\n"),*),
            check: $check,
        };
    };
}
pub(crate) use declare_rule;
