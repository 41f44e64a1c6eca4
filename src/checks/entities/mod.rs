//! Is it the same name? One rule a file.
