//! The specifications: `tests/specs/<group>/<id>.md`, in the form `tests/specs/README.md` defines.
//!
//! Every rule that is on runs over every draft of a specification, so a rule
//! that speaks where another is meant shows at once.

use crate::carets::{Fence, Piece, marked, pieces};
use crate::linting::{Beside, config_of, with_front_matter, with_rule_on};
use crate::support::{expect_none, files_with_extension, folder_name, keep_fresh, read, root, shown, stem};
use copydesk::Document;
use copydesk::checks::{Rule, rule_by_id};
use copydesk::config::Config;
use copydesk::findings::{Finding, apply};
use copydesk::lint::lint;
use std::path::Path;

#[test]
fn every_specification_holds() {
    let mut failures = Vec::new();
    for path in files_with_extension("tests/specs", "md") {
        if path == root().join("tests/specs/README.md") {
            continue;
        }
        failures.extend(faults_of(&path));
    }
    expect_none(&failures, "If the new findings are right, `UPDATE=1 cargo test` rewrites carets and fixed drafts.");
}

fn faults_of(path: &Path) -> Vec<String> {
    let Some(rule) = rule_by_id(&stem(path)) else {
        return vec![format!("{}: there is no rule of that name", shown(path))];
    };
    if folder_name(path) != rule.group.name() {
        return vec![format!("{}: the rule belongs to the group {}", shown(path), rule.group.name())];
    }
    let page = read(path).replace("\r\n", "\n");
    let mut reading = Reading::new(rule);
    if let Err(fault) = pieces(&page).iter().try_for_each(|piece| reading.take(piece)) {
        return vec![format!("{}: {fault}", shown(path))];
    }
    let mut faults: Vec<String> = keep_fresh(path, &reading.page).into_iter().collect();
    if reading.firing == 0 {
        faults.push(format!("{}: no draft sets the rule off, so the specification cannot fail", shown(path)));
    }
    if reading.passing == 0 {
        faults.push(format!("{}: no draft passes the rule, so nothing says where it must be silent", shown(path)));
    }
    faults
}

/// Reads a specification and writes it anew as it should be.
struct Reading {
    rule: &'static Rule,
    page: String,
    /// From the last `toml` block, for the next draft.
    config: Config,
    /// From the last `transcript` and `other-draft` blocks, for the next draft.
    beside: Beside,
    firing: usize,
    passing: usize,
}

impl Reading {
    fn new(rule: &'static Rule) -> Reading {
        Reading {
            rule,
            page: String::new(),
            config: Config::default(),
            beside: Beside::default(),
            firing: 0,
            passing: 0,
        }
    }

    fn take(&mut self, piece: &Piece<'_>) -> Result<(), String> {
        let fence = match piece {
            Piece::Line(line) => {
                self.page.push_str(line);
                self.page.push('\n');
                return Ok(());
            }
            Piece::Fence(fence) => fence,
        };
        match fence.kind() {
            "draft" => return self.take_draft(fence),
            // Written again after its draft, so what stands here goes, with the blank line before it.
            "fixed" => {
                if self.page.ends_with("\n\n") {
                    self.page.pop();
                }
                return Ok(());
            }
            "toml" => self.config = config_of(fence, std::mem::take(&mut self.config))?,
            "transcript" | "other-draft" => self.beside.take(fence),
            _ => {}
        }
        self.write(fence.ticks, fence.info, &fence.text());
        Ok(())
    }

    fn take_draft(&mut self, fence: &Fence<'_>) -> Result<(), String> {
        let document = fence.document()?;
        let config = with_rule_on(std::mem::take(&mut self.config), self.rule);
        let evidence = std::mem::take(&mut self.beside).evidence(&config);
        let evidence = with_front_matter(&evidence, &document);
        let findings: Vec<Finding> =
            lint(&document, &evidence, &config).into_iter().map(|(_, finding)| finding).collect();
        let of_rule: Vec<&Finding> = findings.iter().filter(|finding| finding.rule == self.rule.id).collect();
        if of_rule.is_empty() {
            self.passing += 1
        } else {
            self.firing += 1
        }
        let draft = marked(&document, findings.iter().map(|finding| (finding.span, finding.rule)));
        self.write(fence.ticks, fence.info, &draft);
        let best: Vec<_> = of_rule.iter().filter_map(|finding| finding.fixes.first()).collect();
        if best.is_empty() {
            return Ok(());
        }
        let fixed = apply(document.text(), best);
        self.page.push('\n');
        self.write(fence.ticks, "fixed", &fixed.text);
        let again = lint(&Document::new(&fixed.text, document.format()), &evidence, &config);
        let mended = fixed.left > 0 || again.iter().all(|(_, left)| left.rule != self.rule.id || left.fixes.is_empty());
        if mended { Ok(()) } else { Err(format!("line {}: the fix does not mend the draft", fence.line)) }
    }

    fn write(&mut self, ticks: &str, info: &str, text: &str) {
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        for part in [ticks, info, "\n", text, end, ticks, "\n"] {
            self.page.push_str(part);
        }
    }
}
