//! The form of `copydesk.toml`, with the place of every word in it.
//!
//! Here: the keys, their types and their schema; faults of form.
//! Not here: reading from disk (`load`), and what the choices add up to (`choices`).

use super::cues::{self, CuesFile};
use super::fault::Fault;
use super::records::{self, RecordFile};
use super::{ALL_RULES, Choices, KnownRule, Style, choices::setting_from_name, names_of, nearest};
use crate::text::Span;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeString, DeTable};

/// Choices of copydesk for the drafts in this folder and below.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(title = "copydesk.toml", deny_unknown_fields)]
pub(super) struct ConfigFile {
    /// The stylebook to follow where stylebooks disagree. Without one, the rules on which they disagree are silent.
    #[schemars(with = "Option<Style>")]
    style: Option<Spanned<String>>,
    /// Run only these rules: ids, groups (`attribution`, `quotes`, `matching`, `entities`, `house`) or `all`.
    #[schemars(with = "Option<Vec<String>>")]
    select: Option<Vec<Spanned<String>>>,
    /// Never run these rules: ids or groups.
    #[schemars(with = "Vec<String>")]
    ignore: Vec<Spanned<String>>,
    /// Check only drafts that match one of these patterns, written as in a `.gitignore` file. A draft named on the
    /// command line is always checked.
    #[schemars(with = "Vec<String>")]
    pub(super) include: Vec<Spanned<String>>,
    /// Leave out drafts that match one of these patterns, written as in a `.gitignore` file. A draft named on the
    /// command line is always checked.
    #[schemars(with = "Vec<String>")]
    pub(super) exclude: Vec<Spanned<String>>,
    /// How loud: a rule or a group, and `error`, `warning`, `information`, `hint` or `off`. A level turns on a rule
    /// that is off by default.
    #[schemars(with = "BTreeMap<String, LevelName>")]
    levels: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Let rules stand in some drafts: a pattern written as in a `.gitignore` file, and the rules that are silent
    /// there.
    #[schemars(with = "BTreeMap<String, Vec<String>>")]
    pub(super) stet: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
    /// Files that say how names are written, in this folder or below: `people.toml`.
    #[schemars(with = "Vec<String>")]
    pub(super) stylebook: Vec<Spanned<String>>,
    cues: CuesFile,
    /// Records of what was said: quotations of their speakers are held against them.
    #[serde(rename = "source")]
    pub(super) records: Vec<RecordFile>,
}

/// A word of `[levels]`, for the schema.
#[derive(JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its schema is used")]
enum LevelName {
    Error,
    Warning,
    Information,
    Hint,
    Off,
}

const KEYS: [&str; 10] =
    ["style", "stylebook", "select", "ignore", "include", "exclude", "levels", "stet", "cues", "source"];

/// The JSON schema of `copydesk.toml`, for editors that complete and check TOML.
///
/// The names of the rules are part of it, so that an editor can offer them.
#[must_use]
pub fn schema(known: &[KnownRule]) -> String {
    let mut schema = schemars::schema_for!(ConfigFile);
    let mut names: Vec<&str> = vec![ALL_RULES];
    for rule in known {
        if !names.contains(&rule.group) {
            names.push(rule.group);
        }
    }
    names.extend(known.iter().map(|rule| rule.id));
    let named = serde_json::json!({ "type": "string", "enum": names });
    for list in ["/properties/select/items", "/properties/ignore/items", "/properties/stet/additionalProperties/items"]
    {
        if let Some(items) = schema.pointer_mut(list) {
            *items = named.clone();
        }
    }
    if let Some(levels) = schema.pointer_mut("/properties/levels").and_then(serde_json::Value::as_object_mut) {
        levels.insert("propertyNames".to_owned(), serde_json::json!({ "enum": names }));
    }
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is made of strings and maps only");
    text.push('\n');
    text
}

impl ConfigFile {
    /// Reads the text of a file: its form, and the names in it.
    pub(super) fn parse(text: &str, known: &[KnownRule]) -> Result<ConfigFile, Vec<Fault>> {
        let mut faults = unknown_keys(text)?;
        match toml::from_str::<ConfigFile>(text) {
            Err(error) => faults.push(fault_of(&error)),
            Ok(file) => {
                faults.extend(file.faults(known));
                if faults.is_empty() {
                    return Ok(file);
                }
            }
        }
        faults.sort_by_key(|fault| fault.span);
        Err(faults)
    }

    /// What the file asks for.
    pub(super) fn choices(&self) -> Choices {
        let names = |list: &[Spanned<String>]| list.iter().map(|name| name.get_ref().clone()).collect::<Vec<_>>();
        let setting = |(name, level): (&Spanned<String>, &Spanned<String>)| {
            Some((name.get_ref().clone(), setting_from_name(level.get_ref())?))
        };
        Choices {
            style: self.style.as_ref().and_then(|style| Style::from_name(style.get_ref())),
            select: self.select.as_deref().map(names),
            ignore: names(&self.ignore),
            levels: self.levels.iter().filter_map(setting).collect(),
            cues: self.cues.cues(),
        }
    }

    fn faults(&self, known: &[KnownRule]) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let Some(style) = &self.style {
            faults.extend(check_word(style, "style", &Style::ALL.map(Style::name)));
        }
        let lists = [self.select.as_deref().unwrap_or_default(), &self.ignore];
        let named = lists.into_iter().flatten().chain(self.levels.keys()).chain(self.stet.values().flatten());
        faults.extend(named.filter_map(|name| check_rule(name, known)));
        let levels = ["error", "warning", "information", "hint", "off"];
        faults.extend(self.levels.values().filter_map(|level| check_word(level, "level", &levels)));
        faults.extend(self.cues.faults());
        faults.extend(self.records.iter().flat_map(RecordFile::faults));
        faults
    }
}

/// Every key the file has no use for, or the faults that keep it from being read at all.
fn unknown_keys(text: &str) -> Result<Vec<Fault>, Vec<Fault>> {
    let table = DeTable::parse(text).map_err(|error| vec![fault_of(&error)])?;
    let mut faults: Vec<Fault> = unknown_keys_of(table.get_ref(), "", &KEYS).collect();
    faults.extend(cues::unknown_keys(table.get_ref()));
    faults.extend(records::unknown_keys(table.get_ref()));
    Ok(faults)
}

/// The faults of the keys of a table that there is no use for. `place` follows the key: ` in `[cues]``, or nothing.
pub(super) fn unknown_keys_of(table: &DeTable<'_>, place: &str, right: &[&'static str]) -> impl Iterator<Item = Fault> {
    let unknown = table.keys().filter(|key| !right.contains(&key.get_ref().as_ref()));
    unknown.map(move |key| unknown_key(key, place, right))
}

fn unknown_key(key: &Spanned<DeString<'_>>, place: &str, right: &[&'static str]) -> Fault {
    let all = format!("the keys are {}", in_words(right));
    let help = nearest(key.get_ref(), right.iter().copied()).map_or(all, |near| format!("did you mean `{near}`?"));
    Fault { span: span(key.span()), message: format!("there is no key `{}`{place}", key.get_ref()), help: Some(help) }
}

/// The fault of a word that is none of the right ones.
pub(super) fn check_word(word: &Spanned<String>, what: &str, right: &[&'static str]) -> Option<Fault> {
    let name = word.get_ref();
    if right.contains(&name.as_str()) {
        return None;
    }
    let all = format!("the {what} can be {}", in_words(right));
    let help = nearest(name, right.iter().copied()).map_or(all, |near| format!("did you mean `{near}`?"));
    Some(Fault { span: span(word.span()), message: format!("there is no {what} `{name}`"), help: Some(help) })
}

fn check_rule(word: &Spanned<String>, known: &[KnownRule]) -> Option<Fault> {
    let name = word.get_ref();
    if !names_of(name, known).is_empty() {
        return None;
    }
    let right = known.iter().flat_map(|rule| [rule.id, rule.group]);
    let help = nearest(name, right)
        .map_or_else(|| "`copydesk rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
    Some(Fault { span: span(word.span()), message: format!("there is no rule `{name}`"), help: Some(help) })
}

pub(super) fn fault_of(error: &toml::de::Error) -> Fault {
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    let message = wrong_type(&message).unwrap_or(message);
    Fault { span: span(error.span().unwrap_or_default()), message, help: None }
}

/// *a list belongs here, not a string*: what the TOML library says in the names that Rust has for them.
fn wrong_type(message: &str) -> Option<String> {
    let (found, wanted) = message.strip_prefix("invalid type: ")?.rsplit_once(", expected ")?;
    let in_toml = |kind: &str| match kind.trim_start_matches("a ").split(' ').next() {
        Some("string") => Some("a string"),
        Some("integer" | "floating") => Some("a number"),
        Some("boolean") => Some("`true` or `false`"),
        Some("sequence") => Some("a list"),
        Some("map" | "struct") => Some("a table"),
        _ => None,
    };
    Some(format!("{} belongs here, not {}", in_toml(wanted)?, in_toml(found)?))
}

/// A place of the TOML library as one of ours.
pub(super) fn span(range: Range<usize>) -> Span {
    Span::of(range)
}

/// The names in a list for reading.
pub(super) fn in_words(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|name| format!("`{name}`")).collect();
            format!("{} and `{last}`", first.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Setting;
    use crate::findings::Level;

    const KNOWN: [KnownRule; 2] =
        [KnownRule { id: "unclosed-quote", group: "quotes" }, KnownRule { id: "vague-source", group: "attribution" }];

    fn faults(text: &str) -> Vec<(&str, String, Option<String>)> {
        let faults = ConfigFile::parse(text, &KNOWN).expect_err("the text has a fault");
        faults.into_iter().map(|fault| (fault.span.slice(text), fault.message, fault.help)).collect()
    }

    #[test]
    fn a_whole_file_is_read() {
        let text = "style = \"ap\"\nselect = [\"quotes\"]\nignore = [\"vague-source\"]\nexclude = [\"old/\"]\n\n\
                    [levels]\nquotes = \"hint\"\nvague-source = \"off\"\n\n[stet]\n\"a/*.md\" = [\"quotes\"]\n";
        let choices = ConfigFile::parse(text, &KNOWN).expect("the file is right").choices();
        assert_eq!(choices.style, Some(Style::Ap));
        assert_eq!(choices.select, Some(vec!["quotes".to_owned()]));
        assert!(choices.levels.contains(&("quotes".to_owned(), Setting::At(Level::Hint))));
        assert!(choices.levels.contains(&("vague-source".to_owned(), Setting::Off)));
    }

    #[test]
    fn every_unknown_key_is_named_with_the_nearest_right_one() {
        let found = faults("stile = \"ap\"\nlevel = 3\nzzz = 1\nignore = [\"quote\"]\n");
        assert_eq!(found[3].2.as_deref(), Some("did you mean `quotes`?"));
        assert_eq!(found[0], ("stile", "there is no key `stile`".to_owned(), Some("did you mean `style`?".to_owned())));
        assert_eq!(found[1].2.as_deref(), Some("did you mean `levels`?"));
        assert!(found[2].2.as_deref().is_some_and(|help| help.starts_with("the keys are `style`,")));
    }

    #[test]
    fn unknown_words_are_faults_at_their_place() {
        let found = faults("style = \"app\"\nselect = [\"unclosed-qoute\"]\n[levels]\nvague-source = \"warn\"\n");
        let places: Vec<&str> = found.iter().map(|(place, ..)| *place).collect();
        assert_eq!(places, ["\"app\"", "\"unclosed-qoute\"", "\"warn\""]);
        assert_eq!(found[1].2.as_deref(), Some("did you mean `unclosed-quote`?"));
        assert_eq!(found[2].2.as_deref(), Some("did you mean `warning`?"));
    }

    #[test]
    fn broken_toml_and_wrong_types_have_a_place() {
        assert_eq!(faults("style = [").len(), 1);
        assert_eq!(faults("style = 3\n")[0].0, "3");
        let wrong = |text: &'static str| faults(text).remove(0);
        assert_eq!(wrong("ignore = \"quotes\"\n").0, "\"quotes\"");
        assert_eq!(wrong("ignore = \"quotes\"\n").1, "a list belongs here, not a string");
        assert_eq!(wrong("levels = [1]\n").1, "a table belongs here, not a list");
        assert_eq!(wrong("cues = 1\n").1, "a table belongs here, not a number");
    }

    #[test]
    fn the_schema_offers_the_rules() {
        let schema = schema(&KNOWN);
        assert!(schema.contains("\"unclosed-quote\""), "{schema}");
        assert!(schema.contains("\"attribution\""));
    }
}
