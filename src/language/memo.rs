//! What was asked of each block of the version read last, so that a keystroke asks only the blocks it changed.
//!
//! For questions the draft pass has that no block can answer beforehand, because they depend on what the rest of the
//! draft holds, and that would mean going through all the text again.
//! Not here: what a block tells by itself (`block`, `cache`).

use super::block::BlockFacts;
use std::sync::Arc;

/// One question and the answer of each block of the version read last.
#[derive(Debug)]
pub(super) struct BlockMemo<Q, A> {
    question: Q,
    /// *Invariant:* each answer is that of its block to `question`.
    answers: Vec<(Arc<BlockFacts>, A)>,
}

/// Whether something is what it was the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    Same,
    Changed,
}

impl<Q: Default, A> Default for BlockMemo<Q, A> {
    fn default() -> BlockMemo<Q, A> {
        BlockMemo { question: Q::default(), answers: Vec::new() }
    }
}

impl<Q: PartialEq, A> BlockMemo<Q, A> {
    /// The answers of all blocks, in order. `ask` is called with the question and the place of the block, and must
    /// depend on nothing but the question and the text of that block.
    ///
    /// Blocks before and after an edit are those of the last version, and are not asked again unless the question is
    /// another. Linear in the number of blocks, and in the text of those asked.
    pub(super) fn ask(
        &mut self,
        question: Q,
        facts: &[Arc<BlockFacts>],
        ask: impl Fn(&Q, usize) -> A,
    ) -> impl Iterator<Item = &A>
    where
        A: PartialEq,
    {
        self.put(question);
        self.ask_again(facts, ask);
        self.answers()
    }

    /// Puts a question: where it is another than before, all blocks are to be asked.
    pub(super) fn put(&mut self, question: Q) {
        if self.question != question {
            *self = BlockMemo { question, answers: Vec::new() };
        }
    }

    /// Asks the blocks that are new the question put last, as `ask` does; says whether the answers are the same, block
    /// by block.
    pub(super) fn ask_again(&mut self, facts: &[Arc<BlockFacts>], ask: impl Fn(&Q, usize) -> A) -> Since
    where
        A: PartialEq,
    {
        let same = |(one, other): (&Arc<BlockFacts>, &Arc<BlockFacts>)| Arc::ptr_eq(one, other);
        let known = || self.answers.iter().map(|(facts, _)| facts);
        let before = known().zip(facts).take_while(|pair| same(*pair)).count();
        let most = self.answers.len().min(facts.len()) - before;
        let after = known().rev().zip(facts.iter().rev()).take(most).take_while(|pair| same(*pair)).count();
        let asked = before..facts.len() - after;
        let new: Vec<_> = asked.map(|block| (Arc::clone(&facts[block]), ask(&self.question, block))).collect();
        let between = before..self.answers.len() - after;
        let old = self.answers[between.clone()].iter().map(|(_, answer)| answer);
        let since = if old.eq(new.iter().map(|(_, answer)| answer)) { Since::Same } else { Since::Changed };
        self.answers.splice(between, new);
        since
    }

    /// The answers of all blocks, in order.
    pub(super) fn answers(&self) -> impl Iterator<Item = &A> {
        self.answers.iter().map(|(_, answer)| answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn only_new_blocks_are_asked_and_all_where_the_question_is_new() {
        let block = || Arc::new(BlockFacts::default());
        let [one, two, three, four] = [block(), block(), block(), block()];
        let mut memo: BlockMemo<u32, usize> = BlockMemo::default();
        let mut asked = |question: u32, facts: &[&Arc<BlockFacts>]| {
            let facts: Vec<_> = facts.iter().map(|facts| Arc::clone(facts)).collect();
            let asked = RefCell::new(Vec::new());
            let answers = memo.ask(question, &facts, |_, block| {
                asked.borrow_mut().push(block);
                block
            });
            assert_eq!(answers.count(), facts.len());
            asked.into_inner()
        };
        assert_eq!(asked(1, &[&one, &two, &three]), [0, 1, 2]);
        assert_eq!(asked(1, &[&one, &two, &three]), [0_usize; 0]);
        assert_eq!(asked(1, &[&one, &four, &three]), [1]);
        assert_eq!(asked(1, &[&one, &three]), [0_usize; 0]);
        assert_eq!(asked(1, &[&one, &one, &three]), [1]);
        assert_eq!(asked(2, &[&one, &one, &three]), [0, 1, 2]);
        assert_eq!(asked(2, &[]), [0_usize; 0]);
    }
}
