//! JSON as a tree that knows its places.
//!
//! Texts without escapes are borrowed from the file, so where they point is where they stand. Keys hardly ever have
//! escapes, so every map has a place. Not here: what the keys mean.

use super::super::Unreadable;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// The most values of a file, which is five for each of the words of three days.
const MOST_VALUES: u32 = 4_000_000;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'t> {
    /// `null`, `true` and `false`, which no reader asks for.
    Nothing,
    Number(f64),
    Text(Cow<'t, str>),
    List(Vec<Value<'t>>),
    Map(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// The tree of a text. Linear.
    ///
    /// # Errors
    ///
    /// Where it is no JSON, is nested deeper than 128 or holds too many values, at the line where that is seen.
    pub(super) fn parse(text: &'t str) -> Result<Value<'t>, Unreadable> {
        let left = Cell::new(MOST_VALUES);
        let mut reader = serde_json::Deserializer::from_str(text);
        let value = Seed(&left).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
        value.map_err(|error| {
            let told = error.to_string();
            let what = told.split(" at line ").next().unwrap_or_default();
            let (message, help) = match what {
                "recursion limit exceeded" => ("it is nested too deeply for a transcript".to_owned(), None),
                TOO_MANY => (TOO_MANY.to_owned(), None),
                _ if error.is_eof() => ("it is JSON that breaks off".to_owned(), Some("export it again")),
                _ => (format!("it is broken JSON: {what}"), Some("export it again")),
            };
            let fault = Unreadable::new(error.line().saturating_sub(1), message);
            match help {
                Some(help) => fault.with_help(help),
                None => fault,
            }
        })
    }

    /// What stands under a key of a map.
    pub(super) fn get(&self, key: &str) -> Option<&Value<'t>> {
        let Value::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// What stands under the first of these keys that the map has.
    pub(super) fn any(&self, keys: &[&str]) -> Option<&Value<'t>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// The values of a list; none of anything else.
    pub(super) fn list(&self) -> &[Value<'t>] {
        match self {
            Value::List(values) => values,
            _ => &[],
        }
    }

    /// The values of the list under a key.
    pub(super) fn items(&self, key: &str) -> &[Value<'t>] {
        self.get(key).map_or(&[], Value::list)
    }

    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, be it written as one or as text.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// The byte of the file at which it stands or which is near: the first borrowed text inside.
    pub(super) fn place(&self, file: &str) -> Option<usize> {
        let borrowed = |text: &Cow<'_, str>| match text {
            Cow::Borrowed(text) => text.as_ptr().addr().checked_sub(file.as_ptr().addr()),
            Cow::Owned(_) => None,
        };
        match self {
            Value::Text(text) => borrowed(text),
            Value::Map(entries) => entries.iter().find_map(|(key, _)| borrowed(key)),
            Value::List(values) => values.first().and_then(|value| value.place(file)),
            Value::Nothing | Value::Number(_) => None,
        }
    }
}

/// `true` and `false`, as serde hands them over.
type Truth = bool;

const TOO_MANY: &str = "it holds more values than a transcript can";

/// Reads one value, and counts how many may still come.
#[derive(Clone, Copy)]
struct Seed<'c>(&'c Cell<u32>);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value<'de>, D::Error> {
        let left = self.0.get().checked_sub(1).ok_or_else(|| D::Error::custom(TOO_MANY))?;
        self.0.set(left);
        reader.deserialize_any(self)
    }
}

/// A text, borrowed where the file allows.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Cow<'de, str>, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E: Error>(self, _: Truth) -> Result<Value<'de>, E> {
        Ok(Value::Nothing)
    }

    #[expect(clippy::cast_precision_loss, reason = "a time or a number of a speaker is small")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "a time or a number of a speaker is small")]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = items.next_key_seed(Key)? {
            entries.push((key, items.next_value_seed(self)?));
        }
        Ok(Value::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_where_they_stand() {
        let file = "{\n  \"a\": [\n    {\"w\\u0065\": 1, \"b\": \"é\"}]}";
        let value = Value::parse(file).expect("it is JSON");
        let inner = &value.items("a")[0];
        assert_eq!(inner.place(file), file.find("b\""));
        assert_eq!(inner.get("we").and_then(Value::number), Some(1.0));
        assert_eq!(inner.get("b").and_then(Value::text), Some("é"));
    }

    #[test]
    fn broken_json_is_refused_at_its_line() {
        let error = |text: &str| Value::parse(text).expect_err("it is broken");
        assert_eq!(error("{\n\"a\": ]}").line, 1);
        assert!(error("{\"a\": [").message.contains("breaks off"));
        assert!(error(&"[".repeat(1000)).message.contains("nested"));
        assert!(Value::parse("{} x").is_err());
    }
}
