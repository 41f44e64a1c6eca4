//! Holding all quotations of a draft against the record, those again that were not heard before.
//!
//! Not here: one quotation before the record (`verify`), and what is kept of its verdict (`docket`).

use super::claim::{Claim, Naming, called};
use super::docket::{CaseKey, Docket, RestsOn, SourcesKey};
use super::evidence::Evidence;
use super::verdict::Verdict;
use super::verify::Case;
use super::whose::{Called, Places};
use crate::language::{Draft, Quotation, Standing};
use std::sync::Arc;

impl Evidence {
    /// What comes of holding each quotation against the record, in the order of the draft; nothing for those that no
    /// source is about.
    ///
    /// In proportion to the words quoted, and not to the length of the record.
    #[must_use]
    pub fn verify(&self, draft: &Draft) -> Vec<Verdict> {
        if self.sources().is_empty() {
            return Vec::new();
        }
        let quotations = draft.quotations().iter().enumerate();
        let is_said =
            |quotation: &Quotation| quotation.standing == Standing::Speech && !draft.is_in_headline(quotation);
        let said = quotations.filter(|(_, quotation)| is_said(quotation));
        let fresh = Docket::default();
        let session = Session {
            court: &Court { evidence: self, draft },
            docket: self.docket().unwrap_or(&fresh),
            sources: SourcesKey::of(self.sources()),
        };
        said.filter_map(|(index, quotation)| session.verdict(index, quotation)).collect()
    }
}

/// What all quotations of a draft are heard with.
pub(super) struct Court<'e> {
    pub(super) evidence: &'e Evidence,
    pub(super) draft: &'e Draft,
}

/// A verdict, and what it rests on.
pub(super) struct Heard {
    pub(super) verdict: Verdict,
    pub(super) rests_on: RestsOn,
}

struct Session<'e> {
    court: &'e Court<'e>,
    /// What was decided before: of the last version of the draft, or of this one, since a speaker is quoted more than once.
    docket: &'e Docket,
    sources: SourcesKey,
}

impl<'e> Session<'e> {
    fn verdict(&self, index: usize, quotation: &'e Quotation) -> Option<Verdict> {
        let Court { evidence, draft } = *self.court;
        let called = called(draft, quotation);
        let party = self.docket.party(self.sources, called, || Party::of(evidence, called));
        let claim = Claim::of(called, party.naming, quotation);
        let (key, start) = (key(draft, quotation, claim, self.sources), quotation.span().start());
        self.docket.verdict(key, index, start).or_else(|| {
            let places = Arc::clone(&party.places);
            let Heard { verdict, rests_on } = Case::of(self.court, (index, quotation), claim, places).verdict()?;
            if rests_on == RestsOn::TheWords {
                self.docket.keep(key, &verdict, start);
            }
            Some(verdict)
        })
    }
}

/// Whoever is called so.
pub(super) struct Party {
    naming: Naming,
    /// Where the record has their words: there are more labels than speakers.
    places: Arc<Places>,
}

impl Party {
    fn of(evidence: &Evidence, called: Option<Called<'_>>) -> Party {
        let naming = called.map_or(Naming::Otherwise, |called| Naming::of(evidence, called));
        Party { naming, places: Arc::new(Places::of(evidence, called)) }
    }
}

/// What decides about a quotation, apart from the rest of the draft.
fn key(draft: &Draft, quotation: &Quotation, claim: Claim<'_>, sources: SourcesKey) -> CaseKey {
    let span = quotation.span();
    let parts = quotation.parts.iter().map(|part| (part.content.start() - span.start(), part.content.len()));
    CaseKey::new(sources, draft.prose().slice(span), claim, parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::testing::draft;
    use crate::sources::{Docket, Grade, Policy, Record, Source, SourceKind, Transcriber, read};
    use std::path::PathBuf;

    fn evidence(record: &str) -> Evidence {
        let record = Record::new(read(record.as_bytes(), "talk.txt").unwrap());
        Evidence::new(vec![Source {
            speaker: None,
            aliases: Vec::new(),
            speaker_map: Vec::new(),
            kind: SourceKind::Interview,
            transcriber: Transcriber::Person,
            policy: Policy::Verbatim,
            path: PathBuf::from("talk.txt"),
            record: Arc::new(record),
        }])
    }

    #[test]
    fn what_another_says_is_graded_by_how_sure_that_is() {
        let record = "Ana Ruiz: We close the bridge, and that is that.\n\nTom Bell: The plan to shut the bridge is \
                      foolish and wrong, and nobody asked us.\n";
        let long = "The plan to shut the bridge is foolish and expensive for every family that lives on the other bank \
                    and works in the shipyards, schools or kitchens of the old town from Monday to Sunday, summer and winter, rain or shine";
        for (draft_of, grade) in [
            ("“The plan to shut the bridge is foolish and wrong,” Ana Ruiz said.".to_owned(), Grade::OthersWords),
            // Whoever asks about it may read it out.
            (
                "“The plan to shut the bridge is foolish and wrong,” Ana Ruiz tweeted.".to_owned(),
                Grade::LikelyOthersWords,
            ),
            // A small part may be chance.
            (format!("“{long},” Ana Ruiz said."), Grade::Missing),
        ] {
            let verdicts = evidence(record).verify(&draft(&draft_of));
            assert_eq!(verdicts.first().map(Verdict::grade), Some(grade), "{draft_of}");
        }
    }

    #[test]
    fn what_is_remembered_is_what_would_be_found() {
        let docket = Arc::new(Docket::default());
        let records = [
            "Ana Ruiz: We will not close the bridge before the summer, and I have said so in every meeting.\n\nTom Bell: The ferries do not run on Sundays, and nobody has asked for them.\n",
            "Ana Ruiz: We will close the bridge before the summer, and I have said so in every meeting.\n\nTom Bell: The ferries do not run on Sundays, and nobody has asked for them.\n",
        ];
        let quoted = "“We will close the bridge,” said Ana Ruiz, “before the summer, and I said so in every meeting.”\n\n“The ferries do not run on Sundays, and nobody has asked for them,” said Ana Ruiz.\n";
        let mut heard = Vec::new();
        for record in records {
            let fresh = evidence(record);
            let again = fresh.clone().remembering(Arc::clone(&docket));
            for before in ["", "Bread and ferries are what the town has.\n\n", "Short.\n\n"] {
                let draft = draft(&format!("{before}{quoted}"));
                assert_eq!(again.verify(&draft), fresh.verify(&draft));
                heard.extend(fresh.verify(&draft).into_iter().map(|verdict| verdict.grade()));
            }
        }
        assert!(
            heard.contains(&crate::sources::Grade::Critical) && heard.contains(&crate::sources::Grade::OthersWords)
        );
    }
}
