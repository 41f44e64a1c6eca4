//! Which names of a draft are one person’s.

use crate::language::testing::draft;

/// The people of a text, each with the places that name them.
pub(super) fn people(text: &str) -> Vec<String> {
    let draft = draft(text);
    let places = |spans: &[crate::markup::ProseSpan]| {
        spans.iter().map(|span| draft.prose().slice(*span)).collect::<Vec<_>>().join(" | ")
    };
    draft.people().iter().map(|person| places(&person.mentions)).collect()
}

#[test]
fn one_person_under_several_names() {
    for (text, names) in [
        ("Tom Holm (born Tomas Bellini) sings. Bellini left Karst early.", "Tom Holm | Tomas Bellini | Bellini"),
        ("Tom Holm, better known as Nino Karst, sings. Karst was late.", "Tom Holm | Nino Karst | Karst"),
        ("Yuki Arai came. Arai Yuki sings.", "Yuki Arai | Arai Yuki"),
        ("Saint Aldric wept. Aldric said nothing, and he left.", "Saint Aldric | Aldric"),
        ("Maria Ruiz Bell came. Ruiz Bell sings.", "Maria Ruiz Bell | Ruiz Bell"),
        ("Maria Quell came.\n\nTOM QUELL sings. MARIA QUELL sings.", "Maria Quell | MARIA QUELL"),
    ] {
        assert_eq!(people(text).first().map(String::as_str), Some(names), "{text}");
    }
}

#[test]
fn a_word_that_only_begins_the_sentence_is_no_part_of_a_name() {
    for (text, names) in [
        ("Tom Bell came. Following Bell, the band played.", "Tom Bell | Bell"),
        ("Tom Bell came. Hey Tom! All of Bell was wet.", "Tom Bell | Tom | Bell"),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
}

#[test]
fn kin_do_not_take_a_surname_over() {
    let text = "Ana Ruiz came. Ruiz sang. Her brother, Tom Ruiz, played. Ruiz sang again.";
    assert_eq!(people(text), ["Ana Ruiz | Ruiz | Ruiz", "Tom Ruiz"]);
    let text = "Ana Ruiz sang. Ruiz and her husband, former mayor Tom Ruiz, left.\n\nRuiz said nothing.";
    assert_eq!(people(text), ["Ana Ruiz | Ruiz | Ruiz", "Tom Ruiz"]);
}

#[test]
fn one_of_a_family_is_none_that_was_named() {
    for (text, names) in [
        ("Tom Bell came. Karst wants to send a Bell to Holm. Bell left.", "Tom Bell | Bell"),
        ("Tom Bell came, though nobody likes a Bell. A Bell supporter left.", "Tom Bell | Bell"),
        ("Ana von der Heide came. Heide left.", "Ana von der Heide | Heide"),
        ("Eight-year-old Tom Bell came.", "Tom Bell"),
    ] {
        assert_eq!(people(text).first().map(String::as_str), Some(names), "{text}");
    }
}

#[test]
fn the_letters_of_a_place_are_the_place() {
    let bodies = |text: &str| -> Vec<String> {
        let draft = draft(text);
        let names = |body: &crate::language::NamedBody| {
            body.mentions.iter().map(|mention| draft.prose().slice(mention.span)).collect::<Vec<_>>().join(" | ")
        };
        draft.bodies().iter().map(names).collect()
    };
    let found = bodies("The United States signed. The University of Sund waits. In the U.S. nobody knows.");
    assert_eq!(found, ["United States | U.S.", "University of Sund"]);
}

#[test]
fn a_nickname_in_marks_is_a_form_of_the_name() {
    for (text, names) in [
        ("Tom “Tiny” Bellard came. Bellard sang. Tiny left.", "Tom “Tiny” Bellard | Bellard | Tiny"),
        ("William (Bill) Quell came. Quell sang.", "William (Bill) Quell | Quell"),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
}

#[test]
fn titles_and_longer_names_mean_the_person_too() {
    for (text, also) in [
        ("Senator Ana Holm came. The Senator left.", "Senator"),
        ("Senator Ana Holm came. The Senator’s boat left.", "Senator"),
        ("Ana Holm came. The Ana Holm Foundation paid.", "Ana Holm"),
        ("Ana Holm came. Holm Hall was shut.", "Holm"),
        // The end of another name.
        ("Ana Holm came. Quessa Holm left.", ""),
        ("Senator Ana Holm came. The Minister left.", ""),
        ("President Ana Holm came. The President of the Tern Board left.", ""),
    ] {
        let draft = draft(text);
        let places: Vec<&str> = draft.people()[0].also.iter().map(|place| draft.prose().slice(*place)).collect();
        assert_eq!(places.join(" | "), also, "{text}");
    }
}

#[test]
fn an_address_names_nobody() {
    assert!(people("“Thank you, Mr. President,” said the clerk. Madam Speaker sat down.").is_empty());
}

/// The roles of the people of a text.
fn roles(text: &str) -> Vec<String> {
    let draft = draft(text);
    let role = |person: &crate::language::Person| person.role.map_or("", |role| draft.prose().slice(role)).to_owned();
    draft.people().iter().map(role).collect()
}

#[test]
fn an_office_with_what_it_is_held_in_tells_of_a_person() {
    for (text, role) in [
        ("Karst’s new envoy to the Harbour Board, Quessa Arn, said it was late.", "new envoy to the Harbour Board"),
        ("The director of the Harbour Office, Quessa Arn, said it was late.", "director of the Harbour Office"),
        ("Ana Holm, Harbour Office Director", "Harbour Office Director"),
        ("They are praising Governor Ana Holm.", "Governor"),
        ("She went to endorse Senator Ana Holm.", "Senator"),
        ("The crowd hugged former mayor Ana Holm.", "former mayor"),
        ("The disgraced mayor Ana Holm left.", "disgraced mayor"),
        ("Ana Holm, the former mayor sometimes called a fool, left.", "the former mayor"),
    ] {
        assert_eq!(roles(text), [role], "{text}");
    }
}

#[test]
fn a_pronoun_goes_back_to_the_subject_of_the_main_clause() {
    let text = "Tom Bellard spoke out, suggesting that Mr. Quell was late.\n\n“It is shut,” he wrote. Mr. Quell left.";
    let draft = draft(text);
    let speaker = draft.quotations()[0].speaker().map(|speaker| speaker.name.clone());
    assert_eq!(speaker.as_deref(), Some("Tom Bellard"));
}

/// Who says the last quotation of a text.
fn last_speaker(text: &str) -> String {
    let draft = draft(text);
    let speaker = draft.quotations().last().and_then(|last| last.speaker());
    speaker.map_or("nobody", |speaker| speaker.name.as_str()).to_owned()
}

#[test]
fn a_noun_goes_back_or_forward_to_whom_it_fits() {
    for (text, speaker) in [
        // A title that governs the name does not hide it.
        ("It will be lost, according to Professor Timo Saari, who knows walls.\n\n“It will,” he said.", "Timo Saari"),
        // Introduced right behind.
        (
            "The chief executive of the firm said he was “shocked”.\n\nHenrik Dahl, the chief executive, left.",
            "Henrik Dahl",
        ),
        ("KARST (AP) — The mayor hit back, calling it “a gang of two”.\n\nMayor Peter Strand left.", "Peter Strand"),
        // Somebody new, and nobody named.
        (
            "Tom Bell left. A person close to Bell spoke.\n\nA person near the port said it was “bad”.\n\n\
          “It was very late,” the person said.",
            "A person near the port",
        ),
        // Not whoever still is one.
        (
            "Mayor Peter Strand said no.\n\nLars Vik said yes.\n\n“It is a dark day,” the former mayor said.",
            "the former mayor",
        ),
        // Nobody of another party.
        (
            "Clara Holm, the Democratic candidate, left. Tom Bell spoke.\n\n“It is a dark day,” the Republican candidate said.",
            "the Republican candidate",
        ),
        // No person at all.
        ("Tom Bell was there.\n\n“Buy it while you can,” the pitch says.", "the pitch"),
        (
            "Tom Bell left. “He is a thief!” shouted the heckler, who identified himself as Ryan Coates from Holm.",
            "Ryan Coates",
        ),
        // Nobody introduced as something else.
        ("Her husband, Erik Lund, spoke to us.\n\n“It is a dark day,” the mayor said.", "the mayor"),
        ("Dr. Lena Ortiz, who knows walls, was there. “The wall is old,” the professor said.", "Lena Ortiz"),
        ("Tom Bell said nothing as the ferryman yelled: “You stink!”", "the ferryman"),
        ("Tom Bell, his lawyer, left.\n\nIn a note, the victim said: “It was my worst day.”", "the victim"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn whoever_adds_something_spoke_before() {
    let text = "Clara Holm said the mayor was “not well”.\n\nTom Bell was asked about it. Bell was there.\n\n\
                “I saw it,” Ira Quell said.\n\nBell and Quell left together.\n\n“And I heard it,” he added.";
    assert_eq!(last_speaker(text), "Ira Quell");
    let named = "“Nobody worked harder,” Peter Holm said.\n\nIn the street, a fisherman named Olaf Berg shook his head. \
                 “We lost two boats,” he said.";
    assert_eq!(last_speaker(named), "Olaf Berg");
    let owner = "“He is a fool,” Clara Stone said.\n\nTom Bell’s party leader, Eva Dahl, would not say whether she agreed. \
                 But she said: “Tom speaks for himself.”";
    assert_eq!(last_speaker(owner), "Eva Dahl");
    let noun = "Mayor Peter Strand left. Tom Bell, his spokesman, said it was “a joke”.\n\nThe mayor said: “I have not seen it.”\n\n\
                “And I will not,” he said.";
    assert_eq!(last_speaker(noun), "Peter Strand");
    let kin = "“We lost two boats,” Olaf Berg said.\n\n“And no one paid,” added his wife, Sigrid.\n\n“None,” she said.";
    assert_eq!(last_speaker(kin), "Sigrid");
}

#[test]
fn a_pronoun_means_whoever_has_acted_since() {
    let before = "“He is a fool,” Olaf Berg said.\n\n";
    for (text, speaker) in [
        ("Tom Bell went red. Bell got up at once. “We lost two boats,” he said.", "Tom Bell"),
        ("At a rally in Karst, Ohio, on Monday, Tom Bell named Olaf Berg. “We lost two boats,” he said.", "Tom Bell"),
        ("As for Tom Bell, he left early. “We lost two boats,” he said.", "Tom Bell"),
        ("“We lost two boats,” he said.", "Olaf Berg"),
        // Whoever asks is answered.
        ("Tom Bell asked how many boats were lost. “Two,” he said.", "Olaf Berg"),
        // Nobody is named right behind the pronoun that stands for them.
        ("Tom Bell got up. “We lost two boats,” he told Bell.", "Olaf Berg"),
        // Whom somebody speaks with is somebody else.
        ("In an interview with the Gazette’s Tom Bell, he said: “We lost two boats.”", "Olaf Berg"),
        // The subject of the sentence, and nobody the words name.
        ("Tom Bell also weighed in: “Two boats are lost,” he said, and left.", "Tom Bell"),
        // Who acts in what was said is spoken of.
        ("Berg said the mayor and Tom Bell had sold the boats. “We lost two,” he said.", "Olaf Berg"),
    ] {
        assert_eq!(last_speaker(&format!("{before}{text}")), speaker, "{text}");
    }
}

#[test]
fn a_surname_that_is_a_given_name_too_tells_of_no_sex() {
    let text = "Tom Christie got up. Christie shook his head.\n\n“We lost two boats,” he said.";
    assert_eq!(last_speaker(text), "Tom Christie");
    let governed = "The mayor kept her word to Bernie Holm, her rival. “We lost two boats,” he said.";
    assert_eq!(last_speaker(governed), "Bernie Holm");
}

#[test]
fn what_stands_beside_a_name_with_a_capital_is_no_part_of_it() {
    assert_eq!(people("Sens. Ana Ruiz and Tom Bell came."), ["Ana Ruiz", "Tom Bell"]);
    assert_eq!(people("Strategist Ana Ruiz came. Ruiz left."), ["Ana Ruiz | Ruiz"]);
    assert_eq!(
        people("Tom Bell came. Similarly Bell spoke. Wherever Bell went, anti-Bell crowds came."),
        ["Tom Bell | Bell | Bell"]
    );
    assert_eq!(people("Ohio Attorney General Ana Ruiz met Miss Universe and the Attorney General."), ["Ana Ruiz"]);
    assert_eq!(people("It’s late. You’re here. “That’s it,” It’s said. What’s more, “it is late.”"), [""; 0]);
    assert_eq!(people("JUST WATCHED Ivanka on the bridge. Mrs Ivanka left."), ["Ivanka | Ivanka"]);
}

#[test]
fn it_said_goes_back_to_the_body_its_sentence_names() {
    let draft = draft("The Harbour Council was “shutting the gate for good,” it said on Monday.");
    let speaker = draft.said()[0].speaker().map(|speaker| speaker.name.clone());
    assert_eq!(speaker.as_deref(), Some("Harbour Council"));
}

#[test]
fn a_noun_goes_back_to_the_one_body_that_has_it_in_its_name() {
    let of_two = "The Harbour Council and the Town Council met.\n\n“It is lost,” the council said.";
    for (text, speaker) in [
        ("The Harbour Council met.\n\n“It is lost,” the council said.", "Harbour Council"),
        ("The Bank of Karst shut.\n\n“It is lost,” the bank said.", "Bank of Karst"),
        (of_two, "the council"),
        ("“It is lost,” the council said.\n\nThe Harbour Council met.", "the council"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn a_body_with_an_and_in_its_name_speaks_under_the_whole_of_it() {
    for (text, speaker) in [
        ("“It is lost,” said the Roads and Harbours Committee.", "the Roads and Harbours Committee"),
        ("“It is lost,” the Roads and Harbours Committee said.", "the Roads and Harbours Committee"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn what_fills_marks_is_no_organisation() {
    let draft = draft("A sign read “Harbour Council” there. The Tern Council met.");
    let names: Vec<&str> = draft.organisations().map(|body| draft.prose().slice(body.name())).collect();
    assert_eq!(names, ["Tern Council"]);
}

/// Who says the last report of a text.
fn last_reporter(text: &str) -> String {
    let draft = draft(text);
    let speaker = draft.reported().last().and_then(|last| last.speaker());
    speaker.map_or("nobody", |speaker| speaker.name.as_str()).to_owned()
}

#[test]
fn who_is_spoken_of_does_not_speak() {
    for (text, speaker) in [
        ("Tom Bell said the mayor, Dr Nils Quell, has failed the port. He said Quell should go.", "Tom Bell"),
        ("Santa Clara Police Chief Tom Bell rang. He said that the quay was shut.", "Tom Bell"),
        ("Sgt. Ana Ruiz of the Tarn County sheriff’s office said that the quay was shut.", "Ana Ruiz"),
        ("House Speaker Ana B. Ruiz wrote. She said that the quay was shut.", "Ana B. Ruiz"),
        ("Sheriff Olaf Berg spoke. The quay was shut, a spokesman said. He added that boats had sunk.", "a spokesman"),
        ("Described as a ‘fine man’, Tom Bell sang. His wife Jean Bell wept. She said that he was kind.", "Jean Bell"),
        ("Tom Bell sang. His wife of 53 years Jean Bell said he was kind. She said that he loved boats.", "Jean Bell"),
        (
            "Karst Coroner Ana Ruiz sat. Eva Dahl was fined by her. The coroner said that the rules were clear.",
            "Ana Ruiz",
        ),
        ("First Minister Tom Bell spoke. The First Minister said that the ferry was late.", "Tom Bell"),
        ("Coun Tom Bell spoke. Cllr Bell said that the ferry was late.", "Tom Bell"),
        ("Detective Sergeant Tom Bell spoke. DS Bell said that the ferry was late.", "Tom Bell"),
        ("Sources close to Dame Ana Ruiz said that the ferry was late.", "Sources close to Dame Ana Ruiz"),
        ("The MP for North Karst said that the ferry was late.", "The MP for North Karst"),
        ("Supporters of Tom Bell said that the ferry was late.", "Supporters of Tom Bell"),
        (
            "Karst Union spokesman, Taofik Ganim said it was over.\n\nThe day went on. He said that it was over.",
            "Taofik Ganim",
        ),
        ("Senior Sergeant Tom Hall spoke. He said that the boat had sunk.", "Tom Hall"),
        ("Minister for Health Ana Ruiz spoke. Ms Ruiz said that the ward was shut.", "Ana Ruiz"),
        ("Chancellor of the Exchequer Tom Bell spoke. Bell said that the ward was shut.", "Tom Bell"),
        ("Minister of Trade and Industry Ana Ruiz spoke. Ruiz said that the ward was shut.", "Ana Ruiz"),
        ("Secretary of State Ana Ruiz and Trade Secretary Tom Bell met. Bell said that it was over.", "Tom Bell"),
        ("Tom Bell met the board. “It is over,” a councillor said. He said that Bell had left.", "a councillor"),
        ("Tom Bell met the board. One of the jobs Bell had was to wait. He said that it was over.", "Tom Bell"),
        ("Tom Bell, a councillor from Karst, wept. He said that it was over.", "Tom Bell"),
        ("Police said that the bridge was lost. They said that nobody was hurt.", "Police"),
    ] {
        assert_eq!(last_reporter(text), speaker, "{text}");
    }
}

#[test]
fn a_word_that_begins_a_sentence_and_stands_nowhere_else_is_nobody() {
    for text in [
        "Proposals discussed on Monday include a new wall.",
        "Asked whether the wall would hold, Ana Ruiz left.",
        "Chants of joy rang out, and he left.",
    ] {
        let known = people(text);
        assert!(known.iter().all(|person| person.starts_with("Ana")), "{text}: {known:?}");
    }
    assert_eq!(people("“The wall will hold,” Quell said. Quell left."), ["Quell | Quell"]);
}

#[test]
fn the_names_of_things_and_offices_begin_with_nouns_for_people_too() {
    for text in [
        "They wrote to the Girl Scouts on Monday.",
        "The Office of Refugee Resettlement said so.",
        "The Office of Inspector General said so.",
        "A major Democratic donor said so, and he left.",
        "The former Australian Prime Minister left.",
        "The Karst Examiner wrote on Monday that the wall would hold.",
        "“The wall is lost,” the Crimson reported.",
        "“Politics is a tough game,” the mayor said, and he left.",
        "Some Journalists said that the wall was lost.",
        "In a major China speech the mayor was late.",
    ] {
        assert_eq!(people(text), [] as [&str; 0], "{text}");
    }
    assert_eq!(people("Vice Premier Shan He left. Shan said nothing."), ["Shan He | Shan"]);
    assert_eq!(people("KBC General Counsel Tom Bell said so."), ["Tom Bell"]);
    assert_eq!(people("Sen. Ana Ruiz, R-Iowa, said so. Ana Ruiz (D-Ohio) left."), ["Ana Ruiz | Ana Ruiz"]);
}

#[test]
fn an_office_in_capitals_begins_where_its_own_words_do() {
    for (text, role) in [
        ("They want to defund President Ana Ruiz now.", "President"),
        ("The letter Bell sent Karst President Ana Ruiz was long.", "Karst President"),
        ("They met former state Sen. Ana Ruiz there.", "former state Sen."),
        ("They met five-star Gen. Ana Ruiz there.", "five-star Gen."),
        ("They met Bell campaign Chairman Ana Ruiz there.", "Bell campaign Chairman"),
        ("They met committee chairwoman Sen. Ana Ruiz there.", "committee chairwoman Sen."),
        ("They met gas company spokeswoman Ana Ruiz there.", "gas company spokeswoman"),
    ] {
        let draft = draft(text);
        let ruiz = draft.people().iter().find(|person| person.name == "Ana Ruiz").and_then(|person| person.role);
        assert_eq!(ruiz.map(|role| draft.prose().slice(role)), Some(role), "{text}");
    }
}

#[test]
fn what_stands_before_a_name_with_a_hyphen_is_no_part_of_it() {
    for text in [
        "President-elect Ana Ruiz came. Ana Ruiz left.",
        "They met Karst-born Ana Ruiz there. Ana Ruiz left.",
        "They met now-President Ana Ruiz there. Ana Ruiz left.",
        "They met African-American Ana Ruiz there. Ana Ruiz left.",
        "They met UN Ana Ruiz there. Ana Ruiz left.",
    ] {
        assert_eq!(people(text), ["Ana Ruiz | Ana Ruiz"], "{text}");
    }
    assert_eq!(people("The Simon Free Reformed Harbour Church was shut. The US President left."), [] as [&str; 0]);
}
