//! What is reported, by whom, in sentences one by one.

use crate::language::Form;
use crate::language::testing::draft;

/// The reports of a text as *speaker: part | part*.
fn told(text: &str) -> Vec<String> {
    let draft = draft(text);
    let slice = |span| draft.prose().slice(span);
    let report = |report: &crate::language::Quotation| {
        let parts: Vec<&str> = report.parts.iter().map(|part| slice(part.span)).collect();
        let speaker = report.speaker().map_or("nobody", |speaker| slice(speaker.mention));
        format!("{speaker}: {}", parts.join(" | "))
    };
    draft.reported().iter().map(report).collect()
}

#[test]
fn a_clause_after_its_verb() {
    for (text, report) in [
        ("Ruiz said the bridge would open in May.", "Ruiz: the bridge would open in May"),
        ("Ruiz said that the bridge would open in May.", "Ruiz: the bridge would open in May"),
        ("Sources close to Ruiz say the bridge is shut.", "Sources close to Ruiz: the bridge is shut"),
        ("Karst Water gave a profit warning of its own and said it would close.", "Karst Water: it would close"),
        ("The mayor warned on Friday that the river was rising.", "The mayor: the river was rising"),
        ("Ruiz said in a statement that the ferry had sunk.", "Ruiz: the ferry had sunk"),
        ("Ruiz told reporters that the ferry had sunk.", "Ruiz: the ferry had sunk"),
        ("Ruiz told the Harbour Gazette the ferry had sunk.", "Ruiz: the ferry had sunk"),
        ("She has repeatedly said the wall is safe.", "She: the wall is safe"),
        ("The council is saying the wall is safe.", "The council: the wall is safe"),
        ("Bell asked whether the wall was safe.", "Bell: whether the wall was safe"),
        ("Bell pointed out that nobody had checked.", "Bell: nobody had checked"),
        ("Bell made it clear that he would not sign.", "Bell: he would not sign"),
        ("Ruiz went on to say that the tunnel would flood.", "Ruiz: the tunnel would flood"),
        ("Ruiz promised to rebuild the wall.", "Ruiz: rebuild the wall"),
        ("Ruiz urged the council to rebuild the wall.", "Ruiz: the council to rebuild the wall"),
        ("Ruiz denied taking the money.", "Ruiz: taking the money"),
        ("Bell told the council of the decision to leave.", "Bell: the decision to leave"),
        ("The council called on Bell to leave.", "The council: Bell to leave"),
        (
            "Bell said the pact, signed in 2015, made no mention of it.",
            "Bell: the pact, signed in 2015, made no mention of it",
        ),
        ("Theresa May said the wall was lost.", "Theresa May: the wall was lost"),
        ("Bell kept calling the wall a ruin.", "Bell: the wall a ruin"),
        ("Bell called for a new vote.", "Bell: a new vote"),
        ("Bell accused the company of hiding the cracks.", "Bell: the company of hiding the cracks"),
        ("Mr Bell can be heard saying that the wall is lost.", "Mr Bell: the wall is lost"),
        ("It was Ms Fenn, who ran adverts saying the wall was lost.", "Ms Fenn: the wall was lost"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn an_attribution_after_or_amid_what_was_said() {
    for (text, report) in [
        ("The bridge will open in May, Ruiz said.", "Ruiz: The bridge will open in May"),
        (
            "The crews get a bonus as well as stock awards, said two people familiar with Karst Water’s pay policies.",
            "two people familiar with Karst Water’s pay policies: The crews get a bonus as well as stock awards",
        ),
        (
            "The crews get a bonus as well as stock awards, said a person close to the engineers’ plan.",
            "a person close to the engineers’ plan: The crews get a bonus as well as stock awards",
        ),
        ("The bridge will open in May, said Ana Ruiz.", "Ana Ruiz: The bridge will open in May"),
        ("The bridge will open in May, Ruiz told reporters on Monday.", "Ruiz: The bridge will open in May"),
        ("The bridge, she said, will open in May.", "she: The bridge | will open in May"),
        ("According to Ruiz, the bridge will open in May.", "Ruiz: the bridge will open in May"),
        ("The bridge will open in May, according to Ruiz.", "Ruiz: The bridge will open in May"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn a_report_in_the_passive_and_by_a_noun() {
    for (text, report) in [
        ("Bell was told by officials that the bridge was lost.", "officials: the bridge was lost"),
        ("It was announced that the bridge was lost.", "nobody: the bridge was lost"),
        ("The old ferry was praised by Tom Bell.", "Tom Bell: The old ferry"),
        ("Drivers ignored his warning that the river would rise.", "his: the river would rise"),
        ("Nobody believed Bell’s claim that the wall was safe.", "Bell: the wall was safe"),
        ("His claim that the wall was safe was wrong.", "His: the wall was safe"),
        ("Mayor Says Harbour Bridge Will Open in May", "Mayor: Harbour Bridge Will Open in May"),
        ("As Ruiz noted, the bridge had cost too much.", "Ruiz: the bridge had cost too much"),
        ("Ruiz, who opened the “bridge of sighs,” said the wall was safe.", "Ruiz: the wall was safe"),
        ("Ruiz told “Harbour Tonight” that the wall was safe.", "Ruiz: the wall was safe"),
        ("Some 26% said the wall was safe.", "26%: the wall was safe"),
        ("The bridge, Ruiz said on Monday, would open in May.", "Ruiz: The bridge | would open in May"),
        ("The bridge was lost, said Ana Ruiz, the mayor.", "Ana Ruiz: The bridge was lost"),
        ("The bridge was lost, Ruiz said, adding nothing.", "Ruiz: The bridge was lost"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn who_the_subject_is_and_where_the_clause_ends() {
    for (text, report) in [
        ("He’s said the wall is safe.", "He: the wall is safe"),
        ("Organisers in Harbour say the wall is safe.", "Organisers in Harbour: the wall is safe"),
        ("The council this week announced the wall was safe.", "The council: the wall was safe"),
        ("Bell released a statement saying the wall was safe.", "Bell: the wall was safe"),
        ("Ruiz, a builder, said the wall put up by Bell was safe.", "Ruiz: the wall put up by Bell was safe"),
        (
            "Sen. Tom Bell, a builder, said the lack of stone works against him.",
            "Sen. Tom Bell: the lack of stone works against him",
        ),
        (
            "The wall is safe, according to a Harbour budget office report.",
            "a Harbour budget office report: The wall is safe",
        ),
        (
            "Ruiz left after Bell, who said the wall, or most of it, was safe.",
            "Bell: the wall, or most of it, was safe",
        ),
        ("The main faults, according to the report, are two cracks.", "the report: The main faults | are two cracks"),
        ("The wall was safe until last week, when a builder said it would fall.", "a builder: it would fall"),
        (
            "Ruiz said the wall held until May, when a ship struck it.",
            "Ruiz: the wall held until May, when a ship struck it",
        ),
        ("Ruiz said the claims and reports were false.", "Ruiz: the claims and reports were false"),
        ("Ruiz added: The bridge will open in May.", "Ruiz: The bridge will open in May"),
        ("That plan, Ruiz said, “is dead in the water.”", "Ruiz: That plan | “is dead in the water.”"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn the_writer_speaks_again() {
    for (text, reports) in [
        (
            "Ruiz said the bridge was lost, adding that the ferry would sail on.",
            ["Ruiz: the bridge was lost", "Ruiz: the ferry would sail on"],
        ),
        (
            "Ruiz said the bridge was lost, but Bell said the ferry would sail on.",
            ["Ruiz: the bridge was lost", "Bell: the ferry would sail on"],
        ),
        (
            "Ruiz said the bridge was lost and urged drivers to take the ferry.",
            ["Ruiz: the bridge was lost", "Ruiz: drivers to take the ferry"],
        ),
    ] {
        assert_eq!(told(text), reports, "{text}");
    }
}

#[test]
fn other_senses_report_nothing() {
    for text in [
        "The flood claimed three lives.",
        "He added sugar to the tea.",
        "Nobody said the bridge was lost.",
        "She did not say the bridge was lost.",
        "He thinks the bridge is lost, and she hopes it is not.",
        "The report on the bridge states.",
        "The council won in three battleground states last year.",
        "Bell praised Ruiz.",
        "Sprint added 8.3% to $8.06.",
        "Bell is accused of theft, and was asked about it.",
        "A claim that began in May ended in court.",
        "There were many disputes that had divided them.",
        "“The bridge is lost,” Ruiz told reporters when asked whether it was safe.",
        "But, Ruiz said, “The bridge is lost.”",
        "That was what Ruiz said when she left the council.",
        "Tickets for the ferry were sold out.",
        "“The bridge is lost,” Ruiz said.",
        "“The bridge is lost,” said Ana Ruiz, the mayor of Harbour.",
        "“He said the bridge was lost.”",
        "In a speech on Monday, Ruiz said, “The bridge is lost.”",
    ] {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn marked_words_within_a_report_are_told_with_it() {
    let draft = draft("Ruiz said the plan was “dead in the water” and would be dropped. “We lost,” she said.");
    let slice = |span| draft.prose().slice(span);
    let said: Vec<(Form, &str)> =
        draft.said().iter().map(|quotation| (quotation.form, slice(quotation.span()))).collect();
    let whole = "the plan was “dead in the water” and would be dropped";
    assert_eq!(said, [(Form::Mixed, whole), (Form::Direct, "“We lost,”")]);
    assert_eq!(draft.quotations().len(), 2, "the marks are facts of their own");
}

#[test]
fn a_pronoun_is_given_its_name() {
    let draft = draft("Ana Ruiz walked across the bridge.\n\nShe said it would open in May.");
    let speaker = draft.reported()[0].speaker().expect("somebody said it");
    assert_eq!(speaker.name, "Ana Ruiz");
}

#[test]
fn what_is_not_said_is_no_report() {
    for text in [
        "They paid without admitting guilt.",
        "A man who asked not to be named went home.",
        "Bell was blamed for not disclosing the loss.",
        "Early reports showed Bell was at sea that day.",
        "Ruiz said this while opening the bridge.",
        "Dockers called police a short time before the crash.",
        "They took calls from nurses reporting eel bites and bruises.",
        "They argued over a rule that would let the town sell it.",
        "A few coast states led by Karst went to court.",
    ] {
        assert!(told(text).is_empty(), "{text}: {:?}", told(text));
    }
}

#[test]
fn where_somebody_is_says_nothing() {
    for (text, report) in [
        ("Women in Karst said the market was on fire.", "Women in Karst: the market was on fire"),
        ("Officials in Karst ruled on Sunday that the fire was set.", "Officials in Karst: the fire was set"),
        ("Voters registered in Holm told Ruiz they would vote.", "Voters registered in Holm: they would vote"),
        ("Aides to Ms. Ruiz said the wall was safe.", "Aides to Ms. Ruiz: the wall was safe"),
        (
            "Tom Bell, a builder and president of Quay Works in Holm, Ohio, said the wall was safe.",
            "Tom Bell: the wall was safe",
        ),
        ("Holm University in Karst, Ohio, another old school, said it would shut.", "Holm University: it would shut"),
        ("The shop in Karst said it would shut.", "The shop in Karst: it would shut"),
        ("People left after Ruiz said the wall was lost.", "Ruiz: the wall was lost"),
    ] {
        assert_eq!(told(text).first().map(String::as_str), Some(report), "{text}");
    }
}

#[test]
fn nouns_and_adjectives_that_look_like_something_else() {
    for (text, report) in [
        ("The family said the ferry had sunk.", "The family: the ferry had sunk"),
        ("Ruiz said early inquiries suggest the ferry had sunk.", "Ruiz: early inquiries suggest the ferry had sunk"),
        ("Ruiz said further delays were likely.", "Ruiz: further delays were likely"),
        ("Bell highlighted that the ferry was late.", "Bell: the ferry was late"),
        (
            "The jury heard from Ana Ruiz, of the Holm Constabulary, who said the ferry was late.",
            "Ana Ruiz: the ferry was late",
        ),
        ("Bell estimated the boat was doing 30 knots, the hearing was told.", "Bell: the boat was doing 30 knots"),
        (
            "Karst’s foreign minister struck a cautious note Monday, saying tolls were not being discussed.",
            "Karst’s foreign minister: tolls were not being discussed",
        ),
        (
            "Scholars offer a reason: Before the flood, they say, the bridge stood elsewhere.",
            "they: Before the flood | the bridge stood elsewhere",
        ),
        (
            "According to Tom Bell, head of the Institute for Harbours in Karst and former head of the law centre at the \
             town hall in Holm, the port is watched by nobody.",
            "Tom Bell: the port is watched by nobody",
        ),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn where_what_was_said_begins() {
    for (text, report) in [
        ("Ruiz said there are two bridges.", "Ruiz: there are two bridges"),
        ("Ruiz said for the first time that the wall was lost.", "Ruiz: the wall was lost"),
        ("Ruiz said on Radio Holm’s “Meet the Town” that the wall was lost.", "Ruiz: the wall was lost"),
        ("Ruiz said in two cases, boats were not counted.", "Ruiz: in two cases, boats were not counted"),
        ("Bell said that typified the rule of the council.", "Bell: that typified the rule of the council"),
        ("Ruiz told the Holm planning committee there was no wall.", "Ruiz: there was no wall"),
        (
            "Bell claimed the term “Quay Squad” was invented by Ruiz.",
            "Bell: the term “Quay Squad” was invented by Ruiz",
        ),
        ("The report states the wall was lost.", "The report: the wall was lost"),
        (
            "According to Karst County court records, the wall was lost.",
            "Karst County court records: the wall was lost",
        ),
        (
            "Bell leaves a wife, two sons and nine nieces, said the city council.",
            "the city council: Bell leaves a wife, two sons and nine nieces",
        ),
        ("The wall is lost for good, town prosecutor Tom Bell said.", "Tom Bell: The wall is lost for good"),
        ("The wall is safe, said Mayor Ana Ruiz last week.", "Mayor Ana Ruiz: The wall is safe"),
        (
            "The wall is safe, said Drs. Ana Ruiz and Tom Bell of the Karst School.",
            "Drs. Ana Ruiz and Tom Bell: The wall is safe",
        ),
        ("Tom Bell, who won his first race as the captain said that he was glad.", "Tom Bell: he was glad"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn where_whoever_speaks_acts_again_what_was_said_has_ended() {
    for (text, report) in [
        ("Ruiz denied the charge and left the hall.", "Ruiz: the charge"),
        ("Ruiz vowed to keep the wall and took the stage.", "Ruiz: keep the wall"),
        ("Ruiz praised Bell for the wall, but went to the mill.", "Ruiz: Bell for the wall"),
        ("Ruiz, who declined to comment, left the hall.", "Ruiz: comment"),
        ("Ruiz said the dog bit the man and chased the cat.", "Ruiz: the dog bit the man and chased the cat"),
        ("Ruiz said the vote was lost and walked out.", "Ruiz: the vote was lost"),
        ("Ruiz said the mayor was angry and walked out.", "Ruiz: the mayor was angry and walked out"),
        (
            "Ruiz said the council met on Monday and closed the port.",
            "Ruiz: the council met on Monday and closed the port",
        ),
        ("Ruiz says voters praise the wall and hated the gate.", "Ruiz: voters praise the wall and hated the gate"),
        ("Ruiz denied the shots that hit and killed the guard.", "Ruiz: the shots that hit and killed the guard"),
        ("Ruiz said the wall was “gone west”, presumably meaning that it fell.", "Ruiz: the wall was “gone west”"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
}

#[test]
fn what_a_court_hears_and_what_nobody_will_say() {
    for (text, report) in [
        ("The jury heard that Bell bought a knife.", "nobody: Bell bought a knife"),
        ("The inquest heard from Tom Bell that the rail was loose.", "Tom Bell: the rail was loose"),
        ("Holm Crown Court heard how the gate fell.", "nobody: how the gate fell"),
        (
            "The inquiry heard evidence from Ana Ruiz, a nurse, who said the ward was full.",
            "Ana Ruiz: the ward was full",
        ),
        ("A spokesman for the port declined to comment.", "A spokesman for the port: comment"),
        ("The port refused to say whether the gate was safe.", "The port: say whether the gate was safe"),
        ("The port declined to comment on the gate, and Ruiz left.", "The port: comment on the gate"),
    ] {
        assert_eq!(told(text), [report], "{text}");
    }
    for text in
        ["The neighbours heard that Bell had left.", "The port refused to open the gate.", "Sales declined to a low."]
    {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}
