"""How often quotations that hold are flagged, and altered ones are not.

    python3 benches/evidence/pairs.py FOLDER [--show 20] [--only CLASS]

Each article is held against the transcript of its pair, with the speaker declared. `records.py` says what FOLDER holds.
"""

import re
from collections import Counter, defaultdict

import records

MONTHS = dict(zip("jan feb aug sept sep oct nov dec".split(),
                  "january february august september september october november december".split()))
SPOKEN = MONTHS | {"alright": "all right", "its": "it is", "ya": "you", "gonna": "going to", "gotta": "got to", "wanna": "want to", "em": "them", "'em": "them", "cause": "because",
          "'cause": "because", "ok": "okay", "yeah": "yes", "no": "number", "til": "until", "'til": "until",
          "sen": "senator", "gen": "general", "gov": "governor", "rep": "representative", "one hundred": "100"}
STAGE = {"applause", "laughter", "crosstalk", "inaudible", "cheers", "cheering", "booing", "ph", "sic", "unintelligible",
         "audience", "chanting", "begin", "end", "video", "clip"}
FILLERS = {"um", "uh", "er", "ah", "oh", "well", "so", "you know", "i mean", "okay", "ok", "look", "like", "and", "but"}
# So many letters of a speech are left out at most where an ellipsis stands.
MOST_BETWEEN = 600
NUMBERS = dict(zip("zero one two three four five six seven eight nine ten eleven twelve".split(), map(str, range(13))))
NUMBERS |= dict(zip("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), map(str, range(3, 13))))
SPELLED = [(r"isation\b", "ization"), (r"ise\b", "ize"), (r"ised\b", "ized"), (r"ising\b", "izing"), (r"our", "or"),
           (r"ence\b", "ense"), (r"dgement", "dgment"), (r"tre\b", "ter"), (r"ll(ed|ing|er)\b", r"l\1"), (r"ogue\b", "og"),
           (r"\bper cent\b", "percent"), (r"amme\b", "am"), (r"wards\b", "ward")]


def folded(words):
    """Words as they are compared where only the writing differs."""
    words = re.sub("[\"“”]|(?<=[a-z])-(?=[a-z])", " ", words.casefold()).replace("’", "'").replace("one hundred", "100").replace("%", " percent ")
    words = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", words.replace("$", " ")).replace("bn", " billion").replace(",", "")
    words = re.sub(r"[.,?!;:]", " ", re.sub(r"\([a-z ]+\)", "", words))
    words = " ".join(SPOKEN.get(word, NUMBERS.get(word, word)) for word in words.split())
    for contracted, full in [("won't", "will not"), ("can't", "can not"), ("n't", " not"), ("'re", " are"), ("'m", " am"),
                             ("'ll", " will"), ("'ve", " have"), ("'s", " is"), ("'d", " would"), (" has", " is"),
                             (" had", " would")]:
        words = words.replace(contracted, full)
    for british, american in SPELLED:
        words = re.sub(british, american, words)
    return re.sub(r"[^a-z0-9]", "", words)


def class_of_edit(pair, edit):
    """What kind of difference an edit is, as far as a script can tell."""
    what, ours, theirs = edit
    quote = pair["quote"]
    theirs = " ".join(word for word in theirs.split() if word not in STAGE) or theirs
    words = set(theirs.split())
    bracketed = folded(" ".join(re.findall(r"[\[(]([^\])]*)[\])]", quote)))
    marked = re.search(r"\.\.\.|…|\. \.|--|—", quote)
    if folded(ours) == folded(theirs) or "%" in quote and "percent" in (ours, theirs):
        return "same words"
    if words and words <= STAGE:
        return "stage direction"
    if bracketed and (not ours or folded(ours) in bracketed):
        return "bracket"
    if marked and folded(theirs).endswith(folded(ours)):
        return "near ellipsis or dash"
    if not ours and (words <= FILLERS or theirs in FILLERS or repeats(pair, theirs)):
        return "filler or repeat"
    return "real"


def repeats(pair, words):
    """Whether words left out stand twice in a row in the transcript."""
    text = " ".join(re.findall(r"[\w']+", pair["transcript_text"].casefold()))
    return f"{words} {words}" in text


def class_of(pair, turns):
    """The kind of all edits; a quotation that stands word for word in the transcript was paired with too little of it."""
    if stands(pair["quote"], pair, turns):
        return "stands there"
    classes = {class_of_edit(pair, edit) for edit in pair["edits"]}
    return "real" if "real" in classes else " + ".join(sorted(classes)) or "none"


def stands(quote, pair, turns):
    """Whether words are those of the speaker: word for word in one go, but for what ellipses and brackets mark."""
    pieces = re.split(r"\[[^\]]*\]|\([^)]*\)|…|(?:\. ?){3,}|-- ?\.\.\.", quote)
    wanted = [folded(piece) for piece in pieces if folded(piece)]
    said = [folded(turn["text"]) for turn in turns if turn["speaker"] == pair["t_speaker"]]
    pattern = f".{{0,{MOST_BETWEEN}}}?".join(map(re.escape, wanted))
    whole = "".join(said)
    return bool(wanted) and (any(re.search(pattern, text) for text in said) or re.search(pattern, whole) is not None)


def repaired(pair, found):
    """The quotation with the words that the findings have for those they mark."""
    quote, edits = pair["quote"], []
    for one in found:
        for fix in one["fixes"]:
            if fix["title"] == "quote the words of the transcript":
                edits += [(edit["start"] - pair["start"], edit["end"] - pair["start"], edit["replacement"]) for edit in fix["edits"]]
    limit = len(quote)
    for start, end, words in sorted(set(edits), reverse=True):
        if 0 <= start and end <= limit:
            quote, limit = f"{quote[:start]}{words}{quote[end:]}", start
    return quote


def named(pair, found, turns, text):
    """Whether the words of every real difference stand in what is said of it, or what is said of them mends them all.

    Two texts can be laid against each other in more than one way, and the pairs have only one.
    """
    marked = [text[other["start"] : other["end"]] for one in found for other in one["related"]]
    said = folded(" ".join([one["message"] + " " + told(one) for one in found] + marked))
    real = [edit for edit in pair["edits"] if class_of_edit(pair, edit) == "real"] or pair["edits"]
    real = [edit for edit in real if not stands_there(edit, found)]
    are_told = all(any(side and folded(side) in said for side in edit[1:]) for edit in real)
    return are_told or stands(repaired(pair, found), pair, turns)


def stands_there(edit, found):
    """Whether words that the pair's piece of the record lacks stand where the findings point to: it was cut too short."""
    what, ours, _ = edit
    shown = folded(" ".join(place["message"] for one in found for place in one.get("on_record", [])))
    return what == "delete" and len(ours.split()) > 1 and folded(ours) in shown


def told(finding):
    """All other words of a finding: of the places it points to, only what it says was left out there."""
    related = " ".join(one.get("message", "") for one in finding.get("related", []))
    related += " ".join(one["message"] for one in finding.get("on_record", []) if ", left out: " in one["message"])
    edits = [edit for fix in finding.get("fixes", []) for edit in fix.get("edits", [])]
    return related + " " + " ".join(str(edit.get("text", edit.get("replacement", ""))) for edit in edits)


def measured(program, data, every=1):
    """Every pair with its findings, and the speaker that the article is taken to name."""

    def of_transcript(item):
        transcript, pairs = item

        def run(folder):
            path = records.written(data.transcripts[transcript], folder)
            speakers = sorted({pair["t_speaker"] for pair in pairs})
            drafts = [(name, data.articles[name]) for name in sorted({pair["article_id"] for pair in pairs})]
            found = records.findings(program, drafts, [(speaker, path) for speaker in speakers])
            quoted = records.speaker_of(program, drafts)
            return [
                (
                    pair,
                    records.on(found[pair["article_id"]], pair["start"], pair["end"]),
                    records.speaker_at(quoted[pair["article_id"]], pair["start"], pair["end"]),
                )
                for pair in pairs
            ]

        return records.in_folder(run)

    return [row for rows in records.each(of_transcript, data.by_transcript(every)) for row in rows]


def outcome(found):
    """The rules that speak, the loudest first."""
    order = ["error", "warning", "info", "information", "hint"]
    rules = sorted({(order.index(one["level"]), one["rule"]) for one in found})
    return " + ".join(rule for _, rule in rules) or "silent"


def main():
    options = records.arguments(__doc__.splitlines()[0]).parse_args()
    data = records.Data(options.data, options.part)
    rows = measured(options.copydesk, data, options.every)
    groups = defaultdict(list)
    for pair, found, speaker in rows:
        kind = pair["relation"] if pair["relation"] == "verbatim" else f"altered: {class_of(pair, data.transcripts[pair['transcript_id']])}"
        if kind == "altered: real" and speaker not in ("?", "-") and not records.is_meant(speaker, pair["t_speaker"]):
            # Who speaks in the article is not who speaks in the record: read out there, or taken for another here.
            kind = "altered: real, of another"
        is_named = bool(found) and named(pair, found, data.transcripts[pair["transcript_id"]], data.articles[pair["article_id"]])
        groups[kind].append((pair, found, speaker, is_named))
    summary = []
    for kind, group in sorted(groups.items(), key=lambda item: -len(item[1])):
        loud = sum(any(one["level"] in records.LOUD for one in found) for _, found, _, _ in group)
        spoken = sum(bool(found) for _, found, _, _ in group)
        all_named = sum(is_named for *_, is_named in group)
        missing = sum(any(one["rule"] == "missing-from-transcript" for one in found) for _, found, _, _ in group)
        known = sum(records.is_meant(speaker, pair["t_speaker"]) for pair, _, speaker, _ in group)
        summary.append([kind, len(group), known, f"{loud} {records.share(loud, len(group))}",
                        f"{spoken} {records.share(spoken, len(group))}", all_named if kind != "verbatim" else "", missing])
    records.table(summary, ["pairs", "all", "speaker known", "error or warning", "any finding", "all named", "missing"])
    print()
    counts = Counter((kind, outcome(found)) for kind, group in groups.items() for _, found, _, _ in group)
    records.table([[kind, count, rules] for (kind, rules), count in sorted(counts.items(), key=lambda item: (item[0][0], -item[1]))],
                  ["pairs", "count", "what speaks"])
    show(groups, options)


def show(groups, options):
    """Prints the disagreements: what is flagged and holds, and what is altered and not flagged or not named."""
    for kind, group in groups.items():
        if not options.show or options.only not in kind:
            continue
        odd = lambda found, is_named: bool(found) if kind == "verbatim" else not is_named
        for pair, found, speaker, _ in [row for row in group if odd(row[1], row[3])][: options.show]:
            lines = {"draft": pair["quote"], "record": pair["transcript_text"], "edits": pair["edits"]}
            records.tell(f"[{kind}] {records.place(pair)} / {speaker}", lines, found)


if __name__ == "__main__":
    main()
