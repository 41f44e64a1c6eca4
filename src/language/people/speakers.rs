//! The speakers of quotations given their full names, and the steps that lead there.

use super::antecedent::Link;
use super::office::ends_head;
use super::{Mention, People, is_head};
use crate::language::quotation::{Attribution, Confidence, Quotation, Speaker, SpeakerKind};
use crate::markup::{Prose, ProseSpan};

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

impl People {
    /// Gives every speaker the full name the draft gives, and the chain that leads to it: those of marked words and of
    /// reports together, in order of place, since whoever is reported goes on speaking in marks. Linear in both.
    pub(in crate::language) fn name_speakers(
        &self,
        prose: &Prose,
        quotations: &mut [Quotation],
        reported: &mut [Quotation],
    ) {
        let mut last: Option<LastSpeaker> = None;
        let mut body: Option<(Speaker, u32)> = None;
        let mut unnamed: Option<(Speaker, u32)> = None;
        let (mut quotations, mut reported) = (quotations.iter_mut().peekable(), reported.iter_mut().peekable());
        let place = |quotation: Option<&&mut Quotation>| quotation.map_or(u32::MAX, |one| one.span().start());
        loop {
            let marked_first = reported.peek().is_none() || place(quotations.peek()) < place(reported.peek());
            let next = if marked_first { quotations.next() } else { reported.next() };
            let Some(quotation) = next else { return };
            let block = quotation.parts.last().map_or(0, |part| part.block);
            let said = quotation.span();
            let Some(attribution) = quotation.attribution.as_mut() else { continue };
            if let Some((source, _)) = unnamed.as_ref().filter(|(_, spoke)| block.saturating_sub(*spoke) <= SOURCE_BACK)
                && repeat(prose, attribution, source)
            {
                continue;
            }
            if let Some(link) = self.name_speaker(prose, attribution, last) {
                // *criticised the plan* tells of words, and holds the floor less surely than *said that*; who asks
                // gives it away.
                let asks =
                    attribution.cue.as_ref().is_some_and(|cue| matches!(cue.lemma, "ask" | "wonder" | "question"));
                if marked_first || attribution.confidence >= HOLDS_FLOOR && !asks {
                    let floor = if marked_first { Floor::Marked } else { Floor::Reported };
                    last = Some(LastSpeaker { person: link.person, block, floor, said, asked: None });
                } else if let Some(last) = last.as_mut().filter(|_| asks && is_question(prose.slice(said))) {
                    last.asked = Some(link.person);
                }
                continue;
            }
            let Some(speaker) = attribution.speaker.as_mut() else { continue };
            if is_introduced(prose.slice(speaker.mention)) {
                unnamed = Some((speaker.clone(), block));
            }
            if speaker.kind == SpeakerKind::Pronoun {
                let near = body.as_ref().filter(|(_, spoke)| block.saturating_sub(*spoke) <= BODY_BACK);
                near.into_iter().for_each(|(body, _)| stand_for(prose, speaker, body));
            } else {
                body = Some((speaker.clone(), block));
            }
        }
    }

    fn name_speaker(&self, prose: &Prose, attribution: &mut Attribution, last: Option<LastSpeaker>) -> Option<Link> {
        let speaker = attribution.speaker.as_mut()?;
        let link = match speaker.kind {
            SpeakerKind::Pronoun => {
                let goes_on = attribution.cue.as_ref().is_some_and(|cue| GOING_ON.contains(&cue.lemma));
                let held = |last: LastSpeaker| LastSpeaker { floor: Floor::Held, ..last };
                self.antecedent(prose, speaker.mention, if goes_on { last.map(held) } else { last })
            }
            SpeakerKind::Person => self
                .person_in(prose, speaker.mention)
                .map(|person| Link::sure(person, speaker.mention))
                .or_else(|| self.holder_of_office(prose, speaker.mention, last))
                .or_else(|| self.described(prose, speaker.mention, last)),
            _ => None,
        };
        speaker.chain = vec![speaker.mention];
        match &link {
            Some(link) => {
                attribution.confidence = attribution.confidence.min(link.confidence);
                self.link(speaker, link);
            }
            None => prose.slice(speaker.mention).clone_into(&mut speaker.name),
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

    /// The person a mention names: the last of its names that nothing governs or owns.
    fn person_in(&self, prose: &Prose, mention: ProseSpan) -> Option<usize> {
        let own = |found: &&Mention| is_head(prose, mention, found.span, found.part);
        self.mentions_in(mention).rfind(own).map(|found| found.person)
    }

    pub(super) fn mentions_in(&self, span: ProseSpan) -> impl DoubleEndedIterator<Item = &Mention> {
        let from = self.mentions.partition_point(|mention| mention.span.end() <= span.start());
        let to = self.mentions.partition_point(|mention| mention.span.start() < span.end());
        self.mentions[from..to.max(from)].iter()
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

/// *it said*: the group or document that spoke last.
fn stand_for(prose: &Prose, pronoun: &mut Speaker, body: &Speaker) {
    if prose.slice(pronoun.mention).eq_ignore_ascii_case("it") && pronoun.mention.start() > body.mention.start() {
        pronoun.name.clone_from(&body.name);
        pronoun.chain.push(body.mention);
    }
}

/// How many blocks back the official spoke that *the official* is.
const SOURCE_BACK: u32 = 6;

/// *A person close to Ruiz*: somebody new, and nobody named.
fn is_introduced(mention: &str) -> bool {
    let first = mention.split_whitespace().next().unwrap_or_default();
    matches!(first, "A" | "a" | "An" | "an" | "One" | "one" | "Another" | "another")
}

/// The noun a mention is built on: *person* of *A person close to Ruiz*.
fn head_of(mention: &str) -> Option<&str> {
    mention.split_whitespace().take_while(|word| !ends_head(word) && *word != "close" && *word != "familiar").last()
}

/// *the person said*: whoever was introduced with the noun before, and nobody the draft names.
fn repeat(prose: &Prose, attribution: &mut Attribution, source: &Speaker) -> bool {
    let Some(speaker) = attribution.speaker.as_mut() else { return false };
    let mention = prose.slice(speaker.mention);
    let definite = matches!(mention.split_whitespace().next(), Some("The" | "the" | "That" | "that"));
    let same = head_of(mention).is_some_and(|head| head_of(prose.slice(source.mention)) == Some(head));
    if !definite || !same || speaker.kind == SpeakerKind::Pronoun || source.mention.start() >= speaker.mention.start() {
        return false;
    }
    speaker.name.clone_from(&source.name);
    speaker.chain = vec![speaker.mention, source.mention];
    attribution.confidence = attribution.confidence.min(Confidence::percent(80));
    true
}

/// As sure as a name itself.
pub(super) const NAMED: Confidence = Confidence::percent(100);
