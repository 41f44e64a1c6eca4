//! A draft that is a list of names, of people and of organisations: nearly every word is part of one, and few come twice.

const GIVEN: [&str; 24] = [
    "Ana", "Tom", "Eva", "John", "Mary", "Peter", "Sarah", "David", "Linda", "Mark", "Ruth", "Paul", "Helen", "James",
    "Ingrid", "Omar", "Keiko", "Ivan", "Amira", "Lars", "Teodora", "Quill", "Brannoch", "Wyndle",
];
const BEGINNINGS: [&str; 24] = [
    "Ald", "Ber", "Cor", "Dal", "Eng", "Fal", "Gar", "Hol", "Ing", "Jor", "Kar", "Lin", "Mar", "Nor", "Oka", "Per",
    "Quin", "Ros", "Sten", "Tor", "Ulm", "Ver", "Wes", "Zam",
];
const MIDDLES: [&str; 12] = ["de", "ba", "ri", "lo", "ven", "sta", "mi", "ko", "fu", "gra", "chi", "ne"];
const ENDS: [&str; 12] = ["son", "berg", "ska", "rup", "ley", "quist", "for", "dale", "witz", "mann", "zor", "hurst"];
const BODIES: [&str; 16] = [
    "Council",
    "Bank",
    "University",
    "Trust",
    "Institute",
    "Harbour Board",
    "Airlines",
    "Press",
    "Foundation",
    "Motors",
    "School",
    "Ministry",
    "Union",
    "Group",
    "Hospital",
    "Museum",
];
const ROLES: [&str; 8] = ["director", "mayor", "engineer", "spokeswoman", "chairman", "analyst", "teacher", "senator"];

/// At least so many bytes of it.
pub(crate) fn draft_of_names(length: usize) -> String {
    let mut text = String::with_capacity(length + 200);
    let mut number = 0;
    while text.len() < length {
        // Steps that have no factor in common with the lists go through all combinations before one comes again.
        let (person, body) = (surname(number * 5), surname(number * 7 + 3));
        let (given, other) = (GIVEN[number % 23], GIVEN[number % 19]);
        let (kind, role) = (BODIES[number % 15], ROLES[number % 7]);
        let line = match number % 6 {
            0 => format!("“We told {other} {body} of it,” said {given} {person}, the {role} of the {body} {kind}."),
            1 => {
                format!("The {body} {kind}’s {role}, {given} {person}, wrote to Mr {body}. He said {person} was late.")
            }
            _ => format!("- {given} {person}, {role}, {body} {kind}"),
        };
        text.push_str(&line);
        text.push_str("\n\n");
        number += 1;
    }
    text
}

/// One of some forty thousand.
fn surname(number: usize) -> String {
    let (beginning, rest) = (BEGINNINGS[number % BEGINNINGS.len()], number / BEGINNINGS.len());
    let (middle, rest) = (MIDDLES[rest % MIDDLES.len()], rest / MIDDLES.len());
    let (end, rest) = (ENDS[rest % ENDS.len()], rest / ENDS.len());
    let more = if rest % 2 == 0 { "" } else { MIDDLES[rest / 2 % MIDDLES.len()] };
    format!("{beginning}{middle}{more}{end}")
}
