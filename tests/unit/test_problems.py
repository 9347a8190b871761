"""Faults as values: sorted, each once, on one line, in any language."""

from gongkai.faults.problems import DataError, Place, problem


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
