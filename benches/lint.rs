//! How fast a draft is read: markup, facts, findings, in MB/s.
//!
//! `cargo bench` reads the drafts of the tests. `COPYDESK_BENCH_JSONL=drafts.jsonl cargo bench` reads the `text` of each
//! line of that file instead. Absolute figures are for an idle machine; compare two of one run.

#[path = "lint/many_names.rs"]
mod many_names;

use copydesk::config::Config;
use copydesk::language::{BlockCache, analyse};
use copydesk::lint::{lint, lint_with_cache};
use copydesk::markup::extract;
use copydesk::sources::Evidence;
use copydesk::text::{Encoding, Position};
use copydesk::{Document, Format};
use divan::Bencher;
use divan::counter::BytesCount;
use std::hint::black_box;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Instant;

static DRAFTS: LazyLock<Vec<Document>> = LazyLock::new(|| match std::env::var_os("COPYDESK_BENCH_JSONL") {
    Some(path) => from_json_lines(Path::new(&path)),
    None => ["clean", "faulty"].into_iter().flat_map(from_folder).collect(),
});

fn main() {
    divan::main();
}

/// Typed text to prose.
#[divan::bench]
fn markup(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        for document in DRAFTS.iter() {
            black_box(extract(document));
        }
    });
}

/// Prose to facts, nothing read before.
#[divan::bench]
fn language(bencher: Bencher<'_, '_>) {
    let prose: Vec<_> = DRAFTS.iter().map(|document| Arc::new(extract(document))).collect();
    bencher.counter(bytes()).bench(|| {
        for prose in &prose {
            black_box(analyse(Arc::clone(prose), &mut BlockCache::default()));
        }
    });
}

/// Prose to facts, every block read before: what a keystroke costs beyond its own paragraph.
#[divan::bench]
fn language_again(bencher: Bencher<'_, '_>) {
    let prose: Vec<_> = DRAFTS.iter().map(|document| Arc::new(extract(document))).collect();
    let mut caches: Vec<_> = prose.iter().map(|_| BlockCache::default()).collect();
    bencher.counter(bytes()).bench_local(|| {
        for (prose, cache) in prose.iter().zip(&mut caches) {
            black_box(analyse(Arc::clone(prose), cache));
        }
    });
}

/// The whole way, every rule that is on.
#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    let (evidence, config) = (Evidence::default(), Config::default());
    bencher.counter(bytes()).bench(|| {
        for document in DRAFTS.iter() {
            black_box(lint(document, &evidence, &config));
        }
    });
}

/// A letter typed into the middle of one long draft and taken out again, every rule on: what an editor waits for, apart
/// from the protocol. The time is for each of the two.
#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn keystroke(bencher: Bencher<'_, '_>, length: usize) {
    let (evidence, config) = (Evidence::default(), Config::default());
    let mut document = one_draft(length);
    let end = document.position(document.len() / 2, Encoding::Utf8);
    let start = Position { line: end.line, column: 0 };
    let typed = Position { line: end.line, column: 1 };
    let mut cache = BlockCache::default();
    let mut letters = ["a", ""].into_iter().cycle();
    bencher.bench_local(|| {
        let letter = letters.next().unwrap_or_default();
        document.edit(start, if letter.is_empty() { typed } else { start }, Encoding::Utf8, letter);
        black_box(lint_with_cache(&document, &evidence, &config, &mut cache))
    });
}

/// The whole way through one long list of names, every rule on: the time of each length, and how many times that of a
/// tenth of it. Whatever compares each name with each shows here.
#[divan::bench(args = [100_000, 1_000_000])]
#[expect(clippy::print_stdout, reason = "a bench tells what it measured")]
fn list_of_names(bencher: Bencher<'_, '_>, length: usize) {
    let (evidence, config) = (Evidence::default(), Config::default());
    let list = |length: usize| Document::new(&many_names::draft_of_names(length), Format::Markdown);
    let (short, long) = (list(length / 10), list(length));
    let time = |document: &Document| {
        let times = (0..3).map(|_| {
            let start = Instant::now();
            black_box(lint(document, &evidence, &config));
            start.elapsed().as_secs_f64()
        });
        times.fold(f64::INFINITY, f64::min)
    };
    let ratio = time(&long) / time(&short);
    bencher.counter(BytesCount::new(long.text().len())).bench_local(|| black_box(lint(&long, &evidence, &config)));
    println!("  a list of {length} bytes takes {ratio:.1} times as long as a tenth of it");
}

/// All drafts one after another, and again, up to that many bytes.
fn one_draft(length: usize) -> Document {
    let mut text = String::new();
    for draft in DRAFTS.iter().filter(|draft| draft.format() != Format::Html).cycle() {
        if text.len() >= length {
            break;
        }
        text.push_str(draft.text());
        text.push_str("\n\n");
    }
    Document::new(&text, Format::Markdown)
}

fn bytes() -> BytesCount {
    BytesCount::new(DRAFTS.iter().map(|document| document.text().len()).sum::<usize>())
}

fn from_json_lines(path: &Path) -> Vec<Document> {
    let lines = std::fs::read_to_string(path).expect("COPYDESK_BENCH_JSONL names a file that can be read");
    let document = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(Document::new(value.get("text")?.as_str()?, Format::Plain))
    };
    lines.lines().filter_map(document).collect()
}

fn from_folder(name: &str) -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts").join(name);
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let document = |path: &std::path::PathBuf| {
        let format = match path.extension()?.to_str()? {
            "md" => Format::Markdown,
            "txt" => Format::Plain,
            "html" => Format::Html,
            _ => return None,
        };
        Some(Document::new(&std::fs::read_to_string(path).ok()?, format))
    };
    paths.iter().filter_map(document).collect()
}
