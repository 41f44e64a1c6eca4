//! The extractor for plain drafts: running text and blank lines.
//!
//! Blank lines part paragraphs. Between them, lines are either one paragraph
//! each or one paragraph wrapped by hand. HTML comments are not prose.
//! Not here: bylines, datelines and interviews, which every format has (`furniture`, `interview`).

use super::{BlockKind, Directive, Prose, ProseBuilder, furniture};
use crate::text::{Span, line_breaks, narrow};
use std::ops::RangeInclusive;

/// How long the longest line of a paragraph wrapped by hand may be, in code
/// points: typewriter and mail width. Editors that wrap at the window write longer lines.
const WRAP_WIDTH: RangeInclusive<usize> = 40..=100;

/// What marks the items of a list where every line starts with the same.
const BULLETS: [&str; 4] = ["• ", "* ", "- ", "· "];

/// Reads a plain draft into prose. Linear in the length.
pub(super) fn extract(text: &str) -> Prose {
    let mut reader = Reader { builder: ProseBuilder::new(text), comments: comments(text) };
    let directives = reader.comments.iter().filter_map(|span| Directive::read(span.slice(text), span.start()));
    directives.for_each(|directive| reader.builder.directive(directive));
    let lines = reader.lines();
    let groups: Vec<&[Span]> = lines.split(|line| line.is_empty()).filter(|group| !group.is_empty()).collect();
    for (index, group) in groups.iter().enumerate() {
        let group = if index == 0 && groups.len() > 1 { reader.headline(group) } else { group };
        reader.paragraphs(group);
    }
    reader.builder.finish()
}

struct Reader<'t> {
    builder: ProseBuilder<'t>,
    /// *Invariant:* in order and apart.
    comments: Vec<Span>,
}

impl Reader<'_> {
    /// The lines without their breaks; an empty span for a blank one, and none
    /// for a line that holds a comment only, which parts no paragraph.
    fn lines(&self) -> Vec<Span> {
        let text = self.builder.document();
        let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let ends = line_breaks(text).chain(std::iter::once(text.len()..text.len()));
        let mut from = start;
        let mut lines = Vec::new();
        for end in ends {
            let line = Span::of(from..end.start);
            from = end.end;
            if line.slice(text).trim().is_empty() {
                lines.push(Span::empty(line.start()));
            } else if self.outside_comments(line).any(|part| !part.slice(text).trim().is_empty()) {
                lines.push(line);
            }
        }
        lines
    }

    /// The parts of a stretch that are no comment.
    fn outside_comments(&self, stretch: Span) -> impl Iterator<Item = Span> {
        let first = self.comments.partition_point(|comment| comment.end() <= stretch.start());
        let inside = self.comments[first..].iter().take_while(move |comment| comment.start() < stretch.end());
        let starts = std::iter::once(stretch.start()).chain(inside.clone().map(|comment| comment.end()));
        let ends = inside.map(|comment| comment.start()).chain(std::iter::once(stretch.end()));
        starts.zip(ends).map(|(start, end)| Span::new(start, end))
    }

    /// Takes the headline off the first lines of a draft that has more to come.
    fn headline<'g>(&mut self, group: &'g [Span]) -> &'g [Span] {
        let text = self.builder.document();
        let alone = match group {
            [_] => true,
            [_, rest @ ..] => rest.iter().all(|line| furniture::of_line(line.slice(text)).is_some()),
            [] => false,
        };
        if !alone || furniture::of_line(group[0].slice(text)).is_some() || !furniture::is_headline(group[0].slice(text))
        {
            return group;
        }
        self.block(BlockKind::Headline, group[0]);
        &group[1..]
    }

    fn paragraphs(&mut self, group: &[Span]) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return };
        let text = self.builder.document();
        let bullet =
            BULLETS.iter().find(|bullet| group.iter().all(|line| line.slice(text).trim_start().starts_with(**bullet)));
        if let Some(bullet) = bullet.filter(|_| group.len() > 1) {
            for line in group {
                let indent = line.len() - narrow(line.slice(text).trim_start().len());
                let words = Span::new(line.start() + indent + narrow(bullet.len()), line.end());
                self.block(BlockKind::ListItem, words);
            }
        } else if is_wrapped(&group.iter().map(|line| line.slice(text).trim()).collect::<Vec<_>>()) {
            self.block(BlockKind::Paragraph, first.to(*last));
        } else {
            group.iter().for_each(|line| self.block(BlockKind::Paragraph, *line));
        }
    }

    fn block(&mut self, kind: BlockKind, stretch: Span) {
        self.builder.open(kind);
        let parts: Vec<Span> = self.outside_comments(stretch).collect();
        parts.into_iter().for_each(|part| self.builder.verbatim(part));
        self.builder.close();
    }
}

/// The HTML comments, in order. One that is never closed is none.
fn comments(text: &str) -> Vec<Span> {
    let mut comments = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("<!--").map(|found| at + found) {
        let Some(end) = text[start + 4..].find("-->").map(|found| start + 4 + found + 3) else { break };
        comments.push(Span::of(start..end));
        at = end;
    }
    comments
}

/// Whether lines without a blank one between them are one paragraph wrapped by hand.
///
/// They are where every line but the last is about as full as it could be, and
/// at least one of them breaks off inside a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    // Nearly every paragraph is one line.
    if lines.len() < 2 {
        return false;
    }
    let widths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    if !WRAP_WIDTH.contains(&widest) {
        return false;
    }
    let full = |index: usize| {
        let next = lines[index + 1].split_whitespace().next().map_or(0, |word| word.chars().count());
        widths[index] * 4 >= widest * 3 || widths[index] + 1 + next > widest
    };
    let breaks = 0..lines.len() - 1;
    breaks.clone().all(full) && breaks.clone().any(|index| !ends_sentence(lines[index]))
}

/// Whether a line ends as a sentence does, closing marks aside.
fn ends_sentence(line: &str) -> bool {
    let closing = ['"', '\'', '”', '’', '»', ')', ']'];
    line.trim_end_matches(closing).ends_with(['.', '!', '?', '…', ':'])
}
