"""Characters that nobody sees as what they are, each found by itself."""

import sys

from gongkai.faults.characters import INVISIBLE, invisible


def test_what_is_looked_for_first_leaves_out_no_character() -> None:
    meant = {character for character in map(chr, range(sys.maxunicode + 1)) if INVISIBLE.search(character)}
    assert {character for character in meant if list(invisible(character))} == meant
