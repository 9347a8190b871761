"""Which law is named: that English names none in place of another, of those whose subject is said in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .table import rows

_SUBJECTS = dict(rows("statutes"))
"""What laws are about, and how English says it in their names."""
_OF_CHINA = r"(?: of (?:the People's Republic of )?China| of the PRC)?"


@cache
def _in_chinese() -> re.Pattern[str]:
    """What names a law in Chinese."""
    named = "|".join(sorted(_SUBJECTS, key=len, reverse=True))
    return re.compile(rf"(?:《|依据|根据|按照|依照|违反|贯彻)(?:中华人民共和国)?(?P<of>{named})法")


@cache
def _in_english() -> re.Pattern[str]:
    """What names a law in English."""
    en = "|".join(
        rf"(?P<n{at}>\b{said} Law\b|\bLaw{_OF_CHINA} on (?:the )?{said}\b)"
        for at, said in sorted(enumerate(_SUBJECTS.values()), key=lambda each: -len(each[1]))
    )
    return re.compile(en)


def other_law(zh: str, en: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield each law that English names and Chinese does not, and one of Chinese that English does not name."""
    if "法" not in zh or "Law" not in en:
        return
    ours = list(_in_chinese().finditer(zh))
    subjects = list(_SUBJECTS)
    theirs = _in_english().finditer(en) if ours else ()
    said = {subjects[int((found.lastgroup or "n0")[1:])]: found for found in theirs}
    lost = [found for found in ours if found["of"] not in said]
    beside = _in_chinese().sub("-", zh)
    for subject, found in said.items() if lost else ():
        if subject not in beside and all(subject != each["of"] for each in ours):
            yield found, lost[0]
            return
