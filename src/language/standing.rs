//! What marked words are: speech, a title, a nickname or a term.
//!
//! Shape and surroundings only; whether speech lacks a speaker is for `checks`.

use super::lexicon::WordClass;
use super::local::LocalQuote;
use super::narration::{Words, is_possessive};
use super::quotation::{Confidence, CuePlace, SpeakerKind, Standing};
use super::token::{Shape, TokenKind};

/// So many words can be a term; more are speech unless they are a title.
const TERM_WORDS: u32 = 4;
/// So many tokens may stand between spoken words and the next of the same speaker.
const TURN_REACH: usize = 24;
/// An attribution surer than this makes marked words speech, however few.
const SURE: Confidence = Confidence::percent(60);

/// As sure as a cue that stands far off.
const FAINT: Confidence = Confidence::percent(70);

/// Says of every quotation of a block what it is. Linear in the tokens.
pub(super) fn judge(words: Words<'_>, quotes: &mut [LocalQuote]) {
    for index in 0..quotes.len() {
        let (before, rest) = quotes.split_at(index);
        let goes_on = before.last().is_some_and(|before| goes_on_from(words, before, &rest[0]));
        let described = before.last().is_some_and(|before| describes_speaker(words, before, &rest[0]));
        quotes[index].standing = match standing(words, &quotes[index]) {
            Standing::Term | Standing::Title if goes_on => Standing::Speech,
            Standing::Speech if described => Standing::Term,
            standing => standing,
        };
    }
}

/// *“What have I got?” Ruiz asked. “A wall.”*: a sentence right behind the attribution of spoken words, however short.
fn goes_on_from(words: Words<'_>, before: &LocalQuote, quote: &LocalQuote) -> bool {
    let told = before.attribution.as_ref().and_then(|found| found.cue).is_some_and(|cue| cue.place == CuePlace::After);
    let sentence = quote.content.slice(words.text).trim_end().ends_with(['.', '?', '!', '…']);
    before.standing == Standing::Speech
        && told
        && quote.begins_sentence
        && sentence
        && is_followed_by_sentence(words, quote)
        && quote.open_token - before.close_token <= TURN_REACH
        && !in_brackets(words, quote)
}

/// *said Ruiz, one of the “wall people” on the council*: what explains whoever spoke is the reporter's.
fn describes_speaker(words: Words<'_>, before: &LocalQuote, quote: &LocalQuote) -> bool {
    let own = quote.attribution.as_ref().and_then(|found| found.cue);
    let theirs = before.attribution.as_ref().and_then(|found| found.cue);
    let shared =
        own.zip(theirs).is_some_and(|(own, theirs)| own.span == theirs.span && theirs.place == CuePlace::After);
    let floor = quote.open_token.saturating_sub(3);
    let determined = (floor..quote.open_token).any(|token| words.is(token, WordClass::Determiner));
    let noun = quote.close_token + 1;
    let belongs = words.is_word(noun)
        && !words.is_capital(noun)
        && !words.is_adverb(noun)
        && !words.is_finite_cue(noun)
        && !matches!(
            words.class(noun),
            Some(
                WordClass::Preposition
                    | WordClass::Conjunction
                    | WordClass::Relative
                    | WordClass::Auxiliary
                    | WordClass::Determiner
                    | WordClass::Pronoun
            )
        );
    shared && quote.words <= TERM_WORDS && determined && belongs
}

fn standing(words: Words<'_>, quote: &LocalQuote) -> Standing {
    let cue = quote.attribution.as_ref().filter(|found| found.confidence > SURE).and_then(|found| found.cue);
    let ends_as_speech = ends_as_speech(words, quote);
    if is_nickname(words, quote) {
        return Standing::Nickname;
    }
    if is_line_of_talk(words, quote) {
        return Standing::Speech;
    }
    let spoken = cue.is_some() && (ends_as_speech || is_led_in(words, quote) || is_led_out(words, quote))
        || is_exclaimed(words, quote);
    if is_headline(words, quote)
        || has_year_behind(words, quote)
        || is_title(words, quote) && (!spoken || names_a_programme(words, quote))
    {
        return Standing::Title;
    }
    if in_brackets(words, quote)
        || is_attribute(words, quote)
        || names_a_term(words, quote) && quote.words <= 2 * TERM_WORDS
        || is_called(words, quote)
    {
        return Standing::Term;
    }
    let named = quote.words <= 2 && names_a_programme(words, quote);
    // A sentence near by that has a speaker says nothing of a few marked words amid another sentence.
    let sure = cue
        .is_some_and(|cue| !(qualifies_noun(words, quote) && (cue.place == CuePlace::After || is_faint(quote))))
        || quote.attribution.as_ref().is_some_and(|found| {
            let near = quote.shares_sentence || quote.begins_sentence;
            found.cue.is_none() && found.confidence > SURE && near && !qualifies_noun(words, quote)
        });
    let sure = sure && !named || is_answer(words, quote);
    let said = sure || ends_as_speech && quote.begins_sentence;
    if quote.words <= TERM_WORDS && !said { Standing::Term } else { Standing::Speech }
}

/// *“Because of the tide.”* as a paragraph of its own: a turn in a conversation, however short.
fn is_line_of_talk(words: Words<'_>, quote: &LocalQuote) -> bool {
    let alone = quote.open_token == 0 && quote.close_token + 1 == words.tokens.len();
    let sentence = quote.content.slice(words.text).trim_end().ends_with(['.', '?', '!', '…']);
    alone && sentence && !in_brackets(words, quote)
}

/// *Ruiz disagreed: “Never. Not once.”*: a sentence behind a colon, and somebody whose it is.
fn is_answer(words: Words<'_>, quote: &LocalQuote) -> bool {
    let led = quote.open_token > 0 && words.is_punctuation(quote.open_token - 1, ':');
    let somebody = quote.attribution.as_ref().is_some_and(|found| {
        found.cue.is_some_and(|cue| cue.place == CuePlace::Before)
            && matches!(found.kind, SpeakerKind::Person | SpeakerKind::Pronoun)
    });
    let sentence = quote.content.slice(words.text).trim_end().ends_with(['.', '?', '!']);
    led && somebody && sentence && words.is_capital(quote.open_token + 1) && quote.close_token + 1 == words.tokens.len()
}

/// *tweeted, “Thank Holm For Me”*: a verb of saying and a comma lead in what is said, and no title.
fn is_led_in(words: Words<'_>, quote: &LocalQuote) -> bool {
    let comma = quote.open_token.checked_sub(1).filter(|&comma| comma > 0 && words.is_punctuation(comma, ','));
    comma.is_some_and(|comma| words.is_finite_cue(comma - 1))
}

/// *“He does not like Mondays”, she said.*: a comma behind the marks, and the sentence is over with the attribution.
fn is_led_out(words: Words<'_>, quote: &LocalQuote) -> bool {
    let comma = quote.close_token + 1;
    let attribution = quote.attribution.as_ref().filter(|_| quote.begins_sentence && words.is_punctuation(comma, ','));
    let cue = attribution.and_then(|found| found.cue).filter(|cue| cue.place == CuePlace::After);
    let ends = attribution.and_then(|found| found.mention).into_iter().chain(cue.map(|cue| cue.span));
    let behind = |end: u32| words.tokens.partition_point(|token| token.span.start() < end);
    cue.is_some() && ends.map(|span| span.end()).max().is_some_and(|end| words.is_sentence_stop(behind(end)))
}

/// *The clerk looked up. “Mrs Ruiz?” She nodded.*: a question or a cry that is a sentence of its own.
fn is_exclaimed(words: Words<'_>, quote: &LocalQuote) -> bool {
    let alone = quote.begins_sentence && is_followed_by_sentence(words, quote);
    alone && quote.content.slice(words.text).trim_end().ends_with(['?', '!'])
}

/// Whether a new sentence, other marks or nothing stands behind the marks.
fn is_followed_by_sentence(words: Words<'_>, quote: &LocalQuote) -> bool {
    let behind = quote.close_token + 1;
    behind >= words.tokens.len() || words.is_capital(behind) || words.is_mark(behind)
}

/// Whether its cue stands far off, and takes words only now and then.
fn is_faint(quote: &LocalQuote) -> bool {
    quote.attribution.as_ref().is_some_and(|found| found.confidence <= FAINT)
}

/// *“Low water at Holm,” by Ana Ruiz*: the headline of a piece and its author.
fn is_headline(words: Words<'_>, quote: &LocalQuote) -> bool {
    let behind = quote.close_token + 1;
    ends_as_speech(words, quote) && words.word(behind) == "by" && words.is_name_word(behind + 1)
}

/// *“Low Water at Holm” (2005)*: a work, a slogan or a campaign, and its year.
fn has_year_behind(words: Words<'_>, quote: &LocalQuote) -> bool {
    let behind = quote.close_token + 1;
    let year = words.word(behind + 1);
    let is_year = year.len() == 4 && year.starts_with(['1', '2']) && year.bytes().all(|byte| byte.is_ascii_digit());
    words.is_punctuation(behind, '(') && is_year && words.is_punctuation(behind + 2, ')')
}

/// *date="4 May"*: the value of an attribute in markup.
fn is_attribute(words: Words<'_>, quote: &LocalQuote) -> bool {
    let before = words.text.get(..quote.marked.span.start() as usize).unwrap_or_default();
    before.ends_with('=')
}

/// *on Radio Holm's “Morning Desk,”*, *the film “Low Water”*: capitals right after a possessive or a preposition.
fn names_a_programme(words: Words<'_>, quote: &LocalQuote) -> bool {
    let inside = quote.open_token + 1..quote.close_token;
    let capitals = inside.clone().filter(|&token| words.is_word(token)).all(|token| {
        words.is_capital(token) || quote.words > 1 && words.class(token).is_some() && token > inside.start
    });
    let Some(before) = quote.open_token.checked_sub(1) else { return false };
    let owner = is_possessive(words.word(before)) || words.word(before).ends_with("s’");
    let on = matches!(words.lower(before).as_ref(), "on" | "of" | "told" | "in" | "for");
    capitals && (owner || on)
}

/// *the “low water” mark was passed*: a determiner before the marks and the noun it belongs to behind them.
fn qualifies_noun(words: Words<'_>, quote: &LocalQuote) -> bool {
    let before = quote.open_token.checked_sub(1);
    let behind = quote.close_token + 1;
    before.is_some_and(|before| words.is(before, WordClass::Determiner))
        && words.is_word(behind)
        && !words.is_capital(behind)
        && !words.is_adverb(behind)
        && matches!(words.class(behind), None | Some(WordClass::Document | WordClass::Group))
        && !words.is_finite_cue(behind)
}

/// *a play called “Low Water”*: what is called so is a thing, and the marked words are its name.
fn is_called(words: Words<'_>, quote: &LocalQuote) -> bool {
    let mut verb = quote.open_token.wrapping_sub(1);
    if words.is(verb, WordClass::Determiner) {
        verb = verb.wrapping_sub(1);
    }
    let Some(before) = verb.checked_sub(1) else { return false };
    let named = words.is_capital(quote.open_token + 1) && words.word(verb) == "called";
    let noun = words.tokens.get(before).is_some_and(|token| token.shape == Shape::Lower)
        && matches!(words.class(before), None | Some(WordClass::Document | WordClass::Group));
    named && (noun || words.is_punctuation(before, ','))
}

/// Frank “Shorty” Malone.
fn is_nickname(words: Words<'_>, quote: &LocalQuote) -> bool {
    let between_names = quote.words <= 3
        && quote.open_token > 0
        && (words.is_given_name(quote.open_token - 1)
            || quote.words == 1 && words.tokens[quote.open_token - 1].shape == Shape::Initial)
        && words.is_name_word(quote.close_token + 1);
    let capital = words.is_capital(quote.open_token + 1)
        || words.is_word(quote.open_token + 1) && words.class(quote.open_token + 1) == Some(WordClass::Determiner);
    between_names && capital
}

/// Every word of weight has a capital, and there are two words or more.
fn is_title(words: Words<'_>, quote: &LocalQuote) -> bool {
    let inside = quote.open_token + 1..quote.close_token;
    let (mut capitals, mut small, mut count) = (0, 0, 0);
    for token in inside {
        if words.tokens[token].kind != TokenKind::Word {
            continue;
        }
        count += 1;
        match words.tokens[token].shape {
            Shape::Lower if words.word(token).chars().count() > 4 => return false,
            Shape::Lower if matches!(words.class(token), None | Some(WordClass::Pronoun)) => return false,
            Shape::Lower => small += 1,
            _ => capitals += 1,
        }
    }
    count >= 2 && capitals >= 2 && capitals > small / 2 && count <= 14
}

/// Whether it ends with a comma, question or exclamation mark before the closing mark, as spoken sentences do before a cue.
fn ends_as_speech(words: Words<'_>, quote: &LocalQuote) -> bool {
    quote.content.slice(words.text).trim_end().ends_with([',', '?', '!', '—'])
}

/// *[laughter]*: nobody said what stands in brackets.
fn in_brackets(words: Words<'_>, quote: &LocalQuote) -> bool {
    let content = quote.content.slice(words.text).trim().trim_end_matches(['.', ',', '!', '?']);
    let one = |open: char, close: char| {
        content.starts_with(open) && content.ends_with(close) && content.matches(open).count() == 1
    };
    one('[', ']') || one('(', ')')
}

/// Words that announce a term or the name of a work.
const TERM_NOUNS: &[&str] = &[
    "so-called",
    "titled",
    "entitled",
    "dubbed",
    "nicknamed",
    "named",
    "word",
    "words",
    "term",
    "phrase",
    "known",
    "marked",
    "classified",
    "stamped",
    "reading",
    "slogan",
    "song",
    "film",
    "movie",
    "album",
    "novel",
    "play",
    "book",
    "show",
    "series",
    "hashtag",
    "hit",
    "single",
    "episode",
    "documentary",
    "codenamed",
    "sitcom",
    "musical",
    "opera",
    "poem",
    "essay",
    "memoir",
    "pseudonym",
    "alias",
    "moniker",
    "nickname",
];

/// *so-called “X”*, *known as “X”*, *titled “X”*, *the word “X”*.
fn names_a_term(words: Words<'_>, quote: &LocalQuote) -> bool {
    let mut before = quote.open_token;
    for _ in 0..2 {
        before = match before.checked_sub(1) {
            Some(token)
                if matches!(words.word(token), "as" | "the" | "," | "a" | "of") && token + 1 == quote.open_token =>
            {
                token
            }
            Some(token) => {
                let noun = words.lower(token);
                return TERM_NOUNS.contains(&noun.as_ref()) && !is_somebodys(words, token);
            }
            None => return false,
        };
    }
    false
}

/// *Ruiz dubbed it “…”*, *whom she nicknamed “…”*: somebody gives the name, and the words are theirs.
fn is_somebodys(words: Words<'_>, verb: usize) -> bool {
    let subject = verb.checked_sub(1).filter(|_| matches!(words.word(verb), "dubbed" | "nicknamed"));
    subject.is_some_and(|subject| words.is(subject, WordClass::Pronoun) || words.is_name_word(subject))
}
