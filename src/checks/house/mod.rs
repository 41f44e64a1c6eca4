//! Does copydesk understand what it was told? One rule a file.
