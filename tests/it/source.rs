//! Source files as the laws read them: code apart from comments, literals and unit tests.
//!
//! Here: [`Source`] and the paths it names. Not here: what is allowed (`laws`).

use crate::support::{files_with_extension, read, shown};
use regex::Regex;
use std::sync::LazyLock;

/// One source file. All three texts have the same length, so that offsets carry over.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// From the root, with forward slashes: `src/text/span.rs`.
    pub path: String,
    /// As it stands.
    pub text: String,
    /// With comments, literals and items under `#[cfg(test)]` blanked.
    pub code: String,
}

impl Source {
    /// A file with this text.
    pub(crate) fn new(path: &str, text: &str) -> Source {
        let mut code = without_comments_and_literals(text);
        blank_tests(&mut code);
        Source { path: path.to_owned(), text: text.to_owned(), code }
    }

    /// Every file under `src/`.
    pub(crate) fn all() -> Vec<Source> {
        files_with_extension("src", "rs").iter().map(|path| Source::new(&shown(path), &read(path))).collect()
    }

    /// The room it belongs to: the first folder, or the file, under `src/`.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// Its modules from the root of the crate: `["text", "span"]`.
    fn modules(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path).trim_end_matches(".rs");
        inside.split('/').filter(|module| !["mod", "lib", "main"].contains(module)).collect()
    }

    /// The number of the line of an offset, counted from one.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1
    }

    /// Says what is wrong at an offset, in the form editors jump to.
    pub(crate) fn fault(&self, offset: usize, what: impl std::fmt::Display) -> String {
        format!("{}:{}: {what}", self.path, self.line(offset))
    }

    /// Every path the code names, `use` trees spelled out and `super` resolved, with its offset.
    pub(crate) fn paths(&self) -> Vec<(usize, String)> {
        static USE: LazyLock<Regex> = LazyLock::new(|| regex(r"\buse\s+([^;]+);"));
        static INLINE: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(?:[A-Za-z_]\w*::)+[A-Za-z_]\w*"));
        let mut paths = Vec::new();
        for found in USE.captures_iter(&self.code) {
            let tree = found.get(1).expect("the group is part of every match");
            paths.extend(leaves("", tree.as_str()).into_iter().map(|path| (tree.start(), path)));
        }
        paths.extend(INLINE.find_iter(&self.code).map(|found| (found.start(), found.as_str().to_owned())));
        paths.into_iter().map(|(at, path)| (at, self.resolved(&path))).collect()
    }

    fn resolved(&self, path: &str) -> String {
        let rest = path.trim_start_matches("super::");
        let ups = (path.len() - rest.len()) / "super::".len();
        if ups == 0 {
            return path.to_owned();
        }
        let mut modules = self.modules();
        modules.truncate(modules.len().saturating_sub(ups));
        ["crate"].into_iter().chain(modules).chain([rest]).collect::<Vec<_>>().join("::")
    }
}

/// A pattern of the tests.
pub(crate) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns of the tests are valid")
}

/// The leaves of a `use` tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(prefix: &str, tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default().trim();
        return if path.is_empty() { Vec::new() } else { vec![format!("{prefix}{path}")] };
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let prefix = format!("{prefix}{}", head.trim());
    branches(inner).into_iter().flat_map(|branch| leaves(&prefix, branch)).collect()
}

/// The parts between the outer commas.
fn branches(inner: &str) -> Vec<&str> {
    let (mut depth, mut from) = (0, 0);
    let mut found = Vec::new();
    for (at, character) in inner.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inner[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inner[from..]);
    found
}

fn without_comments_and_literals(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let inside_word = code.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let length = comment(&text[at..]).or_else(|| literal(&text[at..], inside_word));
        match length {
            Some(length) => blank(&mut code, &text[at..at + length]),
            None => code.push(character),
        }
        at += length.unwrap_or(character.len_utf8());
    }
    code
}

fn blank(code: &mut String, text: &str) {
    code.extend(text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

/// The length of the comment that begins here, if one does.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if !rest.starts_with("/*") {
        return None;
    }
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        let step = match &rest.as_bytes()[at..] {
            [b'/', b'*', ..] => (1, 2),
            [b'*', b'/', ..] => (-1, 2),
            _ => (0, 1),
        };
        depth += step.0;
        at += step.1;
        if depth == 0 {
            break;
        }
    }
    Some(at)
}

/// The length of the string or character that begins here, if one does.
fn literal(rest: &str, inside_word: bool) -> Option<usize> {
    let plain = rest.strip_prefix(['b', 'c']).filter(|_| !inside_word).unwrap_or(rest);
    let prefix = rest.len() - plain.len();
    if let Some(raw) = plain.strip_prefix('r').filter(|_| !inside_word) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(body) = raw[hashes..].strip_prefix('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let length = body.find(&end).map_or(body.len(), |at| at + end.len());
            return Some(prefix + 1 + hashes + 1 + length);
        }
    }
    let quote = plain.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let body = &plain[1..];
    if quote == '\'' && !body.starts_with('\\') && body.chars().nth(1) != Some('\'') {
        return None; // A lifetime.
    }
    let mut escaped = false;
    let end = body.char_indices().find(|(_, character)| {
        let ends = *character == quote && !escaped;
        escaped = *character == '\\' && !escaped;
        ends
    });
    Some(prefix + 1 + end.map_or(body.len(), |(at, _)| at + 1))
}

fn blank_tests(code: &mut String) {
    while let Some(start) = code.find("#[cfg(test)]") {
        let end = item_end(code, start);
        let blanked: String = code[start..end].chars().map(|kept| if kept == '\n' { '\n' } else { ' ' }).collect();
        code.replace_range(start..end, &blanked);
    }
}

/// Where the item that starts at `start` ends: at its first semicolon, or where its first brace closes.
fn item_end(code: &str, start: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return at + 1,
            b'}' => depth -= 1,
            b';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_literals_and_tests_are_not_code() {
        let text = "//! a\nlet b = \"c \\\" d\"; /* e /* f */ g */ let h = 'i'; fn j<'k>() { r#\"l\"#; b\"m\"; '\\''; n }\n\
                    #[cfg(test)]\nmod tests { fn o() { p } }\nfn q() {}\n";
        let source = Source::new("src/text/span.rs", text);
        let words: Vec<&str> = source.code.split(|character: char| !character.is_alphanumeric()).collect();
        let kept: Vec<&str> = words.into_iter().filter(|word| word.len() == 1).collect();
        assert_eq!(kept, ["b", "h", "j", "k", "n", "q"]);
        assert_eq!(source.code.len(), source.text.len());
    }

    #[test]
    fn paths_are_spelled_out() {
        let text = "use crate::{a, b::{c, d as e}};\nuse super::super::f;\nfn g() { std::fs::read(h::i) }\n";
        let paths: Vec<String> = Source::new("src/j/k.rs", text).paths().into_iter().map(|(_, path)| path).collect();
        assert_eq!(paths, ["crate::a", "crate::b::c", "crate::b::d", "crate::f", "crate::f", "std::fs::read", "h::i"]);
    }
}
