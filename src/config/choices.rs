//! One layer of wishes, and how layers become a [`Config`].

use super::{Config, KnownRule, Setting, Style, names_of};
use crate::findings::Level;
use crate::language::Cues;

/// What one place (a file, a command line) asks for.
///
/// The names in it are ids of rules, names of groups or `all`; whoever builds it
/// has checked them, and a name that means nothing does nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The style, where one is asked for.
    pub style: Option<Style>,
    /// Run only these, where any are named.
    pub select: Option<Vec<String>>,
    /// Never run these.
    pub ignore: Vec<String>,
    /// How loud: a level, or off.
    pub levels: Vec<(String, Setting)>,
    /// The verbs of saying, where they are other than those of the house.
    pub cues: Option<Cues>,
}

impl Choices {
    /// The configuration these layers add up to, the later the stronger.
    ///
    /// The strongest `select` decides which rules run at all, every `ignore`
    /// takes away from that, and levels say how loud what is left is.
    #[must_use]
    pub fn resolve(layers: &[&Choices], known: &[KnownRule]) -> Config {
        let style = layers.iter().rev().find_map(|layer| layer.style).unwrap_or_default();
        let cues = layers.iter().rev().find_map(|layer| layer.cues.clone()).unwrap_or_default();
        let mut config = Config::default().with_style(style).with_cues(cues);
        let select = layers.iter().rev().find_map(|layer| layer.select.as_ref());
        if let Some(select) = select {
            config = set(config, known.iter().map(|rule| rule.id), Setting::Off);
            config = set(config, select.iter().flat_map(|name| names_of(name, known)), Setting::On);
        }
        for (name, setting) in layers.iter().flat_map(|layer| &layer.levels) {
            let runs = |id: &&str| select.is_none() || config.setting(id) != Some(Setting::Off);
            let ids: Vec<&str> = names_of(name, known).into_iter().filter(runs).collect();
            config = set(config, ids, *setting);
        }
        let ignored = layers.iter().flat_map(|layer| &layer.ignore).flat_map(|name| names_of(name, known));
        set(config, ignored, Setting::Off)
    }
}

fn set<'n>(config: Config, ids: impl IntoIterator<Item = &'n str>, setting: Setting) -> Config {
    ids.into_iter().fold(config, |config, id| config.with_setting(id, setting))
}

/// The setting a word of `[levels]` asks for: the name of a level, or `off`.
pub(super) fn setting_from_name(name: &str) -> Option<Setting> {
    if name == "off" { Some(Setting::Off) } else { Level::from_name(name).map(Setting::At) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [KnownRule; 3] = [
        KnownRule { id: "unclosed-quote", group: "quotes" },
        KnownRule { id: "long-quote", group: "quotes" },
        KnownRule { id: "vague-source", group: "attribution" },
    ];

    fn choices(select: &[&str], ignore: &[&str], levels: &[(&str, Setting)]) -> Choices {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        Choices {
            style: None,
            select: (!select.is_empty()).then(|| owned(select)),
            ignore: owned(ignore),
            levels: levels.iter().map(|(name, setting)| ((*name).to_owned(), *setting)).collect(),
            cues: None,
        }
    }

    #[test]
    fn nothing_asked_leaves_every_default() {
        let config = Choices::resolve(&[&Choices::default()], &KNOWN);
        assert_eq!(config, Config::default());
    }

    #[test]
    fn select_runs_only_what_it_names_and_ignore_takes_away() {
        let config = Choices::resolve(&[&choices(&["quotes"], &["long-quote"], &[])], &KNOWN);
        assert_eq!(config.setting("unclosed-quote"), Some(Setting::On));
        assert_eq!(config.setting("long-quote"), Some(Setting::Off));
        assert_eq!(config.setting("vague-source"), Some(Setting::Off));
    }

    #[test]
    fn a_later_select_replaces_an_earlier_one_and_levels_do_not_bring_rules_back() {
        let file = choices(&["vague-source"], &[], &[("vague-source", Setting::At(Level::Error))]);
        let line = choices(&["unclosed-quote"], &[], &[]);
        let config = Choices::resolve(&[&file, &line], &KNOWN);
        assert_eq!(config.setting("vague-source"), Some(Setting::Off));
        assert_eq!(config.setting("unclosed-quote"), Some(Setting::On));
    }

    #[test]
    fn a_level_turns_on_a_rule_that_is_off_by_default() {
        let config = Choices::resolve(&[&choices(&[], &[], &[("long-quote", Setting::At(Level::Hint))])], &KNOWN);
        assert_eq!(config.setting("long-quote"), Some(Setting::At(Level::Hint)));
        assert_eq!(config.setting("unclosed-quote"), None);
    }
}
