//! The registry: every rule, in the order of the documentation.

use super::{Rule, attribution, entities, house, matching, quotes};
use crate::config::KnownRule;

/// Every rule of the desk.
pub static RULES: &[&Rule] = &[
    &attribution::unattributed_quote::UNATTRIBUTED_QUOTE,
    &attribution::speaker_without_antecedent::SPEAKER_WITHOUT_ANTECEDENT,
    &attribution::ambiguous_speaker::AMBIGUOUS_SPEAKER,
    &attribution::unidentified_speaker::UNIDENTIFIED_SPEAKER,
    &attribution::vague_source::VAGUE_SOURCE,
    &attribution::bare_anonymous_source::BARE_ANONYMOUS_SOURCE,
    &attribution::passive_attribution::PASSIVE_ATTRIBUTION,
    &attribution::unexplained_anonymity::UNEXPLAINED_ANONYMITY,
    &attribution::plural_single_source::PLURAL_SINGLE_SOURCE,
    &attribution::unsourced_study::UNSOURCED_STUDY,
    &attribution::hedged_claim::HEDGED_CLAIM,
    &attribution::unnamed_media::UNNAMED_MEDIA,
    &attribution::confidential_approval::CONFIDENTIAL_APPROVAL,
    &attribution::dangling_attribution::DANGLING_ATTRIBUTION,
    &attribution::late_attribution::LATE_ATTRIBUTION,
    &attribution::repeated_attribution::REPEATED_ATTRIBUTION,
    &attribution::mixed_speakers::MIXED_SPEAKERS,
    &attribution::impossible_verb_of_saying::IMPOSSIBLE_VERB_OF_SAYING,
    &attribution::loaded_verb_of_saying::LOADED_VERB_OF_SAYING,
    &attribution::mind_reading::MIND_READING,
    &attribution::tense_shift_in_attribution::TENSE_SHIFT_IN_ATTRIBUTION,
    &quotes::unclosed_quote::UNCLOSED_QUOTE,
    &quotes::unopened_quote::UNOPENED_QUOTE,
    &quotes::missing_reopening_mark::MISSING_REOPENING_MARK,
    &quotes::premature_closing_mark::PREMATURE_CLOSING_MARK,
    &quotes::wrong_way_quote::WRONG_WAY_QUOTE,
    &quotes::mixed_quote_glyphs::MIXED_QUOTE_GLYPHS,
    &quotes::wrong_nesting::WRONG_NESTING,
    &quotes::unclosed_inner_quote::UNCLOSED_INNER_QUOTE,
    &quotes::spaced_quote_mark::SPACED_QUOTE_MARK,
    &quotes::wrong_way_apostrophe::WRONG_WAY_APOSTROPHE,
    &quotes::full_stop_before_attribution::FULL_STOP_BEFORE_ATTRIBUTION,
    &quotes::missing_comma_before_attribution::MISSING_COMMA_BEFORE_ATTRIBUTION,
    &quotes::attribution_inside_quote::ATTRIBUTION_INSIDE_QUOTE,
    &quotes::inconsistent_ellipsis::INCONSISTENT_ELLIPSIS,
    &quotes::inconsistent_insertion_marks::INCONSISTENT_INSERTION_MARKS,
    &quotes::bracketed_quote::BRACKETED_QUOTE,
    &quotes::joined_sentences_in_quote::JOINED_SENTENCES_IN_QUOTE,
    &matching::misquoted_headline::MISQUOTED_HEADLINE,
    &matching::misattributed_headline::MISATTRIBUTED_HEADLINE,
    &matching::drifting_quote::DRIFTING_QUOTE,
    &matching::altered_quote::ALTERED_QUOTE,
    &matching::reversed_quote::REVERSED_QUOTE,
    &matching::missing_from_transcript::MISSING_FROM_TRANSCRIPT,
    &matching::unmarked_omission::UNMARKED_OMISSION,
    &matching::spliced_quote::SPLICED_QUOTE,
    &matching::reordered_quote::REORDERED_QUOTE,
    &matching::other_speakers_words::OTHER_SPEAKERS_WORDS,
    &matching::cleaned_quote::CLEANED_QUOTE,
    &matching::bracket_hides_words::BRACKET_HIDES_WORDS,
    &matching::unsure_transcript::UNSURE_TRANSCRIPT,
    &matching::ambiguous_match::AMBIGUOUS_MATCH,
    &matching::unmarked_quote::UNMARKED_QUOTE,
    &entities::stylebook_name::STYLEBOOK_NAME,
    &entities::withheld_name::WITHHELD_NAME,
    &entities::inconsistent_name::INCONSISTENT_NAME,
    &entities::inconsistent_diacritics::INCONSISTENT_DIACRITICS,
    &entities::inconsistent_honorific_stop::INCONSISTENT_HONORIFIC_STOP,
    &entities::inconsistent_initials::INCONSISTENT_INITIALS,
    &entities::weekday_date_mismatch::WEEKDAY_DATE_MISMATCH,
    &entities::surname_before_full_name::SURNAME_BEFORE_FULL_NAME,
    &entities::ambiguous_surname::AMBIGUOUS_SURNAME,
    &entities::conflicting_age::CONFLICTING_AGE,
    &entities::undefined_acronym::UNDEFINED_ACRONYM,
    &entities::acronym_before_definition::ACRONYM_BEFORE_DEFINITION,
    &entities::unused_acronym::UNUSED_ACRONYM,
    &entities::repeated_definition::REPEATED_DEFINITION,
    &entities::conflicting_acronym::CONFLICTING_ACRONYM,
    &entities::inconsistent_acronym_form::INCONSISTENT_ACRONYM_FORM,
    &entities::inconsistent_organisation::INCONSISTENT_ORGANISATION,
    &entities::inconsistent_place::INCONSISTENT_PLACE,
    &entities::inconsistent_capitalisation::INCONSISTENT_CAPITALISATION,
    &house::unused_stet::UNUSED_STET,
    &house::unknown_rule::UNKNOWN_RULE,
    &house::broken_source::BROKEN_SOURCE,
];

/// The rule of that id.
#[must_use]
pub fn rule_by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// The rules as configuration knows them: their ids and groups.
#[must_use]
pub fn known_rules() -> Vec<KnownRule> {
    RULES.iter().map(|rule| KnownRule { id: rule.id, group: rule.group.name() }).collect()
}
