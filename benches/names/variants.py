"""How often two spellings of one name are found, and two people of like names are taken for one.

    copydesk check --jsonl --select RULES < VARIANTS.jsonl > findings.jsonl
    python3 benches/names/variants.py VARIANTS.jsonl findings.jsonl [--show 20] [--part tune]

RULES are inconsistent-name,forename-mismatch,inconsistent-diacritics. A line of VARIANTS is an article: `id`, `text` and its `issues`,
each with the two spellings (`correct`, `variant`) and a `label`: `error` and `inconsistent` are one name that differs in letters,
`diacritic` in marks on letters, `case` in capitals, and `different` two people. Found means that a finding stands on one of the two
spellings and points to the other. The part of an article is told by the md5 of its id: a quarter is for checking.
"""

import argparse
import hashlib
import json
from collections import Counter

RULES = {"diacritic": {"inconsistent-diacritics"}, "different": {"inconsistent-name", "forename-mismatch"}}
BY_LETTERS = {"inconsistent-name", "forename-mismatch"}


def part_of(identifier):
    """Whether an article is for tuning or for checking."""
    return "check" if int(hashlib.md5(identifier.encode()).hexdigest(), 16) % 4 == 0 else "tune"


def points_at_both(article, issue, finding):
    """Whether a finding stands on one of the two spellings and points to the other."""
    places = [finding, *finding["related"]]
    words = [article["text"][place["start"]:place["end"]].replace("’", "'") for place in places]
    spellings = [issue[key].replace("’", "'") for key in ("correct", "variant")]
    exact = [{spelling for spelling in spellings if spelling in word.replace("-", " ").split() + word.split()} for word in words]
    return any(one != other and one and other for one in exact[:1] for other in exact[1:])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("variants")
    arguments.add_argument("findings")
    arguments.add_argument("--show", type=int, default=0, help="how many issues decided wrongly to print")
    arguments.add_argument("--part", choices=["tune", "check"], help="print issues of this part only")
    options = arguments.parse_args()
    found_by_id = {row["id"]: row["findings"] for row in map(json.loads, open(options.findings, encoding="utf-8"))}
    right, all_of, shown = Counter(), Counter(), 0
    for article in map(json.loads, open(options.variants, encoding="utf-8")):
        part = part_of(article["id"])
        for issue in article["issues"]:
            rules = RULES.get(issue["label"], BY_LETTERS)
            flagged = any(points_at_both(article, issue, finding)
                          for finding in found_by_id[article["id"]] if finding["rule"] in rules)
            all_of[issue["label"], part] += 1
            right[issue["label"], part] += flagged
            wrong = flagged if issue["label"] == "different" else not flagged
            if wrong and shown < options.show and options.part in (None, part):
                shown += 1
                show(article, issue)
    print(f"{'label':14}{'tune':>14}{'check':>14}{'all':>14}   flagged at the right pair")
    for label in sorted({label for label, _ in all_of}):
        cells = [(sum(right[label, part] for part in parts), sum(all_of[label, part] for part in parts))
                 for parts in (["tune"], ["check"], ["tune", "check"])]
        print(f"{label:14}" + "".join(f"{f'{hit}/{total} {100 * hit / max(total, 1):.0f}%':>14}" for hit, total in cells))


def show(article, issue):
    """Print an issue with the words around both spellings."""
    print(f"{article['id']} {issue['label']} {issue['kind']}: {issue['correct']} / {issue['variant']} ({issue['anchor']})")
    for key in ("correct_offsets", "variant_offsets"):
        for start, end in issue[key][:4]:
            around = article["text"][max(0, start - 70):end + 50].replace("\n", "⏎")
            print(f"    {key[:7]}: {around}")


if __name__ == "__main__":
    main()
