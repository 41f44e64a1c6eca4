//! What each format of `tests/transcripts/` is read as: the turns stand beside it in `NAME.turns`, and `UPDATE=1` writes
//! them. And what holds for any bytes: no panic, moments in order, linear time.

use crate::support::{expect_none, files_under, keep_fresh, least_work};
use copydesk::sources::{Timecode, Transcript, Turn, Unreadable, read};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[test]
fn every_format_is_read_as_it_should() {
    let stale = |path: PathBuf| {
        let read = read_file(&path);
        let turns = PathBuf::from(format!("{}.turns", path.display()));
        keep_fresh(&turns, &shown(&read))
    };
    let faults: Vec<String> = samples().into_iter().filter_map(stale).collect();
    expect_none(&faults, "Run `UPDATE=1 cargo test --test it transcripts::` and read what it writes.");
}

#[test]
fn the_content_tells_the_format_and_not_the_name() {
    let mut faults = Vec::new();
    for path in samples() {
        let bytes = std::fs::read(&path).expect("the sample can be read");
        let named = read(&bytes, &file_name(&path));
        // Markdown is plain text too, and what is misnamed is read by its content.
        let by_name = path.extension().is_some_and(|ending| ending == "md") || file_name(&path) == "misnamed.srt";
        if !by_name && read(&bytes, "transcript") != named {
            faults.push(format!("{} is read otherwise under another name", path.display()));
        }
    }
    expect_none(&faults, "What a file is, is told from its content.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), name in names()) {
        keeps_its_promises(&bytes, name);
    }

    #[test]
    fn any_change_to_a_sample_is_read_or_refused(
        sample in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, pieces()), 1..6),
        name in names(),
    ) {
        let samples = samples();
        let mut bytes = std::fs::read(sample.get(&samples)).expect("the sample can be read");
        for (at, length, piece) in cuts {
            let from = at.index(bytes.len() + 1);
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, piece.bytes());
        }
        keeps_its_promises(&bytes, name);
    }
}

/// Ten times the file may take up to fifteen times the time.
#[test]
fn time_is_linear_in_the_file() {
    for path in samples() {
        let bytes = std::fs::read(&path).expect("the sample can be read");
        let name = file_name(&path);
        let repeated = |length: usize| bytes.repeat(length.div_ceil(bytes.len()));
        let ratio = |_| {
            let time = |bytes: &[u8], runs| least_work(runs, || read(bytes, &name)).as_secs_f64();
            time(&repeated(400_000), 2) / time(&repeated(40_000), 5).max(1e-5)
        };
        let best = (0..4).map(ratio).find(|ratio| *ratio < 15.0);
        assert!(best.is_some(), "{name}: ten times the file takes more than fifteen times the time");
    }
}

/// One hard piece over and over, where a search that goes back to the start shows.
#[test]
fn no_piece_over_and_over_takes_long() {
    for piece in PIECES {
        for name in NAMES {
            let time = |length: usize| {
                let bytes = piece.repeat(length / piece.len().max(1)).into_bytes();
                least_work(2, || read(&bytes, name)).as_secs_f64()
            };
            let grows = || time(60_000) / time(10_000).max(1e-4);
            assert!((0..3).any(|_| grows() < 12.0), "{piece:?} over and over as {name} takes more than linear time");
        }
    }
}

/// Pieces that readers stumble over.
const PIECES: [&str; 36] = [
    "<",
    "<v ",
    "<v Ana>",
    "</v>",
    "<00:00:01.000>",
    "[",
    "(",
    "(LAUGHTER)",
    "♪",
    "*",
    "**",
    "&",
    "&amp;",
    "-->",
    "00:00:01.000 --> 00:00:02.000\n",
    "\n",
    "\r",
    "\n\n",
    "Ana: ",
    "Ana Ruiz (0:12): ",
    "Q. ",
    "- ",
    ">> ",
    "[0:12] ",
    "{\\an8}",
    "{",
    "[{",
    "\"",
    "\\u00",
    "é",
    "\u{FEFF}",
    "\0",
    "1\n",
    "NOTE ",
    "# ",
    "WEBVTT\n\n",
];

const NAMES: [&str; 6] = ["a.txt", "a.vtt", "a.srt", "a.md", "a.json", "a.html"];

fn pieces() -> impl Strategy<Value = &'static str> {
    prop::sample::select(PIECES.to_vec())
}

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(NAMES.to_vec())
}

fn keeps_its_promises(bytes: &[u8], name: &str) {
    match read(bytes, name) {
        Ok(transcript) => {
            assert!(!transcript.turns.is_empty());
            for turn in &transcript.turns {
                let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
                assert!(turn.text().contains(char::is_alphanumeric));
                assert_eq!(turn.moments()[0].at, 0);
                assert!(turn.moments().is_sorted_by_key(|moment| moment.at));
                assert!(turn.moments().iter().all(|moment| turn.text().is_char_boundary(moment.at as usize)));
                assert!(turn.moments().iter().all(|moment| moment.line as usize <= lines));
            }
        }
        Err(error) => assert!(!error.message.is_empty() && !error.message.ends_with('.')),
    }
}

fn samples() -> Vec<PathBuf> {
    let mut files = files_under("tests/transcripts");
    files.retain(|path| path.extension().is_none_or(|ending| ending != "turns"));
    files
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read_file(path: &Path) -> Result<Transcript, Unreadable> {
    read(&std::fs::read(path).expect("the sample can be read"), &file_name(path))
}

fn shown(read: &Result<Transcript, Unreadable>) -> String {
    match read {
        Err(error) => {
            let help = error.help.as_ref().map(|help| format!("help: {help}\n"));
            format!("{error}\n{}", help.unwrap_or_default())
        }
        Ok(transcript) => {
            let turns: String = transcript.turns.iter().map(turn).collect();
            format!("{:?}\n{turns}", transcript.transcriber)
        }
    }
}

/// The speaker, then a line for each moment: line of the file, time, confidence, words.
fn turn(turn: &Turn) -> String {
    let mut shown = format!("{}:\n", turn.speaker.as_deref().unwrap_or("-"));
    for (number, moment) in turn.moments().iter().enumerate() {
        let end = turn.moments().get(number + 1).map_or(turn.text().len(), |next| next.at as usize);
        let time = moment.time.map(Timecode::milliseconds).map(|time| format!("{time} ms, ")).unwrap_or_default();
        let sure = moment.confidence.map(|sure| format!("{sure}%, ")).unwrap_or_default();
        let words = turn.text()[moment.at as usize..end].trim_end();
        writeln!(shown, "  {time}{sure}line {}: {words}", moment.line + 1).expect("a string takes any text");
    }
    shown
}
