//! What an element does to the text in it.

use crate::markup::BlockKind;

/// What an element does to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: it stands inside a line.
    Inline,
    /// Parts text; a paragraph in it is what it would be outside.
    Box,
    /// A paragraph.
    Paragraph,
    /// The main heading.
    Headline,
    /// Another heading.
    Heading,
    /// An item of a list.
    Item,
    /// A block quotation.
    Quotation,
    /// The words under a picture or over a table.
    Caption,
    /// A cell of a table.
    Cell,
    /// A line break.
    Break,
    /// A line across the page.
    Rule,
    /// The title of the page.
    Title,
    /// A link to elsewhere, or the place of one.
    Link,
    /// Bold or italic type.
    Stress,
    /// A quotation whose marks the browser puts.
    Quote,
    /// Code inside a line: one U+FFFC.
    Opaque,
    /// Holds no HTML: its content is one text, and no prose.
    Raw,
    /// Holds no prose.
    Hidden,
    /// Holds no prose, and parts the text around it.
    HiddenBlock,
}

impl Role {
    /// The role of the element with that name, in lower case.
    pub(super) fn of(name: &[u8]) -> Role {
        match name {
            b"p" => Role::Paragraph,
            b"h1" => Role::Headline,
            b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Role::Heading,
            b"li" | b"dd" | b"dt" => Role::Item,
            b"blockquote" => Role::Quotation,
            b"figcaption" | b"caption" => Role::Caption,
            b"td" | b"th" => Role::Cell,
            b"br" => Role::Break,
            b"hr" => Role::Rule,
            b"title" => Role::Title,
            b"a" => Role::Link,
            b"b" | b"strong" | b"i" | b"em" => Role::Stress,
            b"q" => Role::Quote,
            b"code" | b"kbd" | b"samp" | b"tt" => Role::Opaque,
            b"script" | b"style" | b"textarea" | b"iframe" | b"xmp" | b"noscript" | b"noembed" | b"noframe" => {
                Role::Raw
            }
            b"template" | b"svg" | b"math" | b"object" | b"audio" | b"video" | b"canvas" | b"select" | b"button" => {
                Role::Hidden
            }
            b"pre" | b"nav" => Role::HiddenBlock,
            b"address" | b"article" | b"aside" | b"body" | b"center" | b"details" | b"dialog" | b"div" | b"dl"
            | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header" | b"hgroup" | b"html" | b"main"
            | b"menu" | b"ol" | b"search" | b"section" | b"summary" | b"table" | b"tbody" | b"tfoot" | b"thead"
            | b"tr" | b"ul" => Role::Box,
            _ => Role::Inline,
        }
    }

    /// Whether text before it and text in it are different blocks.
    pub(super) fn parts(self) -> bool {
        use Role::{Box, Caption, Cell, Heading, Headline, Item, Paragraph, Quotation};
        matches!(self, Box | Paragraph | Headline | Heading | Item | Quotation | Caption | Cell)
    }

    /// Whether it means something only together with its end tag.
    pub(super) fn is_paired(self) -> bool {
        matches!(self, Role::Title | Role::Quote | Role::Opaque | Role::Hidden | Role::HiddenBlock)
    }

    /// The kind of the text in it, where it has one of its own.
    pub(super) fn kind(self) -> Option<BlockKind> {
        match self {
            Role::Headline => Some(BlockKind::Headline),
            Role::Heading => Some(BlockKind::Heading),
            Role::Item => Some(BlockKind::ListItem),
            Role::Quotation => Some(BlockKind::BlockQuotation),
            Role::Caption => Some(BlockKind::Caption),
            Role::Cell => Some(BlockKind::TableCell),
            _ => None,
        }
    }
}

/// What the classes of an element say its text is, where newsrooms agree on the word.
pub(super) fn kind_of_classes(classes: &[u8]) -> Option<BlockKind> {
    classes.split(|byte| !byte.is_ascii_alphanumeric()).find_map(|word| match word.to_ascii_lowercase().as_slice() {
        b"byline" => Some(BlockKind::Byline),
        b"dateline" | b"timestamp" | b"pubdate" => Some(BlockKind::Dateline),
        b"standfirst" | b"dek" | b"deck" | b"subtitle" | b"strapline" => Some(BlockKind::Standfirst),
        b"caption" | b"figcaption" => Some(BlockKind::Caption),
        _ => None,
    })
}
