//! Who said it? One rule a file.
