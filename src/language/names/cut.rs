//! Where a name begins and ends inside a run of capitals.

use super::nature::SURNAMES_TOO;
use super::owned::owns_body;
use super::shared_title::{is_title_of_several, shares_title};
use super::{Before, is_agent_noun, opening};
use crate::language::lexicon::{
    ShortList, WordClass, is_demonym, is_listed_body, is_of_party, is_organisation_word, is_place, word_class,
};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, stem};

/// The name inside a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) name: Stretch,
    /// Whether a title was cut off before it.
    pub(super) titled: Before,
}

/// Cuts titles, offices and organisations off before a name, and what follows a possessive or *of*:
/// *FBI Director | Ana Ruiz*, *Rep. | Tom Bell | of Ohio*.
pub(super) fn cut(words: Words<'_>, run: Stretch) -> Cut {
    // *Secretary of State | Ana Ruiz* has no small word behind the first, and is one run.
    let small = |token: usize| !words.is_capital(token);
    let portfolio =
        is_portfolio(words, run.from) && (words.word(run.from + 1) == "for" || (run.from + 2..run.to).any(small));
    if portfolio && let Some(from) = name_in_portfolio(words, Stretch { from: run.from + 2, to: run.to }) {
        return Cut { titled: Before::Title, ..cut(words, Stretch { from, to: run.to }) };
    }
    // *Karst Secretary of State | Ana Ruiz*, whatever she and the place are called.
    if let Some(from) = after_state(words, run) {
        return Cut { titled: Before::Title, ..cut(words, Stretch { from, to: run.to }) };
    }
    let run = Stretch { from: run.from + opening(words, run), to: run.to };
    let ends = |token: &usize| is_possessive(words.word(*token)) && !owns_body(words, run, *token);
    let possessive = (run.from..run.to).find(ends);
    let run = Stretch { from: run.from, to: possessive.map_or(run.to, |token| token + 1) };
    let run = before_second(words, before_of(words, after_work(words, run)));
    // A title that nothing follows names nobody: “the Senator said”, “Mr. President”.
    let of_country = is_office_of_country(words, run);
    // *the US | President*
    if of_country && stands_for_country(words, run.from) {
        return Cut { name: Stretch { from: run.from, to: run.from + 1 }, titled: Before::Other };
    }
    if of_country || is_addressed(words, run) {
        return Cut { name: Stretch { from: run.to, to: run.to }, titled: Before::Other };
    }
    let from = after_titles(words, run);
    // *Ohio Attorney | General*: the office, and nobody by name.
    let office = from + 1 == run.to
        && from > run.from
        && is_office_word(words.word(from))
        && is_office_word(words.word(from - 1));
    if office {
        return Cut { name: Stretch { from: run.to, to: run.to }, titled: Before::Other };
    }
    if from > run.from && !names_a_body(words, Stretch { from, to: run.to }) && !is_firm(words, run) {
        let more = |token: usize| words.word(token).ends_with("-elect") || is_title_of_several(words.word(token));
        // *Sir Tom*: before *Sir* and *Dame* one word is the given name, as where no title stands.
        let knight = from + 1 == run.to && matches!(words.word(from - 1), "Sir" | "Dame");
        let titled = !knight && (run.from..from).any(|token| is_title(words, token) || more(token));
        let name = Stretch { from, to: run.to };
        return Cut { name, titled: if titled { Before::Title } else { Before::Other } };
    }
    let owner =
        is_possessive(words.word(run.from)) && is_office_word(words.word(run.from)) && !words.is_name_word(run.to);
    let empty = run.to - run.from == 1 && (words.is(run.from, WordClass::Title) || owner);
    Cut { name: if empty { Stretch { from: run.to, to: run.to } } else { run }, titled: lower_title(words, run.from) }
}

/// Where the name begins behind *Secretary of State* and *Chief of Staff*.
fn after_state(words: Words<'_>, run: Stretch) -> Option<usize> {
    let office =
        |of: usize| matches!((words.word(of - 1), words.word(of + 1)), ("Secretary", "State") | ("Chief", "Staff"));
    let of = (run.from + 1..run.to.saturating_sub(2)).find(|&token| words.word(token) == "of" && office(token))?;
    (!words.is(of + 2, WordClass::Title)).then_some(of + 2)
}

/// Whether a token may stand in what an office is for, and nobody's name.
pub(super) fn is_in_portfolio(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    words.is_capital(token) && !words.is_given_name(token) || matches!(word, "for" | "of" | "the" | "and")
}

/// How far before a name the office may stand that has a portfolio, in tokens: *Minister of International Trade and*.
pub(super) const PORTFOLIO_REACH: usize = 8;

/// *Minister for | Health Ana Ruiz*, *Chancellor of the | Exchequer Ana Ruiz*, *Minister of Trade and | Industry Ana Ruiz*,
/// from the run behind the small words: with the office before it.
pub(super) fn with_portfolio(words: Words<'_>, run: Stretch) -> Stretch {
    let small = run.from.checked_sub(1).filter(|&small| matches!(words.word(small), "for" | "the" | "and"));
    let office = small.and_then(|small| {
        // *Secretary of State Ana Ruiz and | Trade Secretary Tom Bell* are two.
        let part = |token: &usize| is_in_portfolio(words, *token);
        let office = |token: &usize| {
            words.is(*token, WordClass::Title) && words.is_capital(*token) && is_portfolio(words, *token)
        };
        (small.saturating_sub(PORTFOLIO_REACH)..small).rev().take_while(part).find(office)
    });
    let office = office.filter(|_| name_in_portfolio(words, run).is_some());
    office.map_or(run, |office| Stretch { from: office, to: run.to })
}

/// Whether what an office is for stands behind it: *Minister | for Health*.
fn is_portfolio(words: Words<'_>, office: usize) -> bool {
    matches!(words.word(office + 1), "for" | "of")
}

/// *Ana Ruiz* of *Health Ana Ruiz*: a given name behind what is none.
fn name_in_portfolio(words: Words<'_>, run: Stretch) -> Option<usize> {
    let given = |token: &usize| words.is_given_name(*token);
    (run.from + 1..run.to.saturating_sub(1)).find(given).filter(|_| !given(&run.from))
}

/// *Mr. President*, *Madam Speaker*, *the Chief Justice*: whoever holds the office, and nobody by name.
fn is_addressed(words: Words<'_>, run: Stretch) -> bool {
    if run.to < run.from + 2 {
        return false;
    }
    let address =
        matches!(words.word(run.from).trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Madam" | "Madame" | "Mister");
    let determined = run.from > 0 && words.is(run.from - 1, WordClass::Determiner);
    let office = |token: usize| is_office_word(words.word(token));
    address && (run.from + 1..run.to).all(office) || determined && (run.from..run.to).all(office)
}

/// *former | Australian Prime Minister*: an office and its country.
fn is_office_of_country(words: Words<'_>, run: Stretch) -> bool {
    let office = |token: &usize| is_office_word(words.word(*token));
    let offices = (run.from..run.to).rev().take_while(office).count();
    let country = run.from..run.to - offices;
    let of_country = |token: usize| is_demonym(words.word(token)) || stands_for_country(words, token);
    offices > 0 && !country.is_empty() && country.into_iter().all(of_country)
}

/// Words that the names of offices are made of, and names of people are not.
static OFFICE_WORDS: ShortList = ShortList::new(&[
    "Ambassador",
    "Attorney",
    "Chair",
    "Chairman",
    "Chairwoman",
    "Chancellor",
    "Chief",
    "Commissioner",
    "Counsel",
    "Deputy",
    "Director",
    "Executive",
    "First",
    "General",
    "Governor",
    "Inspector",
    "Justice",
    "Leader",
    "Majority",
    "Mayor",
    "Minister",
    "Minority",
    "Premier",
    "President",
    "Prime",
    "Secretary",
    "Senator",
    "Solicitor",
    "Speaker",
    "Surgeon",
    "Vice",
    "Whip",
]);

/// Nouns for people that, with a capital, begin the names of other things.
static NO_TITLES: ShortList = ShortList::new(&[
    "Boy",
    "Child",
    "Delegate",
    "Girl",
    "Immigrant",
    "Man",
    "Member",
    "Migrant",
    "Mother",
    "Official",
    "Owner",
    "Partner",
    "Patient",
    "Person",
    "Player",
    "Refugee",
    "Resident",
    "Student",
    "Teacher",
    "Victim",
    "Voter",
    "Woman",
    "Worker",
]);

/// Whether a word, as written, is one that the names of offices are made of.
pub(in crate::language) fn is_office_word(word: &str) -> bool {
    OFFICE_WORDS.has(stem(word))
}

/// A title in lower case right before the name: *police chief Ruiz* has a role, *president Ruiz* a title.
fn lower_title(words: Words<'_>, from: usize) -> Before {
    let before = from.checked_sub(1).filter(|&before| !words.is_capital(before) && words.is(before, WordClass::Title));
    // *a major | Democratic donor*, *a major | China deal*
    let first = stem(words.word(from));
    let before = before.filter(|_| !is_demonym(first) && !is_place(first));
    if before.is_some() || shares_title(words, from) && !is_place(first) { Before::Title } else { Before::Other }
}

fn before_of(words: Words<'_>, run: Stretch) -> Stretch {
    let Some(of) = (run.from + 1..run.to).find(|&token| words.word(token) == "of") else { return run };
    let titled = (run.from..of - 1).any(|token| is_title(words, token) || is_title_of_many(words, token));
    let person = titled || of - run.from >= 2 && words.is_given_name(run.from) && !words.is(of - 1, WordClass::Group);
    // *Senator Ana King | of Karst*
    let surname = of > run.from + 1 && words.is_given_name(of - 2);
    let office = (words.is(of - 1, WordClass::Title) || words.is(of - 1, WordClass::Role)) && !surname;
    if person && !office { Stretch { from: run.from, to: of } } else { run }
}

/// *Diary of | General Ana Ruiz*: what somebody with a title has made.
fn after_work(words: Words<'_>, run: Stretch) -> Stretch {
    let titled =
        |of: usize| words.word(of) == "of" && is_title(words, of + 1) && of + 2 < run.to && words.is_given_name(of + 2);
    let of = (run.from + 1..run.to).find(|&token| titled(token)).filter(|&of| !is_title(words, of - 1));
    of.map_or(run, |of| Stretch { from: of + 1, to: run.to })
}

/// *Ana Ruiz | Tom Bell*: two names with nothing between, as captions and tags have them.
fn before_second(words: Words<'_>, run: Stretch) -> Stretch {
    if run.to < run.from + 3 {
        return run;
    }
    let given = |token: usize| words.is_given_name(token);
    let first = (run.from..run.to).find(|&token| given(token)).unwrap_or(run.to);
    let second = first + 2;
    let two = second + 1 < run.to
        && !given(first + 1)
        && !is_title(words, first + 1)
        && given(second)
        && words.tokens[first + 1].shape == Shape::Capitalised;
    let again = second < run.to && words.word(second) == words.word(first);
    // *Bill Ruiz | William (Bill) Ruiz*
    let nickname = second + 1 == run.to && words.is_punctuation(run.to, '(') && words.is_punctuation(run.to + 2, ')');
    if two && words.word(first + 1).len() > 2 || again || nickname && given(second) && given(run.to + 1) {
        return Stretch { from: run.from, to: second };
    }
    run
}

/// Where the name begins once titles and what belongs to them are passed over.
fn after_titles(words: Words<'_>, run: Stretch) -> usize {
    // *Santa Clara Police Chief | Tom Bell*, whatever the place is called.
    let office = |token: &usize| is_title(words, *token) && words.is_given_name(token + 1);
    if run.to > run.from + 4
        && let Some(last) = (run.from + 2..run.to - 2).rev().find(office)
    {
        return last + 1;
    }
    let mut from = run.from;
    // *CNN’s* or *WATCHED | Ivanka*: capitals and a given name.
    let lone = run.to == run.from + 2 && words.tokens[run.to - 1].shape == Shape::Capitalised;
    if lone
        && words.tokens[run.from].shape == Shape::AllCaps
        && stands_for_body(words, run.from)
        && words.is_given_name(run.from + 1)
    {
        return run.from + 1;
    }
    let mut given_next = words.is_given_name(run.from);
    for token in run.from..run.to - 1 {
        let given = given_next;
        given_next = words.is_given_name(token + 1);
        // “Dean Smith” has no title, “Dean Ana Smith” and “Marine Sgt. Smith” have one.
        let surely = !given || given_next || words.is(token + 1, WordClass::Title);
        let opens = || token == run.from && (token == 0 || words.is_sentence_stop(token - 1));
        // *Strategist | Ana Ruiz*, where the sentence gives the capital.
        let trade = given_next && !given && opens() && is_agent_noun(words.word(token));
        // *KBC General | Counsel Tom Bell*
        let office = given_next && !given && token > run.from && is_office_word(words.word(token));
        let epithet = token == run.from && given_next && is_epithet(words, token);
        let title = || is_title(words, token) || is_title_of_several(words.word(token));
        if surely && title() || office || epithet || given_next && words.is_plural_role(token) || trade {
            from = token + 1;
        } else if given && !(words.is(token + 1, WordClass::Title) && is_before_title(words, token + 1)) {
            // *White House Correspondents | Tom Bell*, *KBC | Ana Ruiz*: not *Nguyen Van Anh*.
            // *Fahd bin | Nasser al-Thaqafi* is one name.
            let joined = || words.is(token - 1, WordClass::Particle) && !words.is_capital(token - 1);
            let many = token >= from + 2 && !joined();
            let body = token == from + 1 && stands_for_body(words, from);
            return if many || body { token } else { from };
        }
    }
    from
}

/// *Dean | Ana Smith*, *Lance | Cpl. Smith*: what stands before a title that a name follows, or that is shortened.
fn is_before_title(words: Words<'_>, title: usize) -> bool {
    words.is_given_name(title + 1) || words.word(title).ends_with('.')
}

/// *President-elect | Ana Ruiz*, *Karst-born | Ana Ruiz*, *now-President | Ana Ruiz*, *UN | envoy Ana Ruiz*: what a name is no
/// part of.
fn is_epithet(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    let compound = word.split_once('-').is_some_and(|(first, last)| {
        let office = matches!(word_class(first), Some(WordClass::Title | WordClass::Role));
        first.starts_with(char::is_lowercase) || office || is_demonym(last) || OF_ORIGIN.has(last)
    });
    compound || stands_for_country(words, token)
}

/// *US*, *U.N.*: before a name they are whose office it is.
fn stands_for_country(words: Words<'_>, token: usize) -> bool {
    matches!(words.word(token), "US" | "U.S." | "UK" | "U.K." | "UN" | "U.N." | "EU" | "E.U.")
}

/// What stands behind a hyphen and tells where somebody is from, or what of.
static OF_ORIGIN: ShortList =
    ShortList::new(&["backed", "based", "born", "educated", "elect", "led", "raised", "trained"]);

/// A title, an office or a party that stands before a name.
fn is_title(words: Words<'_>, token: usize) -> bool {
    // *CR Bell*: initials, where *Cr Bell* is a councillor.
    let initials = words.word(token) == "CR";
    let title = matches!(words.class(token), Some(WordClass::Title | WordClass::Role)) && !initials;
    // *Girl | Scouts*: nobody’s title, unless a given name shows that somebody is meant.
    title && (!NO_TITLES.has(words.word(token)) || words.is_given_name(token + 1))
}

/// *Senators | Ana Ruiz and Tom Bell*.
fn is_title_of_many(words: Words<'_>, token: usize) -> bool {
    words.is_given_name(token + 1) && words.is_plural_role(token)
}

/// *General | Electric*: a firm that is called as if somebody were.
fn is_firm(words: Words<'_>, run: Stretch) -> bool {
    words.word(run.from) == "General" && is_listed_body(stem(words.span(run).slice(words.text)))
}

fn stands_for_body(words: Words<'_>, token: usize) -> bool {
    words.tokens[token].shape == Shape::AllCaps && words.word(token).len() > 2 && !words.word(token).contains('.')
        || words.is(token, WordClass::Group)
        || is_of_party(words.word(token))
}

/// A party, or a member of one: *the Karst Republican* is somebody, and that is not the name.
/// *Justice | Department*, *Attorney | General's Office*: what follows the title makes an organisation of it.
fn names_a_body(words: Words<'_>, rest: Stretch) -> bool {
    // *Mr Park*
    if rest.to == rest.from + 1 && matches!(words.word(rest.from - 1).trim_end_matches('.'), "Mr" | "Mrs" | "Ms") {
        return false;
    }
    // *Bill Ruiz* is no bill.
    let forename = |token: usize| {
        token > rest.from && !words.is_word(token - 1) || token + 1 < rest.to && words.is_given_name(token)
    };
    // *Sergeant Tom Hall*: a surname behind a given name.
    let surname = |token: usize| token > rest.from && words.is_given_name(token - 1);
    (rest.from..rest.to).filter(|&token| !forename(token)).any(|token| {
        let surnames = SURNAMES_TOO.contains(&stem(words.word(token)));
        if surnames && surname(token) && token + 1 == rest.to {
            return false;
        }
        matches!(words.class(token), Some(WordClass::Group | WordClass::Document)) && !surnames
            || is_organisation_word(words.word(token))
            || words.word(token) == "of"
    })
}
