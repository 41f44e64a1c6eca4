//! The form of `[cues]` in `copydesk.toml`: the verbs of saying a newsroom adds
//! and takes away.
//!
//! Not here: what a verb of saying is, and its forms (`language`).

use super::fault::Fault;
use super::file::{span, unknown_keys_of};
use super::nearest;
use crate::language::{CueUse, CueVerb, Cues};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::de::DeTable;

/// Verbs of saying, beside those that copydesk knows. A verb is its lemma (`spitball`), and its regular forms come with
/// it; one with irregular forms is written with all of them (`forthtell forthtells forthtold forthtelling`).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
pub(super) struct CuesFile {
    /// Verbs that carry what is said: Ruiz spitballed that it might work.
    #[schemars(with = "Vec<String>")]
    saying: Vec<Spanned<String>>,
    /// Verbs that take marked words only: Ruiz skewered it as “a farce”.
    #[schemars(with = "Vec<String>")]
    fragment: Vec<Spanned<String>>,
    /// Gestures, which carry no words: “It might work,” Ruiz twinkled.
    #[schemars(with = "Vec<String>")]
    gesture: Vec<Spanned<String>>,
    /// Verbs that copydesk knows and that are none here.
    #[schemars(with = "Vec<String>")]
    ignore: Vec<Spanned<String>>,
}

const KEYS: [&str; 4] = ["saying", "fragment", "gesture", "ignore"];

impl CuesFile {
    /// The verbs in force; none where the file asks for no other than those of the house.
    pub(super) fn cues(&self) -> Option<Cues> {
        let added: Vec<CueVerb> =
            self.added().filter_map(|(entry, usage)| CueVerb::parse(entry.get_ref(), usage).ok()).collect();
        let ignored: Vec<String> = self.ignore.iter().map(|word| word.get_ref().clone()).collect();
        (!added.is_empty() || !ignored.is_empty()).then(|| Cues::new(&added, &ignored))
    }

    /// Every entry that is no verb, or takes away one that is not there.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let wrong = self
            .added()
            .filter_map(|(entry, usage)| Some(not_a_verb(entry, CueVerb::parse(entry.get_ref(), usage).err()?)));
        let unknown = self.ignore.iter().filter(|word| !Cues::house_knows(word.get_ref())).map(not_known);
        wrong.chain(unknown).collect()
    }

    fn added(&self) -> impl Iterator<Item = (&Spanned<String>, CueUse)> {
        let all =
            [(&self.saying, CueUse::Saying), (&self.fragment, CueUse::Fragment), (&self.gesture, CueUse::Gesture)];
        all.into_iter().flat_map(|(entries, usage)| entries.iter().map(move |entry| (entry, usage)))
    }
}

/// Every key of `[cues]` that there is no use for.
pub(super) fn unknown_keys(file: &DeTable<'_>) -> Vec<Fault> {
    let Some(cues) = file.get("cues").and_then(|cues| cues.get_ref().as_table()) else { return Vec::new() };
    unknown_keys_of(cues, " in `[cues]`", &KEYS).collect()
}

fn not_a_verb(entry: &Spanned<String>, message: String) -> Fault {
    let help = "a verb is its lemma, `spitball`, or the lemma and all its other forms, `write writes wrote writing`";
    Fault { span: span(entry.span()), message, help: Some(help.to_owned()) }
}

fn not_known(word: &Spanned<String>) -> Fault {
    let name = word.get_ref();
    let help = nearest(name, Cues::of_the_house()).map(|near| format!("did you mean `{near}`?"));
    Fault { span: span(word.span()), message: format!("`{name}` is no verb of saying that copydesk knows"), help }
}

#[cfg(test)]
mod tests {
    use crate::config::{Choices, Project};
    use std::path::Path;

    fn faults(text: &str) -> Vec<(&str, String)> {
        let error = Project::parse(Path::new("copydesk.toml"), text, &[]).expect_err("the text has a fault");
        error.faults().iter().map(|fault| (fault.span.slice(text), fault.message.clone())).collect()
    }

    #[test]
    fn verbs_are_added_and_taken_away() {
        let cues = |text: &str| {
            let project = Project::parse(Path::new("copydesk.toml"), text, &[]).expect("the file is right");
            project.config_for(Path::new("a.md"), &Choices::default()).cues().clone()
        };
        assert_eq!(cues(""), cues("[cues]\n"));
        let one = cues("[cues]\nsaying = [\"spitball\"]\nignore = [\"claim\"]\n");
        assert_ne!(one, cues("[cues]\nsaying = [\"spitball\"]\n"));
        assert_eq!(
            one,
            cues("[cues]\nsaying = [\"spitball spitballs spitballed spitballing\"]\nignore = [\"claimed\"]\n")
        );
    }

    #[test]
    fn what_is_not_understood_is_a_fault_at_its_place() {
        let text = "[cues]\nverbs = [\"spitball\"]\nsaying = [\"go on\"]\nignore = [\"clam\"]\n";
        let found = faults(text);
        let places: Vec<&str> = found.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, ["verbs", "\"go on\"", "\"clam\""]);
        assert_eq!(found[0].1, "there is no key `verbs` in `[cues]`");
        assert_eq!(found[1].1, "`on` is no form of `go`");
        assert_eq!(faults("cues = [\"spitball\"]\n").len(), 1);
        assert_eq!(faults("[cues]\nsaying = \"spitball\"\n").len(), 1);
    }
}
