"""How many changes planted in quotations that hold are found, and under which rule.

    python3 benches/evidence/planted.py FOLDER [--show 5] [--only CHANGE]

Every change is made in the words of an article, or in who says them in the transcript, and every article holds one
change at a time. Counted are quotations that name the speaker: without one there is nothing to hold them against. Words that
stand in the record after the change too, but for what fills a pause, are no fault, and are told of apart; so are words that
their speaker reads out, and, where they are given to another, those that the draft has another say in the first place.
`records.py` says what FOLDER holds.
"""

import re
from collections import Counter, defaultdict

import records
from sown import Book

CRITICAL = {"reversed-quote", "other-speakers-words"}
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NUMBER = re.compile(r"\b(?:\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b")
NAME = re.compile(r"(?<=[a-z,] )(?!I\b|I['’]|God\b)[A-Z][a-z]{2,}\b(?!['’])")
NOT = re.compile(r"\bnot |(?<=\bcan)not\b|(?:(?<=\bdo)|(?<=\bis)|(?<=did|oes|uld|are|was|ere|has|had|ave))n['’]t\b")
STATES = re.compile(r"\b(is|are|was|were|will|would|should|could|must)(?= (?!not\b)[a-z])")
# *He said the candidates were asked, “…”*: the speaker tells what somebody else has said.
RETOLD = re.compile(
    r"\b(?:said|says|saying) (?:that )?(?:[\w'’]+ ){1,4}(?:asked|reported|said|told|wrote|tweeted)\b[^.?!\"“”]*$"
)
WORDS_OF_A_TURN = 6
NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty"]


DECIDES = set(
    "cannot should nobody nothing nowhere neither without hardly barely scarcely always sometimes seldom rarely several"
    " everyone everybody everything someone somebody something anyone anybody anything eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
    " million billion trillion second hundreds thousands millions billions trillions dozens double triple twice".split()
)
TITLES = set(
    "President Senator Governor Director Speaker Secretary Congressman Congresswoman Mayor General Judge Justice Party"
    " Republican Democrat Democratic Republicans Democrats Mister Madam Chairman Ambassador Father Sister".split()
)


def replaced(quote, match, new):
    return quote[: match.start()] + new + quote[match.end() :] if match else None


def drop_not(quote, pair, turns):
    return replaced(quote, NOT.search(quote), "")


def add_not(quote, pair, turns):
    match = STATES.search(quote)
    return replaced(quote, match, f"{match[1]} not") if match else None


def change_number(quote, pair, turns):
    match = NUMBER.search(quote)
    if match and match[0] in NUMBERS:
        return replaced(quote, match, NUMBERS[(NUMBERS.index(match[0]) + 3) % len(NUMBERS)])
    return replaced(quote, match, ("7" if match[0][0] != "7" else "4") + match[0][1:]) if match else None


def swap_name(quote, pair, turns):
    """A name, and all of it: who says *Ana Ruiz* may mean Ruiz, and *President Ruiz* is still Ruiz."""
    for match in NAME.finditer(quote):
        before = re.search(r"([A-Z]\w*)\.? $", quote[: match.start()])
        if match[0] not in TITLES and (not before or before[1] in TITLES):
            rest = re.match(r"(?: [A-Z][a-z]+)*", quote[match.end() :])
            return quote[: match.start()] + "Lindgren" + quote[match.end() + rest.end() :]
    return None


def will_to_would(quote, pair, turns):
    return replaced(quote, re.search(r"\bwill\b(?! not)", quote), "would")


def all_to_some(quote, pair, turns):
    return replaced(quote, re.search(r"\ball\b(?! right)", quote), "some")


def change_word(quote, pair, turns):
    """A word of some length, which is no name and decides nothing by itself, for another."""
    words_of_it = re.finditer(r"(?<=[a-z] )[a-z]{6,}(?= [a-z])", quote)
    match = next((match for match in words_of_it if match[0] not in DECIDES), None)
    return replaced(quote, match, "marvellous" if match[0] != "marvellous" else "tremendous") if match else None


def drop_clause(quote, pair, turns):
    """What stands between two commas or stops, with words on either side that stay."""
    for match in re.finditer(r"(?<=[a-z])[,.]( [^,.?!“”\"]+)(?=[,.] )", quote):
        before, after = words(quote[: match.start()]), words(quote[match.end() :])
        if len(words(match[1])) >= 4 and len(before) >= 4 and len(after) >= 4:
            return quote[: match.start()] + quote[match.end() :]
    return None


def swap_fragments(quote, pair, turns):
    """Two sentences, or two clauses, each in the place of the other."""
    body = quote.strip("“”\"' ,.")
    for cut in re.finditer(r"[.?!,] ", body):
        first, second = body[: cut.start()], body[cut.end() :]
        if len(words(first)) >= 4 and len(words(second)) >= 4:
            return quote.replace(body, f"{second.rstrip('.?!,')}{cut[0]}{first}", 1)
    return None


def join_turns(quote, pair, turns):
    """The end of what is quoted, and a sentence of what the same speaker says when others have spoken."""
    if len(words(quote)) < 6:
        return None
    speaker, others = turns[pair["turn"]]["speaker"], 0
    for later in range(pair["turn"] + 1, min(pair["turn"] + 10, len(turns))):
        said = turns[later]["text"].split("\n")[0]
        if turns[later]["speaker"] != speaker:
            others += len(words(re.sub(r"\([^)]*\)", "", turns[later]["text"])))
        elif others >= WORDS_OF_A_TURN:
            for sentence in re.split(r"(?<=[.?!]) ", said):
                told = re.sub(r"[\"“”()\[\]]", "", sentence).strip()
                if 6 <= len(words(told)) <= 20 and not re.search(r"--|—|\.\.|…", told):
                    body = quote.rstrip("”\"' ,.")
                    return f"{body}. {told.rstrip('.')}{quote[len(body):]}"
    return None


def words(text):
    return WORD.findall(text)


CHANGES = {
    "drop not": (drop_not, CRITICAL),
    "add not": (add_not, CRITICAL),
    "change a number": (change_number, CRITICAL),
    "swap a name": (swap_name, CRITICAL),
    "will to would": (will_to_would, CRITICAL),
    "all to some": (all_to_some, CRITICAL),
    "change a word": (change_word, {"altered-quote"}),
    "drop a clause": (drop_clause, {"unmarked-omission"}),
    "join two turns": (join_turns, {"spliced-quote"}),
    "swap two fragments": (swap_fragments, {"reordered-quote"}),
}


def changed(data, pairs):
    """Every draft with one change: its name, its text, the change, the pair, and the place and words of the quotation."""
    books = {name: Book(data.transcripts[name]) for name in {pair["transcript_id"] for pair in pairs}}
    for number, pair in enumerate(pairs):
        text, turns = data.articles[pair["article_id"]], data.transcripts[pair["transcript_id"]]
        start, end = pair["start"], pair["end"]
        for change, (make, _) in CHANGES.items():
            quote = make(text[start:end], pair, turns)
            if quote and quote != text[start:end]:
                whole = text[:start] + quote + text[end:]
                # What the speaker goes on with after others were heard is said, and is no part of this quotation.
                stands = change != "join two turns" and books[pair["transcript_id"]].has(pair["t_speaker"], quote)
                # *It is fair. [Certainly] it is fair* has the clauses in either order; what it lacks is another fault.
                stands = stands or change == "swap two fragments" and stands_but_for_a_word(turns, pair, quote)
                yield f"{number} {change}", whole, change, pair, (start, start + len(quote)), None if stands else quote


def stands_but_for_a_word(turns, pair, quote):
    """Whether the words stand in a turn of the speaker, in that order and in a row, but for one word that is left out."""
    own = [word.casefold() for word in words(quote.replace("’", "'"))]
    for turn in turns:
        said = [word.casefold() for word in words(turn["text"].replace("’", "'"))] if turn["speaker"] == pair["t_speaker"] else []
        for at in range(len(said) - len(own)):
            same = next((i for i, word in enumerate(own) if said[at + i] != word), len(own))
            if own[same:] == said[at + same + 1 : at + len(own) + 1]:
                return True
    return False


def measured(program, data, every=1):
    """Every change: its name, its pair, the quotation as changed, and what is found on it."""

    def of_transcript(item):
        transcript, pairs = item
        turns = data.transcripts[transcript]
        speakers = sorted({pair["t_speaker"] for pair in pairs})
        originals = [(name, data.articles[name]) for name in sorted({pair["article_id"] for pair in pairs})]
        quoted = records.speaker_of(program, originals)
        known = lambda pair: records.is_meant(
            records.speaker_at(quoted[pair["article_id"]], pair["start"], pair["end"]), pair["t_speaker"]
        )
        # Where a mark is never closed, that is what is told up to the end of the paragraph.
        checked = records.ask(program, ["check", "--no-config"], originals)
        unclosed = {name: unclosed_in(data.articles[name], checked[name]["findings"]) for name, _ in originals}
        is_whole = lambda pair: not any(
            start < pair["end"] and pair["start"] < end for start, end in unclosed[pair["article_id"]]
        )
        pairs = [pair for pair in pairs if pair["relation"] == "verbatim" and known(pair) and is_whole(pair)]
        rows = []

        def run(folder):
            made = list(changed(data, pairs))
            evidence = [(speaker, records.written(turns, folder)) for speaker in speakers]
            if made:
                found = records.findings(program, [(name, text) for name, text, *_ in made], evidence)
            for name, _, change, pair, place, quote in made:
                rows.append((change, pair, quote, records.on(found[name], *place)))
            rows.extend(given_to_another(program, data, pairs, turns, originals, folder))

        records.in_folder(run)
        return rows

    return [row for rows in records.each(of_transcript, data.by_transcript(every)) for row in rows]


def unclosed_in(text, findings):
    """From each mark that is never closed to the end of its paragraph."""
    starts = [one["start"] for one in findings if one["rule"] == "unclosed-quote"]
    return [(start, text.find("\n", start) if "\n" in text[start:] else len(text)) for start in starts]


def given_to_another(program, data, pairs, turns, originals, folder):
    """Each quotation held against the transcript with the turns of its speaker under the name of somebody else."""
    for speaker in sorted({pair["t_speaker"] for pair in pairs}):
        other = "Tilda Lindgren"
        moved = [{**turn, "speaker": other if turn["speaker"] == speaker else turn["speaker"]} for turn in turns]
        moved.append({"speaker": speaker, "text": "Good evening to everybody, and thanks for having me on tonight."})
        path = records.written(moved, folder, "moved.txt")
        theirs = [pair for pair in pairs if pair["t_speaker"] == speaker]
        wanted = {pair["article_id"] for pair in theirs}
        found = records.findings(program, [(name, text) for name, text in originals if name in wanted], [(speaker, path)])
        for pair in theirs:
            # What a speaker reads out is whoever's it was before.
            said = turns[pair["turn"]]["text"]
            place = said.find(pair["transcript_text"][:20])
            is_read_out = place >= 0 and re.search(r'(?:^|\s)"(?=\S)[^"”]*$', said[max(0, place - 300) : place])
            # In the mouth of somebody else such words are where the draft has them from.
            before = data.articles[pair["article_id"]][: pair["start"]]
            is_retold = RETOLD.search(before[-300:])
            quote = None if is_read_out or is_retold else pair["quote"]
            yield "another speaker", pair, quote, records.on(found[pair["article_id"]], pair["start"], pair["end"])


def main():
    options = records.arguments(__doc__.splitlines()[0]).parse_args()
    data = records.Data(options.data, options.part)
    rows = measured(options.copydesk, data, options.every)
    groups = defaultdict(list)
    for change, pair, quote, found in rows:
        groups[change].append((pair, quote, found))
    summary, rules, standing = [], Counter(), Counter(change for change, _, quote, _ in rows if quote is None)
    groups = {change: [row for row in group if row[1] is not None] for change, group in groups.items()}
    wanted = {change: right for change, (_, right) in CHANGES.items()} | {"another speaker": {"other-speakers-words"}}
    for change, right in wanted.items():
        group = groups.get(change, [])
        hits = sum(any(one["rule"] in right for one in found) for _, _, found in group)
        any_ = sum(bool(found) for _, _, found in group)
        summary.append([change, standing[change], len(group), f"{hits} {records.share(hits, len(group))}", f"{any_} {records.share(any_, len(group))}"])
        for _, _, found in group:
            rules[change, " + ".join(sorted({one["rule"] for one in found})) or "silent"] += 1
    records.table(summary, ["change", "stands there", "planted", "right rule", "any rule"])
    print()
    order = list(wanted)
    sort = lambda item: (order.index(item[0][0]), -item[1])
    records.table([[change, count, what] for (change, what), count in sorted(rules.items(), key=sort)], ["change", "count", "what speaks"])
    for change, right in wanted.items():
        if not options.show or options.only not in change:
            continue
        missed = [row for row in groups.get(change, []) if not any(one["rule"] in right for one in row[2])]
        for pair, quote, found in missed[: options.show]:
            records.tell(f"[{change}] {records.place(pair)}", {"was": pair["quote"], "now": quote}, found)


if __name__ == "__main__":
    main()
