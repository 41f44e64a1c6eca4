//! The tokeniser by example.

use super::{Shape, TokenKind, stem, tokens};

/// The tokens of a text with a vertical line between them; words plain, the other kinds with a letter before.
fn cut(text: &str) -> String {
    let show = |token: &super::Token| {
        let kind = match token.kind {
            TokenKind::Word => "",
            TokenKind::Number => "N:",
            TokenKind::Mark => "M:",
            TokenKind::Stop => "S:",
            TokenKind::Punctuation => "P:",
            TokenKind::Opaque => "O:",
        };
        format!("{kind}{}", token.text(text))
    };
    tokens(text).iter().map(show).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn each(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(cut(text), *expected, "in {text:?}");
    }
}

#[test]
fn words_keep_their_inner_marks() {
    each(&[
        ("The bridge opens.", "The | bridge | opens | S:."),
        ("don't don’t O’Neill’s", "don't | don’t | O’Neill’s"),
        ("mother-in-law’s 10-year-old", "mother-in-law’s | 10-year-old"),
        ("pre- and post-war", "pre | P:- | and | post-war"),
        ("AT&T and R&D, salt & pepper", "AT&T | and | R&D | P:, | salt | P:& | pepper"),
        ("F-16s and COVID-19", "F-16s | and | COVID-19"),
        ("Zoe\u{308} and 日本語", "Zoe\u{308} | and | 日本語"),
    ]);
}

#[test]
fn marks_outside_words_stand_alone() {
    each(&[
        ("the constructors' cup", "the | constructors | M:' | cup"),
        ("rockin’ in the ’90s", "rockin | M:’ | in | the | M:’ | N:90s"),
        ("rock 'n' roll", "rock | M:' | n | M:' | roll"),
        ("“So,” she said.", "M:“ | So | P:, | M:” | she | said | S:."),
        ("«Oui» ''no'' `x´", "M:« | Oui | M:» | M:' | M:' | no | M:' | M:' | M:` | x | M:´"),
        ("5'10\" tall", "N:5 | M:' | N:10 | M:\" | tall"),
        ("“Annie”’s run", "M:“ | Annie | M:” | M:’ | s | run"),
    ]);
}

#[test]
fn abbreviations_keep_their_stop() {
    each(&[
        ("Mr. Cole and Gen. Diaz", "Mr. | Cole | and | Gen. | Diaz"),
        ("the U.S.-led force", "the | U.S.-led | force"),
        ("at 5 a.m. in the U.S.A.", "at | N:5 | a.m. | in | the | U.S.A."),
        ("J.K. Hale, J.P.Roy, J.-P. Roy", "J.K. | Hale | P:, | J.P. | Roy | P:, | J.-P. | Roy"),
        ("a Ph.D. in law, an M.Sc.", "a | Ph.D. | in | law | P:, | an | M.Sc."),
        ("No. 5 is not a no. Then", "No. | N:5 | is | not | a | no | S:. | Then"),
        ("Peoria, Ill., was ill.", "Peoria | P:, | Ill. | P:, | was | ill | S:."),
        ("Roe v. Wade and 5p.m.", "Roe | v. | Wade | and | N:5p.m."),
        ("Acme Inc.’s plan", "Acme | Inc.’s | plan"),
        ("and so on etc...", "and | so | on | etc | S:..."),
    ]);
}

#[test]
fn numbers_keep_their_separators() {
    each(&[
        ("1,000 and 3.5%", "N:1,000 | and | N:3.5 | P:%"),
        ("12:30, 9/11, 2015-16, 1990s", "N:12:30 | P:, | N:9/11 | P:, | N:2015-16 | P:, | N:1990s"),
        ("the 1990’s and .45", "the | N:1990’s | and | N:.45"),
        ("$100.", "P:$ | N:100 | S:."),
    ]);
}

#[test]
fn stops_and_dashes_are_one_token_a_run() {
    each(&[
        ("so... and . . . so… what?!", "so | S:... | and | S:. . . | so | S:… | what | S:? | S:!"),
        ("here--there — and – so", "here | P:-- | there | P:— | and | P:– | so"),
    ]);
}

#[test]
fn addresses_are_opaque() {
    each(&[
        ("See https://a.example/x_(y)?z=1.", "See | O:https://a.example/x_(y)?z=1 | S:."),
        ("(www.a.example/b).", "P:( | O:www.a.example/b | P:) | S:."),
        ("Write to ana.ruiz@a.example.", "Write | to | O:ana.ruiz@a.example | S:."),
        ("@ruiz at bbc.co.uk, a.org/b", "P:@ | ruiz | at | bbc.co.uk | P:, | O:a.org/b"),
        ("Press \u{FFFC} now", "Press | O:\u{FFFC} | now"),
    ]);
}

#[test]
fn shapes_follow_the_capitals() {
    let table = [
        ("bridge", Shape::Lower),
        ("Bridge’s", Shape::Capitalised),
        ("NATO", Shape::AllCaps),
        ("NATO’s", Shape::AllCaps),
        ("U.S.", Shape::AllCaps),
        ("J.", Shape::Initial),
        ("I", Shape::Initial),
        ("iPhone", Shape::Mixed),
        ("Élan", Shape::Capitalised),
        ("MPs", Shape::Capitalised),
        ("5", Shape::None),
    ];
    for (word, shape) in table {
        assert_eq!(tokens(word)[0].shape, shape, "of {word}");
    }
}

#[test]
fn a_stem_has_no_possessive() {
    for (word, expected) in [("Ruiz’s", "Ruiz"), ("NATO'S", "NATO"), ("its", "its"), ("’s", "")] {
        assert_eq!(stem(word), expected);
    }
}

proptest::proptest! {
    #[test]
    fn every_visible_character_is_in_one_token(text in "[ a-zA-Z0-9.,'’“”\"@:/\\-&é日\u{301}\u{A0}😀…\u{FFFC}(]{0,60}") {
        let mut at = 0;
        for token in tokens(&text) {
            let gap = &text[at..token.span.start() as usize];
            proptest::prop_assert!(gap.chars().all(char::is_whitespace), "gap {gap:?}");
            proptest::prop_assert!(!token.span.is_empty());
            at = token.span.end() as usize;
        }
        proptest::prop_assert!(text[at..].chars().all(char::is_whitespace));
    }
    /// What is asked of a word in small letters is asked of it as it is written.
    #[test]
    fn a_word_in_small_letters_is_its_own_lower_case(text in "[ a-dA-D1.,'’\\-éÉßİıŁfiǅſ\u{212A}\u{301}日]{0,40}") {
        for token in tokens(&text).iter().filter(|token| token.shape == Shape::Lower) {
            let word = token.text(&text);
            proptest::prop_assert_eq!(&*crate::language::lexicon::lower(word), word);
        }
    }
}
