//! Did they say it? One rule a file.
