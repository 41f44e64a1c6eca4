//! The scanner: the role of each mark from its neighbours, in one walk.

use super::{Glyph, Mark, MarkClass, Reading, Role, Spacing};
use crate::language::BlockSpan;
use crate::language::pairing::opens_speech;
use crate::language::token::{Token, TokenKind};

/// The marks of a block with their roles. Linear in the length of the block.
pub(in crate::language) fn marks(text: &str, tokens: &[Token]) -> Vec<Mark> {
    let sites = sites(text, tokens);
    let mut scanner = Scanner { text, sites: &sites, double_open: false, single_open: false };
    let mut marks = Vec::with_capacity(sites.len());
    let mut index = 0;
    while let Some(site) = sites.get(index) {
        let (glyph, role, width) = scanner.decide(index);
        let last = &sites[index + width - 1];
        let span = site.span.to(last.span);
        marks.push(Mark {
            span,
            glyph,
            role,
            reading: reading(site.lean, role),
            space_before: spacing(text[..span.start() as usize].chars().next_back()),
            space_after: spacing(text[span.end() as usize..].chars().next()),
        });
        index += width;
    }
    marks
}

/// A mark with what stands around the run of marks it belongs to.
#[derive(Debug, Clone, Copy)]
struct Site {
    span: BlockSpan,
    glyph: Glyph,
    before: Option<char>,
    after: Option<char>,
    /// How the neighbours read, whatever the glyph.
    lean: Lean,
    /// Whether a single mark that reads as a closing one stands later in the block.
    single_closing_later: bool,
    /// How the next double mark of the block reads.
    next_double: Option<Lean>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lean {
    Opening,
    Closing,
    Neither,
}

fn sites(text: &str, tokens: &[Token]) -> Vec<Site> {
    let is_mark = |token: &&Token| token.kind == TokenKind::Mark;
    let spans: Vec<BlockSpan> = tokens.iter().filter(is_mark).map(|token| token.span).collect();
    let mut sites: Vec<Site> = Vec::with_capacity(spans.len());
    let mut from = 0;
    while from < spans.len() {
        // Marks that touch each other share their outer neighbours: “‘ opens twice.
        let mut to = from + 1;
        while to < spans.len() && touching(text, spans[to - 1], spans[to]) {
            to += 1;
        }
        let before = text[..spans[from].start() as usize].chars().next_back();
        let after = text[spans[to - 1].end() as usize..].chars().next();
        for &span in &spans[from..to] {
            let Some(glyph) = span.slice(text).chars().next().and_then(Glyph::of) else { continue };
            let lean = lean(before, after);
            sites.push(Site { span, glyph, before, after, lean, single_closing_later: false, next_double: None });
        }
        from = to;
    }
    look_ahead(text, &mut sites);
    sites
}

/// Fills what each site needs to know of those after it, in one walk from the end.
fn look_ahead(text: &str, sites: &mut [Site]) {
    let (mut single_closing_later, mut next_double) = (false, None);
    for site in sites.iter_mut().rev() {
        site.single_closing_later = single_closing_later;
        site.next_double = next_double;
        match site.glyph.class() {
            MarkClass::Single if site.lean == Lean::Closing => single_closing_later = true,
            MarkClass::Single if site.lean == Lean::Opening && !is_elision(&text[site.span.end() as usize..]) => {
                single_closing_later = false;
            }
            MarkClass::Double => next_double = Some(site.lean),
            _ => {}
        }
    }
}

/// A thin or no-break space between two marks is typesetting, not a gap.
fn touching(text: &str, one: BlockSpan, other: BlockSpan) -> bool {
    let between = &text[one.end() as usize..other.start() as usize];
    between.is_empty()
        || between.len() <= 3 && between.chars().all(|c| matches!(c, '\u{2009}' | '\u{200A}' | '\u{202F}'))
}

fn lean(before: Option<char>, after: Option<char>) -> Lean {
    let free_before = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '/' | '\u{2028}'));
    let starts_word =
        after.is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}'));
    let free_after = after.is_none_or(|c| c.is_whitespace() || closes(c));
    match (free_before, starts_word, free_after) {
        (true, true, false) => Lean::Opening,
        (false, _, true) => Lean::Closing,
        // ".22 calibre" and "...and then": a stop that begins the words.
        (true, true, true) if matches!(after, Some('.' | '…' | '-' | '–' | '—')) => Lean::Opening,
        _ => Lean::Neither,
    }
}

const fn closes(character: char) -> bool {
    matches!(character, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '—' | '–' | '-' | '…' | '/')
}

fn reading(lean: Lean, role: Role) -> Reading {
    match (lean, role) {
        (Lean::Opening, Role::Opening) | (Lean::Closing, Role::Closing) => Reading::Evident,
        _ => Reading::Inferred,
    }
}

fn spacing(neighbour: Option<char>) -> Spacing {
    match neighbour {
        None => Spacing::Edge,
        Some(c) if c.is_whitespace() => Spacing::Space,
        Some(_) => Spacing::Tight,
    }
}

/// Walks the sites in order and remembers what is open.
struct Scanner<'t> {
    text: &'t str,
    sites: &'t [Site],
    double_open: bool,
    single_open: bool,
}

impl Scanner<'_> {
    /// The glyph and role of the mark at `index`, and how many sites it takes.
    fn decide(&mut self, index: usize) -> (Glyph, Role, usize) {
        let site = self.sites[index];
        if let Some(role) = self.two_singles(index) {
            self.double_open = role == Role::Opening;
            return (Glyph::TwoSingles, role, 2);
        }
        let role = match site.glyph.class() {
            MarkClass::Double => self.double(&site),
            MarkClass::Single => self.single(&site),
            MarkClass::Guillemet if site.glyph == Glyph::OpeningGuillemet => Role::Opening,
            MarkClass::Guillemet => Role::Closing,
        };
        match (site.glyph.class(), role) {
            (MarkClass::Double, Role::Opening) => (self.double_open, self.single_open) = (true, false),
            (MarkClass::Double, Role::Closing) => (self.double_open, self.single_open) = (false, false),
            (MarkClass::Single, Role::Opening) => self.single_open = true,
            (MarkClass::Single, Role::Closing) => self.single_open = false,
            _ => {}
        }
        (site.glyph, role, 1)
    }

    /// Two single marks that do the work of one double.
    fn two_singles(&self, index: usize) -> Option<Role> {
        let (one, other) = (self.sites.get(index)?, self.sites.get(index + 1)?);
        let pair =
            one.glyph.class() == MarkClass::Single && one.glyph == other.glyph && one.span.end() == other.span.start();
        if !pair || self.single_open {
            return None;
        }
        match one.lean {
            Lean::Closing if self.double_open => Some(Role::Closing),
            Lean::Opening if !self.double_open => Some(Role::Opening),
            _ => None,
        }
    }

    fn double(&self, site: &Site) -> Role {
        if self.is_inches(site) {
            return Role::Measure;
        }
        let open = self.double_open;
        match (site.glyph, site.lean) {
            (Glyph::OpeningDouble, Lean::Opening | Lean::Neither) => Role::Opening,
            (Glyph::ClosingDouble, Lean::Closing) => Role::Closing,
            (Glyph::ClosingDouble, Lean::Neither) if !open && site.before.is_none() => Role::Opening,
            (Glyph::ClosingDouble, Lean::Neither) => Role::Closing,
            (Glyph::ClosingDouble, Lean::Opening) if open => Role::Closing,
            (Glyph::OpeningDouble, Lean::Closing) if open || ends_clause(site.before) => Role::Closing,
            (Glyph::OpeningDouble, Lean::Closing) | (_, Lean::Opening) => Role::Opening,
            (_, Lean::Closing) => Role::Closing,
            (_, Lean::Neither) if open => Role::Closing,
            (_, Lean::Neither) => Role::Opening,
        }
    }

    /// A double mark after a figure: inches, seconds, or the end of a quotation.
    fn is_inches(&self, site: &Site) -> bool {
        let after_digit = site.before.is_some_and(|c| c.is_ascii_digit());
        if !after_digit || site.glyph == Glyph::OpeningDouble {
            return false;
        }
        if self.follows_feet(site) || !self.double_open && site.lean != Lean::Opening {
            return true;
        }
        let goes_on = self.text[site.span.end() as usize..].trim_start().starts_with(|c: char| c.is_lowercase());
        let space_after = site.after.is_some_and(char::is_whitespace);
        space_after && goes_on && site.next_double == Some(Lean::Closing)
    }

    /// `6' 2"`: a figure with a foot mark right before the figure of this mark.
    fn follows_feet(&self, site: &Site) -> bool {
        let before = &self.text[..site.span.start() as usize];
        let before = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let before = before.trim_end_matches(' ');
        let Some(before) = before.strip_suffix(['\'', '’']) else { return false };
        before.ends_with(|c: char| c.is_ascii_digit())
    }

    fn single(&self, site: &Site) -> Role {
        let after_digit = site.before.is_some_and(|c| c.is_ascii_digit());
        let feet = after_digit
            && (site.after.is_some_and(|c| c.is_ascii_digit()) || !self.single_open && site.lean == Lean::Closing);
        if feet && site.glyph != Glyph::OpeningSingle {
            return Role::Measure;
        }
        match site.lean {
            Lean::Opening => self.single_before_word(site),
            Lean::Closing => self.single_after_word(site),
            Lean::Neither if site.glyph == Glyph::OpeningSingle && site.before.is_none_or(|c| !c.is_alphanumeric()) => {
                Role::Opening
            }
            Lean::Neither => Role::Apostrophe,
        }
    }

    fn single_before_word(&self, site: &Site) -> Role {
        let rest = &self.text[site.span.end() as usize..];
        if is_elision(rest) || is_short_year(rest) && !(site.glyph == Glyph::OpeningSingle && site.single_closing_later)
        {
            return Role::Apostrophe;
        }
        match site.glyph {
            Glyph::OpeningSingle => Role::Opening,
            Glyph::StraightSingle if site.single_closing_later || site.before.is_none() => Role::Opening,
            Glyph::StraightSingle if self.double_open && opens_speech(self.text, site.span) => Role::Opening,
            _ => Role::Apostrophe,
        }
    }

    fn single_after_word(&self, site: &Site) -> Role {
        if !self.single_open {
            // “It is over,’ he said: the wrong mark at the end of a clause inside a double quotation.
            let closes_double = self.double_open && ends_clause(site.before) && site.next_double != Some(Lean::Closing);
            return if closes_double { Role::Closing } else { Role::Apostrophe };
        }
        let possessive =
            matches!(site.before, Some('s' | 'S' | 'z' | 'x')) && site.after.is_some_and(char::is_whitespace);
        if possessive && site.single_closing_later { Role::Apostrophe } else { Role::Closing }
    }
}

fn ends_clause(before: Option<char>) -> bool {
    matches!(before, Some('.' | ',' | '!' | '?' | '…'))
}

/// Words that begin with an apostrophe for letters left out.
const ELISIONS: &[&str] = &[
    "em", "til", "twas", "tis", "twere", "twill", "n", "bout", "nuff", "neath", "cos", "coz", "fraid", "tude", "cept",
];

fn is_elision(rest: &str) -> bool {
    let word: &str = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let apart = !rest[word.len()..].starts_with(['’', '\'']) || word.eq_ignore_ascii_case("n");
    word.len() <= 7 && apart && ELISIONS.iter().any(|elision| elision.eq_ignore_ascii_case(word))
}

/// `’90s`, `’16`.
fn is_short_year(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits == 2
        && !rest[2..]
            .starts_with(|c: char| matches!(c, '%' | ',' | '.') && rest[3..].starts_with(|d: char| d.is_ascii_digit()))
}
