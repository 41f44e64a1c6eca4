//! The speakers of quotations given their full names, and the steps that lead there.

#[cfg(test)]
mod tests;

use super::antecedent::{Link, is_for_person};
use super::office::ends_head;
use super::paragraph::{OPENS, Opened};
use super::{Mention, People, is_head};
use crate::language::lexicon::{WordClass, means_several, word_class};
use crate::language::names::{PartInSentence, Voice, sex_of_noun};
use crate::language::quotation::{Attribution, Confidence, Part, Quotation, Speaker, SpeakerKind};
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use std::ops::Range;

/// Whoever spoke last, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct LastSpeaker {
    pub(super) person: usize,
    /// The block of the quotation.
    pub(super) block: u32,
    pub(super) floor: Floor,
    /// What was said.
    pub(super) said: ProseSpan,
    /// Whoever asked since, whose question is answered next.
    pub(super) asked: Option<usize>,
}

/// How the words of whoever spoke last were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Floor {
    Marked,
    Reported,
    /// The next cue says that whoever spoke goes on: *she added*.
    Held,
}

/// Who has spoken so far, each of a kind with the block.
#[derive(Default)]
struct Spoken {
    last: Option<LastSpeaker>,
    /// The group or document.
    body: Option<(Speaker, u32)>,
    /// Whoever was introduced without a name.
    unnamed: Option<(Speaker, u32)>,
    /// Whoever spoke last, where the draft does not know them.
    stranger: Option<(Speaker, u32)>,
}

impl Spoken {
    /// Keeps in mind a speaker whom the draft does not know, and lets *it* go back to the body that spoke last.
    fn note_unknown(&mut self, prose: &Prose, speaker: &mut Speaker, block: u32) {
        let mention = prose.slice(speaker.mention);
        let stranger = match speaker.kind {
            SpeakerKind::Person => !is_definite(mention),
            SpeakerKind::Unnamed => is_introduced(mention),
            _ => false,
        };
        if stranger {
            self.stranger = Some((speaker.clone(), block));
        }
        if is_introduced(mention) {
            self.unnamed = Some((speaker.clone(), block));
        }
        if speaker.kind == SpeakerKind::Pronoun {
            let body = self.body.as_ref().filter(|(_, spoke)| block.saturating_sub(*spoke) <= BODY_BACK);
            body.into_iter().for_each(|(body, _)| stand_for(prose, speaker, body));
        } else if !matches!(mention.split(' ').next(), Some("no" | "No")) {
            // *Ruiz shows no signs of leaving*: nobody.
            self.body = Some((speaker.clone(), block));
        }
    }
}

impl People {
    /// Gives every speaker the full name the draft gives, and the chain that leads to it: those of marked words and of
    /// reports together, in order of place, since whoever is reported goes on speaking in marks. Linear in both.
    pub(in crate::language) fn name_speakers(
        &self,
        prose: &Prose,
        quotations: &mut [Quotation],
        reported: &mut [Quotation],
    ) {
        let mut spoken = Spoken::default();
        let (mut quotations, mut reported) = (quotations.iter_mut().peekable(), reported.iter_mut().peekable());
        let place = |quotation: Option<&&mut Quotation>| quotation.map_or(u32::MAX, |one| one.span().start());
        loop {
            let marked_first = reported.peek().is_none() || place(quotations.peek()) < place(reported.peek());
            let (next, floor) =
                if marked_first { (quotations.next(), Floor::Marked) } else { (reported.next(), Floor::Reported) };
            let Some(quotation) = next else { return };
            self.name_next(prose, quotation, floor, &mut spoken);
        }
    }

    fn name_next(&self, prose: &Prose, quotation: &mut Quotation, floor: Floor, spoken: &mut Spoken) {
        let block = quotation.parts.last().map_or(0, |part| part.block);
        let said = quotation.span();
        let Quotation { parts, attribution: Some(attribution), .. } = quotation else { return };
        if let Some((source, spoke)) = spoken.unnamed.as_ref()
            && block.saturating_sub(*spoke) <= SOURCE_BACK
            && repeat(prose, attribution, source)
        {
            let person = |speaker: &Speaker| speaker.kind == SpeakerKind::Person;
            let goes_on = attribution.speaker.clone().filter(person);
            spoken.stranger = goes_on.map(|speaker| (speaker, block)).or(spoken.stranger.take());
            return;
        }
        if let Some((stranger, spoke)) = spoken.stranger.as_mut()
            && block.saturating_sub(*spoke) <= STRANGER_BACK
            && self.goes_on(prose, attribution, stranger)
        {
            *spoke = block;
            return;
        }
        spoken.stranger = None;
        if let Some(link) = self.name_speaker(prose, attribution, parts, spoken.last) {
            // *criticised the plan* tells of words, and holds the floor less surely than *said that*; who asks gives it away.
            let asks = attribution.cue.as_ref().is_some_and(|cue| matches!(cue.lemma, "ask" | "wonder" | "question"));
            if floor == Floor::Marked || attribution.confidence >= HOLDS_FLOOR && !asks {
                spoken.last = Some(LastSpeaker { person: link.person, block, floor, said, asked: None });
            } else if let Some(last) = spoken.last.as_mut().filter(|_| asks && is_question(prose.slice(said))) {
                last.asked = Some(link.person);
            }
            return;
        }
        // *A spokesman declined to comment*: nobody expects more of him behind that paragraph.
        let silent = attribution.cue.as_ref().is_some_and(|cue| matches!(cue.lemma, "decline" | "refuse"));
        let spoke = if silent { block.saturating_sub(STRANGER_BACK) } else { block };
        if let Some(speaker) = attribution.speaker.as_mut() {
            spoken.note_unknown(prose, speaker, spoke);
        }
    }

    /// *a spokesman said … He added*: whoever spoke last goes on, and the draft does not name him. Where a noun tells the sex,
    /// any cue goes on, unless the draft has named somebody since; and so it does in the next sentence of the paragraph.
    fn goes_on(&self, prose: &Prose, attribution: &mut Attribution, stranger: &Speaker) -> bool {
        let goes_on = attribution.cue.as_ref().is_some_and(|cue| GOING_ON.contains(&cue.lemma));
        let Some(speaker) = attribution.speaker.as_mut() else { return false };
        let Some(sex) = sex_of_noun(prose.slice(speaker.mention)) else { return false };
        if speaker.kind != SpeakerKind::Pronoun || stranger.mention.end() > speaker.mention.start() {
            return false;
        }
        let head = head_of(prose.slice(stranger.mention));
        let between = ProseSpan::new(stranger.mention.end(), speaker.mention.start());
        let alone = || !self.mentions_in(between).any(|known| known.voice == Voice::Narration);
        let goes_on = goes_on
            || self.spoke_right_before(prose, stranger.mention, speaker.mention)
            || head.is_some_and(is_for_person) && alone() && !self.explains_name(stranger.mention);
        let fits = head.and_then(sex_of_noun).map_or(goes_on, |noun| noun == sex);
        let acts = |known: &Mention| matches!(known.part, PartInSentence::Subject | PartInSentence::First);
        let named = self.mentions_in(between).any(|known| known.voice == Voice::Narration && (acts(known) || !goes_on));
        if !fits || named {
            return false;
        }
        speaker.name.clone_from(&stranger.name);
        speaker.chain = vec![speaker.mention, stranger.mention];
        attribution.confidence = attribution.confidence.min(Confidence::percent(80));
        true
    }

    /// *“…,” a councillor said. He said …*: somebody new, in the same paragraph and no more than a sentence before, and no
    /// apposition of a name.
    fn spoke_right_before(&self, prose: &Prose, stranger: ProseSpan, pronoun: ProseSpan) -> bool {
        let (theirs, own) = (self.sentence_at(stranger.start()), self.sentence_at(pronoun.start()));
        let near = own <= theirs + 1 && prose.block_at(stranger.start()) == prose.block_at(pronoun.start());
        let words = prose.slice(stranger);
        near && is_introduced(words) && head_of(words).is_some_and(is_for_person) && !self.explains_name(stranger)
    }

    /// *Ana Ruiz, | a councillor in Karst*: whether the sentence names somebody before.
    fn explains_name(&self, stranger: ProseSpan) -> bool {
        let sentence = self.sentence_at(stranger.start()) as usize;
        let begins = self.sentences.get(sentence.wrapping_sub(1)).copied().unwrap_or_default();
        let before = ProseSpan::new(begins.min(stranger.start()), stranger.start());
        self.mentions_in(before).any(|known| known.voice == Voice::Narration)
    }

    fn name_speaker(
        &self,
        prose: &Prose,
        attribution: &mut Attribution,
        parts: &[Part],
        last: Option<LastSpeaker>,
    ) -> Option<Link> {
        let speaker = attribution.speaker.as_mut()?;
        let link = match speaker.kind {
            SpeakerKind::Pronoun => {
                let goes_on = attribution.cue.as_ref().is_some_and(|cue| GOING_ON.contains(&cue.lemma));
                let held = |last: LastSpeaker| LastSpeaker { floor: Floor::Held, ..last };
                let taken = self.antecedent(prose, speaker.mention, parts, if goes_on { last.map(held) } else { last });
                match self.opened(prose, speaker.mention, last, taken.as_ref()) {
                    Some(Opened::Known(link)) => Some(link),
                    Some(Opened::Stranger(noun)) => {
                        prose.slice(noun).clone_into(&mut speaker.name);
                        speaker.chain = vec![speaker.mention, noun];
                        attribution.confidence = attribution.confidence.min(OPENS);
                        return None;
                    }
                    None => taken,
                }
            }
            SpeakerKind::Person => self
                .person_in(prose, speaker.mention)
                .map(|person| Link::sure(person, speaker.mention))
                .or_else(|| self.holder_of_office(prose, speaker.mention, last))
                .or_else(|| self.described(prose, speaker.mention, last)),
            _ => None,
        };
        // The mention, the name that it goes back to, and the full name.
        speaker.chain = Vec::with_capacity(3);
        speaker.chain.push(speaker.mention);
        match &link {
            Some(link) => {
                attribution.confidence = attribution.confidence.min(link.confidence);
                self.link(speaker, link);
            }
            None => {
                let all = self.names_of_all(prose, speaker.mention).filter(|_| speaker.kind == SpeakerKind::Group);
                speaker.name = all.unwrap_or_else(|| prose.slice(speaker.mention).to_owned());
            }
        }
        link
    }

    fn link(&self, speaker: &mut Speaker, link: &Link) {
        let person = &self.people[link.person];
        speaker.name.clone_from(&person.name);
        speaker.person = Some(u32::try_from(link.person).unwrap_or(u32::MAX));
        speaker.rivals.clone_from(&link.rivals);
        if !speaker.mention.covers(link.through) {
            speaker.chain.push(link.through);
        }
        let full = person.mentions.iter().find(|mention| mention.len() as usize == person.name.len());
        let full = full.filter(|full| !speaker.mention.covers(**full) && !speaker.chain.contains(full));
        speaker.chain.extend(full.filter(|full| full.start() < speaker.mention.start()));
    }

    /// *Ana Ruiz, Ida Fenn and Tom Bell* of *Ruiz, Fenn and Bell*: the full names of people who speak as one.
    fn names_of_all(&self, prose: &Prose, mention: ProseSpan) -> Option<String> {
        let words = prose.slice(mention);
        let and = and_in(words)?;
        let part = |part: Range<usize>| {
            let (from, to) = (mention.start() + narrow(part.start), mention.start() + narrow(part.end));
            self.person_in(prose, ProseSpan::new(from, to)).map(|person| self.people[person].name.as_str())
        };
        let last = part(and.end..words.len())?;
        let mut from = 0;
        // *Ana Ruiz, the mayor,*: what tells of her has no name of its own.
        let mut before: Vec<&str> = Vec::new();
        for chunk in words[..and.start].split(',') {
            before.extend(part(from..from + chunk.len()));
            from += chunk.len() + 1;
        }
        (!before.is_empty()).then(|| format!("{} and {last}", before.join(", ")))
    }

    /// The person a mention names: the last of its names that nothing governs or owns.
    fn person_in(&self, prose: &Prose, mention: ProseSpan) -> Option<usize> {
        let own = |found: &&Mention| is_head(prose, mention, found.span, found.part);
        self.mentions_in(mention).rfind(own).map(|found| found.person)
    }

    pub(super) fn mentions_in(&self, span: ProseSpan) -> impl DoubleEndedIterator<Item = &Mention> {
        let from = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        // Few stand inside one span, and they are counted sooner than the end is looked for among all.
        let inside = self.mentions[from..].iter().take_while(|mention| mention.span.start() < span.end()).count();
        self.mentions[from..from + inside].iter()
    }
}

/// *how high the wall would be*, and not *the council to wait*: what somebody else will answer.
fn is_question(said: &str) -> bool {
    let first = said.split_whitespace().next().unwrap_or_default();
    matches!(first, "if" | "whether" | "what" | "how" | "why" | "who" | "when" | "where" | "which" | "about")
}

/// Who does this has spoken before.
const GOING_ON: [&str; 4] = ["add", "continue", "go on", "conclude"];

/// A report as sure as this leaves its speaker speaking.
const HOLDS_FLOOR: Confidence = Confidence::percent(76);

/// How many blocks back the council spoke that *it* stands for.
const BODY_BACK: u32 = 3;

/// *it said*: the group or document that spoke last; *they said*: the several that did.
fn stand_for(prose: &Prose, pronoun: &mut Speaker, body: &Speaker) {
    let word = prose.slice(pronoun.mention);
    let several = are_several(prose.slice(body.mention));
    let fits = word.eq_ignore_ascii_case("it") && !several || word.eq_ignore_ascii_case("they") && several;
    if fits && pronoun.mention.start() > body.mention.start() {
        pronoun.name.clone_from(&body.name);
        pronoun.chain.push(body.mention);
    }
}

/// *officials at the port*, *many*, *Ruiz and Bell*: more than one.
fn are_several(mention: &str) -> bool {
    let noun = head_of(mention).unwrap_or_default();
    // *Officials* begins a sentence, and *the Times* is one.
    let role = |word: &str| matches!(word_class(word), Some(WordClass::Role | WordClass::Unnamed | WordClass::Group));
    let singular = noun.strip_suffix('s').filter(|stem| !stem.ends_with('s'));
    let plural = singular.is_some_and(|stem| noun.starts_with(char::is_lowercase) || role(stem) || role(noun));
    // *the Department of Locks and Piers* is one.
    let joined = !is_definite(mention) && and_in(mention).is_some();
    plural || means_several(noun) || joined
}

/// The first *and* between two words, which may stand at the end of a line.
fn and_in(mention: &str) -> Option<Range<usize>> {
    let stands_alone = |&(at, and): &(usize, &str)| {
        let (before, behind) = (&mention[..at], &mention[at + and.len()..]);
        before.ends_with(char::is_whitespace) && behind.starts_with(char::is_whitespace)
    };
    mention.match_indices("and").find(stands_alone).map(|(at, and)| at..at + and.len())
}

/// How many blocks back somebody without a name spoke whom *he* goes back to.
const STRANGER_BACK: u32 = 1;

/// How many blocks back the official spoke that *the official* is.
const SOURCE_BACK: u32 = 6;

/// *A person close to Ruiz*: somebody new, and nobody named.
fn is_introduced(mention: &str) -> bool {
    let first = mention.split_whitespace().next().unwrap_or_default();
    matches!(first, "A" | "a" | "An" | "an" | "One" | "one" | "Another" | "another")
}

/// *the official*: somebody the draft has spoken of.
fn is_definite(mention: &str) -> bool {
    matches!(mention.split_whitespace().next(), Some("The" | "the" | "That" | "that"))
}

/// The noun a mention is built on: *person* of *A person close to Ruiz*.
fn head_of(mention: &str) -> Option<&str> {
    let ends = |word: &str| ends_head(word) || matches!(word, "close" | "familiar" | "that");
    mention.split_whitespace().take_while(|word| !ends(word)).last()
}

/// *the person said*: whoever was introduced with the noun before, and nobody the draft names.
fn repeat(prose: &Prose, attribution: &mut Attribution, source: &Speaker) -> bool {
    let Some(speaker) = attribution.speaker.as_mut() else { return false };
    let mention = prose.slice(speaker.mention);
    let later = source.mention.start() < speaker.mention.start();
    if !later || speaker.kind == SpeakerKind::Pronoun || !is_definite(mention) {
        return false;
    }
    // *An IMF mission … the IMF*: a name is no noun that takes another up.
    let noun = head_of(mention).filter(|head| head.starts_with(char::is_lowercase));
    let same = noun.is_some_and(|head| head_of(prose.slice(source.mention)) == Some(head));
    if !same {
        return false;
    }
    speaker.name.clone_from(&source.name);
    speaker.chain = vec![speaker.mention, source.mention];
    attribution.confidence = attribution.confidence.min(Confidence::percent(80));
    true
}

/// As sure as a name itself.
pub(super) const NAMED: Confidence = Confidence::percent(100);
