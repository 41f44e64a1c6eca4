"""Articles, transcripts and the program, for the measurements of this folder.

A folder of data has three files, one JSON object a line:

    transcripts.jsonl     {"id", "turns": [{"speaker", "text"}]}
    articles.dev.jsonl    {"id", "text"}
    pairs.dev.jsonl       {"article_id", "start", "end", "quote", "transcript_id", "turn", "t_speaker", "transcript_text",
                           "relation": "verbatim" | "altered", "edits": [[what, of the article, of the transcript]],
                           "confidence"}

Offsets are in code points. Nothing of the data belongs in the repository.
"""

import argparse
import json
import subprocess
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The rules whose findings say that the words are not those of the record, or not where they seem to stand.
LOUD = {"error", "warning"}


def arguments(description):
    """The command line that the measurements have in common."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("data", type=Path, help="the folder of the data")
    parser.add_argument("--copydesk", default="target/debug/copydesk", help="the program that is measured")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show N cases of each class")
    parser.add_argument("--only", default="", metavar="CLASS", help="show cases of this class only")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth transcript only")
    parser.add_argument("--part", choices=["tune", "check"], help="three quarters of the articles, or the others")
    return parser


class Data:
    """The data of a folder: only pairs that are sure, and what they need."""

    def __init__(self, folder, part=None):
        pairs = lines(folder / "pairs.dev.jsonl")
        self.pairs = [pair for pair in pairs if pair["confidence"] == "high" and in_part(pair["article_id"], part)]
        self.articles = {article["id"]: article["text"] for article in lines(folder / "articles.dev.jsonl")}
        wanted = {pair["transcript_id"] for pair in self.pairs}
        self.transcripts = {one["id"]: one["turns"] for one in lines(folder / "transcripts.jsonl") if one["id"] in wanted}

    def by_transcript(self, every=1):
        """Each transcript with its pairs."""
        groups = defaultdict(list)
        for pair in self.pairs:
            groups[pair["transcript_id"]].append(pair)
        return list(groups.items())[::every]


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def in_part(name, part):
    """Whether an article is of the part that is asked for: the same part on every machine."""
    if part is None:
        return True
    last = sum(name.encode()) % 4 == 0
    return last == (part == "check")


def written(turns, folder, name="record.txt"):
    """Writes a transcript as people type it, a turn a line, and returns its path."""
    path = Path(folder) / name
    typed = (f"{turn['speaker'] or 'Unidentified'}: {' '.join(turn['text'].split())}" for turn in turns)
    path.write_text("\n\n".join(typed) + "\n", encoding="utf-8")
    return path


def ask(program, arguments, drafts):
    """The answers of a command to a stream of drafts, which are (id, text), by their ids."""
    arguments = [program, *arguments, "--jsonl"]
    typed = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in drafts)
    run = subprocess.run(arguments, input=typed, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {run.stderr}")
    answers = {}
    for line in run.stdout.splitlines():
        answer = json.loads(line)
        if "error" in answer:
            raise SystemExit(f"line {answer['line']}: {answer['error']}")
        answers[answer["id"]] = answer
    return answers


def findings(program, drafts, evidence):
    """The findings of the group `matching` on each draft that need a record; evidence is (speaker, path)."""
    arguments = ["check", "--no-config"]
    for speaker, path in evidence:
        arguments += ["--transcript", f"{speaker}={path}" if speaker else str(path)]
    answers = ask(program, arguments, drafts)
    without = {"misquoted-headline", "misattributed-headline", "drifting-quote"}
    kept = lambda found: found["group"] == "matching" and found["rule"] not in without
    return {name: [found for found in answer["findings"] if kept(found)] for name, answer in answers.items()}


def on(found, start, end):
    """The findings that touch a place."""
    return [one for one in found if one["start"] < end and start < max(one["end"], one["start"] + 1)]


def speaker_of(program, drafts):
    """For each draft its quotations with the names of their speakers."""
    found = {}
    for name, answer in ask(program, ["quotes"], drafts).items():
        found[name] = [(one["start"], one["end"], (one["speaker"] or {}).get("name")) for one in answer["quotes"]]
    return found


def speaker_at(quotations, start, end):
    """The name of who says what stands there; `-` where it is no quotation, `?` where nobody is named."""
    names = [name or "?" for one, other, name in quotations if one < end and start < other]
    return names[0] if names else "-"


def is_meant(name, full):
    """Whether a name of the article is that of a transcript: one surname, and no given names that clash."""
    if not name:
        return False
    words, others = name.casefold().split(), full.casefold().split()
    is_one = len(words) == 1 or len(others) == 1 or words[0][0] == others[0][0] or set(others) <= set(words[-4:])
    return is_one and words[-1].strip(".") == others[-1].strip(".")


def each(work, items):
    """The results of work on every item, in order, on two cores."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, items))


def in_folder(work):
    """Runs work in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        return work(folder)


def table(rows, heads):
    """Prints rows under heads, the first column to the left."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    for row in [heads, *rows]:
        first = row[0].ljust(widths[0])
        print("  ".join([first, *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]))


def tell(title, lines, found):
    """Prints one case in full: what it is, some lines with their heads, and what was found in it."""
    print(f"\n{title}")
    width = max(map(len, lines), default=0) + 1
    for head, words in lines.items():
        print(f"    {head + ':':{width}} {' '.join(str(words).split())}")
    for one in found:
        print(f"    {one['level']}: {one['message']} [{one['rule']}]")


def place(pair):
    """Where a pair stands, and who says it in the transcript."""
    return f"{pair['article_id']} {pair['transcript_id']} turn {pair['turn']} {pair['t_speaker']}"


def share(part, whole):
    return f"{100 * part / whole:.1f}%" if whole else "-"
