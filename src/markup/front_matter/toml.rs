//! Front matter in TOML, read by the parser of the `toml` crate, which goes on
//! after a fault and keeps places.

use super::align::Notation;
use super::{DEEPEST, Scalar};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The values, in order of place; those at a fault are left out.
pub(super) fn scalars(text: &str) -> Vec<Scalar> {
    let (table, _faults) = DeTable::parse_recoverable(text);
    let mut scalars = Vec::new();
    read_table(text, "", table.get_ref(), DEEPEST, &mut scalars);
    scalars.sort_by_key(|scalar| scalar.outer.start);
    scalars
}

fn read_table(text: &str, prefix: &str, table: &DeTable<'_>, deepest: usize, scalars: &mut Vec<Scalar>) {
    for (name, value) in table {
        let name = name.get_ref();
        let key = if prefix.is_empty() { name.to_string() } else { format!("{prefix}.{name}") };
        read_value(text, &key, value, deepest, scalars);
    }
}

fn read_value(text: &str, key: &str, value: &Spanned<DeValue<'_>>, deepest: usize, scalars: &mut Vec<Scalar>) {
    let Some(deepest) = deepest.checked_sub(1) else { return };
    match value.get_ref() {
        DeValue::Table(table) => read_table(text, key, table, deepest, scalars),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let structured = matches!(item.get_ref(), DeValue::Table(_) | DeValue::Array(_));
                let numbered = if structured { format!("{key}.{index}") } else { key.to_owned() };
                read_value(text, &numbered, item, deepest, scalars);
            }
        }
        DeValue::String(words) => {
            let (inner, notation) = written(text, &value.span());
            let words = words.trim_end_matches('\n').to_owned();
            scalars.push(Scalar { key: key.to_owned(), value: words, outer: value.span(), inner, notation });
        }
        _ => {
            let (outer, inner) = (value.span(), value.span());
            let source = text.get(outer.clone()).unwrap_or_default().to_owned();
            scalars.push(Scalar { key: key.to_owned(), value: source, outer, inner, notation: Notation::Plain });
        }
    }
}

/// The bytes of a string without its quotation marks, and how they are written.
fn written(text: &str, range: &Range<usize>) -> (Range<usize>, Notation) {
    let source = text.get(range.clone()).unwrap_or_default();
    // At a fault the parser takes words without marks for a string.
    if !source.starts_with(['"', '\'']) {
        return (range.clone(), Notation::Plain);
    }
    let notation = if source.starts_with('"') { Notation::Double } else { Notation::Plain };
    let marks = if source.len() >= 6 && (source.starts_with("\"\"\"") || source.starts_with("'''")) { 3 } else { 1 };
    let inside = source.get(marks..source.len().saturating_sub(marks)).unwrap_or_default();
    // A line break straight after three marks is not part of the value.
    let skipped = if marks == 3 { inside.len() - inside.trim_start_matches(['\r', '\n']).len() } else { 0 };
    let start = range.start + marks.min(source.len()) + skipped;
    (start..start + inside[skipped..].trim_end_matches(['\r', '\n']).len(), notation)
}

#[cfg(test)]
mod tests {
    use super::scalars;

    #[test]
    fn a_value_without_marks_is_not_cut_inside_a_letter() {
        for text in ["title =’ \"The bell", "title = ’", "title = é", "title = \"é", "title = '''é", "title = \"\"\"é"]
        {
            for scalar in scalars(text) {
                assert!(text.get(scalar.inner).is_some(), "{text}");
                assert!(text.get(scalar.outer).is_some(), "{text}");
            }
        }
    }
}
