//! Which mark closes which inside one block.
//!
//! One walk with a stack. What is still open at the end of the block, and what
//! closes nothing, is left to the draft pass, which knows the paragraphs around.
//! Not here: roles of marks (`mark`), paragraphs joined (`join`).

use super::BlockSpan;
use super::mark::{Glyph, Mark, MarkClass, Role};
use crate::text::Span;
use crate::text::narrow;

/// How a marked stretch ends inside its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Closure {
    /// With a mark of the same class.
    Closed,
    /// With a mark of the other class: “It is over,’ he said.
    WrongMark,
    /// Not before another quotation opens, or before the quotation around it closes.
    Overtaken,
    /// Not before the block ends.
    OpenAtEnd,
}

/// One stretch between marks, in block coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedSpan {
    /// From the opening mark to the end of the closing one; where nothing closes
    /// it, to where it was overtaken or the block ends.
    pub span: BlockSpan,
    /// The index of the opening mark among the block's marks.
    pub opening: u32,
    /// The index of the closing mark, where one closes it.
    pub closing: Option<u32>,
    /// How many marked stretches it stands inside.
    pub depth: u8,
    /// How it ends.
    pub closure: Closure,
}

/// The marked stretches of a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairs {
    /// In order of their opening marks.
    pub spans: Vec<MarkedSpan>,
    /// Indices of marks that close nothing opened in this block.
    pub stray_closings: Vec<u32>,
}

/// Quotations inside quotations deeper than this are noise, and every step stays cheap.
const MAX_DEPTH: usize = 6;

/// Pairs the marks of a block; a straight single mark that turns out to open
/// nothing becomes an apostrophe. Linear in the number of marks.
pub(super) fn pair(text: &str, marks: &mut [Mark]) -> Pairs {
    let mut pairing = Pairing { text, marks, open: Vec::new(), pairs: Pairs::default(), length: narrow(text.len()) };
    for index in 0..pairing.marks.len() {
        match pairing.marks[index].role {
            Role::Opening => pairing.open(index),
            Role::Closing => pairing.close(index),
            Role::Apostrophe | Role::Measure => {}
        }
    }
    pairing.finish()
}

struct Pairing<'m> {
    text: &'m str,
    marks: &'m mut [Mark],
    /// Indices into `pairs.spans` of the stretches that are open, outermost first.
    open: Vec<usize>,
    pairs: Pairs,
    length: u32,
}

impl Pairing<'_> {
    fn open(&mut self, index: usize) {
        let class = self.marks[index].glyph.class();
        let at = self.marks[index].span.start();
        let same_on_top = self.top().is_some_and(|top| self.class_of(top) == class);
        if same_on_top && !self.is_nested(index, class) {
            self.pop_unclosed(at, Closure::Overtaken);
        }
        while self.open.len() >= MAX_DEPTH {
            self.pop_unclosed(at, Closure::Overtaken);
        }
        let depth = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
        self.open.push(self.pairs.spans.len());
        let span = Span::new(at, self.length);
        let opening = narrow(index);
        self.pairs.spans.push(MarkedSpan { span, opening, closing: None, depth, closure: Closure::OpenAtEnd });
    }

    /// Whether the mark at `index`, of the class already open, opens a quotation
    /// inside it: then two closings follow before anything of that class opens again.
    fn is_nested(&self, index: usize, class: MarkClass) -> bool {
        let mut following =
            self.marks[index + 1..].iter().filter(|mark| mark.glyph.class() == class).map(|mark| mark.role);
        let mut next = || following.by_ref().find(|role| matches!(role, Role::Opening | Role::Closing));
        next() == Some(Role::Closing) && next() == Some(Role::Closing)
    }

    fn close(&mut self, index: usize) {
        let class = self.marks[index].glyph.class();
        let level = self.open.iter().rposition(|&span| self.class_of(span) == class);
        let Some(level) = level else { return self.close_nothing(index, class) };
        let at = self.marks[index].span.start();
        while self.open.len() > level + 1 {
            self.pop_unclosed(at, Closure::Overtaken);
        }
        self.pop_closed(index, Closure::Closed);
    }

    /// A closing mark of a class that is not open. A single one right after a
    /// clause closes a double quotation with the wrong mark.
    fn close_nothing(&mut self, index: usize, class: MarkClass) {
        match (class, self.open.last()) {
            (MarkClass::Single, Some(&top)) if self.class_of(top) == MarkClass::Double => {
                self.pop_closed(index, Closure::WrongMark);
            }
            (MarkClass::Single, _) => self.marks[index].role = Role::Apostrophe,
            _ => self.pairs.stray_closings.push(narrow(index)),
        }
    }

    fn pop_closed(&mut self, index: usize, closure: Closure) {
        let Some(top) = self.open.pop() else { return };
        let end = self.marks[index].span.end();
        let span = &mut self.pairs.spans[top];
        span.span = Span::new(span.span.start(), end);
        span.closing = Some(narrow(index));
        span.closure = closure;
    }

    fn pop_unclosed(&mut self, at: u32, closure: Closure) {
        let Some(top) = self.open.pop() else { return };
        let span = &mut self.pairs.spans[top];
        span.span = Span::new(span.span.start(), at);
        span.closure = closure;
    }

    fn finish(mut self) -> Pairs {
        while let Some(top) = self.open.pop() {
            self.pairs.spans[top].closure = Closure::OpenAtEnd;
        }
        let (text, marks) = (self.text, self.marks);
        // A straight single mark that nothing closes was an apostrophe, unless it opens the whole block.
        let doubtful = |span: &MarkedSpan, marks: &[Mark]| {
            let opening = marks[span.opening as usize];
            let begins = opening.span.start() == 0 || opens_speech(text, opening.span);
            span.closing.is_none() && opening.glyph == Glyph::StraightSingle && !begins
        };
        let mut lifted: Vec<BlockSpan> = Vec::new();
        for span in &self.pairs.spans {
            if doubtful(span, marks) {
                marks[span.opening as usize].role = Role::Apostrophe;
                lifted.push(span.span);
            }
        }
        self.pairs.spans.retain(|span| marks[span.opening as usize].role == Role::Opening);
        lift(&mut self.pairs.spans, &lifted);
        self.pairs
    }

    fn top(&self) -> Option<usize> {
        self.open.last().copied()
    }

    fn class_of(&self, span: usize) -> MarkClass {
        self.marks[self.pairs.spans[span].opening as usize].glyph.class()
    }
}

/// Whether a mark stands after a lead-in and before a capital, as in *told me, 'Verna, …*: no apostrophe does.
pub(super) fn opens_speech(text: &str, mark: BlockSpan) -> bool {
    let led_in = text[..mark.start() as usize].trim_end().ends_with([',', ':']);
    led_in && text[mark.end() as usize..].starts_with(char::is_uppercase)
}

/// Takes one level of depth from every span inside a stretch that turned out to be none.
fn lift(spans: &mut [MarkedSpan], lifted: &[BlockSpan]) {
    let mut around: Vec<BlockSpan> = Vec::new();
    let mut next = lifted.iter().peekable();
    for span in spans {
        while let Some(gone) = next.next_if(|gone| gone.start() <= span.span.start()) {
            around.push(*gone);
        }
        around.retain(|gone| gone.end() >= span.span.end());
        span.depth = span.depth.saturating_sub(u8::try_from(around.len()).unwrap_or(u8::MAX));
    }
}
