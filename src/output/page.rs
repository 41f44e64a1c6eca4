//! The page of a rule, laid out for the terminal.
//!
//! Not here: the page itself; it is the rule's doc comment.

use super::flow::Flow;
use super::paint::{self, paint};
use crate::checks::{DefaultLevel, FixKind, Rule};
use crate::findings::Level;
use annotate_snippets::renderer::Style;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::fmt::Write as _;

/// The page, in lines of at most `width` columns but for the drafts in it.
#[must_use]
pub fn rule_page(rule: &Rule, width: usize) -> String {
    let (level, _) = level_words(rule.level);
    let mut page = Page {
        out: String::new(),
        flow: Flow::default(),
        emphasis: None,
        indent: 0,
        width,
        caret: paint::level(level),
    };
    let _ = writeln!(page.out, "{}  {}\n", paint(paint::STRONG, rule.id), paint(paint::QUIET, about(rule)));
    let markdown = rule.page();
    let mut in_draft = Draft::No;
    for event in Parser::new(&markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_draft = Draft::Yes,
            Event::End(TagEnd::CodeBlock) => {
                in_draft = Draft::No;
                page.out.push('\n');
            }
            Event::Text(text) if in_draft == Draft::Yes => page.draft(&text),
            other => page.event(other),
        }
    }
    page.finish()
}

/// The level of a rule by default, and when it has it: always, in some styles, or once it is asked for.
fn level_words(level: DefaultLevel) -> (Level, String) {
    match level {
        DefaultLevel::On(level) => (level, level.name().to_owned()),
        DefaultLevel::Style(level, styles) => {
            let styles: Vec<&str> = styles.iter().map(|style| style.name()).collect();
            (level, format!("{} in {}", level.name(), styles.join(", ")))
        }
        DefaultLevel::Off(level) => (level, "off".to_owned()),
    }
}

fn about(rule: &Rule) -> String {
    let (_, level) = level_words(rule.level);
    let fix = match rule.fix {
        FixKind::None => "no fix",
        FixKind::Suggested => "suggests a fix",
        FixKind::Safe => "has a safe fix",
    };
    format!("{level} · {} · {fix} · since {}", rule.group.name(), rule.since)
}

#[derive(PartialEq, Eq)]
enum Draft {
    Yes,
    No,
}

struct Page {
    out: String,
    flow: Flow,
    /// The words spoken of, as far as they are read.
    emphasis: Option<String>,
    indent: usize,
    width: usize,
    caret: Style,
}

impl Page {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Strong) => self.flow.style(paint::STRONG),
            Event::Start(Tag::Emphasis) => self.emphasis = Some(String::new()),
            Event::End(TagEnd::Emphasis) => {
                let words = self.emphasis.take();
                words.iter().for_each(|words| self.flow.emphasis(words));
            }
            Event::End(TagEnd::Strong) => self.flow.style(Style::new()),
            Event::Start(Tag::Item) => {
                self.indent = 2;
                self.flow.text("•");
                self.flow.space();
            }
            Event::End(TagEnd::Item) => {
                self.paragraph();
                self.indent = 0;
            }
            Event::End(TagEnd::Heading(_)) => {
                self.flow.style(Style::new());
                self.paragraph();
            }
            Event::End(TagEnd::Paragraph | TagEnd::List(_)) => {
                self.paragraph();
                self.out.push('\n');
            }
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.flow.styled(paint::CODE, &text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.emphasis {
            Some(words) => words.push_str(text),
            None => self.flow.text(text),
        }
    }

    /// A draft with its carets, as it stands in the specification.
    fn draft(&mut self, text: &str) {
        for line in text.lines() {
            let line = if line.trim_start().starts_with('^') { paint(self.caret, line) } else { line.to_owned() };
            let _ = writeln!(self.out, "{}", format!("    {line}").trim_end());
        }
    }

    fn paragraph(&mut self) {
        let indent = self.indent;
        for (row, line) in self.flow.lines(self.width - indent).into_iter().enumerate() {
            let indent = if row == 0 { 0 } else { indent };
            let _ = writeln!(self.out, "{:indent$}{line}", "");
        }
    }

    fn finish(self) -> String {
        self.out.trim_end().to_owned() + "\n"
    }
}
