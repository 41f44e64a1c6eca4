//! Do the marks match? One rule a file.

pub mod attribution_inside_quote;
pub mod full_stop_before_attribution;
pub mod missing_comma_before_attribution;
pub mod missing_reopening_mark;
pub mod premature_closing_mark;
pub mod unclosed_inner_quote;
pub mod unclosed_quote;
pub mod unopened_quote;
pub mod wrong_nesting;
