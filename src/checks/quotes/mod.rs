//! Do the marks match? One rule a file.

pub mod attribution_inside_quote;
pub mod bracketed_quote;
pub mod full_stop_before_attribution;
pub mod inconsistent_ellipsis;
pub mod inconsistent_insertion_marks;
pub mod joined_sentences_in_quote;
pub mod missing_comma_before_attribution;
pub mod missing_reopening_mark;
pub mod mixed_quote_glyphs;
pub mod premature_closing_mark;
pub mod spaced_quote_mark;
pub mod unclosed_inner_quote;
pub mod unclosed_quote;
pub mod unopened_quote;
pub mod wrong_nesting;
pub mod wrong_way_apostrophe;
pub mod wrong_way_quote;
