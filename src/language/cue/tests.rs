//! Who said the marked words, and which marked words nobody said, in sentences one by one.

use crate::language::testing::draft;
use crate::language::{CuePlace, SpeakerKind, Standing};

/// The words beside the cue of the last quotation.
fn mention(text: &str) -> String {
    let draft = draft(text);
    let speaker = draft.quotations().last().and_then(|last| last.speaker());
    speaker.map_or("nobody", |speaker| draft.prose().slice(speaker.mention)).to_owned()
}

fn standing(text: &str) -> Standing {
    draft(text).quotations().last().map(|last| last.standing).expect("the text has marked words")
}

#[test]
fn the_subject_is_found_past_what_stands_between() {
    for (text, speaker) in [
        ("The council said in a statement that inspectors found “no sign of rust at all”.", "The council"),
        (
            "In a statement to the Gazette, her adviser, Joan Bell, said: “The wall is safe and sound.”",
            "her adviser, Joan Bell",
        ),
        ("After a year of rain, Gov. Ana Ruiz (D), said, “The wall is safe and sound.”", "Gov. Ana Ruiz"),
        ("In short, explained Ana Ruiz, “the wall will hold until the autumn.”", "Ana Ruiz"),
        ("One was Ana Ruiz, head of the Holm Union, who said, “The wall will hold.”", "Ana Ruiz"),
        ("A clerk agreed that the mayor said: “The wall will hold.”", "the mayor"),
        ("Here in Holm, Ruiz stepped up her work, saying, “The wall will hold.”", "Ruiz"),
        ("Both sides met, with Ruiz saying, “The wall will hold.”", "Ruiz"),
        ("Ruiz called it “a wall of sand”, adding: “It will not hold.”", "Ruiz"),
        ("Ruiz says she is not “blaming anybody,” but told Gazette readers that it was “a wall of sand”.", "Ruiz"),
        ("Ruiz called it “a wall of sand” and bluntly told the council that it was “late”.", "Ruiz"),
        ("The mayor runs the port. It is what some call “a wall of sand”.", "some"),
        ("The council in recent months said the wall was “as safe as it ever was”.", "The council"),
        ("The council two weeks ago said the wall was “as safe as it ever was”.", "The council"),
        ("When I asked about the wall, Ruiz laughed and said, “It will hold.”", "Ruiz"),
        (
            "“It will hold,” Harbour Ministry spokeswoman Ana Ruiz told reporters.",
            "Harbour Ministry spokeswoman Ana Ruiz",
        ),
        ("The plan was set out by the mayor - Ana Ruiz: “The wall will hold until May.”", "Ana Ruiz"),
        ("“It will hold,” Ruiz shot back.", "Ruiz"),
        ("The plan was described by Ruiz as “a wall of sand”.", "Ruiz"),
        ("It was dismissed at once by the council as “nonsense from end to end”.", "the council"),
        ("Mrs May has said the “right way” was to wait.", "Mrs May"),
        ("“It is over,” said Al From, the founder of the club.", "Al From"),
        ("“It is done,” Bell said as a heckler yelled: “You stink!”", "a heckler"),
        ("Bell said no, while union leader Tom Abu Quell, warned that it “would be very hard”.", "Tom Abu Quell"),
        ("Jan Holm of the Gazette wrote, “The wall will hold.”", "Jan Holm of the Gazette"),
        ("“Bell: you still owe us a wall or two,” tweeted Ana Ruiz.", "Ana Ruiz"),
        ("As the Gazette put it in a long piece, “the wall was made of sand”.", "the Gazette"),
        ("Another tweeted, “Clara thinks that she is above the rules of the house.”", "Another"),
        ("It was replaced by a message that said, “Sorry, the wall is no longer here.”", "a message"),
        ("“WALLIS: Will the wall hold until the autumn, or must it go?”", "WALLIS"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn a_noun_that_looks_like_a_verb_is_no_cue() {
    for (text, speaker) in [
        ("Ruiz said the plan was sound. She called Bell's attacks “a waste of good paper”.", "She"),
        ("Ruiz called her recovered emails “a gift to the archive”.", "Ruiz"),
        ("Ruiz called the port’s plan to close two of the four locks in the north “absurd”.", "Ruiz"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn a_name_under_a_quotation_signs_it() {
    let text = "The town met.\n\n“The wall is safe, and so is the ferry.”\n\n— Ana Ruiz\n";
    assert_eq!(mention(text), "Ana Ruiz");
}

#[test]
fn titles_terms_and_names_are_not_said() {
    for (text, expected) in [
        ("On Radio Holm’s “Morning Desk,” Ana Ruiz said the wall was safe.", Standing::Title),
        ("They put on a play called “Lowwater,” written by Ana Ruiz.", Standing::Term),
        ("Ruiz said no. The “low wall” plan was dropped in May.", Standing::Term),
        ("Ruiz said the plan was “dead”.", Standing::Speech),
        ("Ruiz called the plan “a joke”.", Standing::Speech),
        ("But ferryman Tom Bell disagreed: “Never late. Not once.”", Standing::Speech),
        ("“What have I got?” Ruiz asked. “A Wall.”", Standing::Speech),
        ("“Do you like it?” Ruiz asked. “Nor do I.”", Standing::Speech),
        ("Ruiz tweeted, “Good Morning Karst” on Friday.", Standing::Speech),
        ("“He does not like Mondays”, Ana Ruiz said.", Standing::Speech),
        ("“The Wall and the Ferry”, Ana Ruiz said, was a play.", Standing::Title),
        ("Ruiz posted a note that said “Thank you Karst” on Friday.", Standing::Speech),
        ("The clerk turned to Ruiz. “Mrs Ruiz?” She had a note to read.", Standing::Speech),
        ("Ruiz spoke of Bell, whom she dubbed “the little clerk”.", Standing::Speech),
        ("Ruiz called on the port and all four of its rivals in the town to “act”.", Standing::Term),
        ("The deal, dubbed “the little wall”, was signed in May.", Standing::Term),
        ("“It is lost,” said Tom Bell, one of the first “wall” people on the council.", Standing::Term),
        ("The rules vary from state to state, and some are “low” there.", Standing::Term),
    ] {
        assert_eq!(standing(text), expected, "{text}");
    }
}

#[test]
fn an_office_without_commas_belongs_to_its_name() {
    for (text, speaker) in [
        ("“The wall will hold,” said chief Karst negotiator Ana Ruiz on Monday.", "chief Karst negotiator Ana Ruiz"),
        (
            "In Holm, Ana Ruiz, Karst Water chairwoman said the wall “will hold until the autumn”.",
            "Karst Water chairwoman",
        ),
        ("Ana Ruiz, Karst Water chairwoman said the wall “will hold until the autumn”.", "Ana Ruiz"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn whoever_has_spoken_since_says_what_follows() {
    for (text, speaker) in [
        ("“It is lost,” Ana Ruiz said. Tom Bell says the wall will hold. “We were there.”", "Tom Bell"),
        (
            "Ruiz noted on Monday the ferry, the mill and Karst Water, said they would shut for good. “They must.”",
            "Ruiz",
        ),
        ("“It is lost,” Ana Ruiz said. The rain had stopped. “We were there.”", "Ana Ruiz"),
        ("“It is lost,” Ana Ruiz said. “We were there.”", "Ana Ruiz"),
        ("Ana Ruiz said the council had reported a crack “as wide as a man’s hand” in the wall.", "Ana Ruiz"),
        ("Ana Ruiz said Tom Bell had reported a crack “as wide as a man’s hand” in the wall.", "Tom Bell"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn a_sentence_may_begin_behind_an_abbreviation() {
    for (text, place) in [
        ("“It is lost,” said Ana Ruiz of Karst Water Inc. “We have no say in it.”", None),
        ("“It is lost,” Ruiz told them in Karst, Pa. “The wall is gone,” she said.", Some(CuePlace::After)),
        ("Ruiz told the rest of the U.S. “Morning Desk” was over.", Some(CuePlace::Before)),
    ] {
        let draft = draft(text);
        let attribution = draft.quotations().last().and_then(|last| last.attribution.as_ref());
        assert_eq!(attribution.and_then(|found| found.cue.as_ref()).map(|cue| cue.place), place, "{text}");
    }
}

#[test]
fn organisations_and_seats_of_government_are_groups() {
    for (text, kind) in [
        ("“The wall is safe,” Holm Bridges Inc. said.", SpeakerKind::Group),
        ("“The wall is safe,” the Harbour Times reported.", SpeakerKind::Group),
        ("“The wall is safe,” Tokyo said on Friday.", SpeakerKind::Group),
        ("“The wall is safe,” Downing Street said.", SpeakerKind::Group),
        ("“The wall is safe,” the Ministry of Works said.", SpeakerKind::Group),
        ("“The wall is safe,” the report said.", SpeakerKind::Document),
        ("“The wall is safe,” Ana Ruiz said.", SpeakerKind::Person),
    ] {
        let draft = draft(text);
        let speaker = draft.quotations()[0].speaker().expect("somebody said it");
        assert_eq!(speaker.kind, kind, "{text}");
    }
}

#[test]
fn a_day_and_having_are_no_speakers() {
    for text in ["“The wall is safe,” Friday said.", "“The wall is safe.” Having said that, the town went home."]
    {
        let found = mention(text);
        assert!(!matches!(found.as_str(), "Friday" | "Having"), "{text}: {found}");
    }
}

#[test]
fn the_speaker_is_the_one_who_says_and_not_who_stands_near() {
    let full = |text: &str| {
        let draft = draft(text);
        let speaker = draft.quotations().last().and_then(|last| last.speaker());
        speaker.map_or_else(|| "nobody".to_owned(), |speaker| speaker.name.clone())
    };
    for (text, speaker) in [
        ("“The wall will hold,” said Holm’s new envoy to the Karst Council, Wang Li.", "Wang Li"),
        ("“The wall will hold,” said the mayor of Karst, Wang Li.", "Wang Li"),
        ("“The wall will hold,” said Karst’s mayor, Wang Li, on Monday.", "Wang Li"),
        ("“The wall will hold,” said Karst’s mayor.", "Karst’s mayor"),
        ("Ana Ruiz was away. “The wall will hold,” Ana Ruiz’s brother said.", "Ana Ruiz’s brother"),
        ("Holm’s new envoy to the Karst Council, Wang Li, said the wall was “safe and sound”.", "Wang Li"),
        ("A baker from Karst, North Dakota, said the wall was “safe and sound”.", "A baker from Karst"),
    ] {
        assert_eq!(full(text), speaker, "{text}");
    }
    for (text, speaker) in [
        ("The boats will sail, Ruiz said, adding, “They need a calm sea and a good crew.”", "Ruiz"),
        ("Tom Bell, who was on the quay, told the Gazette, “Of the three, I like this one best.”", "Tom Bell"),
        ("“It is sad,” Bell told reporters. “This is what comes of it.” Ana Ruiz said she would have gone.", "Bell"),
        ("“We stay,” Bell said. “We always do.” Asked what that meant, he said nothing.", "Bell"),
        ("“It is a costly business,” said Will Bell, a ferryman.", "Will Bell"),
        ("A harbour official who asked not to be named said on Monday, “There are talks.”", "A harbour official"),
        ("“The wall has more backbone,” reads a Monday editorial in the Gazette.", "a Monday editorial"),
        ("Ruiz’s campaign shrugged off Bell’s comments, telling reporters, “We never asked him.”", "Ruiz’s campaign"),
        ("“Will he sail?” a young staffer in the room wondered.", "a young staffer"),
        ("“Look out,” said a Karst firefighter at the scene.", "a Karst firefighter"),
        ("Bell stated that the wall “was lost.” Adding, “What they did was wrong and they know it.”", "Bell"),
        ("As Ana Ruiz put it: “The wall will hold until the autumn.”", "Ana Ruiz"),
        ("Ruiz called it “early” to back the plan while adding on the wall, “I have no doubt it holds.”", "Ruiz"),
    ] {
        assert_eq!(full(text), speaker, "{text}");
    }
    let pronoun = "Tom Bell was away.\n\nHolm’s new envoy to the Karst Council, Wang Li, said nothing had moved.\n\n\
                   “The wall will hold,” he said.";
    assert_eq!(full(pronoun), "Wang Li");
    let time = "Ana Ruiz went.\n\nAt the time Ms Ruiz said the wall was “safe and sound”.";
    assert_eq!(full(time), "Ana Ruiz");
}

#[test]
fn a_paragraph_leaves_the_subject_of_its_main_clause_speaking() {
    let full = |text: &str| {
        let draft = draft(text);
        let speaker = draft.quotations().last().and_then(|last| last.speaker());
        speaker.map_or_else(|| "nobody".to_owned(), |speaker| speaker.name.clone())
    };
    for (text, speaker) in [
        (
            "Tom Bell said that for years some critics had been predicting a flood.\n\n“The wall has held all the same.”",
            "Tom Bell",
        ),
        (
            "Tom Bell said that it was lost, but Ana Ruiz said it would hold.\n\n“We have tested it again and again.”",
            "Ana Ruiz",
        ),
    ] {
        assert_eq!(full(text), speaker, "{text}");
    }
}

#[test]
fn a_clause_inside_another_has_its_own_subject() {
    for (text, who) in [
        ("Ana Ruiz, whom Tom Bell earlier in the day called “the worst mayor we ever had,” smiled.", "Tom Bell"),
        ("With them was an envoy who clapped when Tom Bell said the port was “shut for good.”", "Tom Bell"),
        ("Bell told Ruiz that he was “very fond of boats,” a newer kind of the fondness that Holm described.", "Bell"),
        ("Bell predicted that fishermen would reject “Ruiz’s plan of walls and gates.”", "Bell"),
        ("She scored points with “You cannot buy a bridge,” and sat down.", "She"),
        ("She dropped lines like “I was the one who saw it,” and sat down.", "She"),
    ] {
        assert_eq!(mention(text), who, "{text}");
    }
}

#[test]
fn descriptions_and_documents_are_passed_over() {
    for (text, speaker) in [
        ("“It will hold,” the family said.", "the family"),
        ("“It has never flooded,” state Rivers Director Ana Ruiz said.", "state Rivers Director Ana Ruiz"),
        ("The family of a ‘fine man’ say they ‘feel let down’ by the port.", "The family"),
        ("Tom Bell, aged 49, Quay Close said: “If the wall goes, we go with it.”", "Tom Bell"),
        ("Ana Ruiz, the secretary of the union in Holm said: “The wall must stay.”", "Ana Ruiz"),
        ("Tom Bell, who farms with his father near Harlow, Neb., said: “It is dry.”", "Tom Bell"),
        ("The union in a statement by its secretary said: “The wall must stay.”", "The union"),
        (
            "Ana Ruiz, speaking for the port, said the letter was meant to offer help and be “open”, adding: “We care.”",
            "Ana Ruiz",
        ),
        ("The gains are small, says Ana Ruiz, professor of trade, who counts cars: “Tolls cut traffic.”", "Ana Ruiz"),
        ("Tom Bell, a lawyer, says recent reports that the port sells water are true: “It raises doubts.”", "Tom Bell"),
        ("The First Minister told the house: “The ferry is late.”", "The First Minister"),
        ("Tom Ruiz’s brother Olaf told us: “The town is safe.”", "Tom Ruiz’s brother Olaf"),
        ("The council last night described it as “a map of holes”.", "The council"),
        ("Tom Bell, prosecuting told the jury: “It was no accident at all.”", "Tom Bell"),
        ("Farmer Tom Bell from Quay Junction told us: “The corn is lost.”", "Farmer Tom Bell from Quay Junction"),
        ("READ MORE: ‘Nobody came to see us at all’, drag performer says", "drag performer"),
        ("BREAKING: Mayor: “We will not close the schools this week.”", "Mayor"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn who_is_the_person_and_a_clause_has_its_own_subject() {
    for (text, speaker) in [
        ("It drew a sharp reply from Mayor Ana Ruiz, who said there was a “good chance” of a deal.", "Mayor Ana Ruiz"),
        ("This led to another tense exchange with Bell, who said, “Learn not to interrupt me.”", "Bell"),
        (
            "He went to a friend of the mayor of Karst, who said, “Learn not to interrupt me.”",
            "a friend of the mayor of Karst",
        ),
        ("The row erupted after Bell told a reporter the wall was “as good as gone.”", "Bell"),
        (
            "His brother, Mayor Ed Bell, dressed in black, gravely told the news, ending with a cry: “To the sea!”",
            "Mayor Ed Bell",
        ),
        ("Bell rejected the claim, and when Fenn tried to interrupt, said, “Breathe, breathe, breathe.”", "Bell"),
        ("Bell pestered the council over the lost letters, slammed it for being “very weak” and left.", "Bell"),
        ("The council runs what officials call its “quiet harbour” in Karst.", "officials"),
        ("Ruiz held back, a decision praised as “very smart” by Mayor Tom Bell.", "Mayor Tom Bell"),
        ("Ruiz had once been called a “small genius” by Tom Bell.", "Tom Bell"),
        ("“We will build a wall,” Tom Bell said, according to the Karst News.", "Tom Bell"),
        ("“We will build a wall,” Tom Bell said at noon, according to the Karst News. “And a mill.”", "Tom Bell"),
        ("“Everything is for sale!” Tanya Bell called out when she saw us.", "Tanya Bell"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn a_phrase_ends_where_its_noun_does() {
    for (text, speaker) in [
        ("“I leave that to the professionals here,” the first lady said.", "the first lady"),
        ("As for cooking, the first lady said she leaves that to the “professionals”.", "the first lady"),
        ("“We treat these acts as hostile,” the Russian foreign ministry said of it.", "the Russian foreign ministry"),
        ("“We hope you will save us,” a Syrian refugee named Houriye told us.", "a Syrian refugee named Houriye"),
        ("“My goal is to be honest,” a person close to the process said.", "a person close to the process"),
        ("“We will screen all who come,” stated a message issued by the council.", "a message"),
        ("The wall is “a lost cause”, according to current and former officials.", "current and former officials"),
        (
            "“We lost, but not by much,” former and possibly future mayor Ana Ruiz said.",
            "former and possibly future mayor Ana Ruiz",
        ),
        ("“We lost, but not by much,” the Harbour Times reports.", "The Harbour Times"),
        ("“We lost, but not by much,” the Saudis state in the paper.", "the Saudis"),
        ("The Karst office later told us it “had nothing to add to that”.", "the Karst office"),
        ("The mayor put the matter in stark terms: “The wall is lost and so are we.”", "The mayor"),
        ("It was what one clerk called a sanctions bill “from hell”.", "one clerk"),
    ] {
        assert_eq!(mention(text).to_lowercase(), speaker.to_lowercase(), "{text}");
    }
}

#[test]
fn whom_a_sentence_only_names_says_nothing() {
    for (text, speaker) in [
        (
            "Tom Bell, who grew pears on land claimed by the council, had mixed feelings. “The verdict is good for us all.”",
            "Tom Bell",
        ),
        (
            "The row is tiring, says Ana Ruiz, director of the club. The two sides are “presenting opposed visions of it.”",
            "Ana Ruiz",
        ),
        ("“It will hold,” Ana Ruiz said. The two sides are “presenting opposed visions of it.”", "Ana Ruiz"),
        ("Ana Fenn, who fought what she views as “new wars” pursued by both, said the Bell strike was a crime.", "she"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn an_office_may_be_told_in_many_words() {
    for (text, speaker) in [
        ("Fatima, a nursing student at Karst University agreed. “It is our duty to help.”", "Fatima"),
        ("Clara, a top aide said, “is very sure of it, very sure of it all”.", "a top aide"),
        ("“It is our duty to help,” said Karst chief of police Ana Ruiz.", "Karst chief of police Ana Ruiz"),
        (
            "“She works hard,” Gazette political writer and Karst insider Ana Ruiz said.",
            "Gazette political writer and Karst insider Ana Ruiz",
        ),
        (
            "During the first six months of her term, Ruiz sent for the letters, called Bell a “small fool” and left.",
            "Ruiz",
        ),
        ("“I remember the war,” Tom Bell boomed. “I have a view of that war and all that.”", "Tom Bell"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
}

#[test]
fn the_subject_may_stand_before_a_day_or_behind_a_preposition() {
    for (text, speaker) in [
        ("The Bell campaign had just released a video stating: “He took their word for it.”", "The Bell campaign"),
        (
            "The port shut “at once”, hours after Ana Ruiz on Monday dropped her talks with Bell and scolded him for his “open anger”.",
            "Ana Ruiz",
        ),
        ("Or in the words of one top adviser: “Did we peak too soon for that?”", "one top adviser"),
        ("“We hold the wall,” tweeted photos of it.", "nobody"),
        ("“We hold the wall!” read another.", "another"),
    ] {
        assert_eq!(mention(text), speaker, "{text}");
    }
    let him = draft("Mayor Tom Bell met the board. The wall, according to him, “will not hold until May”.");
    let speaker = him.quotations().last().and_then(|last| last.speaker()).expect("somebody says it");
    assert_eq!(speaker.name, "Tom Bell");
}

#[test]
fn whoever_is_told_hears_it() {
    for text in ["“The wall is a heap of sand”, court told", "“The wall is a heap of sand,” the inquest was told."]
    {
        assert_eq!(mention(text), "nobody", "{text}");
    }
    assert_eq!(mention("“The wall is a heap of sand,” Ruiz told the inquest."), "Ruiz");
}
