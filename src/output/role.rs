//! What a person is, as it reads beside the name: *Sgt. Luis Ortega*, *Maria
//! Munro, the harbour master*.

use super::paint::clean;
use crate::language::Person;
use crate::markup::Prose;

/// The words before and after a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Role {
    /// A title that the draft puts before the name.
    pub title: Option<String>,
    /// Anything else.
    pub description: Option<String>,
}

const ARTICLES: [&str; 8] = ["The", "A", "An", "His", "Her", "Their", "Its", "Our"];

impl Role {
    /// What the draft says the person is.
    #[must_use]
    pub fn of(person: &Person, prose: &Prose) -> Role {
        let Some(span) = person.role else { return Role::default() };
        let role = clean(prose.slice(span));
        let (first, rest) = role.split_at(role.find(' ').unwrap_or(role.len()));
        let article = ARTICLES.contains(&first);
        let before_name = person.mentions.iter().any(|name| (span.end()..=span.end() + 1).contains(&name.start()));
        if before_name && !article && first.starts_with(char::is_uppercase) {
            return Role { title: Some(role), description: None };
        }
        // An article has its capital from the sentence it stood in.
        let description = if article { first.to_lowercase() + rest } else { role };
        Role { title: None, description: Some(description) }
    }
}
