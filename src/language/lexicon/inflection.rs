//! The regular forms of a verb.

/// The lemma, and its regular forms after it: *quip, quips, quipped, quipping*. Where the end of a long verb may or may
/// not be doubled (*travelled*, *visited*), both spellings are among them.
pub(super) fn forms_of(lemma: &str) -> Vec<String> {
    let ends = |ending: &str| lemma.ends_with(ending);
    let third = match lemma.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel)) {
        Some(stem) => format!("{stem}ies"),
        None if ends("oo") => format!("{lemma}s"),
        None if ["s", "x", "z", "ch", "sh", "o"].into_iter().any(ends) => format!("{lemma}es"),
        None => format!("{lemma}s"),
    };
    let mut forms = vec![lemma.to_owned(), third];
    let (past, participle) = stems(lemma);
    forms.extend(past.into_iter().map(|stem| stem + "ed"));
    forms.extend(participle.into_iter().map(|stem| stem + "ing"));
    forms
}

/// What *-ed* and what *-ing* is added to.
fn stems(lemma: &str) -> (Vec<String>, Vec<String>) {
    let whole = || vec![lemma.to_owned()];
    if let Some(stem) = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel)) {
        return (vec![format!("{stem}i")], whole());
    }
    if let Some(stem) = lemma.strip_suffix("ie") {
        return (vec![format!("{stem}i")], vec![format!("{stem}y")]);
    }
    if let Some(stem) = lemma.strip_suffix('e') {
        let keeps = stem.ends_with(['e', 'o', 'y']);
        return (vec![stem.to_owned()], if keeps { whole() } else { vec![stem.to_owned()] });
    }
    let stems = match doubled(lemma) {
        Some(doubled) if syllables(lemma) == 1 => vec![doubled],
        Some(doubled) => vec![lemma.to_owned(), doubled],
        None => whole(),
    };
    (stems.clone(), stems)
}

/// The lemma with its last letter twice, where that is a consonant after a single vowel.
fn doubled(lemma: &str) -> Option<String> {
    let mut letters = lemma.chars().rev();
    let (last, vowel, before) = (letters.next()?, letters.next()?, letters.next());
    let single = !before.is_some_and(is_vowel) || before == Some('u') && lemma.contains("qu");
    let doubles =
        !is_vowel(last) && !matches!(last, 'w' | 'x' | 'y' | 'h') && is_vowel(vowel) && vowel != 'y' && single;
    doubles.then(|| format!("{lemma}{last}"))
}

fn syllables(word: &str) -> usize {
    let mut after_vowel = false;
    let starts = word.chars().filter(|letter| {
        let starts = is_vowel(*letter) && !after_vowel;
        after_vowel = is_vowel(*letter);
        starts
    });
    starts.count()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::super::entries;
    use super::forms_of;

    #[test]
    fn regular_verbs_have_their_forms() {
        for (lemma, forms) in [
            ("spitball", "spitballs spitballed spitballing"),
            ("quip", "quips quipped quipping"),
            ("bleat", "bleats bleated bleating"),
            ("reply", "replies replied replying"),
            ("bray", "brays brayed braying"),
            ("opine", "opines opined opining"),
            ("preach", "preaches preached preaching"),
            ("agree", "agrees agreed agreeing"),
            ("lie", "lies lied lying"),
            ("echo", "echoes echoed echoing"),
            ("coo", "coos cooed cooing"),
            ("crow", "crows crowed crowing"),
            ("visit", "visits visited visitted visiting visitting"),
        ] {
            assert_eq!(forms_of(lemma).join(" "), format!("{lemma} {forms}"));
        }
    }

    /// A verb that has an *-ed* form is regular, and then its endings must be spelt as the rules of English have them.
    #[test]
    fn the_lists_spell_regular_forms_as_english_does() {
        let lists = [include_str!("verbs_of_saying.txt"), include_str!("reporting_verbs.txt")];
        for (_, line) in lists.into_iter().flat_map(entries) {
            let verb = line.split_once(':').map_or(line, |(forms, _)| forms);
            let Some((lemma, forms)) = verb.trim().split_once(' ') else { continue };
            let regular = forms_of(lemma);
            let is_irregular = |form: &str| !(form.ends_with("ed") || form.ends_with("ing") || form.ends_with('s'));
            for form in forms.split_whitespace().filter(|form| !is_irregular(form)) {
                let is_known = form == "pled" || regular.iter().any(|right| right == form);
                assert!(is_known, "{lemma}: {form} is none of {regular:?}");
            }
        }
    }
}
