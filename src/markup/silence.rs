//! Where `stet` holds: which directive speaks for a place.
//!
//! A `stet` speaks for the block it stands in, or beside on the same line; where
//! it stands alone, for the next block. `off` holds until an `on` that names the
//! same rule or every rule, and the nearest switch above a place wins. The front
//! matter speaks for the whole file. The nearest in this list of three wins.
//!
//! Not here: what a comment says (`directive`), and what was silenced for nothing (`checks`).

use super::{Directive, DirectiveKind, Prose};
use crate::text::{Span, line_breaks, narrow};
use rustc_hash::FxHashMap;

/// The directives of a draft, ready to be asked. The empty name stands for every rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Silence {
    /// *Invariant:* by place, and no two of one rule share a byte.
    lines: FxHashMap<String, Vec<(Span, usize)>>,
    /// *Invariant:* by place.
    switches: FxHashMap<String, Vec<Switch>>,
    files: FxHashMap<String, usize>,
}

#[derive(Debug, Clone, Copy)]
struct Switch {
    at: u32,
    off: bool,
    directive: usize,
}

impl Silence {
    /// Gives every directive of the prose its reach and notes them. The
    /// directives must be in order of place. Linear in the draft where it has any
    /// directive, and in nothing otherwise.
    pub(super) fn settle(prose: &mut Prose, document: &str) -> Silence {
        if prose.directives.is_empty() {
            return Silence::default();
        }
        let surroundings = Surroundings::read(prose, document);
        surroundings.reach_lines(&mut prose.directives);
        surroundings.reach_switches(&mut prose.directives);
        let mut silence = Silence::default();
        for (index, directive) in prose.directives.iter().enumerate() {
            if directive.rules.is_empty() {
                silence.note("", index, directive);
            }
            for (rule, _) in &directive.rules {
                silence.note(rule, index, directive);
            }
        }
        silence
    }

    /// The directive that silences `rule` at `offset` of the document.
    pub(super) fn directive(&self, rule: &str, offset: u32) -> Option<usize> {
        if let Some(found) = self.line(rule, offset).or_else(|| self.line("", offset)) {
            return Some(found);
        }
        let (named, every) = (self.switch(rule, offset), self.switch("", offset));
        match named.into_iter().chain(every).max_by_key(|switch| switch.at) {
            Some(switch) if switch.off => Some(switch.directive),
            _ => self.files.get(rule).or_else(|| self.files.get("")).copied(),
        }
    }

    fn line(&self, rule: &str, offset: u32) -> Option<usize> {
        let lines = self.lines.get(rule)?;
        let after = lines.partition_point(|(reach, _)| reach.start() <= offset);
        let (reach, directive) = lines.get(after.checked_sub(1)?)?;
        reach.touches(offset).then_some(*directive)
    }

    fn switch(&self, rule: &str, offset: u32) -> Option<Switch> {
        let switches = self.switches.get(rule)?;
        let after = switches.partition_point(|switch| switch.at <= offset);
        switches.get(after.checked_sub(1)?).copied()
    }

    fn note(&mut self, rule: &str, index: usize, directive: &Directive) {
        match directive.kind {
            DirectiveKind::Line => {
                let lines = self.lines.entry(rule.to_owned()).or_default();
                // Of two that say the same of one block the first counts, and the
                // second silences nothing.
                if lines.last().is_none_or(|(reach, _)| reach.end() <= directive.reach.start()) {
                    lines.push((directive.reach, index));
                }
            }
            DirectiveKind::Off | DirectiveKind::On => {
                let off = directive.kind == DirectiveKind::Off;
                let switch = Switch { at: directive.span.end(), off, directive: index };
                self.switches.entry(rule.to_owned()).or_default().push(switch);
            }
            DirectiveKind::File => {
                self.files.entry(rule.to_owned()).or_insert(index);
            }
        }
    }
}

/// The blocks and lines among which the directives stand.
struct Surroundings {
    /// The blocks' stretches of the document, in order and apart.
    blocks: Vec<Span>,
    /// The end of each line break.
    lines: Vec<usize>,
    length: u32,
}

impl Surroundings {
    fn read(prose: &Prose, document: &str) -> Surroundings {
        let mut extents: Vec<Span> = prose.blocks.iter().map(|block| prose.to_document(block.span)).collect();
        extents.sort_unstable();
        let mut blocks: Vec<Span> = Vec::with_capacity(extents.len());
        for extent in extents {
            // The words of a picture lie inside the paragraph around it.
            if blocks.last().is_none_or(|last| last.end() <= extent.start()) {
                blocks.push(extent);
            }
        }
        let lines = line_breaks(document).map(|line_break| line_break.end).collect();
        Surroundings { blocks, lines, length: narrow(document.len()) }
    }

    fn line(&self, offset: u32) -> usize {
        self.lines.partition_point(|&end| end <= offset as usize)
    }

    fn reach_lines(&self, directives: &mut [Directive]) {
        for directive in directives {
            match directive.kind {
                DirectiveKind::Line => directive.reach = self.block_of(directive.span),
                DirectiveKind::File => directive.reach = Span::new(0, self.length),
                DirectiveKind::Off | DirectiveKind::On => {}
            }
        }
    }

    /// The block that a comment belongs to, with the comment.
    fn block_of(&self, comment: Span) -> Span {
        let after = self.blocks.partition_point(|block| block.start() <= comment.start());
        let before = after.checked_sub(1).map(|index| self.blocks[index]);
        match before {
            Some(block) if block.end() > comment.start() => block,
            Some(block) if self.line(block.end()) == self.line(comment.start()) => block.to(comment),
            _ => self.blocks.get(after).map_or(comment, |block| comment.to(*block)),
        }
    }

    /// Gives each `off` the stretch to the `on` that ends all of it.
    fn reach_switches(&self, directives: &mut [Directive]) {
        let mut next: FxHashMap<String, u32> = FxHashMap::default();
        let mut every = self.length;
        for directive in directives.iter_mut().rev() {
            let start = directive.span.start();
            match directive.kind {
                DirectiveKind::On if directive.rules.is_empty() => {
                    every = start;
                    next.clear();
                }
                DirectiveKind::On => next.extend(directive.rules.iter().map(|(rule, _)| (rule.clone(), start))),
                DirectiveKind::Off => {
                    let end_of = |rule: &String| next.get(rule).copied().unwrap_or(every);
                    let end = directive.rules.iter().map(|(rule, _)| end_of(rule)).max().unwrap_or(every);
                    directive.reach = Span::new(directive.span.end(), end);
                }
                DirectiveKind::Line | DirectiveKind::File => {}
            }
        }
    }
}
