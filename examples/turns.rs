//! Prints how transcripts are read: `cargo run --example turns -- interview.vtt`.

use copydesk::sources::{Timecode, Turn, read};
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in std::env::args().skip(1) {
        writeln!(out, "== {path}")?;
        match read(&std::fs::read(&path)?, &path) {
            Ok(transcript) => {
                writeln!(out, "{:?}, {} turns", transcript.transcriber, transcript.turns.len())?;
                transcript.turns.iter().try_for_each(|turn| show(&mut out, turn))?;
            }
            Err(error) => {
                let help = error.help.as_ref().map(|help| format!("\n  help: {help}"));
                writeln!(out, "{error}{}", help.unwrap_or_default())?;
            }
        }
    }
    Ok(())
}

fn show(out: &mut impl Write, turn: &Turn) -> io::Result<()> {
    writeln!(out, "{}:", turn.speaker.as_deref().unwrap_or("-"))?;
    for (number, moment) in turn.moments().iter().enumerate() {
        let end = turn.moments().get(number + 1).map_or(turn.text().len(), |next| next.at as usize);
        let words = turn.text().get(moment.at as usize..end).unwrap_or("(moments out of order)");
        let time = moment.time.map(Timecode::milliseconds);
        let time = time.map(|time| format!("{time} ms")).unwrap_or_default();
        let sure = moment.confidence.map(|sure| format!(" {sure}%")).unwrap_or_default();
        writeln!(out, "  line {} {time}{sure}: {words}", moment.line + 1)?;
    }
    Ok(())
}
