//! Findings for people and machines outside the editor: one writer a format,
//! each with its own versioned wire types.
