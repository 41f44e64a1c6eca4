//! Words in colour, folded into lines.

use super::paint::{self, paint};
use annotate_snippets::renderer::Style;
use unicode_width::UnicodeWidthStr;

/// Running text as it comes in, cut into words.
#[derive(Debug, Default)]
pub(super) struct Flow {
    words: Vec<(String, usize)>,
    /// Whether the next text goes on with the last word.
    open: bool,
    style: Style,
}

impl Flow {
    /// The style from here on.
    pub(super) fn style(&mut self, style: Style) {
        self.style = style;
    }

    /// Adds text in the style that holds.
    pub(super) fn text(&mut self, text: &str) {
        self.styled(self.style, text);
    }

    /// Adds text in a style of its own.
    pub(super) fn styled(&mut self, style: Style, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        for (index, word) in text.split_whitespace().enumerate() {
            if index > 0 {
                self.space();
            }
            self.word(style, word);
        }
        if text.ends_with(char::is_whitespace) {
            self.space();
        }
    }

    /// Adds words that are spoken of, in marks: where there is no colour there are no italics. What has marks keeps its own.
    pub(super) fn emphasis(&mut self, text: &str) {
        let has_marks = text.contains(['“', '”', '"']);
        let text = if has_marks { text.to_owned() } else { format!("“{text}”") };
        self.styled(paint::EMPHASIS, &text);
    }

    /// Ends the word.
    pub(super) fn space(&mut self) {
        self.open = false;
    }

    /// The first lines of at most `width` columns; where there are more, the last of them says so.
    pub(super) fn first_lines(&mut self, most: usize, width: usize) -> Vec<String> {
        let mut lines = self.lines(width);
        if lines.len() > most {
            lines.truncate(most);
            lines.last_mut().into_iter().for_each(|last| last.push_str(" …"));
        }
        lines
    }

    /// Takes the words as lines of at most `width` columns; one word too long stands alone.
    pub(super) fn lines(&mut self, width: usize) -> Vec<String> {
        let mut lines: Vec<(String, usize)> = Vec::new();
        for (word, columns) in self.words.drain(..) {
            match lines.last_mut() {
                Some((line, used)) if *used + 1 + columns <= width => {
                    line.push(' ');
                    line.push_str(&word);
                    *used += 1 + columns;
                }
                _ => lines.push((word, columns)),
            }
        }
        self.open = false;
        lines.into_iter().map(|(line, _)| line).collect()
    }

    fn word(&mut self, style: Style, word: &str) {
        let painted = paint(style, word);
        match self.words.last_mut() {
            Some((last, columns)) if self.open => {
                last.push_str(&painted);
                *columns += word.width();
            }
            _ => self.words.push((painted, word.width())),
        }
        self.open = true;
    }
}

/// How many columns a painted text takes.
pub(super) fn columns(painted: &str) -> usize {
    anstream::adapter::strip_str(painted).to_string().width()
}

/// A sentence folded into lines of at most `width` columns, with what stands between grave accents painted as code.
pub(super) fn fold(text: &str, width: usize) -> Vec<String> {
    fold_with(text, width, |flow, piece| flow.text(piece))
}

/// A sentence of a rule's page folded like any other, with the words it speaks of, `*said*`, in quotation marks.
pub(super) fn fold_page(text: &str, width: usize) -> Vec<String> {
    fold_with(text, width, |flow, piece| {
        for (index, part) in piece.split('*').enumerate() {
            if index % 2 == 0 { flow.text(part) } else { flow.emphasis(part) }
        }
    })
}

fn fold_with(text: &str, width: usize, plain: impl Fn(&mut Flow, &str)) -> Vec<String> {
    let mut flow = Flow::default();
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 0 { plain(&mut flow, piece) } else { flow.styled(paint::CODE, piece) }
    }
    flow.lines(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_takes_no_room_and_parts_of_a_word_stay_together() {
        let mut flow = Flow::default();
        flow.text("say ");
        flow.styled(paint::CODE, "one two");
        flow.text(", then");
        let lines = flow.lines(8);
        let plain: Vec<String> = lines.iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
        assert_eq!(plain, ["say one", "two,", "then"]);
    }

    #[test]
    fn words_that_a_page_speaks_of_stand_in_marks_and_those_of_a_draft_as_they_are() {
        let plain = |lines: Vec<String>| anstream::adapter::strip_str(&lines.join("|")).to_string();
        let page = "*Critics say*, `stet` and *avoid “some”*.";
        assert_eq!(plain(fold_page(page, 80)), "“Critics say”, stet and avoid “some”.");
        assert_eq!(plain(fold("the draft has 5*4", 80)), "the draft has 5*4");
    }
}
