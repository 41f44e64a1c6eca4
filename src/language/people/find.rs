//! Whose a name is: by the full name in either order, the surname, the given name, or another name.

use super::gather::{Gathering, Run};
use crate::language::lexicon::{family_name_first, is_short_form, name_suffix};
use crate::language::names::{Before, NameBeginning, Nature};
use rustc_hash::FxHashMap;

/// How many people of one surname are told apart: bounds the work for each name.
const MOST_NAMESAKES: usize = 64;
/// From so many mentions on somebody is whom the draft is about.
const MUCH_NAMED: usize = 5;

impl Gathering<'_> {
    /// The person of a full name, a surname or a given name.
    pub(super) fn find(&self, run: &Run<'_>) -> Option<usize> {
        if run.facts.words >= 2 {
            let person = run.facts.nature != Nature::Other;
            let full = self.by_full_name(run.name).filter(|_| person);
            return full.or_else(|| self.find_alone(styled_name(run.name)?));
        }
        // A letter alone is nobody: *Likely Q* is never *Q*.
        if run.name.chars().count() == 1 {
            return None;
        }
        let shared = self.suffixed.get(run.name).is_some_and(|both| *both == BareSurname::AnotherPerson)
            || self.suffixed.contains_key(run.name)
                && self.holders(run.name).iter().any(|holder| !has_suffix(&self.people[*holder].name));
        let fits = |holder: &usize| {
            if shared && has_suffix(&self.people[*holder].name) {
                return false;
            }
            let sex = self.people[*holder].sex;
            run.facts.after != Before::Title || run.facts.sex.is_none() || sex.is_none() || sex == run.facts.sex
        };
        // Of two with one surname: whoever the paragraph gave in full, else the one named oftenest so far, whom the
        // story is most likely about.
        let spoken_of = |holder: &usize| {
            let here = self.full_in.get(holder).is_some_and(|block| *block == run.block);
            let mentions = &self.people[*holder].mentions;
            let last = mentions.last().map_or(0, |last| last.start());
            let times = mentions.len();
            let prominent = here && !self.kin.contains(holder) || times >= MUCH_NAMED;
            (prominent, !self.kin.contains(holder), if prominent { 0 } else { last }, times)
        };
        let by_surname = self.holders(run.name).iter().copied().filter(fits).rev().max_by_key(spoken_of);
        // *Ms Andersson*, where the draft has *Li Andersson*: what looks like a family name may be the given one.
        let may_be_turned = |person: usize| family_name_first(&self.people[person].name).is_some();
        // *Dr Nakagawa*, of Nakagawa Emi: a word that is no given name, and that nobody has as a surname. Whoever is
        // introduced with a role is somebody new.
        let is_nobodys = run.facts.begins == NameBeginning::Other && self.holders(run.name).is_empty();
        let family_first = is_nobodys && run.role.is_none();
        let called_by = |person: &usize| {
            run.facts.after == Before::Other || fits(person) && (may_be_turned(*person) || family_first)
        };
        by_surname.or_else(|| self.by_given.get(run.name).copied().filter(called_by))
    }

    /// The person of a name of two words and more.
    pub(super) fn by_full_name(&self, name: &str) -> Option<usize> {
        let holders = self.holders(name);
        let agrees = |holder: &usize| {
            let known = self.people[*holder].name.as_str();
            known == name
                || given_names_agree(known, name) && !initials_differ(known, name)
                || is_rest_of(known, name)
                || is_rest_of(name, known)
        };
        let other = || self.by_other_name.get(name).copied();
        other().or_else(|| holders.iter().copied().find(agrees)).or_else(|| self.in_other_order(name))
    }

    /// *Tanaka Yuki*, whom the draft also calls *Yuki Tanaka*.
    fn in_other_order(&self, name: &str) -> Option<usize> {
        let (first, second) = name.split_once(' ').filter(|(_, second)| !second.contains(' '))?;
        let turned = |holder: &usize| {
            let known = self.people[*holder].name.strip_prefix(second);
            known.and_then(|known| known.strip_prefix(' ')) == Some(first)
        };
        self.holders(first).iter().copied().find(turned)
    }

    /// Everybody with the surname of a name, which may stand in capitals; of very many those introduced last.
    fn holders(&self, name: &str) -> &[usize] {
        let surname = surname(name);
        let in_another_form = || {
            let other = in_small_letters(surname).or_else(|| with_other_article(surname))?;
            self.by_surname.get(other.as_str())
        };
        let found = self.by_surname.get(surname).or_else(in_another_form);
        found.map_or(&[][..], |all| &all[all.len().saturating_sub(MOST_NAMESAKES)..])
    }

    /// The person of a name of one word, whom only one can be.
    fn find_alone(&self, name: &str) -> Option<usize> {
        match self.holders(name) {
            [] => self.by_given.get(name).copied(),
            [only] => Some(*only),
            _ => None,
        }
    }
}

/// The shortest word in capitals that is taken for a surname: shorter ones are acronyms.
const SHOUTED: usize = 5;

/// *Ruiz* of *RUIZ*.
fn in_small_letters(word: &str) -> Option<String> {
    if word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let shouted = letters >= SHOUTED && !word.contains(char::is_lowercase);
    let first = word.chars().next().filter(|_| shouted)?;
    Some(format!("{first}{}", word[first.len_utf8()..].to_lowercase()))
}

/// *al-Dosari* of *Al-Dosari*, and the other way round: the capital may be that of a sentence.
fn with_other_article(word: &str) -> Option<String> {
    let (article, rest) = word.split_at_checked(2).filter(|(_, rest)| rest.starts_with('-'))?;
    let first = article.chars().next()?;
    let turned = if first.is_lowercase() { first.to_uppercase().to_string() } else { first.to_lowercase().to_string() };
    Some(turned + &article[first.len_utf8()..] + rest)
}

/// *St. Jerome*, *Saint Jerome*.
pub(super) fn is_saint(name: &str) -> bool {
    without_saint(name).is_some()
}

fn without_saint(name: &str) -> Option<&str> {
    if !name.starts_with('S') {
        return None;
    }
    ["St. ", "St ", "Saint ", "Sts. "].iter().find_map(|style| name.strip_prefix(style))
}

/// *Jerome* of *St. Jerome*, *Theodore* of *Theodore of Karst*.
pub(super) fn styled_name(name: &str) -> Option<&str> {
    // Of nearly all names that is known at their first space; one with a space that does not break is no single name.
    let Some(space) = name.bytes().position(|byte| byte == b' ') else {
        return (!name.contains(char::is_whitespace)).then_some(name);
    };
    if !name[space..].starts_with(" of ") && !name.starts_with('S') {
        return None;
    }
    let name = name.split(" of ").next().unwrap_or(name);
    let bare = without_saint(name).unwrap_or(name);
    (!bare.contains(char::is_whitespace)).then_some(bare)
}

/// *Pérez Galdós* of *Benito Pérez Galdós*: whole words at the end of a longer name.
fn is_rest_of(name: &str, rest: &str) -> bool {
    let Some(space) = name.len().checked_sub(rest.len() + 1).filter(|&at| name.as_bytes()[at] == b' ') else {
        return false;
    };
    // *Bin Nasser* of *Fahd bin Nasser*: a particle that begins its sentence.
    let (end, start) = (&name.as_bytes()[space + 1..], rest.as_bytes());
    let same = |end: &[u8]| end.first().is_some_and(|first| first.eq_ignore_ascii_case(&start[0]));
    !start.is_empty() && rest.contains(' ') && same(end) && end[1..] == start[1..]
}

/// *Rui de Bassano*, whom a headline calls *De Bassano*: the same with a given name before the particle.
pub(super) fn has_given_name_before(name: &str, rest: &str) -> bool {
    let particle = name.len().checked_sub(rest.len()).and_then(|at| name.get(at..));
    particle.is_some_and(|particle| particle.starts_with(char::is_lowercase)) && is_rest_of(name, rest)
}

/// The most letters a suffix has: *III*.
const LONGEST_SUFFIX: usize = 3;

/// Whom a surname alone means where the draft also has it with a suffix: *Ruiz Jr.*
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BareSurname {
    /// An office stands before it somewhere: *President Ruiz* is not *Ruiz Jr.*
    AnotherPerson,
    /// It does not tell.
    Anybody,
}

/// The surnames that stand with nothing but a suffix somewhere: *Ruiz Jr.*
pub(super) fn suffixed<'p>(runs: &[Run<'p>]) -> FxHashMap<&'p str, BareSurname> {
    let alone = runs.iter().filter(|run| run.facts.words == 2 && has_suffix(run.name));
    let mut found: FxHashMap<&str, BareSurname> = alone.map(|run| (surname(run.name), BareSurname::Anybody)).collect();
    if !found.is_empty() {
        let in_office = |run: &&Run<'_>| run.facts.words == 1 && run.role.is_some() && run.facts.after == Before::Title;
        for run in runs.iter().filter(in_office) {
            found.entry(run.name).and_modify(|both| *both = BareSurname::AnotherPerson);
        }
    }
    found
}

/// *Ana Ruiz Jr.*, *Ruiz III*.
fn has_suffix(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| last.len() <= LONGEST_SUFFIX && name_suffix(last).is_some())
}

/// The surname: the last word, without a suffix, or the first where that is the family name.
pub(in crate::language) fn surname(name: &str) -> &str {
    if let Some(family) = family_name_first(name) {
        return family;
    }
    // Nearly every name is a plain word, or ends with a space and one, that is no suffix.
    let last = match name.bytes().rposition(|byte| !byte.is_ascii_alphabetic()) {
        None => Some(name),
        Some(space) if name.as_bytes()[space] == b' ' => Some(&name[space + 1..]),
        Some(_) => None,
    };
    if let Some(last) = last.filter(|last| last.len() > LONGEST_SUFFIX) {
        return last;
    }
    name.split_whitespace().rev().find(|word| name_suffix(word).is_none()).unwrap_or(name)
}

/// The first word; what stands behind the family name where that is the first.
pub(in crate::language) fn given(name: &str) -> &str {
    if let Some(family) = family_name_first(name) {
        return name[family.len()..].trim_start();
    }
    name.split_whitespace().next().unwrap_or_default()
}

/// *Ana B. Ruiz* and *Ana C. Ruiz*: middle initials that begin with other letters.
fn initials_differ(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (middle_initial(one), middle_initial(other)) else { return false };
    one != other
}

/// The first letter of the second word of three, where that is initials: *H* of *Ana H.B. Ruiz*.
fn middle_initial(name: &str) -> Option<char> {
    let mut words = name.split(' ').skip(1);
    let middle = words.next()?;
    let initials =
        middle.len() == 1 || middle.ends_with('.') && middle.len() <= LONGEST_INITIALS && name_suffix(middle).is_none();
    words.next().filter(|_| initials).and_then(|_| middle.chars().next())
}

/// The most bytes that initials have: *J.R.R.*
const LONGEST_INITIALS: usize = 6;

/// Whether two full names with one surname can be one person's: the same first word, an initial of it, or a short form as
/// *Jim* is of *James*.
fn given_names_agree(one: &str, other: &str) -> bool {
    let (one, other) = (given(one), given(other));
    // *J.K.*, *J. K.* and *JK* are the same initials.
    let length = |name: &str| name.len() - name.matches('.').count();
    let (shorter, longer) = if length(one) < length(other) { (one, other) } else { (other, one) };
    let letters = |name| str::chars(name).filter(|letter| *letter != '.');
    let shouted = |name: &str| name.len() > 1 && !name.contains(char::is_lowercase);
    let case = shouted(one) != shouted(other);
    let same = |(one, other): (char, char)| one == other || case && one.eq_ignore_ascii_case(&other);
    let begins = letters(shorter).zip(letters(longer)).all(same);
    let short = letters(shorter).count() <= 1 || length(shorter) >= 3 || length(shorter) == length(longer);
    begins && short || is_short_form(one, other) || are_one_in_two_parts(one, other)
}

/// *Jong-un*, *Jong Un*: two ways to write one name.
fn are_one_in_two_parts(one: &str, other: &str) -> bool {
    let whole = |name: &str| name.split(['-', ' ']).collect::<String>().to_lowercase();
    one.len() == other.len() && one.contains(['-', ' ']) && whole(one) == whole(other)
}

#[cfg(test)]
mod tests {
    use super::with_other_article;

    #[test]
    fn an_article_begins_with_a_capital_or_not_in_any_script() {
        let other = |word: &str| with_other_article(word);
        assert_eq!(other("Al-Dosari").as_deref(), Some("al-Dosari"));
        assert_eq!(other("al-Dosari").as_deref(), Some("Al-Dosari"));
        assert_eq!(other("é-Ruiz").as_deref(), Some("É-Ruiz"));
        assert_eq!(other("Dosari"), None);
    }
}
