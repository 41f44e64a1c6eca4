//! A `copydesk.toml` and the drafts it is for.

use super::file::{ConfigFile, span};
use super::{Choices, Config, ConfigError, Fault, Home, KnownRule, Setting, Stylebook, names_of};
use crate::sources::Declared;
use crate::text::Span;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::Path;
use std::sync::Arc;
use toml::Spanned;

/// A configuration file, understood.
#[derive(Debug, Clone)]
pub struct Project {
    /// None where there is no file.
    home: Option<Arc<Home>>,
    choices: Choices,
    include: Option<Gitignore>,
    exclude: Gitignore,
    stet: Vec<(Gitignore, Vec<String>)>,
    /// What is on record, with the drafts it is for; for all drafts where none are named.
    records: Vec<(Option<Gitignore>, Declared)>,
    /// The files of the stylebook, each with its place in the configuration file.
    stylebook_files: Vec<(String, Span)>,
    stylebook: Arc<Stylebook>,
    known: Vec<KnownRule>,
}

impl Project {
    /// Understands the text of the configuration file at `path`, which need not
    /// be on disk as it stands: an editor may hold another version.
    ///
    /// # Errors
    ///
    /// Every unknown key, rule, level and style at its place; or the first fault
    /// of the TOML itself.
    pub fn parse(path: &Path, text: &str, known: &[KnownRule]) -> Result<Project, ConfigError> {
        let root = path.parent().unwrap_or(Path::new(""));
        let faulty = |faults| ConfigError::Faulty { path: path.to_owned(), text: text.to_owned(), faults };
        let file = ConfigFile::parse(text, known).map_err(faulty)?;
        let stet = file.stet.iter().map(|(pattern, rules)| {
            let rules = rules.iter().map(|rule| rule.get_ref().clone()).collect();
            Ok((matcher(root, std::slice::from_ref(pattern))?, rules))
        });
        let stet = stet.collect::<Result<Vec<_>, Fault>>().map_err(|fault| faulty(vec![fault]))?;
        let records = file.records.iter().map(|record| {
            let drafts = (!record.drafts.is_empty()).then(|| matcher(root, &record.drafts)).transpose()?;
            Ok((drafts, record.declared(path)))
        });
        let records = records.collect::<Result<Vec<_>, Fault>>().map_err(|fault| faulty(vec![fault]))?;
        let include = matcher(root, &file.include).map_err(|fault| faulty(vec![fault]))?;
        let exclude = matcher(root, &file.exclude).map_err(|fault| faulty(vec![fault]))?;
        let include = (!include.is_empty()).then_some(include);
        let stylebook_files = file.stylebook.iter().map(|name| (name.get_ref().clone(), span(name.span()))).collect();
        let home = Home::new(path, file.stylebook.iter().map(|name| name.get_ref().as_str()));
        Ok(Project {
            home: Some(Arc::new(home)),
            choices: file.choices(),
            include,
            exclude,
            stet,
            records,
            stylebook_files,
            stylebook: Arc::default(),
            known: known.to_vec(),
        })
    }

    /// A project that asks for nothing, for drafts without a configuration file.
    #[must_use]
    pub fn without_file(known: &[KnownRule]) -> Project {
        Project {
            home: None,
            choices: Choices::default(),
            include: None,
            exclude: Gitignore::empty(),
            stet: Vec::new(),
            records: Vec::new(),
            stylebook_files: Vec::new(),
            stylebook: Arc::default(),
            known: known.to_vec(),
        }
    }

    /// The folder of the configuration file; patterns are relative to it. Empty where there is no file.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.home.as_ref().map_or(Path::new(""), |home| home.root())
    }

    /// The files of the stylebook as they are named, each with its place in the configuration file.
    pub(super) fn stylebook_files(&self) -> &[(String, Span)] {
        &self.stylebook_files
    }

    /// The same project with this stylebook.
    #[must_use]
    pub fn with_stylebook(mut self, stylebook: Stylebook) -> Project {
        self.stylebook = Arc::new(stylebook);
        self
    }

    /// Whether `include` and `exclude` leave the draft in, as they do where there is no file.
    #[must_use]
    pub fn covers(&self, draft: &Path) -> bool {
        let included = self.include.as_ref().is_none_or(|include| self.matches(include, draft));
        included && !self.matches(&self.exclude, draft)
    }

    /// The configuration of a draft, with stronger wishes (of the command line
    /// or the editor) on top.
    #[must_use]
    pub fn config_for(&self, draft: &Path, stronger: &Choices) -> Config {
        let is_for = |drafts: &Option<Gitignore>| drafts.as_ref().is_none_or(|drafts| self.matches(drafts, draft));
        let records = self.records.iter().filter(|(drafts, _)| is_for(drafts)).map(|(_, record)| record.clone());
        let config = Choices::resolve(&[&self.choices, stronger], &self.known).with_sources(records);
        let config = config.with_stylebook(Arc::clone(&self.stylebook));
        let config = match &self.home {
            Some(home) => config.with_home(Arc::clone(home)),
            None => config,
        };
        let silent = self.stet.iter().filter(|(pattern, _)| self.matches(pattern, draft)).flat_map(|(_, rules)| rules);
        let silent = silent.flat_map(|name| names_of(name, &self.known));
        silent.fold(config, |config, id| config.with_setting(id, Setting::Off))
    }

    /// Only paths below the root can match: the pattern library has no answer for others.
    fn matches(&self, pattern: &Gitignore, draft: &Path) -> bool {
        let Ok(relative) = draft.strip_prefix(self.root()) else { return false };
        !relative.as_os_str().is_empty()
            && !relative.is_absolute()
            && pattern.matched_path_or_any_parents(relative, false).is_ignore()
    }
}

fn matcher(root: &Path, patterns: &[Spanned<String>]) -> Result<Gitignore, Fault> {
    let mut builder = GitignoreBuilder::new(root);
    for pattern in patterns {
        builder.add_line(None, pattern.get_ref()).map_err(|error| fault(pattern, &error))?;
    }
    builder.build().map_err(|error| Fault { span: Span::empty(0), message: error.to_string(), help: None })
}

fn fault(pattern: &Spanned<String>, error: &ignore::Error) -> Fault {
    let why = match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    };
    let message = format!("this pattern is not understood: {why}");
    let help = Some("patterns are written as in a `.gitignore` file, such as `archive/**`".to_owned());
    Fault { span: span(pattern.span()), message, help }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [KnownRule; 1] = [KnownRule { id: "unclosed-quote", group: "quotes" }];

    fn project(text: &str) -> Project {
        Project::parse(Path::new("/desk/copydesk.toml"), text, &KNOWN).expect("the file is right")
    }

    #[test]
    fn include_and_exclude_are_relative_to_the_file() {
        let project = project("include = [\"stories/\"]\nexclude = [\"stories/old\", \"*.txt\"]\n");
        assert!(project.covers(Path::new("/desk/stories/a.md")));
        assert!(!project.covers(Path::new("/desk/stories/a.txt")));
        assert!(!project.covers(Path::new("/desk/stories/old/a.md")));
        assert!(!project.covers(Path::new("/desk/notes/a.md")));
        assert!(!project.covers(Path::new("/elsewhere/a.md")));
        let without = Project::without_file(&KNOWN);
        assert!(without.covers(Path::new("/desk/a.md")) && without.covers(Path::new("")));
    }

    #[test]
    fn stet_silences_rules_in_the_drafts_it_names() {
        let project = project("[stet]\n\"letters/*.md\" = [\"quotes\"]\n");
        let setting = |draft: &str| project.config_for(Path::new(draft), &Choices::default()).setting("unclosed-quote");
        assert_eq!(setting("/desk/letters/a.md"), Some(Setting::Off));
        assert_eq!(setting("/desk/a.md"), None);
        assert_eq!(setting("/elsewhere/a.md"), None);
    }

    #[test]
    fn a_pattern_that_is_not_understood_is_a_fault_at_its_place() {
        let text = "exclude = [\"a{b\"]\n";
        let error = Project::parse(Path::new("/desk/copydesk.toml"), text, &KNOWN).expect_err("the pattern is broken");
        let fault = &error.faults()[0];
        assert_eq!(fault.span.slice(text), "\"a{b\"");
        assert!(fault.message.starts_with("this pattern is not understood: unclosed"), "{}", fault.message);
    }
}
