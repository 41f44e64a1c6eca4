//! The laws of the house, and that each of them can fail.
//!
//! A law reads source text and says what breaks it. Beside each stands a text
//! that breaks it and one that looks alike and does not.

use crate::source::{Source, regex};
use crate::support::{expect_none, files_under, files_with_extension, read, root, shown, stem};
use copydesk::checks::RULES;
use regex::Regex;
use std::sync::LazyLock;

/// The rooms in their order: each imports only those before it.
const ROOMS: [&str; 11] =
    ["text", "markup", "language", "findings", "sources", "config", "checks", "lint", "output", "server", "cli"];

/// The longest a source file may be.
const MOST_LINES: usize = 400;

struct Law {
    name: &'static str,
    faults: fn(&Source) -> Vec<String>,
    /// Path and text of a file that breaks it.
    broken: (&'static str, &'static str),
    /// Path and text of a file that looks alike and does not.
    kept: (&'static str, &'static str),
}

const LAWS: &[Law] = &[
    Law {
        name: "a room imports only rooms before it",
        faults: later_rooms,
        broken: ("src/markup/plain.rs", "use crate::{text::Span, language::Draft};"),
        kept: ("src/markup/plain.rs", "use crate::text::Span; // not crate::language\nuse super::Prose;"),
    },
    Law {
        name: "a room is named, not what the crate root re-exports",
        faults: root_names,
        broken: ("src/markup/plain.rs", "use crate::Finding;"),
        kept: ("src/markup/plain.rs", "use crate::text::Span;"),
    },
    Law {
        name: "only load.rs, server/ and cli/ touch files and the environment",
        faults: files_and_environment,
        broken: ("src/config/file.rs", "use std::{fmt, fs};"),
        kept: ("src/config/load.rs", "use std::{fmt, fs}; fn version() { env!(\"CARGO_PKG_VERSION\") }"),
    },
    Law {
        name: "only server/ knows the protocol and its runtime",
        faults: protocol,
        broken: ("src/output/json.rs", "fn position() -> tower_lsp::ls_types::Position {}"),
        kept: ("src/server/convert.rs", "use tower_lsp::ls_types::Position; use tokio::sync::mpsc;"),
    },
    Law {
        name: "only config/, sources/, output/ and server/ have forms for the wire",
        faults: wire_forms,
        broken: ("src/findings/mod.rs", "#[derive(serde::Serialize)] struct Finding;"),
        kept: ("src/output/json.rs", "use serde::Serialize;"),
    },
    Law {
        name: "rules never import each other",
        faults: rules_apart,
        broken: ("src/checks/quotes/one_fault.rs", "use super::other_fault::helper;"),
        kept: (
            "src/checks/quotes/one_fault.rs",
            "use crate::checks::{Context, Group}; use crate::checks::rule::declare_rule;",
        ),
    },
    Law {
        name: "every file begins by saying what is here",
        faults: opening_words,
        broken: ("src/text/span.rs", "use std::fmt;\n//! Spans.\n"),
        kept: ("src/text/span.rs", "//! Spans.\n"),
    },
    Law {
        name: "nothing unwraps outside tests, and what is expected is said in words",
        faults: unwraps,
        broken: ("src/text/span.rs", "fn a() { b.unwrap(); c.expect(\"c\") }"),
        kept: (
            "src/text/span.rs",
            "fn a() { b.unwrap_or(1); c.expect(\"the rope holds the line\") }\n#[cfg(test)]\nmod tests { fn d() { e.unwrap() } }",
        ),
    },
    Law {
        name: "no word of a draft in a log",
        faults: logged_words,
        broken: ("src/server/state.rs", "fn a() { tracing::debug!(version, \"changed to {new_text}\"); }"),
        kept: ("src/server/state.rs", "fn a() { debug!(version, bytes = text.len(), \"the text has changed\"); }"),
    },
    Law {
        name: "no parameter is a bool and nothing is a setter",
        faults: bools_and_setters,
        broken: ("src/text/span.rs", "fn read(text: &str, strict: bool) {}"),
        kept: ("src/text/span.rs", "fn is_empty(&self) -> bool { let found: bool = true; }"),
    },
    Law {
        name: "nothing is unsafe",
        faults: unsafe_code,
        broken: ("src/text/span.rs", "fn a() { unsafe { b() } }"),
        kept: ("src/text/span.rs", "// unsafe\n#![forbid(unsafe_code)]"),
    },
];

#[test]
fn every_law_is_kept() {
    let sources = Source::all();
    let broken = |law: &Law| {
        sources.iter().flat_map(law.faults).map(|fault| format!("{fault} ({})", law.name)).collect::<Vec<_>>()
    };
    let mut faults: Vec<String> = LAWS.iter().flat_map(broken).collect();
    let others = ["tests", "benches", "examples", "fuzz/fuzz_targets"].into_iter();
    let others = others.flat_map(|folder| files_with_extension(folder, "rs"));
    let others: Vec<Source> = others.map(|path| Source::new(&shown(&path), &read(&path))).collect();
    faults.extend(others.iter().flat_map(opening_words));
    faults.extend(sources.iter().chain(&others).filter_map(|source| too_long(source, MOST_LINES)));
    expect_none(&faults, "The laws are explained in ARCHITECTURE.md.");
}

#[test]
fn every_law_can_be_broken() {
    for Law { name, faults, broken, kept } in LAWS {
        assert_ne!(faults(&Source::new(broken.0, broken.1)), Vec::<String>::new(), "nothing breaks the law: {name}");
        assert_eq!(faults(&Source::new(kept.0, kept.1)), Vec::<String>::new(), "the law is too strict: {name}");
    }
    assert!(too_long(&Source::new("src/a.rs", "//!\n//!\n"), 1).is_some());
}

#[test]
fn the_crate_root_names_the_rooms_in_their_order() {
    let root = Source::new("src/lib.rs", &read(&root().join("src/lib.rs")));
    let rooms: Vec<&str> = regex(r"pub mod (\w+);")
        .captures_iter(&root.code)
        .map(|found| found.get(1).expect("the group is part of every match").as_str())
        .collect();
    assert_eq!(rooms, ROOMS);
}

#[test]
fn the_package_forbids_unsafe_code() {
    assert!(read(&root().join("Cargo.toml")).contains("\nunsafe_code = \"forbid\"\n"));
}

#[test]
fn a_rule_is_one_file_one_name_one_page_one_specification() {
    let mut faults = Vec::new();
    for rule in RULES {
        let (group, id) = (rule.group.name(), rule.id);
        let file = format!("src/checks/{group}/{}.rs", id.replace('-', "_"));
        let declared = format!("pub static {}: \"{id}\"", id.replace('-', "_").to_uppercase());
        if !std::fs::read_to_string(root().join(&file)).is_ok_and(|text| text.contains(&declared)) {
            faults.push(format!("{file}: it should say `{declared}`"));
        }
        for page in [format!("docs/rules/{id}.md"), format!("tests/specs/{group}/{id}.md")] {
            if !root().join(&page).is_file() {
                faults.push(format!("{page}: there is none"));
            }
        }
    }
    for path in files_with_extension("src/checks", "rs") {
        let depth = shown(&path).matches('/').count();
        let known = RULES.iter().any(|rule| rule.id == stem(&path).replace('_', "-"));
        if depth == 3 && stem(&path) != "mod" && !known {
            faults.push(format!("{}: it is no rule of RULES", shown(&path)));
        }
    }
    let mut sorted: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() != RULES.len() {
        faults.push("two rules have one id".to_owned());
    }
    expect_none(&faults, "How to add a rule is in ARCHITECTURE.md.");
}

#[test]
fn the_top_level_holds_what_convention_puts_there() {
    let known = "src tests docs editors benches examples fuzz target proptest-regressions node_modules".split(' ');
    let known: Vec<&str> = known.collect();
    let is_convention =
        |name: &str| name.starts_with('.') || known.contains(&name) || name.ends_with(".md") || name.ends_with(".toml");
    let entries = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let strangers = entries.filter(|name| !is_convention(name) && name != "Cargo.lock" && !name.starts_with("LICENSE"));
    expect_none(&strangers.collect::<Vec<_>>(), "Scratch files do not belong beside Cargo.toml.");
}

#[test]
fn the_repository_speaks_of_the_product_only() {
    let faults: Vec<String> = ["src", "tests", "docs", "editors", "benches", "fuzz", ".ci"]
        .into_iter()
        .flat_map(files_under)
        .chain(
            ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Cargo.toml"]
                .map(|name| root().join(name)),
        )
        .filter(|path| {
            !["node_modules", "/dist/", "-lock.", "fuzz/target/", "fuzz/corpus/", "fuzz/artifacts/", "fuzz/Cargo.lock"]
                .iter()
                .any(|skipped| shown(path).contains(skipped))
        })
        .filter_map(|path| Some((shown(&path), std::fs::read_to_string(&path).ok()?)))
        .flat_map(|(path, text)| foreign_words(&Source { path, text, code: String::new() }))
        .collect();
    expect_none(&faults, "Say it in other words.");
    let planted = format!("{}-by: nobody", ["Co", "authored"].join("-"));
    assert_eq!(foreign_words(&Source::new("README.md", &planted)).len(), 1);
    assert!(foreign_words(&Source::new("README.md", "An FBI agent and her assistant held a session.")).is_empty());
}

fn later_rooms(source: &Source) -> Vec<String> {
    let Some(own) = ROOMS.iter().position(|room| *room == source.room()) else { return Vec::new() };
    let named = |path: &str| ROOMS.iter().position(|room| path.split("::").nth(1) == Some(room));
    let paths = source.paths().into_iter().filter(|(_, path)| path.starts_with("crate::"));
    paths
        .filter(|(_, path)| named(path).is_some_and(|room| room > own))
        .map(|(at, path)| source.fault(at, format_args!("{path} is a later room than {}", ROOMS[own])))
        .collect()
}

fn root_names(source: &Source) -> Vec<String> {
    let known = |path: &str| path.split("::").nth(1).is_some_and(|name| ROOMS.contains(&name));
    let paths = source.paths().into_iter().filter(|(_, path)| path.starts_with("crate::") && !known(path));
    paths.map(|(at, path)| source.fault(at, format_args!("{path} names no room"))).collect()
}

fn named_outside(source: &Source, names: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    if allowed(&source.path) {
        return Vec::new();
    }
    let begins =
        |path: &str, name: &str| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
    let paths = source.paths().into_iter().filter(|(_, path)| names.iter().any(|name| begins(path, name)));
    paths.map(|(at, path)| source.fault(at, format_args!("{path} has no place here"))).collect()
}

fn is_in(path: &str, rooms: &[&str]) -> bool {
    rooms.iter().any(|room| path.starts_with(&format!("src/{room}/")))
}

fn files_and_environment(source: &Source) -> Vec<String> {
    named_outside(source, &["std::fs", "std::env"], |path| {
        path.ends_with("/load.rs") || is_in(path, &["server", "cli"])
    })
}

fn protocol(source: &Source) -> Vec<String> {
    named_outside(source, &["tokio", "tower", "tower_lsp"], |path| is_in(path, &["server"]))
}

fn wire_forms(source: &Source) -> Vec<String> {
    named_outside(source, &["serde", "serde_json"], |path| is_in(path, &["config", "sources", "output", "server"]))
}

fn rules_apart(source: &Source) -> Vec<String> {
    let Some((group, file)) = source.path.strip_prefix("src/checks/").and_then(|inside| inside.split_once('/')) else {
        return Vec::new();
    };
    if file == "mod.rs" {
        return Vec::new();
    }
    let in_group = |path: &str| {
        let third = path.strip_prefix("crate::checks::").and_then(|rest| rest.split("::").next());
        third.is_some_and(|module| {
            module == group || ["attribution", "quotes", "matching", "entities", "house"].contains(&module)
        })
    };
    let paths = source.paths().into_iter().filter(|(_, path)| in_group(path));
    paths.map(|(at, path)| source.fault(at, format_args!("{path} is another rule; what both need is a fact"))).collect()
}

fn opening_words(source: &Source) -> Vec<String> {
    if source.text.starts_with("//!") { Vec::new() } else { vec![source.fault(0, "it does not begin with `//!`")] }
}

fn too_long(source: &Source, most: usize) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > most).then(|| format!("{}: {lines} lines, more than {most}", source.path))
}

fn unwraps(source: &Source) -> Vec<String> {
    static UNWRAP: LazyLock<Regex> = LazyLock::new(|| regex(r"\.unwrap\s*\(\)"));
    static EXPECT: LazyLock<Regex> = LazyLock::new(|| regex(r"\.expect\s*\("));
    static SENTENCE: LazyLock<Regex> = LazyLock::new(|| regex(r#"^\s*"\w\S* \S+ \S+[^"]*""#));
    let unwraps = UNWRAP.find_iter(&source.code).map(|found| source.fault(found.start(), "it unwraps"));
    let expects = EXPECT.find_iter(&source.code).filter(|found| !SENTENCE.is_match(&source.text[found.end()..]));
    unwraps.chain(expects.map(|found| source.fault(found.start(), "what is expected is no sentence"))).collect()
}

/// Names of things that hold words of a draft, as parts of an identifier.
const WORDS_OF_A_DRAFT: [&str; 20] = [
    "text",
    "slice",
    "content",
    "contents",
    "prose",
    "words",
    "word",
    "snippet",
    "excerpt",
    "quotation",
    "sentence",
    "paragraph",
    "block",
    "draft",
    "body",
    "token",
    "message",
    "finding",
    "findings",
    "panic",
];

/// A log statement may count words (`text.len()`) and never show them. An identifier that holds them, as a field, an
/// argument or inside braces, is told by its name.
fn logged_words(source: &Source) -> Vec<String> {
    static MACRO: LazyLock<Regex> =
        LazyLock::new(|| regex(r"\b(?:trace|debug|info|warn|error|event|(?:trace|debug|info|warn|error)_span)!\s*\("));
    static NAME: LazyLock<Regex> = LazyLock::new(|| regex(r"\b[a-z_][a-z0-9_]*(?:\.(?:len|count)\(\))?"));
    static IN_BRACES: LazyLock<Regex> = LazyLock::new(|| regex(r"\{([a-z_][a-z0-9_.]*)"));
    let mut faults = Vec::new();
    for found in MACRO.find_iter(&source.code) {
        let end = found.end() + closing(&source.code[found.end()..]);
        let code = NAME.find_iter(&source.code[found.end()..end]).map(|name| name.as_str());
        let literal = &source.text[found.end()..end];
        let braces = IN_BRACES.captures_iter(literal).filter_map(|name| name.get(1)).map(|name| name.as_str());
        let holds_words =
            |name: &&str| !name.ends_with("()") && name.split(['_', '.']).any(|part| WORDS_OF_A_DRAFT.contains(&part));
        faults.extend(
            code.chain(braces)
                .filter(holds_words)
                .map(|name| source.fault(found.start(), format_args!("it logs `{name}`"))),
        );
    }
    faults
}

/// The offset of the bracket that closes the one just before `code`.
fn closing(code: &str) -> usize {
    let mut depth = 1;
    let end = code.char_indices().find(|(_, character)| {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.map_or(code.len(), |(at, _)| at)
}

fn bools_and_setters(source: &Source) -> Vec<String> {
    static FUNCTION: LazyLock<Regex> = LazyLock::new(|| regex(r"\bfn\s+(\w+)[^({]*\("));
    let mut faults = Vec::new();
    for found in FUNCTION.captures_iter(&source.code) {
        let (whole, name) = (found.get(0).expect("a match is whole"), found.get(1).expect("a function has a name"));
        let parameters = &source.code[whole.end()..whole.end() + closing(&source.code[whole.end()..])];
        if parameters.contains(": bool") {
            faults
                .push(source.fault(whole.start(), format_args!("{} takes a bool; name the two cases", name.as_str())));
        }
        if name.as_str().starts_with("set_") {
            faults.push(source.fault(whole.start(), format_args!("{} is a setter", name.as_str())));
        }
    }
    faults
}

fn unsafe_code(source: &Source) -> Vec<String> {
    static UNSAFE: LazyLock<Regex> = LazyLock::new(|| regex(r"\bunsafe\b"));
    UNSAFE.find_iter(&source.code).map(|found| source.fault(found.start(), "it is unsafe")).collect()
}

/// How the repository is staffed, and where its packages come from, are no business of its readers.
fn foreign_words(source: &Source) -> Vec<String> {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        let words = [
            ["co-auth", "ored-by"],
            ["generated ", "with ai"],
            ["language ", "model"],
            ["coding ", "agent"],
            ["coding ", "assistant"],
            ["ai ", "agent"],
            ["ai ", "assistant"],
            ["sub-?", "agent"],
            ["crates\\", ".io"],
            ["registry\\.", "npmjs"],
            ["pypi\\", ".org"],
        ];
        regex(&format!(r"(?i)(?:\b|^)(?:{})\b", words.map(|halves| halves.concat()).join("|")))
    });
    WORDS
        .find_iter(&source.text)
        .map(|found| source.fault(found.start(), format_args!("“{}”", found.as_str())))
        .collect()
}
