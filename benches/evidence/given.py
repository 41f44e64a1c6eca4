"""In how many ways a quotation may be given to somebody else, and how many of them are found.

    python3 benches/evidence/given.py FOLDER [--show 5] [--only WAY]

Each quotation that stands in a transcript is a draft of two lines that gives it to another participant, by name, by
surname, by a pronoun or by a title, or to somebody who is not in the record; and the record names its speakers in full,
by surnames, by initials, or not at all. Counted beside it is the same draft with the right speaker, which is no fault.
`records.py` says what FOLDER holds.
"""

from collections import Counter, defaultdict

import records
from sown import Book, is_name, quotations, words

FEWEST_WORDS = 8
MOST_OF_A_TRANSCRIPT = 6
OUTSIDER = "Tilda Lindgren"

# How the draft tells who speaks; of the title, what kind of record can tell.
TOLD = {
    "by name": lambda name, quote: f"The talk was on Monday.\n\n“{quote},” {name} said.\n",
    "by surname": lambda name, quote: f"{name} spoke on Monday.\n\n“{quote},” {name.split()[-1]} said.\n",
    "by pronoun": lambda name, quote: f"{name} spoke on Monday.\n\n“{quote},” he said.\n",
    "by title": lambda name, quote: f"Governor {name} spoke on Monday.\n\n“{quote},” the governor said.\n",
}


def initials(name):
    return "".join(word[0] for word in name.split())


# How the record names its speakers.
LABELS = {
    "in full": lambda name: name,
    "surnames": lambda name: name.split()[-1].upper(),
    "initials": initials,
    "nobody": lambda name: "",
}


def relabelled(turns, named):
    """The record with other labels; unlabelled it is the words alone."""
    return [{**turn, "speaker": named(turn["speaker"]) if is_name(turn["speaker"] or "") else turn["speaker"]} for turn in turns]


def written(turns, label, folder):
    if label != "nobody":
        return records.written(relabelled(turns, LABELS[label]), folder, f"{label.replace(' ', '-')}.txt")
    path = records.Path(folder) / "nobody.txt"
    path.write_text("\n\n".join(" ".join(turn["text"].split()) for turn in turns) + "\n", encoding="utf-8")
    return path


def given(book, told, speakers):
    """The quotations of a transcript, each with its speaker and somebody who did not say it."""
    long = [(speaker, body) for speaker, body in told if is_name(speaker) and len(words(body)) >= FEWEST_WORDS]
    step = max(1, len(long) // MOST_OF_A_TRANSCRIPT)
    for at, (speaker, body) in enumerate(long[::step]):
        surname = speaker.split()[-1]
        others = [one for one in speakers if one.split()[-1] != surname and not book.has(one, body)]
        if others:
            yield speaker, body.rstrip(".,"), others[at % len(others)]


def measured(program, data, every=1):
    def of_transcript(item):
        transcript, pairs = item
        turns = data.transcripts[transcript]
        book, told = quotations(data, transcript, pairs, turns)
        speakers = sorted({turn["speaker"] for turn in turns if is_name(turn["speaker"] or "")})
        made = list(given(book, told, speakers))

        def run(folder):
            rows = []
            for label in LABELS:
                if label != "in full" and len({LABELS[label](name) for name in speakers}) < len(speakers) and label != "nobody":
                    continue
                path = written(turns, label, folder)
                drafts, meant = [], {}
                for at, (speaker, body, other) in enumerate(made):
                    for way, draft in TOLD.items():
                        for who, name in [("another", other), ("an outsider", OUTSIDER), ("the speaker", speaker)]:
                            key = f"{at} {way} {who}"
                            drafts.append((key, draft(name, body)))
                            meant[key] = (way, who, label, body, name)
                evidence = [(name, path) for name in speakers] if label == "nobody" else [("", path)]
                found = records.findings(program, drafts, evidence) if drafts else {}
                rows += [(*meant[key], found[key], transcript) for key, _ in drafts]
            return rows

        return records.in_folder(run)

    return [row for rows in records.each(of_transcript, data.by_transcript(every)) for row in rows]


def main():
    options = records.arguments(__doc__.splitlines()[0]).parse_args()
    groups, missed = defaultdict(Counter), defaultdict(list)
    for way, who, label, body, name, found, transcript in measured(options.copydesk, records.Data(options.data, options.part), options.every):
        rules = {one["rule"] for one in found if one["level"] in records.LOUD}
        group = groups[who, label, way]
        group["all"] += 1
        group["others"] += "other-speakers-words" in rules
        group["loud"] += bool(rules)
        if (who == "the speaker") == bool(rules):
            missed[who, label, way].append((transcript, name, body, found))
    rows = [[f"{who}, {way}; record: {label}", group["all"], f"{group['others']} {records.share(group['others'], group['all'])}", group["loud"]]
            for (who, label, way), group in sorted(groups.items())]
    records.table(rows, ["given to", "quotations", "other-speakers-words", "error or warning"])
    for key, cases in missed.items():
        if options.only in " ".join(key):
            for transcript, name, body, found in cases[: options.show]:
                records.tell(f"{key} {transcript} {name}", {"draft": body}, found)


if __name__ == "__main__":
    main()
