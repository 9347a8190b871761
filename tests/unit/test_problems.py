"""Faults as values: sorted, each once, on one line, in any language."""

from gongkai.faults.problems import DataError, Place, problem, veiled


def test_problems_are_sorted_and_each_once() -> None:
    one = problem(Place("b.yml", 2, 1), "late")
    two = problem(Place("a.yml", 10, 1), "ten")
    three = problem(Place("a.yml", 9, 1), "nine")
    assert DataError([one, two, three, two]).problems == (three, two, one)


def test_the_error_says_every_problem() -> None:
    error = DataError([problem(Place("a.yml", 1, 2), "no {thing}", thing="name")])
    assert str(error) == "a.yml:1:2: no name"


def test_a_problem_is_worded_in_the_language_asked_for() -> None:
    fault = problem(Place("a.yml"), "no {thing}", thing="name")
    assert fault.text({"no {thing}": "没有{thing}"}.__getitem__) == "a.yml:1:1: 没有name"


def test_values_stay_on_one_line_and_short() -> None:
    fault = problem(Place("a.yml"), "{value}", value="a\nb" + "c" * 500)
    assert str(fault) == f"a.yml:1:1: a⏎b{'c' * 197}…"


def test_the_name_of_a_file_is_no_way_to_print_a_private_number() -> None:
    assert str(problem(Place("docs/13812345678.md"), "wrong")) == "docs/138******78.md:1:1: wrong"


def test_no_message_prints_a_piece_of_what_another_hides() -> None:
    private = problem(Place("a.yml", 3), "a number, {masked}", masked="139******22").hiding("13911070022")
    pieces = [
        problem(Place("a.yml", line), "{value}", value=value)
        for line, value in [(3, "139"), (4, "1107"), (3, "2023")]
    ]
    others = [problem(Place("b.yml", 9), "{value}", value=value) for value in ("1107", "91107002")]
    told = [fault.said(str) for fault in veiled([private, *pieces, *others])]
    assert told == ["a number, 139******22", "***", "****", "2023", "1107", "********"]


def test_what_is_invisible_or_looks_like_another_is_named_in_messages() -> None:
    fault = problem(Place("a.yml"), "{value}", value="新\u202e50⽔")
    assert str(fault) == "a.yml:1:1: 新<U+202E>50⽔<U+2F54>"
