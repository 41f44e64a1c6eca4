"""How many changes are found that are sown at every place of a quotation, and whether what is told of them mends them.

    python3 benches/evidence/sown.py FOLDER [--show 5] [--only CHANGE]

`planted.py` changes each quotation once, in the article it stands in. Here each is a draft of one line, and everything
that can be changed in it is, one place at a time: every clause and every word goes, every two clauses change places,
every number is another. What then stands in the record all the same, but for what fills a pause, is no change and is
counted apart. `records.py` says what FOLDER holds.
"""

import re
from collections import Counter, defaultdict

import records
from pairs import FILLERS, folded

WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
JOINTS = "and|but|because|which|that|if|when|who|so|or|as|where|while|until|after|before"
BOUNDARY = re.compile(rf"(?<=[,.;:?!—–]) |(?<=[a-z]) -- | (?=(?:{JOINTS})\b)")
CRITICAL = {"reversed-quote"}
FEWEST_LEFT = 6
MOST_OF_A_KIND = 12
ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NEXT = {one: other for row in [ONES, TENS] for one, other in zip(row, row[1:] + row[:1])} | {
    "hundred": "thousand", "thousand": "million", "million": "billion", "billion": "million", "trillion": "billion",
    "first": "second", "second": "third", "third": "fourth", "fourth": "fifth", "twice": "three times", "dozen": "hundred",
    "dozens": "hundreds", "hundreds": "thousands", "thousands": "hundreds", "millions": "thousands", "half": "third",
    "double": "triple", "once": "twice", "zero": "one", "single": "double"}
DECIDES = set(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely will would can could may might must"
    " shall should all some every any most many few both each only always often sometimes half everyone everybody everything"
    " someone somebody something anyone anybody anything several rarely seldom more less".split()) | set(NEXT) | set("dollars billions trillions".split())
SWAPPED = {"will": "would", "would": "will", "can": "could", "could": "can", "must": "may", "may": "must", "should": "could",
           "all": "some", "some": "all", "every": "any", "most": "many", "many": "most", "always": "sometimes", "never": "often",
           "everybody": "somebody", "everyone": "someone", "everything": "something", "more": "less", "less": "more",
           "not": "now", "won't": "will", "can't": "can", "don't": "do", "isn't": "is", "doesn't": "always", "no": "some",
           "nobody": "everybody", "nothing": "something", "few": "many", "only": "often"}


def words(text):
    return WORD.findall(text)


def plain(word):
    return word.casefold().replace("’", "'")


def is_weighty(word):
    return plain(word) in DECIDES or plain(word).endswith("n't") or re.search(r"\d", word)


def drops_of_clauses(body):
    """Each piece between two boundaries that has words on both sides."""
    cuts = [match.span() for match in BOUNDARY.finditer(body)]
    for count in (1, 2):
        for (start, first), (last, end) in zip(cuts, cuts[count:]):
            gone, before, after = body[first:last], body[:start], body[end:]
            if len(words(gone)) >= 2 and words(before) and words(after) and len(words(before + " " + after)) >= FEWEST_LEFT:
                yield before + " " + after, gone


def swaps_of_clauses(body):
    """Each two pieces, one after the other or not, in each other’s place."""
    cuts = [0, *(match.end() for match in re.finditer(r"(?<=[,.;?!]) ", body)), len(body)]
    pieces = [body[one:other].strip() for one, other in zip(cuts, cuts[1:])]
    long = [at for at, piece in enumerate(pieces) if len(words(piece)) >= 4]
    for one in long:
        for other in long:
            if one < other:
                changed = list(pieces)
                changed[one], changed[other] = pieces[other], pieces[one]
                yield " ".join(changed), pieces[one]


def drops_of_words(body):
    """Each word that stands between others."""
    found = list(WORD.finditer(body))
    for match in found[1:-1]:
        if body[match.end() : match.end() + 1] in ("-", "'", "’") or body[match.start() - 1] in ("-", "$", "'", "’"):
            continue
        yield re.sub(r" +([,.?!;]|$)", r"\1", body[: match.start()] + body[match.end() :]).replace("  ", " "), match[0]


def other_words(body):
    """Each word of some length for another."""
    for match in re.finditer(r"\b[a-z]{5,}\b(?!['’-])", body):
        if not is_weighty(match[0]) and body[match.start() - 1 : match.start()] in (" ", ""):
            yield body[: match.start()] + "marvellous" + body[match.end() :], match[0]


def added_words(body):
    for match in list(re.finditer(r"(?<=[a-z]) (?=[a-z])", body)):
        yield body[: match.start()] + " marvellous " + body[match.end() :], ""


def other_numbers(body):
    for match in re.finditer(r"\d(?:[\d,]*\d)?(?:\.\d+)?", body):
        digits = match[0]
        others = {digits[:-1] + str((int(digits[-1]) + 1) % 10), digits + "0" if digits[-1] != "," else digits,
                  str(1 + int(digits[0])) + digits[1:]}
        for other in sorted(others - {digits}):
            yield body[: match.start()] + other + body[match.end() :], digits
    for match in re.finditer(r"[A-Za-z]+", body):
        other = NEXT.get(match[0].lower())
        if other and not (match[0].lower() in ("second", "single", "once", "one")):
            yield body[: match.start()] + other + body[match.end() :], match[0]


def other_weighty(body):
    for match in re.finditer(r"[A-Za-z]+(?:['’]t)?", body):
        other = SWAPPED.get(plain(match[0]))
        if other and not re.match(r"all right|at all|no one", body[match.start() :]):
            yield body[: match.start()] + (other.capitalize() if match[0][0].isupper() else other) + body[match.end() :], match[0]


def added_nots(body):
    for match in re.finditer(r"\b(?:is|are|was|were|will|would|should|could|must|can|have|has|do|does|did)(?= (?!not\b)[a-z])", body):
        yield body[: match.end()] + " not" + body[match.end() :], ""


def other_names(body):
    """Each word with a capital that begins no sentence."""
    for match in re.finditer(r"(?<=[a-z,] )(?!I\b|I['’]|OK\b|God\b|Mr|Mrs|Ms|Dr|President|Senator|Governor|Secretary|Congress)[A-Z][a-z]{2,}\b(?!['’-])", body):
        yield body[: match.start()] + "Lindgren" + body[match.end() :], match[0]


def same_numbers(body):
    """Each number in another form: nothing of it is a change."""
    for match in re.finditer(r"(?<![\d.,$/'’-])(\d{1,2})(?![\d.,%/-]|st|nd|rd|th|s\b)", body):
        number = int(match[1])
        if 0 < number < 100:
            told = ONES[number - 1] if number < 20 else TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
            yield body[: match.start()] + told + body[match.end() :], match[0]
    for match in re.finditer(rf"\b({'|'.join(ONES[1:] + TENS)})(?![-\w])", body):
        number = ONES.index(match[1]) + 1 if match[1] in ONES else (TENS.index(match[1]) + 2) * 10
        if not re.match(r"[ -](?:one|two|three|four|five|six|seven|eight|nine)\b", body[match.end() :]):
            yield body[: match.start()] + str(number) + body[match.end() :], match[0]
    for old, new in [(r"(\d) ?percent\b", r"\1%"), (r"(\d)%", r"\1 percent"), (r"(\d)%", r"\1 per cent"), (r"\$([\d.,]*\d) (\w+illion)\b(?! dollars)", r"\1 \2 dollars"),
                     (r"(?<!\$)\b([\d.]+) (\w+illion) dollars\b", r"$\1 \2"), (r"(\d),(\d{3})\b", r"\1\2"), (r"\bfirst\b", "1st"),
                     (r"\b(\d0)s\b", r"\1's"), (r"\ba hundred\b", "100"), (r"\$([\d,]*\d)(?! \w+illion)(?![\d.,])", r"\1 dollars")]:
        changed = re.sub(old, new, body, count=1)
        if changed != body:
            yield changed, old


SOWN = {
    "a clause goes": (drops_of_clauses, {"unmarked-omission"}),
    "two clauses change places": (swaps_of_clauses, {"reordered-quote"}),
    "a word goes": (drops_of_words, {"unmarked-omission"}),
    "another word": (other_words, {"altered-quote"}),
    "a word more": (added_words, {"altered-quote"}),
    "another number": (other_numbers, CRITICAL),
    "another weighty word": (other_weighty, CRITICAL),
    "a not": (added_nots, CRITICAL),
    "another name": (other_names, CRITICAL),
    "number in another form": (same_numbers, {"silent"}),
    "another speaker": (None, {"other-speakers-words"}),
    "nothing": (None, {"silent"}),
}


def right_rules(change, gone, quote, body):
    """What is right for a change: to drop a *you know* is clean-up, and to drop a *not* reverses."""
    right = SOWN[change][1]
    told = [plain(word) for word in words(gone)]
    if change == "two clauses change places" and sum(one != other for one, other in zip(words(quote), words(body))) <= 4:
        # *It could be three. It could be thirty*: each figure has taken the place of the other.
        right = right | {"reversed-quote", "altered-quote"}
    if change in ("a clause goes", "a word goes"):
        if " ".join(told) in FILLERS or all(word in FILLERS | {"just", "right", "now", "yeah", "think", "i", "you", "know", "mean", "see", "of", "course"} for word in told):
            right = right | {"cleaned-quote"}
        if len(told) <= 2 and any(map(is_weighty, told)):
            right = (right - {"unmarked-omission"} if len(told) == 1 else right) | {"reversed-quote"}
        if len(told) == 1 and gone[0].isupper():
            right = right | {"reversed-quote"}
    return right


class Book:
    """What each speaker of a transcript says, as letters only."""

    def __init__(self, turns):
        self.said = defaultdict(str)
        for turn in turns:
            self.said[turn["speaker"]] += folded(turn["text"])
        self.without = {speaker: without_fillers(" ".join(turn["text"] for turn in turns if turn["speaker"] == speaker)) for speaker in self.said}

    def has(self, speaker, quote):
        return folded(quote) in self.said[speaker] or without_fillers(quote) in self.without[speaker]


def without_fillers(text):
    text = re.sub(r"\b(?:you know|i mean|sort of|kind of|of course|i think|i guess|you see)\b", " ", plain(text))
    return folded(" ".join(word for word in WORD.findall(text) if word not in FILLERS | {"just", "right", "now", "yeah"}))


def quotations(data, transcript, pairs, turns):
    """Words of a speaker that stand in the transcript: those quoted, and sentences with numbers."""
    book, seen = Book(turns), set()
    for pair in pairs:
        body = " ".join(pair["quote"].strip("“”\"' ,.").split())
        if pair["relation"] == "verbatim" and pair["t_speaker"]:
            seen.add((pair["t_speaker"], body))
    told = {pair["t_speaker"] for pair in pairs}
    for turn in turns:
        if turn["speaker"] in told:
            for sentence in re.split(r"(?<=[.?!]) ", " ".join(turn["text"].split())):
                if re.search(r"\d|illion|\b(?:twelve|ten|five|twenty|dozen|half|hundred)\b", sentence) and len(words(sentence)) < 40:
                    if sum(map(ord, sentence)) % 8 == 0:
                        seen.add((turn["speaker"], sentence.strip(" .,")))
    fits = lambda body: len(words(body)) >= 5 and not re.search(r"[\"“”\[\]()*_#<>|]|\.\.|…|--", body)
    return book, sorted((speaker, body) for speaker, body in seen if fits(body) and book.has(speaker, body))


def sown(book, told, others):
    """Every change: its kind, the speaker it is given to, the words, the words before, and what went."""
    for speaker, body in told:
        yield "nothing", speaker, body, body, ""
        for other in others:
            if other != speaker and len(words(body)) >= 6 and not book.has(other, body):
                yield "another speaker", other, body, body, ""
        for change, (make, _) in SOWN.items():
            made = list(make(body)) if make else []
            step = max(1, len(made) // MOST_OF_A_KIND)
            for quote, gone in made[::step]:
                if folded(quote) != folded(body) or change == "number in another form":
                    yield change, speaker, quote, body, gone


def is_name(speaker):
    return speaker and re.fullmatch(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+", speaker) is not None


def drafted(quote, speaker):
    ends = "" if quote[-1:] in "?!" else ","
    return f"“{quote.rstrip(',.')}{ends}” {speaker} said.\n\n"


def mended(draft, found):
    """The words of a draft with the words of the transcript where the findings say so."""
    edits = [edit for one in found for fix in one["fixes"] if fix["title"] == "quote the words of the transcript" for edit in fix["edits"]]
    text, limit = draft, len(draft)
    for start, end, new in sorted({(edit["start"], edit["end"], edit["replacement"]) for edit in edits}, reverse=True):
        if end <= limit:
            text, limit = text[:start] + new + text[end:], start
    return text[1 : text.index("”")]


def measured(program, data, every=1):
    def of_transcript(item):
        transcript, pairs = item
        turns = data.transcripts[transcript]
        book, told = quotations(data, transcript, pairs, turns)
        speakers = sorted({turn["speaker"] for turn in turns if turn["speaker"] and is_name(turn["speaker"])})
        made = [one for one in sown(book, told, speakers) if is_name(one[1])]

        def run(folder):
            path = records.written(turns, folder)
            evidence = [(speaker, path) for speaker in speakers]
            drafts = [(str(at), drafted(quote, speaker)) for at, (_, speaker, quote, *_) in enumerate(made)]
            found = records.findings(program, drafts, evidence) if made else {}
            rows = []
            for (name, draft), (change, speaker, quote, body, gone) in zip(drafts, made):
                stands = change not in ("another speaker", "nothing", "number in another form") and book.has(speaker, quote)
                again = mended(draft, found[name])
                is_mended = folded(again) == folded(body) or book.has(speaker, again)
                rows.append((change, speaker, quote, body, gone, stands, found[name], is_mended, transcript))
            return rows

        return records.in_folder(run)

    return [row for rows in records.each(of_transcript, data.by_transcript(every)) for row in rows]


def main():
    options = records.arguments(__doc__.splitlines()[0]).parse_args()
    data = records.Data(options.data, options.part)
    groups, rules, missed = defaultdict(Counter), Counter(), defaultdict(list)
    for row in measured(options.copydesk, data, options.every):
        change, _, _, _, gone, stands, found, is_mended, _ = row
        told = {one["rule"] for one in found if one["rule"] != "ambiguous-match"} or {"silent"}
        rules[change, "stands there" if stands else " + ".join(sorted(told))] += 1
        group = groups[change]
        group["stands" if stands else "sown"] += 1
        if not stands:
            is_right = bool(told & right_rules(change, gone, row[2], row[3]))
            group["right"] += is_right
            group["any"] += told != {"silent"}
            group["mended"] += is_mended
            if not is_right or (options.only.startswith("mend") and not is_mended):
                missed[change].append(row)
    share = lambda group, what: f"{group[what]} {records.share(group[what], group['sown'])}"
    rows = [[change, groups[change]["stands"], groups[change]["sown"], *(share(groups[change], what) for what in ("right", "any", "mended"))] for change in SOWN]
    records.table(rows, ["change", "stands there", "sown", "right rule", "any rule", "mended"])
    print()
    order = list(SOWN)
    records.table([[change, count, what] for (change, what), count in sorted(rules.items(), key=lambda one: (order.index(one[0][0]), -one[1]))],
                  ["change", "count", "what speaks"])
    for change in SOWN:
        if options.only.removeprefix("mend ") in change:
            rows = missed[change]
            for _, speaker, quote, body, gone, _, found, _, transcript in rows[:: max(1, len(rows) // max(1, options.show))][: options.show]:
                records.tell(f"[{change}] {transcript} {speaker}", {"was": body, "now": quote}, found)


if __name__ == "__main__":
    main()
