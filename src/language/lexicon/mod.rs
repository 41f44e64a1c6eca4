//! Word lists: plain text files that everybody can read and correct, embedded
//! in the binary and looked up in constant time.
